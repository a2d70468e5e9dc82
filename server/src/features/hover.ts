import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../model/types';
import { abbreviationInCitationCard, cardOf } from './shared/cards';
import { citationAround } from './shared/occurrences';
import { partAt } from './shared/ranges';

/**
 * `textDocument/hover`: the card of the mention at a position, covering that mention alone. An abbreviation that names the author
 * of a citation shows the citation's card, with what it stands for below.
 */
export function hover(document: ThesisDocument, uri: string, position: Position): Hover | null {
  const offset = document.offsetAt(position);
  const mention = document.mentionAt(offset);
  if (mention === undefined) return null;
  const place = { document, uri, offset };
  const citation = mention.kind === 'use' ? citationAround(document, offset) : undefined;
  const value = mention.kind === 'use' && citation !== undefined ? abbreviationInCitationCard(place, mention, citation) : cardOf(place, mention);
  return { contents: { kind: MarkupKind.Markdown, value }, range: partAt(document, (citation ?? mention).span, offset) };
}
