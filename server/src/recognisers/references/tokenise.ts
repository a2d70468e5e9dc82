import { BOTH, CLOSE, DIGIT, LOWER, OPEN, SPACE, UPPER, charClass, hashLower, isDigitUnit } from './chars';
import { lexClass } from './lexicon';

/** Tokens beyond this many are left to the note. */
export const MAX_TOKENS = 600;
/** Cells before the first token and after the last, so that neighbours need no test. */
export const PAD = 2;

/** Shapes of a token's core. */
export const SHAPE = {
  outside: 0, other: 1, lower: 2, capital: 3, allCaps: 4, initial: 5, initials2: 6, dotted: 7, digit1: 8, digit2: 9, digit3: 10, digit4: 11,
  year: 12, yearLetter: 13, range: 14, volIssue: 15, mixed: 16, url: 17, doi: 18, punct: 19, ampersand: 20, ordinal: 21, hyphenCapital: 22,
  longNumber: 23, colonNumber: 24, camel: 25, caps3: 26, yearRange: 27, hyphenInitial: 28, email: 29, dash: 30,
} as const;
export const SHAPE_COUNT = 31;
export const TRAIL_COUNT = 24;
export const LEAD_COUNT = 6;

const CELLS = MAX_TOKENS + 2 * PAD;

/** Columns of the tokens of one reference; one set is reused by every call. */
export interface TokenColumns {
  n: number;
  /** UTF-16 offset where the tokens stop: the end of the text unless there were too many. */
  stop: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly coreStart: Int32Array;
  readonly coreEnd: Int32Array;
  readonly hash: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  readonly trail: Uint8Array;
  readonly lead: Uint8Array;
  readonly lex: Uint8Array;
  /** Bits: 1 italic, 2 in quotes, 4 in parentheses or brackets, 8 emphasis goes on from the token before, 16 quotes go on. */
  readonly marks: Uint8Array;
}

export const tokens: TokenColumns = {
  n: 0, stop: 0,
  start: new Int32Array(CELLS), end: new Int32Array(CELLS), coreStart: new Int32Array(CELLS), coreEnd: new Int32Array(CELLS),
  hash: new Int32Array(CELLS), suffix: new Int32Array(CELLS),
  shape: new Uint8Array(CELLS), trail: new Uint8Array(CELLS), lead: new Uint8Array(CELLS), lex: new Uint8Array(CELLS),
  marks: new Uint8Array(CELLS),
};

/** True for the head of `http://`, `https://`, `www.`, `ftp://` at `i`. */
function urlAt(s: string, i: number): boolean {
  const c = s.charCodeAt(i) | 32;
  if (c === 104) return s.startsWith('ttp', i + 1) && (s[i + 4] === ':' || s[i + 5] === ':') || s.startsWith('TTP', i + 1);
  if (c === 119) return s.startsWith('ww.', i + 1) || s.startsWith('WW.', i + 1);
  return c === 102 && s.startsWith('tp:', i + 1);
}

/**
 * Cuts `text` into tokens at white space, and inside a run of characters where a point is followed
 * by the next piece without a space (`2010;5(3):123`, `MA:MIT`, `Smith,J.`). Fills `tokens`.
 */
export function tokenise(text: string): TokenColumns {
  const t = tokens;
  const length = text.length;
  let n = 0;
  let i = 0;
  let italic = false;
  let quoted = false;
  let depth = 0;
  while (n < MAX_TOKENS) {
    while (i < length && charClass(text.charCodeAt(i)) === SPACE) i++;
    if (i >= length) break;
    const start = i;
    i = chunkEnd(text, i, length);
    const k = n + PAD;
    t.start[k] = start;
    t.end[k] = i;
    const state = edges(text, start, i, k, italic, quoted, depth);
    italic = (state & 1) !== 0;
    quoted = (state & 2) !== 0;
    depth = state >> 2;
    n++;
  }
  while (i < length && charClass(text.charCodeAt(i)) === SPACE) i++;
  t.n = n;
  t.stop = i;
  for (let p = 0; p < PAD; p++) {
    blank(p);
    blank(n + PAD + p);
  }
  return t;
}

function blank(k: number): void {
  tokens.hash[k] = 0;
  tokens.suffix[k] = 0;
  tokens.shape[k] = SHAPE.outside;
  tokens.trail[k] = 0;
  tokens.lead[k] = 0;
  tokens.lex[k] = 0;
  tokens.marks[k] = 0;
}

function chunkEnd(s: string, from: number, length: number): number {
  let i = from;
  let url = false;
  let prev = 0;
  while (i < length) {
    const c = s.charCodeAt(i);
    const cls = charClass(c);
    if (cls === SPACE) return i;
    if (!url && (cls === LOWER || cls === UPPER) && prev !== LOWER && prev !== UPPER && urlAt(s, i)) {
      // `from:http://…` starts a token of its own; `<http://…` does not.
      if (prev === CLOSE && i > from) return i;
      url = true;
    }
    if (!url && i > from) {
      const before = s.charCodeAt(i - 1);
      if (before === 59 || before === 44 || before === 58) {
        if (cls === UPPER || (cls === LOWER && before !== 58) || cls === OPEN) return i;
        if (cls === DIGIT && (before === 59 || (before === 58 && i - from > 1))) return i;
      } else if (before === 41 && (cls === UPPER || cls === DIGIT)) return i;
      else if (before === 46 && cls === UPPER && i - from > 3 && charClass(s.charCodeAt(i - 2)) === LOWER
        && charClass(s.charCodeAt(i - 3)) === LOWER) return i;
      else if (cls === OPEN && c === 40 && before === 46) return i;
    }
    prev = cls;
    i++;
  }
  return i;
}

/** Finds the core, the edge punctuation and the state of quotes and emphasis; returns the packed state after the token. */
function edges(s: string, start: number, end: number, k: number, italic: boolean, quoted: boolean, depth: number): number {
  const t = tokens;
  let a = start;
  let lead = 0;
  let marks = (italic ? 9 : 0) | (quoted ? 18 : 0) | (depth > 0 ? 4 : 0);
  if (!(quoted && closesQuote(s, a, end))) for (; a < end; a++) {
    const c = s.charCodeAt(a);
    const cls = charClass(c);
    if (cls !== OPEN && cls !== BOTH && cls !== CLOSE) break;
    if (c === 60 && (tagAt(s, a) > 0)) {
      italic = true;
      marks |= 1;
      a += tagAt(s, a) - 1;
      continue;
    }
    if (c === 42 || c === 95) {
      if (!(s.charCodeAt(a + 1) === c)) {
        italic = !italic;
        marks |= 1;
      }
      continue;
    }
    if (c === 40 || c === 91 || c === 123) {
      depth++;
      marks |= 4;
      lead = lead === 3 ? 5 : c === 91 ? 2 : 1;
    } else if (c === 60) lead = 4;
    else if (cls === OPEN || c === 34 || c === 39 || c === 96 || c === 0x201d || c === 0xbb) {
      quoted = true;
      marks |= 2;
      lead = lead === 1 || lead === 2 ? 5 : 3;
    }
  }
  let b = end;
  let last = 0;
  let closer = 0;
  let closeItalic = false;
  let closeQuote = false;
  while (b > a) {
    const c = s.charCodeAt(b - 1);
    const cls = charClass(c);
    if (cls !== CLOSE && cls !== BOTH) break;
    if (c === 62) {
      const tag = closeTagBefore(s, b, a);
      if (tag > 0) {
        closeItalic = true;
        b -= tag;
        continue;
      }
    } else if (c === 42 || c === 95) closeItalic = true;
    else if (c === 41 || c === 93 || c === 125) {
      if (closer < 2) closer = c === 41 ? 2 : 3;
      if (depth > 0) depth--;
    } else if (c === 44 || c === 46 || c === 58 || c === 59 || c === 63 || c === 33) {
      // Three points may end a sentence or not, like a question mark.
      if (last === 0) last = c === 44 ? 1 : c === 46 ? (b - a > 2 && s.charCodeAt(b - 2) === 46 && s.charCodeAt(b - 3) === 46 ? 5 : 2) : c === 58 ? 3 : c === 59 ? 4 : 5;
    } else if (c === 0x2019 && !quoted) {
      // An apostrophe at the end of a plural.
      b--;
      continue;
    } else if (c !== 62) {
      closeQuote = true;
      if (closer === 0) closer = 1;
    }
    b--;
  }
  if (closeItalic) italic = false;
  if (closeQuote) quoted = false;
  t.coreStart[k] = a;
  t.coreEnd[k] = b;
  t.lead[k] = lead;
  t.trail[k] = last + 6 * closer;
  t.marks[k] = marks;
  describe(s, a, b, k);
  return (italic ? 1 : 0) | (quoted ? 2 : 0) | ((depth < 8 ? depth : 8) << 2);
}

/** True for a token that only ends a quotation, as French sets it: ` »,`. */
function closesQuote(s: string, from: number, to: number): boolean {
  const c = s.charCodeAt(from);
  if (c !== 0xbb && c !== 0x201d && c !== 34) return false;
  for (let i = from + 1; i < to; i++) if (charClass(s.charCodeAt(i)) !== CLOSE) return false;
  return true;
}

/** Length of `<i>` or `<em>` at `i`, 0 when there is none. */
function tagAt(s: string, i: number): number {
  return s.startsWith('<i>', i) ? 3 : s.startsWith('<em>', i) ? 4 : 0;
}

function closeTagBefore(s: string, end: number, from: number): number {
  if (end - 4 >= from && s.startsWith('</i>', end - 4)) return 4;
  return end - 5 >= from && s.startsWith('</em>', end - 5) ? 5 : 0;
}

/** Hash, suffix, shape and word class of the core in [a, b). */
function describe(s: string, a: number, b: number, k: number): void {
  const t = tokens;
  const hash = hashLower(s, a, b);
  t.hash[k] = hash;
  t.lex[k] = lexClass(hash);
  t.suffix[k] = b - a > 4 ? hashLower(s, b - 3, b) : 0;
  t.shape[k] = shapeOf(s, a, b);
}

function shapeOf(s: string, a: number, b: number): number {
  const size = b - a;
  if (size === 0) return SHAPE.punct;
  if (size > 3 && urlAt(s, a)) return SHAPE.url;
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let dots = 0;
  let hyphens = 0;
  let parens = 0;
  let colons = 0;
  let slashes = 0;
  let at = 0;
  for (let i = a; i < b; i++) {
    const c = s.charCodeAt(i);
    const cls = charClass(c);
    if (cls === LOWER) lower++;
    else if (cls === UPPER) upper++;
    else if (cls === DIGIT) digit++;
    else if (c === 46) dots++;
    else if (c === 45 || (c >= 0x2010 && c <= 0x2015)) hyphens++;
    else if (c === 40 || c === 41 || c === 91 || c === 93) parens++;
    else if (c === 58 || c === 59) colons++;
    else if (c === 47) slashes++;
    else if (c === 64) at++;
  }
  if (digit > 0) {
    if (upper + lower === 0) {
      if (parens > 0) return SHAPE.volIssue;
      if (hyphens > 0) return size === 9 && digit === 8 && isYear(s, a) && isYear(s, b - 4) ? SHAPE.yearRange : SHAPE.range;
      if (colons > 0) return SHAPE.colonNumber;
      if (digit === size) {
        if (size === 4) return isYear(s, a) ? SHAPE.year : SHAPE.digit4;
        return size === 1 ? SHAPE.digit1 : size === 2 ? SHAPE.digit2 : size === 3 ? SHAPE.digit3 : SHAPE.longNumber;
      }
      if (slashes > 0 && dots > 0 && s.startsWith('10.', a)) return SHAPE.doi;
      return SHAPE.longNumber;
    }
    if (s.startsWith('10.', a) && slashes > 0) return SHAPE.doi;
    if ((s.startsWith('doi', a) || s.startsWith('DOI', a)) && slashes > 0) return SHAPE.doi;
    if (size === 5 && digit === 4 && isYear(s, a)) return SHAPE.yearLetter;
    if (digit <= 2 && lower === 2 && digit + lower === size && isDigitUnit(s.charCodeAt(a))) return SHAPE.ordinal;
    if (slashes > 1 && dots > 0) return SHAPE.url;
    if (hyphens > 0 && digit > upper + lower) return SHAPE.range;
    return parens > 0 ? SHAPE.volIssue : SHAPE.mixed;
  }
  if (at > 0) return SHAPE.email;
  if (upper + lower === 0) {
    if (size === 1 && s.charCodeAt(a) === 38) return SHAPE.ampersand;
    return hyphens > 0 ? SHAPE.dash : SHAPE.other;
  }
  if (slashes > 1 && dots > 0) return SHAPE.url;
  if (lower === 0) {
    if (size === 1) return SHAPE.initial;
    if (dots > 0) return SHAPE.dotted;
    if (hyphens > 0) return upper === 2 && size <= 4 ? SHAPE.hyphenInitial : SHAPE.allCaps;
    return size === 2 ? SHAPE.initials2 : size === 3 ? SHAPE.caps3 : SHAPE.allCaps;
  }
  if (upper === 0) return SHAPE.lower;
  const first = charClass(s.charCodeAt(a)) === UPPER;
  if (first && hyphens > 0) return upper === lower + hyphens || (upper > 1 && dots > 0) ? SHAPE.hyphenInitial : SHAPE.hyphenCapital;
  if (first && upper === 1) return SHAPE.capital;
  return SHAPE.camel;
}

/** Four digits at `i` make a year of 1400–2099. */
export function isYear(s: string, i: number): boolean {
  const a = s.charCodeAt(i) - 48;
  const b = s.charCodeAt(i + 1) - 48;
  if (!isDigitUnit(s.charCodeAt(i + 2)) || !isDigitUnit(s.charCodeAt(i + 3))) return false;
  return (a === 1 && b >= 4 && b <= 9) || (a === 2 && b === 0);
}
