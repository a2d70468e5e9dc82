/** How several works stand in one pair of brackets, and the brackets in their sentence. */
import { type CitationGroup, citationGroups, textOf } from '../../model/facts/citation-form';
import { insert, replace } from '../../model/facts/edits';
import { nameKey } from '../../model/resolve/names';
import { splitYear } from '../../model/resolve/link';
import type { Citation, Span, ThesisDocument } from '../../model/types';
import { charClass, DIGIT, LOWER, SPACE } from '../../text/chars';
import type { Rule } from '../rule';
import { minority } from '../shared/majority';
import { t } from '../../text/l10n';

export const separator: Rule = {
  id: 'citation/separator',
  title: 'What stands between two works',
  docs: {
    what: 'One way: a semicolon between works in one pair of brackets where the others have one, not a comma.',
    why: 'A comma leaves open where one work ends and the next begins.',
    good: '(Alder, 2001; Birch, 2005)',
    bad: '(Alder, 2001, Birch, 2005)',
    source: 'APA 7, 8.12; Chicago 18, 13.124',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(document, context) {
    const gaps = context.once(citationGroups).flatMap(between);
    const { usual, others } = minority(gaps, ({ mark }) => mark);
    for (const { span, mark } of others) {
      yield { span, message: t('{0} between two works; elsewhere it is {1}', mark, usual ?? ''), fixes: () => [{ title: t('Change to {0}', usual ?? ''), preferred: true, safe: true, edits: () => replace(document, span, `${usual ?? ''} `) }] };
    }
  },
};

/** Marks between two works by different authors. */
function between({ block, citations }: CitationGroup): { readonly span: Span; readonly mark: string }[] {
  return citations.flatMap((citation, k) => {
    const next = citations[k + 1];
    if (next?.authorSpan === undefined || citation.form === 'secondary' || citation.form === 'narrative') return [];
    const span = { block, start: citation.span.end, end: next.authorSpan.start };
    const text = textOf(span);
    const mark = text.trim();
    return text.length <= 3 && (mark === ';' || mark === ',') ? [{ span, mark }] : [];
  });
}

export const order: Rule = {
  id: 'citation/order',
  title: 'The order of works in one pair of brackets',
  docs: {
    what: 'One way: where most brackets list their works by the alphabet (or by year), the others are named.',
    why: 'A reader finds a name faster in a known order.',
    good: '(Alder, 2001; Birch, 2005; Damson, 2012)',
    bad: '(Damson, 2012; Alder, 2001; Birch, 2005)',
    source: 'APA 7, 8.12 (alphabet)',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(_document, context) {
    const groups = context.once(citationGroups).filter(({ citations }) => citations.length > 1 && citations.every(({ form, authors, year }) => form === 'parenthetical' && authors.length > 0 && year !== ''));
    const telling = groups.filter((group) => ascends(group, byName) !== ascends(group, byYear));
    const alphabet = minority(groups, (group) => ascends(group, byName), 8, 0.8);
    if (alphabet.usual === true) {
      for (const { citations, brackets } of alphabet.others) yield { span: brackets ?? (citations[0] as Citation).span, message: t('These works are not in alphabetical order; the others are.') };
      return;
    }
    const years = minority(groups, (group) => ascends(group, byYear), 8, 0.8);
    if (years.usual !== true || telling.length < 4) return;
    for (const { citations, brackets } of years.others) yield { span: brackets ?? (citations[0] as Citation).span, message: t('These works are not in the order of their years; the others are.') };
  },
};

function ascends({ citations }: CitationGroup, key: (citation: Citation) => string): boolean {
  return citations.every((citation, k) => k === 0 || key(citations[k - 1] as Citation) <= key(citation));
}

function byName({ authors }: Citation): string {
  return nameKey(authors[0] ?? '').whole.replace(/^(?:the|el|la|los|las|le|les|der|die|das) /, '');
}

function byYear({ year }: Citation): string {
  return splitYear(year).base;
}

export const spacing: Rule = {
  id: 'citation/spacing',
  title: 'The space before the brackets',
  docs: {
    what: 'No space between the word before and the brackets of a citation.',
    why: 'The two run together.',
    good: 'as they say (Alder, 2001)',
    bad: 'as they say(Alder, 2001)',
    source: 'own',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(document, context) {
    for (const { block, brackets } of context.once(citationGroups)) {
      if (brackets === undefined || brackets.start === 0) continue;
      const before = block.text.charCodeAt(brackets.start - 1);
      const kind = charClass(before);
      // a letter, a stop, a comma or a closing mark: anything else may belong to the brackets
      if (!(kind >= LOWER && kind <= DIGIT) && before !== 46 && before !== 44 && before !== 59 && before !== 0x201d && before !== 34 && before !== 0xbb) continue;
      if (block.text.charCodeAt(brackets.start) === 91) continue;
      yield { span: brackets, message: t('No space before the brackets.'), fixes: () => [{ title: t('Add the space'), preferred: true, safe: true, edits: () => insert(document, brackets, ' ') }] };
    }
  },
};

type Place = 'before' | 'after';

export const placement: Rule = {
  id: 'citation/placement',
  title: 'The citation before or behind the full stop',
  docs: {
    what: 'One way: citations at the end of a sentence stand before its full stop, or behind it. Quotations set apart are counted on their own.',
    why: 'One document, one form; behind the stop it is unclear which sentence is meant.',
    good: 'The kite falls (Alder, 2001).',
    bad: 'The kite falls. (Alder, 2001)',
    source: 'APA 7, 8.26–8.27 (before the stop; behind it after a block quotation)',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(document, context) {
    const all = context.once(citationGroups).flatMap((group) => {
      const place = placeOf(group);
      return place === undefined || group.brackets === undefined ? [] : [{ place, brackets: group.brackets, apart: group.block.role === 'quotation' }];
    });
    for (const apart of [false, true]) {
      const { others } = minority(all.filter((one) => one.apart === apart), ({ place }) => place, 4, 0.75);
      for (const { brackets, place } of others) {
        yield { span: brackets, message: standsWrong(place === 'before', apart), fixes: () => move(document, brackets, place) };
      }
    }
  },
};

/** `before`: it stands before the full stop and the others do not, or the other way round. */
function standsWrong(before: boolean, apart: boolean): string {
  if (apart) {
    return before
      ? t('This citation stands before the full stop; the others in quotations set apart stand behind it.')
      : t('This citation stands behind the full stop; the others in quotations set apart stand before it.');
  }
  return before ? t('This citation stands before the full stop; the others stand behind it.') : t('This citation stands behind the full stop; the others stand before it.');
}

/** Where brackets at the end of a sentence stand; undefined inside one. */
function placeOf({ block: { text, role }, brackets, citations }: CitationGroup): Place | undefined {
  if (brackets === undefined || role === 'caption' || role === 'row' || citations[0]?.form === 'narrative') return undefined;
  const after = text.charCodeAt(brackets.end);
  if (after === 46) return 'before';
  let at = brackets.start - 1;
  while (charClass(text.charCodeAt(at)) === SPACE) at--;
  if (text.charCodeAt(at) === 0x201d || text.charCodeAt(at) === 34) at--;
  const before = text.charCodeAt(at);
  const ends = text.slice(brackets.end).trim() === '' || (charClass(after) === SPACE && charClass(text.charCodeAt(brackets.end + 1)) === 2);
  return before === 46 && charClass(text.charCodeAt(at - 1)) === LOWER && text.charCodeAt(at - 2) !== 46 && ends ? 'after' : undefined;
}

/** `falls. (Alder, 2001)` → `falls (Alder, 2001).` Only that way: the other needs to know where a quotation ends. */
function move(document: ThesisDocument, brackets: Span, place: Place): { title: string; preferred: boolean; edits: () => ReturnType<typeof replace> }[] {
  if (place !== 'after') return [];
  const { block } = brackets;
  let at = brackets.start - 1;
  while (charClass(block.text.charCodeAt(at)) === SPACE) at--;
  if (block.text.charCodeAt(at) !== 46) return [];
  const end = { block, start: brackets.end, end: brackets.end };
  return [{ title: t('Move the full stop behind the citation'), preferred: true, edits: () => [...replace(document, { block, start: at, end: at + 1 }, ''), ...insert(document, end, '.')] }];
}
