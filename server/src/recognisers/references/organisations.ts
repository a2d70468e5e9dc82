import { UPPER, charClass } from './chars';
import { clean } from './clean';
import type { CslName } from './csl';
import { LEX, wordClass } from './lexicon';
import { PARTICLES, capitalised, sureInitials } from './name-words';

const ORGANISATION = new Set(`university universidad université universität institute instituto institut commission comisión committee comité
  council consejo ministry ministerio ministère department departamento office oficina bureau agency agencia association asociación society
  sociedad foundation fundación center centre centro bank banco organization organisation organización international internacional united
  nations group grupo network red project programme program federation union unión board company corporation ltd inc press news watch
  government gobierno congress congreso parliament coalition movement movimiento alliance initiative service services research museum
  library college school secretaría secretariat authority administration court statistics forum team consortium staff editors collaboration
  bundesministerium statistisches amt republic world global human rights amnesty reporters national federal european africa american africana
  deutsche zentrum gesellschaft verein bundesamt observatory observatorio campaign trust academy collective colectivo panel observer times
  post guardian tribune economist wikipedia google microsoft party partido committee health gazette herald chronicle
  guild asamblea assembly biblioteca bibliotecas cooperativa cooperative archivo archive`.split(/\s+/));

/** True for a word that only organisations have in their names. */
export function isOrganisationWord(word: string): boolean {
  return ORGANISATION.has(word.toLowerCase().replace(/[.,]$/, ''));
}

/** True when a whole field of names reads as organisations rather than people. */
export function looksOrganisation(text: string): boolean {
  const words = text.split(/[\s,;]+/);
  let lower = 0;
  let named = 0;
  let initials = 0;
  for (const word of words) {
    const bare = word.replace(/[.,:;()&[\]]{1,40}$/, '');
    if (bare === '') continue;
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
export function organisations(text: string, abbreviations: string[]): CslName[] {
  const out: CslName[] = [];
  for (const piece of splitOrganisations(text)) {
    const m = /^(.*?)\s{0,4}[([]([^()[\]]{2,40})[)\]]\s{0,4}\.?\s{0,4}$/.exec(piece);
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
  const pieces = text.split(/\s{0,4};\s{0,4}|\s{0,4},?\s{1,4}&\s{1,4}/);
  const out: string[] = [];
  for (const piece of pieces) {
    const previous = out[out.length - 1];
    const bare = piece.replace(/[.\s]{1,40}$/, '');
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
  // `U.S. Department of Health and Human Services`
  if (/^(?:the |[A-Z]\.(?:[A-Z]\.)+ |us |uk )?(?:department|ministry|office|bureau|committee|commission|cent(?:re|er)|institute|council|agency|board|society|association|school|faculty|organi[sz]ation|national|federal|australian|american|international)/i.test(left)) return [piece];
  const both = named(left) && named(right) && right.split(' ').length > 1;
  return both ? [left, right] : [piece];
}

function named(text: string): boolean {
  return text.split(' ').some(isOrganisationWord);
}
