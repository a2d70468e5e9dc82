/** Rows of tables: where their cells stand, and which rows are heads. */
import { charClass, isDigit, LOWER, SPACE, UPPER } from '../../text/chars';
import type { Stretch } from '../../text/stretches';

/** Longer than this is no head of a column (characters). */
const LONGEST_HEAD = 90;

/** Cells of a row drawn with bars or tabs, white space round them left out. Empty cells are kept, but for those outside the outer bars. */
export function cellsOf(text: string): Stretch[] {
  const sign = isBarred(text) ? '|' : '\t';
  const cells: Stretch[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && (text[at] !== sign || (sign === '|' && text[at - 1] === '\\'))) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  if (sign === '\t') return cells;
  const isEmpty = (cell: Stretch | undefined): boolean => cell !== undefined && cell.start === cell.end;
  if (isEmpty(cells[0])) cells.shift();
  if (isEmpty(cells[cells.length - 1])) cells.pop();
  return cells;
}

function isBarred(text: string): boolean {
  return text.trimStart().startsWith('|') || !text.includes('\t');
}

/** Words and then two figures or more: a row of a table that ends like a line of the contents. */
export function holdsFigures(text: string, cells: readonly Stretch[]): boolean {
  return cells.length > 2 && cells.every(({ start, end }, column) => {
    if (end === start) return column > 0;
    for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i)) === (column === 0) && (column > 0 || i === start)) return false;
    return true;
  });
}

/** `|---|:--:|`: the line below a table's head, which shows nothing itself. */
export function isSeparator(text: string): boolean {
  if (!text.includes('-')) return false;
  for (let i = 0; i < text.length; i++) if (!'|-:+= \t'.includes(text[i] as string)) return false;
  return true;
}

/** Every cell holds words and is short: what heads of columns look like. */
export function looksLikeHead(text: string, cells: readonly Stretch[]): boolean {
  return cells.length > 1 && cells.every(({ start, end }, column) => {
    if (end === start || end - start > LONGEST_HEAD) return false;
    if (column > 0 && isYear(text, start, end)) return true;
    for (let i = start; i < end; i++) if (charClass(text.charCodeAt(i)) === LOWER || charClass(text.charCodeAt(i)) === UPPER) return true;
    return false;
  });
}

/** `2012`: what a column may be headed by. */
function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4 || (text[start] !== '1' && text[start] !== '2')) return false;
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

export function trimmed(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && charClass(text.charCodeAt(start)) === SPACE) start++;
  while (end > start && charClass(text.charCodeAt(end - 1)) === SPACE) end--;
  return { start, end };
}
