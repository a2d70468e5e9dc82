/** The file system of the machine the server runs on, for clients that do not read for it. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Disk } from './reading';

/** A file of a thesis larger than this is none. */
const LARGEST = 16 * 1024 * 1024;

/** The text of a `file:` URI; undefined where there is no such file, or where it cannot be read. */
export async function readFileOf(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const path = fileURLToPath(uri);
    const about = await stat(path);
    return about.isFile() && about.size <= LARGEST ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** Names of the files in a folder named by a `file:` URI; none where it cannot be read. */
async function listFilesOf(folder: string): Promise<readonly string[]> {
  if (!folder.startsWith('file:')) return [];
  try {
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
    return entries.filter((one) => !one.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

export const disk: Disk = { read: readFileOf, list: listFilesOf };
