/** A thesis of several files, as an editor works with it: over streams, with the files in a folder. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from '../../server/src/lsp/files';
import { initialize, type Session, start, until } from './client';

const FILES: Record<string, string> = {
  '.thesis.json': '{\n  "files": ["1.md", "2 kites.md"],\n  "bibliography": ["references.md", "refs.bib", "more.json"],\n  "abbreviations": "abbreviations.md"\n}\n',
  '1.md': '# 1 Introduction\n\nThe WSO met in spring (Alder, 2001, p. 18). Winds are measured (Quill, 2011).\n\nNobody reads it (Goode, 1997).\n',
  '2 kites.md': '# 2 Kites\n\nAs Alder (2001) says, the WSO met again. The board (Heron & Ibis, 2015) agrees.\n\nThe Wind Office (WO) followed (Fenwik, 1987). The WO stayed.\n',
  'references.md': '# References\n\nAlder, P. (2001). *Strings and states*. Brisk: Gale Press.\n\nBirch, Q. (2005). *The price of calm*. Brisk: Gale Press.\n\nElder, T. (1999). *Nobody reads this*. Brisk: Gale Press.\n\nFenwick, J. (1987). *Gusts*. Brisk: Gale Press.\n',
  'refs.bib': '% exported\n@book{quill2011,\n  author = {Quill, Mar{\\\'i}a},\n  title = {Measuring Winds},\n  year = 2011,\n  publisher = {Gale Press}\n}\n\n@article{broken,\n  title = {No end\n@misc{later, author = {Later, A.}, title = {After the broken one}, year = {2020}}\n',
  'more.json': '[\n  { "id": "heron", "type": "book", "title": "Two birds", "author": [{ "family": "Heron", "given": "A." }, { "family": "Ibis", "given": "B." }], "issued": { "date-parts": [["2015"]] } }\n]\n',
  'abbreviations.md': '# List of Abbreviations\n\nBKA\tBoard of Kite Affairs\nWSO\tWind Safety Organization\nZZK\tZone of Zealous Kites\n',
};

const VSCODE = {
  textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, fileOperations: { willRename: true }, diagnostics: { refreshSupport: true } },
};

interface Location { uri: string; range: { start: { line: number; character: number }; end: { line: number; character: number } } }
interface Edit { documentChanges: { textDocument: { uri: string; version: number | null }; edits: { newText: string; range: Location['range'] }[] }[] }

describe('a thesis of several files', () => {
  const folders: string[] = [];
  after(() => { for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true }); });

  /** The files in a folder of their own, some of them otherwise or (null) left out; the server, and the addresses. */
  async function opened(open: readonly string[], changes: Record<string, string | null> = {}, capabilities: object = VSCODE) {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'thesis-files-')));
    folders.push(folder);
    const files = { ...FILES, ...changes };
    for (const [name, text] of Object.entries(files)) if (text !== null) fs.writeFileSync(path.join(folder, name), text);
    const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    const session = start({ disk });
    await initialize(session, capabilities);
    for (const name of open) await session.open(uri(name), files[name] ?? '', 'markdown');
    await until(() => session.analyzed.length > open.length, 'the files were put together');
    await new Promise((done) => { setTimeout(done, 60); });
    return { session, uri, folder, text: (name: string) => files[name] ?? '' };
  }

  /** The position of the n-th time a word stands in a text. */
  function at(text: string, word: string, nth = 0, into = 1): { line: number; character: number } {
    let offset = -1;
    for (let i = 0; i <= nth; i++) offset = text.indexOf(word, offset + 1);
    assert.ok(offset >= 0, word);
    const before = text.slice(0, offset + into).split('\n');
    return { line: before.length - 1, character: (before[before.length - 1] ?? '').length };
  }

  /** `name: “words”`, for places. */
  function shown({ folder }: { folder: string }, found: readonly Location[]): string[] {
    return found.map(({ uri, range: { start, end } }) => {
      const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      const line = fs.readFileSync(path.join(folder, file), 'utf8').split('\n')[start.line] ?? '';
      return `${file}: “${line.slice(start.character, start.line === end.line ? end.character : undefined)}”`;
    });
  }

  const ask = <T>(session: Session, method: string, uri: string, position: object, more: object = {}): Promise<T> => session.client.sendRequest(method, { textDocument: { uri }, position, ...more });

  it('leads from a chapter to entries in Markdown, BibTeX and CSL-JSON, and to the list of abbreviations', async () => {
    const here = await opened(['1.md', '2 kites.md']);
    const { session, uri, text } = here;
    const one = text('1.md');
    const two = text('2 kites.md');
    const definition = (name: string, position: object) => ask<Location[]>(session, 'textDocument/definition', uri(name), position);
    assert.deepStrictEqual(shown(here, await definition('1.md', at(one, 'Alder'))), ['references.md: “Alder, P. (2001). *Strings and states*. Brisk: Gale Press.”']);
    assert.deepStrictEqual(shown(here, await definition('1.md', at(one, 'Quill'))), ['refs.bib: “quill2011”']);
    assert.deepStrictEqual(shown(here, await definition('2 kites.md', at(two, 'Heron'))), ['more.json: “"heron"”']);
    assert.deepStrictEqual(shown(here, await definition('1.md', at(one, 'WSO'))), ['abbreviations.md: “WSO”']);
  });

  it('says in hovers what stands in the other files', async () => {
    const { session, uri, text } = await opened(['1.md']);
    const hover = async (word: string): Promise<string> => (await ask<{ contents: { value: string } }>(session, 'textDocument/hover', uri('1.md'), at(text('1.md'), word))).contents.value;
    assert.match(await hover('WSO'), /Wind Safety Organization[\s\S]*list of abbreviations in \[abbreviations\.md\]/);
    assert.match(await hover('Quill'), /Measuring Winds[\s\S]*entry in refs\.bib/);
  });

  it('finds references from the entry over two chapters, open and not open', async () => {
    const here = await opened(['references.md', '1.md']);
    const { session, uri, text } = here;
    const found = await ask<Location[]>(session, 'textDocument/references', uri('references.md'), at(text('references.md'), 'Alder'), { context: { includeDeclaration: true } });
    assert.deepStrictEqual(shown(here, found), [
      'references.md: “Alder, P. (2001). *Strings and states*. Brisk: Gale Press.”', '1.md: “Alder, 2001, p. 18”', '2 kites.md: “Alder (2001)”',
    ]);
    const uses = await ask<Location[]>(session, 'textDocument/references', uri('1.md'), at(text('1.md'), 'WSO'), { context: { includeDeclaration: false } });
    assert.deepStrictEqual(shown(here, uses), ['1.md: “WSO”', '2 kites.md: “WSO”']);
  });

  it('renames an abbreviation and a name over files', async () => {
    const { session, uri, text } = await opened(['1.md', '2 kites.md']);
    const summary = ({ documentChanges }: Edit) => documentChanges.map(({ textDocument, edits }) => [decodeURIComponent(textDocument.uri.slice(textDocument.uri.lastIndexOf('/') + 1)), textDocument.version, ...edits.map(({ newText }) => newText)]);
    const wso = await ask<Edit>(session, 'textDocument/rename', uri('1.md'), at(text('1.md'), 'WSO'), { newName: 'WSA' });
    assert.deepStrictEqual(summary(wso), [['1.md', 1, 'WSA'], ['abbreviations.md', null, 'WSA'], ['2 kites.md', 1, 'WSA']]);
    const alder = await ask<Edit>(session, 'textDocument/rename', uri('2 kites.md'), at(text('2 kites.md'), 'Alder'), { newName: 'Ash' });
    assert.deepStrictEqual(summary(alder), [['2 kites.md', 1, 'Ash'], ['references.md', null, 'Ash'], ['1.md', 1, 'Ash']]);
    await assert.rejects(ask(session, 'textDocument/rename', uri('1.md'), at(text('1.md'), 'WSO'), { newName: 'BKA' }), /already stands for Board of Kite Affairs/);
    await assert.rejects(ask(session, 'textDocument/rename', uri('1.md'), at(text('1.md'), 'Quill'), { newName: 'Pen' }), /stands in refs\.bib/);
  });

  it('checks a chapter against the common list, and files that are not open', async () => {
    const { session, uri } = await opened(['1.md']);
    const rules = (items: readonly { code: string; message: string }[]): string[] => items.filter(({ code }) => /^citation\/|^reference\/uncited|undefined|unused/.test(code)).map(({ code, message }) => `${code}: ${message}`);
    const own = await session.client.sendRequest('textDocument/diagnostic', { textDocument: { uri: uri('1.md') } }) as { items: { code: string; message: string }[] };
    assert.deepStrictEqual(rules(own.items), ['citation/missing-entry: No entry in the bibliography answers Goode, 1997.']);
    const all = await session.client.sendRequest('workspace/diagnostic', { previousResultIds: [] }) as { items: { uri: string; resultId: string; kind: string; items: { code: string; message: string }[] }[] };
    const of = (name: string) => rules(all.items.find((one) => one.uri === uri(name))?.items ?? []);
    assert.deepStrictEqual(all.items.map((one) => decodeURIComponent(one.uri.slice(one.uri.lastIndexOf('/') + 1))).sort(), ['2 kites.md', 'abbreviations.md', 'references.md']);
    assert.deepStrictEqual(of('2 kites.md'), ['citation/name-mismatch: Fenwik is listed as Fenwick.']);
    assert.deepStrictEqual(of('references.md'), ['reference/uncited: Birch, 2005 is never cited.', 'reference/uncited: Elder, 1999 is never cited.']);
    assert.deepStrictEqual(of('abbreviations.md'), ['abbreviation/unused: BKA is listed but not used in the chapters.', 'abbreviation/unused: ZZK is listed but not used in the chapters.']);
    const again = await session.client.sendRequest('workspace/diagnostic', { previousResultIds: all.items.map((one) => ({ uri: one.uri, value: one.resultId })) }) as typeof all;
    assert.deepStrictEqual(again.items.map(({ kind }) => kind), ['unchanged', 'unchanged', 'unchanged']);
  });

  it('completes works and abbreviations of the other files, and shows those cited in the tree', async () => {
    const { session, uri, text } = await opened(['1.md']);
    const typed = `${text('1.md')}\nMore of it (Birc\n`;
    await session.client.sendNotification('textDocument/didChange', { textDocument: { uri: uri('1.md'), version: 2 }, contentChanges: [{ text: typed }] });
    const list = await ask<{ items: { label: string; data: unknown }[] }>(session, 'textDocument/completion', uri('1.md'), at(typed, '(Birc', 0, 5));
    assert.deepStrictEqual(list.items.map(({ label }) => label), ['Birch, 2005']);
    const resolved = await session.client.sendRequest('completionItem/resolve', list.items[0]) as { documentation: { value: string } };
    assert.match(resolved.documentation.value, /price of calm/);
    const rows = await session.client.sendRequest('thesis/works', { uri: uri('1.md') }) as { works: { label: string; citations: number }[] };
    assert.deepStrictEqual(rows.works.map(({ label, citations }) => [label, citations]), [['Alder, 2001', 1], ['Quill, 2011', 1]]);
    const symbols = await session.client.sendRequest('workspace/symbol', { query: 'Kites' }) as { name: string }[];
    assert.ok(symbols.some(({ name }) => name === '2 Kites'));
  });

  it('follows an edit of the common list', async () => {
    const here = await opened(['references.md', '1.md']);
    const { session, uri, text } = here;
    const added = `${text('references.md')}\nGoode, A. (1997). *Read by nobody*. Brisk: Gale Press.\n`;
    await session.client.sendNotification('textDocument/didChange', { textDocument: { uri: uri('references.md'), version: 2 }, contentChanges: [{ text: added }] });
    const [place] = await ask<Location[]>(session, 'textDocument/definition', uri('1.md'), at(text('1.md'), 'Goode'));
    assert.strictEqual(place?.range.start.line, added.split('\n').findIndex((line) => line.startsWith('Goode')));
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: uri('references.md') } });
    await new Promise((done) => { setTimeout(done, 60); });
    assert.strictEqual(await ask(session, 'textDocument/definition', uri('1.md'), at(text('1.md'), 'Goode')), null);
    assert.strictEqual((await ask<Location[]>(session, 'textDocument/definition', uri('1.md'), at(text('1.md'), 'Alder'))).length, 1);
  });

  it('keeps a file that is renamed or moved in the thesis', async () => {
    const { session, uri, text } = await opened(['1.md']);
    const edit = await session.client.sendRequest('workspace/willRenameFiles', { files: [{ oldUri: uri('2 kites.md'), newUri: uri('parts/kites & co.md') }, { oldUri: uri('abbreviations.md'), newUri: uri('list.md') }] }) as Edit;
    assert.deepStrictEqual(edit.documentChanges.map(({ textDocument, edits }) => [textDocument, edits.map(({ newText }) => newText)]), [[{ uri: uri('.thesis.json'), version: null }, ['"parts/kites & co.md"', '"list.md"']]]);
    assert.deepStrictEqual(edit.documentChanges[0]?.edits[0]?.range.start, at(text('.thesis.json'), '"2 kites.md"', 0, 0));
    assert.strictEqual(await session.client.sendRequest('workspace/willRenameFiles', { files: [{ oldUri: uri('other.txt'), newUri: uri('another.txt') }, 7] }), null);
  });

  it('names what is missing, damaged or goes round in a circle, with its line, and uses the rest', async () => {
    const config = '{\n  "files": ["1.md", "gone.md", ".thesis.json"],\n  "bibliography": ["references.md", "refs.bib", 7]\n}\n';
    const here = await opened(['1.md'], { '.thesis.json': config });
    const { session, uri, text } = here;
    const said = session.published.filter((one) => one.uri === uri('.thesis.json')).at(-1)?.diagnostics as { range: Location['range']; message: string }[];
    assert.deepStrictEqual(said.map(({ range, message }) => `${range.start.line + 1}: ${message}`), [
      '2: .thesis.json: "files" names .thesis.json: a project file cannot be part of a thesis, that would go round in a circle. It is left out.',
      '3: .thesis.json: "bibliography" takes names of files in double quotes.',
      '3: refs.bib, line 9: the entry @article that begins here is damaged; what could be read of it is used.',
      '2: .thesis.json: gone.md cannot be read; it is left out.',
    ]);
    assert.strictEqual((await ask<Location[]>(session, 'textDocument/definition', uri('1.md'), at(text('1.md'), 'Alder'))).length, 1);
  });

  it('reads a chapter as without one where the project file is damaged, and says where', async () => {
    const { session, uri } = await opened(['1.md'], { '.thesis.json': '{\n  "files": ["1.md"\n  "bibliography": "references.md"\n}' });
    const said = session.published.filter((one) => one.uri === uri('.thesis.json')).at(-1)?.diagnostics as { range: Location['range']; message: string }[];
    assert.deepStrictEqual(said.map(({ range, message }) => `${range.start.line + 1}: ${message}`), ['3: .thesis.json is damaged: a comma or ] is missing. It is not used.']);
    assert.match(session.logged.join(), /references\.md and abbreviations\.md beside it are used/);
  });

  it('without a project file uses a bibliography beside the chapter, and says so', async () => {
    const here = await opened(['1.md'], { '.thesis.json': null, '1.md': `${FILES['1.md'] ?? ''}\nMore (Birch, 2005; Elder, 1999).\n` });
    const { session, uri, text } = here;
    assert.deepStrictEqual(shown(here, await ask<Location[]>(session, 'textDocument/definition', uri('1.md'), at(text('1.md'), 'Alder'))), ['references.md: “Alder, P. (2001). *Strings and states*. Brisk: Gale Press.”']);
    assert.deepStrictEqual(session.logged, ['1.md has no bibliography of its own: references.md and abbreviations.md beside it are used. Name other files in .thesis.json ("bibliography", "abbreviations").']);
  });
});
