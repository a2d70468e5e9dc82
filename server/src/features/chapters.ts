import type { OutlineNode, ThesisDocument } from '../model/types';
import type { ChapterRow } from '../protocol';
import { headingIds } from './shared/ids';
import { extentOf, rangeOf } from './shared/ranges';
import { headingLabel } from './shared/wording';

/** `thesis/chapters`: the outline as rows; a case study also shows its summary table, which stands elsewhere. */
export function chapters(document: ThesisDocument): ChapterRow[] {
  const ids = headingIds(document);
  const row = (node: OutlineNode): ChapterRow => {
    const { kind, number, title, words, citations, children, counterpart } = node;
    const id = ids.get(node) ?? `${kind}:${number}:${title}`;
    const rows = children.map(row);
    if (kind === 'case-study' && counterpart !== undefined) rows.push({ ...row(counterpart), id: `${id}/summary`, children: [], elsewhere: true });
    const label = headingLabel(node);
    return { id, kind, number, title, label, words, citations, range: rangeOf(document, node.span), fullRange: extentOf(document, node), children: rows };
  };
  return document.outline.map(row);
}
