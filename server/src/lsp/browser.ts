/** The server in a web worker: what the extension starts in a browser. It has no files of its own; the client reads for it. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createServer } from './server';

/** The worker's global scope, which is its end of the channel to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

createServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), { turn: turns() });

/** A message to oneself comes back behind those that already wait, and is not held up as timers are. */
function turns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: Array<() => void> = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () => new Promise((done) => {
    waiting.push(done);
    port2.postMessage(null);
  });
}
