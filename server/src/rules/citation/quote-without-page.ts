import { type CitationGroup, citationGroups } from '../../model/facts/citation-form';
import { proseOf } from '../../model/facts/prose';
import { charClass, DIGIT, LOWER } from '../../text/chars';
import type { CslType } from '../../recognisers/references/csl';
import type { Rule } from '../rule';
import { cited, entriesOf } from '../shared/wording';
import { t } from '../../text/l10n';

/** Words from which a quotation needs its page: single terms in quotation marks do not. */
const FEW = 6;
/** Sources that have no pages to name. */
const PAGELESS = new Set<CslType>(['interview', 'webpage', 'post-weblog', 'motion_picture', 'personal_communication', 'speech', 'article-newspaper', 'legislation', 'treaty', 'dataset']);

export const quoteWithoutPage: Rule = {
  id: 'citation/quote-without-page',
  title: 'A quotation without its page',
  docs: {
    what: 'A quotation of more than a few words is followed by a citation that names no page. Sources without pages (interviews, web pages, newspapers) are left alone.',
    why: 'A reader who wants to check the words cannot leaf through the whole work.',
    good: '“the string holds the whole sky together” (Alder, 2001, p. 18)',
    bad: '“the string holds the whole sky together” (Alder, 2001)',
    source: 'APA 7, 8.25',
  },
  severity: 'hint',
  reads: ['citations'],
  *check(_document, context) {
    for (const group of context.once(citationGroups)) {
      const citation = group.citations[0];
      if (citation === undefined || group.citations.length !== 1 || group.brackets === undefined || citation.locator !== '' || citation.suffix !== '' || entriesOf(citation).length === 0) continue;
      if (citation.form !== 'parenthetical' || entriesOf(citation).some(({ csl }) => PAGELESS.has(csl.type))) continue;
      if (quotes(group)) yield { span: citation.span, message: t('A quotation, but {0} names no page.', cited(citation)) };
    }
  },
};

/** A quotation ends right before the brackets. */
function quotes({ block, brackets }: CitationGroup): boolean {
  const start = brackets?.start ?? 0;
  return proseOf(block).quotations.some(({ close, words, span }) => close !== '' && words >= FEW && span.end <= start && start - span.end <= 3 && !wordBetween(block.text, span.end, start));
}

function wordBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (charClass(text.charCodeAt(i)) >= LOWER && charClass(text.charCodeAt(i)) <= DIGIT) return true;
  return false;
}

export const neverRead: Rule = {
  id: 'citation/never-read',
  title: 'A work known only through another',
  docs: {
    what: 'A work that is only ever cited in another (cited in). Off by default: there may be good reason for it.',
    why: 'An examiner may ask why it was not read.',
    good: '(Giugni, 1998)',
    bad: '(Giugni, cited in Smith & Johnston, 2002)',
    source: 'APA 7, 8.6 (sparingly)',
  },
  severity: 'off',
  reads: ['citations'],
  *check({ citations }) {
    const read = new Set(citations.filter(({ form }) => form !== 'secondary').flatMap(({ authors }) => authors.slice(0, 1)));
    for (const citation of citations) {
      if (citation.form === 'secondary' && !read.has(citation.authors[0] ?? '')) yield { span: citation.span, message: t('{0} is known only through another work.', cited(citation)) };
    }
  },
};
