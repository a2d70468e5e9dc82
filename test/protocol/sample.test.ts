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

  let version = 1;
  const type = (start: { line: number; character: number }, typed: string, over = 0): Promise<void> => session.client.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: ++version }, contentChanges: [{ range: { start, end: { ...start, character: start.character + over } }, text: typed }],
  });

  before(async () => {
    session = startProgram(path.join(process.cwd(), 'dist', 'cli.js'), ['serve', '--stdio']);
    await initialize(session, { textDocument: { definition: { linkSupport: true } }, workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } });
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
    assert.deepStrictEqual(await definition(at('the EMA, created', 5)), ['EMA']);
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

  it('completes a citation while it is typed, with its reference', async () => {
    const place = at('Before I turn to the cases', 0);
    await type(place, 'So it was (Delac');
    const { items } = await ask<{ items: Array<{ label: string; data: object; textEdit: { newText: string } }> }>('textDocument/completion', { position: { ...place, character: place.character + 16 } });
    assert.deepStrictEqual(items.map((one) => one.textEdit.newText), ['Delacour-Pym, 2009']);
    const { documentation } = await ask<{ documentation: { value: string } }>('completionItem/resolve', { ...items[0], textDocument: undefined });
    assert.match(documentation.value, /Sediment as Politics/);
    const bare = { label: 'p.' };
    assert.deepStrictEqual(await session.client.sendRequest('completionItem/resolve', bare), bare, 'an item without data comes back as it is');
    await type(place, '', 16);
  });

  it('renames an abbreviation, asking about quotations', async () => {
    const position = at('the EMA, created', 5);
    assert.strictEqual((await ask<{ placeholder: string }>('textDocument/prepareRename', { position })).placeholder, 'EMA');
    const { documentChanges } = await ask<{ documentChanges: Array<{ edits: unknown[] }> }>('textDocument/rename', { position, newName: 'EMX' });
    assert.ok((documentChanges[0]?.edits.length ?? 0) >= 15);
    await assert.rejects(ask('textDocument/rename', { position, newName: 'CRO' }), /already stands for Coastal Rights Observatory/);
  });

  it('tells between the lines what an Ibid stands for and how often a work is cited', async () => {
    const line = at('Ibid, pp. 11-12').line;
    const hints = await ask<Array<{ label: string | Array<{ value: string }> }>>('textDocument/inlayHint', { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } } });
    assert.ok(JSON.stringify(hints).includes('= Bramhollow, 1996'));
    const lenses = await ask<Array<{ range: Range; command: { title: string } }>>('textDocument/codeLens');
    assert.strictEqual(lenses.find(({ range }) => range.start.line === at('Bramhollow, T. (1996)').line)?.command.title, 'cited 3 times · chapters 1, 2');
  });

  it('moves a section with its number', async () => {
    const edit = await ask<{ documentChanges: Array<{ edits: Array<{ newText: string }> }> }>('thesis/restructure', { change: { kind: 'promote', id: 'section:2.2.1:From Fishing Quay to Container Terminal' } });
    assert.ok(edit.documentChanges[0]?.edits.some(({ newText }) => newText.startsWith('2.3 From Fishing Quay')));
  });
});
