/** Entries nothing cites, entries given twice, and entries that cannot be read. */
import { sameness } from '../../model/outside';
import { alike, nameKey, slips } from '../../model/resolve/names';
import { splitYear } from '../../model/resolve/link';
import type { ThesisDocument, Work } from '../../model/types';
import { comparable, foldCase } from '../../text/fold';
import type { Rule } from '../rule';
import { headOf } from '../shared/wording';
import { t } from '../../text/l10n';

/** Share of the entries that must be cited before the others are called uncited. */
const LEAST_CITED = 0.4;

export const uncited: Rule = {
  id: 'reference/uncited',
  title: 'An entry that nothing cites',
  docs: {
    what: 'No citation leads to this entry, not even doubtfully.',
    why: 'A list of references holds the works the text refers to; a bibliography may hold more.',
    good: 'Elder, T. (1999) in the list, (Elder, 1999) in the text',
    bad: 'Elder, T. (1999) in the list only',
    source: 'APA 7, 8.4; Recite, biber, texlab and JabRef check it too',
  },
  severity: 'hint',
  reads: ['works'],
  *check(document, context) {
    const { cited } = document.outside;
    // where most entries are uncited, the citations are of a kind that is not read
    if (document.works.filter((work) => work.citations.length > 0 || cited.has(sameness(work))).length < document.works.length * LEAST_CITED) return;
    // a citation that could not be told apart, or was not linked, may still mean it
    const open = new Set(document.citations.flatMap(({ works, authors, year }) => (works.length === 0 ? authors.map((name) => `${foldCase(name)} ${splitYear(year).base}`) : [])));
    for (const work of document.works) {
      if (work.citations.length > 0 || cited.has(sameness(work)) || context.accepts(work.label)) continue;
      const { base } = splitYear(work.year);
      if ([...work.authors, ...work.authorAbbreviations].some((name) => open.has(`${foldCase(name)} ${base}`))) continue;
      yield { span: headOf(work), message: t('{0} is never cited.', work.label) };
    }
  },
};

/** A title shorter than this may be shared by two works. */
const TITLE = 10;

export const duplicate: Rule = {
  id: 'reference/duplicate',
  title: 'One work, two entries',
  docs: {
    what: 'Two entries have the same first author, the same year and letter, and (nearly) the same title.',
    why: 'A citation leads to two places, and the list counts a work twice.',
    good: 'one entry Alder, P. (2001). Strings and states',
    bad: 'two entries Alder, P. (2001). Strings and states',
    source: 'JabRef; Zotero',
  },
  severity: 'warning',
  reads: ['works'],
  *check({ works }) {
    const seen = new Map<string, { readonly work: Work; readonly title: string }[]>();
    for (const work of works) {
      const title = comparable(work.csl.title ?? '');
      const { base, letter } = splitYear(work.year);
      // an organisation taken for a title tells nothing
      if (title.length < TITLE || work.authors.some((name) => comparable(name).startsWith(title) || title.startsWith(comparable(name)))) continue;
      const before = (seen.get(base) ?? []).find(({ work: other, title: theirs }) => splitYear(other.year).letter === letter && sameAuthor(work, other) && same(title, theirs) && work.csl.volume === other.csl.volume && sameContainer(work, other))?.work;
      if (before !== undefined) yield { span: headOf(work), message: t('This work is listed before: {0}.', before.label), related: [{ span: headOf(before), message: t('The other entry') }] };
      const list = seen.get(base);
      if (list === undefined) seen.set(base, [{ work, title }]);
      else list.push({ work, title });
    }
  },
};

function same(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 24 && digits(a) === digits(b) && slips(a, b, 2) <= 2);
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

/** One may give less than the other, but not something else. */
function sameContainer(a: Work, b: Work): boolean {
  const [one, other] = [a.csl['container-title'], b.csl['container-title']];
  return one === undefined || other === undefined || comparable(one) === comparable(other);
}

function sameAuthor(a: Work, b: Work): boolean {
  return alike(nameKey(a.authors[0] ?? ''), nameKey(b.authors[0] ?? '')) >= 0.9;
}

export const unreadable: Rule = {
  id: 'reference/unreadable',
  title: 'A paragraph of the list that is no entry',
  docs: {
    what: 'A paragraph in the bibliography in which neither an author nor a year could be found.',
    why: 'It is a piece of the entry before, a heading, or an entry that lacks both.',
    good: 'Alder, P. (2001). Strings and states. Brisk: Gale Press.',
    bad: 'and other stories, revised edition',
    source: 'own',
  },
  severity: 'information',
  reads: ['works'],
  *check(document: ThesisDocument) {
    for (const work of document.works) {
      const { csl, span, year, text } = work;
      const authors = csl.author ?? csl.editor ?? csl.director ?? csl.translator ?? [];
      if (authors.length > 0 || year !== '' || csl.URL !== undefined || csl.DOI !== undefined || /^[\s\d.[\]]{0,6}[-–—_]{2,}/.test(text.slice(0, 12))) continue;
      yield { span: { block: span.block, start: span.start, end: Math.min(span.end, span.start + 60) }, message: t('No author and no year could be found in this entry.') };
    }
  },
};
