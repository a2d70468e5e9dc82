/** `thesis-reader references` as a program: order, count, exit codes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';

const LINES = [
  'Kern, M. E., & Sund, K. (1998). Activists beyond rivers. Ithaca, NY: Cornell University Press.',
  '???',
  'Hall, P.A. (2001) \'An introduction to weirs\', in D. Soskice (ed.), Varieties of Weirs, Oxford: Oxford University Press, pp. 1–68.',
  'Kern, M. (1998). Short notes. Journal of Notes, 3(2), 4-9.',
];

describe('thesis-reader references', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thesis-references-'));
  const program = path.join(folder, 'cli.js');
  const file = path.join(folder, 'list.txt');
  const run = (args: readonly string[], input: string | Buffer = ''): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'references', ...args], { input, encoding: 'utf8', cwd: folder });
    return { code: status, out: stdout, err: stderr };
  };
  before(() => {
    buildSync({ entryPoints: ['server/src/cli/main.ts'], outfile: program, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' });
    fs.writeFileSync(file, `${LINES.join('\n')}\n`);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('gives one item a line, in order, from a file or standard input', () => {
    const fromFile = run([file, '--to', 'csl-json']);
    assert.equal(fromFile.code, 0, fromFile.err);
    const items = JSON.parse(fromFile.out) as { id: string; type: string; title?: string; note?: string }[];
    assert.deepEqual(items.map(({ title }) => title), ['Activists beyond rivers', undefined, 'An introduction to weirs', 'Short notes']);
    assert.deepEqual(items.map(({ id }) => id), ['kern1998', 'refnd', 'hall2001', 'kern1998a']);
    assert.equal(items[1]?.note, '???');
    for (const input of [LINES.join('\n'), `\ufeff${LINES.join('\r\n')}\r\n`, `\n${LINES.join('\n\n')}\n\n`]) assert.equal(run(['--to', 'csl-json'], input).out, fromFile.out);
    assert.equal(run(['-', '--to=csl-json'], LINES.join('\n')).out, fromFile.out);
  });

  it('writes BibTeX, RIS and YAML', () => {
    assert.match(run([file, '--to', 'bibtex']).out, /^@book\{kern1998,\n {2}author = \{Kern, M\. E\. and Sund, K\.\},\n/);
    assert.match(run([file, '--to', 'ris']).out, /^TY {2}- BOOK\r\n/);
    assert.match(run([file, '--to', 'yaml']).out, /^---\nreferences:\n- id: kern1998\n/);
  });

  it('says of a line it cannot read which fields are unsure', () => {
    const [item] = JSON.parse(run(['--to', 'csl-json'], '???').out) as { custom?: { unsure?: string[] } }[];
    assert.deepEqual(item?.custom?.unsure, ['type']);
  });

  it('takes the bibliography of a thesis', () => {
    const thesis = path.join(folder, 'thesis.md');
    fs.writeFileSync(thesis, `# A thesis\n\n# Chapter 1\n\nRivers matter (Kern & Sund, 1998).\n\n# References\n\n${LINES.filter((line) => line !== '???').join('\n\n')}\n`);
    const { code, out } = run([thesis, '--to', 'csl-json', '--from-thesis']);
    assert.equal(code, 0);
    assert.deepEqual((JSON.parse(out) as { title: string }[]).map(({ title }) => title), ['Activists beyond rivers', 'An introduction to weirs', 'Short notes']);
  });

  it('gives an empty list for an empty input', () => {
    assert.deepEqual(run(['--to', 'csl-json'], ''), { code: 0, out: '[]\n', err: '' });
  });

  it('answers bad use with exit code 2 and one line', () => {
    for (const args of [[file], [file, '--to', 'word'], [file, '--to'], ['nowhere.txt', '--to', 'ris'], [folder, '--to', 'ris'], [file, file, '--to', 'ris'], [file, '--too', 'ris']]) {
      const { code, out, err } = run(args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /^[^\n]+\n$/);
    }
    const binary = run(['--to', 'ris'], Buffer.from([1, 0, 2, 0]));
    assert.equal(binary.code, 2);
    assert.match(binary.err, /binary/);
  });

  it('reads lines of any shape without failing', () => {
    const odd = ['(', ')))((', '“', 'a'.repeat(50_000), '., ; :', '\ud800 2001', '1998', '2001. 2001. 2001.', '🙂 (2010). 🙂.', '- - -'];
    const { code, out } = run(['--to', 'csl-json'], odd.join('\n'));
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as unknown[]).length, odd.length);
  });
});
