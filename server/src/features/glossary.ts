import type { Position } from 'vscode-languageserver-types';
import { fileNameOf } from '../project/names';
import type { Abbreviation, AbbreviationUse, ThesisDocument } from '../model/types';
import type { GlossaryInfo, GlossaryRow } from '../protocol';
import { foldCase } from '../text/fold';
import { abbreviationIds } from './shared/ids';
import { rangeOf, startOf } from './shared/ranges';
import { rootOf } from './shared/spread';
import { headingLabel, headingName } from './shared/wording';

/** `thesis/glossary`: the abbreviations used in the chapter (or other part of the first level) a position lies in, in alphabetical order. */
export function glossary(document: ThesisDocument, position: Position): GlossaryInfo {
  const chapter = rootOf(document.sectionAt(document.offsetAt(position)));
  const from = chapter === undefined ? 0 : startOf(document, chapter.span);
  const to = chapter?.end ?? document.length;
  const rows = [...abbreviationIds(document)].flatMap(([abbreviation, id]) => {
    const uses = [...abbreviation.uses, ...abbreviation.misspellings].filter(({ span }) => within(startOf(document, span), from, to));
    return uses.length === 0 ? [] : [rowOf(document, abbreviation, id, uses)];
  });
  const keyed = rows.map((row) => ({ row, key: foldCase(row.short) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { chapter: chapter === undefined ? '' : headingLabel(chapter), rows: keyed.map(({ row }) => row) };
}

function within(at: number, from: number, to: number): boolean {
  return at >= from && at < to;
}

function rowOf(document: ThesisDocument, { short, long, definitions, outside }: Abbreviation, id: string, uses: readonly AbbreviationUse[]): GlossaryRow {
  const first = definitions.find(({ via }) => via === 'list') ?? definitions[0];
  const definition = first === undefined ? null : rangeOf(document, first.span);
  const ranges = uses.map(({ span }) => rangeOf(document, span)).sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
  let where = '';
  if (first !== undefined && definition !== null) {
    const section = document.sectionAt(startOf(document, first.span));
    const name = first.via === 'list' ? 'list of abbreviations' : section === undefined ? '' : headingName(section);
    where = [name, `line ${definition.start.line + 1}`].filter((part) => part !== '').join(', ');
  } else if (outside[0] !== undefined) where = fileNameOf(outside[0].place.uri);
  return { id, short, long, where, definition, uses: ranges };
}
