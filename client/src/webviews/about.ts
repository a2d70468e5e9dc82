/** A panel about one document: asks the server when it opens and whenever the document was read anew, and leads to places in the editor. */
import { type Disposable, Range, Selection, TabInputText, TextEditorRevealType, Uri, ViewColumn, type WebviewPanel, l10n, window, workspace } from 'vscode';
import type { Rng } from '../../../server/src/protocol';
import type { Analyses } from '../connection/analyses';

/** Waits for a pause in typing (ms). */
const PAUSE = 500;

/** Asks for the data of a panel; undefined: the server is away, null: there is none. */
export interface About<T> {
  readonly uri: string;
  ask(): Promise<T | null | undefined>;
  show(data: T): void;
  /** Why there is nothing to show, in words. */
  nothing(reason: string): void;
}

export class Following<T> implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: Disposable;
  private gone = false;

  constructor(panel: WebviewPanel, private readonly analyses: Analyses, private readonly about: About<T>) {
    this.listening = analyses.onDidAnalyze(({ uri }) => {
      if (uri !== about.uri || !panel.visible) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.refresh(), PAUSE);
    });
  }

  /** The document is opened where it is not, so that the server reads it. */
  async start(): Promise<void> {
    const uri = Uri.parse(this.about.uri);
    try {
      const document = await workspace.openTextDocument(uri);
      await Promise.race([this.analyses.ready(document.uri), new Promise((resolve) => { setTimeout(resolve, 20_000); })]);
    } catch {
      if (!this.gone) this.about.nothing(l10n.t('{0} cannot be opened.', nameOf(this.about.uri)));
      return;
    }
    await this.refresh();
  }

  dispose(): void {
    this.gone = true;
    clearTimeout(this.timer);
    this.listening.dispose();
  }

  private async refresh(): Promise<void> {
    const data = await this.about.ask();
    if (this.gone || data === undefined) return;
    if (data === null) this.about.nothing(l10n.t('{0} is not read as a thesis.', nameOf(this.about.uri)));
    else this.about.show(data);
  }
}

/** The last part of an address. */
export function nameOf(uri: string): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? uri;
}

/** Marks a place in the editor that has the document, else in the group whose tab it is, else beside the panel. */
export async function openPlace(uri: string, range: Rng, panel: WebviewPanel): Promise<void> {
  const { start, end } = range;
  const place = new Range(start.line, start.character, end.line, end.character);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)?.viewColumn;
  const tab = window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri))?.viewColumn;
  const beside = panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  const editor = await window.showTextDocument(Uri.parse(uri), { viewColumn: shown ?? tab ?? beside, preview: false });
  editor.selection = new Selection(place.end, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
