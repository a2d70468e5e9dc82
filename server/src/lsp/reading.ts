/** How the server comes by files that are not open: from the client, which reaches whatever its editor does, or else from the disk. */
import type { Connection } from 'vscode-languageserver';
import { type ListFilesResult, listFiles, type ReadFileResult, readFile } from '../protocol/files';

/** Reads a file by its URI: its text, or undefined where there is none. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** A file system of the server's own. */
export interface Disk {
  readonly read: ReadFile;
  /** Names of the files in a folder; none where it cannot be read. */
  readonly list: (folder: string) => Promise<readonly string[]>;
}

export class Reading {
  private asks = false;

  /** `disk` is left out where there is none (a browser). */
  constructor(private readonly connection: Connection, private readonly disk: Disk | undefined) {}

  /** The client reads for the server from here on, whatever the files are kept in. */
  askClient(): void {
    this.asks = true;
  }

  /** Whether there is any way to read files. */
  get able(): boolean {
    return this.asks || this.disk !== undefined;
  }

  /** The text of a file; undefined where there is none. Never rejects. */
  async read(uri: string): Promise<string | undefined> {
    if (!isPlain(uri)) return undefined;
    if (!this.asks) return this.disk?.read(uri).catch(() => undefined);
    const answer = await this.ask<ReadFileResult>(readFile, uri);
    return typeof answer?.text === 'string' ? answer.text : undefined;
  }

  /** Names of the files in a folder. Never rejects. */
  async list(folder: string): Promise<readonly string[]> {
    if (!isPlain(folder)) return [];
    if (!this.asks) return (await this.disk?.list(folder).catch(() => undefined)) ?? [];
    const answer = await this.ask<ListFilesResult>(listFiles, folder);
    return Array.isArray(answer?.names) ? answer.names.filter((name) => typeof name === 'string') : [];
  }

  private ask<T>(method: string, uri: string): Promise<Partial<T> | null | undefined> {
    return this.connection.sendRequest<Partial<T> | null>(method, { uri }).catch(() => undefined);
  }
}

/** An address with nothing behind its path: versions of a file (`git:…?…`) and unnamed documents have no files beside them. */
function isPlain(uri: string): boolean {
  return !uri.startsWith('untitled:') && !uri.includes('?') && !uri.includes('#');
}
