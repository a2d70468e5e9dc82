import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../model/types';
import { occurrencesAt } from './shared/occurrences';
import { partsOf } from './shared/ranges';

/** `textDocument/documentHighlight`: the same places as references, definitions and entries as writes, the others as reads. */
export function documentHighlight(document: ThesisDocument, position: Position): DocumentHighlight[] {
  return occurrencesAt(document, document.offsetAt(position)).flatMap(({ span, declaration }) =>
    partsOf(document, span).map((range) => ({ range, kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read })));
}
