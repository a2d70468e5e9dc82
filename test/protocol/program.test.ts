/** The server as the program an editor starts. */
import * as assert from 'node:assert';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';
import { small } from '../features/thesis';
import { initialize, startProgram } from './client';

describe('the program', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thesis-server-'));
  const file = path.join(folder, 'server.js');
  before(() => {
    buildSync({ entryPoints: ['server/src/lsp/node.ts'], outfile: file, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' });
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  for (const args of [['--stdio'], []]) {
    it(`serves over standard streams (${args.join(' ') || 'no argument'}) and leaves in order`, async () => {
      const { text } = small({ body: 'The WSO met.' });
      const session = startProgram(file, args);
      const ended = once(session.program, 'exit');
      await initialize(session);
      await session.open('file:///a.txt', text);
      const line = text.split('\n').indexOf('The WSO met.');
      assert.match((await session.hover('file:///a.txt', line, 5))?.contents.value ?? '', /Wind Safety Organization/);
      await session.client.sendRequest('shutdown');
      await session.client.sendNotification('exit');
      assert.strictEqual((await ended)[0], 0);
    });
  }

  it('leaves with an error when the client goes without a word', async () => {
    const session = startProgram(file, ['--stdio']);
    const ended = once(session.program, 'exit');
    await initialize(session);
    session.client.dispose();
    session.program.stdin?.end();
    assert.strictEqual((await ended)[0], 1);
  });
});
