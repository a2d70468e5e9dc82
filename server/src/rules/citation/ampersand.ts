import { joinerOf, textOf } from '../../model/facts/citation-form';
import { replace } from '../../model/facts/edits';
import type { Citation } from '../../model/types';
import type { Rule } from '../rule';
import { habit, minority } from '../shared/majority';
import { t } from '../../text/l10n';

export const ampersand: Rule = {
  id: 'citation/ampersand',
  title: '& or and between authors',
  docs: {
    what: 'One way: inside brackets most citations join the last author with & and this one with and, or the other way round. Citations in the sentence are counted apart.',
    why: 'One document, one form.',
    good: '(Keck & Sikkink, 1998), as Keck and Sikkink (1998) say',
    bad: '(Keck and Sikkink, 1998), where all others have &',
    source: 'APA 7, 8.17 (& in brackets, and in the sentence); Chicago 18, 13.103 (and)',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(document) {
    const joined = document.citations.flatMap((citation) => {
      const joiner = citation.form === 'ibid' ? undefined : joinerOf(citation);
      return joiner === undefined || !people(citation) ? [] : [{ citation, joiner }];
    });
    const word = joined.find(({ joiner }) => !joiner.sign);
    for (const narrative of [false, true]) {
      const some = joined.filter(({ citation }) => (citation.form === 'narrative') === narrative);
      const { usual, others } = minority(some, ({ joiner }) => joiner.sign);
      for (const { joiner } of others) {
        const wanted = usual === true ? '&' : habit(some.filter((one) => !one.joiner.sign), (one) => textOf(one.joiner.span), 1) ?? (word === undefined ? 'and' : textOf(word.joiner.span));
        yield {
          span: joiner.span, message: narrative
            ? t('{0} between authors; the other citations in sentences have {1}.', textOf(joiner.span), wanted)
            : t('{0} between authors; the other citations in brackets have {1}.', textOf(joiner.span), wanted),
          fixes: () => [{ title: t('Change to {0}', wanted), preferred: true, safe: true, edits: () => replace(document, joiner.span, wanted) }],
        };
      }
    }
  },
};

/** An organisation's own `and` is not ours to change: the entry must name two, or both names be single words. */
function people({ works, authors }: Citation): boolean {
  const work = works[0];
  return work === undefined ? authors.every((name) => !name.includes(' ')) : work.authors.length > 1;
}
