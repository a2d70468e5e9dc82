/** What a command is about: the row it was called on, or what the cursor stands on. */
import { type Location, type LocationLink, type Position, type TextDocument, type Uri, commands, window } from 'vscode';
import type { Row } from '../tree/row';
import type { Node, Tree } from '../tree/tree';

/** The tree row a command was called on, if it was. */
export function asNode(argument: unknown): Node | undefined {
  return typeof argument === 'object' && argument !== null && 'row' in argument && 'uri' in argument ? (argument as Node) : undefined;
}

/** The row of `tree` for what the cursor stands on: the place itself, or the place its definition leads to. */
export async function rowHere(tree: Tree): Promise<{ uri: Uri; row: Row } | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  const rows = (await tree.rows()).filter(({ key }) => key !== undefined);
  const at = (position: Position): Row | undefined => rows.find(({ place }) => place?.contains(position));
  for (const position of [selection.active, ...(await definitions(document, selection.active))]) {
    const row = at(position);
    if (row !== undefined) return { uri: document.uri, row };
  }
  return undefined;
}

async function definitions({ uri }: TextDocument, position: Position): Promise<Position[]> {
  const found = await commands.executeCommand<Array<Location | LocationLink>>('vscode.executeDefinitionProvider', uri, position);
  return found.map((one) => ('targetUri' in one ? one.targetSelectionRange ?? one.targetRange : one.range).start);
}

/** A word in passing, where a message box would be too much. */
export function say(text: string): void {
  window.setStatusBarMessage(text, 5000);
}
