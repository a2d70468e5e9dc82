/** Quotation marks, and where quotations come from. */
import { textOf } from '../../model/facts/citation-form';
import { replace } from '../../model/facts/edits';
import { proseOf } from '../../model/facts/prose';
import type { Block, BlockRole, ThesisDocument } from '../../model/types';
import type { Rule } from '../rule';
import { t } from '../../text/l10n';

const PROSE = new Set<BlockRole>(['paragraph', 'list-item', 'footnote', 'quotation']);
/** Words that make a quotation of a sentence or more. */
const SENTENCE = 14;
/** How much of a quotation that never ends is marked. */
const SHOWN = 40;

/** Blocks of running text, each with the one that follows in the reading. */
function prose({ blocks }: ThesisDocument): readonly { readonly block: Block; readonly before: Block | undefined; readonly next: Block | undefined }[] {
  const some = blocks.filter(({ role }) => role !== 'blank' && role !== 'furniture' && role !== 'footnote');
  const at = new Map(some.map((block, i) => [block, i]));
  return blocks.filter(({ role }) => PROSE.has(role)).map((block) => {
    const i = at.get(block);
    return { block, before: i === undefined ? undefined : some[i - 1], next: i === undefined ? undefined : some[i + 1] };
  });
}

export const unbalanced: Rule = {
  id: 'quotation/unbalanced',
  title: 'Quotation marks that do not belong together',
  docs: {
    what: 'A quotation is opened and not closed in its paragraph (unless the next one opens again, as long quotations do), or a straight mark is closed by a curly one.',
    why: 'The reader cannot tell where the quoted words end.',
    good: '“the string holds”',
    bad: '“the string holds, and then no mark',
    source: 'PerfectIt, textlint and Vale check it too',
  },
  severity: 'information',
  reads: ['blocks'],
  *check(document, context) {
    for (const { block, next } of context.once(prose)) {
      for (const { span, open, close } of proseOf(block).quotations) {
        if (close === '') {
          const goesOn = next !== undefined && (next.text.trimStart().startsWith(open) || next.role === 'quotation');
          if (goesOn || open === '"') continue;
          yield { span: { block, start: span.start, end: Math.min(span.end, span.start + SHOWN) }, message: t('{0} is never closed in this paragraph.', open) };
        } else if ((open === '"') !== (close === '"')) {
          const end = { block, start: span.end - 1, end: span.end };
          const wanted = open === '"' ? '"' : open === '“' ? '”' : close;
          yield { span: end, message: t('{0} is closed by {1}', open, close), fixes: () => [{ title: t('Write {0}', wanted), preferred: true, safe: true, edits: () => replace(document, end, wanted) }] };
        }
      }
    }
  },
};

export const withoutSource: Rule = {
  id: 'quotation/without-source',
  title: 'A quotation without its source',
  docs: {
    what: 'A quotation set apart, or one of a sentence or more, in a paragraph that cites nothing, nor does the one before it end with a citation.',
    why: 'The reader cannot tell whose words they are.',
    good: 'She says “the string holds the whole sky together, and nobody has ever asked it why” (Alder, 2001, p. 3).',
    bad: 'She says “the string holds the whole sky together, and nobody has ever asked it why”.',
    source: 'APA 7, 8.25',
  },
  severity: 'hint',
  reads: ['blocks'],
  *check(document, context) {
    if (document.works.length === 0 || document.citations.length === 0) return;
    const citing = new Set(document.citations.map(({ span }) => span.block));
    for (const { block, before, next } of context.once(prose)) {
      if (citing.has(block) || block.role === 'footnote') continue;
      const first = proseOf(block).quotations.find(({ words, close }) => words >= SENTENCE && close !== '');
      const apart = block.role === 'quotation';
      if (!apart && first === undefined) continue;
      if ([before, apart ? next : undefined].some((other) => other !== undefined && citing.has(other))) continue;
      const start = apart ? 0 : first?.span.start ?? 0;
      const span = { block, start, end: apart ? block.text.trimEnd().length : first?.span.end ?? 0 };
      yield { span, message: t('A quotation, and no work is cited near it.'), quote: textOf(span) };
    }
  },
};
