/** The file of notes beside a document: read, merged with what another program wrote, written whole or not at all. */
import { FileSystemError, type Memento, type Uri, workspace } from 'vscode';
import type { Note } from './model';
import { type Json, type Sidecar, merge, readSidecar, sidecarOf, writeSidecar } from './sidecar';

/** What came of writing: `told` says in words why the notes are elsewhere than beside the document. */
export interface Saved { notes: Note[]; told?: string }

export class NotesFile {
  /** What the file held when it was last read or written. */
  private base: Note[] = [];
  private kept: readonly Json[] = [];
  private text: string | undefined;
  private broken = '';
  private unreadable = '';
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly document: Uri, private readonly store: Memento) {}

  get uri(): Uri {
    return this.document.with({ path: sidecarOf(this.document.path) });
  }

  /** Why the file must not be written: it is damaged, and stays as it is. Empty where it is sound. */
  get damage(): string {
    return this.broken;
  }

  /** What is kept for this document: the file, with what could not be written to it before. */
  async read(): Promise<Note[]> {
    const text = await this.load();
    const there = this.take(text);
    const waiting = this.store.get<string>(this.key);
    const notes = waiting === undefined ? there : merge([], readSidecar(waiting).notes, there);
    this.base = there;
    return notes;
  }

  /** Whether the file now says something else than we know, and then what, merged with `mine`. */
  async changed(mine: readonly Note[]): Promise<Note[] | undefined> {
    const text = await this.load();
    if (text === this.text && this.unreadable === '') return undefined;
    const there = this.take(text);
    // A file that is gone or damaged takes no notes with it.
    if (text === undefined || this.broken !== '') return [...mine];
    const notes = merge(this.base, mine, there);
    this.base = there;
    return notes;
  }

  /** Writes the notes, merged with what another program wrote meanwhile. Calls follow one another. */
  write(mine: readonly Note[]): Promise<Saved> {
    const saved = this.queue.then(() => this.put(mine));
    this.queue = saved.catch(() => undefined);
    return saved;
  }

  private get key(): string {
    return `thesis.notes ${this.document.toString()}`;
  }

  private get name(): string {
    return this.document.path.slice(this.document.path.lastIndexOf('/') + 1);
  }

  private async put(mine: readonly Note[]): Promise<Saved> {
    const notes = (await this.changed(mine)) ?? [...mine];
    const text = writeSidecar(notes, this.kept, this.name);
    if (this.broken !== '') return this.aside(notes, text, this.broken);
    if (text === this.text || (notes.length === 0 && this.text === undefined)) return { notes };
    try {
      await this.replace(text);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return this.aside(notes, text, `The notes could not be written beside the document (${why}). They are kept in the editor's own storage until they can.`);
    }
    this.text = text;
    this.base = notes;
    await this.store.update(this.key, undefined);
    return { notes };
  }

  private async aside(notes: Note[], text: string, told: string): Promise<Saved> {
    await this.store.update(this.key, text);
    return { notes, told };
  }

  /** A new file beside it, then a rename over it: who reads meanwhile sees the old or the new, never half. */
  private async replace(text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    const beside = this.uri.with({ path: `${this.uri.path}.${Math.random().toString(36).slice(2, 8)}.tmp` });
    await workspace.fs.writeFile(beside, bytes);
    try {
      await workspace.fs.rename(beside, this.uri, { overwrite: true });
    } catch (error) {
      await workspace.fs.delete(beside).then(undefined, () => undefined);
      throw error;
    }
  }

  /** Undefined where there is no file. */
  private async load(): Promise<string | undefined> {
    try {
      this.unreadable = '';
      return new TextDecoder().decode(await workspace.fs.readFile(this.uri));
    } catch (error) {
      this.unreadable = error instanceof FileSystemError && error.code === 'FileNotFound' ? '' : String(error);
      return undefined;
    }
  }

  private take(text: string | undefined): Note[] {
    const read: Sidecar = text === undefined ? { notes: [], kept: [], damaged: this.unreadable === '' ? [] : [this.unreadable] } : readSidecar(text);
    this.text = text;
    this.kept = read.kept;
    this.broken = read.damaged.length === 0 ? '' : `${sidecarOf(this.name)} cannot be read and is left as it is. ${read.damaged[0] ?? ''} New notes are kept in the editor's own storage; “Save Notes As…” writes them all to another file.`;
    return read.notes;
  }
}
