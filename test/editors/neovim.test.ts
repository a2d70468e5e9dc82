/** A real client of another kind: Neovim, headless, through its own commands for hover, definition, references, rename and diagnostics. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

interface Answers {
  readonly diagnostics?: { readonly text: string; readonly severity: number; readonly source: string };
  readonly hover?: string;
  readonly definition?: string;
  readonly references?: readonly number[];
  readonly symbols?: readonly string[];
  readonly accents?: string;
  readonly settings?: number;
  readonly rename?: number;
  readonly edit?: string;
}

const installed = spawnSync('nvim', ['--version']).status === 0;

describe('Neovim', () => {
  if (!installed) {
    it('was not run: it is not installed (Debian: apt-get install neovim)', () => console.log('      nvim is not installed: the server was not tried with it'));
    return;
  }
  let folder = '';
  let answers: Answers = {};
  before(function drive() {
    this.timeout(150_000);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'neovim-'));
    const document = path.join(folder, 'thesis.txt');
    fs.copyFileSync('media/sample/the-quiet-harbour.thesis.txt', document);
    const { stdout, stderr } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', path.resolve('test/editors/neovim.lua')], {
      encoding: 'utf8', timeout: 120_000, cwd: folder,
      env: { ...process.env, HOME: folder, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, DOCUMENT: document, SERVER: JSON.stringify([process.execPath, path.resolve('dist/cli.js'), 'serve', '--stdio']) },
    });
    const row = stdout.split('\n').find((one) => one.startsWith('{'));
    assert.ok(row !== undefined, `nothing came back: ${stdout}${stderr}`);
    const result = JSON.parse(row) as { answers: Answers; failed: string[]; version: string };
    console.log(`      Neovim ${result.version}: ${Object.keys(result.answers).sort().join(', ')}`);
    assert.deepEqual(result.failed, []);
    ({ answers } = result);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('marks a citation without an entry, with the severity its own settings give', () => {
    assert.deepEqual([answers.diagnostics?.source, answers.diagnostics?.severity], ['thesis', 1]);
    assert.match(answers.diagnostics?.text ?? '', /Goodacre, 1999/);
  });

  it('shows the card of a citation', () => assert.match(answers.hover ?? '', /Fennick, A\. \(2010\)/));

  it('goes to the entry, over accents, too', () => {
    assert.match(answers.definition ?? '', /^- Fennick, /);
    assert.match(answers.accents ?? '', /^- Sarr-Dembélé, /);
  });

  it('lists the places that cite a work', () => assert.ok((answers.references?.length ?? 0) >= 2, String(answers.references)));

  it('has the outline', () => assert.ok(answers.symbols?.some((name) => name.includes('INTRODUCTION'))));

  it('renames an author in the text and in the bibliography', () => assert.ok((answers.rename ?? 0) >= 2, String(answers.rename)));

  it('follows a change of settings: the findings of a rule that is off are gone, the others stay', () => assert.ok((answers.settings ?? 0) > 0));

  it('is read anew after an edit behind characters of several bytes', () => assert.match(answers.edit ?? '', /^- Bramhollow, T\. \(2003\)/));
});
