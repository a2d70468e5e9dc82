/**
 * Long forms whose letters do not come in the order of the short form: names translated while the
 * abbreviation was kept (`International Monetary Fund (FMI)`), letters exchanged, chemical symbols.
 */
import { isDigit } from './definitions-letters';
import type { Window } from './definitions-window';
import type { ShortForm } from './definitions-short';
import { symbolMeans } from './definitions-symbols';

/** First and last unit of a long form that fits although no alignment does; undefined if none fits. */
export function fitLoosely(short: ShortForm, written: string, window: Window): { firstUnit: number; lastUnit: number } | undefined {
  const lastUnit = window.units.length - 1;
  if (lastUnit < 0) return undefined;
  const firstUnit =
    symbolAt(written, window) ?? permutation(short, window) ?? (short.kind === 'capitals' ? nameLike(short, window) : undefined) ??
    (short.kind === 'words' || short.kind === 'capitals' ? partlyKept(short, written, window) : undefined);
  return firstUnit === undefined ? undefined : { firstUnit, lastUnit };
}

function symbolAt(written: string, window: Window): number | undefined {
  let phrase = '';
  for (let k = window.units.length - 1; k >= 0 && window.units.length - k <= 4; k--) {
    const unit = window.units[k];
    if (!unit) return undefined;
    phrase = phrase === '' ? unit.word : `${unit.word} ${phrase}`;
    if (unit.isWordStart && symbolMeans(written, phrase)) return k;
  }
  return undefined;
}

/** The short form's letters are exactly the initials of the last words, in another order. */
function permutation(short: ShortForm, window: Window): number | undefined {
  const letters = short.codes.filter((code) => !isDigit(code));
  if (short.kind !== 'capitals' || letters.length < 2 || letters.length !== short.codes.length) return undefined;
  const rest = letters.slice();
  let capitals = 0;
  for (let k = window.units.length - 1; k >= 0; k--) {
    const unit = window.units[k];
    if (!unit || unit.barrier > 0) return undefined;
    const found = rest.indexOf(unit.greek > 0 && rest.includes(unit.greek) ? unit.greek : (window.codes[unit.first] ?? 0));
    if (found < 0) {
      if (unit.stop) continue;
      return undefined;
    }
    rest.splice(found, 1);
    if (unit.capital) capitals++;
    if (rest.length > 0) continue;
    const start = wordStartUnit(window, k);
    if (start !== k && letters.length > 2) return undefined;
    return letters.length >= 3 || capitals === 2 ? start : undefined;
  }
  return undefined;
}

function wordStartUnit(window: Window, k: number): number {
  let start = k;
  while (start > 0 && !window.units[start]?.isWordStart) start--;
  return start;
}

/** The run of capitalised words, function words between them allowed, that ends the window: its first unit and its full words. */
function nameRun(window: Window): { first: number; words: number[] } {
  const words: number[] = [];
  let first = window.units.length;
  for (let k = window.units.length - 1; k >= 0; k--) {
    const unit = window.units[k];
    if (!unit) break;
    if (unit.capital && !unit.stop) {
      words.unshift(k);
      first = k;
    } else if (!unit.stop || unit.neverFirst && unit.word === 'and' && unit.barrier > 0) break;
    if (unit.barrier > 0) break;
  }
  return { first, words };
}

/** A name of three words or more that shares most initials with a short form of four letters or more. */
function nameLike(short: ShortForm, window: Window): number | undefined {
  const letters = short.codes.filter((code) => !isDigit(code));
  if (letters.length < 4) return undefined;
  const { first, words } = nameRun(window);
  if (words.length < 3 || words.length > letters.length + 3) return undefined;
  const rest = letters.slice();
  let met = 0;
  for (const k of words) {
    const found = rest.indexOf(window.codes[window.units[k]?.first ?? 0] ?? 0);
    if (found < 0) continue;
    rest.splice(found, 1);
    met++;
  }
  return met >= 3 && met >= 0.55 * letters.length && met >= 0.55 * words.length ? first : undefined;
}

/** `Centro Prodh`, `Red TDT`: the first word is one of the name's own, the rest is made of its letters or is in capitals. */
function partlyKept(short: ShortForm, written: string, window: Window): number | undefined {
  const space = written.indexOf(' ');
  if (space < 3 || written.indexOf(' ', space + 1) >= 0) return undefined;
  const { first, words } = nameRun(window);
  if (words.length < 3) return undefined;
  const kept = short.codes.slice(0, space);
  const last = words[words.length - 1] ?? 0;
  const begins = isWord(window, first, kept);
  if (!begins && !isWord(window, last, kept)) return undefined;
  const rest = written.slice(space + 1);
  if (begins && rest.length >= 2 && rest.length <= 5 && rest === rest.toUpperCase()) return first;
  return covered(short.codes.slice(space), window, words) ? first : undefined;
}

function isWord(window: Window, k: number, codes: readonly number[]): boolean {
  return window.units[k]?.word === String.fromCharCode(...codes);
}

/** Are three quarters of the letters made of beginnings of the name's words, in any order? */
function covered(codes: readonly number[], window: Window, words: readonly number[]): boolean {
  let met = 0;
  for (let i = 0; i < codes.length; ) {
    let longest = 0;
    for (const k of words) {
      const word = window.units[k]?.word ?? '';
      let length = 0;
      while (i + length < codes.length && word.charCodeAt(length) === codes[i + length]) length++;
      if (length > longest) longest = length;
    }
    met += longest;
    i += Math.max(longest, 1);
  }
  return met >= 4 && met >= 0.75 * codes.length;
}
