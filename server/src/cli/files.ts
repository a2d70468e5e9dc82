/** Reading what a user names: files or standard input, as UTF-8 text. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Larger files are turned down: no thesis is, and a text of that size would take gigabytes to analyse. */
export const LARGEST = 100 * 1024 * 1024;

/** A file that cannot be read as text: its message says why, in one line, the file's name first. */
export class UnreadableError extends Error {}

export interface Text {
  /** Without a byte-order mark; line ends as in the file. */
  readonly text: string;
  /** True where bytes that are no UTF-8 were replaced by U+FFFD. */
  readonly broken: boolean;
}

/** The text of a file; `-` is standard input. Rejects with an {@link UnreadableError}. */
export async function readText(file: string): Promise<Text> {
  if (file === '-') return decode(await collect('standard input', process.stdin));
  const name = file === '' ? '(empty name)' : file;
  try {
    const about = await stat(file);
    if (about.isDirectory()) throw new UnreadableError(`${name}: is a directory`);
    if (about.size > LARGEST) throw tooLarge(name);
    return decode(await collect(name, createReadStream(file)));
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(`${name}: ${reason(error)}`);
  }
}

async function collect(name: string, stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    if (bytes.includes(0)) throw new UnreadableError(`${name}: looks like a binary file (it holds NUL bytes)`);
    size += bytes.length;
    if (size > LARGEST) throw tooLarge(name);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(name: string): UnreadableError {
  return new UnreadableError(`${name}: is larger than 100 MB`);
}

/** A byte-order mark is not part of the text, so the first letter stands in column 1. */
function decode(bytes: Buffer): Text {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), broken: false };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), broken: true };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file', ENOTDIR: 'no such file', EACCES: 'permission denied', EPERM: 'permission denied', EISDIR: 'is a directory',
  ELOOP: 'too many symbolic links', ENAMETOOLONG: 'the name is too long', ERR_INVALID_ARG_VALUE: 'not a file name',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read (${code || 'unknown error'})`;
}
