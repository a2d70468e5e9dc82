/** Character classes by UTF-16 code unit, looked up in a table that fills itself. Surrogates count as letters: a word may hold them. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
/** Letters without case, marks, surrogates. */
export const LETTER = 3;
export const DIGIT = 4;
export const SUPERSCRIPT = 5;
export const SPACE = 6;
export const UNKNOWN = 255;

const table = new Uint8Array(65536).fill(UNKNOWN);
/** The table itself, for loops over every character: classes of common letters are there, `UNKNOWN` ones go through `charClass`. */
export const classes: Readonly<Uint8Array> = table;

function classify(code: number): number {
  const char = String.fromCharCode(code);
  let kind = OTHER;
  if (code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079)) kind = SUPERSCRIPT;
  else if (code >= 0xd800 && code <= 0xdfff) kind = LETTER;
  else if (/\p{Lu}/u.test(char)) kind = UPPER;
  else if (/\p{Ll}/u.test(char)) kind = LOWER;
  else if (/[\p{L}\p{M}]/u.test(char)) kind = LETTER;
  else if (/\p{Nd}/u.test(char)) kind = DIGIT;
  else if (/\s/u.test(char) || code === 0x200b) kind = SPACE;
  table[code] = kind;
  return kind;
}

/** Class of one code unit. NaN (past the end of a string) is OTHER. */
export function charClass(code: number): number {
  const kind = table[code];
  return kind === UNKNOWN ? classify(code) : kind ?? OTHER;
}

for (let code = 0; code < 0x250; code++) classify(code);

export function isLetter(code: number): boolean {
  const kind = charClass(code);
  return kind >= LOWER && kind <= LETTER;
}

export function isUpper(code: number): boolean {
  return charClass(code) === UPPER;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letter or digit: what words are made of. */
export function isWord(code: number): boolean {
  const kind = charClass(code);
  return kind >= LOWER && kind <= DIGIT;
}

/** Value of a superscript digit, or -1. */
export function superscriptValue(code: number): number {
  if (code === 0xb9) return 1;
  if (code === 0xb2) return 2;
  if (code === 0xb3) return 3;
  return code >= 0x2070 && code <= 0x2079 && code !== 0x2071 && code !== 0x2072 && code !== 0x2073 ? code - 0x2070 : -1;
}
