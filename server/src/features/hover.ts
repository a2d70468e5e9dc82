import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../model/types';
import { cardOf } from './shared/cards';
import { partAt } from './shared/ranges';

/** `textDocument/hover`: the card of the mention at a position, covering that mention alone. */
export function hover(document: ThesisDocument, uri: string, position: Position): Hover | null {
  const offset = document.offsetAt(position);
  const mention = document.mentionAt(offset);
  if (mention === undefined) return null;
  const value = cardOf({ document, uri, offset }, mention);
  return { contents: { kind: MarkupKind.Markdown, value }, range: partAt(document, mention.span, offset) };
}
