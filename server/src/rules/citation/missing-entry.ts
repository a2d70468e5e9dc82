import type { Citation, OutsideWork, ThesisDocument, Work } from '../../model/types';
import { alike, nameKey } from '../../model/resolve/names';
import type { Fix, Rule } from '../rule';
import { addEntry } from '../shared/entries';
import { isDate, joinedBefore, namedInEntry } from '../shared/unread';
import { cited, entry } from '../shared/wording';
import { citingWorks } from './secondary-source-unlisted';
import { changeYear } from './year-mismatch';
import { t } from '../../text/l10n';

/** How many other works of the author are offered. */
const OFFERED = 3;

export const missingEntry: Rule = {
  id: 'citation/missing-entry',
  title: 'A work is cited that the bibliography does not list',
  docs: {
    what: 'A citation whose names and year fit no entry of the bibliography, not even with a slip of the pen.',
    why: 'A reader cannot find the work.',
    good: '(Alder, 2001), with an entry Alder, P. (2001)',
    bad: '(Goode, 1997), and nothing by Goode in the list',
    source: 'APA 7, 8.4; Recite, biber and texlab check it too',
  },
  severity: 'warning',
  reads: ['citations'],
  *check(document, context) {
    if (document.works.length + document.outside.works.length === 0) return;
    const citing = context.once(citingWorks);
    for (const citation of document.citations) {
      const { form, resolution, authors, span } = citation;
      if (resolution !== 'missing' || form === 'ibid' || form === 'secondary' || citing.has(citation) || citation.year === '' || citation.personal) continue;
      if (authors.length === 0 || authors.some((name) => context.accepts(name) || isDate(name)) || namedInEntry(document, citation) || joinedBefore(citation)) continue;
      const kin = sameAuthor(document, citation);
      yield {
        span, message: t('No entry in the bibliography answers {0}.', cited(citation)),
        related: kin.slice(0, OFFERED).map(entry),
        fixes: () => [...kin.slice(0, OFFERED).flatMap((work) => changeYear(document, citation, work)), ...stub(document, citation)],
      };
    }
  },
};

function sameAuthor({ works, outside }: ThesisDocument, { authors }: Citation): (Work | OutsideWork)[] {
  const first = nameKey(authors[0] ?? '');
  return [...works, ...outside.works].filter((work) => alike(first, nameKey(work.authors[0] ?? '')) >= 0.93);
}

function stub(document: ThesisDocument, citation: Citation): Fix[] {
  // where the bibliography is another file, the entry belongs there
  return document.works.length === 0 ? [] : [{ title: t('Add an entry for {0}', cited(citation)), edits: () => addEntry(document, citation) }];
}
