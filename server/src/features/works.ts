import { formatReference } from '../format/reference';
import type { Citation, ThesisDocument, Work } from '../model/types';
import type { UnresolvedRow, WorkRow, WorksRows } from '../protocol';
import { unresolvedGroups, workIds } from './shared/ids';
import { rangeOf } from './shared/ranges';
import { citationLabel } from './shared/wording';

/** `thesis/works`: every entry in the bibliography's order, those never cited once more, and citations without an entry. */
export function works(document: ThesisDocument): WorksRows {
  const rows = [...workIds(document)].map(([work, id]) => rowOf(document, work, id));
  return {
    works: rows,
    neverCited: rows.filter(({ citations }) => citations === 0),
    unresolved: [...unresolvedGroups(document)].flatMap(([id, group]) => unresolvedRow(document, id, group)),
  };
}

function rowOf(document: ThesisDocument, { label, csl, text, citations, span }: Work, id: string): WorkRow {
  return { id, label, reference: formatReference(csl), title: csl.title ?? text, citations: citations.length, range: rangeOf(document, span) };
}

function unresolvedRow(document: ThesisDocument, id: string, group: readonly Citation[]): UnresolvedRow[] {
  const [first] = group;
  if (first === undefined) return [];
  return [{ id, label: citationLabel(first), reason: first.reason, citations: group.length, range: rangeOf(document, first.span) }];
}
