/** The edge every request passes: life cycle, cancellation, stale answers, and errors that must not reach the client as crashes. */
import { type CancellationToken, type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Client, type Feature, type OtherFile, Refusal } from '../features';
import type { OpenDocument, OpenDocuments } from './documents';
import { paramsOf, uriOf } from './validate';
import type { Watch } from './watch';

/** Where the session stands: requests are answered while it is `running`. */
export type Phase = 'waiting' | 'running' | 'stopped';

export interface Edge {
  readonly connection: Connection;
  readonly phase: () => Phase;
  /** Lets messages that wait be read, so that a cancellation or an edit sent right behind a request is seen before the work. */
  readonly turn: () => Promise<void>;
  readonly failed: (what: string, error: unknown) => void;
  readonly watch: Watch;
}

/** Registers a request; `work` runs when it is neither cancelled nor out of order. What it throws is logged, and `empty` answered. */
export function onRequest(edge: Edge, method: string, empty: unknown, work: (params: unknown) => unknown): void {
  edge.connection.onRequest(method, async (params: unknown, token: CancellationToken | undefined) => {
    const early = outOfOrder(edge.phase());
    if (early !== undefined) return early;
    if (!isToken(token)) return positional(method);
    await edge.turn();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    try {
      return await edge.watch.during(uriOf(params) ?? '', 0, () => work(params));
    } catch (error) {
      edge.failed(method, error);
      return empty;
    }
  });
}

/** Parameters sent as a list come one by one, and the token behind them elsewhere. */
function isToken(value: unknown): value is CancellationToken {
  return typeof (value as { isCancellationRequested?: unknown } | undefined)?.isCancellationRequested === 'boolean';
}

function positional(method: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `${method}: parameters are an object`);
}

function outOfOrder(phase: Phase): ResponseError<void> | undefined {
  if (phase === 'waiting') return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized');
  return phase === 'stopped' ? new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down') : undefined;
}

/**
 * Registers one feature. A document that is unknown or no thesis gets the feature's empty answer. A request of the protocol
 * that names a position is refused as stale where an edit came in behind it: the position belongs to a text that is gone.
 */
export function onFeature(edge: Edge, feature: Feature, documents: OpenDocuments, client: () => Client, others: (uri: string) => readonly OtherFile[]): void {
  const placed = feature.method.startsWith('textDocument/') && feature.needs.some((name) => name === 'position' || name === 'range');
  const resolves = feature.method.endsWith('/resolve');
  edge.connection.onRequest(feature.method, async (given: unknown, token: CancellationToken | undefined) => {
    const early = outOfOrder(edge.phase());
    if (early !== undefined) return early;
    if (!isToken(token)) return positional(feature.method);
    // an item that was sent without data has nothing more to tell
    if (resolves && typeof given === 'object' && given !== null && !('data' in given)) return given;
    const uri = uriOf(given);
    const checked = paramsOf(given, feature.needs);
    if (uri === undefined) return new ResponseError(ErrorCodes.InvalidParams, `${feature.method}: no document named`);
    if ('wrong' in checked) return new ResponseError(ErrorCodes.InvalidParams, `${feature.method}: ${checked.wrong} is missing or malformed`);
    const stamp = documents.get(uri)?.stamp;
    await edge.turn();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    const open = documents.get(uri);
    const rest = others(uri);
    if (placed && open?.stamp !== stamp) return new ResponseError(LSPErrorCodes.ContentModified, 'The document changed');
    const document = thesisOf(open);
    const empty = resolves ? given : feature.empty;
    if (open === undefined || document === undefined) return empty;
    try {
      const { languageId, version } = open;
      const answer = edge.watch.during(uri, document.length, () => feature.answer({ uri, languageId, version, document, others: rest, client: client() }, checked.params));
      if (answer instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, answer.message);
      return resolves ? Object.assign({}, given, answer) : answer;
    } catch (error) {
      edge.failed(feature.method, error);
      return empty;
    }
  });
}

/** The model of a document that is a thesis. */
export function thesisOf(open: OpenDocument | undefined): OpenDocument['model'] {
  return open?.model?.recognition.isThesis === true ? open.model : undefined;
}
