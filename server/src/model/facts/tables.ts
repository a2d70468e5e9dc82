/** Rows of tables taken apart: cells between tabs or bars, and in a cell its lines and points, HTML and Markdown away. */
import { charClass, SPACE } from '../../text/chars';
import { plain } from '../../text/fold';
import type { Block, Span } from '../types';

/** One line of a cell; a point is an item of a list. */
export interface CellLine { readonly text: string; readonly point: boolean }
export interface Cell { readonly span: Span; readonly lines: readonly CellLine[] }

const TAB = 9;
const BAR = 124;
const BACKSLASH = 92;

/** The cells of a row; none where a block is no row of a table. A row of one column and an empty one has two cells. `most`: read to there. */
export function cellsOf(block: Block, most = block.text.length): readonly Cell[] {
  const { role } = block;
  const text = most < block.text.length ? block.text.slice(0, most) : block.text;
  if (text.includes('\t')) return role === 'row' || role === 'paragraph' ? cut(block, TAB, 0, text.length) : [];
  if (role !== 'row' || !text.includes('|')) return [];
  let start = 0;
  let end = text.length;
  while (start < end && charClass(text.charCodeAt(start)) === SPACE) start++;
  while (end > start && charClass(text.charCodeAt(end - 1)) === SPACE) end--;
  if (text.charCodeAt(start) === BAR) start++;
  if (end > start && text.charCodeAt(end - 1) === BAR && text.charCodeAt(end - 2) !== BACKSLASH) end--;
  return cut(block, BAR, start, end);
}

/** `|---|:--|`, `---\t--`: what parts a table's head from its body. */
export function isDivider(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every(({ span }) => dashes(span.block.text.slice(span.start, span.end)));
}

/** All a cell says, in one line. */
export function textOfCell(cell: Cell | undefined): string {
  return cell === undefined ? '' : cell.lines.map(({ text }) => text).join(' ');
}

function dashes(text: string): boolean {
  let seen = false;
  for (const sign of text) {
    if (sign === '-' || sign === '=') seen = true;
    else if (sign !== ':' && sign !== ' ') return false;
  }
  return seen;
}

function cut(block: Block, mark: number, from: number, to: number): Cell[] {
  const { text } = block;
  const cells: Cell[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && (text.charCodeAt(i) !== mark || (mark === BAR && text.charCodeAt(i - 1) === BACKSLASH))) continue;
    const inside = text.slice(start, i);
    cells.push({ span: { block, start, end: i }, lines: cellLines(mark === BAR ? inside.replaceAll('\\|', '|') : inside) });
    start = i + 1;
  }
  return cells;
}

/** Tags that begin a line of their own. */
const BREAKING = new Set(['p', 'br', 'ul', 'ol', 'li', 'div', 'tr', 'td', 'th']);
const BULLETS = '•◦▪‣●○■';
const LONGEST_TAG = 120;

/** The lines of a cell: paragraphs, breaks, and the points of its lists, whether tags or bullets mark them. */
export function cellLines(text: string): CellLine[] {
  const lines: CellLine[] = [];
  let start = 0;
  let point = false;
  const flush = (end: number, next: number, isPoint: boolean): void => {
    const said = plain(text.slice(start, end));
    // a bullet that follows the tag of its item is the same item
    if (said !== '') lines.push({ text: said, point });
    point = isPoint;
    start = next;
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (BULLETS.includes(sign)) flush(i, i + 1, true);
    else if (sign === '<') {
      const end = text.indexOf('>', i);
      if (end < 0 || end - i > LONGEST_TAG) continue;
      const name = tagName(text, i + 1);
      if (!BREAKING.has(name)) continue;
      flush(i, end + 1, name === 'li' && text.charAt(i + 1) !== '/');
      i = end;
    }
  }
  flush(text.length, text.length, false);
  return lines;
}

function tagName(text: string, from: number): string {
  let start = from;
  if (text.charAt(start) === '/') start++;
  let end = start;
  while (end - start < 5 && /[a-z]/i.test(text.charAt(end))) end++;
  return text.slice(start, end).toLowerCase();
}

/** Words that may stand in a label before its colon. */
const LABEL_WORDS = 8;
const LABEL_LENGTH = 80;

/** `Location: the coast`, `**Height:** small`: label and value as two cells; none where a block is no such line. */
export function labelled(block: Block): readonly [Cell, Cell] | undefined {
  const { text, role } = block;
  if (role !== 'paragraph' && role !== 'list-item') return undefined;
  const colon = text.indexOf(':');
  if (colon <= 0 || colon > LABEL_LENGTH) return undefined;
  const label = plain(text.slice(0, colon)).replace(/^[-+•]\s/, '');
  let start = colon + 1;
  while (text.charAt(start) === '*' || text.charAt(start) === '_') start++;
  if (label === '' || label.split(' ').length > LABEL_WORDS || /[.?!;()"“]/.test(label) || (start < text.length && charClass(text.charCodeAt(start)) !== SPACE)) return undefined;
  const lines = cellLines(text.slice(start));
  return [
    { span: { block, start: 0, end: colon }, lines: [{ text: label, point: false }] },
    { span: { block, start, end: Math.max(start, text.trimEnd().length) }, lines },
  ];
}
