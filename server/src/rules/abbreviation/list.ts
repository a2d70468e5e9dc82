/** How the list of abbreviations is kept. */
import { replace } from '../../model/facts/edits';
import type { AbbreviationDefinition, ThesisDocument } from '../../model/types';
import { charClass, UPPER } from '../../text/chars';
import type { Rule } from '../rule';
import { listKey, usesBeyond } from '../shared/abbreviations';
import { minority } from '../shared/majority';
import { outOfOrder, reorder } from '../shared/rows';
import { t } from '../../text/l10n';

/** The rows of the list in the order they stand. */
export function listRows(document: ThesisDocument): readonly AbbreviationDefinition[] {
  return document.abbreviations.flatMap(({ definitions }) => definitions.filter(({ via }) => via === 'list'))
    .map((row) => ({ row, at: document.range(row.span).start })).sort((a, b) => a.at - b.at).map(({ row }) => row);
}

export const listOrder: Rule = {
  id: 'abbreviation/list-order',
  title: 'The list of abbreviations is not in alphabetical order',
  docs: {
    what: 'A row of the list stands before or after its alphabetical place.',
    why: 'A reader looks a short form up by its letters.',
    good: 'CIDE, CMDPDH, CSO, CUPIHD',
    bad: 'CIDE, CUPIHD, CMDPDH, CSO',
    source: 'own',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  *check(document, context) {
    const rows = context.once(listRows);
    const keys = rows.map(({ abbreviation }) => listKey(abbreviation.short));
    const moved = outOfOrder(keys);
    if (rows.length < 4 || moved.length > rows.length / 3) return;
    for (const i of moved) {
      const row = rows[i] as AbbreviationDefinition;
      yield {
        span: row.span, message: t('{0} is not in its alphabetical place.', row.abbreviation.short),
        fixes: () => [{ title: t('Sort the list of abbreviations'), preferred: true, edits: () => sortRows(document, rows, keys) }],
      };
    }
  },
};

function sortRows(document: ThesisDocument, rows: readonly AbbreviationDefinition[], keys: readonly string[]): ReturnType<typeof reorder> {
  const order = rows.map((_, i) => i).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : (keys[a] ?? '') > (keys[b] ?? '') ? 1 : a - b));
  return reorder(document, rows.map(({ span: { block } }) => ({ block, start: 0, end: block.text.trimEnd().length })), order);
}

export const listFormat: Rule = {
  id: 'abbreviation/list-format',
  title: 'Long forms in the list are written in different ways',
  docs: {
    what: 'One way: long forms with capitals or without, singular or plural for a singular short form; a long form that repeats its own abbreviation.',
    why: 'A list is read side by side, so differences look like meaning.',
    good: 'CSO: Civil Society Organization; DTO: Drug Trafficking Organization',
    bad: 'CSO: Civil Society Organization; DTO: Drug trafficking organization',
    source: 'own',
  },
  severity: 'hint',
  reads: ['abbreviations'],
  *check(document, context) {
    const rows = context.once(listRows).filter(({ longSpan }) => longSpan !== undefined);
    const { usual, others } = minority(rows, ({ long }) => capitalised(long), 6, 0.8);
    for (const row of others) yield { span: row.longSpan ?? row.span, message: usual === true ? t('{0} is not capitalised like the others in the list.', row.long) : t('{0} is capitalised, the others in the list are not.', row.long) };
    for (const row of rows) {
      const { short } = row.abbreviation;
      const own = ` (${short})`;
      const longSpan = row.longSpan ?? row.span;
      if (row.long.endsWith(own)) {
        const at = longSpan.block.text.indexOf(own, longSpan.start);
        yield {
          span: longSpan, message: t('The long form repeats {0}.', short),
          fixes: () => (at < 0 ? [] : [{ title: t('Remove ({0})', short), preferred: true, safe: true, edits: () => replace(document, { block: longSpan.block, start: at, end: at + own.length }, '') }]),
        };
      } else if (plural(row.long) && !short.endsWith('s') && usesBeyond(row.abbreviation).some(({ text }) => text === `${short}s`)) {
        yield { span: longSpan, message: t('{0} is plural, but {1} is not (the text has {1}s).', row.long, short) };
      }
    }
  },
};

/** Whether all words of weight begin with a capital; undefined where one word alone cannot tell. */
function capitalised(long: string): boolean | undefined {
  const words = long.split(/[\s-]/).filter((word) => word.length > 3);
  if (words.length < 2) return undefined;
  const upper = words.slice(1).filter((word) => charClass(word.charCodeAt(0)) === UPPER).length;
  return upper === 0 ? false : upper === words.length - 1 ? true : undefined;
}

/** English nouns in the plural: the last word ends in a single s. */
export function plural(long: string): boolean {
  const last = long.slice(long.lastIndexOf(' ') + 1).toLowerCase();
  return last.length > 3 && last.endsWith('s') && !last.endsWith('ss') && !last.endsWith('us') && !last.endsWith('is') && !last.endsWith('ics');
}
