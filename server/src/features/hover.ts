import { type Hover, MarkupKind, type Position, type Range } from 'vscode-languageserver-types';
import type { Mention, ThesisDocument } from '../model/types';
import type { HoverMore, HoverView } from '../protocol';
import { abbreviationInCitationCard, abbreviationInViewCard, cardOf, type CardPlace } from './shared/cards';
import { citationAround } from './shared/occurrences';
import { partAt, partsOf } from './shared/ranges';

/**
 * `textDocument/hover`: the card of the mention at a position, covering that mention alone. An abbreviation that names the author
 * of a citation shows the citation's card, with what it stands for below. `view`, where the client sends it, says how much is wanted.
 */
export function hover(document: ThesisDocument, uri: string, position: Position, view?: HoverView): (Hover & HoverMore) | null {
  const offset = document.offsetAt(position);
  const mention = document.mentionAt(offset);
  if (mention === undefined) return null;
  const citation = mention.kind === 'use' ? citationAround(document, offset) : undefined;
  const value = (place: CardPlace): string => mention.kind === 'use' && citation !== undefined ? abbreviationInCitationCard(place, mention, citation) : cardOf(place, mention);
  const range = partAt(document, (citation ?? mention).span, offset);
  const full = { document, uri, offset };
  const answer = (text: string): Hover & HoverMore => {
    const more = view !== undefined && view.detail === 'short' && text !== value(full);
    return { contents: { kind: MarkupKind.Markdown, value: text }, range, ...(more ? { more } : {}) };
  };
  if (citation === undefined && view !== undefined && view.definitionInView !== 'full' && definitionInView(document, mention, position, view.visible)) {
    return view.definitionInView === 'silent' ? null : answer(abbreviationInViewCard(full, mention));
  }
  return answer(value({ ...full, brief: view?.detail === 'short' }));
}

/** Whether someone looks at a use and, on the same screen, at what defines it. */
function definitionInView(document: ThesisDocument, mention: Mention, position: Position, visible: readonly Range[]): boolean {
  if (mention.kind !== 'use' || mention.misspelt || mention.abbreviation.conflicting || !visible.some((view) => holds(view, position))) return false;
  return mention.abbreviation.definitions.some(({ span, longSpan }) =>
    partsOf(document, longSpan ?? span).every(({ start, end }) => visible.some((view) => holds(view, start) && holds(view, end))));
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  return (line > start.line || (line === start.line && character >= start.character)) && (line < end.line || (line === end.line && character <= end.character));
}
