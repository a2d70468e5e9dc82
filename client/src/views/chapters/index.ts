/** Chapters: the outline of the thesis with words and citations, case studies with their summary table. */
import type { Disposable } from 'vscode';
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import type { Cursor } from '../../cursor';
import { Tree } from '../../tree/tree';
import { View } from '../../tree/view';
import { follow } from './follow';
import { chapterRows } from './rows';
import { dragging, structureCommands } from './structure';

export function chaptersView(current: Current, requests: Requests, cursor: Cursor): { view: View; parts: Disposable[] } {
  const load = async (uri: string) => {
    const rows = await requests.chapters(uri);
    return rows && chapterRows(rows);
  };
  const view = new View('chapters', 'Chapters', new Tree(current, requests, load), current, dragging(requests));
  return { view, parts: [view, ...follow(view, cursor), ...structureCommands(view, requests)] };
}
