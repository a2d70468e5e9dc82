import type { Location, Position } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../model/types';
import { placesElsewhere, placesInData, subjectOf } from './shared/elsewhere';
import { occurrencesAt } from './shared/occurrences';
import { rangeOf, startOf } from './shared/ranges';
import type { OtherFile } from './shared/source';

/**
 * `textDocument/references`: all places that speak of what stands at a position, in text order, those of the other files of the thesis behind
 * the document's own; what they refer to if asked for.
 */
export function references(document: ThesisDocument, uri: string, position: Position, includeDeclaration: boolean, others: readonly OtherFile[] = []): Location[] {
  const offset = document.offsetAt(position);
  const own = occurrencesAt(document, offset)
    .filter(({ declaration }) => includeDeclaration || !declaration)
    .map(({ span }) => ({ start: startOf(document, span), location: { uri, range: rangeOf(document, span) } }))
    .sort((a, b) => a.start - b.start)
    .map(({ location }) => location);
  const mention = document.mentionAt(offset);
  const subject = mention === undefined ? undefined : subjectOf(mention);
  if (subject === undefined) return own;
  const elsewhere = placesElsewhere(others, subject)
    .filter(({ declaration }) => includeDeclaration || !declaration)
    .map(({ file, span }) => ({ uri: file.uri, range: rangeOf(file.document, span) }));
  const data = includeDeclaration && subject.kind === 'works' ? placesInData(others, uri, subject.entries).map((place) => ({ uri: place.uri, range: { ...place.range } })) : [];
  return [...own, ...elsewhere, ...data];
}
