/** The notes of one open document with where each stands now. Every change goes through here; listeners draw. */
import { type Memento, EventEmitter, Range, type TextDocument, type TextDocumentContentChangeEvent } from 'vscode';
import { type Anchor, Finder } from './anchor';
import { NotesFile } from './files';
import { AUTHOR, type Colour, type Note, quoteOf } from './model';
import { merge, same } from './sidecar';
import { type Change, followAll } from './track';

/** A note as it stands: `range` is undefined for an orphan. */
export interface Placed { note: Note; anchor: Anchor; range: Range | undefined }

const ORPHAN: Anchor = { standing: 'orphan', start: 0, end: 0, confidence: 0 };
/** Edits have paused (ms). */
const PAUSE = 300;
/** So much has to be put in before lost passages are looked for in it (characters). */
const WORTHWHILE = 8;
/** More than this is no typing: a file read anew, a formatter (characters). */
const WHOLESALE = 200;
/** Work goes on so long before other work comes in between (ms). */
const SLICE = 15;

export class Book {
  private notes = new Map<string, Note>();
  private anchors = new Map<string, Anchor>();
  private readonly file: NotesFile;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private told = '';
  /** Places a change took part of, with how much was put in (characters). */
  private readonly cut = new Map<string, number>();
  private again: ReturnType<typeof setTimeout> | undefined;
  /** Edits made while passages are looked for. */
  private since: Change[] | undefined;
  private locating: Promise<void> = Promise.resolve();
  private gone = false;
  private turn: Promise<void> = Promise.resolve();

  /** `tell`: says a trouble once. */
  constructor(readonly document: TextDocument, store: Memento, private readonly tell: (text: string) => void) {
    this.file = new NotesFile(document.uri, store);
  }

  async open(): Promise<void> {
    await this.inTurn(async () => this.adopt(await this.file.read()));
    this.warn(this.file.damage);
    // Notes that waited for the folder to be written to: perhaps it can be now.
    if (this.file.waiting) await this.save();
  }

  /** Whether nothing is kept for this document, neither notes nor a file. */
  get isEmpty(): boolean {
    return this.notes.size === 0 && !this.file.exists;
  }

  get sidecar(): string {
    return this.file.uri.toString();
  }

  /** In the order of the text, orphans last. */
  placed(): Placed[] {
    const all = [...this.notes.values()].flatMap((note) => {
      const anchor = this.anchors.get(note.id);
      return anchor === undefined ? [] : [{ note, anchor, range: anchor.standing === 'orphan' ? undefined : this.range(anchor) }];
    });
    const rank = ({ anchor }: Placed): number => (anchor.standing === 'orphan' ? Number.MAX_SAFE_INTEGER : anchor.start);
    return all.sort((a, b) => rank(a) - rank(b) || a.anchor.end - b.anchor.end);
  }

  /** Has everything drawn anew. */
  redraw(): void {
    this.changed.fire();
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
    await this.adopt([...this.notes.values(), ...fresh]);
    await this.save();
    return fresh.length;
  }

  /** Moves every place as the text was edited. What was removed or cut is looked for again when the edits pause. */
  edited(changes: readonly TextDocumentContentChangeEvent[]): void {
    const edits = changes.map(({ rangeOffset, rangeLength, text }) => ({ offset: rangeOffset, length: rangeLength, inserted: text.length }));
    this.since?.push(...edits);
    let [lost, most] = [false, 0];
    for (const { inserted } of edits) most = Math.max(most, inserted);
    for (const [id, anchor] of this.anchors) {
      if (anchor.standing === 'orphan') {
        lost = true;
        continue;
      }
      const { span, cut } = followAll(anchor, edits);
      if (cut) this.cut.set(id, Math.max(most, this.cut.get(id) ?? 0));
      if (span !== undefined && span.start === anchor.start && span.end === anchor.end) continue;
      this.anchors.set(id, span === undefined ? ORPHAN : { ...anchor, ...span });
    }
    // A file read anew, a formatter, undo: the passage may stand in what was put in.
    if (most >= WORTHWHILE && (lost || this.cut.size > 0)) {
      clearTimeout(this.again);
      this.again = setTimeout(() => this.lookAgain(), PAUSE);
    }
    if (this.notes.size > 0) this.changed.fire();
  }

  /** Looks again for what is lost, and writes where the sure ones stand. */
  async saved(): Promise<void> {
    if (this.notes.size === 0) return;
    await this.lookAgain();
    const text = this.document.getText();
    for (const [id, note] of this.notes) {
      const anchor = this.anchors.get(id);
      if (anchor?.standing === 'sure') this.notes.set(id, { ...note, quote: quoteOf(text, anchor.start, anchor.end) });
    }
    await this.save();
  }

  /** Another program wrote the file, or removed it. */
  async outside(): Promise<void> {
    let more = false;
    await this.inTurn(async () => {
      const mine = [...this.notes.values()];
      const found = await this.file.changed(mine);
      if (found === undefined) return;
      this.warn(this.file.damage);
      await this.take(mine, found.notes);
      more = found.more;
    });
    // Somebody wrote over what we had just written.
    if (more) await this.save();
  }

  dispose(): void {
    clearTimeout(this.again);
    this.gone = true;
    this.changed.dispose();
  }

  private save(): Promise<void> {
    this.changed.fire();
    return this.inTurn(async () => {
      const mine = [...this.notes.values()];
      const { notes, told } = await this.file.write(mine);
      this.warn(told ?? '');
      await this.take(mine, notes);
    });
  }

  /** Reading and writing the file follow one another. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** What came of `mine` in the file, with what was done here since. */
  private async take(mine: readonly Note[], file: readonly Note[]): Promise<void> {
    const all = merge(mine, [...this.notes.values()], file);
    if (all.length !== this.notes.size || all.some((note) => { const here = this.notes.get(note.id); return here === undefined || !same(here, note); })) await this.adopt(all);
  }

  /** Takes these notes for its own and finds the places of those whose place it does not know. */
  private async adopt(notes: readonly Note[]): Promise<void> {
    this.notes = new Map(notes.map((note) => [note.id, note]));
    await this.locate(notes.filter(({ id }) => !this.anchors.has(id)), (id, found) => { if (!this.anchors.has(id)) this.anchors.set(id, found); });
    this.changed.fire();
  }

  private async lookAgain(): Promise<void> {
    clearTimeout(this.again);
    const cut = new Map(this.cut);
    this.cut.clear();
    const sought = [...this.notes.values()].filter(({ id }) => cut.has(id) || (this.anchors.get(id) ?? ORPHAN).standing === 'orphan');
    if (sought.length === 0) return;
    await this.locate(sought, (id, found) => {
      const now = this.anchors.get(id) ?? ORPHAN;
      if (now.standing === 'orphan' || found.standing === 'sure') this.anchors.set(id, found);
      // Much was put in and the passage is not there as it was: what is left of it may be another's.
      else if ((cut.get(id) ?? 0) > WHOLESALE) this.anchors.set(id, { ...now, standing: 'doubtful', confidence: 0.5 });
    });
    this.changed.fire();
  }

  /** Looks for passages in slices, so that other work comes in between; what is edited meanwhile moves the places found. */
  private locate(notes: readonly Note[], take: (id: string, found: Anchor) => void): Promise<void> {
    const all = this.locating.then(async () => {
      if (notes.length === 0 || this.gone) return;
      const since: Change[] = [];
      this.since = since;
      const finder = new Finder(this.document.getText());
      let begun = Date.now();
      for (const { id, quote } of notes) {
        if (Date.now() - begun > SLICE) {
          await new Promise((done) => { setTimeout(done, 0); });
          begun = Date.now();
        }
        const found = finder.find(quote);
        const { span } = found.standing === 'orphan' ? { span: found } : followAll(found, since);
        take(id, span === undefined ? ORPHAN : { ...found, ...span });
      }
      this.since = undefined;
    });
    this.locating = all;
    return all;
  }

  private range({ start, end }: Anchor): Range {
    return new Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  private warn(text: string): void {
    if (text !== '' && text !== this.told) this.tell(text);
    this.told = text;
  }
}
