import { textOf } from '../../model/facts/citation-form';
import { splitYear } from '../../model/resolve/link';
import type { Citation, Entry } from '../../model/types';
import type { CslType } from '../../recognisers/references/csl';
import type { Rule } from '../rule';
import { cited, entriesOf, entry } from '../shared/wording';
import { t } from '../../text/l10n';

/** Kinds of work that have no pages. */
const PAGELESS = new Set<CslType>(['interview', 'webpage', 'post-weblog', 'motion_picture', 'personal_communication', 'speech', 'software', 'dataset']);

export const pageOutsideRange: Rule = {
  id: 'citation/page-outside-range',
  title: 'The page cited is not in the work',
  docs: {
    what: 'A page is cited outside the pages the entry gives, or of a work that has none (an interview, a film).',
    why: 'The page or the work is wrong.',
    good: '(Garza, 2006, p. 488), listed with pp. 485–506',
    bad: '(Garza, 2006, p. 18), listed with pp. 485–506',
    source: 'own; no tool is known to check it',
  },
  severity: 'information',
  reads: ['citations'],
  *check(document) {
    for (const citation of document.citations) {
      const work = entriesOf(citation)[0];
      const { locatorSpan, resolution, locatorLabel } = citation;
      if (work === undefined || locatorSpan === undefined || locatorLabel !== 'page' || resolution === 'ambiguous' || splitYear(citation.year).base !== splitYear(work.year).base || (citation.form === 'ibid' && entriesOf(citation).length > 1)) continue;
      const range = pagesOf(work);
      const message = range === undefined ? pageless(citation, work) : outside(citation, range, work);
      if (message !== undefined) yield { span: citation.span, message, related: [entry(work)] };
    }
  },
};

function pageless(citation: Citation, { csl, unsure, label }: Entry): string | undefined {
  if (!PAGELESS.has(csl.type) || unsure.includes('type') || csl.page !== undefined || csl['container-title'] !== undefined && csl.type === 'webpage') return undefined;
  if (csl.type === 'webpage' || csl.type === 'post-weblog') return undefined;
  const page = textOf(citation.locatorSpan ?? citation.span);
  if (csl.type === 'interview') return t('{0} is an interview without pages, but {1} is cited.', label, page);
  return csl.type === 'motion_picture' ? t('{0} is a film or broadcast without pages, but {1} is cited.', label, page) : t('{0} is a work without pages, but {1} is cited.', label, page);
}

function outside(citation: Citation, [first, last]: readonly [number, number], { label, csl }: Entry): string | undefined {
  const cites = numbersOf(citation.locator).map((page, k, all) => (k > 0 && page < (all[k - 1] ?? 0) ? expand(page, all[k - 1] ?? 0) : page));
  if (cites.length === 0 || cites.every((page) => page >= first && page <= last)) return undefined;
  return t('{0}: page {1} lies outside {2} (pp. {3}).', cited(citation), citation.locator, label, csl.page ?? '');
}

/** `269-70` → 270. */
function expand(page: number, before: number): number {
  const text = String(page);
  const whole = String(before);
  return text.length < whole.length ? Number(whole.slice(0, whole.length - text.length) + text) : page;
}

function numbersOf(text: string): number[] {
  const out: number[] = [];
  let value = '';
  for (const sign of `${text} `) {
    if (sign >= '0' && sign <= '9') value += sign;
    else if (value !== '') { if (value.length <= 5) out.push(Number(value)); value = ''; }
  }
  return out;
}

/** First and last page of an entry that gives a range. */
function pagesOf({ csl }: Entry): readonly [number, number] | undefined {
  const numbers = numbersOf(csl.page ?? '');
  const [first, second] = numbers;
  if (numbers.length !== 2 || first === undefined || second === undefined) return undefined;
  const last = second < first ? expand(second, first) : second;
  return last >= first ? [first, last] : undefined;
}
