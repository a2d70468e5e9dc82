/** Character classes for the reference parser: cheap, table-driven, no regular expressions. */

export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const SPACE = 4;
/** Opening brackets and opening quotes. */
export const OPEN = 5;
/** Closing brackets, closing quotes and the points that end a piece. */
export const CLOSE = 6;
/** Straight quotes and emphasis marks: opening at the head of a token, closing at its tail. */
export const BOTH = 7;

const TABLE = new Uint8Array(0x2100);

function fill(chars: string, cls: number): void {
  for (let i = 0; i < chars.length; i++) TABLE[chars.charCodeAt(i)] = cls;
}

for (let c = 0; c < 0x2000; c++) {
  const s = String.fromCharCode(c);
  const lower = s.toLowerCase();
  const upper = s.toUpperCase();
  if (lower !== s) TABLE[c] = UPPER;
  else if (upper !== s) TABLE[c] = LOWER;
}
fill('0123456789', DIGIT);
fill(' \t\n\r\f\v\u00a0\u2002\u2003\u2009\u200a\u202f\u2028\u2029', SPACE);
fill('([{“„‘‚«‹<', OPEN);
fill(')]}”’»›>.,:;?!', CLOSE);
fill('"\'*_`', BOTH);

/** Class of a UTF-16 unit; letters without case (Chinese, Arabic) count as OTHER. */
export function charClass(c: number): number {
  return c < 0x2100 ? TABLE[c]! : c === 0x3000 ? SPACE : OTHER;
}

/** Lower case of a UTF-16 unit for hashing: exact for Latin, Greek and Cyrillic. */
export function lowerUnit(c: number): number {
  if (c < 128) return c >= 65 && c <= 90 ? c + 32 : c;
  if (c >= 0xc0 && c <= 0xde && c !== 0xd7) return c + 32;
  if (c >= 0x100 && c < 0x2000 && TABLE[c] === UPPER) return String.fromCharCode(c).toLowerCase().charCodeAt(0);
  return c;
}

/** FNV-1a of the lower-cased units of `s` in [from, to). */
export function hashLower(s: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ lowerUnit(s.charCodeAt(i)), 0x01000193);
  return h | 0;
}

export function isDigitUnit(c: number): boolean {
  return c >= 48 && c <= 57;
}
