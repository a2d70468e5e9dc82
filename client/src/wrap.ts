/** Wraps the lines of a recognised plain-text thesis: its paragraphs are single lines, and plain text is shown unwrapped by default. */
import { type Disposable, type TextDocument, commands, window, workspace } from 'vscode';
import type { Current } from './current';

/**
 * Uses the editor's own switch (Alt+Z turns it back) once per opening, and only where nobody has set word wrap for plain text.
 * Documents of the language `thesis` and Markdown wrap by their languages' defaults.
 */
export function wrapPlainText(current: Current): Disposable[] {
  const done = new Set<string>();
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || document !== current.document || document.languageId !== 'plaintext') return;
    const name = document.uri.toString();
    if (done.has(name)) return;
    done.add(name);
    if (isUnwrapped(document)) commands.executeCommand('editor.action.toggleWordWrap');
  };
  update();
  return [current.onDidChange(update), workspace.onDidCloseTextDocument(({ uri }) => done.delete(uri.toString()))];
}

function isUnwrapped(document: TextDocument): boolean {
  if (!workspace.getConfiguration('thesis', document).get('wrapPlainText', true)) return false;
  const set = workspace.getConfiguration('editor', document).inspect<string>('wordWrap');
  const chosen = [
    set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue, set?.globalLanguageValue, set?.workspaceLanguageValue, set?.workspaceFolderLanguageValue,
  ];
  return set !== undefined && chosen.every((value) => value === undefined) && (set.defaultLanguageValue ?? set.defaultValue) === 'off';
}
