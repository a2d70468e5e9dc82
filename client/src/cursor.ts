/** Where the cursor is in the thesis: asked once for everything that follows it. */
import { type Disposable, EventEmitter, type TextEditor, window } from 'vscode';
import type { StatusInfo } from '../../server/src/protocol';
import type { Requests } from './connection/requests';
import type { Current } from './current';

/** Long enough not to ask at every line an arrow key passes, short enough to seem immediate (ms). */
const DELAY = 80;

export class Cursor implements Disposable {
  private place: StatusInfo | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private readonly changed = new EventEmitter<void>();
  private readonly parts: Disposable[];
  /** Fires when the cursor came into another place, or the place has changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly requests: Requests, private readonly current: Current) {
    this.parts = [
      this.changed,
      window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === window.activeTextEditor) this.soon(); }),
      window.onDidChangeActiveTextEditor(() => this.soon()),
      current.onDidChange(() => this.soon()),
    ];
    this.soon();
  }

  /** Undefined where the active editor shows no thesis. */
  get info(): StatusInfo | undefined {
    return this.place;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const part of this.parts) part.dispose();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), DELAY);
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const editor = this.editor();
    const info = editor && (await this.requests.status(editor.document.uri.toString(), editor.selection.active));
    if (turn !== this.asked) return;
    this.place = info ?? undefined;
    this.changed.fire();
  }

  /** The editor with the thesis: the active one, or while the focus is in none, the one that shows it. */
  private editor(): TextEditor | undefined {
    const { document } = this.current;
    const active = window.activeTextEditor;
    if (document === undefined) return undefined;
    if (active?.document === document) return active;
    return active === undefined || active.document.uri.scheme === 'output' ? window.visibleTextEditors.find((one) => one.document === document) : undefined;
  }
}
