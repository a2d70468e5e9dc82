import type { FoldingRange } from 'vscode-languageserver-types';
import type { Block, OutlineNode, ThesisDocument } from '../model/types';
import { extentOf, rangeOf } from './shared/ranges';

/** Editors are slow with more folds than this (VS Code's own limit is 5,000). */
const MOST_FOLDS = 5_000;

/** `textDocument/foldingRange`: chapters, sections, bibliography and other headed parts, contents, notes that stand together, notes and entries of several lines. */
export function foldingRange(document: ThesisDocument): FoldingRange[] {
  const folds = new Map<number, number>();
  const add = (start: number, end: number): void => {
    if (end > start) folds.set(start, Math.max(end, folds.get(start) ?? 0));
  };
  for (const node of document.headings) foldHeading(document, node, add);
  for (const role of ['contents', 'footnote'] as const) for (const run of runs(document.blocks, role)) foldBlocks(document, run[0], run[1], add);
  for (const { body } of document.footnotes) if (body !== undefined) foldSpan(document, body, add);
  for (const { span } of document.works) foldSpan(document, span, add);
  return [...folds].sort(([a], [b]) => a - b).slice(0, MOST_FOLDS).map(([startLine, endLine]) => ({ startLine, endLine }));
}

type Add = (start: number, end: number) => void;

function foldHeading(document: ThesisDocument, node: OutlineNode, add: Add): void {
  const { start, end } = extentOf(document, node);
  add(start.line, end.line);
}

function foldSpan(document: ThesisDocument, span: { block: Block; start: number; end: number }, add: Add): void {
  const { start, end } = rangeOf(document, span);
  add(start.line, end.line);
}

function foldBlocks(document: ThesisDocument, first: Block, last: Block, add: Add): void {
  add(rangeOf(document, whole(first)).start.line, rangeOf(document, whole(last)).end.line);
}

function whole(block: Block): { block: Block; start: number; end: number } {
  return { block, start: 0, end: block.text.length };
}

/** First and last block of each run of one role, blank lines and page furniture between them allowed. */
function runs(blocks: readonly Block[], role: Block['role']): Array<[Block, Block]> {
  const found: Array<[Block, Block]> = [];
  let open: [Block, Block] | undefined;
  for (const block of blocks) {
    if (block.role === role) {
      if (open === undefined) found.push(open = [block, block]);
      else open[1] = block;
    } else if (block.role !== 'blank' && block.role !== 'furniture') open = undefined;
  }
  return found;
}
