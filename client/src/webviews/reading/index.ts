/** `Thesis: Open Reading View`: the document set as a book page, beside the editor. */
import { type Disposable, type Uri, ViewColumn, commands } from 'vscode';
import type { Library } from '../../annotations/library';
import type { Analyses } from '../../connection/analyses';
import type { Requests } from '../../connection/requests';
import type { Current } from '../../current';
import type { Progress } from '../../progress';
import { Panels } from '../panel';
import { ReadingController } from './controller';
import { fromPage, state } from './messages';
import { strings } from './strings';

export function readingView(extension: Uri, current: Current, requests: Requests, analyses: Analyses, progress: Progress, library: Library): Disposable[] {
  const panels = new Panels(extension, {
    name: 'reading',
    state,
    incoming: fromPage,
    title: () => 'Reading View',
    strings,
    control: (page, kept) => new ReadingController(page, kept, requests, analyses, progress, library),
  });
  const open = (): void => {
    const uri = current.document?.uri.toString();
    if (uri !== undefined) panels.show({ uri }, { viewColumn: ViewColumn.Beside, preserveFocus: true }, (one) => one.uri === uri);
  };
  return [panels, commands.registerCommand('thesis.openReadingView', open)];
}
