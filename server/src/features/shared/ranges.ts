/** From spans of the model to ranges of the protocol. */
import type { Range } from 'vscode-languageserver-types';
import type { OutlineNode, Span, ThesisDocument } from '../../model/types';

/** Where a span stands; one cut by a page break: its first part. */
export function rangeOf(document: ThesisDocument, span: Span): Range {
  const { start, end } = document.lineRange(span);
  return { start, end };
}

/** Every part of a span, in text order. */
export function partsOf(document: ThesisDocument, span: Span): Range[] {
  return document.parts(span).map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }));
}

/** The part of a span an offset touches, so that a mention cut by a page break never covers what stands between its halves. */
export function partAt(document: ThesisDocument, span: Span, offset: number): Range {
  const part = document.parts(span).find(({ start, end }) => start <= offset && offset <= end);
  if (part === undefined) return rangeOf(document, span);
  return { start: document.positionAt(part.start), end: document.positionAt(part.end) };
}

/** Offset at which a span begins. */
export function startOf(document: ThesisDocument, span: Span): number {
  return document.range(span).start;
}

const WINDOW = 256;

/** Offset after the last character in [start, end) that is not white space; `start` where there is none. */
export function contentEnd(document: ThesisDocument, start: number, end: number): number {
  for (let to = end; to > start;) {
    const from = Math.max(start, to - WINDOW);
    const kept = document.getText({ start: from, end: to }).trimEnd().length;
    if (kept > 0) return from + kept;
    to = from;
  }
  return start;
}

/** All that belongs to an outline node, trailing blank lines left out, its children inside. */
export function extentOf(document: ThesisDocument, node: OutlineNode): Range {
  const { start, end } = document.range(node.span);
  return { start: document.positionAt(start), end: document.positionAt(Math.max(end, contentEnd(document, end, furthest(node)))) };
}

function furthest(node: OutlineNode): number {
  return node.children.reduce((end, child) => Math.max(end, furthest(child)), node.end);
}

/** The heading or caption that stands at an offset. */
export function headingAt(document: ThesisDocument, offset: number): OutlineNode | undefined {
  const { headings } = document;
  let low = 0;
  let high = headings.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const node = headings[middle] as OutlineNode;
    const { start, end } = document.range(node.span);
    if (offset < start) high = middle - 1;
    else if (offset > end) low = middle + 1;
    else return node;
  }
  return undefined;
}

/** Index of the first of `spans` (in text order) that begins after an offset; their number where none does. */
export function firstAfter(document: ThesisDocument, spans: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(document, (spans[middle] as { span: Span }).span) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
