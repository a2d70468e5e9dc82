/** The abbreviations as rows, each with its uses below. */
import { ThemeColor, ThemeIcon } from 'vscode';
import type { AbbreviationRow } from '../../../../server/src/protocol';
import { toRange } from '../../tree/ranges';
import { type Row, count, dotted } from '../../tree/row';

const DEFINED = new ThemeIcon('symbol-key');
const UNDEFINED = new ThemeIcon('question', new ThemeColor('list.warningForeground'));
const CONFLICTING = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));

export function abbreviationRows(rows: readonly AbbreviationRow[]): Row[] {
  return rows.map(rowOf);
}

function rowOf({ id, short, long, uses, misspellings, defined, conflicting, range }: AbbreviationRow): Row {
  const meaning = defined ? long : 'no definition';
  const figures = [uses > 0 ? count(uses, 'use') : 'not used', misspellings > 0 ? `${misspellings} misspelt` : '', conflicting ? 'definitions differ' : ''];
  return {
    id,
    label: short,
    description: dotted(meaning, uses > 0 ? `${uses}×` : 'not used', ...figures.slice(1)),
    tooltip: `${short}: ${defined ? long : 'no definition found in this document'}\n${dotted(...figures)}`,
    spoken: [short, meaning, ...figures].filter((part) => part !== '').join(', '),
    icon: !defined ? UNDEFINED : conflicting ? CONFLICTING : DEFINED,
    kind: defined ? 'abbreviation' : 'undefinedAbbreviation',
    place: toRange(range),
    passage: true,
    children: [],
    key: id,
    ...(uses + misspellings > 0 ? { uses: id } : {}),
  };
}
