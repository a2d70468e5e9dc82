import type { Abbreviation, ThesisDocument } from '../model/types';
import type { AbbreviationRow } from '../protocol';
import { foldCase } from '../text/fold';
import { abbreviationIds } from './shared/ids';
import { rangeOf } from './shared/ranges';

/** `thesis/abbreviations`: every short form in alphabetical order, those defined nowhere included. */
export function abbreviations(document: ThesisDocument): AbbreviationRow[] {
  return [...abbreviationIds(document)]
    .flatMap(([abbreviation, id]) => rowOf(document, abbreviation, id))
    .map((row) => ({ row, key: foldCase(row.short) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function rowOf(document: ThesisDocument, { short, long, definitions, outside, uses, misspellings, conflicting }: Abbreviation, id: string): AbbreviationRow[] {
  const first = definitions.find(({ via }) => via === 'list') ?? definitions[0] ?? uses[0] ?? misspellings[0];
  if (first === undefined) return [];
  return [{
    id, short, long, uses: uses.length, misspellings: misspellings.length, defined: definitions.length + outside.length > 0, conflicting, range: rangeOf(document, first.span),
  }];
}
