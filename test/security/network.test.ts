/** The programs at work with every way out watched: nothing goes out, nothing else is started. */
import * as assert from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

/** Loaded before the program: whoever opens a socket, asks for a name, or starts a program is written down and stopped. */
const WATCH = `
const fs = require('node:fs');
const tell = (what) => { fs.appendFileSync(process.env.WATCHED, what + '\\n'); throw new Error('watched: ' + what); };
require('node:net').Socket.prototype.connect = () => tell('net connect');
require('node:net').Server.prototype.listen = () => tell('net listen');
require('node:dgram').Socket.prototype.send = () => tell('dgram send');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) require('node:dns')[name] = () => tell('dns ' + name);
for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']) require('node:child_process')[name] = () => tell('process ' + name);
globalThis.fetch = () => tell('fetch');
`;

const SAMPLE = path.resolve('media/sample/the-quiet-harbour.thesis.txt');

describe('with every way out watched', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thesis-watched-'));
  const watch = path.join(folder, 'watch.cjs');
  const log = path.join(folder, 'log');
  const env = { ...process.env, WATCHED: log };
  const watched = (): string => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
  before(() => fs.writeFileSync(watch, WATCH));
  beforeEach(() => fs.rmSync(log, { force: true }));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('the watch sees what it is for', () => {
    spawnSync(process.execPath, ['--require', watch, '-e', 'fetch("http://127.0.0.1:9")'], { env });
    assert.strictEqual(watched(), 'fetch\n');
  });

  for (const args of [['inspect'], ['check'], ['check', '--format', 'sarif'], ['references', '--from-thesis', '--to', 'bibtex']]) {
    it(`thesis-reader ${args.join(' ')} stays at home`, () => {
      const { status, stdout } = spawnSync(process.execPath, ['--require', watch, 'dist/cli.js', ...args, SAMPLE], { env, encoding: 'utf8' });
      assert.ok(status === 0 || status === 1, String(status));
      assert.ok(stdout.length > 100);
      assert.strictEqual(watched(), '');
    });
  }

  it('the server stays at home while it answers', async () => {
    const program = spawn(process.execPath, ['--require', watch, 'dist/server.js', '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const client = createMessageConnection(new StreamMessageReader(program.stdout), new StreamMessageWriter(program.stdin));
    client.onRequest(() => null);
    client.listen();
    const text = fs.readFileSync(SAMPLE, 'utf8');
    const uri = 'file:///sample.txt';
    const position = { line: text.slice(0, text.indexOf('(Osterlund, 2012, p. 14)')).split('\n').length - 1, character: 3 };
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'thesis', version: 1, text } });
    for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/documentSymbol', 'textDocument/diagnostic']) {
      assert.ok(await client.sendRequest(method, { textDocument: { uri }, position }) !== undefined, method);
    }
    await client.sendRequest('shutdown');
    const ended = new Promise((resolve) => { program.once('exit', resolve); });
    await client.sendNotification('exit');
    assert.strictEqual(await ended, 0);
    assert.strictEqual(watched(), '');
  });
});
