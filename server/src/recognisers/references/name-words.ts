import { LOWER, UPPER, charClass } from './chars';

/** Small words that belong to a family name. */
export const PARTICLES: ReadonlySet<string> = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'das', 'do', 'dos', 'du', 'la', 'las', 'los', 'le',
  'ter', 'ten', 'te', 'zu', 'zum', 'zur', 'af', 'av', 'bin', 'ibn', 'el', 'al', 'st', "d'", 'd’', 'y', 'e', 'i', 'vom', "'t", '’t', 'het', 'dal', 'dalla',
  'degli', 'dei', 'delle', 'lo', 'op', 'auf', 'v.']);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'jnr', 'snr', 'filho', 'neto']);

/** True for `Jr.`, `Sr`, `III`. */
export function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.toLowerCase().replace(/\.$/, ''));
}

/** `J.`, `J.P.`, `JP`, `M.-J.`, `Ch.`: given names cut to letters. */
export function isInitials(word: string): boolean {
  const n = word.length;
  if (n === 0 || n > 12) return false;
  let upper = 0;
  let lower = 0;
  let dots = 0;
  let run = 0;
  let longest = 0;
  for (let i = 0; i < n; i++) {
    const cls = charClass(word.charCodeAt(i));
    if (cls === UPPER) {
      upper++;
      run = 0;
    } else if (cls === LOWER) {
      lower++;
      run++;
      if (run > longest) longest = run;
    } else if (word[i] === '.') {
      dots++;
      run = 0;
    } else if (word[i] === '-' || word[i] === '‐' || word[i] === '–') run = 0;
    else if (word[i] === "'" || word[i] === '’') continue;
    else return false;
  }
  if (upper === 0) return false;
  if (lower === 0) return dots > 0 || upper <= 3 || (upper === 4 && word.includes('-'));
  return dots > 0 && longest <= 2 && word[n - 1] === '.' && upper + lower <= 4;
}

/** Two to four capitals with a vowel and no stop could be a short surname (`LEE J`); one or two letters or stops are initials. */
export function sureInitials(word: string): boolean {
  return isInitials(word) && (word.includes('.') || word.length <= 3);
}

/** True for a word of two or more letters, all of them capitals. */
export function allCaps(word: string): boolean {
  let upper = 0;
  for (let i = 0; i < word.length; i++) {
    const cls = charClass(word.charCodeAt(i));
    if (cls === LOWER) return false;
    if (cls === UPPER) upper++;
  }
  return upper > 1;
}

/** True for a word that begins with a capital, also behind an apostrophe. */
export function capitalised(word: string): boolean {
  return charClass(word.charCodeAt(word[0] === "'" || word[0] === '’' ? 1 : 0)) === UPPER;
}
