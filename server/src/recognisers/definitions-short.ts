/** What a short form looks like: reads a stretch of text as one, or refuses it. */
import { fold, greekNameAt, isDigit, isGreek, isMarkup, isQuote, isSpace, isUpper } from './definitions-letters';
import { PLAIN_WORDS, POINTER_WORDS } from './definitions-words';
import type { ShortCodes } from './definitions-align';

/**
 * - `capitals`: two capitals or more, or a capital with digits or Greek letters (`CSO`, `mRNA`, `IL-2`);
 * - `name`: a capital and up to eight small letters (`Hb`, `Conc`, `Conacyt`);
 * - `words`: two words of which none is in capitals (`Centro Prodh`, `E. coli`);
 * - `lower`: up to six small letters (`bp`, `i.v.`);
 * - `single`: one capital letter.
 */
export type ShortKind = 'capitals' | 'name' | 'words' | 'lower' | 'single';

export interface ShortForm extends ShortCodes {
  readonly start: number;
  readonly end: number;
  readonly kind: ShortKind;
  /** Written as a plural: `codes` has no ending, `full` has it. */
  readonly plural: boolean;
  readonly full: ShortCodes;
  /** A Roman numeral below forty. */
  readonly roman: boolean;
}

const MAX_LENGTH = 24;
const MAX_CODES = 14;
/** Numerals below forty: greater ones (`CI`, `MI`, `CML`) are met far more often as abbreviations. */
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/i;

/** Trims white space, emphasis marks, quotation marks and final stops around a range. */
export function trimRange(text: string, start: number, end: number): [number, number] {
  let a = start;
  let b = end;
  while (a < b && isEdge(text.charCodeAt(a))) a++;
  while (b > a && (isEdge(text.charCodeAt(b - 1)) || text.charCodeAt(b - 1) === 44)) b--;
  return [a, b];
}

function isEdge(code: number): boolean {
  return isSpace(code) || isMarkup(code) || isQuote(code) || code === 0xae || code === 0x2122;
}

interface Counts {
  upper: number;
  lower: number;
  digits: number;
  greek: number;
  words: number;
  dots: number;
}

/** Reads `[start, end)` as a short form. Undefined if it does not look like one. */
export function readShort(text: string, start: number, end: number): ShortForm | undefined {
  const [a, b] = trimRange(text, start, end);
  if (b <= a || b - a > MAX_LENGTH) return undefined;
  const first = fold(text.charCodeAt(a));
  if (first === 0) return undefined;
  const counts = count(text, a, b);
  if (!counts || counts.upper + counts.lower + counts.greek === 0) return undefined;
  const stop = text.charCodeAt(b - 1) === 46 && counts.dots < 2 ? b - 1 : b;
  const written = text.slice(a, stop);
  if (written.includes('()') || written.includes('..')) return undefined;
  const kind = kindOf(written, counts);
  if (!kind) return undefined;
  const full = codesOf(text, a, stop);
  if (full.codes.length === 0 || full.codes.length > MAX_CODES) return undefined;
  const plural = kind !== 'lower' && kind !== 'words' && isPlural(text, a, stop, full);
  const base = plural ? { codes: full.codes.slice(0, -1), strong: full.strong.slice(0, -1) } : full;
  const roman = ROMAN.test(written);
  return { start: a, end: stop, kind, plural, full, codes: base.codes, strong: base.strong, roman };
}

function count(text: string, a: number, b: number): Counts | undefined {
  const counts: Counts = { upper: 0, lower: 0, digits: 0, greek: 0, words: 1, dots: 0 };
  for (let i = a; i < b; i++) {
    const code = text.charCodeAt(i);
    const letter = fold(code);
    if (letter === 0) {
      if (isSpace(code)) counts.words++;
      else if (code === 46) counts.dots++;
      else if (!isAllowedMark(code)) return undefined;
    } else if (isGreek(letter)) counts.greek++;
    else if (isDigit(letter)) counts.digits++;
    else if (isUpper(code)) counts.upper++;
    else counts.lower++;
  }
  return counts;
}

/** `- / & + ' ( ) [ ] , % # @ * ~ : ’ ′ – − · ² ³` may stand in a short form. */
function isAllowedMark(code: number): boolean {
  return (
    code === 45 || code === 47 || code === 38 || (code >= 39 && code <= 44) || code === 91 || code === 93 || code === 37 || code === 35 ||
    code === 64 || code === 126 || code === 0x2019 || code === 0x2032 || (code >= 0x2010 && code <= 0x2013) || code === 0x2212 ||
    code === 0xb7 || code === 0xb2 || code === 0xb3 || code === 0xb9 || code === 0xae || code === 0x2122 || code === 0x207a || code === 0x207b
  );
}

function kindOf(written: string, counts: Counts): ShortKind | undefined {
  const { upper, lower, digits, greek, words } = counts;
  const letters = upper + lower + greek;
  if (words === 1) {
    if (letters > 11 && upper < 2) return undefined;
    if (upper < 2 && letters > 1 && PLAIN_WORDS.has(plainWord(written))) return undefined;
    if (upper >= 2) return lower > upper * 3 + 2 ? undefined : 'capitals';
    if (upper === 1 && (digits > 0 || greek > 0)) return lower <= 5 ? 'capitals' : undefined;
    if (upper === 1 && letters === 1) return written.endsWith('.') || counts.dots > 0 ? undefined : 'single'; // `(M.)`: a given name
    if (upper === 1 && !isUpper(written.charCodeAt(0))) return lower <= 6 ? 'capitals' : undefined;
    if (upper === 1) return lower <= 8 ? 'name' : undefined;
    if (greek > 0) return letters <= 5 ? (lower === 0 && digits === 0 && greek === 1 ? undefined : 'capitals') : undefined;
    return lower <= 6 && lower >= 2 && digits <= 2 ? 'lower' : undefined;
  }
  if (words > 3) return undefined;
  const parts = plainWord(written).split(/\s+/);
  if (POINTER_WORDS.has((parts[0] ?? '').replace('.', ''))) return undefined;
  if (counts.dots >= 2 && letters === upper) return isDoubled(written) ? 'capitals' : undefined; // else the initials of a person
  if (words === 3 && digits + greek === 0 && upper < 3) return undefined;
  if (upper >= 2 && lower <= upper + 4 && hasCapitalsWord(written)) return 'capitals';
  if (lower <= 6 && (upper >= 1 ? digits > 0 || hasGreekName(written) : digits > 0 && hasGreekName(written))) return 'capitals';
  return words === 2 && upper >= 1 && lower <= 14 && digits === 0 ? 'words' : undefined;
}

/** `EE. UU.`: each letter twice, as Spanish writes the initials of plural words. */
function isDoubled(written: string): boolean {
  const letters = written.replace(/[.\s]/g, '');
  if (letters.length < 4 || letters.length % 2 === 1) return false;
  for (let i = 0; i < letters.length; i += 2) if (letters[i] !== letters[i + 1]) return false;
  return true;
}

function plainWord(written: string): string {
  const end = written.endsWith('.') ? written.length - 1 : written.length;
  return written.slice(0, end).toLowerCase();
}

function hasCapitalsWord(written: string): boolean {
  for (const word of written.split(/\s+/)) {
    let capitals = 0;
    for (let i = 0; i < word.length; i++) if (isUpper(word.charCodeAt(i))) capitals++;
    if (capitals >= 2) return true;
  }
  return false;
}

function hasGreekName(written: string): boolean {
  for (const word of written.split(/[\s-]+/)) if (greekNameAt(word, 0, word.length)?.length === word.length) return true;
  return false;
}

function isPlural(text: string, a: number, b: number, full: ShortCodes): boolean {
  if (full.codes.length < 3 || text.charCodeAt(b - 1) !== 115) return false;
  const before = text.charCodeAt(b - 2);
  return isUpper(before) || isDigit(fold(before)) || ((before === 39 || before === 0x2019) && b - a > 3);
}

/** Folded letters and digits, the names of Greek letters (`alpha` in `TNF-alpha`) as one letter. */
function codesOf(text: string, a: number, b: number): ShortCodes {
  const codes: number[] = [];
  const strong: boolean[] = [];
  let afterSmall = false;
  for (let i = a; i < b; i++) {
    const code = text.charCodeAt(i);
    const letter = fold(code);
    if (letter === 0) {
      afterSmall = false;
      continue;
    }
    const name = afterSmall || b - i < 4 ? undefined : greekNameAt(text, i, b);
    if (name && name.length < b - a && !isSmall(text.charCodeAt(i + name.length))) {
      codes.push(name.code);
      strong.push(true);
      i += name.length - 1;
      afterSmall = true;
      continue;
    }
    codes.push(letter);
    strong.push(isUpper(code) || isDigit(letter) || isGreek(letter));
    afterSmall = isSmall(code);
  }
  return { codes, strong };
}

function isSmall(code: number): boolean {
  const letter = fold(code);
  return letter !== 0 && !isDigit(letter) && !isUpper(code);
}
