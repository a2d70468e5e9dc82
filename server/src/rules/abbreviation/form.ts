/** How an abbreviation is introduced and written. */
import { textOf } from '../../model/facts/citation-form';
import { replace } from '../../model/facts/edits';
import { proseOf } from '../../model/facts/prose';
import type { ThesisDocument } from '../../model/types';
import { foldCase } from '../../text/fold';
import type { Rule } from '../rule';
import { introductions } from '../shared/abbreviations';
import { plural } from './list';
import { t } from '../../text/l10n';

/** Guessed from all words, so asked once. */
function language(document: ThesisDocument): string {
  return document.language;
}

export const number: Rule = {
  id: 'abbreviation/number',
  title: 'A singular long form with a plural short form',
  docs: {
    what: 'The short form in brackets is plural, the long form before it is not.',
    why: 'Long and short form name the same, so they agree.',
    good: 'civil society organizations (CSOs)',
    bad: 'civil society organization (CSOs)',
    source: 'own',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  *check(document, context) {
    if (context.once(language) !== 'en') return;
    for (const entry of document.abbreviations) {
      for (const { span, longSpan, long } of introductions(entry)) {
        const short = textOf(span);
        if (short !== `${entry.short}s` || plural(long) || longSpan === undefined || foldCase(long).endsWith('s') || /(?:men|people|children|media|data)$/i.test(long)) continue;
        const written = textOf(longSpan);
        yield {
          span: longSpan, message: t('{0} is singular, {1} is plural.', written, short),
          fixes: () => [{ title: t('Write {0}', pluralOf(written)), preferred: true, edits: () => replace(document, longSpan, pluralOf(written)) }],
        };
      }
    }
  },
};

function pluralOf(long: string): string {
  if (/[^aeiou]y$/.test(long)) return `${long.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/.test(long) ? `${long}es` : `${long}s`;
}

export const inHeading: Rule = {
  id: 'abbreviation/in-heading',
  title: 'An abbreviation is introduced in a heading',
  docs: {
    what: 'The long form and the short form in brackets stand in a heading.',
    why: 'Headings are read apart from the text (in the contents), so the text needs its own introduction.',
    good: 'a heading Civil Society Organizations, and civil society organizations (CSOs) in the text',
    bad: 'a heading Civil Society Organizations (CSOs)',
    source: 'APA 7, 6.25',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  *check({ abbreviations }) {
    for (const entry of abbreviations) {
      for (const { span } of introductions(entry)) if (span.block.role === 'heading') yield { span, message: t('{0} is introduced in a heading.', entry.short) };
    }
  },
};

export const nestedParentheses: Rule = {
  id: 'abbreviation/nested-parentheses',
  title: 'An abbreviation in brackets within brackets',
  docs: {
    what: 'The short form stands in round brackets inside other round brackets.',
    why: 'Square brackets show the reader which closes which.',
    good: '(a disorder of attention [ADHD])',
    bad: '(a disorder of attention (ADHD))',
    source: 'APA 7, 6.25',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  exempt: 'quotations',
  *check(document) {
    for (const entry of document.abbreviations) {
      for (const { span } of introductions(entry)) {
        const { block } = span;
        const brackets = proseOf(block).nested.find(({ start, end }) => start === span.start - 1 && end === span.end + 1);
        if (brackets === undefined || block.role === 'entry') continue;
        yield {
          span: brackets, message: t('Brackets within brackets: [{0}].', textOf(span)),
          fixes: () => [{
            title: t('Write [{0}]', textOf(span)), preferred: true, safe: true,
            edits: () => [...replace(document, { block, start: brackets.start, end: span.start }, '['), ...replace(document, { block, start: span.end, end: brackets.end }, ']')],
          }],
        };
      }
    }
  },
};

/** Words that a plural follows. */
const MANY = new Set(['many', 'these', 'those', 'all', 'several', 'both', 'few', 'some', 'most', 'various', 'numerous', 'other', 'two', 'three', 'four', 'five', 'six', 'ten', 'of']);
/** Words that only a plural subject stands before. */
const ARE = new Set(['are', 'were', 'have']);

export const pluralApostrophe: Rule = {
  id: 'abbreviation/plural-apostrophe',
  title: 'An apostrophe in a plural',
  docs: {
    what: 'A plural short form is written with an apostrophe.',
    why: 'The apostrophe marks possession; the plural takes a plain s.',
    good: 'many HROs',
    bad: 'many HRO\'s are',
    source: 'APA 7, 6.27; Chicago 18, 7.15',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  exempt: 'quotations',
  *check(document, context) {
    if (context.once(language) !== 'en') return;
    for (const { uses } of document.abbreviations) {
      for (const { span } of uses) {
        const { block, end } = span;
        const mark = block.text.charAt(end);
        if ((mark !== '\'' && mark !== '’') || block.text.charAt(end + 1) !== 's' || !(MANY.has(wordBefore(block.text, span.start)) && ARE.has(wordAfter(block.text, end + 2)))) continue;
        yield {
          span: { block, start: span.start, end: end + 2 }, message: t('The plural is {0}s, without apostrophe.', textOf(span)),
          fixes: () => [{ title: t('Write {0}s', textOf(span)), preferred: true, safe: true, edits: () => replace(document, { block, start: end, end: end + 1 }, '') }],
        };
      }
    }
  },
};

function wordBefore(text: string, at: number): string {
  const from = text.lastIndexOf(' ', at - 2);
  return text.slice(from + 1, at).trim().toLowerCase();
}

function wordAfter(text: string, at: number): string {
  const rest = text.slice(at, at + 12).trimStart();
  const end = rest.indexOf(' ');
  return end < 0 ? rest : rest.slice(0, end);
}

export const initialsMismatch: Rule = {
  id: 'abbreviation/initials-mismatch',
  title: 'The letters do not fit the long form',
  docs: {
    what: 'The short form has the initials of the long form, but in another order.',
    why: 'Two letters were probably exchanged.',
    good: 'CEGI: Centro de Estudios para la Gobernabilidad Institucional',
    bad: 'CIGE: Centro de Estudios para la Gobernabilidad Institucional',
    source: 'own',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  *check({ abbreviations }) {
    for (const { short, definitions } of abbreviations) {
      const wanted = foldCase(short);
      for (const { span, long } of definitions) {
        const initials = long.split(/[\s-]/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => foldCase(word).charAt(0)).join('');
        if (initials.length >= 3 && initials !== wanted && [...initials].sort().join('') === [...wanted].sort().join('')) {
          yield { span, message: t('The initials of {0} are {1}, not {2}.', long, initials.toUpperCase(), short) };
        }
      }
    }
  },
};

export const longFormAgain: Rule = {
  id: 'abbreviation/long-form-again',
  title: 'The long form again after the abbreviation was introduced',
  docs: {
    what: 'A long form is written out although its short form was introduced in the same document.',
    why: 'After its introduction the short form is used throughout. Off by default: many authors write it out on purpose.',
    good: 'human rights organizations (HROs) … HROs',
    bad: 'human rights organizations (HROs) … human rights organizations',
    source: 'APA 7, 6.25; PerfectIt checks it too',
  },
  severity: 'off',
  reads: ['abbreviations'],
  exempt: 'quotations',
  *check(document) {
    for (const entry of document.abbreviations) {
      const first = introductions(entry)[0];
      if (first === undefined || !first.long.includes(' ')) continue;
      const from = document.blocks.indexOf(first.span.block);
      for (const block of document.blocks.slice(Math.max(0, from))) {
        if (block.role === 'entry' || block.role === 'heading') continue;
        for (let at = block.text.indexOf(first.long, block === first.span.block ? first.span.end : 0); at >= 0; at = block.text.indexOf(first.long, at + 1)) {
          const end = at + first.long.length;
          if (entry.definitions.some(({ longSpan }) => longSpan?.block === block && longSpan.start <= at && longSpan.end >= end)) continue;
          const span = { block, start: at, end };
          yield { span, message: t('{0} was introduced for this.', entry.short), fixes: () => [{ title: t('Write {0}', entry.short), edits: () => replace(document, span, entry.short) }] };
        }
      }
    }
  },
};
