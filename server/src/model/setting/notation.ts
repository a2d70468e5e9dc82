/** The notation round a block's words: bullets, numbers, marks of headings and quotations, leaders and pages of the contents. */
import { charClass, isDigit, isLetter, isWord, SPACE } from '../../text/chars';
import type { Stretch } from '../../text/stretches';
import type { ModelBlock } from '../block';
import { headingSpans } from '../heading-spans';
import type { OutlineNode } from '../types';
import { trimmed } from './cells';

export interface Notation { readonly hidden: Stretch[]; readonly label: Stretch | undefined }

const NONE: Notation = { hidden: [], label: undefined };

/** Bullet and label of a list item: `- a) `, `3. `. */
export function itemNotation(block: ModelBlock): Notation {
  const { text } = block;
  const lead = text.length - text.trimStart().length;
  const start = lead + (block.strip > 0 ? 0 : block.lines[0]?.shape.bullet ?? 0);
  const label = labelAt(text, start);
  return { hidden: start > 0 ? [{ start: 0, end: start }] : [], label };
}

/** `a)`, `iv.`, `12.`, `(b)` and a space. */
function labelAt(text: string, start: number): Stretch | undefined {
  let at = start;
  const bracket = text[at] === '(';
  if (bracket) at++;
  const from = at;
  const digits = isDigit(text.charCodeAt(at));
  while (at < from + (digits ? 3 : 4) && (digits ? isDigit(text.charCodeAt(at)) : isLetter(text.charCodeAt(at)))) at++;
  if (at === from || (!digits && at - from > 1 && !isRoman(text.slice(from, at)))) return undefined;
  if (text[at] !== ')' && (bracket || text[at] !== '.')) return undefined;
  return charClass(text.charCodeAt(at + 1)) === SPACE && at + 2 < text.length ? { start, end: at + 1 } : undefined;
}

function isRoman(word: string): boolean {
  for (const sign of word) if (!'ivxIVX'.includes(sign)) return false;
  return true;
}

/** `#` before and after a heading, the line drawn under it; its number with the word before it as label. */
export function headingNotation(block: ModelBlock, node: OutlineNode | undefined): Notation {
  const { text } = block;
  const hidden: Stretch[] = [];
  let start = 0;
  while (start < text.length && (text[start] === '#' || charClass(text.charCodeAt(start)) === SPACE)) start++;
  if (start > 0) hidden.push({ start: 0, end: start });
  let end = text.trimEnd().length;
  const under = block.heading?.style === 'setext' ? block.segments[block.segments.length - 1] : undefined;
  if (under !== undefined && under.at > start) {
    hidden.push({ start: under.at, end: text.length });
    end = text.slice(0, under.at).trimEnd().length;
  } else if (start > 0 && text[end - 1] === '#') {
    while (end > start && (text[end - 1] === '#' || charClass(text.charCodeAt(end - 1)) === SPACE)) end--;
    hidden.push({ start: end, end: text.length });
  }
  const label = node === undefined ? undefined : headLabel(text, start, end, node);
  const bare = label === undefined ? undefined : withoutStop(text, label);
  if (label !== undefined && bare !== undefined && bare.end < label.end) hidden.push({ start: bare.end, end: label.end });
  return { hidden, label: bare };
}

/** `CHAPTER 1:` stands on a line of its own, where the sign before the title is of no use; `1.2.` keeps its own. */
function withoutStop(text: string, label: Stretch): Stretch {
  if (!isLetter(text.charCodeAt(label.start)) || !isLetter(text.charCodeAt(label.start + 1))) return label;
  let { end } = label;
  while (end > label.start && (':.–—- '.includes(text[end - 1] as string) || charClass(text.charCodeAt(end - 1)) === SPACE)) end--;
  return { start: label.start, end };
}

function headLabel(text: string, start: number, end: number, node: OutlineNode): Stretch | undefined {
  if (node.number === '' || node.title === '') return undefined;
  const spans = headingSpans(node);
  const title = spans.number === undefined ? text.indexOf(node.title, start) : spans.title.start;
  return title > start && title < end ? { start, end: title } : undefined;
}

/** `Table 1:` before what it shows. */
export function captionNotation(node: OutlineNode | undefined): Notation {
  if (node === undefined || node.number === '') return NONE;
  const { number, title } = headingSpans(node);
  if (number === undefined) return NONE;
  return { hidden: [], label: { start: node.span.start, end: Math.max(number.end, title.start > number.end && title.start < title.end ? title.start : number.end) } };
}

/** `>` at the head of each line. */
export function quotationNotation(block: ModelBlock): Notation & { readonly depth: number } {
  const { text } = block;
  const hidden: Stretch[] = [];
  let depth = 0;
  for (const { at } of block.segments) {
    let end = at;
    let marks = 0;
    while (end < text.length && (text[end] === '>' || (text[end] === ' ' && end > at - 1))) { if (text[end] === '>') marks++; end++; }
    if (marks > 0) hidden.push({ start: at, end });
    if (at === 0) depth = Math.max(0, marks - 1);
  }
  return { hidden, label: undefined, depth };
}

/** Leaders and page number of a line of the contents, and a bullet before it. */
export function contentsNotation(block: ModelBlock): Notation & { readonly page: Stretch | undefined } {
  const { text } = block;
  const hidden = [...itemNotation(block).hidden];
  const column = block.lines[0]?.shape.pageColumn ?? -1;
  const page = column < 0 ? undefined : trimmed(text, column - block.strip, text.length);
  let end = page?.start ?? text.trimEnd().length;
  while (end > 0 && '.…·_ \t\u00a0'.includes(text[end - 1] as string)) end--;
  const stop = page?.start ?? text.length;
  if (end < stop && isLeader(text.slice(end, stop))) hidden.push({ start: end, end: stop });
  return { hidden, label: undefined, page };
}

function isLeader(gap: string): boolean {
  return gap.includes('\t') || gap.includes('..') || gap.includes('…') || gap.length > 2 || gap.trim() === '';
}

/** Nothing but signs that draw a line: `* * *`, `-----`. */
export function isRule(text: string): boolean {
  const bare = text.trim();
  if (bare.length < 3 || bare.length > 120) return false;
  for (let i = 0; i < bare.length; i++) if (isWord(bare.charCodeAt(i)) || !'*-_=#~ •·–—'.includes(bare[i] as string)) return false;
  return true;
}

/**
 * A block of the title page in the pieces a reader sees: lines that blank lines part, a page break or a gap, each without what stands
 * elsewhere. Within a piece every line stays a line.
 */
export function titlePieces(block: ModelBlock): Array<{ readonly hidden: Stretch[]; readonly breaks: Stretch[] }> {
  const { segments, text } = block;
  const pieces: Array<{ from: number; to: number; breaks: Stretch[] }> = [];
  segments.forEach(({ at, line }, k) => {
    const before = segments[k - 1];
    const last = pieces[pieces.length - 1];
    if (before !== undefined && last !== undefined && line.number - before.line.number <= 1) {
      if (at > before.at + before.length) last.breaks.push({ start: before.at + before.length, end: at });
    } else pieces.push({ from: at, to: text.length, breaks: [] });
    if (before !== undefined && last !== undefined && last !== pieces[pieces.length - 1]) last.to = at;
  });
  return pieces.map(({ from, to, breaks }) => ({ hidden: [...outside(from, to, text.length), ...loose(text, from, to)], breaks }));
}

function outside(from: number, to: number, length: number): Stretch[] {
  return [...(from > 0 ? [{ start: 0, end: from }] : []), ...(to < length ? [{ start: to, end: length }] : [])];
}

/** Stars of an emphasis that goes on over several blocks: at one end of the text, with none at the other. */
function loose(text: string, from: number, to: number): Stretch[] {
  const { start, end } = trimmed(text, from, to);
  const opens = text.startsWith('**', start);
  const closes = end - start > 2 && text.startsWith('**', end - 2);
  if (opens === closes) return [];
  return [opens ? { start, end: start + 2 } : { start: end - 2, end }];
}
