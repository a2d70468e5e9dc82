/** References to sections, annexes, tables and figures. */
import { textOf } from '../../model/facts/citation-form';
import { replace } from '../../model/facts/edits';
import type { CrossReference, CrossReferenceKind, Span, ThesisDocument } from '../../model/types';
import { charClass, isLetter, SPACE, UPPER } from '../../text/chars';
import type { Rule } from '../rule';
import { minority } from '../shared/majority';
import { t } from '../../text/l10n';
import { partName } from '../shared/wording';

const NAMED = new Set<CrossReferenceKind>(['chapter', 'section', 'annex', 'table', 'figure']);

export const referenceToMissing: Rule = {
  id: 'reference-to/missing',
  title: 'A reference to something that is not there',
  docs: {
    what: 'The text refers to a section, chapter, annex, table or figure that the document does not hold.',
    why: 'The reader looks for it in vain.',
    good: 'see Table 2, with a caption Table 2',
    bad: 'see table 3.2.2, where the tables are 1 and 2',
    source: 'own; LaTeX warns of undefined references',
  },
  severity: 'warning',
  reads: ['crossReferences'],
  exempt: 'quotations',
  *check(document) {
    const kinds = new Set<string>(document.headings.filter(({ number }) => number !== '').map(({ kind }) => kind));
    for (const { span, target, number, destination } of document.crossReferences) {
      if (destination !== undefined || !NAMED.has(target) || span.block.role === 'caption' || span.block.role === 'row') continue;
      if (!kinds.has(target) && !(target === 'section' && kinds.has('case-study'))) continue;
      yield { span, message: t('There is no {0} {1} in this document.', partName(target), number) };
    }
  },
};

export const referenceToFormat: Rule = {
  id: 'reference-to/format',
  title: 'How references to sections and figures are written',
  docs: {
    what: 'One way: section or Section, Fig. or Figure. The beginning of a sentence does not count.',
    why: 'One document, one form.',
    good: 'see section 2.2 … in section 3.1',
    bad: 'see section 2.2 … in Section 3.1',
    source: 'Chicago 18, 8.178 (lower case); APA 7, 6.19 (capital)',
  },
  severity: 'hint',
  reads: ['crossReferences'],
  exempt: 'quotations',
  *check(document) {
    for (const target of NAMED) {
      const words = document.crossReferences.filter((one) => one.target === target && !opens(one)).flatMap(wordOf);
      const { usual, others } = minority(words, (word) => textOf(word), 4);
      for (const word of others) {
        yield { span: word, message: t('{0} here, {1} elsewhere.', textOf(word), usual ?? ''), fixes: () => [{ title: t('Change to {0}', usual ?? ''), preferred: true, safe: true, edits: () => change(document, word, usual ?? textOf(word)) }] };
      }
    }
  },
};

function change(document: ThesisDocument, word: Span, text: string): ReturnType<typeof replace> {
  return replace(document, word, text);
}

/** `Section`, `Fig.`: the word before the number; none in the second half of `Annexes A and B`, nor for plurals. */
function wordOf({ span, number }: CrossReference): Span[] {
  const text = textOf(span);
  let end = 0;
  while (isLetter(text.charCodeAt(end))) end++;
  if (end === 0 || text.startsWith(number) || text.charAt(end - 1) === 's') return [];
  if (text.charCodeAt(end) === 46) end++;
  return [{ block: span.block, start: span.start, end: span.start + end }];
}

/** At the beginning of a sentence, a note or a bracketed sentence a capital says nothing. */
function opens({ span: { block, start } }: CrossReference): boolean {
  if (charClass(block.text.charCodeAt(start)) !== UPPER) return false;
  let at = start - 1;
  while (at >= 0 && charClass(block.text.charCodeAt(at)) === SPACE) at--;
  const before = block.text.charCodeAt(at);
  return at < 0 || before === 46 || before === 63 || before === 33 || before === 58;
}
