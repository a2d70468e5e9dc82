import type { Rule } from '../rule';
import { inBody, introductions, listed, usesBeyond } from '../shared/abbreviations';
import { t } from '../../text/l10n';

export const unused: Rule = {
  id: 'abbreviation/unused',
  title: 'An abbreviation is hardly used',
  docs: {
    what: 'A short form is listed or introduced and then never used in the running text, or not again.',
    why: 'What is used once is better written out; the list should hold what the reader meets.',
    good: 'the International Monetary Fund',
    bad: 'the International Monetary Fund (IMF), and no IMF after it',
    source: 'APA 7, 6.24 (three uses or more); PerfectIt checks it too',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  *check(document, context) {
    for (const entry of document.abbreviations) {
      if ((document.outside.used.get(entry.short) ?? 0) > 0 || context.accepts(entry.short) || entry.misspellings.length > 0) continue;
      const uses = usesBeyond(entry).filter(({ span }) => inBody(document, span));
      if (uses.length > 0) continue;
      const introduced = introductions(entry).find(({ span }) => inBody(document, span));
      const row = listed(entry);
      const place = introduced ?? row;
      if (place === undefined) continue;
      const message = introduced === undefined ? t('{0} is listed but not used in the chapters.', entry.short) : t('{0} is introduced but not used again.', entry.short);
      yield { span: place.span, message, unnecessary: true };
    }
  },
};
