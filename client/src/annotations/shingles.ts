/** Pairs of neighbouring words of a text and where they stand: finds the neighbourhoods worth a closer look without comparing everywhere. */

/** More places than this and a pair says nothing about where. */
const COMMON = 40;
/** How far votes may lie apart to speak for the same place, in characters. */
const BUCKET = 128;

interface Words { hashes: Int32Array; starts: Int32Array; count: number }

/** Letters and digits make words; everything else parts them. Case counts for nothing. */
function words(text: string): Words {
  const hashes: number[] = [];
  const starts: number[] = [];
  let hash = 0;
  let begun = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) | 32 : 0;
    const inWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xe0;
    if (inWord) {
      if (begun < 0) {
        begun = at;
        hash = 7;
      }
      hash = (Math.imul(hash, 31) + code) | 0;
    } else if (begun >= 0) {
      hashes.push(hash);
      starts.push(begun);
      begun = -1;
    }
  }
  return { hashes: Int32Array.from(hashes), starts: Int32Array.from(starts), count: hashes.length };
}

const pair = (a: number, b: number): number => Math.imul(a ^ (b >>> 15) ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);

export class Shingles {
  private readonly found: Words;
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  constructor(text: string) {
    this.found = words(text);
    const size = 1 << Math.max(10, Math.ceil(Math.log2(this.found.count + 1)));
    this.mask = size - 1;
    this.heads = new Int32Array(size).fill(-1);
    this.next = new Int32Array(this.found.count).fill(-1);
    for (let at = this.found.count - 2; at >= 0; at--) {
      const slot = this.slot(at, this.found);
      this.next[at] = this.heads[slot] ?? -1;
      this.heads[slot] = at;
    }
  }

  /** @returns where in the text `pattern` probably begins, the likeliest first, at most `most` places (may be negative near the start) */
  places(pattern: string, most: number): number[] {
    const sought = words(pattern);
    const votes = new Map<number, { votes: number; sum: number }>();
    for (let at = 0; at + 1 < sought.count; at++) {
      for (const place of this.uses(at, sought, COMMON) ?? []) {
        const begin = place - (sought.starts[at] ?? 0);
        const bucket = Math.round(begin / BUCKET);
        const one = votes.get(bucket) ?? { votes: 0, sum: 0 };
        one.votes++;
        one.sum += begin;
        votes.set(bucket, one);
      }
    }
    const ranked = [...votes].sort(([a, x], [b, y]) => y.votes - x.votes || a - b).slice(0, most);
    // A place far fewer pairs speak for is another.
    const least = (ranked[0]?.[1].votes ?? 0) / 5;
    return ranked.filter(([, one]) => one.votes >= least).map(([, { votes: n, sum }]) => Math.round(sum / n));
  }

  /**
   * Where `pattern` may stand exactly: the places of its rarest pair of whole words (its outer words may be cut).
   * @returns undefined where it holds no such pair, and everything has to be looked through
   */
  mayStand(pattern: string): number[] | undefined {
    const sought = words(pattern);
    let rarest: number[] | undefined;
    for (let at = 1; at + 2 < sought.count && (rarest === undefined || rarest.length > 2); at++) {
      const found = this.uses(at, sought, rarest?.length ?? Number.POSITIVE_INFINITY);
      if (found !== undefined) rarest = found.map((place) => place - (sought.starts[at] ?? 0));
    }
    return rarest;
  }

  private slot(at: number, { hashes }: Words): number {
    const hash = pair(hashes[at] ?? 0, hashes[at + 1] ?? 0);
    return (hash ^ (hash >>> 13)) & this.mask;
  }

  /** The places of one pair; undefined where they are more than `most`. */
  private uses(at: number, sought: Words, most: number): number[] | undefined {
    const { hashes, starts } = this.found;
    const places: number[] = [];
    for (let one = this.heads[this.slot(at, sought)] ?? -1; one >= 0; one = this.next[one] ?? -1) {
      if (hashes[one] !== sought.hashes[at] || hashes[one + 1] !== sought.hashes[at + 1]) continue;
      places.push(starts[one] ?? 0);
      if (places.length > most) return undefined;
    }
    return places;
  }
}
