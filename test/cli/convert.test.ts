/** `thesis-reader convert` as a program: where it writes, what it says, what it refuses. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const PROGRAM = path.resolve('dist/cli.js');
const SAMPLE = path.resolve('media/sample/the-quiet-harbour.thesis.txt');
let folder = '';

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'convert', ...args], { cwd: folder, encoding: 'utf8', timeout: 20_000 });
  return { code: status, out: stdout, err: stderr };
}

describe('thesis-reader convert', () => {
  beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convert-')); });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('writes Markdown and the works beside it, and names every citation it left', () => {
    const { code, out, err } = run(SAMPLE, '--to', 'pandoc', '--output', folder);
    assert.equal(code, 0, err);
    assert.equal(out, '');
    assert.deepEqual(fs.readdirSync(folder).sort(), ['the-quiet-harbour.bib', 'the-quiet-harbour.md']);
    assert.match(fs.readFileSync(path.join(folder, 'the-quiet-harbour.md'), 'utf8'), /^---\nlang: en\nbibliography: the-quiet-harbour\.bib\n/);
    assert.match(err, /:125:\d+: left as it was: Goodacre, 1999 \(no entry/);
    assert.match(err, /: \d+ citations converted \(\d+ of them to an entry that differs a little\), \d+ left as they were\n$/);
  });

  it('prints the Markdown with the works in its head where no place is named', () => {
    const { code, out } = run(SAMPLE, '--to=pandoc');
    assert.equal(code, 0);
    assert.match(out, /\nreferences:\n {0,2}- id: /);
    assert.doesNotMatch(out, /\nbibliography:/);
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  it('takes names for both files, and reports as JSON', () => {
    fs.mkdirSync(path.join(folder, 'refs'));
    const { code, err } = run(SAMPLE, '--to', 'pandoc', '-o', 'out.md', '--bib', 'refs/all.bib', '--json');
    assert.equal(code, 0, err);
    assert.match(fs.readFileSync(path.join(folder, 'out.md'), 'utf8'), /\nbibliography: refs\/all\.bib\n/);
    const report = JSON.parse(err) as { converted: number; left: { line: number; reason: string }[]; approximate: { key: string }[] };
    assert.ok(report.converted > 100 && report.left.every(({ line, reason }) => line > 0 && reason !== '') && report.approximate.every(({ key }) => key !== ''));
  });

  it('writes over nothing unless told to, and never over what it reads', () => {
    fs.writeFileSync(path.join(folder, 'thesis.bib'), 'mine');
    fs.writeFileSync(path.join(folder, 'thesis.md'), '# Kites\n\nText (A, 2001).\n');
    const there = run(SAMPLE, '--to', 'pandoc', '-o', 'new.md', '--bib', 'thesis.bib');
    assert.deepEqual([there.code, fs.readFileSync(path.join(folder, 'thesis.bib'), 'utf8')], [2, 'mine']);
    assert.match(there.err, /thesis\.bib: is there already; --force/);
    assert.equal(run(SAMPLE, '--to', 'pandoc', '-o', 'new.md', '--bib', 'thesis.bib', '--force').code, 0);
    assert.match(run('thesis.md', '--to', 'pandoc', '-o', '.', '--force').err, /is the file that is read/);
    assert.equal(fs.readFileSync(path.join(folder, 'thesis.md'), 'utf8'), '# Kites\n\nText (A, 2001).\n');
  });

  it('answers bad use with one line and exit code 2', () => {
    for (const args of [[], ['--to', 'pandoc'], [SAMPLE], [SAMPLE, '--to', 'docx'], ['nowhere.txt', '--to', 'pandoc'], [SAMPLE, '--to', 'pandoc', '-o', 'no/such/place.md'], [SAMPLE, '--to', 'pandoc', '-o', 'a.md', '--bib', 'a.md']]) {
      const { code, err } = run(...args);
      assert.deepEqual([code, err.trim().split('\n').length], [2, 1], args.join(' '));
    }
  });
});
