/** The shipped program, asked over its standard streams about the shipped sample, sentence by sentence of what a reader can do. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Range } from 'vscode-languageserver-types';
import { initialize, startProgram } from './client';

const FILE = path.join(process.cwd(), 'media', 'sample', 'the-quiet-harbour.thesis.txt');
const URI = `file://${FILE}`;
const text = fs.readFileSync(FILE, 'utf8');
const lines = text.split('\n');

/** Where a text stands (its first place, or the first behind `after`), a number of characters into it. */
function at(what: string, into = 1, after = ''): { line: number; character: number } {
  const offset = text.indexOf(what, after === '' ? 0 : text.indexOf(after)) + into;
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
}

const inside = ({ start, end }: Range): string => (lines[start.line] ?? '').slice(start.character, start.line === end.line ? end.character : undefined);

describe('the sample over standard streams', () => {
  let session: ReturnType<typeof startProgram>;
  const ask = <T>(method: string, params: object = {}): Promise<T> => session.client.sendRequest(method, { textDocument: { uri: URI }, uri: URI, ...params });
  const hover = (position: object): Promise<{ contents: { value: string }; range: Range }> => ask('textDocument/hover', { position });
  const definition = async (position: object): Promise<string[]> => (await ask<Array<{ targetSelectionRange: Range }>>('textDocument/definition', { position })).map((one) => inside(one.targetSelectionRange));
  const references = async (position: object): Promise<string[]> => (await ask<Array<{ range: Range }>>('textDocument/references', { position, context: { includeDeclaration: true } })).map((one) => inside(one.range));

  before(async () => {
    session = startProgram(path.join(process.cwd(), 'dist', 'cli.js'), ['serve', '--stdio']);
    await initialize(session, { textDocument: { definition: { linkSupport: true } } });
    await session.open(URI, text);
  });
  after(() => { session.program.kill(); });

  it('gives each work of a parenthesis its own hover and range', async () => {
    for (const [into, range, title] of [[2, 'Bramhollow 1996', 'Commons of the Tide'], [18, '2005', 'Who Waits for the Water'], [24, '2003', 'Harbours without Masters']] as const) {
      const found = await hover(at('Bramhollow 1996, 2005, 2003', into));
      assert.strictEqual(inside(found.range), range);
      assert.ok(found.contents.value.includes(title), found.contents.value);
    }
  });

  it('tells locator, chapters, how sure, and what an Ibid goes back to', async () => {
    assert.match((await hover(at('WPC 2008, p. 3', 5))).contents.value, /Cited here: p\. 3\s+Cited once in chapter 2/);
    assert.match((await hover(at('Ruiz Garmendal, 2012'))).contents.value, /≈ Approximate: /);
    assert.match((await hover(at('Goodacre, 1999'))).contents.value, /No entry in the bibliography/);
    assert.match((await hover(at('Sorrel Gazette, 2013b'))).contents.value, /could be any of 2 entries/);
    const link = `L${at('(1996, p. 9)', 0).line + 1},${at('(1996, p. 9)', 0).character + 1}`;
    assert.ok((await hover(at('Ibid, pp. 11-12'))).contents.value.includes(`Ibid → [Bramhollow, 1996](${URI}#${link})`));
  });

  it('goes to definitions of every kind', async () => {
    assert.deepStrictEqual(await definition(at('the EMA, created', 5)), ['EMA', 'EMA']);
    assert.match((await definition(at('Ibid, pp. 11-12')))[0] ?? '', /^Bramhollow, T\. \(1996\)/);
    assert.deepStrictEqual(await definition(at('saying⁸', 6)), ['⁸']);
    assert.deepStrictEqual(await definition(at('⁸ The figures', 0)), ['⁸']);
    assert.deepStrictEqual(await definition(at('section 2.2.1 will')), ['2.2.1 From Fishing Quay to Container Terminal']);
    assert.deepStrictEqual(await definition(at('Annex C sums')), ['Annex C – Summary of the Case Studies']);
    assert.match((await definition(at('see #7', 5)))[0] ?? '', /^7\. /);
    assert.deepStrictEqual(await definition(at('2.2. The Corran Islands and Their Ports\t', 6)), ['2.2. The Corran Islands and Their Ports']);
  });

  it('finds references from entry, abbreviation and heading', async () => {
    assert.deepStrictEqual((await references(at('Bramhollow, T. (1996)'))).map((one) => one.slice(0, 15)), ['Bramhollow 1996', '(1996, p. 9)', 'Ibid, pp. 11-12', 'Bramhollow, T. ']);
    assert.ok((await references(at('CMV\tColectivo'))).length >= 12);
    assert.deepStrictEqual(await references(at('2.2.1 From Fishing', 3, 'for decades')), ['2.2.1 From Fishing Quay to Container Terminal\t15', 'section 2.2.1', '2.2.1 From Fishing Quay to Container Terminal']);
  });
});
