import type { Abbreviation, TextChange, ThesisDocument } from '../../model/types';
import { gapBetweenRows } from '../shared/rows';
import type { Rule } from '../rule';
import { inBody, introductions, isCommon, listed, listKey, usesBeyond } from '../shared/abbreviations';
import { uses as usesOf } from '../shared/wording';
import { t } from '../../text/l10n';

/** A list with fewer rows is no list one would add to. */
const LEAST = 3;

export const unlisted: Rule = {
  id: 'abbreviation/unlisted',
  title: 'An abbreviation is missing from the list',
  docs: {
    what: 'The text introduces a short form and uses it, and the list of abbreviations does not hold it.',
    why: 'The list is where a reader looks it up.',
    good: 'a row MPJD in the list',
    bad: 'Movimiento por la Paz con Justicia y Dignidad (MPJD) in the text, no row MPJD in the list',
    source: 'own',
  },
  severity: 'information',
  reads: ['abbreviations'],
  *check(document, context) {
    const rows = document.abbreviations.filter((entry) => listed(entry) !== undefined);
    if (rows.length < LEAST) return;
    for (const entry of document.abbreviations) {
      const first = introductions(entry).find(({ span }) => inBody(document, span));
      if (listed(entry) !== undefined || first === undefined || !usesBeyond(entry).some(({ span }) => inBody(document, span)) || context.accepts(entry.short) || isCommon(entry.short)) continue;
      yield {
        span: first.span, accept: entry.short, message: t('{0} is not in the list of abbreviations ({1}).', entry.short, usesOf(entry.uses.length)),
        fixes: () => [{ title: t('Add {0} to the list', entry.short), preferred: true, edits: () => addRow(document, rows, entry) }],
      };
    }
  },
};

/** A row in its alphabetical place, written as the row beside it. */
function addRow(document: ThesisDocument, rows: readonly Abbreviation[], { short, long }: Abbreviation): readonly TextChange[] {
  const definitions = rows.flatMap((entry) => listed(entry) ?? []);
  const next = definitions.find(({ abbreviation }) => listKey(abbreviation.short) > listKey(short));
  const beside = next ?? definitions[definitions.length - 1];
  if (beside?.longSpan === undefined) return [];
  const { block } = beside.span;
  const { start, end } = document.range({ block, start: 0, end: block.text.trimEnd().length });
  const lineStart = document.offsetAt({ line: document.positionAt(start).line, character: 0 });
  const lead = document.getText({ start: lineStart, end: start }) + block.text.slice(0, beside.span.start);
  const text = `${lead}${short}${block.text.slice(beside.span.end, beside.longSpan.start)}${long}${block.text.slice(beside.longSpan.end).trimEnd()}`;
  const gap = gapBetweenRows(document, definitions);
  return next === undefined ? [{ start: end, end, text: `${gap}${text}` }] : [{ start: lineStart, end: lineStart, text: `${text}${gap}` }];
}
