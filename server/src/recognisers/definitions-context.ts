/** What of the text before a parenthesis may hold a long form. */
import { fold, isMarkup, isQuote, isSpace, isUpper } from './definitions-letters';

export interface Context {
  readonly from: number;
  /** End of the text, before the white space (and an alias in parentheses) that precedes the parenthesis. */
  readonly to: number;
  /** Bracketed groups inside, which an alignment must pass over. */
  readonly gaps: ReadonlyArray<readonly [number, number]>;
}

const MAX_CHARACTERS = 320;

/**
 * Walks left from `open` to where the sentence, the clause or the list item begins.
 * @param limit no further left than this
 * @param count characters of the short form; about twice as many words are looked at
 * @param groups how many bracketed groups may lie inside
 */
export function contextBefore(text: string, open: number, limit: number, count: number, groups: number): Context {
  const lowest = Math.max(limit, open - MAX_CHARACTERS);
  const gaps: Array<readonly [number, number]> = [];
  let to = trimEnd(text, open, lowest);
  let at = to;
  let words = 0;
  let left = groups;
  const most = Math.min(2 * count + 7, 34);
  while (at > lowest) {
    const code = text.charCodeAt(at - 1);
    if (code === 41 || code === 93) {
      const opener = openerOf(text, at - 1, lowest);
      if (opener < 0) break;
      const before = opener > 0 ? text.charCodeAt(opener - 1) : 32;
      if (code === 41 && before === 93) {
        gaps.unshift([opener, at]);
        at = opener;
        const label = openerOf(text, at - 1, lowest);
        if (label < 0) break;
        gaps.unshift([at - 1, at]);
        at--;
        continue;
      }
      const glued = code === 41 ? fold(text.charCodeAt(at)) + fold(before) > 0 : fold(text.charCodeAt(at)) > 0 && fold(before) > 0;
      if (!isSpace(before) && !isMarkup(before) && glued) {
        at = opener;
        continue;
      }
      if (isLocant(text, opener, at)) {
        at = opener;
        continue;
      }
      if (left === 0) break;
      left--;
      if (at === to) to = trimEnd(text, opener, lowest);
      else gaps.unshift([opener, at]);
      at = opener;
      if (at < to) continue;
      at = to;
      continue;
    }
    if (code === 91 && gaps.length > 0 && gaps[0]?.[0] !== undefined && isLinkText(text, at - 1, gaps)) {
      gaps.unshift([at - 1, at]);
      at--;
      continue;
    }
    if (code === 40 || code === 91 || code === 59 || code === 10) {
      if (code !== 10 || isBreak(text, at - 1)) break;
    }
    if (isSpace(code)) {
      if (isClauseEnd(text, at - 2, at - 1)) break;
      if (++words > most) break;
    }
    at--;
  }
  return { from: at, to, gaps };
}

/** Is the bracket at `at` the opening one of a link whose address was passed over? */
function isLinkText(text: string, at: number, gaps: ReadonlyArray<readonly [number, number]>): boolean {
  const first = gaps[0];
  return first !== undefined && text.charCodeAt(first[0]) === 93 && first[0] > at;
}

/** Is this bracket the beginning of a chemical name (`(Z)-3-hexenyl`, `(+)-pentazocine`)? */
function isLocant(text: string, open: number, end: number): boolean {
  if (text.charCodeAt(open) === 91) return false; // a label: `[3H]thymidine`
  const next = text.charCodeAt(end);
  if (next !== 45 && fold(next) === 0) return false;
  if (end - open > 9) return false;
  let capitals = 0;
  for (let i = open + 1; i < end - 1; i++) {
    const code = text.charCodeAt(i);
    if (isUpper(code) && fold(text.charCodeAt(i - 1)) !== 0 && isUpper(text.charCodeAt(i - 1))) return false;
    if (isSpace(code)) return false;
    if (isUpper(code)) capitals++;
  }
  return capitals < 3;
}

function trimEnd(text: string, end: number, lowest: number): number {
  let at = end;
  while (at > lowest) {
    const code = text.charCodeAt(at - 1);
    if (!isSpace(code) && !isMarkup(code) && !isQuote(code) && code !== 44) break;
    at--;
  }
  return at;
}

function isBreak(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 13 || text.charCodeAt(i) === 9)) i--;
  return i >= 0 && text.charCodeAt(i) === 10;
}

/** Offset of the bracket that the closing one at `close` belongs to; -1 if it is not there. */
export function openerOf(text: string, close: number, lowest: number): number {
  let depth = 0;
  for (let i = close; i >= lowest; i--) {
    const code = text.charCodeAt(i);
    if (code === 41 || code === 93) depth++;
    else if (code === 40 || code === 91) {
      depth--;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** Does the character at `mark`, with the space at `space` after it, end a sentence or a clause? */
function isClauseEnd(text: string, mark: number, space: number): boolean {
  let m = mark;
  while (m > 0 && (isQuote(text.charCodeAt(m)) || isMarkup(text.charCodeAt(m)))) m--;
  const code = text.charCodeAt(m);
  if (code === 33 || code === 63 || code === 58 || code === 0x2022) return true;
  if (code === 0x2014 || code === 0x2013) return isSpace(text.charCodeAt(m - 1));
  if (code !== 46) return false;
  let next = space + 1;
  while (next < text.length && (isQuote(text.charCodeAt(next)) || isMarkup(text.charCodeAt(next)))) next++;
  if (!isUpper(text.charCodeAt(next)) && fold(text.charCodeAt(next)) !== 0) return false;
  // `A.C.`, `St.`, `vs.`: one or two letters before the stop are an abbreviation, not the end.
  let letters = 0;
  for (let i = m - 1; i >= 0 && fold(text.charCodeAt(i)) !== 0; i--) letters++;
  return letters > 2 || letters === 0;
}
