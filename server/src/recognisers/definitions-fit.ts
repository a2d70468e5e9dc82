/** Fits one short form to one window: the ceiling of costs by kind, plausibility, and the exact range of the long form. */
import { align, type ShortCodes } from './definitions-align';
import { fitLoosely, fitSymbol, nameLike, permutation } from './definitions-fallback';
import { fold, isDigit, isGreek, isQuote, isSpace } from './definitions-letters';
import type { ShortForm } from './definitions-short';
import type { Window } from './definitions-window';
import { fitSubscript } from './definitions-subscript';
import { isUnitName, UNITS } from './definitions-words';

/** A long form fitted to a short one: its range, and what the fit cost. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly plural: boolean;
  readonly cost: number;
}

/** How sure a fit has to be: `careful` where the short form comes first, `alias` where something else stands before it in the bracket, `strict` where the text may well be something else (citations, statistics). */
export type Care = 'usual' | 'careful' | 'alias' | 'strict';

/** The greatest cost at which a short form of this kind still counts as explained. */
function ceiling(short: ShortForm, count: number, care: Care): number {
  if (care === 'strict') return short.kind === 'capitals' ? 0.45 : -1;
  if (care === 'alias') return short.kind === 'capitals' ? Math.min(0.24 * count, 0.8) : -1;
  switch (short.kind) {
    case 'capitals':
      return short.roman ? 0.3 : Math.min(0.35 + (care === 'careful' ? 0.38 : 0.46) * count, 3.4);
    case 'name':
      if (count > 5) return 0.15 * count;
      return short.roman ? 0.1 : 0.3 + 0.22 * count;
    case 'words':
      return 0.5 + 0.12 * count;
    case 'lower':
      return short.roman ? 0.1 : 0.1 + 0.22 * count;
    case 'single':
      return 0.01;
  }
}

/** Fits a short form to the end of a window (or, anchored, to its beginning as well). */
export function fit(text: string, short: ShortForm, window: Window, anchored: boolean, care: Care, loose: boolean): Found | undefined {
  if (window.units.length === 0) return undefined;
  if (loose && !anchored) {
    const symbol = fitSymbol(text.slice(short.start, short.end), window) ?? fitSubscript(text.slice(short.start, short.end), window);
    if (symbol !== undefined) return { ...rangeOf(text, window, symbol), plural: false, cost: 0 };
  }
  const repeated = cheaper(cheaper(fitRepeated(text, short, window, anchored, care), fitDoubled(text, short, window, anchored, care)), fitBeforeYear(text, short, window, anchored));
  const base = cheaper(fitCodes(text, short, short, window, anchored, care), repeated);
  const whole = short.plural ? fitCodes(text, short, short.full, window, anchored, care) : undefined;
  if (whole && whole.cost <= 0.3 && (!base || whole.cost < base.cost - 0.3)) return { ...whole, plural: false };
  if (base && (anchored || base.cost < 0.45)) return base;
  if (base) {
    const doubtful = base.cost > 0.35 * short.codes.length && short.kind === 'capitals';
    const other = permutation(short, window) ?? (doubtful ? nameLike(short, window) : undefined);
    const start = other === undefined || (!window.units[other]?.capital && !doubtful) ? undefined : window.units[other];
    return start && other !== undefined && start.wordStart < base.start ? { ...rangeOf(text, window, other), plural: short.plural, cost: base.cost } : base;
  }
  if (!loose || care === 'strict' || care === 'alias' || anchored) return undefined;
  const tail = fitAfterHyphen(text, short, window);
  if (tail) return tail;
  const written = text.slice(short.start, short.end);
  const loosely = fitLoosely(short, written, window);
  if (!loosely) return undefined;
  const range = rangeOf(text, window, loosely.firstUnit);
  if (holdsWord(text.slice(range.start, range.end), written)) return undefined;
  return { ...range, plural: short.plural, cost: 2 };
}

function cheaper(one: Found | undefined, other: Found | undefined): Found | undefined {
  return !one || (other && other.cost < one.cost) ? other : one;
}

/** `W3C`, `I2C`: a digit says how often the letter before it is to be read. */
function fitRepeated(text: string, short: ShortForm, window: Window, anchored: boolean, care: Care): Found | undefined {
  const at = short.codes.findIndex((code, i) => i > 0 && code >= 50 && code <= 52);
  const letter = short.codes[at - 1];
  if (at < 0 || letter === undefined || short.kind !== 'capitals' || isDigit(letter)) return undefined;
  const more = (short.codes[at] ?? 50) - 49;
  const codes = [...short.codes.slice(0, at), ...Array<number>(more).fill(letter), ...short.codes.slice(at + 1)];
  return fitCodes(text, short, { codes, strong: codes.map(() => true) }, window, anchored, care);
}

/** `AAAI-93`, `ICML 2015`: the year of a conference has no part in its name. */
function fitBeforeYear(text: string, short: ShortForm, window: Window, anchored: boolean): Found | undefined {
  const { codes, strong } = short;
  let end = codes.length;
  while (end > 0 && isDigit(codes[end - 1] ?? 0)) end--;
  const digits = codes.length - end;
  if ((digits !== 2 && digits !== 4) || end < 3 || codes.slice(0, end).some(isDigit)) return undefined;
  return fitCodes(text, short, { codes: codes.slice(0, end), strong: strong.slice(0, end) }, window, anchored, 'strict');
}

/** `EE. UU.`, `FF. AA.`: Spanish doubles the initials of plural words. */
function fitDoubled(text: string, short: ShortForm, window: Window, anchored: boolean, care: Care): Found | undefined {
  const { codes } = short;
  if (short.kind !== 'capitals' || codes.length < 4 || codes.length % 2 === 1) return undefined;
  const half: number[] = [];
  for (let i = 0; i < codes.length; i += 2) {
    if (codes[i] !== codes[i + 1]) return undefined;
    half.push(codes[i] ?? 0);
  }
  return fitCodes(text, short, { codes: half, strong: half.map(() => true) }, window, anchored, care === 'usual' ? 'careful' : care);
}

/** `B-CLL` for `chronic lymphocytic leukaemia`: what precedes a hyphen may have no part in the long form. */
function fitAfterHyphen(text: string, short: ShortForm, window: Window): Found | undefined {
  const hyphen = text.slice(short.start, short.start + 3).indexOf('-');
  if (hyphen < 1 || short.kind !== 'capitals' || short.codes.length - hyphen < 3) return undefined;
  const rest: ShortCodes = { codes: short.codes.slice(hyphen), strong: short.strong.slice(hyphen) };
  return fitCodes(text, short, rest, window, false, 'strict');
}

function fitCodes(
  text: string, short: ShortForm, codes: ShortCodes, window: Window, anchored: boolean, care: Care,
): Found | undefined {
  const alignment = align(codes, window, anchored);
  if (!alignment || alignment.cost > ceiling(short, codes.codes.length, care)) return undefined;
  const first = window.units[alignment.firstUnit];
  if (!first) return undefined;
  if (alignment.lastUnit < window.units.length - 1 && window.units[window.units.length - 1]?.stop) return undefined;
  const range = rangeOf(text, window, alignment.firstUnit);
  if (!isPlausible(text, short, window, alignment.firstUnit, range)) return undefined;
  return { ...range, plural: short.plural, cost: alignment.cost };
}

/** Does a long form hold the short one as a word of its own? */
function holdsWord(long: string, short: string): boolean {
  const at = long.indexOf(short);
  return at >= 0 && fold(long.charCodeAt(at - 1)) === 0 && fold(long.charCodeAt(at + short.length)) === 0;
}

/** The long form must be longer than the short one, must not contain it, and must suit its kind. */
function isPlausible(text: string, short: ShortForm, window: Window, firstUnit: number, range: { start: number; end: number }): boolean {
  const written = text.slice(short.start, short.end);
  if (range.end - range.start <= written.length) return false;
  const first = window.units[firstUnit];
  const last = window.units[window.units.length - 1];
  if (!first || !last) return false;
  if (holdsWord(text.slice(range.start, range.end), written)) return false;
  const folded = String.fromCharCode(...short.full.codes);
  for (let k = firstUnit; k < window.units.length; k++) if (window.units[k]?.word === folded) return false;
  if (isCode(short, window, firstUnit) || isPlaceCode(short, written, window, firstUnit)) return false;
  if (short.kind === 'lower' && UNITS.has(folded)) {
    for (let k = firstUnit; k < window.units.length; k++) if (isUnitName(window.units[k]?.word ?? '')) return true;
    return false;
  }
  if (short.kind === 'single') {
    if (short.roman && countsOn(text, written, short.end)) return false;
    return last === first && last.word !== 'copyright' && !last.stop && last.word.length >= 4;
  }
  return true;
}

/** `a teacher (T3)`: one letter and a number that the long form has not are a label of one among many. */
function isCode(short: ShortForm, window: Window, firstUnit: number): boolean {
  const { codes } = short;
  if (codes.length < 2 || isDigit(codes[0] ?? 0) || !codes.slice(1).every(isDigit)) return false;
  for (let k = firstUnit; k < window.units.length; k++) {
    const unit = window.units[k];
    if (unit && (unit.digit > 0 || isDigit(unit.word.charCodeAt(0)))) return false;
  }
  return true;
}

/** `in Ontario (ON)`: the first two letters of one capitalised word inside a sentence are the code of a place. */
function isPlaceCode(short: ShortForm, written: string, window: Window, firstUnit: number): boolean {
  const unit = window.units[firstUnit];
  return written.length === 2 && short.kind === 'capitals' && firstUnit > 0 && firstUnit === window.units.length - 1 && unit !== undefined && unit.capital && unit.isWordStart &&
    unit.word.startsWith(written.toLowerCase());
}

/** Does the second of a series of Roman numerals follow soon after the first (`(I) … (II)`)? */
function countsOn(text: string, numeral: string, end: number): boolean {
  return numeral !== 'I' || text.slice(end, end + 300).includes('(II)');
}

function rangeOf(text: string, window: Window, firstUnit: number): { start: number; end: number } {
  let start = window.units[firstUnit]?.wordStart ?? 0;
  start = withLocant(text, window, firstUnit, start);
  const firstOffset = window.offsets[0] ?? start;
  let end = window.units[window.units.length - 1]?.end ?? start;
  // A bracket glued to the word belongs to it: `(R)-enantiomer`, `vitamin D(3)`.
  const before = text.charCodeAt(start - 1);
  if ((before === 40 || before === 91) && start > firstOffset - 2 && closes(text, start, end)) start--;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if ((code === 41 || code === 93) && opensWithin(text, start, end)) end++;
    else if (code === 43 || code === 37 || code === 0x2032 || (code === 46 && isDotted(text, end))) end++;
    else if (isQuote(code) && quotesOpen(text, start, end)) end++;
    else break;
  }
  return { start, end };
}

/** A chemical name written `17 beta-estradiol` begins with its number. */
function withLocant(text: string, window: Window, firstUnit: number, start: number): number {
  let k = firstUnit; // the unit in which the word begins, which the alignment may have passed over
  while (k > 0 && window.units[k]?.wordStart === window.units[k - 1]?.wordStart) k--;
  const previous = window.units[k - 1];
  const greek = (window.units[k]?.greek ?? 0) > 0 || isGreek(fold(text.charCodeAt(start)));
  return greek && previous !== undefined && isDigit(fold(text.charCodeAt(previous.wordStart))) && start - previous.end === 1 ? previous.wordStart : start;
}

/** Is the bracket before `start` closed before `end`, with more to follow? */
function closes(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 40 || code === 91) return false;
    if (code === 41 || code === 93) return true;
  }
  return false;
}

/** Is a quotation mark open at `end` that was opened after `start`? */
function quotesOpen(text: string, start: number, end: number): boolean {
  let open = false;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isQuote(code)) continue;
    if (open) open = fold(text.charCodeAt(i + 1)) !== 0 && fold(text.charCodeAt(i - 1)) !== 0;
    else open = isSpace(text.charCodeAt(i - 1));
  }
  return open;
}

function opensWithin(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 40 || code === 91) depth++;
    else if (code === 41 || code === 93) depth--;
  }
  return depth > 0;
}

/** Is the full stop at `at` the last of dotted letters (`A.C.`)? */
function isDotted(text: string, at: number): boolean {
  return at >= 3 && text.charCodeAt(at - 2) === 46 && fold(text.charCodeAt(at - 1)) !== 0;
}
