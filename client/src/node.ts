/** The extension where Node runs: desktop VS Code and its remote servers. The language server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from './activate';
import type { StyleRequest } from './exports/styles';

let client: LanguageClient | undefined;
/** Longest line of the server's standard error that is waited for. */
const LONGEST = 10_000;

export function activate(context: ExtensionContext): Promise<Api> {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  return activateWith(context, {
    createClient: (options, log, heard) => (client = new LanguageClient('thesis', 'Thesis Reader', server, { ...options, stdioOptions: { stdout: lines((line) => log.info(line)), stderr: lines((line) => { log.error(line); heard(line); }) } })),
    styles: async (wanted) => (require(context.asAbsolutePath('dist/csl.js')) as { format(wanted: StyleRequest): string }).format(wanted),
    showChapters: process.env.THESIS_READER_SHOW === 'chapters',
  });
}

/** Hands on what a stream of the server brings, line by line. */
function lines(take: (line: string) => void): (input: NodeJS.ReadableStream) => void {
  return (input) => {
    let held = '';
    input.on('data', (data: Buffer | string) => {
      const parts = (held + String(data)).split(/\r?\n/);
      held = (parts.pop() ?? '').slice(-LONGEST);
      for (const line of parts) take(line);
    });
  };
}

/** Ends the server process; VS Code waits for it. */
export async function deactivate(): Promise<void> {
  if (client?.state === State.Running) await client.stop();
  await client?.dispose();
}
