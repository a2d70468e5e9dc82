/** `textDocument/completion`: what can stand where someone is typing, in the way this document writes it. */
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { formatReferenceMarkdown } from '../../format/reference';
import type { Block, ThesisDocument } from '../../model/types';
import { readTyping, TYPING_WINDOW } from '../../recognisers/typing';
import { findById, outsideIds, workIds } from '../shared/ids';
import { startOf } from '../shared/ranges';
import { abbreviationItems, listRowItems } from './abbreviations';
import { citationItems, inTextItems } from './citations';
import type { Caret, Proposal } from './item';
import { locatorItems } from './locators';
import { numberItems } from './numbers';

/** What a picker shows at most; the list is asked for anew with every letter. */
const MOST_ITEMS = 100;
/** Parts of a document that are not written in sentences. */
const SILENT = new Set<Block['role']>(['contents', 'code', 'furniture', 'heading']);

export function completion(document: ThesisDocument, uri: string, position: Position): CompletionList | null {
  const offset = document.offsetAt(position);
  const place = document.placeAt(offset);
  if (place !== undefined && SILENT.has(place.block.role)) return null;
  const start = document.offsetAt({ line: position.line, character: 0 });
  const caret: Caret = { document, uri, offset, line: position.line, lineStart: start };
  const listed = listRowItems(caret);
  if (listed !== undefined) return listOf(caret, listed);
  if (place?.block.role === 'entry' || place?.block.role === 'abbreviation-row') return null;
  // wrapped lines belong together: the text before the caret goes back over line ends, as far as the block goes
  const blockStart = place === undefined ? start : Math.min(start, startOf(document, { block: place.block, start: 0, end: 0 }));
  const before = sinceBlank(document.getText({ start: Math.max(offset - TYPING_WINDOW, blockStart), end: offset }));
  const typing = readTyping(before);
  if (typing === undefined) return null;
  const at = (index: number): number => offset - (before.length - index);
  switch (typing.kind) {
    case 'number': return listOf(caret, numberItems(caret, typing, at(typing.from)));
    case 'locator': return listOf(caret, locatorItems(caret, typing, at(typing.from)));
    case 'citation': return listOf(caret, [...citationItems(caret, typing, at(typing.from)), ...abbreviationItems(caret, lastWord(typing.query), [at(before.length - lastWord(typing.query).length)])]);
    case 'word': return listOf(caret, [...inTextItems(caret, typing.query, at(typing.from)), ...abbreviationItems(caret, typing.query, typing.starts.map(at))]);
  }
}

/** `completionItem/resolve`: the formatted reference of a work. */
export function resolveCompletion(document: ThesisDocument, { id }: { readonly id: string }): Partial<CompletionItem> {
  const work = findById(workIds(document), id) ?? findById(outsideIds(document), id);
  return work === undefined ? {} : { documentation: { kind: 'markdown', value: formatReferenceMarkdown(work.csl) } };
}

/** The best first; what would replace text on another line is left out, as the protocol asks. */
function listOf(caret: Caret, proposals: readonly Proposal[]): CompletionList | null {
  const { document, lineStart, offset } = caret;
  const seen = new Set<string>();
  const items = proposals
    .filter(({ from, insert }) => from >= lineStart && !seen.has(insert) && seen.add(insert) !== undefined)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_ITEMS)
    .map(({ label, detail, description, kind, from, insert, data }, index): CompletionItem => ({
      label, kind, ...(detail === undefined ? {} : { detail }), ...(description === undefined ? {} : { labelDetails: { description } }),
      sortText: String(index).padStart(3, '0'),
      // what was typed may be a word of the title or of a long form: all items here answer it
      filterText: from < offset ? document.getText({ start: from, end: offset }) : insert,
      textEdit: { range: { start: document.positionAt(from), end: document.positionAt(offset) }, newText: insert },
      ...(data === undefined ? {} : { data: { uri: caret.uri, id: data } }),
    }));
  return items.length === 0 ? null : { isIncomplete: true, items };
}

/** What stands behind the last empty line, line ends as spaces, one for one. */
function sinceBlank(text: string): string {
  const folded = text.replace(/\r/g, ' ');
  const blank = folded.lastIndexOf('\n\n');
  return (blank < 0 ? folded : folded.slice(blank + 2)).replace(/\n/g, ' ');
}

function lastWord(query: string): string {
  return query.slice(query.lastIndexOf(' ') + 1);
}
