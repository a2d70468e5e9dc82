import type { ThesisDocument } from '../model/types';
import type { CitedWork } from '../protocol';
import { workIds } from './shared/ids';
import { partsOf, rangeOf } from './shared/ranges';

/** `thesis/citedWorks`: every entry with the citations that can mean nothing else (Ibids included), which is what one may mark as known. */
export function citedWorks(document: ThesisDocument): CitedWork[] {
  return [...workIds(document)].map(([work, id]) => ({
    id,
    entry: rangeOf(document, work.span),
    citations: work.citations.filter(({ works }) => works.length === 1).flatMap(({ span }) => partsOf(document, span)),
  }));
}
