/** Between the page and the document: from nodes to offsets and positions, and back. */
import type { ReadingRow } from '../../../../../server/src/protocol';
import { height, offsetOf, type Position, positionOf, unitAt } from '../places';
import type { Book, ShownRow } from './book';
import { pieceOf } from './runs';

/** Where a point of the page (a node and an offset in it, as selections have them) stands in a row's text. */
export function offsetAt(row: ReadingRow, node: Node, at: number, asEnd = false): number | undefined {
  const piece = pieceOf(node);
  if (piece !== undefined) return piece.row !== row ? undefined : piece.fixed ? (asEnd ? piece.end : piece.start) : piece.start + at;
  const before = asEnd ? node.childNodes[at - 1] : node.childNodes[at];
  const near = before === undefined ? undefined : edge(before, row, asEnd);
  return near ?? (asEnd ? edge(node, row, true) : edge(node, row, false));
}

/** The offset a node's text begins at, or ends at. */
function edge(node: Node, row: ReadingRow, asEnd: boolean): number | undefined {
  const texts = [...textsOf(node)].map(pieceOf).filter((piece) => piece?.row === row);
  const piece = asEnd ? texts[texts.length - 1] : texts[0];
  return asEnd ? piece?.end : piece?.start;
}

export function* textsOf(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (root instanceof Text) yield root;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}

/** The place in the document of a point of the page; undefined outside the text. */
export function positionAt(book: Book, node: Node, at: number, asEnd = false): Position | undefined {
  const found = book.rowOf(node);
  const offset = found === undefined ? undefined : offsetAt(found.row, node, at, asEnd);
  return found === undefined || offset === undefined ? undefined : positionOf(found.row, book.lineOf(found), offset, asEnd);
}

/** The row a place of the document is shown in, and the offset in its text. */
export function rowAt(book: Book, position: Position): { readonly found: ShownRow; readonly offset: number } | undefined {
  const index = unitAt(book.starts, position.line);
  const unit = book.unit(book.idAt(index) ?? '');
  if (unit === undefined || position.line > book.lineAt(index) + height(unit)) return undefined;
  for (const row of unit.rows) {
    const offset = offsetOf(row, book.lineAt(index), position);
    const found = offset === undefined ? undefined : book.row(row.anchor);
    if (offset !== undefined && found !== undefined) return { found, offset };
  }
  return undefined;
}

/** A range on the page for a stretch of a row's text; undefined where none of it is shown. */
export function rangeOf({ row, shown }: ShownRow, start: number, end: number): Range | undefined {
  let range: Range | undefined;
  for (const node of textsOf(shown)) {
    const piece = pieceOf(node);
    if (piece === undefined || piece.row !== row || piece.end <= start || piece.start >= end) continue;
    if (range === undefined) {
      range = document.createRange();
      range.setStart(node, piece.fixed ? 0 : Math.min(node.length, Math.max(0, start - piece.start)));
    }
    range.setEnd(node, piece.fixed ? node.length : Math.max(0, Math.min(node.length, end - piece.start)));
  }
  return range;
}

/** Where the caret would be set by a click there. */
export function caretAt(x: number, y: number): { readonly node: Node; readonly at: number } | undefined {
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? undefined : { node: range.startContainer, at: range.startOffset };
}
