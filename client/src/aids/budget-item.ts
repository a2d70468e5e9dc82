/** The status-bar item for the highlight budget (`thesis.highlights.budget`): n of m words in the section at the cursor. It never blocks. */
import { type Disposable, type Range, StatusBarAlignment, ThemeColor, l10n, window, workspace } from 'vscode';
import type { ChapterRow, Rng } from '../../../server/src/protocol';
import type { Requests } from '../connection/requests';
import type { Current } from '../current';
import type { Cursor } from '../cursor';
import { toRange } from '../tree/ranges';
import { highlighted, stretchAt } from './budget';
import type { Noted } from './noted';

const PRIORITY = 101.2;

export function budgetItem(noted: Noted, requests: Requests, current: Current, cursor: Cursor): Disposable[] {
  const item = window.createStatusBarItem('thesis.budget', StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t('Thesis: Highlight Budget');
  let rows: { stamp: string; rows: readonly ChapterRow[] } | undefined;
  let turn = 0;
  const update = async (): Promise<void> => {
    const mine = ++turn;
    const most = workspace.getConfiguration('thesis').get('highlights.budget', 0);
    const editor = window.activeTextEditor;
    if (most <= 0 || cursor.info === undefined || editor === undefined || editor.document !== current.document) return item.hide();
    const { document, selection } = editor;
    const { stamp } = current;
    if (rows?.stamp !== stamp) {
      const fresh = await requests.chapters(document.uri.toString());
      if (mine !== turn) return;
      rows = { stamp, rows: fresh ?? [] };
    }
    const stretch = stretchAt(rows.rows, selection.active);
    if (stretch === undefined) return item.hide();
    const words = highlighted(stretch, noted.ranges(document.uri).map(toRng), (range) => document.getText(toRange(range)));
    const over = words > most;
    const said = over ? l10n.t('{0} of {1} words highlighted, {2} over the budget', words, most, words - most) : l10n.t('{0} of {1} words highlighted', words, most);
    item.text = `$(paintcan) ${words}/${most}`;
    item.tooltip = `${stretch.label}: ${said}`;
    item.accessibilityInformation = { label: `${stretch.label}: ${said}` };
    item.backgroundColor = over ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  update();
  return [
    item, cursor.onDidChange(update), noted.onDidChange(update),
    workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('thesis.highlights.budget')) update(); }),
  ];
}

function toRng({ start, end }: Range): Rng {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}
