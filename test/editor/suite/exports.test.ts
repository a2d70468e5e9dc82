/** Copying a reference in a style, exporting, converting: as the palette and the menus run them. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { SAMPLE, at, open } from './support';

async function until<T>(find: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  for (let i = 0; i < 150; i++) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  assert.fail(`not within fifteen seconds: ${what}`);
}

describe('what leaves the editor', () => {
  let document: vscode.TextDocument;
  before(async () => { document = await open(SAMPLE); });

  it('a reference in APA 7, picked from the list with Enter, for the citation under the cursor', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const cursor = at(document, 'Fennick, 2010', 2);
    editor.selection = new vscode.Selection(cursor, cursor);
    await vscode.env.clipboard.writeText('');
    const done = vscode.commands.executeCommand('thesis.copyReferenceAs');
    const copied = await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await vscode.env.clipboard.readText()) || undefined;
    }, 'a reference is on the clipboard');
    await done;
    assert.match(copied, /^Fennick, A\. \(2010\)\. /);
  });

  it('Pandoc Markdown, opened beside, with the works in its head where no file is named', async () => {
    await vscode.window.showTextDocument(document);
    const done = vscode.commands.executeCommand('thesis.convertToPandoc');
    const made = await until(async () => {
      // the dialog for the works is left
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return vscode.workspace.textDocuments.find(({ isUntitled, languageId }) => isUntitled && languageId === 'markdown');
    }, 'a new Markdown document is open');
    await done;
    assert.match(made.getText(), /^---\nlang: en\nreferences:\n[\s\S]*\n# CHAPTER 1: INTRODUCTION\n[\s\S]*\[@fennick2010, p\. 12\]/);
    assert.strictEqual(vscode.window.visibleTextEditors.find((editor) => editor.document === made)?.viewColumn, vscode.ViewColumn.Two);
    await vscode.window.showTextDocument(made);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
