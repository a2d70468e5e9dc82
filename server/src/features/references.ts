import type { Location, Position } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../model/types';
import { occurrencesAt } from './shared/occurrences';
import { rangeOf, startOf } from './shared/ranges';

/** `textDocument/references`: all places that speak of what stands at a position, in text order; what they refer to if asked for. */
export function references(document: ThesisDocument, uri: string, position: Position, includeDeclaration: boolean): Location[] {
  return occurrencesAt(document, document.offsetAt(position))
    .filter(({ declaration }) => includeDeclaration || !declaration)
    .map(({ span }) => ({ start: startOf(document, span), location: { uri, range: rangeOf(document, span) } }))
    .sort((a, b) => a.start - b.start)
    .map(({ location }) => location);
}
