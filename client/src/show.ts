/** Shows a place of a document in the editor that has it, or in the active one. */
import { type Range, Selection, type TextEditor, TextEditorRevealType, type Uri, window } from 'vscode';

/** `passage`: mark the whole range and bring it to the middle; else put the cursor at its start and that line to the top. */
export async function show(uri: Uri, range: Range, options: { passage: boolean; focus: boolean }): Promise<TextEditor> {
  const name = uri.toString();
  const open = [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document.uri.toString() === name);
  const editor = await window.showTextDocument(uri, { preserveFocus: !options.focus, preview: false, ...(open?.viewColumn ? { viewColumn: open.viewColumn } : {}) });
  editor.selection = options.passage ? new Selection(range.end, range.start) : new Selection(range.start, range.start);
  editor.revealRange(range, options.passage ? TextEditorRevealType.InCenterIfOutsideViewport : TextEditorRevealType.AtTop);
  return editor;
}
