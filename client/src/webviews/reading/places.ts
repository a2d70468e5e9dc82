/** Between places in the document and places in units: plain arithmetic, for both sides. */
import type { ReadingRow, ReadingUnit } from '../../../../server/src/protocol';

export interface Position { readonly line: number; readonly character: number }

/** Where an offset of a row's text stands in the document. `from`: the line its unit begins at. An end belongs to the line it closes. */
export function positionOf({ map }: ReadingRow, from: number, offset: number, asEnd = false): Position {
  let best = 0;
  for (let k = 3; k < map.length; k += 3) {
    const at = map[k] as number;
    if (at < offset || (at === offset && !asEnd)) best = k;
  }
  return { line: from + (map[best + 1] ?? 0), character: (map[best + 2] ?? 0) + offset - (map[best] ?? 0) };
}

/** The offset in a row's text that a place of the document stands at; undefined where the row has none of that line. */
export function offsetOf({ map, text }: ReadingRow, from: number, { line, character }: Position): number | undefined {
  for (let k = 0; k < map.length; k += 3) {
    if (from + (map[k + 1] as number) !== line) continue;
    const at = map[k] as number;
    const end = map[k + 3] ?? text.length;
    const offset = at + Math.max(0, character - (map[k + 2] as number));
    const next = map[k + 4];
    // pieces of one endless line: the next one may hold it
    if (offset > end && next !== undefined && from + next === line) continue;
    return Math.min(offset, end);
  }
  return undefined;
}

/** The last line of a unit, counted from its first. */
export function height({ rows }: ReadingUnit): number {
  let most = 0;
  for (const { map } of rows) for (let k = 1; k < map.length; k += 3) most = Math.max(most, map[k] as number);
  return most;
}

/** Index of the last of `lines` (rising) that is not above `line`; 0 where all are. */
export function unitAt(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= line) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
