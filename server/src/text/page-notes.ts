/** Notes at the foot of a page whose number is a plain digit: `12 See the minutes.` right above the page number or form feed. */
import type { Line } from './lines';

/** Lines of notes at the foot of one page. */
const FOOT_MOST = 30;
/** A note may be lost between two that are found. */
const GAP_MOST = 3;

/**
 * Marks the first line of each such note: 1 where so. It takes a page's end right below, a blank line above, and numbers that
 * count on from note to note over the whole document (or begin again at 1).
 */
export function findPageNotes(lines: readonly Line[], furniture: Uint8Array): Uint8Array {
  const marks = new Uint8Array(lines.length);
  let last = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const ends = line.shape.page ? furniture[i] === 1 : (lines[i + 1]?.shape.formFeed ?? false) && furniture[i] !== 1 && !line.shape.blank;
    if (!ends) continue;
    const found = footOf(lines, furniture, line.shape.page ? i - 1 : i);
    const first = found[0] === undefined ? 0 : (lines[found[0]] as Line).shape.noteNumber;
    if (first === 0 || (first !== 1 && (first <= last || first > last + GAP_MOST))) continue;
    for (const at of found) marks[at] = 1;
    last = first + found.length - 1;
  }
  return marks;
}

/** First lines of the notes that end at `end`, from the top: groups between blank lines, each beginning with a number, counting by one. */
function footOf(lines: readonly Line[], furniture: Uint8Array, end: number): number[] {
  let found: number[] = [];
  let group: number[] = [];
  for (let i = end; i >= 0 && i > end - FOOT_MOST; i--) {
    const { shape } = lines[i] as Line;
    if (furniture[i] === 1) break;
    if (shape.blank) continue;
    if (shape.noteNumber > 0) group.unshift(i);
    const open = i === 0 || (lines[i - 1] as Line).shape.blank;
    if (!open) continue;
    if (shape.noteNumber === 0 || !counts(lines, [...group, ...found])) break;
    found = [...group, ...found];
    group = [];
  }
  return found;
}

function counts(lines: readonly Line[], at: readonly number[]): boolean {
  return at.every((i, k) => k === 0 || (lines[i] as Line).shape.noteNumber === (lines[at[k - 1] as number] as Line).shape.noteNumber + 1);
}
