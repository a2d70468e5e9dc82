/** What an entry lacks, and how its address is written. */
import { replace } from '../../model/facts/edits';
import type { Span, ThesisDocument, Work } from '../../model/types';
import type { CslItem, CslType } from '../../recognisers/references/csl';
import type { Finding, Rule } from '../rule';
import { habit, minority } from '../shared/majority';
import { headOf, listed } from '../shared/wording';
import { t } from '../../text/l10n';
import { typeLabel } from '../../format/type-label';

const DATE = 'date of access';
/** What each kind of work needs; one of several is written with a bar. */
const NEEDED: Partial<Record<CslType, readonly (readonly [name: string, fields: readonly (keyof CslItem)[]])[]>> = {
  book: [['publisher', ['publisher', 'URL', 'DOI']]],
  'article-journal': [['journal', ['container-title']], ['pages', ['page', 'DOI', 'URL', 'number']]],
  chapter: [['book', ['container-title']], ['pages', ['page', 'DOI', 'URL']], ['editor', ['editor']]],
  webpage: [['address', ['URL', 'DOI']], [DATE, ['accessed', 'DOI']]],
  thesis: [['university', ['publisher', 'URL']]],
};

export const missingField: Rule = {
  id: 'reference/missing-field',
  title: 'An entry lacks something',
  docs: {
    what: 'A book without publisher, an article without journal or pages, a chapter without its book, its pages or its editor, a web page without address or date of access. Entries whose kind is in doubt are left alone.',
    why: 'The reader needs it to find the work.',
    good: 'Birch, Q. (2005). The price of calm. Journal of Air, 3(1), 1–20.',
    bad: 'Birch, Q. (2005). The price of calm. Journal of Air.',
    source: 'APA 7, 9.2; JabRef and biber check it too',
  },
  severity: 'hint',
  reads: ['works'],
  *check({ works }) {
    // date of access: only where the list has it elsewhere, since manuals differ
    const dated = habit(works.filter(({ csl }) => csl.URL !== undefined), ({ csl }) => csl.accessed !== undefined, 3, 0.6) === true;
    for (const work of works) {
      const { csl, unsure } = work;
      if (unsure.length > 0 || !telling(work)) continue;
      const lacking = (NEEDED[csl.type] ?? []).filter(([name, fields]) => (dated || name !== DATE) && fields.every((field) => csl[field] === undefined)).map(([name]) => name);
      if (lacking.length > 0) yield { span: headOf(work), message: t('{0}: no {1} (read as {2}).', work.label, listed(lacking.map(fieldName)), typeLabel(csl.type) || csl.type) };
    }
  },
};

/** A field by name, within a sentence. */
function fieldName(name: string): string {
  switch (name) {
    case 'publisher': return t('publisher');
    case 'journal': return t('journal');
    case 'pages': return t('pages');
    case 'book': return t('book');
    case 'editor': return t('editor');
    case 'address': return t('address');
    case 'university': return t('university');
    default: return t('date of access');
  }
}

/** Whether the entry says by more than its kind what it is: a volume, `In …`, a date of access or an address. */
function telling({ csl, text }: Work): boolean {
  switch (csl.type) {
    case 'article-journal': return csl.volume !== undefined || csl.page !== undefined;
    case 'chapter': return text.includes(' In ') || text.includes(' En ') || csl.page !== undefined;
    case 'webpage': return csl.URL !== undefined || csl.accessed !== undefined;
    default: return true;
  }
}

export const url: Rule = {
  id: 'reference/url',
  title: 'An address that will not open',
  docs: {
    what: 'An address that is malformed or split by a space, http where most others have https, or a DOI that is not written as a link.',
    why: 'The reader clicks and gets nothing.',
    good: 'https://doi.org/10.1000/182',
    bad: 'doi: 10.1000/182; http//example.org',
    source: 'APA 7, 9.35; JabRef checks it too',
  },
  severity: 'hint',
  reads: ['works'],
  *check(document) {
    const secure: { work: Work; span: Span; secure: boolean }[] = [];
    for (const work of document.works) {
      const { text } = work;
      for (const [wrong, right] of MALFORMED) {
        const at = text.indexOf(wrong);
        if (at >= 0) yield broken(document, work, at, wrong, right);
      }
      yield* doi(document, work);
      const at = text.indexOf('http');
      if (at < 0) continue;
      const scheme = text.startsWith('https://', at) ? 'https' : text.startsWith('http://', at) ? 'http' : '';
      if (scheme !== '') secure.push({ work, span: { block: work.span.block, start: at, end: at + scheme.length }, secure: scheme === 'https' });
      const from = at + scheme.length + 3;
      if (scheme !== '' && text.charAt(from) === ' ') yield { span: { block: work.span.block, start: at, end: from + 1 }, message: t('A space splits this address.'), fixes: () => [{ title: t('Remove the space'), preferred: true, edits: () => replace(document, { block: work.span.block, start: from, end: from + 1 }, '') }] };
    }
    const { usual, others } = minority(secure, (one) => one.secure, 6, 0.8);
    if (usual !== true) return;
    for (const { span } of others) yield { span, message: t('http, where most other addresses have https.'), fixes: () => [{ title: t('Change to https'), edits: () => replace(document, span, 'https') }] };
  },
};

const MALFORMED: readonly (readonly [string, string])[] = [['http//', 'http://'], ['https//', 'https://'], ['http:/ /', 'http://'], ['htttp', 'http'], ['http:///', 'http://'], ['www,', 'www.'], ['http://http', 'http']];

function broken(document: ThesisDocument, { span }: Work, at: number, wrong: string, right: string): Finding {
  const place = { block: span.block, start: at, end: at + wrong.length };
  return { span: place, message: t('{0} is no beginning of an address.', wrong), fixes: () => [{ title: t('Change to {0}', right), preferred: true, edits: () => replace(document, place, right) }] };
}

/** `doi: 10.…` and the old resolver. */
function* doi(document: ThesisDocument, { span, text, csl }: Work): Generator<Finding> {
  if (csl.DOI === undefined) return;
  const at = text.indexOf(csl.DOI);
  if (at < 0) return;
  const before = text.slice(Math.max(0, at - 24), at);
  const old = before.endsWith('http://dx.doi.org/') ? 18 : before.endsWith('https://dx.doi.org/') ? 19 : before.endsWith('http://doi.org/') ? 15 : /doi:\s?$/i.test(before) ? before.length - before.toLowerCase().lastIndexOf('doi:') : 0;
  if (old === 0) return;
  const place = { block: span.block, start: at - old, end: at + csl.DOI.length };
  yield { span: place, message: t('A DOI is written as a link.'), fixes: () => [{ title: t('Write https://doi.org/{0}', csl.DOI ?? ''), preferred: true, safe: true, edits: () => replace(document, place, `https://doi.org/${csl.DOI ?? ''}`) }] };
}
