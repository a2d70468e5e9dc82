/** What the server says about each open document: whether it is a thesis, and when it was read anew. */
import { type Disposable, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type DidAnalyzeParams, didAnalyze } from '../../../server/src/protocol';
import { isLookedAt } from './selector';

export class Analyses implements Disposable {
  private readonly known = new Map<string, DidAnalyzeParams>();
  private readonly told = new EventEmitter<DidAnalyzeParams>();
  private readonly parts: Disposable[];
  /** Fires after each analysis of any document. */
  readonly onDidAnalyze = this.told.event;

  constructor(client: BaseLanguageClient) {
    this.parts = [
      this.told,
      client.onNotification(didAnalyze, (params: DidAnalyzeParams) => {
        this.known.set(params.uri, params);
        this.told.fire(params);
      }),
      client.onDidChangeState(({ newState }) => { if (newState !== State.Running) this.known.clear(); }),
      workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
    ];
  }

  /** What was last said of a document; undefined before the server has read it. */
  of(document: TextDocument): DidAnalyzeParams | undefined {
    return this.known.get(document.uri.toString());
  }

  /** Resolves when the server has read the present text of an open document; at once for documents it is not told of. */
  async ready(uri: Uri): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const isDone = (): boolean => (this.of(document)?.version ?? -1) >= document.version;
    if (!isLookedAt(document) || isDone()) return;
    await new Promise<void>((resolve) => {
      const listening = this.onDidAnalyze(() => {
        if (!isDone()) return;
        listening.dispose();
        resolve();
      });
    });
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }
}
