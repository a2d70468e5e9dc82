import { contextBefore, type Context } from './definitions-context';
import { fold, isDigit, isQuote, isSpace, isUpper } from './definitions-letters';
import { longAcross, longFirst, longInside, respectively, shortFirst } from './definitions-match';
import { splitPieces } from './definitions-pieces';

/** A place that says what a short form stands for. Offsets: UTF-16, 0-based, relative to the text given, end exclusive. */
export interface DefinitionCandidate {
  /** The short form without plural ending or emphasis marks: `CSO` for `(CSOs)`. */
  readonly short: string;
  /** The range holds the short form as written, a plural ending included. */
  readonly shortStart: number;
  readonly shortEnd: number;
  /** The long form without emphasis marks and with single spaces. */
  readonly long: string;
  readonly longStart: number;
  readonly longEnd: number;
  /** Which way round: `Long Form (LF)` or `LF (Long Form)`. */
  readonly order: 'long-first' | 'short-first';
}

/** A parenthesis longer than this holds no definition of its own; those nested in it are still read. */
const MAX_INSIDE = 320;

/**
 * Finds definitions of abbreviations in running prose (one block of text).
 *
 * Every pair of round or square brackets is read four ways, the first that fits counts: the long form stands
 * before and the short form inside; both stand inside; several of each; the short form before, the long form inside.
 * How a pair is fitted is told in `definitions-align.ts`.
 * Linear in the length of the text (each bracket looks at a bounded stretch around it); never throws.
 */
export function findDefinitions(text: string): DefinitionCandidate[] {
  const found: DefinitionCandidate[] = [];
  let round = text.indexOf('(');
  let square = text.indexOf('[');
  let limit = 0;
  while (round >= 0 || square >= 0) {
    const isRound = square < 0 || (round >= 0 && round < square);
    const open = isRound ? round : square;
    if (isRound) round = text.indexOf('(', open + 1);
    else square = text.indexOf('[', open + 1);
    const close = closerOf(text, open, isRound);
    if (close < 0 || isLink(text, open, close, isRound)) continue;
    const before = found.length;
    readBracket(text, open, close, limit, found);
    if (found.length > before) limit = open;
  }
  return found;
}

/** Offset of the closing bracket; -1 if there is none near. */
function closerOf(text: string, open: number, isRound: boolean): number {
  const opening = isRound ? 40 : 91;
  const closing = isRound ? 41 : 93;
  const end = Math.min(text.length, open + MAX_INSIDE);
  let depth = 0;
  for (let i = open; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === opening) depth++;
    else if (code === closing && --depth === 0) return i;
  }
  return -1;
}

/** Is this the text or the address of a Markdown link, a footnote mark or a word put into a quotation? */
function isLink(text: string, open: number, close: number, isRound: boolean): boolean {
  if (close - open < 2) return true;
  if (isRound) return open > 0 && text.charCodeAt(open - 1) === 93 && !text.slice(open, close).includes(' ');
  if (open > 0 && (isQuote(text.charCodeAt(open - 1)) || text.charCodeAt(open - 1) === 93)) return true;
  const after = text.charCodeAt(close + 1);
  return after === 40 || after === 91 || after === 58 || text.charCodeAt(open + 1) === 94;
}

function readBracket(text: string, open: number, close: number, limit: number, found: DefinitionCandidate[]): void {
  if (!mayDefine(text, open, close)) return;
  const pieces = splitPieces(text, open + 1, close);
  if (pieces.length === 0) return;
  const context = (count: number): Context => contextBefore(text, open, limit, count, 1);
  const add = (candidates: readonly DefinitionCandidate[]): boolean => {
    found.push(...candidates);
    return candidates.length > 0;
  };
  if (add(respectively(text, open, close, context))) return;
  if (add(longInside(text, pieces))) return;
  if (add(longFirst(text, pieces, context))) return;
  if (add(shortFirst(text, open, pieces, limit))) return;
  const previous = found[found.length - 1];
  if (previous && open - previous.shortEnd < 120) add(longAcross(text, open, pieces, previous));
}

/**
 * A cheap test that most citations and asides fail: either the bracket holds one or two words or a word
 * with the shape of a short form, or the word before it has that shape.
 */
function mayDefine(text: string, open: number, close: number): boolean {
  let words = 0;
  let year = false;
  let from = open + 1;
  for (let i = from; i <= close; i++) {
    const code = text.charCodeAt(i);
    if (i < close && !isSpace(code) && code !== 44 && code !== 59 && code !== 47) continue;
    if (i > from) {
      if (isStriking(text, from, i)) return true;
      words++;
      year ||= i - from >= 4 && isDigit(text.charCodeAt(from)) && isDigit(text.charCodeAt(from + 3));
    }
    from = i + 1;
  }
  if (words < 3 && !year) return true;
  let end = open;
  while (end > 0 && !isWordEnd(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 24 && !isSpace(text.charCodeAt(start - 1))) start--;
  if (isStriking(text, start, end)) return true;
  return end - start < 7 && end > start && fold(text.charCodeAt(start)) === firstLetter(text, open, close);
}

function isWordEnd(code: number): boolean {
  return fold(code) !== 0 || code === 46 || code === 43;
}

function firstLetter(text: string, open: number, close: number): number {
  for (let i = open + 1; i < close; i++) {
    const letter = fold(text.charCodeAt(i));
    if (letter !== 0) return letter;
  }
  return -1;
}

/** Two capitals, a capital that is not the first letter, a capital with digits, or a Greek letter. */
function isStriking(text: string, start: number, end: number): boolean {
  let capitals = 0;
  let digits = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isUpper(code)) capitals++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code >= 0x391 && code <= 0x3c9) return true;
    if (capitals > 1 || (capitals > 0 && (digits > 0 || (i > start && isUpper(code) && fold(text.charCodeAt(i - 1)) !== 0)))) return true;
  }
  return false;
}
