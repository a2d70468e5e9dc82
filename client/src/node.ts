/** The extension where Node runs: desktop VS Code and its remote servers. The language server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from './activate';
import type { StyleRequest } from './exports/styles';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): Promise<Api> {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  return activateWith(context, {
    createClient: (options) => (client = new LanguageClient('thesis', 'Thesis Reader', server, options)),
    styles: async (wanted) => (require(context.asAbsolutePath('dist/csl.js')) as { format(wanted: StyleRequest): string }).format(wanted),
    showChapters: process.env.THESIS_READER_SHOW === 'chapters',
  });
}

/** Ends the server process; VS Code waits for it. */
export async function deactivate(): Promise<void> {
  if (client?.state === State.Running) await client.stop();
  await client?.dispose();
}
