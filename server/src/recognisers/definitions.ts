import { contextBefore, type Context } from './definitions-context';
import { isSpace } from './definitions-letters';
import { longFirst, longInside, respectively, shortFirst } from './definitions-match';
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

/** Is this the text or the address of a Markdown link, a footnote mark or a bracket within a word? */
function isLink(text: string, open: number, close: number, isRound: boolean): boolean {
  if (close - open < 2) return true;
  if (isRound) return open > 0 && text.charCodeAt(open - 1) === 93 && !text.slice(open, close).includes(' ');
  const after = text.charCodeAt(close + 1);
  return after === 40 || after === 91 || after === 58 || text.charCodeAt(open + 1) === 94;
}

function readBracket(text: string, open: number, close: number, limit: number, found: DefinitionCandidate[]): void {
  if (!mayDefine(text, open, close)) return;
  const pieces = splitPieces(text, open + 1, close);
  if (pieces.length === 0) return;
  let known: Context | undefined;
  const context = (): Context => (known ??= contextBefore(text, open, limit, 1));
  const add = (candidates: readonly DefinitionCandidate[]): boolean => {
    found.push(...candidates);
    return candidates.length > 0;
  };
  if (add(respectively(text, open, close, context))) return;
  if (add(longInside(text, pieces))) return;
  if (add(longFirst(text, pieces, context))) return;
  add(shortFirst(text, open, pieces, limit));
}

/** A cheap test that most citations fail: is there a short form's shape inside, or right before? */
function mayDefine(text: string, open: number, close: number): boolean {
  let at = open - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--;
  return at >= 0 && close > open + 1;
}
