/**
 * How many words of a section are highlighted. A reader held to 150 words remembers more than one who highlights at will (CHI 2024,
 * doi 10.1145/3613904.3642314). Plain data, so that it can be tested without an editor.
 */
import type { ChapterRow, Pos, Rng } from '../../../server/src/protocol';
import { before } from './ranges';

const PARTS = new Set(['table', 'figure']);

/** A section without its subsections. */
export interface Stretch { readonly label: string; readonly range: Rng }

/** The innermost section a position lies in, from its heading to the next one; undefined before the first. */
export function stretchAt(rows: readonly ChapterRow[], at: Pos): Stretch | undefined {
  const row = rows.find((one) => !one.elsewhere && !PARTS.has(one.kind) && !before(at, one.fullRange.start) && !before(one.fullRange.end, at));
  if (row === undefined) return undefined;
  const inner = stretchAt(row.children, at);
  if (inner !== undefined) return inner;
  const below = row.children.find((one) => !one.elsewhere && !PARTS.has(one.kind));
  return { label: row.label, range: { start: row.fullRange.start, end: below?.fullRange.start ?? row.fullRange.end } };
}

/** Words under the highlights within a stretch, each once however many highlights lie over it. */
export function highlighted({ range }: Stretch, highlights: readonly Rng[], textOf: (range: Rng) => string): number {
  const inside = highlights
    .map(({ start, end }) => ({ start: before(start, range.start) ? range.start : start, end: before(range.end, end) ? range.end : end }))
    .filter(({ start, end }) => before(start, end))
    .sort((a, b) => (before(a.start, b.start) ? -1 : 1));
  let words = 0;
  let from = range.start;
  for (const { start, end } of inside) {
    const at = before(start, from) ? from : start;
    if (!before(at, end)) continue;
    words += textOf({ start: at, end }).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    from = end;
  }
  return words;
}
