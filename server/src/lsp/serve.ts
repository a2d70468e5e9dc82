/** Serves over the transport the command line names (`--stdio`, `--node-ipc`, `--socket=`, `--pipe=`), or over standard input and output. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readFileOf } from './files';
import { createServer } from './server';

const TRANSPORT = /^--(?:stdio$|node-ipc$|socket\b|pipe\b)/;

export function serve(): void {
  const named = process.argv.slice(2).some((argument) => TRANSPORT.test(argument));
  const connection = named ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  createServer(connection, { readFile: readFileOf, turn: () => new Promise((done) => { setImmediate(done); }) });
}
