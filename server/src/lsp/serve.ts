/** Serves over the transport the command line names (`--stdio`, `--node-ipc`, `--socket=`, `--pipe=`), or over standard input and output. */
import { type Connection, createConnection, ProposedFeatures, StreamMessageWriter } from 'vscode-languageserver/node';
import { disk } from './files';
import { FramedReader } from './framing';
import { createServer } from './server';
import { Watchdog } from './watchdog';

const TRANSPORT = /^--(?:node-ipc$|socket\b|pipe\b)/;

/** `budget`: what one piece of work may take, in ms, before the watchdog ends the process. */
export function serve(budget?: number): void {
  const named = process.argv.slice(2).some((argument) => TRANSPORT.test(argument));
  const connection = named ? createConnection(ProposedFeatures.all) : overStreams();
  createServer(connection, { disk, turn: () => new Promise((done) => { setImmediate(done); }), watch: new Watchdog(budget) });
}

/** Standard input and output, read with care. The process ends with them: in order after `shutdown`, else with an error. */
function overStreams(): Connection {
  const writer = new StreamMessageWriter(process.stdout);
  const reader = new FramedReader(process.stdin, (answer) => { writer.write(answer).catch(() => undefined); });
  reader.onClose(() => process.exit(reader.ended ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer);
}
