import { formatReference } from '../format/reference';
import { citing, sameness } from '../model/outside';
import type { Citation, ThesisDocument, Work } from '../model/types';
import type { UnresolvedRow, WorkRow, WorksRows } from '../protocol';
import { outsideIds, unresolvedGroups, workIds } from './shared/ids';
import { rangeOf } from './shared/ranges';
import { citationLabel } from './shared/wording';

/** `thesis/works`: every entry in the bibliography's order, behind them those of other files that are cited here, those never cited once more, and citations without an entry. */
export function works(document: ThesisDocument): WorksRows {
  const { cited } = document.outside;
  const entries = [...workIds(document)];
  const rows = entries.map(([work, id]) => rowOf(document, work, id));
  return {
    works: [...rows, ...elsewhere(document)],
    neverCited: rows.filter(({ citations }, index) => citations === 0 && !cited.has(sameness((entries[index] as [Work, string])[0]))),
    unresolved: [...unresolvedGroups(document)].flatMap(([id, group]) => unresolvedRow(document, id, group)),
  };
}

function rowOf(document: ThesisDocument, { label, csl, text, citations, span }: Work, id: string): WorkRow {
  return { id, label, reference: formatReference(csl), title: csl.title ?? text, citations: citations.length, range: rangeOf(document, span) };
}

/** Entries of other files, with the place where they are first cited here. */
function elsewhere(document: ThesisDocument): WorkRow[] {
  if (document.outside.works.length === 0) return [];
  const ids = outsideIds(document);
  return [...ids].flatMap(([work, id]) => {
    const [first, ...more] = citing(document, sameness(work));
    return first === undefined ? [] : [{ id, label: work.label, reference: formatReference(work.csl), title: work.csl.title ?? work.text, citations: more.length + 1, range: rangeOf(document, first.span) }];
  });
}

function unresolvedRow(document: ThesisDocument, id: string, group: readonly Citation[]): UnresolvedRow[] {
  const [first] = group;
  if (first === undefined) return [];
  return [{ id, label: citationLabel(first), reason: first.reason, citations: group.length, range: rangeOf(document, first.span) }];
}
