/** Reads files for the server, wherever the editor keeps them: on a disk, on another machine, in a repository seen through a browser. */
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ListFilesResult, listFiles, type ReadFileResult, readFile } from '../../../server/src/protocol';

/** A file of a thesis larger than this (bytes) is none. */
const LARGEST = 16 * 1024 * 1024;

/** Answers the server's requests for files. What cannot be read is answered as not there. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFile, async (params: unknown): Promise<ReadFileResult> => ({ text: await quietly(params, null, textOf) }));
  client.onRequest(listFiles, async (params: unknown): Promise<ListFilesResult> => ({ names: await quietly(params, [], namesIn) }));
}

async function quietly<T>(params: unknown, nothing: T, work: (uri: Uri) => Promise<T>): Promise<T> {
  const { uri } = (params ?? {}) as { uri?: unknown };
  if (typeof uri !== 'string') return nothing;
  try {
    return await work(Uri.parse(uri, true));
  } catch {
    return nothing;
  }
}

/** In the encoding the settings name for the file. */
async function textOf(uri: Uri): Promise<string | null> {
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.Directory) !== 0 || size > LARGEST) return null;
  return workspace.decode(await workspace.fs.readFile(uri), { uri });
}

async function namesIn(folder: Uri): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder.path === '' ? folder.with({ path: '/' }) : folder);
  return entries.filter(([, type]) => (type & FileType.Directory) === 0).map(([name]) => name);
}
