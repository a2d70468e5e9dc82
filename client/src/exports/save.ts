/** Saves a text where the reader says. */
import { Uri, l10n, window, workspace } from 'vscode';

/** `thesis.txt` → `thesis`, `a.thesis.md` → `a`. */
export function stemOf(uri: Uri): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return name.replace(/(?:\.thesis)?\.[^.]{1,12}$/, '') || 'thesis';
}

/** A place beside the document where its folder can be written; else in the first folder of the workspace, if there is one. */
export function beside(document: Uri, name: string): Uri | undefined {
  if (workspace.fs.isWritableFileSystem(document.scheme) === true) return Uri.joinPath(document, '..', name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? undefined : Uri.joinPath(folder, name);
}

/**
 * Asks for a place and writes the text there; the dialog asks before it writes over a file.
 * @returns where it was written; undefined where the reader thought better of it or it could not be written, which is then said
 */
export async function saveText(text: string, options: { readonly at: Uri | undefined; readonly title: string; readonly filters: Record<string, string[]> }): Promise<Uri | undefined> {
  const place = await window.showSaveDialog({ title: options.title, filters: options.filters, ...(options.at === undefined ? {} : { defaultUri: options.at }) });
  if (place === undefined) return undefined;
  try {
    await workspace.fs.writeFile(place, new TextEncoder().encode(text));
    return place;
  } catch (error) {
    window.showErrorMessage(l10n.t('{0} could not be written: {1}', place.path, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}
