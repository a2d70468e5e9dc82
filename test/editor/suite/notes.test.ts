/** Notes in the editor: made, kept beside the document, there again after closing, merged with what another program wrote. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { SAMPLE, api, at, hover, items, open } from './support';

const FILE = path.join(path.dirname(SAMPLE), 'notes-here.thesis.txt');
const sidecar = (file = FILE): string => `${file}.annotations.json`;
const written = (file = FILE): string => (fs.existsSync(sidecar(file)) ? fs.readFileSync(sidecar(file), 'utf8') : '');

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await holds()) return;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  assert.fail(`not within fifteen seconds: ${what}`);
}

async function select(document: vscode.TextDocument, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(at(document, text), at(document, text, text.length));
}

/** Labels of all notes in the view. */
async function listed(): Promise<string[]> {
  const { notes } = await api();
  const groups = await items(notes);
  return (await Promise.all(groups.map(({ element }) => items(notes, element)))).flat().map(({ label }) => label);
}

async function reopen(file = FILE): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return open(file);
}

describe('notes', () => {
  before(() => {
    fs.copyFileSync(SAMPLE, FILE);
    fs.rmSync(sidecar(), { force: true });
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    for (const file of [FILE, sidecar()]) fs.rmSync(file, { force: true });
    await open(SAMPLE);
  });

  it('a highlight and a note are written beside the document', async () => {
    const document = await open(FILE);
    await select(document, 'The SBA had been founded');
    await vscode.commands.executeCommand('thesis.highlight', 'green');
    await until(() => written().includes('"styleClass": "green"'), 'the highlight is written');
    await select(document, 'Osterlund (2012, p. 21)');
    await vscode.commands.executeCommand('thesis.note', 'Is that so? #sources');
    await until(() => written().includes('Is that so?'), 'the note is written');
    assert.strictEqual(JSON.parse(written()).type, 'AnnotationCollection');
    assert.match((await hover(document, at(document, 'Osterlund (2012, p. 21)', 12))).text, /Is that so\?/);
    await until(async () => (await listed()).includes('Is that so? #sources'), 'it is listed');
  });

  it('they are there again after the document was closed and changed elsewhere', async () => {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    fs.writeFileSync(FILE, `A line put before.\n\n${fs.readFileSync(FILE, 'utf8')}`);
    const document = await reopen();
    await until(async () => /Is that so\?/.test((await hover(document, at(document, 'Osterlund (2012, p. 21)', 12))).text), 'the note is on its passage');
    await until(async () => (await listed()).length === 2, 'both are listed');
  });

  it('what another program wrote is taken in, and nothing of ours is lost', async () => {
    const document = await open(FILE);
    const other = JSON.parse(written());
    const [first] = other.first.items;
    other.first.items.push({ ...first, id: 'urn:uuid:from-elsewhere', body: [{ type: 'TextualBody', purpose: 'commenting', value: 'From elsewhere' }] });
    fs.writeFileSync(sidecar(), JSON.stringify(other));
    await select(document, 'which no port can refuse');
    await vscode.commands.executeCommand('thesis.highlight', 'pink');
    await until(() => written().includes('From elsewhere') && written().includes('"pink"'), 'both are in the file');
    await until(async () => (await listed()).includes('From elsewhere'), 'it is listed');
  });

  it('places follow edits, and a removed passage leaves an orphan', async () => {
    const document = await open(FILE);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'More before.\n');
    edit.delete(document.uri, new vscode.Range(at(document, 'which no port can refuse'), at(document, 'which no port can refuse', 24)));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match((await hover(document, at(document, 'Osterlund (2012, p. 21)', 12))).text, /Is that so\?/);
    await document.save();
    const { notes } = await api();
    await until(async () => (await items(notes)).some(({ label }) => label === 'Not found in the text'), 'the orphan is listed');
    const start = document.offsetAt(at(document, 'Osterlund (2012, p. 21)'));
    await until(() => written().includes(`"start": ${start},`), 'the new places are written');
    assert.ok(written().includes('which no port can refuse'));
  });

  it('a damaged file is left as it is, and what can be read of it is shown', async () => {
    const damaged = written().replace('"styleClass": "green"', '"styleClass": green"');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    fs.writeFileSync(sidecar(), damaged);
    const document = await reopen();
    await until(async () => (await listed()).includes('Is that so? #sources'), 'the sound ones are listed');
    await select(document, 'Bramhollow');
    await vscode.commands.executeCommand('thesis.note', 'Written meanwhile');
    await until(async () => (await listed()).includes('Written meanwhile'), 'the new one is listed');
    assert.strictEqual(written(), damaged);
    fs.writeFileSync(sidecar(), damaged.replace('"styleClass": green"', '"styleClass": "green"'));
    await select(document, 'LITERATURE REVIEW');
    await vscode.commands.executeCommand('thesis.highlight', 'blue');
    await until(() => ['Written meanwhile', '"green"', '"blue"'].every((one) => written().includes(one)), 'mended, it is written again with everything');
  });

  it('they go along when the document is renamed', async () => {
    const moved = FILE.replace('notes-here', 'notes-moved');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(vscode.Uri.file(FILE), vscode.Uri.file(moved));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(() => written(moved).includes('Is that so?') && !fs.existsSync(sidecar()), 'the file went along');
    const document = await open(moved);
    await until(async () => /Is that so\?/.test((await hover(document, at(document, 'Osterlund (2012, p. 21)', 12))).text), 'the note is there');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    for (const file of [moved, sidecar(moved)]) fs.rmSync(file, { force: true });
  });
});
