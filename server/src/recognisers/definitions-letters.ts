/**
 * Characters as the alignment of short and long forms sees them: lower case, without accents.
 * Greek letters keep their own code, so that `α` can be met by `alpha`, by `α` and by a plain `a`.
 */

const LATIN_END = 0x250;

/** Folded code of each character below U+0250; 0 where it is neither a letter nor a digit. */
const FOLDED = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(LATIN_END);
  for (let code = 0; code < LATIN_END; code++) {
    const char = String.fromCharCode(code);
    const base = char.normalize('NFD').charCodeAt(0);
    const isDigit = base >= 48 && base <= 57;
    const isLetter = char.toLowerCase() !== char.toUpperCase();
    if (isDigit && code < 128) table[code] = base;
    else if (isLetter) table[code] = String.fromCharCode(base).toLowerCase().charCodeAt(0);
  }
  table[0xb5] = 0x3bc; // the micro sign is the letter mu
  table[0xe6] = table[0xc6] = 97;
  table[0xf8] = table[0xd8] = 111;
  table[0xdf] = 115;
  return table;
}

/** 1 for each capital letter below U+0250. */
const CAPITALS = Uint8Array.from(FOLDED, (folded, code) => {
  const char = String.fromCharCode(code);
  return folded !== 0 && char.toLowerCase() !== char ? 1 : 0;
});

/** The folded code of a UTF-16 unit: lower case, no accent; 0 for what is neither a letter nor a digit. */
export function fold(code: number): number {
  if (code < LATIN_END) return FOLDED[code] ?? 0;
  if (code < 0x370) return 0;
  if (code < 0x400) return foldGreek(code);
  if (code >= 0x2080 && code <= 0x2089) return code - 0x2080 + 48;
  if (code >= 0x2000 && code < 0x2c00) return 0;
  if (code >= 0x3000 && code <= 0x303f) return 0;
  if (code >= 0xd800 && code < 0xf900) return 0;
  if (code >= 0xfe00) return 0;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function foldGreek(code: number): number {
  if (code >= 0x391 && code <= 0x3a9) return code + 32;
  if (code === 0x3c2) return 0x3c3;
  return code >= 0x3b1 && code <= 0x3c9 ? code : 0;
}

/** Is this UTF-16 unit a capital letter? */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code < LATIN_END) return CAPITALS[code] === 1;
  return (code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f);
}

/** Is this folded code a digit? */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Is this folded code a small Greek letter? */
export function isGreek(code: number): boolean {
  return code >= 0x3b1 && code <= 0x3c9;
}

/** Is this UTF-16 unit white space of any kind? */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2003;
}

/** Marks of emphasis and of code that stand around words and are no part of them. */
export function isMarkup(code: number): boolean {
  return code === 42 || code === 95 || code === 96;
}

/** Quotation marks, straight and curled, single ones included. */
export function isQuote(code: number): boolean {
  return code === 34 || code === 39 || (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb;
}

const GREEK_NAMES: ReadonlyArray<readonly [string, number]> = [
  ['alpha', 0x3b1], ['beta', 0x3b2], ['gamma', 0x3b3], ['delta', 0x3b4], ['epsilon', 0x3b5], ['zeta', 0x3b6],
  ['theta', 0x3b8], ['kappa', 0x3ba], ['lambda', 0x3bb], ['sigma', 0x3c3], ['omega', 0x3c9], ['mu', 0x3bc],
  ['alfa', 0x3b1], ['gama', 0x3b3],
];

/** Codes of the Greek letters by their lower-case names. */
export const GREEK_BY_NAME: ReadonlyMap<string, number> = new Map<string, number>(GREEK_NAMES);

/** The Latin letter by which each Greek letter's name begins, alpha to omega. */
const GREEK_INITIALS = 'abgdezetiklmnxoprsstupcpo';

/** The Latin letter (its code) by which the name of a Greek letter begins. */
export function greekInitial(code: number): number {
  return GREEK_INITIALS.charCodeAt(code - 0x3b1);
}

/** The Greek letter whose name stands in `text` at `at`, with the length of the name; undefined if none does. */
export function greekNameAt(text: string, at: number, end: number): { code: number; length: number } | undefined {
  const lower = text.slice(at, Math.min(end, at + 7)).toLowerCase();
  for (const [name, code] of GREEK_NAMES) {
    if (name.length > 2 && lower.startsWith(name)) return { code, length: name.length };
  }
  return undefined;
}
