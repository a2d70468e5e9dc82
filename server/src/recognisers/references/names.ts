import type { CslName } from './csl';
import { LOWER, UPPER, charClass } from './chars';
import { clean, plain } from './clean';
import { LEX, wordClass } from './lexicon';

/** Names of a field, the abbreviations organisations give themselves in it, and whether more people are left unnamed. */
export interface ReadNames {
  names: CslName[];
  abbreviations: string[];
  others: boolean;
}

const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'das', 'do', 'dos', 'du', 'la', 'las', 'los', 'le',
  'ter', 'ten', 'te', 'zu', 'zum', 'zur', 'af', 'av', 'bin', 'ibn', 'el', 'al', 'st', "d'", 'y', 'e', 'vom', "'t", 'het', 'dal', 'dalla',
  'degli', 'dei', 'delle', 'lo', 'op']);
const ORGANISATION = new Set(`university universidad université universität institute instituto institut commission comisión committee comité
  council consejo ministry ministerio ministère department departamento office oficina bureau agency agencia association asociación society
  sociedad foundation fundación centre center centro bank banco organization organisation organización international internacional united
  nations group grupo network red project programme program federation union unión board company corporation ltd inc press news watch
  government gobierno congress congreso parliament coalition movement movimiento alliance initiative service services research museum
  library college school secretaría secretariat authority administration court statistics forum team consortium staff editors collaboration
  bundesministerium statistisches amt republic world global human rights amnesty reporters national federal european africa american africana
  deutsche zentrum gesellschaft verein bundesamt observatory observatorio campaign trust academy collective colectivo panel observer times
  post guardian tribune economist wikipedia google microsoft party partido committee. health`.split(/\s+/));
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'jnr', 'snr', 'filho', 'neto']);

type Kind = 'initials' | 'surname-initials' | 'initials-surname' | 'words' | 'suffix' | 'empty';
interface Chunk { text: string; words: string[]; kind: Kind; conj: boolean; split: number }

/** `J.`, `J.P.`, `JP`, `M.-J.`, `Ch.`: given names cut to letters. */
function isInitials(word: string): boolean {
  const n = word.length;
  if (n === 0 || n > 12) return false;
  let upper = 0;
  let lower = 0;
  let dots = 0;
  let run = 0;
  let longest = 0;
  for (let i = 0; i < n; i++) {
    const cls = charClass(word.charCodeAt(i));
    if (cls === UPPER) {
      upper++;
      run = 0;
    } else if (cls === LOWER) {
      lower++;
      run++;
      if (run > longest) longest = run;
    } else if (word[i] === '.') {
      dots++;
      run = 0;
    } else if (word[i] === '-' || word[i] === '‐' || word[i] === '–') run = 0;
    else if (word[i] === "'" || word[i] === '’') continue;
    else return false;
  }
  if (upper === 0) return false;
  if (lower === 0) return dots > 0 || upper <= 3 || (upper === 4 && word.includes('-'));
  return dots > 0 && longest <= 2 && word[n - 1] === '.' && upper + lower <= 4;
}

/** Two to four capitals with a vowel and no stop could be a short surname (`LEE J`); one or two letters or stops are initials. */
function sureInitials(word: string): boolean {
  return isInitials(word) && (word.includes('.') || word.length <= 3);
}

function allCaps(word: string): boolean {
  let upper = 0;
  for (let i = 0; i < word.length; i++) {
    const cls = charClass(word.charCodeAt(i));
    if (cls === LOWER) return false;
    if (cls === UPPER) upper++;
  }
  return upper > 1;
}

function capitalised(word: string): boolean {
  return charClass(word.charCodeAt(word[0] === "'" || word[0] === '’' ? 1 : 0)) === UPPER;
}

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
  return s.trim();
}

const ET_AL = /[\s,;&]*(?:\b(?:and|y|et|und)\s+)?\b(?:et\.?\s*al\b\.?|(?:and|y|und|et)\s+(?:others|otros|autres|andere|al\.)|u\.\s?a\.|e outros)[\s.,;:]*/i;
const DOTS = /\s*,?\s*(?:\.\s?\.\s?\.|…)\s*[,&]*\s*/;

/** Splits a field of names in any order and punctuation into people and organisations. */
export function readNames(raw: string): ReadNames {
  let text = stripRoles(plain(raw));
  let others = false;
  const abbreviations: string[] = [];
  if (/\bal\b|others|otros|autres|andere|u\.\s?a\.|outros/.test(text)) {
    const cut = text.replace(ET_AL, ' ');
    if (cut !== text) {
      others = true;
      text = cut;
    }
  }
  if (text.includes('…') || text.includes('. . .') || text.includes('...')) text = text.replace(DOTS, ', ');
  text = text.replace(/,,+/g, ',').replace(/^[\s\-–—•*,.;:]+(?=\S)/, '').trim();
  if (text === '' || /^[—–\-_.]+$/.test(text)) return { names: text === '' ? [] : [{ literal: text }], abbreviations, others };
  const people = text.includes('(') || text.includes('[') ? withoutBrackets(text, abbreviations) : text;
  const names = people === undefined ? organisations(text, abbreviations) : split(people, abbreviations);
  return { names, abbreviations, others };
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
    while (head < words.length - 1 && sureInitials(words[head]!)) head++;
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
  const semicolons = text.includes(';') || text.includes(' / ') || /[^\s]\/\s/.test(text);
  const out: CslName[] = [];
  if (semicolons) {
    for (const piece of text.split(/\s*;\s*|\s*\/\s+/)) out.push(...commaList(piece));
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

function withStop(suffix: string): string {
  return suffix.replace(/[,;]$/, '');
}

function given(words: readonly string[]): string {
  return words.join(' ').replace(/[,;:]+$/, '');
}

function withSuffix(family: readonly string[], rest: readonly string[]): CslName {
  const last = rest[rest.length - 1]!;
  const suffix = rest.length > 1 && SUFFIXES.has(last.toLowerCase().replace(/\.$/, '')) && !/^[A-Z]{1,2}$/.test(rest[0]! + last) ? last : undefined;
  const name = person(family, suffix === undefined ? rest : rest.slice(0, -1));
  if (suffix !== undefined) name.suffix = suffix;
  return name;
}

/** `person(['van', 'Dijk'], ['T.', 'A.'])`: leading particles of the family name, trailing particles of the given ones. */
function person(familyWords: readonly string[], givenWords: readonly string[]): CslName {
  let words = familyWords;
  const name: CslName = {};
  const last = words[words.length - 1]!;
  if (words.length > 1 && SUFFIXES.has(last.toLowerCase().replace(/\.$/, ''))) {
    name.suffix = last;
    words = words.slice(0, -1);
  }
  let givens = [...givenWords];
  const tail = givens[givens.length - 1];
  if (tail !== undefined && givens.length > 1 && SUFFIXES.has(tail.toLowerCase().replace(/\.$/, '')) && tail.length > 1) {
    name.suffix = tail;
    givens = givens.slice(0, -1);
  }
  let p = 0;
  while (p < words.length - 1 && PARTICLES.has(words[p]!)) p++;
  let g = givens.length;
  while (g > 1 && PARTICLES.has(givens[g - 1]!)) g--;
  const particle = [...givens.slice(g), ...words.slice(0, p)];
  name.family = words.slice(p).join(' ').replace(/[.:;]+$/, '');
  const text = given(givens.slice(0, g));
  if (text !== '') name.given = text;
  if (particle.length > 0) name['non-dropping-particle'] = particle.join(' ');
  return name;
}

/** `J. C. van den Berg`, `Ludwig van Beethoven`: given names first. */
function inOrder(all: readonly string[]): CslName {
  let words = all;
  let suffix: string | undefined;
  const last = words[words.length - 1]!;
  if (words.length > 2 && SUFFIXES.has(last.toLowerCase().replace(/\.$/, ''))) {
    suffix = last;
    words = words.slice(0, -1);
  }
  let cut = words.length - 1;
  for (let i = 1; i < words.length - 1; i++) {
    if (PARTICLES.has(words[i]!) && words[i] !== 'y' && words[i] !== 'e') {
      cut = i;
      break;
    }
  }
  const caps = words.findIndex((w, i) => i > 0 && allCaps(w) && !isInitials(w));
  if (caps > 0 && !allCaps(words[0]!)) cut = Math.min(cut, caps);
  else {
    // `W.-P. de Roever`; initials then two surnames: `J. R. García Luna`.
    let head = 0;
    while (head < words.length && isInitials(words[head]!)) head++;
    if (head > 0 && head < cut && words.length - head === 2 && !isInitials(words[head]!) && !PARTICLES.has(words[head]!)
      && wordClass(words[head]!) !== LEX.given) cut = head;
  }
  const name = person(words.slice(cut), words.slice(0, cut));
  if (suffix !== undefined) name.suffix = suffix;
  return name;
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
