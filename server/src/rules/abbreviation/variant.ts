import { replace } from '../../model/facts/edits';
import type { AbbreviationUse, ThesisDocument } from '../../model/types';
import type { Fix, Rule } from '../rule';
import { t } from '../../text/l10n';

export const variant: Rule = {
  id: 'abbreviation/variant',
  title: 'An abbreviation is misspelt',
  docs: {
    what: 'A short form that nothing defines, one slip away from one that is defined.',
    why: 'A reader takes it for something else and looks for it in vain.',
    good: 'CUPIHD, as in the list of abbreviations',
    bad: 'CUIPHD, where the list has CUPIHD',
    source: 'PerfectIt (abbreviations in two forms)',
  },
  severity: 'warning',
  reads: ['abbreviations'],
  *check(document, context) {
    for (const { short, misspellings, definitions } of document.abbreviations) {
      const definition = definitions[0];
      for (const use of misspellings) {
        if (context.accepts(use.text)) continue;
        yield {
          span: use.span, accept: use.text, message: t('{0} is written for {1}.', use.text, short),
          related: definition === undefined ? [] : [{ span: definition.span, message: t('{0} is defined here', short) }],
          fixes: () => fixes(document, use, short, misspellings),
        };
      }
    }
  },
};

function fixes(document: ThesisDocument, use: AbbreviationUse, short: string, all: readonly AbbreviationUse[]): Fix[] {
  const same = all.filter(({ text }) => text === use.text);
  const one: Fix = { title: t('Change to {0}', right(use.text, short)), preferred: true, edits: () => replace(document, use.span, right(use.text, short)) };
  if (same.length < 2) return [one];
  return [one, { title: t('Change all {0} {1} to {2}', same.length, use.text, right(use.text, short)), edits: () => same.flatMap(({ span, text }) => replace(document, span, right(text, short))) }];
}

/** The short form with the plural ending the misspelt one had. */
function right(text: string, short: string): string {
  const plural = text.endsWith('s') || (text.endsWith('S') && text.length === short.length + 1 && !short.endsWith('S'));
  return plural && !short.endsWith('s') ? `${short}s` : short;
}
