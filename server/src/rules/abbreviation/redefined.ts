import { replace } from '../../model/facts/edits';
import { textOf } from '../../model/facts/citation-form';
import type { AbbreviationDefinition, OutlineNode, TextChange, ThesisDocument } from '../../model/types';
import type { Rule } from '../rule';
import { chapterOf, inBody, introductions } from '../shared/abbreviations';
import { t } from '../../text/l10n';

export const redefined: Rule = {
  id: 'abbreviation/redefined',
  title: 'An abbreviation is introduced twice in one chapter',
  docs: {
    what: 'The long form is given again with the short form in brackets although the same chapter has introduced it.',
    why: 'Once introduced, the short form stands alone; a second introduction makes the reader look for a difference.',
    good: 'human rights organizations (HROs) … HROs',
    bad: 'human rights organizations (HROs) … human rights organizations (HROs)',
    source: 'APA 7, 6.25; PerfectIt checks it too',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  exempt: 'quotations',
  *check(document) {
    for (const entry of document.abbreviations) {
      const seen = new Map<OutlineNode | undefined, AbbreviationDefinition>();
      for (const definition of introductions(entry)) {
        if (!inBody(document, definition.span)) continue;
        const chapter = chapterOf(document, definition.span);
        const first = seen.get(chapter);
        if (first === undefined) { seen.set(chapter, definition); continue; }
        yield {
          span: definition.span, message: t('{0} was introduced before in this chapter.', entry.short), related: [{ span: first.span, message: t('First introduced here') }],
          fixes: () => [{ title: t('Keep {0} alone', textOf(definition.span)), preferred: true, edits: () => shorten(document, definition) }],
        };
      }
    }
  },
};

/** `long form (SF)` → `SF`, where it is built like that. */
function shorten(document: ThesisDocument, { span, longSpan }: AbbreviationDefinition): readonly TextChange[] {
  const { block } = span;
  if (longSpan === undefined || longSpan.block !== block || longSpan.end >= span.start) return [];
  const between = block.text.slice(longSpan.end, span.start).trim();
  const close = block.text.indexOf(')', span.end);
  return between.endsWith('(') && between.length <= 3 && close === span.end ? replace(document, { block, start: longSpan.start, end: close + 1 }, textOf(span)) : [];
}
