/** Rows whose cells are parted by tabs or bars as a pipe table. */
import type { Block } from '../../model/types';
import { inline } from './inline';
import type { Patch, Writing } from './types';

/** Dashes below the head say how wide a column is, where lines are long. */
const WIDEST = 40;

/** A table, its first row the head; cells parted by tabs are plain text wherever they stand; `caption` goes below. Empty where no row holds a cell. */
export function table(rows: readonly Block[], patchesOf: (block: Block) => readonly Patch[], writing: Writing, caption: string): string {
  const cells = rows.filter(({ text }) => !isRule(text))
    .map((row) => cellsOf(row.text).map(([from, to]) => inline(row.text, from, to, patchesOf(row), row.text.includes('\t') ? { ...writing, markdown: false } : writing).trim().replace(/\s+/g, ' ')))
    .filter((row) => row.some((cell) => cell !== ''));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  if (columns === 0) return '';
  const widths = Array.from({ length: columns }, (_, k) => Math.max(3, ...cells.map((row) => Math.min(WIDEST, row[k]?.length ?? 0))));
  const line = (row: readonly string[]): string => `| ${widths.map((_, k) => barred(row[k] ?? '')).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head = [], ...body] = cells.length > 1 ? cells : [[], ...cells];
  return [line(head), rule, ...body.map(line), ...(caption === '' ? [] : ['', `: ${caption}`])].join('\n');
}

function barred(cell: string): string {
  let out = '';
  for (let i = 0; i < cell.length; i++) out += cell[i] === '|' && cell[i - 1] !== '\\' ? '\\|' : cell[i];
  return out;
}

/** `|---|:--:|`: the line below the head. */
function isRule(text: string): boolean {
  let dash = false;
  for (const sign of text) {
    if (sign === '-') dash = true;
    else if (!'|:+= \t'.includes(sign)) return false;
  }
  return dash;
}

function cellsOf(text: string): [number, number][] {
  const bar = text.includes('\t') ? '\t' : '|';
  const out: [number, number][] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (text[i] !== bar || text[i - 1] === '\\')) continue;
    out.push([from, i]);
    from = i + 1;
  }
  const empty = (cell: [number, number] | undefined): boolean => cell !== undefined && text.slice(cell[0], cell[1]).trim() === '';
  if (bar === '|' && empty(out[0])) out.shift();
  if (bar === '|' && empty(out[out.length - 1])) out.pop();
  return out;
}
