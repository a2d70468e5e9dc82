import type { CslName } from './csl';
import { UPPER, charClass } from './chars';
import { clean, plain } from './clean';
import { LEX, wordClass } from './lexicon';
import { allCaps, capitalised, given, inOrder, isInitials, PARTICLES, person, sureInitials, SUFFIXES, withStop, withSuffix } from './person';

/** Names of a field, the abbreviations organisations give themselves in it, and whether more people are left unnamed. */
export interface ReadNames {
  names: CslName[];
  abbreviations: string[];
  others: boolean;
}

const ORGANISATION = new Set(`university universidad université universität institute instituto institut commission comisión committee comité
  council consejo ministry ministerio ministère department departamento office oficina bureau agency agencia association asociación society
  sociedad foundation fundación centre center centro bank banco organization organisation organización international internacional united
  nations group grupo network red project programme program federation union unión board company corporation ltd inc press news watch
  government gobierno congress congreso parliament coalition movement movimiento alliance initiative service services research museum
  library college school secretaría secretariat authority administration court statistics forum team consortium staff editors collaboration
  bundesministerium statistisches amt republic world global human rights amnesty reporters national federal european africa american africana
  deutsche zentrum gesellschaft verein bundesamt observatory observatorio campaign trust academy collective colectivo panel observer times
  post guardian tribune economist wikipedia google microsoft party partido committee. health`.split(/\s+/));
type Kind = 'initials' | 'surname-initials' | 'initials-surname' | 'words' | 'suffix' | 'empty';
interface Chunk { text: string; words: string[]; kind: Kind; conj: boolean; split: number }

const ROLE_TAIL = /[\s,]*[([]?\s*\b(?:eds?|edits?|editors?|hrsg|hg|éds?|dirs?|directors?|coords?|comps?|compilers?|orgs?|trans|translators?|transl|trads?|tr|interviewers?|entrevistador(?:es)?|producers?|writer\/director|writers?|a cura di|coordinador(?:a|es|as)?|editor(?:a|es|as)?|compilador(?:a|es|as)?|herausgeber|übers|gen\. ed|guest eds?|vol\. eds?|series eds?)\b\.?\s*[)\]]?[\s.,:;]*$/i;
const ROLE_HEAD = /^[\s([]*(?:in\s*:?\s+(?=\S)|en\s*:?\s+(?=[A-ZÀ-Þ])|dans\s*:?\s+|and\s+|&\s*|(?:edited|compiled|translated|interviewed|directed|produced|written)(?:\s+and\s+\w+)?\s+by\s+|interview\s+(?:by|with)\s+|(?:eds?|hrsg|hg|éds?|trans|transl|trad|tr|dir|coord|comp|prod|übers)\b\.?\s*(?:v(?:on|\.)\s+|de\s+|par\s+|por\s+|by\s+)?|(?:herausgegeben|übersetzt|ubersetzt|traduction|traducción|traducido|traduit|editado|édité|compilado)\s+(?:von|de|par|por|fr\. par)\s+|(?:director|translator|interviewer|producer|screenplay)[:,]\s+)/i;

/** Takes off `In`, `edited by`, `(Eds.)` and the like around a list of names. */
export function stripRoles(text: string): string {
  let s = text.trim();
  for (let i = 0; i < 3; i++) {
    const next = s.replace(ROLE_HEAD, '');
    if (next === s) break;
    s = next;
  }
  for (let i = 0; i < 3; i++) {
    const next = s.replace(ROLE_TAIL, '');
    if (next === s) break;
    s = next;
  }
  s = s.trim();
  // A bracket whose other half went with the role: `(A. Lee, Eds.)`.
  if ((s[0] === '(' || s[0] === '[') && !s.includes(s[0] === '(' ? ')' : ']')) s = s.slice(1).trimStart();
  return s;
}

const ET_AL = /[\s,;&]*(?:\b(?:and|y|et|und)\s+)?\b(?:et\.?\s*al\b\.?|(?:and|y|und|et)\s+(?:others|otros|autres|andere|al\.)|u\.\s?a\.|e outros)[\s.,;:]*/i;
const DOTS = /\s*,?\s*(?:\.\s?\.\s?\.|…)\s*[,&]*\s*/;

/** Splits a field of names in any order and punctuation into people and organisations. */
export function readNames(raw: string): ReadNames {
  const abbreviations: string[] = [];
  // a dash for the authors of the entry before: who that is, only the list knows
  if (/^[\s—–\-_―.,:]+$/.test(raw)) return { names: [], abbreviations, others: false };
  let text = stripRoles(plain(raw));
  let others = false;
  if (/\bal\b|others|otros|autres|andere|u\.\s?a\.|outros/.test(text)) {
    const cut = text.replace(ET_AL, ' ');
    if (cut !== text) {
      others = true;
      text = cut;
    }
  }
  if (text.includes('…') || text.includes('. . .') || text.includes('...')) text = text.replace(DOTS, ', ');
  text = text.replace(/,,+/g, ',').replace(/^[\s\-–—•*,.;:]+(?=\S)/, '').trim();
  if (text === '') return { names: [], abbreviations, others };
  const people = text.includes('(') || text.includes('[') ? withoutBrackets(text, abbreviations) : text;
  const names = people === undefined ? organisations(text, abbreviations) : split(people, abbreviations);
  return { names: names.filter((name) => (name.literal ?? name.family ?? name.given ?? '') !== ''), abbreviations, others };
}

/** Text without `(…)`; undefined when the field is an organisation that names its abbreviation. */
function withoutBrackets(text: string, abbreviations: string[]): string | undefined {
  if (looksOrganisation(text.replace(/[([][^)\]]{0,80}[)\]]/g, ' '))) return undefined;
  const out = text.replace(/\s*[([]([^)\]]{0,80})[)\]]/g, (_, inner: string) => {
    if (/^[A-Z][A-Za-z]{1,9}$/.test(inner) && allCaps(inner)) abbreviations.push(inner);
    return '';
  });
  return out.replace(/\s*[)\]]/g, '');
}

function looksOrganisation(text: string): boolean {
  const words = text.split(/[\s,;]+/);
  let lower = 0;
  let named = 0;
  let initials = 0;
  for (const word of words) {
    if (word === '' || word === '&') continue;
    const bare = word.replace(/[.,:;()]+$/, '');
    const low = bare.toLowerCase();
    if (ORGANISATION.has(low)) named++;
    else if (!capitalised(bare) && !PARTICLES.has(low) && wordClass(low) !== LEX.conj) lower++;
    else if (sureInitials(word.replace(/[,;]$/, '')) && word.length <= 3) initials++;
  }
  if (initials > 0 && /(?:^|[,\s])[A-ZÀ-Þ]\.(?:[\s,;]|$)/.test(text)) return false;
  if (named > 0 && (lower > 0 || named > 1 || !text.includes(','))) return true;
  return lower > 0 && words.length > 2 && !text.includes(';');
}

/** Organisations joined by `&` (or `and` between two that name themselves), each with its abbreviation. */
function organisations(text: string, abbreviations: string[]): CslName[] {
  const out: CslName[] = [];
  for (const piece of splitOrganisations(text)) {
    const m = /^(.*?)\s*[([]([^()[\]]{2,40})[)\]]\s*\.?\s*$/.exec(piece);
    let name = piece;
    if (m !== null) {
      const inner = m[2]!.trim();
      if (isAbbreviation(inner, m[1]!)) {
        abbreviations.push(inner);
        name = m[1]!;
      }
    }
    name = clean(name);
    if (name !== '') out.push({ literal: name });
  }
  return out;
}

function isAbbreviation(inner: string, long: string): boolean {
  if (inner.length > 20 || inner.length >= long.length) return false;
  let upper = 0;
  for (let i = 0; i < inner.length; i++) if (charClass(inner.charCodeAt(i)) === UPPER) upper++;
  return upper >= 2 || (upper >= 1 && !inner.includes(' '));
}

function splitOrganisations(text: string): string[] {
  const pieces = text.split(/\s*;\s*|\s*,?\s+&\s+/);
  const out: string[] = [];
  for (const piece of pieces) {
    const previous = out[out.length - 1];
    const bare = piece.replace(/[.\s]+$/, '');
    // `Department of Trade & Industry`: the ampersand stands inside a name.
    if (previous !== undefined && /^(?:Department|Ministry|Office|Bureau|Institute|Cent(?:re|er)|Faculty|School)\b/.test(previous)
      && bare.split(' ').length <= 3 && !piece.includes('(')) out[out.length - 1] = `${previous} & ${piece}`;
    else out.push(...splitAnd(piece));
  }
  return out;
}

function splitAnd(piece: string): string[] {
  const at = piece.indexOf(' and ');
  if (at < 0 || piece.indexOf(' and ', at + 5) >= 0) return [piece];
  const left = piece.slice(0, at);
  const right = piece.slice(at + 5);
  if (/^(?:the )?(?:department|ministry|office|bureau|committee|commission|cent(?:re|er)|institute|council|agency|board|society|association|school|faculty|organi[sz]ation|national|federal|australian|american|international)/i.test(left)) return [piece];
  const both = named(left) && named(right) && right.split(' ').length > 1;
  return both ? [left, right] : [piece];
}

function named(text: string): boolean {
  return text.split(' ').some((w) => ORGANISATION.has(w.toLowerCase().replace(/[.,]$/, '')));
}

const CONJ = /\s+(?:and|&|und|y|et|e|og|och)\s+|\s*&\s*/g;

function chunk(text: string, conj: boolean): Chunk {
  const words = text.split(/\s+/).filter((w) => w !== '');
  let kind: Kind = 'words';
  let cut = 0;
  if (words.length === 0) kind = 'empty';
  else if (words.every((w) => isInitials(w) || PARTICLES.has(w)) && words.some(isInitials) && (words.length > 1 || sureInitials(words[0]!))) {
    kind = 'initials';
  } else if (words.length === 1 && SUFFIXES.has(words[0]!.toLowerCase().replace(/\.$/, ''))) kind = 'suffix';
  else {
    let tail = words.length;
    while (tail > 1 && (sureInitials(words[tail - 1]!) || SUFFIXES.has(words[tail - 1]!.toLowerCase().replace(/\.$/, '')))) tail--;
    let head = 0;
    // `LE GOFF J.`: what stands first without a stop is no initials where initials stand last.
    if (tail === words.length || words[0]!.includes('.')) while (head < words.length - 1 && sureInitials(words[head]!)) head++;
    const surname = words.slice(0, tail).some((w) => !isInitials(w) || w.length > 3);
    if (head > 0 && tail === words.length) {
      kind = 'initials-surname';
      cut = head;
    } else if (tail < words.length && head === 0 && surname && words.slice(tail).some(sureInitials)
      && !(wordClass(words[0]!) === LEX.given && tail === 1 && words[tail]!.includes('.'))) {
      kind = 'surname-initials';
      cut = tail;
    } else if (tail < words.length && head > 0 && surname) {
      kind = 'initials-surname';
      cut = head;
    }
  }
  return { text, words, kind, conj, split: cut };
}

function split(text: string, abbreviations: string[]): CslName[] {
  if (looksOrganisation(text)) return organisations(text, abbreviations);
  const semicolons = text.includes(';') || text.includes(' / ') || /[^\s]\/[\s\p{Lu}]/u.test(text);
  const out: CslName[] = [];
  if (semicolons) {
    for (const piece of text.split(/\s*;\s*|\s*\/\s*/)) out.push(...commaList(piece));
    return out;
  }
  return commaList(text);
}

/** The pieces between commas and conjunctions, and who they make. */
function commaList(text: string): CslName[] {
  const chunks: Chunk[] = [];
  for (const piece of text.split(/\s*,\s*/)) {
    const bare = piece.replace(/^(?:and|&|und|y|et|e)\s+/, '');
    let conj = bare !== piece;
    for (const part of bare.split(CONJ)) {
      const c = chunk(part.replace(/^[\s:;.]+/, '').trim(), conj);
      if (c.kind !== 'empty') chunks.push(c);
      conj = true;
    }
  }
  return assembleNames(chunks);
}

function assembleNames(chunks: Chunk[]): CslName[] {
  const shifted = runOn(chunks);
  if (shifted !== undefined) return shifted;
  const out: CslName[] = [];
  const direct = directOrder(chunks);
  for (let i = 0; i < chunks.length; i++) {
    const c = chunks[i]!;
    const next = chunks[i + 1];
    const last = out[out.length - 1];
    if (c.kind === 'suffix') {
      if (last !== undefined) last.suffix = withStop(c.words[0]!);
    } else if (c.kind === 'initials') {
      // Initials without a surname before them: `Smith, J., K.` keeps them with the last name.
      if (next !== undefined && next.kind === 'words' && !c.conj && last === undefined) {
        out.push(person(next.words, c.words));
        i++;
      } else if (last !== undefined && last.family !== undefined && last.given === undefined) last.given = given(c.words);
      else if (last === undefined || c.conj) out.push({ literal: c.words.join(' ') });
    } else if (c.kind === 'surname-initials') {
      out.push(withSuffix(c.words.slice(0, c.split), c.words.slice(c.split)));
    } else if (c.kind === 'initials-surname') {
      // `Vesely J. F., Hood W. C.` is caught above; `J. Smith, Jr.`
      out.push(inOrder(c.words));
    } else if (next !== undefined && next.kind === 'initials' && !next.conj) {
      out.push(person(c.words, next.words));
      i++;
    } else if (next !== undefined && next.kind === 'suffix' && chunks[i + 2]?.kind === 'initials') {
      const name = person(c.words, chunks[i + 2]!.words);
      name.suffix = withStop(next.words[0]!);
      out.push(name);
      i += 2;
    } else if (next !== undefined && !next.conj && next.kind !== 'surname-initials' && next.kind !== 'suffix' && inverted(chunks, i, direct)) {
      out.push(person(c.words, next.words));
      i++;
    } else out.push(alone(c.words));
  }
  return out;
}

/** `Ferguson, JN. Aldag, JM. Insel, TR.`: a full stop between people, a comma within each. */
function runOn(chunks: readonly Chunk[]): CslName[] | undefined {
  const last = chunks.length - 1;
  if (last < 2 || chunks[0]!.kind !== 'words' || weight(chunks[0]!) !== 1 || chunks[last]!.kind !== 'initials') return undefined;
  if (!chunks.every((c, i) => i === 0 || i === last || (c.kind === 'initials-surname' && !c.conj && c.words[c.split - 1]!.endsWith('.')))) return undefined;
  const out: CslName[] = [];
  let surname = chunks[0]!.words;
  for (const c of chunks.slice(1)) {
    out.push(person(surname, c.kind === 'initials' ? c.words : c.words.slice(0, c.split)));
    surname = c.words.slice(c.split);
  }
  return out;
}

/** How many words a piece has, particles not counted. */
function weight(c: Chunk): number {
  let n = 0;
  for (const w of c.words) if (!PARTICLES.has(w) && !PARTICLES.has(w.toLowerCase())) n++;
  return n;
}

function startsGiven(c: Chunk): boolean {
  return wordClass(c.words[0]!.split('-')[0]!) === LEX.given;
}

/** True for a list like `Marc Shapiro, Susan Horwitz, and Tom Reps`: every piece a whole name. */
function directOrder(chunks: readonly Chunk[]): boolean {
  const [a, b] = chunks;
  if (a === undefined || b === undefined) return true;
  if (weight(a) < 2 || a.kind === 'surname-initials') return false;
  if (b.conj || a.kind === 'initials-surname') return true;
  if (weight(b) < 2) return false;
  if (b.kind === 'initials-surname') return startsGiven(a) || !b.words.slice(b.split).every((w) => wordClass(w) === LEX.given);
  if (startsGiven(b) && !startsGiven(a) && chunks.length === 2) return false;
  if (allCaps(a.words[0]!) && !allCaps(b.words[0]!) && !allCaps(b.words[b.words.length - 1]!)) return false;
  return startsGiven(a) || !startsGiven(b);
}

/** Whether piece `i` is a surname whose given names are piece `i + 1`. */
function inverted(chunks: readonly Chunk[], i: number, direct: boolean): boolean {
  const c = chunks[i]!;
  const next = chunks[i + 1]!;
  if (next.kind === 'initials-surname') {
    // `Barron, D. M. Anne`? no: a full name follows, unless this is the first and a lone surname (`Smith, J. Robert`).
    return weight(c) === 1 && next.words.length - next.split >= 1 && i === 0 && startsGiven({ ...next, words: next.words.slice(next.split) });
  }
  if (weight(c) === 1) return true;
  if (direct) return weight(next) === 1 && !startsGiven(c) && i > 0 && startsGiven(next);
  if (i === 0) return true;
  return weight(next) === 1 || (startsGiven(next) && !startsGiven(c));
}

/** A piece that stands alone: one word or many is an organisation, two to four capitalised words a person. */
function alone(words: readonly string[]): CslName {
  const text = clean(words.join(' '));
  const first = words[0]!;
  if (words.length === 1) return capitalised(first) && !allCaps(first) && charClass(first.charCodeAt(0)) === UPPER ? { literal: text } : { literal: text };
  if (words.length > 5 || words.some((w) => ORGANISATION.has(w.toLowerCase().replace(/\.$/, ''))) || first === 'The') return { literal: text };
  if (words.some((w) => !capitalised(w) && !PARTICLES.has(w))) return { literal: text };
  // `DELISLE Léopold`: the surname in capitals stands first.
  if (allCaps(first) && !isInitials(first) && !words.slice(1).some(allCaps)) return person([first], words.slice(1));
  return inOrder(words);
}
