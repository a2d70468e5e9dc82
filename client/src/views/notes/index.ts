/** Notes: everything the reader marked in the thesis shown. */
import { type Disposable, commands, l10n, window, workspace } from 'vscode';
import type { Library } from '../../annotations/library';
import { sectionsOf } from '../../annotations/where';
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import { Tree } from '../../tree/tree';
import { View } from '../../tree/view';
import { GROUPINGS, type Grouping, noteRows } from './rows';

const words = (grouping: Grouping): string => ({
  chapter: l10n.t('By chapter'), colour: l10n.t('By colour'), tag: l10n.t('By tag'), unresolved: l10n.t('Unresolved only'), orphans: l10n.t('Not found in the text'),
})[grouping];

export function notesView(current: Current, requests: Requests, library: Library): { view: View; parts: Disposable[] } {
  let grouping: Grouping = 'chapter';
  const load = async (uri: string) => {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
    const book = document && (await library.of(document));
    return book === undefined ? [] : noteRows(book.placed(), grouping, await sectionsOf(requests, book.document.uri));
  };
  const view = new View('notes', l10n.t('Notes'), new Tree(current, requests, load), current);
  const choose = async (given: unknown): Promise<void> => {
    const known = GROUPINGS.find((one) => one === given);
    const picked = known ?? (await window.showQuickPick(GROUPINGS.map((one) => ({ label: words(one), grouping: one })), { title: l10n.t('Show Notes') }))?.grouping;
    if (picked === undefined) return;
    grouping = picked;
    view.tree.description = words(grouping);
    await view.data.refresh(true, true);
  };
  const parts = [
    view, library.onDidChange((book) => { if (book.document === current.document) view.data.refresh(true, true); }),
    commands.registerCommand('thesis.notes.group', choose),
  ];
  return { view, parts };
}
