import { citing, sameness } from '../model/outside';
import type { Span, ThesisDocument } from '../model/types';
import type { PlaceRow } from '../protocol';
import { placeOf } from './shared/excerpt';
import { abbreviationIds, findById, outsideIds, unresolvedGroups, workIds } from './shared/ids';
import { startOf } from './shared/ranges';

/** `thesis/places`: the uses of an abbreviation, the places that cite a work, or those that cite what has no entry. Unknown ids: none. */
export function places(document: ThesisDocument, id: string): PlaceRow[] {
  return spansOf(document, id)
    .map((span) => ({ span, start: startOf(document, span) }))
    .sort((a, b) => a.start - b.start)
    .map(({ span }) => placeOf(document, span));
}

function spansOf(document: ThesisDocument, id: string): Span[] {
  const abbreviation = findById(abbreviationIds(document), id);
  if (abbreviation !== undefined) return [...abbreviation.uses, ...abbreviation.misspellings].map(({ span }) => span);
  const outside = findById(outsideIds(document), id);
  if (outside !== undefined) return citing(document, sameness(outside)).map(({ span }) => span);
  const citations = findById(workIds(document), id)?.citations ?? unresolvedGroups(document).get(id) ?? [];
  return citations.map(({ span }) => span);
}
