import type { Position, Range, SelectionRange } from 'vscode-languageserver-types';
import type { OutlineNode, Span, ThesisDocument } from '../model/types';
import { sentenceAround, wordAround } from '../text/stretches';
import { extentOf, headingAt, partAt } from './shared/ranges';

/** `textDocument/selectionRange`: word, mention, citation, sentence, paragraph, section, chapter, the whole; each wider than the one before. */
export function selectionRange(document: ThesisDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => chain(rangesAt(document, position), position));
}

function rangesAt(document: ThesisDocument, position: Position): Range[] {
  const offset = document.offsetAt(position);
  const place = document.placeAt(offset);
  const ranges: Range[] = [];
  if (place !== undefined && place.block.role !== 'blank') {
    const { block, at } = place;
    const within = (start: number, end: number): void => { if (end > start) ranges.push(partAt(document, { block, start, end }, offset)); };
    const word = wordAround(block.text, at);
    if (word !== undefined) within(word.start, word.end);
    for (const span of spansAt(document, offset)) ranges.push(partAt(document, span, offset));
    if (block.role !== 'entry' && block.role !== 'heading') {
      const { start, end } = sentenceAround(block.text, at);
      within(start, end);
    }
    within(0, block.text.trimEnd().length);
  }
  for (let node: OutlineNode | undefined = headingAt(document, offset) ?? document.sectionAt(offset); node !== undefined; node = node.parent) ranges.push(extentOf(document, node));
  ranges.push({ start: document.positionAt(0), end: document.positionAt(document.length) });
  return ranges;
}

/** Parts of a citation and the citation, or another mention, at an offset. */
function spansAt(document: ThesisDocument, offset: number): Span[] {
  const spans: Span[] = [];
  for (const mention of document.mentionsIn({ start: offset, end: offset })) {
    if (mention.kind === 'citation') for (const part of [mention.authorSpan, mention.yearSpan, mention.locatorSpan]) if (part !== undefined) spans.push(part);
    if (mention.kind !== 'work') spans.push(mention.span);
  }
  return spans.filter((span) => document.parts(span).some(({ start, end }) => start <= offset && offset <= end));
}

/** From the narrowest outwards; what does not hold the one before is left out. */
function chain(ranges: readonly Range[], position: Position): SelectionRange {
  const sorted = [...ranges].sort((a, b) => size(a) - size(b));
  const nested: Range[] = [];
  for (const range of sorted) {
    const last = nested[nested.length - 1] ?? { start: position, end: position };
    if (holds(range, last) && (nested.length === 0 || !holds(last, range))) nested.push(range);
  }
  let whole: SelectionRange | undefined;
  for (const range of nested.reverse()) whole = whole === undefined ? { range } : { range, parent: whole };
  return whole ?? { range: { start: position, end: position } };
}

/** More lines first, then more characters; enough to sort nested ranges. */
function size({ start, end }: Range): number {
  return (end.line - start.line) * 1e7 + (end.character - start.character);
}

function holds(outer: Range, inner: Range): boolean {
  return !before(inner.start, outer.start) && !before(outer.end, inner.end);
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
