/** Chapters: the outline of the thesis with words and citations, case studies with their summary table. */
import type { Disposable } from 'vscode';
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import type { Cursor } from '../../cursor';
import type { Progress } from '../../progress';
import { shown } from '../../progress/bar';
import { Tree } from '../../tree/tree';
import { View } from '../../tree/view';
import { follow } from './follow';
import { chapterRows } from './rows';
import { dragging, structureCommands } from './structure';

export function chaptersView(current: Current, requests: Requests, cursor: Cursor, progress: Progress): { view: View; parts: Disposable[] } {
  const load = async (uri: string) => {
    const rows = await requests.chapters(uri);
    return rows && chapterRows(rows, progress.shares(uri));
  };
  const view = new View('chapters', 'Chapters', new Tree(current, requests, load), current, dragging(requests));
  return { view, parts: [view, ...showProgress(view, current, progress), ...follow(view, cursor), ...structureCommands(view, requests)] };
}

/** Rows are made anew at most this often while someone reads (ms). */
const OFTEN = 4000;

/** The rows are made anew when what was read has changed, soon or when they are next seen. */
function showProgress(view: View, current: Current, progress: Progress): Disposable[] {
  let drawn = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = async (): Promise<void> => {
    const uri = current.document?.uri.toString();
    const now = `${uri} ${uri === undefined ? '' : shown(progress.shares(uri))}`;
    if (now === drawn || timer !== undefined || !view.tree.visible) return;
    drawn = now;
    timer = setTimeout(() => {
      timer = undefined;
      update();
    }, OFTEN);
    await view.data.refresh(true, true);
  };
  return [progress.onDidChange(update), view.tree.onDidChangeVisibility(update), { dispose: () => clearTimeout(timer) }];
}
