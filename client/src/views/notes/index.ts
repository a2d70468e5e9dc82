/** Notes: everything the reader marked in the thesis shown. */
import { type Disposable, type Position, type Uri, commands, window, workspace } from 'vscode';
import type { ChapterRow } from '../../../../server/src/protocol';
import type { Library } from '../../annotations/library';
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import { toRange } from '../../tree/ranges';
import { Tree } from '../../tree/tree';
import { View } from '../../tree/view';
import { GROUPINGS, type Grouping, noteRows } from './rows';

const WORDS: Record<Grouping, string> = { chapter: 'By chapter', colour: 'By colour', tag: 'By tag', unresolved: 'Unresolved only', orphans: 'Not found in the text' };

/** What tells under which heading a place of the document stands. */
export async function sectionsOf(requests: Requests, uri: Uri): Promise<(position: Position) => string> {
  const rows = (await requests.chapters(uri.toString())) ?? [];
  const innermost = (all: readonly ChapterRow[], position: Position): string | undefined => {
    const row = all.find(({ fullRange, elsewhere }) => elsewhere !== true && toRange(fullRange).contains(position));
    return row && (innermost(row.children, position) ?? row.label);
  };
  return (position) => innermost(rows, position) ?? 'Before the first heading';
}

export function notesView(current: Current, requests: Requests, library: Library): { view: View; parts: Disposable[] } {
  let grouping: Grouping = 'chapter';
  const load = async (uri: string) => {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
    const book = document && (await library.of(document));
    return book === undefined ? [] : noteRows(book.placed(), grouping, await sectionsOf(requests, book.document.uri));
  };
  const view = new View('notes', 'Notes', new Tree(current, requests, load), current);
  const choose = async (given: unknown): Promise<void> => {
    const known = GROUPINGS.find((one) => one === given);
    const picked = known ?? (await window.showQuickPick(GROUPINGS.map((one) => ({ label: WORDS[one], grouping: one })), { title: 'Show Notes' }))?.grouping;
    if (picked === undefined) return;
    grouping = picked;
    view.tree.description = WORDS[grouping];
    await view.data.refresh(true, true);
  };
  const parts = [
    view, library.onDidChange((book) => { if (book.document === current.document) view.data.refresh(true, true); }),
    commands.registerCommand('thesis.notes.group', choose),
  ];
  return { view, parts };
}
