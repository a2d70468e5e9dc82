/** Writing a text back without a moment in which half of it is lost. */
import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UnreadableError } from './files';

/**
 * Puts `after` in the place of `before`: into a file beside it, then renamed over it, with the rights it had. Refuses with an
 * {@link UnreadableError} where the file no longer holds `before`, or cannot be written. A byte-order mark stays.
 */
export async function replaceText(file: string, before: string, after: string): Promise<void> {
  const path = await realpath(file).catch(() => file);
  const bytes = await readFile(path).catch(() => { throw new UnreadableError(`${file}: cannot be read again`); });
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  if (bytes.toString('utf8') !== mark + before) throw new UnreadableError(`${file}: has changed meanwhile, nothing was written`);
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.thesis-reader.tmp`);
  try {
    const { mode } = await stat(path);
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(mark + after, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw new UnreadableError(`${file}: cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'})`);
  }
}
