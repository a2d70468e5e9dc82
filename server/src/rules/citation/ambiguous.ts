import type { Rule } from '../rule';
import { isDate, narrowed } from '../shared/unread';
import { cited, entriesOf, entry } from '../shared/wording';
import { t } from '../../text/l10n';
import { strayLetter } from './suffix-unknown';
import { changeYear } from './year-mismatch';

export const ambiguous: Rule = {
  id: 'citation/ambiguous',
  title: 'More than one entry answers a citation',
  docs: {
    what: 'Two or more entries fit the names and the year: they carry no letters, one letter twice, or the citation names none.',
    why: 'A reader cannot tell which work is meant.',
    good: '(Damson, 2012a), with entries 2012a and 2012b',
    bad: '(Damson, 2012), with entries 2012a and 2012b',
    source: 'APA 7, 8.19; Recite and biber check it too',
  },
  severity: 'warning',
  reads: ['citations'],
  *check(document) {
    const uses = document.abbreviations.flatMap((entry) => entry.uses);
    for (const citation of document.citations) {
      const { form, resolution } = citation;
      const works = entriesOf(citation);
      if (form === 'ibid' || resolution !== 'ambiguous' || strayLetter(citation) || citation.authors.some(isDate) || narrowed(citation, uses).length === 1) continue;
      const years = new Set(works.map(({ year }) => year));
      yield {
        span: citation.span, message: t('{0} entries answer {1}.', works.length, cited(citation)), related: works.map(entry),
        fixes: () => (years.size === works.length ? works.flatMap((work) => changeYear(document, citation, work)) : []),
      };
    }
  },
};
