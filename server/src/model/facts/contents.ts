/** The lines of the contents and of the lists of tables and figures, taken apart: number, words, page, and the heading they stand for. */
import { charClass, DIGIT, isDigit, LOWER, SPACE } from '../../text/chars';
import { plain } from '../../text/fold';
import { captionFrom } from '../../text/shape';
import { roman } from '../../text/vocabulary';
import type { OutlineNode, Span, ThesisDocument } from '../types';

export interface ContentsLine {
  readonly kind: 'heading' | 'table' | 'figure';
  /** The whole line. */
  readonly span: Span;
  /** `1.2`, `A`, `3`; empty where the line carries none. */
  readonly number: string;
  /** The number as written, its stop included. */
  readonly numeral: Span | undefined;
  /** The words without number, leaders and page, markup away. */
  readonly title: string;
  readonly titleSpan: Span;
  /** As written; empty where there is none. */
  readonly page: string;
  readonly pageSpan: Span | undefined;
  /** The heading or caption it stands for. */
  readonly node: OutlineNode | undefined;
}

/** Every line of the contents, in text order. Runs of lines of which none leads anywhere are tables that look alike. */
export function contentsLines(document: ThesisDocument): readonly ContentsLine[] {
  const nodes = new Map(document.crossReferences.flatMap(({ target, span, node }) => (target === 'contents' && node !== undefined ? [[span.block, node] as const] : [])));
  const out: ContentsLine[] = [];
  let run: ContentsLine[] = [];
  const flush = (): void => {
    if (run.some(({ node }) => node !== undefined)) out.push(...run);
    run = [];
  };
  for (const block of document.blocks) {
    if (block.role === 'blank' || block.role === 'furniture') continue;
    if (block.role !== 'contents') flush();
    else if (block.text.trim() !== '') run.push(lineOf({ block, start: 0, end: block.text.trimEnd().length }, nodes.get(block)));
  }
  flush();
  return out;
}

function lineOf(span: Span, node: OutlineNode | undefined): ContentsLine {
  const { block } = span;
  const { text } = block;
  const pageSpan = pageOf(span);
  let end = pageSpan?.start ?? span.end;
  const tab = text.indexOf('\t');
  if (pageSpan === undefined && tab > 0) end = tab;
  while (end > 0 && (charClass(text.charCodeAt(end - 1)) === SPACE || text.charCodeAt(end - 1) === 46 || text.charCodeAt(end - 1) === 0x2026 || text.charCodeAt(end - 1) === 0xb7 || text.charCodeAt(end - 1) === 95)) end--;
  // a link to the heading: `[1.1 Winds](#11-winds)`
  const open = text.indexOf('[');
  const close = text.indexOf('](#');
  let start = 0;
  if (open >= 0 && close > open && pageSpan === undefined) { start = open + 1; end = close; }
  while (start < end && charClass(text.charCodeAt(start)) === SPACE) start++;
  const caption = captionFrom(plain(text.slice(start, end)));
  const numeral = numeralIn(block, start, end, node?.number ?? caption?.number ?? '');
  const number = numeral === undefined ? '' : text.slice(numeral.start, numeral.end).replace(/[.):]$/, '');
  let from = numeral?.end ?? start;
  while (from < end && !wordly(text.charCodeAt(from))) from++;
  return {
    kind: caption?.kind ?? 'heading', span, number, numeral, title: plain(text.slice(from, end)), titleSpan: { block, start: from, end: Math.max(from, end) },
    page: pageSpan === undefined ? '' : text.slice(pageSpan.start, pageSpan.end), pageSpan, node,
  };
}

function wordly(code: number): boolean {
  const kind = charClass(code);
  return (kind >= LOWER && kind <= DIGIT) || code === 0xbf || code === 0xa1 || code === 0x201c || code === 34 || code === 42 || code === 60;
}

function pageOf({ block, end }: Span): Span | undefined {
  let start = end;
  while (start > 0 && charClass(block.text.charCodeAt(start - 1)) >= LOWER && charClass(block.text.charCodeAt(start - 1)) <= DIGIT) start--;
  const word = block.text.slice(start, end);
  if (start === 0 || word === '' || charClass(block.text.charCodeAt(start - 1)) !== SPACE && block.text.charCodeAt(start - 1) !== 46) return undefined;
  const number = [...word].every((sign) => sign >= '0' && sign <= '9');
  return (number && word.length <= 4) || (word === word.toLowerCase() && roman(word) > 0) ? { block, start, end } : undefined;
}

/** Digits at the head (`2.1.`), or the given number behind a word (`Chapter 2:`, `Annex A`). */
function numeralIn(block: Span['block'], start: number, end: number, number: string): Span | undefined {
  const { text } = block;
  let at = start;
  if (!isDigit(text.charCodeAt(at))) {
    if (number === '') return undefined;
    at = standing(text, number, start);
    if (at < 0 || at >= end || at - start > 20) return undefined;
    return { block, start: at, end: at + number.length };
  }
  let to = at;
  while (isDigit(text.charCodeAt(to)) || (text.charCodeAt(to) === 46 && isDigit(text.charCodeAt(to + 1)))) to++;
  if (text.charCodeAt(to) === 46) to++;
  return charClass(text.charCodeAt(to)) === SPACE || text.charCodeAt(to) === 41 || text.charCodeAt(to) === 58 ? { block, start: at, end: to } : undefined;
}

/** The number of a heading or caption as written, its stop included; undefined where it has none (or writes it in words). */
export function numeralOf({ span, number }: OutlineNode): Span | undefined {
  if (number === '') return undefined;
  const { block } = span;
  const at = standing(block.text, number, span.start);
  if (at < 0 || at - span.start > 24) return undefined;
  const end = at + number.length;
  return { block, start: at, end: block.text.charCodeAt(end) === 46 ? end + 1 : end };
}

/** Where a number stands on its own: the `A` of `Annex A`, not of `Annex`. */
function standing(text: string, number: string, from: number): number {
  for (let at = text.indexOf(number, from); at >= 0 && at - from < 40; at = text.indexOf(number, at + 1)) {
    const before = charClass(text.charCodeAt(at - 1));
    const after = charClass(text.charCodeAt(at + number.length));
    if ((at === from || before < LOWER || before > DIGIT) && (after < LOWER || after > DIGIT)) return at;
  }
  return -1;
}

/** A page number as a value; undefined for roman ones and none. */
export function pageValue({ page }: ContentsLine): number | undefined {
  return page !== '' && isDigit(page.charCodeAt(0)) ? Number(page) : undefined;
}

/** The pages of a heading by the contents, as written: from its own to the page before that of the next heading of its level or above, or to that page where it is the same; empty where the contents give none. */
export function pagesOf(document: ThesisDocument, node: OutlineNode): string {
  const lines = contentsLines(document);
  const at = lines.findIndex((line) => line.node === node);
  const first = lines[at];
  if (first === undefined || first.page === '') return '';
  const from = pageValue(first);
  const next = lines.slice(at + 1).find((line) => line.node !== undefined && line.node.level <= node.level && line.kind === 'heading');
  const to = next === undefined ? undefined : pageValue(next);
  return from === undefined || to === undefined || to <= from + 1 ? first.page : `${from}–${to - 1}`;
}
