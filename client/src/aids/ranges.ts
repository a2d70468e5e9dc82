/** What lies between ranges, and which of them comes next. Plain data, so that it can be tested without an editor. */
import type { Pos, Rng } from '../../../server/src/protocol';

export function before(a: Pos, b: Pos): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Everything from the text's start to `end` that none of `kept` (in order, none overlapping another) covers. */
export function between(kept: readonly Rng[], end: Pos): Rng[] {
  const out: Rng[] = [];
  let from: Pos = { line: 0, character: 0 };
  for (const { start, end: to } of kept) {
    if (before(from, start)) out.push({ start: from, end: start });
    if (before(from, to)) from = to;
  }
  if (before(from, end)) out.push({ start: from, end });
  return out;
}

/** How many of the places (in text order) begin at a position or before it: the number of the one the cursor is at. */
export function countTo(places: readonly Rng[], at: Pos): number {
  return places.filter(({ start }) => !before(at, start)).length;
}

/** The place after (before) a position, round the end of the text. */
export function neighbour(places: readonly Rng[], at: Pos, forward: boolean): Rng | undefined {
  if (forward) return places.find(({ start }) => before(at, start)) ?? places[0];
  return places.findLast(({ start }) => before(start, at)) ?? places.at(-1);
}
