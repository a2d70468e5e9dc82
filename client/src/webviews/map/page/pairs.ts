/** Works cited together, counted: how often, and where first. */
import type { MapCitation, MapInfo, Rng } from '../../../../../server/src/protocol';
import type { View } from '../messages';

/** Places in `info.works`, the smaller first. */
export interface Pair { readonly a: number; readonly b: number; times: number; readonly range: Rng }

/** More works than this in one paragraph are a list, not company. */
const COMPANY_MOST = 40;

/** Each pair once; in one bracket, sentence or paragraph a pair counts once however often its works stand there. */
export function pairsOf({ citations, works }: MapInfo, unit: View['together']): Pair[] {
  const groups = new Map<number, MapCitation[]>();
  for (const citation of citations) {
    const key = citation[unit];
    if (key < 0) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [citation]);
    else group.push(citation);
  }
  const pairs = new Map<number, Pair>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const seen = new Set<number>();
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1, COMPANY_MOST)) {
        for (const x of one.works) for (const y of other.works) {
          // candidates of one ambiguous citation are not in company of one another
          if (x === y || one.works.includes(y) || other.works.includes(x)) continue;
          const [a, b] = x < y ? [x, y] : [y, x];
          const key = a * works.length + b;
          if (seen.has(key)) continue;
          seen.add(key);
          const pair = pairs.get(key);
          if (pair === undefined) pairs.set(key, { a, b, times: 1, range: one.range });
          else pair.times++;
        }
      }
    }
  }
  return [...pairs.values()].sort((a, b) => b.times - a.times);
}

export interface Company { readonly places: readonly number[]; readonly pairs: readonly Pair[]; readonly of: number }

/** The works with most company, and the pairs among them. `of`: how many have any. */
export function company(all: readonly Pair[], least: number, most: number): Company {
  const wanted = all.filter(({ times }) => times >= least);
  const weight = new Map<number, number>();
  for (const { a, b, times } of wanted) for (const place of [a, b]) weight.set(place, (weight.get(place) ?? 0) + times);
  const places = [...weight].sort((a, b) => b[1] - a[1]).slice(0, most).map(([place]) => place);
  const kept = new Set(places);
  return { places, pairs: wanted.filter(({ a, b }) => kept.has(a) && kept.has(b)), of: weight.size };
}
