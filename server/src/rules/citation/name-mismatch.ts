import { replace } from '../../model/facts/edits';
import { textOf } from '../../model/facts/citation-form';
import type { Citation, OutsideWork, Span, ThesisDocument, Work } from '../../model/types';
import type { Fix, Rule } from '../rule';
import { approximate, type NameDifference } from '../shared/compare';
import { entry } from '../shared/wording';
import { t } from '../../text/l10n';

export const nameMismatch: Rule = {
  id: 'citation/name-mismatch',
  title: 'A name is spelt otherwise in the entry',
  docs: {
    what: 'An entry is clearly meant, by year and by the rest of the names, but one name is spelt otherwise there.',
    why: 'One of the two spellings is wrong.',
    good: '(Eastwood, 2010), listed as Eastwood (2010)',
    bad: '(Eastwook, 2010), listed as Eastwood (2010)',
    source: 'Recite checks it too',
  },
  severity: 'warning',
  reads: ['citations'],
  *check(document, context) {
    const found = context.once(approximate);
    for (const { citation, work, comparison } of found) {
      for (const difference of comparison.names) {
        if (context.accepts(difference.cited)) continue;
        const span = nameIn(citation, difference.cited) ?? citation.authorSpan ?? citation.span;
        yield {
          span, accept: difference.cited, message: t('{0} is listed as {1}.', difference.cited, difference.listed), related: [entry(work)],
          fixes: () => fixes(document, found, citation, work, difference),
        };
      }
    }
  },
};

function fixes(document: ThesisDocument, found: ReturnType<typeof approximate>, citation: Citation, work: Work | OutsideWork, { cited, listed }: NameDifference): Fix[] {
  const here = nameIn(citation, cited);
  if (here === undefined) return [];
  const same = found.flatMap((other) => (other.comparison.names.some((one) => one.cited === cited && one.listed === listed) ? [nameIn(other.citation, cited)] : [])).filter((span) => span !== undefined);
  const out: Fix[] = [{ title: t('Change to {0}', listed), preferred: true, edits: () => replace(document, here, listed) }];
  if (same.length > 1) out.push({ title: t('Change all {0} to {1}', same.length, listed), edits: () => same.flatMap((span) => replace(document, span, listed)) });
  if ('place' in work) return out;
  const at = work.text.indexOf(listed);
  if (at >= 0) out.push({ title: t('Change the entry to {0}', cited), edits: () => replace(document, { block: work.span.block, start: at, end: at + listed.length }, cited) });
  return out;
}

/** Where a name stands among the names of a citation. */
function nameIn({ authorSpan }: Citation, name: string): Span | undefined {
  if (authorSpan === undefined || name === '') return undefined;
  const at = textOf(authorSpan).indexOf(name);
  return at < 0 ? undefined : { block: authorSpan.block, start: authorSpan.start + at, end: authorSpan.start + at + name.length };
}
