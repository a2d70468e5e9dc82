/** Documents switched on or off by hand: remembered in the workspace and told to the server, which forgets them with each close. */
import { type Disposable, EventEmitter, type Memento, type TextDocument, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type RecognitionMode, setRecognition } from '../../../server/src/protocol';
import type { Analyses } from './analyses';

const KEY = 'thesis.modes';

export class Modes implements Disposable {
  private readonly modes: Map<string, RecognitionMode>;
  private readonly told = new Set<string>();
  private readonly changed = new EventEmitter<void>();
  private readonly parts: Disposable[];
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: BaseLanguageClient, analyses: Analyses, private readonly memento: Memento) {
    this.modes = new Map(Object.entries(memento.get<Record<string, RecognitionMode>>(KEY, {})));
    this.parts = [
      this.changed,
      analyses.onDidAnalyze(({ uri }) => {
        const mode = this.modes.get(uri);
        if (mode !== undefined && !this.told.has(uri)) this.tell(uri, mode);
      }),
      client.onDidChangeState(({ newState }) => { if (newState !== State.Running) this.told.clear(); }),
      workspace.onDidCloseTextDocument((document) => this.closed(document)),
    ];
  }

  of(document: TextDocument): RecognitionMode {
    return this.modes.get(document.uri.toString()) ?? 'auto';
  }

  /** Switches a document; `auto` gives it back to recognition. */
  set(document: TextDocument, mode: RecognitionMode): void {
    const uri = document.uri.toString();
    if (mode === 'auto') this.modes.delete(uri);
    else this.modes.set(uri, mode);
    this.tell(uri, mode);
    this.changed.fire();
    const kept = [...this.modes].filter(([name]) => !name.startsWith('untitled:'));
    this.memento.update(KEY, Object.fromEntries(kept)).then(undefined, () => undefined);
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  /** The server forgets; and the next untitled document may bear the same name. A change of language closes a document only for a moment. */
  private closed({ uri, isClosed, isUntitled }: TextDocument): void {
    this.told.delete(uri.toString());
    if (isClosed && isUntitled) this.modes.delete(uri.toString());
  }

  private tell(uri: string, mode: RecognitionMode): void {
    this.told.add(uri);
    if (this.client.state === State.Running) this.client.sendNotification(setRecognition, { uri, mode }).catch(() => this.told.delete(uri));
  }
}
