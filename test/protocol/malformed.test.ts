/** The built server, spoken to in broken bytes and out of order: it answers with the protocol's codes, soon, and lives. */
import assert from 'node:assert';
import { spawn } from 'node:child_process';
import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { abuse } from '../soak/abuse';
import { chance } from '../soak/chance';
import { small } from '../features/thesis';
import { RawClient } from './raw';

const URI = 'file:///small.txt';
const { text } = small({ body: 'The WSO met (Alder, 2001, p. 18).' });
const LINE = text.split('\n').findIndex((line) => line.startsWith('The WSO met'));
const SEED = process.env.PROPERTY_SEED === undefined ? Date.now() & 0x7fffffff : Number(process.env.PROPERTY_SEED);
/** Any answer takes less (ms); room for a machine on which other things run. */
const SOON = process.env.CI === undefined && process.env.PROPERTY_SEED === undefined ? 1_000 : 3_000;

describe('the server, spoken ill to', function ill() {
  this.timeout(40_000);
  const folder = mkdtempSync(join(tmpdir(), 'thesis-malformed-'));
  const file = join(folder, 'server.js');
  before(() => { buildSync({ entryPoints: ['server/src/lsp/node.ts'], outfile: file, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' }); });
  after(() => rmSync(folder, { recursive: true, force: true }));

  let client: RawClient;
  beforeEach(async () => {
    client = new RawClient(file);
    await client.initialize();
  });
  afterEach(() => client.kill());

  const hover = async (limit = 10_000): Promise<string> => {
    const { result } = await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: LINE, character: 5 } }, limit);
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  };
  const refusals = (): number[] => client.others.flatMap(({ error }) => (error === undefined ? [] : [error.code]));

  it('refuses what is no JSON, no message, a batch, and goes on', async () => {
    client.open(URI, text);
    for (const body of ['{not json', '[]', 'null', '{}', '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]', '{"jsonrpc":"2.0","id":{},"method":"shutdown"}']) client.body(body);
    assert.match(await hover(), /Wind Safety Organization/);
    assert.deepStrictEqual(refusals(), [-32700, -32600, -32600, -32600, -32600, -32600]);
  });

  it('goes on behind headers that are none, and behind messages shorter or longer than they say', async () => {
    client.open(URI, text);
    for (const header of ['Nonsense\r\n\r\n', 'Content-Length: abc\r\n\r\n', 'Content-Length: -5\r\n\r\n', 'Content-Length: 99999999999\r\n\r\n', 'x'.repeat(20_000)]) client.bytes(header);
    assert.match(await hover(), /Wind Safety Organization/);
    client.body('{"jsonrpc":"2.0","method":"$/x"}', 10);
    assert.match(await hover(), /Wind Safety Organization/);
    client.body('{"jsonrpc":"2.0","method":"$/x"}', 100_000);
    assert.match(await hover(), /Wind Safety Organization/);
    client.body('{"jsonrpc":"2.0","method":"$/x"}', 40);
    assert.match(await hover(), /Wind Safety Organization/);
    assert.ok(refusals().every((code) => code === -32700) && refusals().length >= 7, `${refusals()}`);
  });

  it('reads a message that comes byte by byte, and many that come at once', async () => {
    client.open(URI, text);
    const body = JSON.stringify({ jsonrpc: '2.0', id: 'slow', method: 'textDocument/hover', params: { textDocument: { uri: URI }, position: { line: LINE, character: 5 } } });
    const slow = client.expect('slow', 5_000, 'a slow message', () => { for (const byte of Buffer.from(`content-length: ${body.length}\r\n\r\n${body}`)) client.bytes(Buffer.from([byte])); });
    assert.ok((await slow).result);
    const answers = await Promise.all(Array.from({ length: 300 }, () => hover()));
    assert.ok(answers.every((one) => /Wind Safety Organization/.test(one)));
  });

  it('answers with codes: a method it does not know, parameters as a list, a request after the end', async () => {
    assert.strictEqual((await client.request('no/such', {})).error?.code, -32601);
    assert.strictEqual((await client.request('textDocument/hover', [])).error?.code, -32602);
    assert.strictEqual((await client.request('workspace/diagnostic', [1, 2])).error?.code, -32602);
    assert.strictEqual((await client.request('shutdown', undefined)).error, undefined);
    assert.strictEqual((await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } })).error?.code, -32600);
    client.notify('exit', undefined);
  });

  it('is not ended by a cancellation that names no request', async () => {
    client.open(URI, text);
    client.notify('$/cancelRequest', {});
    client.notify('$/cancelRequest', { id: 12_345 });
    assert.match(await hover(), /Wind Safety Organization/);
  });

  it('survives positions out of range, in the middle of a surrogate pair, and versions out of order', async () => {
    const last = text.split('\n').length - 1;
    client.open(URI, `${text}\ud83d\ude00`);
    for (const [line, character] of [[last, 1], [-1, -1], [1e9, 1e9], [0, -5], [1.5, 2.5]]) {
      const { error } = await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line, character } });
      assert.ok(error === undefined || error.code === -32602, `${line}:${character} ${error?.message}`);
    }
    for (const version of [9, 2, -1, 2]) client.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ range: { start: { line: last, character: 1 }, end: { line: last, character: 1 } }, text: 'x' }] });
    assert.match(await hover(), /Wind Safety Organization/);
  });

  it('holds 500 documents, and a flood of edits to one of them', async () => {
    for (let k = 0; k < 500; k++) client.open(`file:///many/${k}.txt`, text);
    client.open(URI, text);
    assert.match(await hover(30_000), /Wind Safety Organization/);
    for (let k = 0; k < 3_000; k++) client.notify('textDocument/didChange', { textDocument: { uri: URI, version: k + 2 }, contentChanges: [{ range: { start: { line: LINE, character: 7 }, end: { line: LINE, character: 7 } }, text: 'x' }, { range: { start: { line: LINE, character: 7 }, end: { line: LINE, character: 8 } }, text: '' }] });
    assert.match(await hover(30_000), /Wind Safety Organization/);
    assert.ok(client.memory < 500, `${client.memory} MB`);
  });

  it(`lives through what should never be sent, and answers within a second (seed ${SEED})`, async () => {
    const next = chance(SEED);
    const open = new Map<string, { version: number; text: string }>();
    for (let k = 0, until = Date.now() + 6_000; Date.now() < until && k < 3_000; k++) await abuse(client, next, open);
    client.open(URI, text);
    assert.match(await hover(), /Wind Safety Organization/);
    assert.strictEqual(client.ended, undefined);
    assert.doesNotMatch(client.trouble, /Error|rejection/);
    assert.ok(client.longest < SOON, `${client.longest.toFixed(0)} ms`);
  });

  it('ends when its client was killed, though its input stays open', async () => {
    const ended = new Promise<number | null>((done) => {
      // a client that is killed, and somebody else who holds the pipe
      const victim = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      const other = new RawClient(file);
      other.program.on('exit', done);
      void other.initialize({ processId: victim.pid }).then(() => { victim.kill('SIGKILL'); });
    });
    const code = await Promise.race([ended, new Promise((_, fail) => { setTimeout(() => fail(new Error('it lives on')), 12_000); })]);
    assert.strictEqual(code, 1);
  });
});

describe('the watchdog', function watchdog() {
  this.timeout(30_000);
  it('ends a server that hangs in one block, and says which', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thesis-hang-'));
    const file = join(folder, 'server.js');
    const contents = `
      import { recognisers } from '${resolve('server/src/recognisers')}';
      import { serve } from '${resolve('server/src/lsp/serve')}';
      recognisers.push({ id: 'endless', recognise({ text }) { while (text.includes('xyzzy')); } });
      serve(600);`;
    buildSync({ stdin: { contents, resolveDir: resolve('.'), loader: 'ts' }, outfile: file, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' });
    const client = new RawClient(file);
    try {
      await client.initialize();
      client.open(URI, text);
      assert.strictEqual((await client.request('workspace/symbol', { query: '' })).error, undefined);
      const ended = new Promise((done) => { client.program.on('close', done); });
      const began = Date.now();
      client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: { start: { line: LINE, character: 3 }, end: { line: LINE, character: 3 } }, text: ' xyzzy' }] });
      await ended;
      assert.ok(Date.now() - began < 8_000);
      const told = JSON.parse(/^Thesis Reader is over its budget: (\{.*\})$/m.exec(client.trouble)?.[1] ?? '{}') as object;
      assert.deepStrictEqual({ ...told, seconds: 1 }, { uri: URI, line: LINE + 1, seconds: 1 });
    } finally {
      client.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
