/** Comparing the name a citation gives with the names an entry gives. */
import { foldCase } from '../../text/fold';

/** Articles, prepositions, particles: names are the same without them. */
const STOP: ReadonlySet<string> = new Set(
  ('the of for on and in de la el los las del y e por para le les des du et pour sur der die das und fur ' +
    'to a l d da do dos von van di della den').split(' '),
);

export interface NameKey {
  /** Folded words joined by a space, marks and hyphens gone, initials before the name left out. */
  readonly whole: string;
  readonly words: readonly string[];
  /** Words without articles, prepositions, particles; in order of the alphabet. */
  readonly set: string;
  /** First letters of given names written before the surname: `jm` of `J. M. Taylor`. */
  readonly initials: string;
  /** Which letters stand in `set`, and in the last word: a bit each. */
  readonly letters: number;
  readonly lastLetters: number;
}

/** How many keys are remembered: more than the names of any one bibliography. */
const CACHE_MOST = 20_000;
const cache = new Map<string, NameKey>();

/** Folded words: letters and digits, apostrophes closed (`O'Larch` is one word). */
export function wordsOf(text: string): string[] {
  const folded = foldCase(text);
  return plainWords(folded) ?? unicodeWords(folded);
}

/** Words of a text of ASCII letters and common punctuation, as nearly all text is once folded; undefined for any other. */
function plainWords(text: string): string[] | undefined {
  const out: string[] = [];
  let word = '';
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (start < 0) start = i;
      continue;
    }
    if (code > 127 ? code < 0x2010 || code > 0x2026 : code >= 65 && code <= 90) return undefined;
    if (start < 0) continue;
    if (code === 39 && isAscii(text.charCodeAt(i - 1)) && isAscii(text.charCodeAt(i + 1))) {
      word += text.slice(start, i);
      start = i + 1;
      continue;
    }
    out.push(word === '' ? text.slice(start, i) : word + text.slice(start, i));
    word = '';
    start = -1;
  }
  return out;
}

/** A small ASCII letter. */
function isAscii(code: number): boolean {
  return code >= 97 && code <= 122;
}

function unicodeWords(folded: string): string[] {
  return folded
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

export function nameKey(name: string): NameKey {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const all = wordsOf(name);
  let first = 0;
  while (first < all.length - 1 && (all[first] as string).length === 1 && /^\p{Lu}/u.test(name)) first++;
  const words = all.slice(first);
  const content = words.filter((word) => !STOP.has(word));
  const set = (content.length > 0 ? content : words).slice().sort().join(' ');
  const key: NameKey = {
    whole: words.join(' '),
    words,
    set,
    initials: all.slice(0, first).join(''),
    letters: lettersOf(set),
    lastLetters: lettersOf(words[words.length - 1] ?? ''),
  };
  if (cache.size > CACHE_MOST) cache.clear();
  cache.set(name, key);
  return key;
}

export function isSmall(word: string): boolean {
  return STOP.has(word);
}

/** From here on two names count as the same; below it a reason is given. */
export const SAME = 0.9;
/** Below this two names are others. */
export const ALIKE = 0.7;

/**
 * How alike two names are: 1 the same, 0.97 one is the end or the beginning of the other (given names, a second surname left out),
 * 0.9 the same words in another order or with other small words, 0.8 a slip of the pen, 0 others.
 */
export function alike(cited: NameKey, listed: NameKey): number {
  if (cited.whole === listed.whole) return 1;
  if (cited.whole === '' || listed.whole === '') return 0;
  if (ends(cited.words, listed.words) || ends(listed.words, cited.words)) return 0.97;
  if (cited.set === listed.set) return content(cited) === content(listed) ? 0.92 : 0.88;
  if (listed.words.length <= 3 && begins(listed.words, cited.words) && (cited.words[0] ?? '').length > 3) return 0.93;
  if (cited.words.join('') === listed.words.join('')) return 0.95;
  return slipped(cited, listed);
}

function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** Whether one name may be the other with a slip of the pen: asked first, as a slip changes two letters at most and it costs little. */
export function maySlip(a: NameKey, b: NameKey): boolean {
  if (Math.abs(a.set.length - b.set.length) <= 2 && bitsOf(a.letters ^ b.letters) <= 4) return true;
  return a.words.length !== b.words.length && bitsOf(a.lastLetters ^ b.lastLetters) <= 2;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** One or two letters dropped, doubled, exchanged or put for others. */
function slipped(cited: NameKey, listed: NameKey): number {
  if (!maySlip(cited, listed)) return 0;
  const a = cited.set;
  const b = listed.set;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 5 && Math.abs(a.length - b.length) <= 2) {
    const most = shorter >= 8 ? 2 : 1;
    const distance = slips(a, b, most);
    if (distance === 1) return a[0] === b[0] ? 0.82 : shorter >= 6 ? 0.78 : 0;
    if (distance === 2 && most === 2) return a[0] === b[0] ? 0.74 : 0;
  }
  // one word of a double surname misspelt: `Pine Larchmont` for `Lrachmont`
  if (cited.words.length !== listed.words.length && (cited.words.length === 1 || listed.words.length === 1)) {
    const one = (cited.words.length === 1 ? cited.words[0] : listed.words[0]) ?? '';
    const long = cited.words.length === 1 ? listed.words : cited.words;
    const other = long[long.length - 1] ?? '';
    if (one.length >= 6 && other.length >= 6 && one[0] === other[0] && slips(one, other, 1) <= 1) return 0.76;
  }
  return 0;
}

function content(name: NameKey): string {
  return name.words.filter((word) => !STOP.has(word)).join(' ');
}

function ends(long: readonly string[], short: readonly string[]): boolean {
  if (short.length >= long.length || short.length === 0) return false;
  if (short.length === 1 && (short[0] ?? '').length < 3) return false;
  const shift = long.length - short.length;
  return short.every((word, i) => long[i + shift] === word);
}

function begins(long: readonly string[], short: readonly string[]): boolean {
  return short.length < long.length && short.length > 0 && short.every((word, i) => long[i] === word);
}

/** Whether given names may be the same: initials of one begin the other, or one has none. */
export function givenAgrees(cited: string, listed: string): boolean {
  return cited === '' || listed === '' || cited.startsWith(listed) || listed.startsWith(cited) || cited[0] === listed[0];
}

/** Damerau–Levenshtein distance (optimal string alignment), or `most + 1` where it is larger. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // what both begin and end with costs nothing
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const rows = aEnd - start;
  const columns = bEnd - start;
  if (rows === 0 || columns === 0) return rows + columns;
  if (most === 1 && (rows > 2 || columns > 2)) return 2;
  let before: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, j) => j);
  for (let i = 1; i <= rows; i++) {
    const row = [i];
    let best = i;
    const code = a.charCodeAt(start + i - 1);
    for (let j = 1; j <= columns; j++) {
      const other = b.charCodeAt(start + j - 1);
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (code === other ? 0 : 1));
      if (i > 1 && j > 1 && code === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === other)
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      if (value < best) best = value;
    }
    if (best > most) return most + 1;
    before = last;
    last = row;
  }
  return last[columns] ?? most + 1;
}
