import { formatReference } from '../format/reference';
import type { ThesisDocument } from '../model/types';
import { abbreviationIds, findById, outsideIds, workIds } from './shared/ids';

/** `thesis/copyText`: a work's reference, an abbreviation's long form (its short form where nothing defines it); null for other rows. */
export function copyText(document: ThesisDocument, id: string): string | null {
  const work = findById(workIds(document), id) ?? findById(outsideIds(document), id);
  if (work !== undefined) return formatReference(work.csl);
  const abbreviation = findById(abbreviationIds(document), id);
  return abbreviation === undefined ? null : abbreviation.long || abbreviation.short;
}
