/** Documents on which the server ended: after the second time one is no longer sent to it, so that it can serve the others. */
import { type Disposable, type TextDocument, Uri, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { Analyses } from './analyses';

/** So many ends on one document within so long (ms), and it is set aside. */
const MOST = 2;
const WITHIN = 10 * 60_000;

export class SetAside {
  /** Documents sent and not yet reported as read, the longest waiting first. */
  private readonly waiting = new Map<string, number>();
  private readonly ends = new Map<string, number[]>();
  private readonly aside = new Set<string>();
  /** What the watchdog said of the server that is ending. */
  private told: { readonly uri: string; readonly line: number } | undefined;

  constructor(private readonly client: () => BaseLanguageClient, private readonly log: () => void) {}

  /** Keeps a document from the server. */
  readonly hook: Pick<Middleware, 'didOpen' | 'didChange' | 'didSave' | 'didClose'> = {
    didOpen: async (document, next) => { if (this.send(document)) await next(document); },
    didChange: async (event, next) => { if (this.send(event.document)) await next(event); },
    didSave: async (document, next) => { if (!this.aside.has(document.uri.toString())) await next(document); },
    didClose: async (document, next) => {
      const uri = document.uri.toString();
      this.waiting.delete(uri);
      if (document.isClosed) this.ends.delete(uri);
      if (!this.aside.delete(uri)) await next(document);
    },
  };

  /** Follows what the server has read. */
  follow(analyses: Analyses): Disposable {
    return analyses.onDidAnalyze(({ uri, version }) => { if ((this.waiting.get(uri) ?? 0) <= version) this.waiting.delete(uri); });
  }

  /** A line of the server's standard error. */
  hear(line: string): void {
    const found = /^Thesis Reader is over its budget: (\{.{1,4000}\})$/.exec(line)?.[1];
    if (found === undefined) return;
    const { uri, line: at } = JSON.parse(found) as { uri?: unknown; line?: unknown };
    if (typeof uri === 'string' && typeof at === 'number') this.told = { uri, line: at };
  }

  /** The server that is ending was ended for a hang. */
  get hung(): boolean { return this.told !== undefined; }

  /** The server ended. True where a document was set aside for it, and the person told. `now` is the clock in ms. */
  ended(now = Date.now()): boolean {
    const uri = this.told?.uri ?? [...this.waiting.keys()][0];
    const line = this.told?.line;
    this.told = undefined;
    this.waiting.clear();
    if (uri === undefined || uri === '') return false;
    const ends = [...(this.ends.get(uri) ?? []).filter((time) => now - time < WITHIN), now];
    this.ends.set(uri, ends);
    if (ends.length < MOST) return false;
    this.ends.delete(uri);
    this.aside.add(uri);
    this.tell(uri, line);
    return true;
  }

  /** Gives documents that were set aside, or all of them, to the server again. */
  async again(uri?: string): Promise<void> {
    const back = workspace.textDocuments.filter((document) => this.aside.has(document.uri.toString()) && (uri === undefined || document.uri.toString() === uri));
    for (const document of back) {
      this.aside.delete(document.uri.toString());
      const client = this.client();
      if (this.send(document)) await client.sendNotification('textDocument/didOpen', client.code2ProtocolConverter.asOpenTextDocumentParams(document));
    }
    if (back.length === 0) window.setStatusBarMessage(l10n.t('Thesis Reader has left out no document.'), 5_000);
  }

  private send(document: TextDocument): boolean {
    const uri = document.uri.toString();
    if (this.aside.has(uri)) return false;
    if (!this.waiting.has(uri)) this.waiting.set(uri, document.version);
    else this.waiting.set(uri, Math.max(document.version, this.waiting.get(uri) ?? 0));
    return true;
  }

  private tell(uri: string, line: number | undefined): void {
    const name = Uri.parse(uri).path.split('/').pop() ?? uri;
    const again = l10n.t('Try Again');
    const log = l10n.t('Show Log');
    const where = line === undefined ? l10n.t('Thesis Reader stopped twice while reading {0} and now leaves it out. The other documents go on.', name)
      : l10n.t('Thesis Reader did not get past line {1} of {0}, twice, and now leaves this document out. The others go on.', name, line);
    window.showWarningMessage(where, again, log).then((chosen) => {
      if (chosen === again) this.again(uri).then(undefined, () => undefined);
      else if (chosen === log) this.log();
    });
  }
}
