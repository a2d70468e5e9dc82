import { replace } from '../../model/facts/edits';
import { splitYear } from '../../model/resolve/link';
import type { Citation, Entry, ThesisDocument, Work } from '../../model/types';
import type { Fix, Rule } from '../rule';
import { approximate } from '../shared/compare';
import { joinedBefore, namedInEntry } from '../shared/unread';
import { cited, entry } from '../shared/wording';
import { t } from '../../text/l10n';

export const yearMismatch: Rule = {
  id: 'citation/year-mismatch',
  title: 'The year cited is not the year of the entry',
  docs: {
    what: 'The names fit one entry, but its year is another.',
    why: 'One of the two is wrong, and a reader cannot tell which.',
    good: '(Armenta, 2012), listed as Armenta (2012)',
    bad: '(Armenta, 2011), listed as Armenta (2012)',
    source: 'APA 7, 8.10; Recite checks it too',
  },
  severity: 'warning',
  reads: ['citations'],
  *check(document, context) {
    for (const { citation, work, comparison } of context.once(approximate)) {
      if (!comparison.year || citation.year === '' || citation.yearSpan === undefined || namedInEntry(document, citation, work)) continue;
      // the entry carries the year too, or a name was left out of the citation: the doubt is ours
      if (work.text.includes(splitYear(citation.year).base) || joinedBefore(citation)) continue;
      yield {
        span: citation.span, message: work.year === '' ? t('{0} is listed without a date.', cited(citation)) : t('{0} is listed as {1}.', cited(citation), work.year), related: [entry(work)],
        fixes: () => [...changeYear(document, citation, work, true), ...('place' in work ? [] : changeEntryYear(document, citation, work))],
      };
    }
  },
};

/** Writes the entry's year into the citation. */
export function changeYear(document: ThesisDocument, { yearSpan }: Citation, { year }: Entry, preferred = false): Fix[] {
  return yearSpan === undefined || year === '' ? [] : [{ title: t('Cite as {0}', year), preferred, edits: () => replace(document, yearSpan, year) }];
}

/** Writes the citation's year into the entry. */
function changeEntryYear(document: ThesisDocument, { year }: Citation, work: Work): Fix[] {
  const at = work.year === '' ? -1 : work.text.indexOf(work.year);
  if (at < 0) return [];
  const span = { block: work.span.block, start: at, end: at + work.year.length };
  return [{ title: t('Change the entry to {0}', year), edits: () => replace(document, span, year) }];
}
