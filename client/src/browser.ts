/** The extension in a browser's extension host (vscode.dev, github.dev). The language server is a web worker, from the same code as the desktop's. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from 'vscode-languageclient/browser';
import { type Api, activateWith } from './activate';
import { stylesInWorker, type StyleWorker } from './exports/styles';

/** The parts of the browser's Worker that are used here. */
interface OwnWorker {
  postMessage(message: unknown): void;
  addEventListener(event: 'error', listener: (event: { preventDefault(): void; stopImmediatePropagation(): void }) => void): void;
  terminate(): void;
}
declare const Worker: new (address: string, options: { name: string }) => OwnWorker & StyleWorker;

let client: LanguageClient | undefined;
let worker: OwnWorker | undefined;

export function activate(context: ExtensionContext): Promise<Api> {
  const address = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const styles = Uri.joinPath(context.extensionUri, 'dist/csl.js').toString(true);
  return activateWith(context, {
    createClient: (options) => (client = new LanguageClient('thesis', 'Thesis Reader', async () => startWorker(address), options)),
    styles: stylesInWorker(() => new Worker(styles, { name: 'Thesis Reader: citation styles' })),
    showChapters: false,
  });
}

/** Ends the worker. */
export async function deactivate(): Promise<void> {
  if (client?.state === State.Running) await client.stop();
  await client?.dispose();
  worker?.terminate();
}

/**
 * A worker outlives an error nobody caught in it, in a state nobody knows. Here it counts as ended, as the process on the desktop does,
 * and the client starts another.
 */
function startWorker(address: string): { reader: Reader; writer: BrowserMessageWriter } {
  worker?.terminate();
  const own = new Worker(address, { name: 'Thesis Reader' });
  worker = own;
  // Listens before reader and writer do: they would report a faulty message, which this is not.
  own.addEventListener('error', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    own.terminate();
    reader.end();
  });
  const reader = new Reader(own);
  return { reader, writer: new BrowserMessageWriter(own) };
}

class Reader extends BrowserMessageReader {
  /** Says that nothing will come any more. */
  end(): void {
    this.fireClose();
  }
}
