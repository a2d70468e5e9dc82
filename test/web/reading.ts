/** The extension in the browser's own extension host, on files in memory: what a reader does there, through VS Code's interfaces. */
import * as vscode from 'vscode';
import { equal, match, ok, post, test, until } from './run';

interface Api { trees: Record<'chapters' | 'abbreviations' | 'works', vscode.TreeDataProvider<unknown>>; ready(uri: vscode.Uri): Promise<void> }

const WRITABLE = vscode.Uri.parse('vscode-test-web:/');
const READONLY = vscode.Uri.parse('memfs:/');
const SAMPLE = 'sample.thesis.txt';

/** Workers the extension started. VS Code may have activated it before the tests; then the server is started again to be watched. */
const workers: Worker[] = [];
interface Worker { dispatchEvent(event: object): void }

function watchWorkers(): void {
  const scope = globalThis as unknown as { Worker: new (address: string, options: object) => Worker };
  const { Worker: Real } = scope;
  scope.Worker = new Proxy(Real, {
    construct(target, args: [string, object]) {
      const own = new target(...args);
      workers.push(own);
      return own;
    },
  });
}

async function open(base: vscode.Uri, name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(base, name));
  await vscode.window.showTextDocument(document, { preview: false });
  const extension = vscode.extensions.getExtension<Api>('thesis-reader.thesis-reader');
  ok(extension, 'the extension is there');
  await (await extension.activate()).ready(document.uri);
  return document;
}

async function trees(): Promise<Api['trees']> {
  const extension = vscode.extensions.getExtension<Api>('thesis-reader.thesis-reader');
  ok(extension, 'the extension is there');
  return (await extension.activate()).trees;
}

function at(document: vscode.TextDocument, text: string, inside = 1): vscode.Position {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `the document holds "${text}"`);
  return document.positionAt(offset + inside);
}

async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return found.flatMap(({ contents }) => contents).map((one) => (typeof one === 'string' ? one : one.value)).join('\n');
}

async function definition(document: vscode.TextDocument, position: vscode.Position): Promise<{ file: string; line: string }[]> {
  const found = await vscode.commands.executeCommand<Array<vscode.Location | vscode.LocationLink>>('vscode.executeDefinitionProvider', document.uri, position);
  return Promise.all(found.map(async (one) => {
    const [uri, range] = 'targetUri' in one ? [one.targetUri, one.targetSelectionRange ?? one.targetRange] : [one.uri, one.range];
    const line = (await vscode.workspace.openTextDocument(uri)).lineAt(range.start.line).text;
    return { file: uri.path, line: line.slice(0, 60) };
  }));
}

function findings(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'thesis').map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

async function actions(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position), 'quickfix', 50);
}

async function labels(tree: vscode.TreeDataProvider<unknown>): Promise<string[]> {
  return Promise.all(((await tree.getChildren()) ?? []).map(async (child) => {
    const { label } = await tree.getTreeItem(child);
    return typeof label === 'string' ? label : label?.label ?? '';
  }));
}

function ownsText(before: string, document: vscode.TextDocument): void {
  ok(document.getText() === before, 'the text is as it was');
}

test('the extension runs in the web extension host: a worker of the browser, without Node', async () => {
  const scope = globalThis as unknown as { WorkerGlobalScope?: unknown; process?: { versions?: { node?: string } } };
  equal(vscode.env.uiKind, vscode.UIKind.Web, 'kind of user interface');
  equal(vscode.env.remoteName, undefined, 'no server behind the page');
  equal(typeof scope.WorkerGlobalScope, 'function', 'a worker');
  equal(scope.process?.versions?.node, undefined, 'no Node');
  await post({ note: `web extension host: uiKind ${vscode.UIKind[vscode.env.uiKind]}, WorkerGlobalScope ${typeof scope.WorkerGlobalScope}, Node ${scope.process?.versions?.node ?? 'none'}, VS Code ${vscode.version}` });
});

test('opening the sample starts the server in a worker of its own and recognises a thesis', async () => {
  await trees();
  watchWorkers();
  await vscode.commands.executeCommand('thesis.restartServer');
  const started = Date.now();
  const document = await open(WRITABLE, SAMPLE);
  equal(document.languageId, 'thesis');
  equal(workers.length, 1, 'workers');
  await post({ note: `from opening the sample to its analysis in the browser: ${Date.now() - started} ms` });
});

test('hovering a citation shows the reference, hovering an abbreviation its long form', async () => {
  const document = await open(WRITABLE, SAMPLE);
  match(await hover(document, at(document, 'Nyquell, 1997')), /Nyquell/);
  match(await hover(document, at(document, 'EMA by a series')), /Estuary and Maritime Authority/);
});

test('go to definition leads from a citation to its entry', async () => {
  const document = await open(WRITABLE, SAMPLE);
  const [place] = await definition(document, at(document, 'Hallorane 2001'));
  match(place?.line ?? '', /^- Hallorane, B\. \(2001\)/);
});

test('the three trees are filled, and so is the outline', async () => {
  const document = await open(WRITABLE, SAMPLE);
  const { chapters, abbreviations, works } = await trees();
  match((await until('chapters', async () => { const all = await labels(chapters); return all.length > 5 && all; })).join('|'), /1 INTRODUCTION/i);
  match((await labels(abbreviations)).join('|'), /EMA/);
  ok((await labels(works)).length > 0, 'works');
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
  ok(symbols.length > 5, 'symbols');
});

test('findings are marked, a quick fix corrects one, undo brings it back', async () => {
  const document = await open(WRITABLE, SAMPLE);
  await until('findings', () => findings(document.uri).includes('citation/missing-entry'));
  const before = document.getText();
  const fix = (await actions(document, at(document, 'Edowes', 2))).find(({ title }) => title === 'Change to Eddowes');
  ok(fix?.edit, 'the fix carries its edit');
  ok(await vscode.workspace.applyEdit(fix.edit), 'the fix was applied');
  equal(document.getText(), before.replace('Edowes', 'Eddowes'));
  await vscode.commands.executeCommand('undo');
  ownsText(before, document);
});

test('completion offers works in an opened parenthesis', async () => {
  const document = await open(WRITABLE, SAMPLE);
  const before = document.getText();
  const end = document.positionAt(document.getText().indexOf('We ask only to be told'));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, end, '(Hallo');
  await vscode.workspace.applyEdit(edit);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, end.translate(0, 6));
  match(list.items.map(({ label }) => (typeof label === 'string' ? label : label.label)).join('|'), /Hallorane, 2001/);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  ownsText(before, document);
});

test('a thesis of several files on a virtual file system: BibTeX and a common list are read through the editor', async () => {
  const document = await open(WRITABLE, 'parts/1.md');
  equal(document.languageId, 'markdown');
  const [alder] = await until('the common list', async () => { const found = await definition(document, at(document, 'Alder')); return found.length > 0 && found; });
  equal(alder?.file, '/parts/references.md');
  equal((await definition(document, at(document, 'Quill')))[0]?.file, '/parts/refs.bib');
});

test('a bibliography beside a chapter is found without a project file', async () => {
  const document = await open(WRITABLE, 'beside/1.md');
  const [alder] = await until('the list beside', async () => { const found = await definition(document, at(document, 'Alder')); return found.length > 0 && found; });
  equal(alder?.file, '/beside/references.md');
});

test('a finding ignored for good is written to .thesis.json on the virtual file system', async () => {
  const document = await open(WRITABLE, 'beside/1.md');
  const named = (): boolean => vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('Goode, 1997'));
  await until('the finding', named);
  const ignore = (await actions(document, at(document, 'Goode', 1))).find(({ title }) => /^Ignore this finding .* in \.thesis\.json$/.test(title));
  ok(ignore?.edit, 'it can be ignored');
  ok(await vscode.workspace.applyEdit(ignore.edit), 'the edit was applied');
  const project = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(WRITABLE, '.thesis.json'));
  await project.save();
  const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(project.uri));
  match(written, /"rule": "citation\/missing-entry"/);
  await until('the finding is gone', () => !named());
});

test('on a file system that cannot be written everything is read, nothing is lost, and VS Code says why', async () => {
  const document = await open(READONLY, SAMPLE);
  match(await hover(document, at(document, 'EMA by a series')), /Estuary and Maritime Authority/);
  await until('findings', () => findings(document.uri).length > 0);
  const before = document.getText();
  const ignore = (await actions(document, at(document, 'Edowes', 2))).find(({ title }) => /in \.thesis\.json$/.test(title));
  if (ignore?.edit !== undefined) {
    const applied = await vscode.workspace.applyEdit(ignore.edit).then((done) => done, () => false);
    equal(applied, false, 'writing .thesis.json');
  }
  ownsText(before, document);
  match(await hover(document, at(document, 'EMA by a series')), /Estuary and Maritime Authority/);
});

test('when the server in the worker fails it is started again, and everything answers as before', async () => {
  const document = await open(WRITABLE, SAMPLE);
  const before = workers.length;
  // what the browser tells when an error in the worker is caught by nobody
  workers[before - 1]?.dispatchEvent(new (globalThis as unknown as { ErrorEvent: new (type: string) => object }).ErrorEvent('error'));
  await until('another worker', () => workers.length === before + 1);
  await until('it answers', async () => /Estuary and Maritime Authority/.test(await hover(document, at(document, 'EMA by a series'))));
  equal(workers.length, before + 1, 'workers');
});
