/** Ibids that lead nowhere, or perhaps not where they seem to. */
import { citationGroups, textOf } from '../../model/facts/citation-form';
import { replace } from '../../model/facts/edits';
import type { Citation, ThesisDocument, Work } from '../../model/types';
import { isLetter } from '../../text/chars';
import type { Fix, Rule } from '../rule';
import { cited, entry, listed } from '../shared/wording';
import { t } from '../../text/l10n';

export const ibidWithoutAntecedent: Rule = {
  id: 'citation/ibid-without-antecedent',
  title: 'An Ibid with no work before it',
  docs: {
    what: 'No work is cited before this Ibid, so that it stands for nothing.',
    why: 'An Ibid means the work cited last; where there is none, the reader is lost.',
    good: '(Alder, 2001, p. 3) … (Ibid, p. 4)',
    bad: '(Ibid, p. 4) as the first citation of a text',
    source: 'Chicago 18, 13.37 advises against Ibid',
  },
  severity: 'warning',
  reads: ['citations'],
  *check(document) {
    for (const { form, antecedent, span } of document.citations) {
      if (form === 'ibid' && antecedent === undefined) yield { span, message: t('No work is cited before this Ibid.') };
    }
  },
};

export const ibidSuspect: Rule = {
  id: 'citation/ibid-suspect',
  title: 'An Ibid whose page fits another work better',
  docs: {
    what: 'The page lies outside the pages of the work this Ibid goes back to, and inside those of another cited shortly before.',
    why: 'A citation put in between later makes an Ibid point to the wrong work.',
    good: '(Massicotte, 2009, p. 415)',
    bad: '(Garza, 2006, p. 488) … (Ibid, p. 415), where Garza ends on page 506 and another work just cited holds page 415',
    source: 'own',
  },
  severity: 'information',
  reads: ['citations'],
  *check(document) {
    for (const citation of document.citations) {
      const [likely, literal] = citation.works;
      if (citation.form !== 'ibid' || citation.resolution !== 'approximate' || likely === undefined || literal === undefined || citation.works.length !== 2) continue;
      yield {
        span: citation.span, message: t('This Ibid goes back to {0}{1}, but page {2} fits {3}{4}.', literal.label, pages(literal), citation.locator, likely.label, pages(likely)),
        related: [entry(literal), entry(likely)], fixes: () => [...spellOut(document, citation, likely, true), ...spellOut(document, citation, literal)],
      };
    }
  },
};

function pages({ csl }: Work): string {
  return csl.page === undefined ? '' : ` (pp. ${csl.page})`;
}

/** Writes the work in the place of the word Ibid. */
export function spellOut(document: ThesisDocument, { span }: Citation, work: Work, preferred = false): Fix[] {
  const text = textOf(span);
  let end = 0;
  while (isLetter(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === 46) end++;
  if (end === 0) return [];
  return [{ title: t('Spell out: {0}', work.label), preferred, edits: () => replace(document, { block: span.block, start: span.start, end: span.start + end }, work.label) }];
}

export const ibidAmbiguous: Rule = {
  id: 'citation/ibid-ambiguous',
  title: 'An Ibid behind a parenthesis with several works',
  docs: {
    what: 'The citation before this Ibid names several works at once.',
    why: 'The Ibid may mean the last of them, or all.',
    good: '(Alder, 2001; Birch, 2005) … (Birch, 2005, p. 4)',
    bad: '(Alder, 2001; Birch, 2005) … (Ibid, p. 4)',
    source: 'own',
  },
  severity: 'hint',
  reads: ['citations'],
  *check(document, context) {
    const groups = new Map(context.once(citationGroups).flatMap((group) => group.citations.map((citation) => [citation, group] as const)));
    for (const citation of document.citations) {
      const { form, antecedent, span } = citation;
      const work = citation.works[0];
      if (form !== 'ibid' || antecedent === undefined || antecedent.form === 'ibid' || antecedent.span.block !== span.block && antecedent.group < 0) continue;
      const group = groups.get(antecedent);
      if (group === undefined || group === groups.get(citation)) continue;
      const works = group.citations.filter((other) => other.form !== 'secondary' && other.works.length > 0);
      if (new Set(works.map((other) => other.works[0])).size < 2) continue;
      yield { span, message: t('This Ibid follows several works: {0}.', listed(works.map(cited))), fixes: () => (work === undefined ? [] : spellOut(document, citation, work)) };
    }
  },
};
