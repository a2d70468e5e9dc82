import { textOf } from '../../model/facts/citation-form';
import type { Rule } from '../rule';
import { inBody, introductions, isCommon } from '../shared/abbreviations';
import { t } from '../../text/l10n';

export const usedBeforeDefinition: Rule = {
  id: 'abbreviation/used-before-definition',
  title: 'An abbreviation is used before it is introduced',
  docs: {
    what: 'The first use of a short form stands before the place that spells it out. Footnotes count; the abstract, the contents and the bibliography do not.',
    why: 'The reader meets it unexplained, and is told later what it meant.',
    good: 'wind safety organizations (WSOs) … WSOs',
    bad: 'WSOs … wind safety organizations (WSOs)',
    source: 'APA 7, 6.25; PerfectIt checks it too, footnotes left out',
  },
  severity: 'information',
  reads: ['abbreviations'],
  exempt: 'inline',
  *check(document, context) {
    for (const entry of document.abbreviations) {
      const first = introductions(entry).find(({ span }) => inBody(document, span));
      if (first === undefined || context.accepts(entry.short) || isCommon(entry.short)) continue;
      // `OSC (organización …)` introduces as well as `organización … (OSC)`
      const there = Math.min(document.range(first.span).start, document.range(first.longSpan ?? first.span).start);
      const early = [...entry.uses, ...entry.misspellings]
        .filter(({ span }) => inBody(document, span) && span.block.role !== 'heading' && span.block.role !== 'caption')
        .map((use) => ({ use, at: document.range(use.span).start }))
        .sort((a, b) => a.at - b.at)[0];
      if (early === undefined || early.at >= there) continue;
      yield { span: early.use.span, message: t('{0} is used before it is introduced.', textOf(early.use.span)), related: [{ span: first.span, message: t('{0}: introduced here', entry.long) }] };
    }
  },
};
