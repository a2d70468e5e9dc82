import { replace } from '../../model/facts/edits';
import { namesInSeveralWays } from '../../model/facts/names';
import type { Rule } from '../rule';
import { t } from '../../text/l10n';

/** How much more often the usual spelling must stand than the other one. */
const TIMES = 2;

export const oneWay: Rule = {
  id: 'term/one-way',
  title: 'One name in two spellings',
  docs: {
    what: 'A name or term of several words is written with other accents or capitals than it mostly is in this document.',
    why: 'Two spellings look like two things, and a search finds only one of them.',
    good: 'Víctimas del Puerto, everywhere',
    bad: 'Victimas del Puerto here, Víctimas del Puerto elsewhere',
    source: 'PerfectIt (capitals and accents)',
  },
  severity: 'off',
  reads: ['blocks'],
  exempt: 'quotations',
  *check(document, context) {
    for (const [usual, ...others] of context.once(namesInSeveralWays)) {
      if (usual === undefined || context.accepts(usual.text)) continue;
      for (const { text, spans } of others) {
        if (usual.spans.length < TIMES * spans.length || context.accepts(text)) continue;
        const there = usual.spans[0];
        for (const span of spans) {
          yield {
            span, message: t('{0} is mostly written {1}.', text, usual.text), accept: text,
            related: there === undefined ? [] : [{ span: there, message: usual.text }],
            fixes: () => [{ title: t('Change to {0}', usual.text), edits: () => replace(document, span, usual.text) }],
          };
        }
      }
    }
  },
};
