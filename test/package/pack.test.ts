/** The npm package as its users get it: packed, installed into an empty folder, run with each Node that is promised, and compiled against. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { small } from '../features/thesis';
import { initialize, startProgram } from '../protocol/client';
import { nodes, npm } from './programs';

const TEXT = `CHAPTER 1: KITES

They fly (Alder, 2001, p. 25; Nobody, 1990). Some do not (Ibid, p. 5).

Bibliography

- Alder, R. (2001). *Kites*. Wick: Gale Press.
- Birch, T. (2005). *Strings*. Wick: Gale Press.
`;

interface Packed { readonly filename: string; readonly size: number; readonly files: readonly { readonly path: string }[] }

describe('the npm package', () => {
  let folder = '';
  let packed: Packed;
  let bin = '';

  before(function pack() {
    this.timeout(120_000);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thesis-reader-pack-'));
    const { code, out, err } = npm(process.cwd(), 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
    assert.equal(code, 0, err);
    const answer = JSON.parse(out) as Packed[] | Record<string, Packed>;
    packed = Object.values(answer)[0] as Packed;
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    fs.writeFileSync(path.join(folder, 'kites.txt'), TEXT);
    // nothing but the package itself is needed: it installs without a network
    const installed = npm(folder, 'install', '--offline', path.join(folder, packed.filename));
    assert.equal(installed.code, 0, installed.err);
    bin = path.join(folder, 'node_modules/thesis-reader/dist/cli.js');
    console.log(`      ${packed.filename}: ${packed.files.length} files, ${Math.round(packed.size / 1024)} KB; installed into an empty folder, offline`);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('holds what runs and what is read, and nothing else', () => {
    const stray = packed.files.map((file) => file.path).filter((name) => !/^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|RULES\.md|media\/thesis\.schema\.json|dist\/(?:cli|analysis)\.js|dist\/analysis\.mjs|dist\/types\/.*\.d\.m?ts)$/.test(name));
    assert.deepEqual(stray, []);
    assert.ok(packed.size < 1.5 * 1024 * 1024, `${packed.size} bytes`);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')), ['thesis-reader']);
  });

  it('brings the program thesis-reader', () => {
    const { stdout, status } = spawnSync(path.join(folder, 'node_modules/.bin/thesis-reader'), ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
    assert.deepEqual([status, stdout.trim()], [0, (JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string }).version]);
  });

  it('runs inspect, check, references, convert and serve with Node 20, 22 and 24', async function run() {
    this.timeout(600_000);
    const { found, missing } = nodes();
    for (const { name, file } of found) {
      const cli = (...args: string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(file, [bin, ...args], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
      const inspected = JSON.parse(cli('inspect', 'kites.txt').stdout) as { citations: unknown[]; bibliography: unknown[] };
      assert.deepEqual([inspected.citations.length, inspected.bibliography.length], [3, 2], name);
      const checked = cli('check', 'kites.txt', '--format', 'json');
      assert.equal(checked.status, 1, name);
      assert.match(checked.stdout, /citation\/missing-entry/);
      assert.match(cli('references', 'kites.txt', '--from-thesis', '--to', 'bibtex').stdout, /@book\{alder2001,/);
      assert.match(cli('convert', 'kites.txt', '--to', 'pandoc').stdout, /\[@alder2001, p\. 25\\; Nobody, 1990\]/);
      const session = startProgram(bin, ['serve', '--stdio'], file);
      const ended = once(session.program, 'exit');
      assert.equal((await initialize(session)).capabilities.hoverProvider, true);
      const { text } = small({ body: 'The WSO met.' });
      await session.open('file:///kites.txt', text);
      assert.match((await session.hover('file:///kites.txt', text.split('\n').indexOf('The WSO met.'), 5))?.contents.value ?? '', /Wind Safety Organization/);
      await session.client.sendRequest('shutdown');
      await session.client.sendNotification('exit');
      assert.equal((await ended)[0], 0, name);
      console.log(`      ${name}: inspect, check, references, convert, serve`);
    }
    for (const name of missing) console.log(`      ${name} could not be had from npm: the package was not run with it`);
    assert.ok(found.length > 0);
  });

  it('is a library for import and require', () => {
    const js = 'const d = analyze("CHAPTER 1: KITES\\n\\nThey fly (Alder, 2001).\\n"); if (d.citations.length !== 1) throw new Error(String(d.citations.length)); console.log("fine");';
    fs.writeFileSync(path.join(folder, 'a.mjs'), `import { analyze } from 'thesis-reader/analysis';\n${js}`);
    fs.writeFileSync(path.join(folder, 'b.cjs'), `const { analyze } = require('thesis-reader/analysis');\n${js}`);
    for (const name of ['a.mjs', 'b.cjs']) {
      const { stdout, stderr } = spawnSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
      assert.equal(stdout.trim(), 'fine', stderr);
    }
  });

  it('has types a program can be compiled against, as a CommonJS and an ES module, in Node 16 and bundler resolution', () => {
    const use = "const document: ThesisDocument = analyze('text', { markdown: true });\nconst all: readonly Citation[] = document.citations;\nexport const years: string[] = all.map(({ year }) => year);\n";
    const head = "import { analyze, type Citation, type ThesisDocument } from 'thesis-reader/analysis';\n";
    fs.writeFileSync(path.join(folder, 'esm.mts'), head + use);
    fs.writeFileSync(path.join(folder, 'cjs.cts'), head + use);
    fs.writeFileSync(path.join(folder, 'bundled.ts'), head + use);
    fs.writeFileSync(path.join(folder, 'wrong.mts'), `${head}export const wrong: number = analyze('text').language;\n`);
    const compile = (file: string, resolution: string, module: string): string => {
      const { status, stdout } = spawnSync(process.execPath, [path.resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--module', module, '--moduleResolution', resolution, '--types', '', '--ignoreConfig', file], { cwd: folder, encoding: 'utf8' });
      return status === 0 ? '' : stdout;
    };
    assert.equal(compile('esm.mts', 'node16', 'node16'), '');
    assert.equal(compile('cjs.cts', 'node16', 'node16'), '');
    assert.equal(compile('bundled.ts', 'bundler', 'esnext'), '');
    assert.match(compile('wrong.mts', 'node16', 'node16'), /Type 'string' is not assignable to type 'number'/);
  }).timeout(120_000);
});
