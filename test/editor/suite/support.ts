/** What the suites share: the extension, the documents, finding a place by its text. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as vscode from 'vscode';

/** What the extension's activate() returns. */
export interface Api {
  trees: Record<'chapters' | 'abbreviations' | 'works', vscode.TreeDataProvider<unknown>>;
  notes: vscode.TreeDataProvider<unknown>;
  ready(uri: vscode.Uri): Promise<void>;
}

/** The copy of the sample the harness made; undefined would mean that the harness did not say. */
export const SAMPLE = process.env.THESIS_READER_SAMPLE ?? '';
/** The real thesis, where it is present. */
export const THESIS = process.env.THESIS_READER_THESIS;

/** The running extension. */
export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('thesis-reader.thesis-reader');
  assert.ok(extension, 'the extension is there');
  return extension.activate();
}

/** Shows a file and waits until the server has read it. */
export async function open(file: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  await vscode.window.showTextDocument(document, { preview: false });
  await (await api()).ready(document.uri);
  return document;
}

/** The position of the nth (0-based) occurrence of `text`, `inside` characters into it. */
export function at(document: vscode.TextDocument, text: string, inside = 0, nth = 0): vscode.Position {
  const all = document.getText();
  let from = -1;
  for (let i = 0; i <= nth; i++) {
    from = all.indexOf(text, from + 1);
    assert.ok(from >= 0, `the document holds "${text}" ${nth + 1} times`);
  }
  return document.positionAt(from + inside);
}

/** All cards at a position, as one text. */
export async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<{ text: string; ranges: vscode.Range[] }> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const text = hovers.flatMap((one) => one.contents).map((one) => (typeof one === 'string' ? one : one.value)).join('\n');
  return { text, ranges: hovers.flatMap((one) => (one.range ? [one.range] : [])) };
}

/** Where go to definition leads: places, whatever form the provider chose. */
export async function definitions(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
  const found = await vscode.commands.executeCommand<Array<vscode.Location | vscode.LocationLink>>(
    'vscode.executeDefinitionProvider', document.uri, position);
  return found.map((one) => ('targetUri' in one ? new vscode.Location(one.targetUri, one.targetSelectionRange ?? one.targetRange) : one));
}

/** The text of each line definitions lead to. */
export async function definitionLines(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  return (await definitions(document, position)).map((one) => document.lineAt(one.range.start.line).text);
}

/** One item of a tree as the view shows it. */
export interface Item { label: string; description: string; item: vscode.TreeItem; element: unknown }

/** The children of an element as the view would show them; without one, the roots. */
export async function items(tree: vscode.TreeDataProvider<unknown>, element?: unknown): Promise<Item[]> {
  const children = (await tree.getChildren(element)) ?? [];
  return Promise.all(children.map(async (child) => {
    const item = await tree.getTreeItem(child);
    const label = typeof item.label === 'string' ? item.label : item.label?.label ?? '';
    return { label, description: String(item.description ?? ''), item, element: child };
  }));
}

/** The first item whose label matches, itself or below. */
export async function findItem(tree: vscode.TreeDataProvider<unknown>, label: RegExp, element?: unknown): Promise<Item | undefined> {
  for (const one of await items(tree, element)) {
    if (label.test(one.label)) return one;
    if (one.item.collapsibleState === vscode.TreeItemCollapsibleState.None) continue;
    const below = await findItem(tree, label, one.element);
    if (below) return below;
  }
  return undefined;
}

/** Every symbol, nested ones too, with its depth (0 for roots). */
export function flat(symbols: vscode.DocumentSymbol[], depth = 0): Array<{ symbol: vscode.DocumentSymbol; depth: number }> {
  return symbols.flatMap((symbol) => [{ symbol, depth }, ...flat(symbol.children, depth + 1)]);
}

/** Leaves a line in the harness's report. */
export function note(text: string): void {
  const file = process.env.THESIS_READER_RESULTS;
  if (file) fs.appendFileSync(file, `${JSON.stringify({ note: text })}\n`);
}
