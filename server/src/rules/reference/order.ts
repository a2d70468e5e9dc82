/** The order of the list, and the letters behind the years. */
import { nameKey } from '../../model/resolve/names';
import { splitYear } from '../../model/resolve/link';
import type { ThesisDocument, Work } from '../../model/types';
import { foldCase } from '../../text/fold';
import type { Rule } from '../rule';
import { outOfOrder, reorder } from '../shared/rows';
import { headOf } from '../shared/wording';
import { t } from '../../text/l10n';

/** A list of which more than this share is out of place is not in alphabetical order at all. */
const MOST = 0.2;

const PARTICLE = /^(?:van der |van den |van |von der |von |de la |de los |del |della |de |da |di |du |den |der |ten |ter |le |la )/;
const ARTICLE = /^(?:the|a|an|el|la|los|las|le|les|der|die|das) /;

/** Ways a list may be sorted: by the names as written or as read, articles and particles counted or not, capitals before small letters. */
const WAYS: readonly ((work: Work) => string)[] = [
  written, (work) => written(work).replace(ARTICLE, ''), (work) => written(work).replace(PARTICLE, ''), surname, (work) => surname(work).replace(PARTICLE, ''), (work) => work.text.trimStart().slice(0, 60),
];

/** Keys of the entries in the way by which fewest are out of place. */
function keys({ works }: ThesisDocument): { readonly keys: readonly string[]; readonly moved: readonly number[] } {
  let best: { keys: readonly string[]; moved: readonly number[] } | undefined;
  for (const way of WAYS) {
    const found = works.map(way);
    const moved = outOfOrder(found);
    if (best === undefined || moved.length < best.moved.length) best = { keys: found, moved };
  }
  return best ?? { keys: [], moved: [] };
}

/** The head of the entry up to its first stop or bracket; the first author alone where the head begins with it. */
function written(work: Work): string {
  const head = foldCase(work.text.slice(0, 160)).replace(/^[^\p{L}\p{N}]+/u, '');
  const end = head.search(/[(.]/);
  const text = words(end > 3 ? head.slice(0, end) : head.slice(0, 40));
  const first = surname(work);
  return first !== '' && text.startsWith(first) ? first : text;
}

/** The first author as read. */
function surname({ authors }: Work): string {
  return words(authors[0] ?? '');
}

function words(text: string): string {
  return foldCase(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

export const order: Rule = {
  id: 'reference/order',
  title: 'The bibliography is not in alphabetical order',
  docs: {
    what: 'An entry stands before or after its alphabetical place. Whether The, La or Der counts is learnt from the list itself. Works of one author are compared by year where the list keeps that order.',
    why: 'A reader looks an entry up by its first letters.',
    good: 'Alder, Birch, Damson',
    bad: 'Alder, Damson, Birch',
    source: 'APA 7, 9.44',
  },
  severity: 'information',
  reads: ['works'],
  *check(document, context) {
    const { works } = document;
    const { keys: found, moved } = context.once(keys);
    if (works.length < 4 || moved.length > works.length * MOST) return;
    const sorted = (): number[] => works.map((_, i) => i).sort((a, b) => compare(found[a] ?? '', found[b] ?? '') || a - b);
    for (const i of moved) {
      const work = works[i] as Work;
      yield { span: headOf(work), message: t('{0} is not in its alphabetical place.', work.label), fixes: () => [{ title: t('Sort the bibliography'), edits: () => sortWorks(document, sorted()) }] };
    }
    for (const work of byYear(works)) yield { span: headOf(work), message: t('{0} stands behind a later work by the same author.', work.label) };
  },
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Works that stand behind a later one by the same authors, where the list otherwise goes by year. */
function byYear(works: readonly Work[]): Work[] {
  const wrong: Work[] = [];
  let right = 0;
  for (let i = 1; i < works.length; i++) {
    const work = works[i] as Work;
    const before = works[i - 1] as Work;
    if (whole(work) !== whole(before) || whole(work) === '' || !isYear(work.year) || !isYear(before.year)) continue;
    if (work.year < before.year) wrong.push(work);
    else right++;
  }
  return right >= 4 && wrong.length <= right / 3 ? wrong : [];
}

function isYear(year: string): boolean {
  return /^\d{4}/.test(year);
}

/** All authors, as one key; brackets with an abbreviation aside. */
function whole({ authors }: Work): string {
  return authors.map((name) => nameKey(name.replace(/\s\([^()]{1,30}\)$/, '')).whole).join('|');
}

/** Only the names and year, markup and bullets kept in place: whole entries change places. */
function sortWorks(document: ThesisDocument, to: readonly number[]): ReturnType<typeof reorder> {
  return reorder(document, document.works.map(({ span }) => span), to);
}

/** So many works of one author and year are looked at: the alphabet has fewer letters. */
const LETTERS_MOST = 100;
/** Other works a finding points to. */
const MOST_SHOWN = 12;

export const suffixOrder: Rule = {
  id: 'reference/suffix-order',
  title: 'Letters that tell works of one year apart',
  docs: {
    what: 'Several works of one author and year of which some carry no letter, two carry the same, one is left out, or they stand in another order.',
    why: 'The letter is all a citation has to tell them apart.',
    good: 'Damson (2012a), Damson (2012b)',
    bad: 'Damson (2012a), Damson (2012a)',
    source: 'APA 7, 9.47',
  },
  severity: 'warning',
  reads: ['works'],
  *check({ works }) {
    const groups = new Map<string, Work[]>();
    for (const work of works) {
      const { base } = splitYear(work.year);
      const names = whole(work);
      // anonymous people are not one author
      if (names === '' || names.startsWith('anon') || !/^\d{4}$/.test(base)) continue;
      const group = groups.get(`${names}#${base}`);
      if (group === undefined) groups.set(`${names}#${base}`, [work]);
      else group.push(work);
    }
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      const letters = group.map(({ year }) => splitYear(year).letter);
      for (const [k, work] of group.slice(0, LETTERS_MOST).entries()) {
        const message = fault(letters, k, work);
        if (message !== '') yield { span: headOf(work), message, related: group.slice(0, MOST_SHOWN).filter((other) => other !== work).map((other) => ({ span: headOf(other), message: other.label })) };
      }
    }
  },
};

function fault(letters: readonly string[], k: number, { label, year }: Work): string {
  const letter = letters[k] ?? '';
  if (letter === '') return t('{0}: {1} works of this author and year, and no letter tells this one apart.', label, letters.length);
  if (letters.indexOf(letter) < k) return t('{0} is given to two works.', year);
  const before = letters.slice(0, k).filter((other) => other !== '');
  const last = before[before.length - 1];
  if (last !== undefined && letter < last) return t('{0} stands behind {1}.', year, `${year.slice(0, -1)}${last}`);
  const expected = String.fromCharCode((before.length === 0 ? 96 : (last ?? '').charCodeAt(0)) + 1);
  return letter > expected && !letters.includes(expected) ? t('{0}, but there is no {1}.', year, `${year.slice(0, -1)}${expected}`) : '';
}
