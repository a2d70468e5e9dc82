/** Notes through what befalls a document: git, formatters, renaming, folders that cannot be written, two windows. */
import * as assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { Book } from '../../../client/src/annotations/book';
import { Files, Store } from './notes-support';
import { SAMPLE, api, at, hover, items, open } from './support';

// A folder for each test: the editor remembers closed documents for a while, and we their notes.
let FOLDER = '';
let FILE = '';
let nth = 0;
const QUOTE = 'Osterlund (2012, p. 21)';
const sidecar = (file = FILE): string => `${file}.annotations.json`;
const written = (file = FILE): string => (fs.existsSync(sidecar(file)) ? fs.readFileSync(sidecar(file), 'utf8') : '');
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await holds()) return;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  assert.fail(`not within fifteen seconds: ${what}`);
}

async function select(document: vscode.TextDocument, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  editor.selection = new vscode.Selection(at(document, text), at(document, text, text.length));
}

const noted = async (document: vscode.TextDocument, text = QUOTE): Promise<boolean> =>
  document.getText().includes(text) && /Is that so\?/.test((await hover(document, at(document, text, 12))).text);

/** The groups of the view with their rows. */
async function shown(): Promise<Array<{ group: string; rows: Array<{ label: string; element: unknown }> }>> {
  const { notes } = await api();
  return Promise.all((await items(notes)).map(async ({ label, element }) => ({ group: label, rows: (await items(notes, element)).map((row) => ({ label: row.label, element: row.element })) })));
}

const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

/** The sample with one note on it, saved. */
async function start(): Promise<vscode.TextDocument> {
  await close();
  if (FOLDER !== '') fs.rmSync(FOLDER, { recursive: true, force: true });
  FOLDER = path.join(path.dirname(SAMPLE), `notes-care-${nth++}`);
  FILE = path.join(FOLDER, 'harbour.thesis.txt');
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.mkdirSync(FOLDER);
  fs.copyFileSync(SAMPLE, FILE);
  const document = await open(FILE);
  await until(() => document.getText() === fs.readFileSync(SAMPLE, 'utf8'), 'the sample as it is');
  await select(document, QUOTE);
  await vscode.commands.executeCommand('thesis.note', 'Is that so? #sources');
  await until(() => written().includes('Is that so?') && noted(document), 'the note is written');
  return document;
}

describe('notes are kept', () => {
  after(async () => {
    await close();
    fs.rmSync(FOLDER, { recursive: true, force: true });
    await open(SAMPLE);
  });

  it('over a git checkout and back, the document open', async () => {
    const document = await start();
    git(FOLDER, 'init', '-q');
    git(FOLDER, 'add', '.');
    git(FOLDER, 'commit', '-qm', 'one');
    git(FOLDER, 'checkout', '-qb', 'other');
    const text = fs.readFileSync(FILE, 'utf8').replace(`${QUOTE} calls`, `${QUOTE} once called`);
    fs.writeFileSync(FILE, `New at the top.\n\n${text}\n\nNew at the end.\n`);
    git(FOLDER, 'commit', '-qam', 'two');
    await until(() => document.getText().startsWith('New at the top'), 'the editor reads it anew');
    await until(() => noted(document), 'the note is on its passage');
    git(FOLDER, 'checkout', '-q', '-');
    await until(() => !document.getText().startsWith('New at the top'), 'the editor reads it anew');
    await until(() => noted(document), 'the note is on its passage again');
    assert.ok(written().includes('Is that so?'));
  });

  it('over a pull that changes text and notes', async () => {
    const document = await start();
    git(FOLDER, 'init', '-q');
    git(FOLDER, 'add', '.');
    git(FOLDER, 'commit', '-qm', 'one');
    const clone = path.join(FOLDER, 'clone');
    git(FOLDER, 'clone', '-q', FOLDER, clone);
    const there = path.join(clone, path.basename(FILE));
    fs.writeFileSync(there, `Written elsewhere.\n\n${fs.readFileSync(there, 'utf8')}`);
    const all = JSON.parse(fs.readFileSync(sidecar(there), 'utf8'));
    all.first.items.push({ ...all.first.items[0], id: 'urn:uuid:theirs', body: [{ type: 'TextualBody', purpose: 'commenting', value: 'Theirs' }] });
    fs.writeFileSync(sidecar(there), `${JSON.stringify(all, null, 2)}\n`);
    git(clone, 'commit', '-qam', 'theirs');
    git(FOLDER, 'pull', '-q', clone, 'HEAD');
    await until(() => document.getText().startsWith('Written elsewhere'), 'the editor reads it anew');
    await until(() => noted(document), 'the note is on its passage');
    await until(async () => (await shown()).flatMap(({ rows }) => rows).some(({ label }) => label === 'Theirs'), 'theirs is listed');
  });

  it('over a formatter that replaces the whole text, and undo', async () => {
    const document = await start();
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
    const edit = new vscode.WorkspaceEdit();
    const before = document.getText();
    edit.replace(document.uri, whole, before.replaceAll('a good example of what Katarina Osterlund', 'a good example of what Katarina\nOsterlund').replaceAll('The ', 'The  '));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(() => noted(document), 'the note is on its passage');
    await document.save();
    assert.ok(written().includes('Is that so?'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until(() => noted(document), 'the note is on its passage again');
  });

  it('when another program renames the document alone', async () => {
    await start();
    await close();
    const renamed = FILE.replace('harbour', 'port');
    fs.renameSync(FILE, renamed);
    const document = await open(renamed);
    await until(() => noted(document), 'the note is there');
    assert.ok(!fs.existsSync(sidecar()) && written(renamed).includes('Is that so?'));
  });

  it('when another program moves the document to another folder', async () => {
    await start();
    await close();
    const moved = path.join(FOLDER, 'elsewhere', path.basename(FILE));
    fs.mkdirSync(path.dirname(moved));
    fs.renameSync(FILE, moved);
    const document = await open(moved);
    await until(() => noted(document), 'the note is there');
    assert.ok(written(moved).includes('Is that so?'));
  });

  it('when the folder is renamed in the editor', async () => {
    await start();
    const folder = `${FOLDER}-2`;
    fs.rmSync(folder, { recursive: true, force: true });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(vscode.Uri.file(FOLDER), vscode.Uri.file(folder));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const document = await open(path.join(folder, path.basename(FILE)));
    await until(() => noted(document), 'the note is there');
    await close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('where the folder cannot be written: in the editor’s storage until it can', async () => {
    await close();
    const files = new Files();
    const provider = vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true });
    try {
      const uri = vscode.Uri.parse('memfs:/thesis/one.thesis.txt');
      files.put(uri, fs.readFileSync(SAMPLE));
      files.writable = false;
      const document = await vscode.workspace.openTextDocument(uri);
      const [told, store] = [[] as string[], new Store()];
      const first = new Book(document, store, (text) => told.push(text));
      await first.open();
      await first.make({ start: 100, end: 140 }, 'green', 'Kept');
      assert.match(told.join(), /could not be written beside the document/);
      first.dispose();
      files.writable = true;
      const second = new Book(document, store, (text) => told.push(text));
      await second.open();
      assert.deepStrictEqual(second.placed().map(({ note, anchor }) => [note.text, anchor.standing, anchor.start]), [['Kept', 'sure', 100]]);
      assert.ok(files.text(uri.with({ path: `${uri.path}.annotations.json` })).includes('Kept'));
      assert.deepStrictEqual(store.keys(), []);
      second.dispose();
    } finally {
      provider.dispose();
    }
  });

  it('when two windows write at once', async () => {
    const document = await start();
    const books = [new Book(document, new Store(), () => undefined), new Book(document, new Store(), () => undefined)] as const;
    await Promise.all(books.map((book) => book.open()));
    for (let n = 0; n < 8; n++) await Promise.all(books.map((book, which) => book.make({ start: 50 * n + which, end: 50 * n + 30 }, 'blue', `${'AB'[which]}${n}`)));
    for (let n = 0; n < 3; n++) for (const book of books) await book.outside();
    const all = Array.from({ length: 8 }, (_, n) => [`"A${n}"`, `"B${n}"`]).flat();
    await until(() => all.every((one) => written().includes(one)), 'the file holds what both wrote');
    assert.ok(written().includes('Is that so?'));
    for (const book of books) book.dispose();
  });
});

describe('notes are worked with', () => {
  let document: vscode.TextDocument;
  before(async () => { document = await start(); });
  after(async () => {
    await vscode.commands.executeCommand('thesis.notes.group', 'chapter');
    await close();
    fs.rmSync(FOLDER, { recursive: true, force: true });
    await open(SAMPLE);
  });

  it('resolved under the cursor, and shown by colour, tag, unresolved only', async () => {
    await select(document, 'The SBA had been founded');
    await vscode.commands.executeCommand('thesis.highlight', 'green');
    const rows = async (grouping: string): Promise<string[]> => {
      await vscode.commands.executeCommand('thesis.notes.group', grouping);
      return (await shown()).map(({ group, rows: below }) => `${group}: ${below.map(({ label }) => label.slice(0, 11)).join()}`);
    };
    await until(async () => (await rows('colour')).join('; ') === 'green: “The SBA ha; yellow: Is that so?', 'by colour');
    assert.deepStrictEqual(await rows('tag'), ['#sources: Is that so?', 'No tag: “The SBA ha']);
    assert.strictEqual((await rows('unresolved')).length, 1);
    const at0 = at(document, QUOTE, 3);
    (await vscode.window.showTextDocument(document)).selection = new vscode.Selection(at0, at0);
    await vscode.commands.executeCommand('thesis.resolveNote');
    await until(() => written().includes('"resolved": true'), 'it is written');
    await until(async () => (await rows('unresolved')).length === 0, 'it is no longer shown');
  });

  it('an orphan is listed and attached to another passage', async () => {
    const edit = new vscode.WorkspaceEdit();
    const from = at(document, 'The SBA had been founded');
    edit.delete(document.uri, new vscode.Range(from, from.translate(0, 'The SBA had been founded'.length)));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand('thesis.notes.group', 'orphans');
    await until(async () => (await shown()).length === 1, 'it is listed');
    await select(document, 'which no port can refuse');
    await vscode.commands.executeCommand('thesis.attachNote', (await shown())[0]?.rows[0]?.element);
    await until(async () => (await shown()).length === 0, 'it is no orphan any more');
    await until(() => written().includes('"exact": "which no port can refuse"'), 'it is written');
  });

  it('saved as Markdown, a table, Web Annotations and as Hypothesis has them, and read in again', async () => {
    const save = async (name: string): Promise<string> => {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('thesis.exportNotes', vscode.Uri.file(path.join(FOLDER, name)));
      return fs.readFileSync(path.join(FOLDER, name), 'utf8');
    };
    assert.match(await save('out.md'), /## 3\.2[^\n]*\n\n> Osterlund \(2012, p\. 21\)\n>\n> — Osterlund \(2012, p\. 21\), line \d+, yellow, resolved\n\nIs that so\?/);
    assert.match(await save('out.csv'), /^section,line,colour,quote,citation,note/);
    assert.strictEqual(JSON.parse(await save('out.json')).first.items.length, 2);
    assert.strictEqual(JSON.parse(await save('out.hypothesis.json')).total, 2);
    for (const name of ['out.json', 'out.hypothesis.json']) {
      const text = fs.readFileSync(path.join(FOLDER, name), 'utf8').replaceAll('urn:uuid:', `urn:uuid:${name}`).replaceAll('Is that so?', `From ${name}`);
      fs.writeFileSync(path.join(FOLDER, name), text);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('thesis.importNotes', vscode.Uri.file(path.join(FOLDER, name)));
      await until(() => written().includes(`From ${name}`), `${name} is read in`);
    }
  });

  it('deleted under the cursor', async () => {
    const count = JSON.parse(written()).first.items.length;
    const at0 = at(document, QUOTE, 3);
    (await vscode.window.showTextDocument(document)).selection = new vscode.Selection(at0, at0);
    await vscode.commands.executeCommand('thesis.deleteNote');
    await until(() => JSON.parse(written()).first.items.length === count - 1, 'one less in the file');
  });

  it('its keys are no one else’s where they count', async () => {
    const defaults = (await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'))).getText();
    for (const key of ['ctrl+alt+h', 'ctrl+alt+n', 'ctrl+alt+.', 'ctrl+alt+,']) {
      const uses = [...defaults.matchAll(/\{ "key": "([^"]+)",\s+"command": "([^"]+)"(?:,\s+"when": "([^"]+)")?/g)]
        .filter(([, one, , when = '']) => one === key && (when.includes('!inChatInput') || !when.includes('inChatInput'))).map(([, , command]) => command ?? '');
      // In a browser the workbench moves its Ctrl+N to Ctrl+Alt+N; where a thesis is being read, ours comes first.
      assert.deepStrictEqual(uses.filter((command) => !command.startsWith('thesis.') && command !== 'workbench.action.files.newUntitledFile'), [], key);
      assert.strictEqual(uses.filter((command) => command.startsWith('thesis.')).length, 1, key);
    }
  });
});
