/** What the server says unasked after a document was read: `thesis/didAnalyze`, findings where the client does not ask for them, refreshes. */
import {
  CodeLensRefreshRequest, type Connection, type Diagnostic, DiagnosticRefreshRequest, type Disposable, DocumentSymbolRequest, FoldingRangeRefreshRequest, InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { type DidAnalyzeParams, didAnalyze } from '../protocol';
import type { Abilities } from './capabilities';
import type { OpenDocument } from './documents';
import { thesisOf } from './requests';

/** Long enough that a word is typed without a message per letter, short enough to feel immediate. */
const DELAY_MS = 150;

export class Announcements {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was last said about each document: whether it is a thesis. */
  private readonly said = new Map<string, boolean>();
  private symbols: Promise<Disposable> | undefined;
  private trees = 0;

  constructor(private readonly connection: Connection, private readonly abilities: () => Abilities, private readonly findings: (open: OpenDocument) => Diagnostic[], private readonly paused: (uri: string) => void,
    private readonly failed: (what: string, error: unknown) => void) {}

  /** Registers what is registered late; to be called when the client is ready. */
  start(): void {
    if (this.abilities().registerSymbols) this.registerSymbols();
  }

  /** Says it now: after opening, or when something was switched. */
  now(open: OpenDocument): void {
    this.cancel(open.uri);
    this.say(open);
  }

  /** Says it when typing pauses. */
  soon(open: OpenDocument): void {
    this.cancel(open.uri);
    this.timers.set(open.uri, setTimeout(() => {
      this.timers.delete(open.uri);
      this.say(open);
    }, DELAY_MS));
  }

  /** The rules were set otherwise: findings are asked for again, or sent again. */
  recheck(documents: readonly OpenDocument[]): void {
    const { pullDiagnostics, refresh } = this.abilities();
    if (pullDiagnostics && refresh.diagnostics) quietly(this.connection.sendRequest(DiagnosticRefreshRequest.type));
    if (!pullDiagnostics) for (const open of documents) this.publish(open);
  }

  /** Forgets a closed document and takes its findings back. */
  closed(uri: string): void {
    this.cancel(uri);
    this.said.delete(uri);
    if (!this.abilities().pullDiagnostics) quietly(this.connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  stop(): void {
    for (const uri of [...this.timers.keys()]) this.cancel(uri);
  }

  private cancel(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }

  /** Runs from a timer, where nobody would catch a fault. */
  private say(open: OpenDocument): void {
    try {
      this.tell(open);
    } catch (error) {
      this.failed('telling about a document', error);
    }
  }

  private tell(open: OpenDocument): void {
    const { uri, version, model } = open;
    this.paused(uri);
    const thesis = thesisOf(open);
    const params: DidAnalyzeParams = { uri, version, isThesis: thesis !== undefined, evidence: [...(model?.recognition.evidence ?? [])], tree: ++this.trees };
    quietly(this.connection.sendNotification(didAnalyze, params));
    if (!this.abilities().pullDiagnostics) this.publish(open);
    const before = this.said.get(uri);
    this.said.set(uri, params.isThesis);
    if (before !== undefined && before !== params.isThesis) this.refresh();
  }

  private publish(open: OpenDocument): void {
    const { uri, version } = open;
    quietly(this.connection.sendDiagnostics({ uri, version, diagnostics: this.findings(open) }));
  }

  /** A document became a thesis, or ceased to be one: answers the client keeps are no longer true. */
  private refresh(): void {
    const { refresh, registerSymbols } = this.abilities();
    if (refresh.semanticTokens) quietly(this.connection.sendRequest(SemanticTokensRefreshRequest.type));
    if (refresh.diagnostics) quietly(this.connection.sendRequest(DiagnosticRefreshRequest.type));
    if (refresh.folding) quietly(this.connection.sendRequest(FoldingRangeRefreshRequest.type));
    if (registerSymbols) this.registerSymbols();
    this.shownOtherwise();
  }

  /** What stands between the lines is no longer what the client has: settings changed. */
  shownOtherwise(): void {
    const { refresh } = this.abilities();
    if (refresh.inlayHints) quietly(this.connection.sendRequest(InlayHintRefreshRequest.type));
    if (refresh.codeLenses) quietly(this.connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** There is no request to refresh an outline; registering its provider anew has that effect. */
  private registerSymbols(): void {
    const before = this.symbols;
    this.symbols = this.connection.client.register(DocumentSymbolRequest.type, { documentSelector: null });
    quietly(this.symbols);
    if (before !== undefined) quietly(before.then((registration) => registration.dispose()));
  }
}

/** A message that could not be sent (the client is gone) is no reason to crash. */
function quietly(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
