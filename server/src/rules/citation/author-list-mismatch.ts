import { replace } from '../../model/facts/edits';
import type { Citation, Entry, ThesisDocument } from '../../model/types';
import type { Fix, Rule } from '../rule';
import { approximate, type Comparison } from '../shared/compare';
import { cited, entry, listed } from '../shared/wording';
import { t } from '../../text/l10n';

export const authorListMismatch: Rule = {
  id: 'citation/author-list-mismatch',
  title: 'The authors cited are not those of the entry',
  docs: {
    what: 'Authors are left out without et al., added, or named in another order than in the entry.',
    why: 'A reader looks for the first author in the list and finds nothing there.',
    good: '(Kaldor, Kostovicova & Said, 2005)',
    bad: '(Kaldor, 2005), listed as Kaldor, Kostovicova & Said (2005)',
    source: 'APA 7, 8.17; Recite checks it too',
  },
  severity: 'information',
  reads: ['citations'],
  *check(document, context) {
    for (const { citation, work, comparison } of context.once(approximate)) {
      if (citation.authors.length === 0 || comparison.year) continue;
      const what = wording(comparison);
      if (what === '') continue;
      yield { span: citation.span, message: t('{0}: {1} ({2}, {3}).', cited(citation), what, listed(work.authors), work.year), related: [entry(work)], fixes: () => fixes(document, citation, work) };
    }
  },
};

function wording({ leftOut, added, reordered }: Comparison): string {
  if (leftOut.length > 0) return leftOut.length === 1 ? t('{0} is left out', leftOut[0] ?? '') : t('{0} are left out', listed(leftOut));
  if (added.length > 0) return t('the entry does not name {0}', listed(added));
  return reordered ? t('the entry names them in another order') : '';
}

function fixes(document: ThesisDocument, { authorSpan, form }: Citation, { authors }: Entry): Fix[] {
  if (authorSpan === undefined || form === 'narrative' || authors.length === 0) return [];
  const names = authors.length > 3 ? `${authors[0]} et al.` : authors.length === 1 ? authors[0] ?? '' : `${authors.slice(0, -1).join(', ')} & ${authors[authors.length - 1]}`;
  return [{ title: t('Cite as {0}', names), preferred: true, edits: () => replace(document, authorSpan, names) }];
}
