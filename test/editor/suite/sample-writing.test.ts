/** Completion, rename, hints, lenses, links, selections and call hierarchy on the shipped sample; what is edited is undone. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { SAMPLE, at, open } from './support';

describe('writing in the sample', () => {
  let document: vscode.TextDocument;
  let before_ = '';
  before(async () => {
    document = await open(SAMPLE);
    before_ = document.getText();
  });
  const ask = <T>(command: string, ...given: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, document.uri, ...given);
  const whole = (): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);
  const undo = async (): Promise<void> => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before_, 'one undo brings the text back');
  };

  it('completes a citation in the way the sample writes it, and undoes it', async () => {
    const place = at(document, 'Before I turn to the cases');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, place, '(Delac');
    await vscode.workspace.applyEdit(edit);
    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', place.translate(0, 6), undefined, 5);
    const ours = list.items.find((one) => (typeof one.label === 'string' ? one.label : one.label.label) === 'Delacour-Pym, 2009');
    assert.ok(ours, list.items.slice(0, 10).map((one) => JSON.stringify(one.label)).join(' '));
    await undo();
    assert.match((ours.documentation as vscode.MarkdownString).value, /Sediment as Politics/);
  });

  it('renames an abbreviation everywhere, in one step', async () => {
    const place = at(document, 'the EMA, created', 5);
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', place, 'EMX');
    const changes = edit.get(document.uri);
    assert.ok(changes.length >= 15, `${changes.length} places`);
    assert.ok(changes.every((one) => one.newText === 'EMX' && document.getText(one.range) === 'EMA'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /\nEMX\tEstuary and Maritime Authority\n/);
    await undo();
  });

  it('shows what Ibids stand for, and how often works are cited', async () => {
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', whole());
    const labels = hints.map((one) => (typeof one.label === 'string' ? one.label : one.label.map((part) => part.value).join('')));
    assert.ok(labels.includes('= Bramhollow, 1996'), labels.slice(0, 20).join(' | '));
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', 500);
    const line = at(document, 'Bramhollow, T. (1996)').line;
    const lens = lenses.find((one) => one.range.start.line === line);
    assert.strictEqual(lens?.command?.title, 'cited 3 times · chapters 1, 2');
    await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments ?? []);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('links addresses, cross-references and lines of the contents', async () => {
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', 200);
    const texts = links.map((one) => document.getText(one.range));
    for (const wanted of ['section 2.2.1', 'http://www.coastal-rights.example/reports/counting-paragraphs.pdf']) assert.ok(texts.includes(wanted), wanted);
    const section = links.find((one) => document.getText(one.range) === 'section 2.2.1');
    assert.strictEqual(section?.target?.fragment, `L${at(document, '2.2.1 From Fishing', 0, 1).line + 1},1`);
  });

  it('grows a selection from word to chapter', async () => {
    const [first] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [at(document, 'WPC 2008, p. 3', 1)]);
    const texts: string[] = [];
    for (let one = first; one !== undefined; one = one.parent as vscode.SelectionRange) texts.push(document.getText(one.range));
    assert.ok(texts.includes('WPC 2008, p. 3'), texts.map((one) => one.slice(0, 30)).join(' | '));
    assert.ok(texts.some((one) => one.startsWith('2.1. Who Owns')) && texts.some((one) => one.startsWith('CHAPTER 2')));
  });

  it('tells who cites a work', async () => {
    const [item] = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', at(document, 'Bramhollow, T. (1996)', 2));
    assert.strictEqual(item?.name, 'Bramhollow, 1996');
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    assert.deepStrictEqual(calls.map((one) => one.fromRanges.length), [1, 2]);
  });
});
