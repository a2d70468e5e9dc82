/** A client for tests: the real server behind streams in this process, or behind the standard streams of one of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { createServer, type ServerOptions } from '../../server/src/lsp/server';
import { type DidAnalyzeParams, didAnalyze } from '../../server/src/protocol';

export interface Session {
  readonly client: MessageConnection;
  /** Every `thesis/didAnalyze` so far. */
  readonly analyzed: DidAnalyzeParams[];
  /** Findings pushed so far. */
  readonly published: Array<{ uri: string; diagnostics: unknown[] }>;
  /** What the server logged. */
  readonly logged: string[];
  /** Requests the server made of the client. */
  readonly asked: string[];
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly hover: (uri: string, line: number, character: number) => Promise<{ contents: { value: string } } | null>;
}

function sessionOf(client: MessageConnection, settings: unknown): Session {
  const session: Session = {
    client, analyzed: [], published: [], logged: [], asked: [],
    open: (uri, text, languageId = 'plaintext') => client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    hover: (uri, line, character) => client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } }),
  };
  client.onNotification(didAnalyze, (params: DidAnalyzeParams) => { session.analyzed.push(params); });
  client.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: unknown[] }) => { session.published.push(params); });
  client.onNotification('window/logMessage', (params: { message: string }) => { session.logged.push(params.message); });
  client.onRequest('workspace/configuration', () => [settings]);
  client.onRequest((method: string) => {
    session.asked.push(method);
    return null;
  });
  client.listen();
  return session;
}

/** The server in this process. `settings` is what it gets when it asks for the `thesis` section. */
export function start(options: ServerOptions = {}, settings: unknown = null): Session {
  const there = new PassThrough();
  const back = new PassThrough();
  createServer(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), options);
  return sessionOf(createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there)), settings);
}

/** The server as a program of its own; `node` runs it. */
export function startProgram(file: string, args: string[], node = process.execPath): Session & { readonly program: ChildProcess } {
  const program = spawn(node, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { program, ...sessionOf(createMessageConnection(new StreamMessageReader(program.stdout), new StreamMessageWriter(program.stdin)), null) };
}

export async function initialize({ client }: Session, capabilities: object = {}, initializationOptions: object = {}): Promise<{ capabilities: Record<string, unknown> }> {
  const result = await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
  await client.sendNotification('initialized', {});
  return result as { capabilities: Record<string, unknown> };
}

/** Waits until something holds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (holds()) return;
    await new Promise((done) => { setTimeout(done, 10); });
  }
  throw new Error(`not within three seconds: ${what}`);
}

/** The error code a request is refused with. */
export async function refused(request: Promise<unknown>): Promise<number> {
  try {
    await request;
  } catch (error) {
    return (error as { code: number }).code;
  }
  throw new Error('the request was answered');
}
