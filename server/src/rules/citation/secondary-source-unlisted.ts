import { citationGroups } from '../../model/facts/citation-form';
import type { Citation, ThesisDocument } from '../../model/types';
import type { Rule } from '../rule';
import { addEntry } from '../shared/entries';
import { cited } from '../shared/wording';
import { t } from '../../text/l10n';

/** Works that cite another (`X, cited in Y`: Y), each with the one it cites. */
export function citingWorks(document: ThesisDocument): ReadonlyMap<Citation, Citation> {
  const out = new Map<Citation, Citation>();
  for (const { citations } of citationGroups(document)) {
    citations.forEach((citation, k) => {
      const before = citations[k - 1];
      if (before?.form === 'secondary' && citation.form !== 'secondary') out.set(citation, before);
    });
  }
  return out;
}

export const secondarySourceUnlisted: Rule = {
  id: 'citation/secondary-source-unlisted',
  title: 'The work something is cited in is not listed',
  docs: {
    what: 'A work is known only through another (cited in), and that other has no entry.',
    why: 'The citing work is the one that was read; it is what the reader must find.',
    good: '(Giugni, cited in Smith & Johnston, 2002), with Smith & Johnston in the list',
    bad: '(Giugni, cited in Smith & Johnston, 2002), with neither in the list',
    source: 'APA 7, 8.6',
  },
  severity: 'warning',
  reads: ['citations'],
  *check(document, context) {
    if (document.works.length === 0) return;
    for (const [citation, inner] of context.once(citingWorks)) {
      if (citation.form === 'ibid' || citation.resolution !== 'missing' || citation.year === '') continue;
      yield {
        span: citation.span, message: t('{0} is cited in {1}, which is not in the bibliography.', cited(inner), cited(citation)),
        fixes: () => [{ title: t('Add an entry for {0}', cited(citation)), edits: () => addEntry(document, citation) }],
      };
    }
  },
};
