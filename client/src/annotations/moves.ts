/** Notes follow their document when it is renamed or moved, in the editor or by another program. */
import { FileType, type Memento, type TextDocument, Uri, workspace } from 'vscode';
import { Finder } from './anchor';
import { EXTENSION, readSidecar, sidecarOf } from './sidecar';
import { storeKey } from './files';

/** Files of notes looked at in search of those left behind. */
const MOST = 50;
/** The share of passages that have to stand in a text for it to be the one they were taken from. */
const SHARE = 0.6;

export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
const besides = (uri: Uri): Uri => uri.with({ path: sidecarOf(uri.path) });

/** Moves the notes along with their document, those in the editor's storage too, unless there are notes already where it goes. */
export async function carry(from: Uri, to: Uri, store: Memento): Promise<void> {
  await bring(besides(from), to);
  const waiting = store.get<string>(storeKey(from));
  if (waiting === undefined || store.get(storeKey(to)) !== undefined) return;
  await store.update(storeKey(to), waiting);
  await store.update(storeKey(from), undefined);
}

/** Makes a file of notes that of another document. @returns whether that could be done */
export async function bring(notes: Uri, document: Uri): Promise<boolean> {
  return workspace.fs.rename(notes, besides(document), { overwrite: false }).then(() => true, () => false);
}

/** The file of notes, beside the document or in the workspace, that was made for a document no longer there and fits this one alone. */
export async function leftBehind(document: TextDocument): Promise<Uri | undefined> {
  const folder = Uri.joinPath(document.uri, '..');
  const beside = await workspace.fs.readDirectory(folder).then((all) => all.filter(([name, type]) => name.endsWith(EXTENSION) && type !== FileType.Directory), () => []);
  const elsewhere = workspace.getWorkspaceFolder(document.uri) === undefined ? [] : await workspace.findFiles(`**/*${EXTENSION}`, '**/node_modules/**', MOST);
  const all = new Map([...beside.slice(0, MOST).map(([name]) => Uri.joinPath(folder, name)), ...elsewhere].map((uri) => [uri.toString(), uri]));
  let finder: Finder | undefined;
  const fitting: Uri[] = [];
  for (const uri of all.values()) {
    if (await exists(uri.with({ path: uri.path.slice(0, -EXTENSION.length) }))) continue;
    const text = await workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => '');
    const { notes } = readSidecar(text);
    finder ??= new Finder(document.getText());
    const standing = notes.filter(({ quote }) => finder?.find(quote).standing === 'sure').length;
    if (notes.length > 0 && standing >= SHARE * notes.length) fitting.push(uri);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(() => true, () => false);
}
