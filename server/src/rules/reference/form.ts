/** One way in the bibliography: punctuation of entries, and names of journals and publishers. */
import { insert, replace } from '../../model/facts/edits';
import type { Span, ThesisDocument, Work } from '../../model/types';
import { charClass, LOWER, UPPER } from '../../text/chars';
import { comparable, plain } from '../../text/fold';
import type { Finding, Rule } from '../rule';
import { minority } from '../shared/majority';
import { headOf } from '../shared/wording';
import { t } from '../../text/l10n';

export const format: Rule = {
  id: 'reference/format',
  title: 'How entries are written',
  docs: {
    what: 'One way: a stop behind the authors, a stop at the end of the entry, pp. before pages, days with or without a leading zero, commas or semicolons between authors.',
    why: 'A list is read side by side, so differences look like meaning.',
    good: 'Alder, P. (2001). Strings and states. Brisk: Gale Press.',
    bad: 'Alder, P. (2001). Strings and states. Brisk: Gale Press',
    source: 'APA 7, 9.5',
  },
  severity: 'hint',
  reads: ['works'],
  *check(document) {
    const { works } = document;
    yield* endings(document, works);
    yield* authors(document, works);
    yield* pages(works);
    yield* days(works);
    yield* semicolons(works);
  },
};

function* endings(document: ThesisDocument, works: readonly Work[]): Generator<Finding> {
  const { usual, others } = minority(works, endsWithStop, 6, 0.8);
  for (const { span } of others) {
    const at = span.block.text.trimEnd().length;
    const tail = { block: span.block, start: Math.max(span.start, span.block.text.lastIndexOf(' ', at - 2) + 1), end: at };
    const stop = { block: span.block, start: at, end: at };
    yield usual === true
      ? { span: tail, message: t('No stop at the end; the other entries have one.'), fixes: () => [{ title: t('Add the stop'), preferred: true, safe: true, edits: () => insert(document, stop, '.') }] }
      : { span: tail, message: t('A stop at the end; the other entries have none.') };
  }
}

/** Undefined behind an address or a closing bracket, where manuals leave the stop out. */
function endsWithStop({ text }: Work): boolean | undefined {
  const end = text.trimEnd();
  const last = end.charAt(end.length - 1);
  if (last === '>' || last === ')' || last === ']' || last === '*' || last === '_' || end.slice(end.lastIndexOf(' ') + 1).includes('/') || end.endsWith('”') || end.endsWith('"')) return undefined;
  return last === '.';
}

/** `The Associated Press (2014)` among `Human Rights Watch. (2014)`. */
function* authors(document: ThesisDocument, works: readonly Work[]): Generator<Finding> {
  const heads = works.flatMap((work) => {
    const date = work.fields.find(({ field }) => field === 'issued');
    if (date === undefined || date.start < 2 || work.text.charAt(date.start) !== '(') return [];
    let at = date.start;
    while (at > 0 && work.text.charAt(at - 1) === ' ') at--;
    return [{ work, at, stop: work.text.charAt(at - 1) === '.' }];
  });
  // an initial ends with a stop of its own, which tells nothing: only names in full count
  const full = heads.filter(({ work, at }) => !initial(work.text, at));
  const { usual, others } = minority(full, ({ stop }) => stop, 6, 0.8);
  for (const { work, at } of others) {
    const block = work.span.block;
    yield {
      span: headOf(work), message: usual === true ? t('No stop behind the author; the other entries have one.') : t('A stop behind the author; the other entries have none.'),
      fixes: () => [usual === true
        ? { title: t('Add the stop'), preferred: true, safe: true, edits: () => insert(document, { block, start: at, end: at }, '.') }
        : { title: t('Remove the stop'), preferred: true, safe: true, edits: () => replace(document, { block, start: at - 1, end: at }, '') }],
    };
  }
}

function initial(text: string, at: number): boolean {
  const stop = text.charAt(at - 1) === '.' ? at - 1 : at;
  return charClass(text.charCodeAt(stop - 1)) === UPPER && charClass(text.charCodeAt(stop - 2)) < LOWER;
}

function* pages(works: readonly Work[]): Generator<Finding> {
  const found = works.flatMap((work) => {
    const field = work.fields.find((one) => one.field === 'page');
    if (field === undefined || work.csl.type !== 'article-journal') return [];
    const text = work.text.slice(Math.max(0, field.start - 4), field.end);
    return [{ work, span: fieldSpan(work, field), label: text.includes('p.') }];
  });
  const { usual, others } = minority(found, ({ label }) => label, 6, 0.8);
  for (const { span } of others) yield { span, message: usual === true ? t('No pp. before the pages; the other articles have it.') : t('p. or pp. before the pages; the other articles have none.') };
}

function fieldSpan({ span: { block } }: Work, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { block, start, end };
}

/** `May 08` among `May 8`. */
function* days(works: readonly Work[]): Generator<Finding> {
  const found = works.flatMap((work) => work.fields.filter(({ field }) => field === 'issued' || field === 'accessed').flatMap((field) => {
    const zero = dayOf(work.text.slice(field.start, field.end));
    return zero === undefined ? [] : [{ span: fieldSpan(work, field), zero }];
  }));
  const { usual, others } = minority(found, ({ zero }) => zero, 6, 0.75);
  for (const { span } of others) yield { span, message: usual === true ? t('A day without leading zero; the other dates have one.') : t('A day with a leading zero; the other dates have none.') };
}

/** Whether a day below ten is written with a zero; undefined where there is none. */
function dayOf(text: string): boolean | undefined {
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    if (word.length === 2 && word.startsWith('0') && word !== '00') return true;
    if (word.length === 1 && word >= '1' && word <= '9') return false;
  }
  return undefined;
}

function* semicolons(works: readonly Work[]): Generator<Finding> {
  const several = works.flatMap((work) => {
    const field = work.fields.find((one) => one.field === 'author');
    return field === undefined || work.authors.length < 2 ? [] : [{ span: fieldSpan(work, field), semicolon: work.text.slice(field.start, field.end).includes(';') }];
  });
  const { usual, others } = minority(several, ({ semicolon }) => semicolon, 6, 0.8);
  for (const { span } of others) yield { span, message: usual === true ? t('Commas between authors; the other entries have semicolons.') : t('Semicolons between authors; the other entries have commas.') };
}

export const sameSourceDiffers: Rule = {
  id: 'reference/same-source-differs',
  title: 'A journal or publisher in two spellings',
  docs: {
    what: 'One newspaper, journal, book or publisher is given in two ways: with and without its article, with and without hyphen or accent.',
    why: 'The reader takes it for two.',
    good: 'The New York Times, in both entries',
    bad: 'New York Times in one entry, The New York Times in the other',
    source: 'own',
  },
  severity: 'information',
  reads: ['works'],
  *check({ works }) {
    const names = new Map<string, { readonly form: string; readonly span: Span }[]>();
    for (const work of works) {
      for (const field of work.fields) {
        if (field.field !== 'container-title' && field.field !== 'publisher') continue;
        const form = trimmed(plain(work.text.slice(field.start, field.end)));
        const key = comparable(form).replace(/^(?:the|el|la|los|las|le|les|der|die|das) /, '').replace(/\s/g, '');
        if (key.length < 5 || work.unsure.includes(field.field)) continue;
        const list = names.get(key);
        if (list === undefined) names.set(key, [{ form, span: fieldSpan(work, field) }]);
        else list.push({ form, span: fieldSpan(work, field) });
      }
    }
    for (const list of names.values()) {
      const forms = new Set(list.map(({ form }) => form));
      if (forms.size < 2) continue;
      const { usual, others } = minority(list, ({ form }) => form, 3, 0.6);
      for (const { span, form } of usual === undefined ? list.slice(1).filter((one) => one.form !== list[0]?.form) : others) {
        const other = list.find((one) => one.form !== form);
        yield { span, message: t('{0} here, {1} elsewhere.', form, usual ?? other?.form ?? ''), related: other === undefined ? [] : [{ span: other.span, message: other.form }] };
      }
    }
  },
};

/** Without the marks round a field: `In `, commas, stops, brackets. */
function trimmed(text: string): string {
  return text.replace(/^(?:In[:\s]\s{0,2})/, '').replace(/^[\s.,:;("“]{1,4}/, '').replace(/[\s.,:;)"”]{1,4}$/, '');
}
