/** Reading project files and the files they name where there is a file system. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

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
