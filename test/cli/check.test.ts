/** `thesis-reader check` as a program: formats, severities, exit codes, fixing files. */
import * as assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { small } from '../features/thesis';

const PROGRAM = path.resolve('dist/cli.js');
const { text } = small({ body: 'It costs (Birch & Cedra, 2005) & <b>more</b>.\n\nIt pulls (Fenwick, 1987, p. 3). The the kite..' });
let folder = '';

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'check', ...args], { cwd: folder, encoding: 'utf8', timeout: 20_000 });
  return { code: status, out: stdout, err: stderr };
}

describe('thesis-reader check', () => {
  before(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-')); });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    fs.rmSync(path.join(folder, '.thesis.json'), { force: true });
    fs.writeFileSync(path.join(folder, 'small thesis.txt'), text);
  });

  it('prints place, message, rule and a sum, and exits with 1 on warnings', () => {
    const { code, out, err } = run('small thesis.txt');
    assert.strictEqual(code, 1);
    assert.match(out, /^small thesis\.txt:\d+:\d+: warning: Cedra is listed as Cedar\. \[citation\/name-mismatch\]$/m);
    assert.match(out, /^small thesis\.txt: 2 warnings, .*can be fixed with --fix$/m);
    assert.strictEqual(err, '');
  });

  it('takes severities and what makes it fail', () => {
    assert.strictEqual(run('small thesis.txt', '--fail-on', 'error').code, 0);
    assert.strictEqual(run('small thesis.txt', '--rule', 'citation/*=off', '--rule', 'reference/*=off').code, 0);
    assert.strictEqual(run('small thesis.txt', '--fail-on', 'error', '--rule', 'citation/missing-entry=error').code, 1);
    assert.strictEqual(run('small thesis.txt', '--fail-on', 'never').code, 0);
  });

  it('refuses bad use with 2 and one line', () => {
    for (const args of [[], ['--format', 'xml', 'small thesis.txt'], ['--rule', 'citation/comma', 'small thesis.txt'], ['--rule', 'no/rule=off', 'small thesis.txt'], ['--rule', 'citation/comma=loud', 'x'], ['--fail-on', 'bad', 'x'], ['--nothing'], ['-', '--fix'], ['no such file.txt']]) {
      const { code, err } = run(...args);
      assert.strictEqual(code, 2, args.join(' '));
      assert.match(err, /^thesis-reader: [^\n]+\n$/, args.join(' '));
    }
  });

  it('heeds .thesis.json, and names the line where it is damaged', () => {
    const rules = '{ "rules": { "citation/missing-entry": "off" }, "ignore": [{ "rule": "citation/name-mismatch", "text": "Cedra" }] }';
    fs.writeFileSync(path.join(folder, '.thesis.json'), rules);
    assert.strictEqual(run('small thesis.txt').code, 0);
    fs.writeFileSync(path.join(folder, '.thesis.json'), rules.replace('}, "ignore"', '},\n "ignore": 5, "x"'));
    const { code, err } = run('small thesis.txt');
    assert.strictEqual(code, 1);
    assert.match(err, /\.thesis\.json:2: \.thesis\.json: "ignore" must be a list in square brackets\./);
  });

  it('knows the other files of the thesis that .thesis.json names', () => {
    const write = (name: string, content: string): void => fs.writeFileSync(path.join(folder, name), content);
    write('chapter.md', '# 1 Introduction\n\nThe WSO met (Alder, 2001; Quill, 2011). More (Goode, 1997).\n');
    write('works.md', '# References\n\nAlder, P. (2001). *Strings and states*. Brisk: Gale Press.\n');
    write('works.bib', '@book{q, author={Quill, M.}, title={Measuring winds}, year={2011}}\n');
    write('short.md', '# List of Abbreviations\n\nBKA\tBoard of Kite Affairs\nWSO\tWind Safety Organization\nZZK\tZone of Zealous Kites\n');
    assert.strictEqual(run('chapter.md', '--format', 'json').out.includes('never spelt out'), true);
    write('.thesis.json', '{ "files": ["chapter.md", "gone.md"],\n "bibliography": ["works.md", "works.bib"], "abbreviations": "short.md" }');
    const { code, out, err } = run('chapter.md');
    assert.strictEqual(code, 1);
    assert.deepStrictEqual(out.split('\n').filter((line) => line.startsWith('chapter.md:3')), ['chapter.md:3:47: warning: No entry in the bibliography answers Goode, 1997. [citation/missing-entry]']);
    assert.match(err, /^thesis-reader: [^\n]*\.thesis\.json:1: [^\n]*gone\.md: no such file; it is left out\n$/);
    const inspected = spawnSync(process.execPath, [PROGRAM, 'inspect', 'chapter.md'], { cwd: folder, encoding: 'utf8', timeout: 20_000 });
    const { citations, abbreviations } = JSON.parse(inspected.stdout) as { citations: { entries: number[]; elsewhere?: unknown[] }[]; abbreviations: { long: string; elsewhere: unknown[] }[] };
    assert.deepStrictEqual(citations.map(({ entries, elsewhere }) => [entries, elsewhere]), [[[], [{ file: 'works.md', line: 3 }]], [[], [{ file: 'works.bib', line: 1 }]], [[], undefined]]);
    assert.deepStrictEqual(abbreviations.map(({ long, elsewhere }) => [long, elsewhere]), [['Wind Safety Organization', [{ file: 'short.md', line: 4 }]]]);
    // a file the thesis does not name stands alone
    assert.strictEqual(run('small thesis.txt').err, '');
    for (const name of ['chapter.md', 'works.md', 'works.bib', 'short.md']) fs.rmSync(path.join(folder, name));
  });

  it('prints JSON, SARIF, GitHub commands and a page', () => {
    const json = JSON.parse(run('small thesis.txt', '--format', 'json').out) as { schema: number; summary: { warning: number }; files: { file: string; findings: { rule: string; line: number; text: string }[] }[] };
    assert.strictEqual(json.schema, 1);
    assert.strictEqual(json.summary.warning, 2);
    const found = json.files[0]?.findings.find(({ rule }) => rule === 'citation/name-mismatch');
    assert.strictEqual(found?.text, 'Cedra');
    assert.match(text.split('\n')[(found?.line ?? 0) - 1] ?? '', /Cedra/);

    const { runs: [sarif] } = JSON.parse(run('small thesis.txt', '--format', 'sarif').out) as { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number; endColumn: number; snippet: { text: string } } } }[] }[] }] };
    for (const { ruleId, ruleIndex, level, locations } of sarif.results) {
      assert.strictEqual(sarif.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(['error', 'warning', 'note'].includes(level));
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? assert.fail();
      assert.strictEqual(artifactLocation.uri, 'small%20thesis.txt');
      assert.ok(region.startLine >= 1 && region.startColumn >= 1);
    }

    assert.match(run('small thesis.txt', '--format', 'github').out, /^::warning file=small thesis\.txt,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=citation\/name-mismatch::Cedra is listed as Cedar\.$/m);

    const page = run('small thesis.txt', '--format', 'html').out;
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /<svg[^>]*aria-label="Citations by chapter"/);
    assert.match(page, /<mark>Cedra<\/mark>, 2005\) &amp; &lt;b&gt;more&lt;\/b&gt;/);
    assert.ok(!/<script|<b>|https?:\/\//.test(page.replace(/<style>[\s\S]*?<\/style>/, '')), 'nothing is loaded, nothing runs');
  });

  it('fixes a file once, says what, and leaves the rest alone', () => {
    const file = path.join(folder, 'small thesis.txt');
    fs.writeFileSync(file, `\ufeff${text.replace(/\n/g, '\r\n')}`);
    fs.chmodSync(file, 0o640);
    const { err } = run('small thesis.txt', '--fix');
    assert.match(err, /fixed small thesis\.txt:\d+: Keep one The \[text\/doubled-word\]/);
    assert.match(err, /small thesis\.txt: 2 fixed\n$/);
    assert.strictEqual(fs.readFileSync(file, 'utf8'), `\ufeff${text.replace(/\n/g, '\r\n').replace('The the kite..', 'The kite.')}`);
    assert.strictEqual(fs.statSync(file).mode & 0o777, 0o640);
    assert.deepStrictEqual(fs.readdirSync(folder), ['small thesis.txt']);
    const again = fs.statSync(file).mtimeMs;
    assert.strictEqual(run('small thesis.txt', '--fix').err, '');
    assert.strictEqual(fs.statSync(file).mtimeMs, again);
  });

  it('finds nothing in a shopping list, and checks a thesis too small to be known as one', () => {
    fs.writeFileSync(path.join(folder, 'shopping.txt'), 'milk\n2 eggs\n');
    assert.deepStrictEqual(run('shopping.txt'), { code: 0, out: 'shopping.txt: nothing found\n', err: '' });
    fs.writeFileSync(path.join(folder, 'shopping.txt'), 'Kites\n\nThey pull (Alder, 2002, p. 3).\n\nReferences\n\nAlder, P. (2001). Strings. Brisk: Gale.\n');
    assert.match(run('shopping.txt').out, /Alder, 2002 is listed as 2001/);
    fs.rmSync(path.join(folder, 'shopping.txt'));
  });
});
