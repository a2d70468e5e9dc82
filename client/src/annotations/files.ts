/** The file of notes beside a document: read, merged with what another program wrote, written whole or not at all. */
import { FileSystemError, type Memento, type Uri, l10n, workspace } from 'vscode';
import type { Note } from './model';
import { type Json, type Sidecar, merge, readSidecar, same, sidecarOf, writeSidecar } from './sidecar';

/** What came of writing: `told` says in words why the notes are elsewhere than beside the document. */
export interface Saved { notes: Note[]; told?: string }

/** Two windows may write within this time without having seen one another (ms). */
const MOMENT = 10_000;

/** Under which the notes of a document wait in the editor's storage. */
export const storeKey = (document: Uri): string => `thesis.notes ${document.toString()}`;

export class NotesFile {
  /** What the file held when it was last read or written. */
  private base: Note[] = [];
  private kept: readonly Json[] = [];
  private text: string | undefined;
  private broken = '';
  private unreadable = '';
  /** Notes as this window wrote them lately, and when (ms). */
  private readonly lately = new Map<string, { note: Note; at: number }>();

  constructor(private readonly document: Uri, private readonly store: Memento) {}

  get uri(): Uri {
    return this.document.with({ path: sidecarOf(this.document.path) });
  }

  /** Why the file must not be written: it is damaged, and stays as it is. Empty where it is sound. */
  get damage(): string {
    return this.broken;
  }

  get exists(): boolean {
    return this.text !== undefined || this.unreadable !== '';
  }

  /** Whether notes are kept in the editor's storage that are to go into the file. */
  get waiting(): boolean {
    return this.store.get(this.key) !== undefined;
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

  /** Whether the file now says something else than we know, and then what, merged with `mine`. `more`: the file lacks some of it. */
  async changed(mine: readonly Note[]): Promise<{ notes: Note[]; more: boolean } | undefined> {
    const text = await this.load();
    if (text === this.text && this.unreadable === '') return undefined;
    const there = this.take(text);
    // A file that is gone or damaged takes no notes with it.
    if (text === undefined || this.broken !== '') return { notes: [...mine], more: false };
    // Who wrote at the same moment did not see what we wrote: it is missing there, not removed.
    const seen = this.base.filter((note) => { const mark = this.lately.get(note.id); return mark === undefined || mark.at < Date.now() - MOMENT || !same(mark.note, note); });
    const notes = merge(seen, mine, there);
    this.base = there;
    return { notes, more: notes.length !== there.length || notes.some((note, n) => { const other = there[n]; return other === undefined || !same(note, other); }) };
  }

  private get key(): string {
    return storeKey(this.document);
  }

  private get name(): string {
    return this.document.path.slice(this.document.path.lastIndexOf('/') + 1);
  }

  /** Writes the notes, merged with what another program wrote meanwhile. The caller lets calls follow one another. */
  async write(mine: readonly Note[]): Promise<Saved> {
    const notes = (await this.changed(mine))?.notes ?? [...mine];
    const text = writeSidecar(notes, this.kept, this.name);
    if (this.broken !== '') return this.aside(notes, text, this.broken);
    if (text === this.text || (notes.length === 0 && this.text === undefined)) return { notes };
    try {
      await this.replace(text);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return this.aside(notes, text, l10n.t('The notes could not be written beside the document ({0}). They are kept in the editor’s own storage until they can be.', why));
    }
    const before = new Map(this.base.map((note) => [note.id, note]));
    for (const note of notes) {
      const old = before.get(note.id);
      if (old === undefined || !same(old, note)) this.lately.set(note.id, { note, at: Date.now() });
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
    const beside = this.uri.with({ path: `${this.uri.path}.${crypto.randomUUID().slice(0, 8)}.tmp` });
    await workspace.fs.writeFile(beside, bytes);
    try {
      await workspace.fs.rename(beside, this.uri, { overwrite: true });
    } catch (error) {
      await workspace.fs.delete(beside).then(undefined, () => undefined);
      // File systems that cannot rename over a file are written directly.
      if (!(error instanceof FileSystemError) || error.code === 'FileNotFound' || error.code === 'NoPermissions') throw error;
      await workspace.fs.writeFile(this.uri, bytes);
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
    this.broken = read.damaged.length === 0 ? '' : l10n.t('{0} cannot be read and is left as it is. {1} New notes are kept in the editor’s own storage; “Save Notes As…” writes them all to another file.', sidecarOf(this.name), read.damaged[0] ?? '');
    return read.notes;
  }
}
