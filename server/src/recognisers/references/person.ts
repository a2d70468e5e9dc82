/** One person out of the words of a name: particles, suffixes, initials, which word the surname begins with. */
import type { CslName } from './csl';
import { LOWER, UPPER, charClass } from './chars';
import { LEX, wordClass } from './lexicon';

export const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'das', 'do', 'dos', 'du', 'la', 'las', 'los', 'le',
  'ter', 'ten', 'te', 'zu', 'zum', 'zur', 'af', 'av', 'bin', 'ibn', 'el', 'al', 'st', "d'", 'y', 'e', 'vom', "'t", 'het', 'dal', 'dalla',
  'degli', 'dei', 'delle', 'lo', 'op']);
export const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'jnr', 'snr', 'filho', 'neto']);

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

export function allCaps(word: string): boolean {
  let upper = 0;
  for (let i = 0; i < word.length; i++) {
    const cls = charClass(word.charCodeAt(i));
    if (cls === LOWER) return false;
    if (cls === UPPER) upper++;
  }
  return upper > 1;
}

export function capitalised(word: string): boolean {
  return charClass(word.charCodeAt(word[0] === "'" || word[0] === '’' ? 1 : 0)) === UPPER;
}

export function withStop(suffix: string): string {
  return suffix.replace(/[,;]$/, '');
}

/** Given names; the full stop of the field goes (`Thomas.`), that of an initial stays. */
export function given(words: readonly string[]): string {
  const text = words.join(' ').replace(/[,;:]+$/, '');
  return text.endsWith('.') && /\p{Ll}{3}\.$/u.test(text) ? text.slice(0, -1) : text;
}

export function withSuffix(family: readonly string[], rest: readonly string[]): CslName {
  const last = rest[rest.length - 1]!;
  const suffix = rest.length > 1 && SUFFIXES.has(last.toLowerCase().replace(/\.$/, '')) && !/^[A-Z]{1,2}$/.test(rest[0]! + last) ? last : undefined;
  const name = person(family, suffix === undefined ? rest : rest.slice(0, -1));
  if (suffix !== undefined) name.suffix = suffix;
  return name;
}

/** `person(['van', 'Dijk'], ['T.', 'A.'])`: leading particles of the family name, trailing particles of the given ones. */
export function person(familyWords: readonly string[], givenWords: readonly string[]): CslName {
  let words = familyWords;
  const name: CslName = {};
  const last = words[words.length - 1]!;
  if (words.length > 1 && SUFFIXES.has(last.toLowerCase().replace(/\.$/, ''))) {
    name.suffix = last;
    words = words.slice(0, -1);
  }
  let givens = [...givenWords];
  const tail = givens[givens.length - 1];
  if (tail !== undefined && givens.length > 1 && SUFFIXES.has(tail.toLowerCase().replace(/\.$/, '')) && tail.length > 1) {
    name.suffix = tail;
    givens = givens.slice(0, -1);
  }
  let p = 0;
  while (p < words.length - 1 && PARTICLES.has(words[p]!)) p++;
  let g = givens.length;
  while (g > 1 && PARTICLES.has(givens[g - 1]!)) g--;
  const particle = [...givens.slice(g), ...words.slice(0, p)];
  name.family = words.slice(p).join(' ').replace(/[.:;]+$/, '');
  const text = given(givens.slice(0, g));
  if (text !== '') name.given = text;
  if (particle.length > 0) name['non-dropping-particle'] = particle.join(' ');
  return name;
}

/** `J. C. van den Berg`, `Ludwig van Beethoven`: given names first. */
export function inOrder(all: readonly string[]): CslName {
  let words = all;
  let suffix: string | undefined;
  const last = words[words.length - 1]!;
  if (words.length > 2 && SUFFIXES.has(last.toLowerCase().replace(/\.$/, ''))) {
    suffix = last;
    words = words.slice(0, -1);
  }
  let cut = words.length - 1;
  for (let i = 1; i < words.length - 1; i++) {
    if (PARTICLES.has(words[i]!) && words[i] !== 'y' && words[i] !== 'e') {
      cut = i;
      break;
    }
  }
  const caps = words.findIndex((w, i) => i > 0 && allCaps(w) && !isInitials(w));
  if (caps > 0 && !allCaps(words[0]!)) cut = Math.min(cut, caps);
  else {
    // `W.-P. de Roever`; initials then two surnames: `J. R. García Luna`.
    let head = 0;
    while (head < words.length && isInitials(words[head]!)) head++;
    if (head > 0 && head < cut && words.length - head === 2 && !isInitials(words[head]!) && !PARTICLES.has(words[head]!)
      && wordClass(words[head]!) !== LEX.given) cut = head;
  }
  const name = person(words.slice(cut), words.slice(0, cut));
  if (suffix !== undefined) name.suffix = suffix;
  return name;
}
