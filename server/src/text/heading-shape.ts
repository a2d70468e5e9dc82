/** A line read as a heading, from its own text alone: its number, its title and how they are set. */
import { charClass, DIGIT, isUpper, LOWER, UPPER } from './chars';
import { foldCase, plain } from './fold';
import { MONTH, numberWord, refWord, roman, type SectionName, sectionName } from './vocabulary';

export type HeadingStyle = 'chapter' | 'annex' | 'part' | 'numbered' | 'lettered' | 'markdown' | 'bold' | 'caps' | 'name' | 'case-study';

export interface HeadingShape {
  readonly style: HeadingStyle;
  /** `2.2.1`, `C`, `1`, or empty. */
  readonly number: string;
  readonly title: string;
  /** Number of `#`, 0 for none. */
  readonly hashes: number;
  readonly name: SectionName | undefined;
  /** Written as `2.`: a list item as easily as a chapter. */
  readonly weak: boolean;
  /** How the line is set off, whatever it says. */
  readonly look: '' | 'bold' | 'caps';
  readonly titleKey: string;
}

/** `May 2016`, `de mayo de 2016` behind a day. */
function isDate(rest: string): boolean {
  const words = foldCase(rest).split(/[\s,.]+/).filter((word) => word !== 'de');
  return words.length <= 2 && MONTH.has(words[0] ?? '') && (words.length === 1 || /^\d{4}$/.test(words[1] ?? ''));
}

/** Reads a trimmed line; undefined where it cannot be a heading. `tabs`: how many it holds. */
export function headingOf(raw: string, tabs: number): HeadingShape | undefined {
  if (tabs > 1) return undefined;
  if (charClass(raw.charCodeAt(0)) === LOWER) return undefined;
  let text = raw;
  let hashes = 0;
  while (hashes < 6 && text.charCodeAt(hashes) === 35) hashes++;
  if (hashes > 0) {
    if (text.charCodeAt(hashes) !== 32 && text.charCodeAt(hashes) !== 9) return undefined;
    text = text.slice(hashes).replace(/\s#{1,6}\s{0,4}$/, '').replace(/\s?\{#?[^{}]{0,60}\}$/, '').trim();
  }
  const mark = text.charCodeAt(0);
  const bold = (mark === 42 || mark === 95 || mark === 60) && (/^(\*\*|__)[^*_].{0,150}\1:?$/.test(text) || /^<b>.{1,150}<\/b>$/.test(text));
  const title = plain(text).replace(/[.…\s]{3,160}$/, '').trim();
  if (title.length === 0 || title.length > 150) return undefined;
  const folded = foldCase(title);
  const make = (style: HeadingStyle, number: string, rest: string, weak = false): HeadingShape => {
    const key = foldCase(rest).replace(/[^a-z0-9\u00df-\uffff]+/g, ' ').trim();
    return { style, number, title: rest, hashes, name: sectionName(key), weak: weak && hashes === 0, look: bold ? 'bold' : isCapitals(title) ? 'caps' : '', titleKey: key };
  };
  const worded = wordedHeading(title, folded);
  if (worded !== undefined) return make(worded.style, worded.number, worded.title);
  const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,5})(\.?)[\s:–-]{1,4}(\S.{0,140})$/.exec(title) ?? /^([A-Z](?:\.\d{1,2}){1,4})(\.?)\s{1,4}(\S.{0,140})$/.exec(title);
  if (numbered?.[1] !== undefined && numbered[3] !== undefined) {
    const rest = numbered[3];
    const depth = numbered[1].split('.').length;
    const head = charClass(rest.replace(/^[^\p{L}\p{N}]{0,3}/u, '').charCodeAt(0));
    if (hashes > 0 || ((head === UPPER || head === DIGIT || (depth > 1 && head === LOWER)) && !(depth === 1 && (/;|\(\d{4}|\d{4}[a-z]?\)/.test(rest) || isDate(rest))))) {
      if (!/[.;,]$/.test(rest) || hashes > 0) return make('numbered', numbered[1], rest.replace(/\s{0,2}:$/, ''), depth === 1);
    }
  }
  const romanNumbered = /^([IVXLC]{1,6})[.)\s–—-]\s{0,3}(\S.{2,140})$/.exec(title);
  if (romanNumbered?.[1] !== undefined && romanNumbered[2] !== undefined && roman(romanNumbered[1]) > 0 && isUpper(romanNumbered[2].charCodeAt(0)) && !/[.;,]$/.test(romanNumbered[2]) &&
    (/^[IVXLC]{1,6}\./.test(title) || hashes > 0)) {
    return make('numbered', String(roman(romanNumbered[1])), romanNumbered[2], true);
  }
  const lettered = /^([A-H])\.\s{1,3}(\S.{2,100})$/.exec(title);
  if (lettered?.[1] !== undefined && lettered[2] !== undefined && isUpper(lettered[2].charCodeAt(0)) && !/[.;,:]$/.test(lettered[2]) && !/^\p{Lu}\.|,/u.test(lettered[2])) return make('lettered', lettered[1], lettered[2], true);
  if (hashes > 0) return make('markdown', '', title);
  if (isUpper(title.charCodeAt(0)) && !/[.;,]$/.test(title)) {
    const key = folded.replace(/[^a-z0-9\u00df-\uffff]+/g, ' ').trim();
    if (sectionName(key) !== undefined) return make('name', '', title);
  }
  const closed = unspaced(title);
  if (closed !== title && sectionName(foldCase(closed)) !== undefined) return make('name', '', closed);
  if (bold) return make('bold', '', title);
  if (isCapitals(title)) return make('caps', '', title);
  return undefined;
}

/** `R EFERENCES`, `B I B L I O G R A P H Y`: small capitals and spaced letters as a PDF gives them. */
function unspaced(title: string): string {
  if (title.length > 60 || charClass(title.charCodeAt(1)) !== 6) return title;
  return title.split(/\s{2,}/).map((word) => (/^(?:\p{Lu} )+\p{Lu}$/u.test(word) ? word.replaceAll(' ', '') : word.replace(/(?<![\p{L}])(\p{Lu}) (?=\p{Lu})/gu, '$1'))).join(' ');
}

/** `CHAPTER 2: …`, `Annex A – …`, `Part one – …`, `Case Study 1: …`. */
function wordedHeading(title: string, folded: string): { style: HeadingStyle; number: string; title: string } | undefined {
  const code = title.charCodeAt(0);
  if (!isUpper(code)) return undefined;
  const study = /^(?:case study|estudio de caso|etude de cas|fallstudie|caso de estudio)\s(?:no\.?\s?)?(\d{1,2}|[ivx]{1,4}|[a-h]|[a-z]{3,8})\s?(?:[:.–—-]\s{0,3}(.{0,140}))?$/.exec(folded);
  if (study?.[1] !== undefined) {
    const number = numberValue(study[1]);
    if (number !== '') return { style: 'case-study', number, title: tail(title, study[2]) };
  }
  const section = /^(?:section|seccion|abschnitt|sezione|secao)\s(\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})\s?[:.–—-]\s{1,3}(\S.{0,140})$/.exec(folded);
  if (section?.[1] !== undefined && !/[.;,]$/.test(title)) {
    const number = numberValue(section[1]);
    if (number !== '' && isUpper(tail(title, section[2]).charCodeAt(0))) return { style: 'numbered', number, title: tail(title, section[2]) };
  }
  const match = /^([a-z]{2,10})\.?\s(?:no\.?\s)?([a-z]|\d{1,3}(?:\.\d{1,2})?|[ivxlc]{1,6}|[a-z]{3,8})\s{0,2}(?:([:.–—-])\s{0,3}(.{0,140})|\s(.{0,140}))?$/.exec(folded);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const word = refWord(match[1]);
  if (word !== 'chapter' && word !== 'annex' && word !== 'part') return undefined;
  const number = numberValue(match[2], word === 'annex');
  const rest = match[4] ?? match[5];
  if (number === '' || (match[3] === undefined && rest !== undefined && !startsTitle(tail(title, rest)))) return undefined;
  if (/[.;,]$/.test(title) && title.length > 40) return undefined;
  return { style: word, number, title: tail(title, rest) };
}

function startsTitle(text: string): boolean {
  return isUpper(text.charCodeAt(0)) && !/[.]$/.test(text) && text.length < 100;
}

/** The end of `title` as long as its folded `rest`: folding may change lengths, so it is counted from the end. */
function tail(title: string, rest: string | undefined): string {
  return rest === undefined || rest.length === 0 ? '' : title.slice(Math.max(0, title.length - rest.length)).trim();
}

function numberValue(text: string, letters = false): string {
  if (/^\d/.test(text)) return text;
  if (letters && text.length === 1) return text.toUpperCase();
  const value = roman(text);
  if (value > 0 && !letters) return String(value);
  if (value > 0) return text.toUpperCase();
  const word = numberWord(text);
  return word !== undefined ? String(word) : text.length === 1 ? text.toUpperCase() : '';
}

function isCapitals(title: string): boolean {
  let upper = 0;
  let words = 0;
  let inWord = false;
  for (let i = 0; i < title.length; i++) {
    const kind = charClass(title.charCodeAt(i));
    if (kind === LOWER) return false;
    if (kind === UPPER) { upper++; if (!inWord) { words++; inWord = true; } } else if (kind !== 3) inWord = false;
  }
  return upper >= 5 && (words >= 2 || upper >= 6) && upper > title.length / 2 && !/[.;,]$|\(\d{4}|\. \p{Lu}{3}/u.test(title);
}
