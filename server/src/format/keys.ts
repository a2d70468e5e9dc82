/** Keys by which other programs cite a work: `keck1998`, `keck1998a` where that is taken. */
import type { CslItem } from '../recognisers/references/csl';
import { dayParts } from './dates';
import { known } from './names';
import { oneLine } from './pieces';

/** Words an organisation or title is not known by. */
const SMALL = new Set(['the', 'a', 'an', 'of', 'and', 'for', 'in', 'on', 'el', 'la', 'los', 'las', 'un', 'una', 'de', 'del', 'y', 'en', 'le', 'les', 'du', 'des', 'et', 'der', 'die', 'das', 'und']);
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * A key for every item, in order, each once. Works that would share a key take letters in the order they stand in, so a work added at the
 * end leaves the others' keys alone. An id an item already has is kept (`-2` behind it where two items share it).
 */
export function keysOf(items: readonly CslItem[]): string[] {
  const wanted = items.map((item) => item.id || baseKey(item));
  const reserved = new Set(wanted);
  const taken = new Set<string>();
  const tried = new Map<string, number>();
  return wanted.map((base, i) => {
    let key = base;
    while (taken.has(key) || (key !== base && reserved.has(key))) {
      const n = (tried.get(base) ?? 0) + 1;
      tried.set(base, n);
      key = (items[i]?.id ?? '') === '' ? `${base}${letters(n)}` : `${base}-${n + 1}`;
    }
    taken.add(key);
    return key;
  });
}

/** The items with those keys as their ids. */
export function withKeys(items: readonly CslItem[]): CslItem[] {
  const keys = keysOf(items);
  return items.map((item, i) => ({ ...item, id: keys[i] ?? item.id }));
}

function baseKey(item: CslItem): string {
  const [first] = [item.author, item.director, item.editor, item.translator].flatMap(known);
  const name = first === undefined ? '' : first.literal === undefined ? ascii(first.family ?? first.given ?? '') : words(first.literal, 3);
  return `${name || words(item.title ?? item['container-title'] ?? '', 1) || 'ref'}${yearKey(item)}`;
}

function yearKey(item: CslItem): string {
  const suffix = ascii(item['year-suffix'] ?? '');
  const year = dayParts(item.issued)?.year;
  if (year !== undefined) return `${year}${suffix}`;
  return `${/\d{4}/.exec(item.issued?.literal ?? '')?.[0] ?? (/press|prensa|presse/i.test(item.issued?.literal ?? '') ? 'inpress' : 'nd')}${suffix}`;
}

/** The first words that say something, run together. */
function words(text: string, most: number): string {
  return oneLine(text).split(' ').map(ascii).filter((word) => word !== '' && !SMALL.has(word)).slice(0, most).join('');
}

/** Small letters and digits only; accents off. */
function ascii(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/[^\p{ASCII}]/gu, (sign) => LETTERS[sign] ?? '').replace(/[^a-z0-9]/g, '').slice(0, 40);
}

/** 1 → `a`, 26 → `z`, 27 → `aa`. */
function letters(n: number): string {
  let out = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) out = String.fromCharCode(97 + ((rest - 1) % 26)) + out;
  return out;
}
