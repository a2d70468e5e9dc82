import { gapBeforeYear, textOf } from '../../model/facts/citation-form';
import { replace } from '../../model/facts/edits';
import type { Rule } from '../rule';
import { minority } from '../shared/majority';
import { t } from '../../text/l10n';

export const comma: Rule = {
  id: 'citation/comma',
  title: 'The comma between author and year',
  docs: {
    what: 'One way: most citations have a comma between author and year and this one has none, or the other way round.',
    why: 'One document, one form.',
    good: '(Kaldor, 1998; Barnes, 2009)',
    bad: '(Kaldor, 1998; Barnes 2009)',
    source: 'APA 7, 8.11 (comma); Chicago 18, 13.102 (none)',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(document) {
    const gaps = document.citations.flatMap((citation) => {
      const gap = gapBeforeYear(citation);
      return gap === undefined ? [] : [{ citation, gap, comma: kind(textOf(gap)) }];
    });
    const { usual, others } = minority(gaps, (one) => one.comma);
    const wanted = usual === true ? ', ' : ' ';
    for (const { citation, gap } of others) {
      yield {
        span: citation.authorSpan === undefined ? citation.span : { block: gap.block, start: citation.authorSpan.start, end: citation.yearSpan?.end ?? gap.end },
        message: usual === true ? t('No comma between author and year; the other citations have one.') : t('A comma between author and year; the other citations have none.'),
        fixes: () => [{ title: usual === true ? t('Add the comma') : t('Remove the comma'), preferred: true, safe: true, edits: () => replace(document, gap, wanted) }],
      };
    }
  },
};

/** With or without comma; undefined for brackets, colons and the like. */
function kind(gap: string): boolean | undefined {
  const marks = gap.trim();
  return marks === ',' ? true : marks === '' && gap !== '' ? false : undefined;
}
