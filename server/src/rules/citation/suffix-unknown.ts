import { splitYear } from '../../model/resolve/link';
import type { Citation } from '../../model/types';
import type { Rule } from '../rule';
import { cited, entriesOf, entry, listed } from '../shared/wording';
import { changeYear } from './year-mismatch';
import { t } from '../../text/l10n';

export const suffixUnknown: Rule = {
  id: 'citation/suffix-unknown',
  title: 'The letter behind the year is in no entry',
  docs: {
    what: 'A letter is cited (2012f) that no entry of this author and year carries, or no letter although the entry carries one.',
    why: 'The letters tell works of one year apart; without the right one the reader finds the wrong work.',
    good: '(Damson, 2012a), with entries 2012a and 2012b',
    bad: '(Damson, 2012f), with entries 2012a and 2012b',
    source: 'APA 7, 8.19; Recite checks it too',
  },
  severity: 'warning',
  reads: ['citations'],
  *check(document) {
    for (const citation of document.citations) {
      const work = citation.works[0];
      if (work === undefined || citation.form === 'ibid' || (citation.resolution === 'ambiguous' && !strayLetter(citation)) || citation.yearSpan === undefined) continue;
      const mine = splitYear(citation.year);
      const theirs = splitYear(work.year);
      if (mine.base !== theirs.base || mine.letter === theirs.letter || mine.base === '') continue;
      const same = document.works.filter((other) => other.authors[0] === work.authors[0] && splitYear(other.year).base === theirs.base);
      const years = listed(same.map(({ year }) => year));
      const message = mine.letter === '' ? t('{0} is listed with a letter: {1}.', cited(citation), years) : t('No entry carries {0}; listed: {1}.', cited(citation), years);
      yield { span: citation.span, message, related: same.map(entry), fixes: () => same.flatMap((other) => changeYear(document, citation, other, same.length === 1)) };
    }
  },
};

/** A letter is cited, and none of the entries that answer carries it. */
export function strayLetter(citation: Citation): boolean {
  const { year } = citation;
  const works = entriesOf(citation);
  const { letter } = splitYear(year);
  return letter !== '' && works.every((work) => splitYear(work.year).letter !== letter);
}
