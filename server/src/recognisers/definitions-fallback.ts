/**
 * Long forms whose letters do not come in the order of the short form: names translated while the
 * abbreviation was kept (`International Monetary Fund (FMI)`), letters exchanged, chemical symbols.
 */
import { isDigit, isGreek } from './definitions-letters';
import type { Window } from './definitions-window';
import type { ShortForm } from './definitions-short';
import { symbolMeans } from './definitions-symbols';

/** First and last unit of a long form that fits although no alignment does; undefined if none fits. */
export function fitLoosely(short: ShortForm, written: string, window: Window): { firstUnit: number; lastUnit: number } | undefined {
  const lastUnit = window.units.length - 1;
  if (lastUnit < 0) return undefined;
  const firstUnit =
    permutation(short, window) ??
    (short.kind === 'capitals' ? (sparseName(short, window) ?? nameLike(short, window)) : undefined) ??
    (short.kind === 'words' || short.kind === 'capitals' ? partlyKept(short, written, window) : undefined);
  return firstUnit === undefined ? undefined : { firstUnit, lastUnit };
}

/** The first unit of the name that a known symbol has, if it ends the window. */
export function fitSymbol(written: string, window: Window): number | undefined {
  let phrase = '';
  let longest: number | undefined;
  for (let k = window.units.length - 1; k >= 0 && window.units.length - k <= 4; k--) {
    const unit = window.units[k];
    if (!unit) break;
    phrase = phrase === '' ? unit.word : `${unit.word} ${phrase}`;
    if (symbolMeans(written, phrase)) longest = k;
  }
  return longest;
}

/** The short form's letters (and its number) are exactly the initials of the last words, in another order. */
export function permutation(short: ShortForm, window: Window): number | undefined {
  if (short.kind !== 'capitals' || short.codes.length < 2 || window.units[window.units.length - 1]?.stop) return undefined;
  const rest = itemsOf(short.codes);
  const items = rest.length;
  let capitals = 0;
  let greek = 0;
  for (let k = window.units.length - 1; k >= 0; k--) {
    const unit = window.units[k];
    if (!unit || (unit.barrier > 0 && items < 4)) return undefined;
    const item = isDigit(unit.word.charCodeAt(0)) ? unit.word : String.fromCharCode(window.codes[unit.first] ?? 0);
    const asGreek = unit.greek > 0 ? rest.indexOf(String.fromCharCode(unit.greek)) : -1;
    const found = asGreek >= 0 ? asGreek : rest.indexOf(item);
    if (found < 0) {
      if (unit.stop) continue;
      return undefined;
    }
    rest.splice(found, 1);
    if (unit.capital) capitals++;
    if (asGreek >= 0 || isGreek(item.charCodeAt(0))) greek++;
    if (rest.length > 0) continue;
    const start = wordStartUnit(window, k);
    if (window.units[start]?.neverFirst) return undefined;
    if (start !== k && items > 2) return undefined;
    return items >= 3 || capitals === 2 || greek > 0 ? start : undefined;
  }
  return undefined;
}

/** Letters one by one, digits that stand together as one item. */
function itemsOf(codes: readonly number[]): string[] {
  const items: string[] = [];
  let inNumber = false;
  for (const code of codes) {
    const char = String.fromCharCode(code);
    if (isDigit(code) && inNumber) items[items.length - 1] += char;
    else items.push(char);
    inNumber = isDigit(code);
  }
  return items;
}

function wordStartUnit(window: Window, k: number): number {
  let start = k;
  while (start > 0 && !window.units[start]?.isWordStart) start--;
  return start;
}

/** Function words that lead up to a name and stand in none. */
const OUTSIDE_NAMES: ReadonlySet<string> = new Set(['at', 'with', 'by', 'as', 'from', 'into', 'to', 'than', 'that', 'is', 'its', 'their']);

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
    } else if (!unit.stop || OUTSIDE_NAMES.has(unit.word)) break;
    if (unit.barrier > 0 || (unit.opens && first === k)) break;
  }
  return { first, words };
}

/** A name whose words are passed over here and there: the letters are initials in order, the first and half of them met. */
function sparseName(short: ShortForm, window: Window): number | undefined {
  const { codes } = short;
  if (codes.length < 3) return undefined;
  const { words } = nameRun(window);
  let i = codes.length - 1;
  for (let w = words.length - 1; w >= 0; w--) {
    const k = words[w] ?? 0;
    const unit = window.units[k];
    if (unit && window.codes[unit.first] === codes[i]) i--;
    else if (w === words.length - 1) return undefined;
    if (i < 0) return unit?.isWordStart && codes.length >= 0.55 * (words.length - w) ? k : undefined;
  }
  return undefined;
}

/** A name of three words or more that shares most initials with a short form of four letters or more. */
export function nameLike(short: ShortForm, window: Window): number | undefined {
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
  const kept = String.fromCharCode(...short.codes.slice(0, space));
  const rest = written.slice(space + 1);
  const last = window.units.length - 1;
  for (let k = last; k >= 0 && k > last - 16; k--) {
    const unit = window.units[k];
    if (!unit) break;
    if (unit.word !== kept || !unit.capital) {
      if (unit.barrier > 0) break;
      continue;
    }
    if (k > last - 2) break;
    const words = range(k, last).filter((i) => !window.units[i]?.stop);
    if (rest.length >= 2 && rest.length <= 5 && rest === rest.toUpperCase()) return k;
    return covered(short.codes.slice(space), window, words) ? k : undefined;
  }
  const { first, words } = nameRun(window);
  return window.units[last]?.word === kept && words.length > 2 && covered(short.codes.slice(space), window, words) ? first : undefined;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
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
