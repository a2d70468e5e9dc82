/** The notes of one open document with where each stands now. Every change goes through here; listeners draw. */
import { type Memento, EventEmitter, Range, type TextDocument, type TextDocumentContentChangeEvent } from 'vscode';
import { type Anchor, Finder } from './anchor';
import { NotesFile } from './files';
import { AUTHOR, type Colour, type Note, quoteOf } from './model';
import { follow } from './track';

/** A note as it stands: `range` is undefined for an orphan. */
export interface Placed { note: Note; anchor: Anchor; range: Range | undefined }

export class Book {
  private notes = new Map<string, Note>();
  private anchors = new Map<string, Anchor>();
  private readonly file: NotesFile;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private told = '';

  /** `tell`: says a trouble once. */
  constructor(readonly document: TextDocument, store: Memento, private readonly tell: (text: string) => void) {
    this.file = new NotesFile(document.uri, store);
  }

  async open(): Promise<void> {
    this.adopt(await this.file.read());
    this.warn(this.file.damage);
  }

  get sidecar(): string {
    return this.file.uri.toString();
  }

  /** In the order of the text, orphans last. */
  placed(): Placed[] {
    const all = [...this.notes.values()].map((note) => {
      const anchor = this.anchors.get(note.id) ?? { standing: 'orphan', start: 0, end: 0, confidence: 0 };
      return { note, anchor, range: anchor.standing === 'orphan' ? undefined : this.range(anchor) };
    });
    const rank = ({ anchor }: Placed): number => (anchor.standing === 'orphan' ? Number.MAX_SAFE_INTEGER : anchor.start);
    return all.sort((a, b) => rank(a) - rank(b) || a.anchor.end - b.anchor.end);
  }

  get(id: string): Note | undefined {
    return this.notes.get(id);
  }

  /** Adds or replaces a note; with `at`, it is attached to that passage. */
  async put(note: Note, at?: { start: number; end: number }): Promise<void> {
    if (at !== undefined) this.anchors.set(note.id, { standing: 'sure', ...at, confidence: 1 });
    this.notes.set(note.id, at === undefined ? note : { ...note, quote: quoteOf(this.document.getText(), at.start, at.end) });
    await this.save();
  }

  /** A new highlight, or with words a note. */
  async make(span: { start: number; end: number }, colour: Colour, text: string): Promise<Note> {
    const now = new Date().toISOString();
    const note: Note = {
      id: `urn:uuid:${crypto.randomUUID()}`, quote: quoteOf(this.document.getText(), span.start, span.end), colour, text,
      creator: AUTHOR, created: now, modified: now, resolved: false, replies: [],
    };
    await this.put(note, span);
    return note;
  }

  async remove(id: string): Promise<void> {
    this.notes.delete(id);
    await this.save();
  }

  /** Adds notes from elsewhere; those already here stay. @returns how many were new */
  async add(notes: readonly Note[]): Promise<number> {
    const fresh = notes.filter(({ id }) => !this.notes.has(id));
    this.adopt([...this.notes.values(), ...fresh]);
    await this.save();
    return fresh.length;
  }

  /** Moves every place as the text was edited. What was removed whole is looked for again at the next saving. */
  edited(changes: readonly TextDocumentContentChangeEvent[]): void {
    for (const [id, anchor] of this.anchors) {
      if (anchor.standing === 'orphan') continue;
      let span: { start: number; end: number } | undefined = anchor;
      for (const { rangeOffset, rangeLength, text } of changes) span = span && follow(span, { offset: rangeOffset, length: rangeLength, inserted: text.length });
      this.anchors.set(id, span === undefined ? { standing: 'orphan', start: 0, end: 0, confidence: 0 } : { ...anchor, ...span });
    }
    if (this.notes.size > 0) this.changed.fire();
  }

  /** Looks again for what is lost (undo or a paste may have brought it back), and writes where the sure ones stand. */
  async saved(): Promise<void> {
    if (this.notes.size === 0) return;
    const text = this.document.getText();
    const finder = new Finder(text);
    for (const [id, note] of this.notes) {
      const anchor = this.anchors.get(id);
      if (anchor === undefined || anchor.standing === 'orphan') this.anchors.set(id, finder.find(note.quote));
      else if (anchor.standing === 'sure') this.notes.set(id, { ...note, quote: quoteOf(text, anchor.start, anchor.end) });
    }
    await this.save();
  }

  /** Another program wrote the file, or removed it. */
  async outside(): Promise<void> {
    const notes = await this.file.changed([...this.notes.values()]);
    if (notes === undefined) return;
    this.warn(this.file.damage);
    this.adopt(notes);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async save(): Promise<void> {
    this.changed.fire();
    const { notes, told } = await this.file.write([...this.notes.values()]);
    this.warn(told ?? '');
    if (notes.length !== this.notes.size || notes.some((note) => !this.notes.has(note.id))) this.adopt(notes);
  }

  /** Takes these notes for its own and finds the places of those whose place it does not know. */
  private adopt(notes: readonly Note[]): void {
    const unknown = notes.filter(({ id }) => !this.anchors.has(id));
    this.notes = new Map(notes.map((note) => [note.id, note]));
    if (unknown.length > 0) {
      const finder = new Finder(this.document.getText());
      for (const { id, quote } of unknown) this.anchors.set(id, finder.find(quote));
    }
    this.changed.fire();
  }

  private range({ start, end }: Anchor): Range {
    return new Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  private warn(text: string): void {
    if (text !== '' && text !== this.told) this.tell(text);
    this.told = text;
  }
}
