/** The thesis the views show: the one in the active editor, kept while the focus is elsewhere. */
import { type Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { Analyses } from './connection/analyses';
import { isLookedAt } from './connection/selector';

/** `none`: no document to look at is open; `reading`: the server has not answered yet; `other`: it is no thesis. */
export type Showing = 'none' | 'reading' | 'other' | 'thesis';

export class Current implements Disposable {
  private shown: TextDocument | undefined;
  private state: Showing = 'none';
  private readonly changed = new EventEmitter<void>();
  private readonly parts: Disposable[];
  /** Fires when another document is shown, or the one shown was read anew. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly analyses: Analyses) {
    this.parts = [
      this.changed,
      window.onDidChangeActiveTextEditor(() => this.look()),
      workspace.onDidCloseTextDocument(() => this.look()),
      analyses.onDidAnalyze(({ uri }) => this.look(uri)),
    ];
    this.look();
  }

  get document(): TextDocument | undefined {
    return this.shown;
  }

  get showing(): Showing {
    return this.state;
  }

  /** Names a state of a document: changes with each analysis. */
  get stamp(): string {
    return this.shown === undefined ? '' : `${this.analyses.of(this.shown)?.tree ?? 0} ${this.shown.uri.toString()}`;
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  /** `read`: the document that was just read, if one was. */
  private look(read?: string): void {
    const [document, state] = this.find();
    const same = document === this.shown && state === this.state;
    this.shown = document;
    this.state = state;
    if (!same || (read !== undefined && read === document?.uri.toString())) this.changed.fire();
  }

  private find(): [TextDocument | undefined, Showing] {
    const active = window.activeTextEditor?.document;
    const kept = this.shown !== undefined && !this.shown.isClosed && this.isThesis(this.shown) ? this.shown : undefined;
    if (active === undefined || !isLookedAt(active)) return kept === undefined ? [undefined, 'none'] : [kept, 'thesis'];
    if (this.isThesis(active)) return [active, 'thesis'];
    if (this.analyses.of(active) !== undefined) return [undefined, 'other'];
    return kept === undefined ? [undefined, 'reading'] : [kept, 'thesis'];
  }

  private isThesis(document: TextDocument): boolean {
    return this.analyses.of(document)?.isThesis === true;
  }
}
