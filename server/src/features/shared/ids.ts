/** Names of tree rows: stable while what they show stays, unique within a document. */
import { sameness } from '../../model/outside';
import type { Abbreviation, Citation, OutlineNode, OutsideWork, ThesisDocument, Work } from '../../model/types';
import { citationLabel } from './wording';

/** Numbers equal names from the second on: `a`, `a#2`. */
function unique<T>(items: readonly T[], name: (item: T) => string): Map<T, string> {
  const seen = new Map<string, number>();
  const ids = new Map<T, string>();
  for (const item of items) {
    const base = name(item);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    ids.set(item, count === 1 ? base : `${base}#${count}`);
  }
  return ids;
}

/** `section:2.2.1:Title`. */
export function headingIds(document: ThesisDocument): Map<OutlineNode, string> {
  return unique(document.headings, ({ kind, number, title }) => `${kind}:${number}:${title}`);
}

/** `abbreviation:CUPIHD`, the undefined ones after the defined ones. */
export function abbreviationIds(document: ThesisDocument): Map<Abbreviation, string> {
  return unique([...new Set([...document.abbreviations, ...document.undefinedAbbreviations])], ({ short }) => `abbreviation:${short}`);
}

/** `work:Keck & Sikkink, 1998`. */
export function workIds(document: ThesisDocument): Map<Work, string> {
  return unique(document.works, ({ label }) => `work:${label}`);
}

/** `outside:Keck & Sikkink, 1998`: entries of other files, each once, those the document has itself left out. */
export function outsideIds({ works, outside }: ThesisDocument): Map<OutsideWork, string> {
  const known = new Set(works.map(sameness));
  const others = outside.works.filter((work) => !known.has(sameness(work)) && known.add(sameness(work)));
  return unique(others, ({ label }) => `outside:${label}`);
}

/** Citations without an entry, by what they say: `unresolved:Goode, 1997`. */
export function unresolvedGroups(document: ThesisDocument): Map<string, Citation[]> {
  const groups = new Map<string, Citation[]>();
  for (const citation of document.citations) {
    if (citation.resolution !== 'missing') continue;
    const id = `unresolved:${citationLabel(citation)}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [citation]);
    else group.push(citation);
  }
  return groups;
}

/** What an id stands for. */
export function findById<T>(ids: ReadonlyMap<T, string>, id: string): T | undefined {
  for (const [item, name] of ids) if (name === id) return item;
  return undefined;
}
