import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import type { OutlineKind, OutlineNode, ThesisDocument } from '../model/types';
import { extentOf, rangeOf } from './shared/ranges';
import { headingLabel } from './shared/wording';

/** By the look of their icons: headings as editors show those of Markdown (`abc`), not the braces of a module in code. */
const KINDS: Record<OutlineKind, SymbolKind> = {
  'front-matter': SymbolKind.String, chapter: SymbolKind.String, section: SymbolKind.String, 'case-study': SymbolKind.Event,
  'back-matter': SymbolKind.String, annex: SymbolKind.File, part: SymbolKind.String, table: SymbolKind.Array, figure: SymbolKind.Object,
};

/** `textDocument/documentSymbol`: the outline, truly nested; each range holds its children's (breadcrumbs, sticky scroll). */
export function documentSymbol(document: ThesisDocument): DocumentSymbol[] {
  return document.outline.map((node) => symbolOf(document, node));
}

function symbolOf(document: ThesisDocument, node: OutlineNode): DocumentSymbol {
  const selectionRange = rangeOf(document, node.span);
  return {
    name: headingLabel(node),
    detail: detail(node),
    kind: KINDS[node.kind],
    range: around(extentOf(document, node), selectionRange),
    selectionRange,
    children: node.children.map((child) => symbolOf(document, child)),
  };
}

function detail({ kind, words }: OutlineNode): string {
  return kind === 'table' || kind === 'figure' || words === 0 ? '' : `${words.toLocaleString('en')} words`;
}

/** The protocol demands that a range hold its selection. */
function around(range: Range, selection: Range): Range {
  const { end } = range;
  const shorter = end.line < selection.end.line || (end.line === selection.end.line && end.character < selection.end.character);
  return { start: range.start, end: shorter ? selection.end : end };
}
