/** A real client of another kind: Emacs, in batch mode, through Eglot. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const installed = spawnSync('emacs', ['--batch', '-q', '--eval', "(progn (package-initialize) (require 'eglot))"], { timeout: 60_000 }).status === 0;

describe('Emacs with Eglot', () => {
  if (!installed) {
    it('was not run: it is not installed (Debian: apt-get install emacs-nox elpa-eglot)', () => console.log('      emacs with eglot is not installed: the server was not tried with it'));
    return;
  }
  it('shows cards and findings, goes to entries, lists places, renames', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'emacs-'));
    const document = path.join(folder, 'thesis.txt');
    fs.copyFileSync('media/sample/the-quiet-harbour.thesis.txt', document);
    const { stdout, stderr } = spawnSync('emacs', ['--batch', '-q', '-l', path.resolve('test/editors/emacs.el')], {
      encoding: 'utf8', timeout: 120_000, cwd: folder,
      env: { ...process.env, HOME: folder, LANG: 'C.UTF-8', DOCUMENT: document, SERVER: JSON.stringify([process.execPath, path.resolve('dist/cli.js'), 'serve', '--stdio']) },
    });
    fs.rmSync(folder, { recursive: true, force: true });
    const row = stdout.split('\n').find((one) => one.startsWith('{'));
    assert.ok(row !== undefined, `nothing came back: ${stdout}${stderr}`);
    const { answers, failed, version } = JSON.parse(row) as { answers: { hover: string; definition: string; accents: string; diagnostics: number; references: number; rename: number }; failed: string[]; version: string };
    console.log(`      Emacs ${version}: ${Object.keys(answers).sort().join(', ')}`);
    assert.deepEqual(failed, []);
    assert.match(answers.hover, /^Fennick, A\. \(2010\)/);
    assert.match(answers.definition, /^- Fennick, /);
    assert.match(answers.accents, /^- Sarr-Dembélé, /);
    assert.ok(answers.diagnostics > 10 && answers.references >= 2 && answers.rename >= 2, JSON.stringify(answers));
  }).timeout(150_000);
});
