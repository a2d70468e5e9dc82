/** The client's own work: commands, switching, the views under edits, Markdown beside VS Code's own, a server that dies. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { SAMPLE, api, at, findItem, hover, items, note, open } from './support';

/** Asks `probe` until it gives something, at most 15 s. */
async function until<T>(what: string, probe: () => Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within 15 s`);
}

interface Manifest { contributes: { commands: Array<{ command: string }> } }

/** Lines of prose in which nothing speaks for a thesis but one abbreviation with its meaning. */
const NOTE = 'A note on kites\n\nThe Wind Safety Organization (WSO) has written to us. The WSO wants shorter strings.\n';

describe('the client', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => { document = await open(SAMPLE); });
  const symbols = (uri: vscode.Uri) => vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);

  it('has every command it contributes', async () => {
    await api();
    const manifest = vscode.extensions.getExtension('thesis-reader.thesis-reader')?.packageJSON as Manifest;
    const there = new Set(await vscode.commands.getCommands(true));
    assert.ok(manifest.contributes.commands.length > 10);
    assert.deepStrictEqual(manifest.contributes.commands.map((one) => one.command).filter((id) => !there.has(id)), []);
  });

  it('switches a document off and on again', async () => {
    await vscode.commands.executeCommand('thesis.toggle');
    await until('the outline is gone', async () => ((await symbols(document.uri)) ?? []).length === 0);
    assert.strictEqual((await hover(document, at(document, 'The SBA had been founded', 5))).text, '');
    assert.deepStrictEqual(await items((await api()).trees.chapters), []);
    await vscode.commands.executeCommand('thesis.switchAuto');
    await until('the outline is back', async () => ((await symbols(document.uri)) ?? []).length > 0);
    assert.ok((await items((await api()).trees.chapters)).length > 4);
  });

  it('reads a document as a thesis that does not look like one, when told to', async () => {
    const plain = await vscode.workspace.openTextDocument({ language: 'plaintext', content: NOTE });
    await vscode.window.showTextDocument(plain);
    await (await api()).ready(plain.uri);
    const place = at(plain, 'The WSO wants', 5);
    assert.strictEqual((await hover(plain, place)).text, '');
    await vscode.commands.executeCommand('thesis.switchOn');
    const text = await until('a card', async () => (await hover(plain, place)).text);
    assert.match(text, /Wind Safety Organization/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('obeys the setting thesis.recognition', async () => {
    const settings = vscode.workspace.getConfiguration('thesis');
    await settings.update('recognition', 'never', vscode.ConfigurationTarget.Workspace);
    try {
      await until('the outline is gone', async () => ((await symbols(document.uri)) ?? []).length === 0);
    } finally {
      await settings.update('recognition', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('the outline is back', async () => ((await symbols(document.uri)) ?? []).length > 0);
  });

  it('copies the reference of a work and the long form of an abbreviation, from a row and at the cursor', async () => {
    const { trees } = await api();
    const copied = async (command: string, argument?: unknown): Promise<string> => {
      await vscode.env.clipboard.writeText('');
      await vscode.commands.executeCommand(command, argument);
      return vscode.env.clipboard.readText();
    };
    const put = async (text: string, inside: number): Promise<void> => {
      const editor = await vscode.window.showTextDocument(document);
      const position = at(document, text, inside);
      editor.selection = new vscode.Selection(position, position);
    };
    const work = await findItem(trees.works, /^Osterlund/);
    assert.match(await copied('thesis.copyReference', work?.element), /^Osterlund, K\. \(2012\)\. Changes of Key/);
    const short = await findItem(trees.abbreviations, /^SBA$/);
    assert.strictEqual(await copied('thesis.copyLongForm', short?.element), 'Sorrel Bay Alliance');
    await put('(Osterlund, 2012, p. 14)', 4);
    assert.match(await copied('thesis.copyReference'), /^Osterlund, K\. \(2012\)\. Changes of Key/);
    await put('The SBA had been founded', 5);
    assert.strictEqual(await copied('thesis.copyLongForm'), 'Sorrel Bay Alliance');
  });

  it('goes to the next and the previous use', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const start = at(document, 'The SBA had been founded', 5);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('thesis.nextUse');
    const next = editor.selection;
    assert.strictEqual(document.getText(next), 'SBA');
    assert.ok(next.start.isAfter(start), `${next.start.line} after ${start.line}`);
    await vscode.commands.executeCommand('thesis.previousUse');
    assert.ok(editor.selection.contains(start), 'back where it began');
  });

  it('opens a row at its place, uses with the words marked', async () => {
    const { trees } = await api();
    const study = await findItem(trees.chapters, /Night Dredging/);
    await vscode.commands.executeCommand('thesis.openRow', study?.element);
    assert.strictEqual(vscode.window.activeTextEditor?.selection.active.line, at(document, '\n3.2. ', 1, 1).line);
    const work = await findItem(trees.works, /^Osterlund/);
    const [place] = await items(trees.works, work?.element);
    await vscode.commands.executeCommand('thesis.openRow', place?.element);
    assert.match(document.getText(vscode.window.activeTextEditor?.selection), /Osterlund|2012/);
  });

  it('shows uses with a line of context and the words marked in it, and speaks every row', async () => {
    const { trees } = await api();
    const short = await findItem(trees.abbreviations, /^SBA$/);
    for (const { item, label } of await items(trees.abbreviations, short?.element)) {
      const marked = typeof item.label === 'object' ? item.label.highlights?.[0] : undefined;
      assert.match(label.slice(...(marked ?? [0, 0])), /^(?:SBA|Sorrel Bay Alliance)/);
      assert.match(item.accessibilityInformation?.label ?? '', /line \d+$/);
    }
    for (const tree of Object.values(trees)) for (const { item } of await items(tree)) assert.ok(item.accessibilityInformation?.label);
  });

  it('keeps the rows while the text above them is edited, and brings their places along', async () => {
    const { trees, ready } = await api();
    const before = await items(trees.chapters);
    const study = await findItem(trees.chapters, /Night Dredging/);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(at(document, 'CHAPTER 1: INTRODUCTION', 0, 1), 'One line more.\n\n'));
    await ready(document.uri);
    const after = await items(trees.chapters);
    assert.deepStrictEqual(after.map(({ item }) => item.id), before.map(({ item }) => item.id));
    for (const [index, { element }] of after.entries()) assert.strictEqual(element, before[index]?.element, 'the same node');
    await vscode.commands.executeCommand('thesis.openRow', study?.element);
    assert.match(document.lineAt(editor.selection.active.line).text, /^3\.2\. /);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await ready(document.uri);
  });

  it('leaves outline and folding of Markdown headings to VS Code, and still has its own', async () => {
    const text = document.getText().replace(/^CHAPTER (\d): ([^\t\n]*)$/gm, '# Chapter $1: $2').replace(/^(\d\.\d)\. ([^\t\n]*)$/gm, '## $1 $2').replace(/^Bibliography$/m, '# Bibliography');
    const file = path.join(path.dirname(SAMPLE), 'in-markdown.md');
    fs.writeFileSync(file, text);
    try {
      const markdown = await open(file);
      assert.strictEqual(markdown.languageId, 'markdown');
      const roots = await until('an outline', async () => { const found = await symbols(markdown.uri); return found !== undefined && found.length > 0 && found; });
      const names = roots.flatMap(function all(one): string[] { return [one.name, ...one.children.flatMap(all)]; });
      assert.strictEqual(names.filter((name) => /Night Dredging/.test(name)).length, 1, names.join(' | '));
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', markdown.uri);
      const starts = folds.map(({ start }) => start);
      assert.ok(starts.length >= 8, `${starts.length} folds`);
      assert.strictEqual(new Set(starts).size, starts.length, 'no fold twice');
      assert.match((await hover(markdown, at(markdown, 'The SBA had been founded', 5))).text, /Sorrel Bay Alliance/);
      assert.ok(await findItem((await api()).trees.chapters, /Night Dredging/));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      fs.rmSync(file);
    }
  });

  it('moves a section from the tree, numbers and contents with it, in one undo step', async () => {
    const { trees, ready } = await api();
    const before = document.getText();
    const section = await findItem(trees.chapters, /^1\.3 Method/);
    await vscode.commands.executeCommand('thesis.moveUp', section?.element);
    await until('the section stands earlier', async () => document.getText().includes('1.2 Method and Structure\n\n'));
    await ready(document.uri);
    const labels = (await items(trees.chapters, (await findItem(trees.chapters, /^1 /))?.element)).map((one) => one.label);
    assert.deepStrictEqual(labels.map((one) => one.replace(/^1\.(\d).*?(\S+)$/, '$1 $2')), ['1 Sleep', '2 Structure', '3 Debate']);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await ready(document.uri);
  });

  it('groups the works nobody cites', async () => {
    const entries = ['Alder, P. (2001). *Strings and States*. Brisk: Gale Press.', 'Elder, T. (1999). *Nobody reads this*. Brisk: Gale Press.'];
    const content = `CHAPTER 1: KITES\n\n1.1 Strings\n\nThe first to ask was Alder (2001, p. 3).\n\nBibliography\n\n${entries.map((one) => `- ${one}\n`).join('')}`;
    const plain = await vscode.workspace.openTextDocument({ language: 'thesis', content });
    await vscode.window.showTextDocument(plain);
    await vscode.commands.executeCommand('thesis.switchOn');
    const { trees } = await api();
    const group = await until('the group', async () => (await items(trees.works)).find((one) => one.label === 'Never cited'));
    assert.deepStrictEqual((await items(trees.works, group.element)).map((one) => one.label), ['Elder, 1999']);
    assert.deepStrictEqual((await items(trees.works)).slice(1).map((one) => one.label), ['Alder, 2001', 'Elder, 1999']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens a copy of the sample from its command, to try things on', async () => {
    await vscode.commands.executeCommand('thesis.openSample');
    const shown = vscode.window.activeTextEditor?.document;
    assert.match(shown?.uri.path ?? '', /sample\/the-quiet-harbour\.thesis\.txt$/);
    assert.strictEqual(vscode.workspace.fs.isWritableFileSystem(shown?.uri.scheme ?? ''), true);
    assert.ok(shown);
    await (await api()).ready(shown.uri);
    assert.match((await hover(shown, at(shown, 'The SBA had been founded', 5))).text, /Sorrel Bay Alliance/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('starts a server anew that has died', async () => {
    if (process.platform !== 'linux') return note('A dying server is only tried on Linux, where its process is found in /proc');
    const child = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).find((name) => {
      try {
        const parent = /^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        return parent === String(process.pid) && fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('server.js');
      } catch {
        return false;
      }
    });
    assert.ok(child, 'the server is a child of the extension host');
    process.kill(Number(child), 'SIGKILL');
    const text = await until('a card from the new server', async () => (await hover(document, at(document, 'The SBA had been founded', 5))).text);
    assert.match(text, /Sorrel Bay Alliance/);
    await (await api()).ready(document.uri);
    assert.ok((await items((await api()).trees.chapters)).length > 4);
  });
});
