/** Rules in the editor: findings under the text, quick fixes and undo, fixing on save, the setting. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { SAMPLE, at, open } from './support';

const codes = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'thesis').map(({ code }) => String(typeof code === 'object' ? code.value : code));

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (holds()) return;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  assert.fail(`not within twenty seconds: ${what}`);
}

async function actions(document: vscode.TextDocument, position: vscode.Position, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position), kind, 50);
}

describe('rules', () => {
  let document: vscode.TextDocument;
  let text = '';
  before(async () => {
    document = await open(SAMPLE);
    text = document.getText();
  });
  after(async () => {
    if (document.getText() !== text) await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.workspace.getConfiguration('thesis').update('rules', undefined, vscode.ConfigurationTarget.Global);
  });

  it('mark what they find, each with its page', async () => {
    await until(() => codes(document.uri).includes('citation/missing-entry'), 'a work without entry is marked');
    const found = vscode.languages.getDiagnostics(document.uri).find(({ code }) => typeof code === 'object' && code.value === 'citation/name-mismatch');
    assert.ok(found, codes(document.uri).join(', '));
    assert.match(String(typeof found.code === 'object' ? found.code.target : ''), /RULES\.md/);
    assert.ok((found.relatedInformation ?? []).length > 0);
  });

  it('correct a name by quick fix, and undo brings it back', async () => {
    const before = document.getText();
    const fix = (await actions(document, at(document, 'Edowes', 2), 'quickfix')).find(({ title }) => title === 'Change to Eddowes');
    assert.ok(fix?.edit, 'the fix carries its edit');
    assert.strictEqual(fix.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.strictEqual(document.getText(), before.replace('Edowes', 'Eddowes'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
  });

  it('fix everything that is safe, once', async () => {
    const before = document.getText();
    const [all] = await actions(document, new vscode.Position(0, 0), 'source.fixAll.thesis');
    assert.ok(all?.edit, 'there is something to fix');
    assert.ok(await vscode.workspace.applyEdit(all.edit));
    const after = document.getText();
    assert.notStrictEqual(after, before);
    assert.ok(after.includes('Bramhollow, 1996, 2005'), 'a comma was added');
    assert.deepStrictEqual((await actions(document, new vscode.Position(0, 0), 'source.fixAll.thesis')).filter(({ edit }) => edit !== undefined), []);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
  });

  it('follow the setting', async () => {
    await vscode.workspace.getConfiguration('thesis').update('rules', { 'citation/missing-entry': 'off' }, vscode.ConfigurationTarget.Global);
    await until(() => !codes(document.uri).includes('citation/missing-entry'), 'the rule is off');
    await vscode.workspace.getConfiguration('thesis').update('rules', undefined, vscode.ConfigurationTarget.Global);
    await until(() => codes(document.uri).includes('citation/missing-entry'), 'the rule is on again');
  });
});
