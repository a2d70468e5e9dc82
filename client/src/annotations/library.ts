/**
 * The notes of every open document: opened and closed with it, drawn where it is shown, carried along when it is moved.
 *
 * What the rest of the client uses: `placed(uri)` gives the notes of an open document with where each stands now, in the order of the text,
 * orphans (whose `range` is undefined) last, and `ranges(uri)` only the places, both at once and empty where nothing is open;
 * `onDidChange` fires (at most every 60 ms) with the book whose notes or places changed; `create(document, range, colour, text)` makes
 * a highlight (text empty) or note; `of(document)` is the book itself, read from beside the document if need be, with `put`, `remove` and
 * the rest. Notes are plain data (`model.ts`) and never changed in place: hand `put` a new one. Everything is written at once.
 */
import { type Disposable, EventEmitter, Hover, type Memento, type Range, type TextDocument, type Uri, l10n, languages, window, workspace } from 'vscode';
import { isLookedAt, selector } from '../connection/selector';
import { Book, type Placed } from './book';
import { Marks } from './marks';
import type { Colour, Note } from './model';
import { bring, carry, leftBehind, nameOf } from './moves';
import { Threads, safe } from './threads';

/** Long enough for a run of keystrokes to be drawn at once (ms). */
const SOON = 60;

export class Library implements Disposable {
  readonly threads = new Threads();
  private readonly books = new Map<string, { book: Book; ready: Promise<void> }>();
  private readonly marks = new Marks();
  private readonly timers = new Map<Book, ReturnType<typeof setTimeout>>();
  private readonly changed = new EventEmitter<Book>();
  private readonly parts: Disposable[];
  /** Fires when the notes of a document, or their places, changed. */
  readonly onDidChange = this.changed.event;

  /** `store`: where notes wait that cannot be written beside their document. */
  constructor(private readonly store: Memento) {
    const watcher = workspace.createFileSystemWatcher('**/*.annotations.json');
    const outside = (uri: Uri): void => { for (const { book } of this.books.values()) if (book.sidecar === uri.toString()) book.outside(); };
    this.parts = [
      this.threads, this.marks, this.changed, watcher, watcher.onDidChange(outside), watcher.onDidCreate(outside), watcher.onDidDelete(outside),
      workspace.onDidOpenTextDocument((document) => this.of(document)),
      workspace.onDidCloseTextDocument((document) => this.close(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => this.books.get(document.uri.toString())?.book.edited(contentChanges)),
      workspace.onDidSaveTextDocument((document) => this.books.get(document.uri.toString())?.book.saved()),
      workspace.onDidRenameFiles(({ files }) => Promise.all(files.map(async ({ oldUri, newUri }) => {
        await carry(oldUri, newUri, store);
        await this.books.get(newUri.toString())?.book.outside();
      }))),
      window.onDidChangeVisibleTextEditors(() => this.drawAll()),
      // Files outside the workspace are not watched: looked at when the window is come back to.
      window.onDidChangeWindowState(({ focused }) => { if (focused) for (const { book } of this.books.values()) book.outside(); }),
      languages.registerHoverProvider(selector, { provideHover: async (document, position) => {
        const book = await this.of(document);
        const here = book?.placed().filter(({ note, range }) => range?.contains(position) && note.text !== '') ?? [];
        const texts = here.map(({ note, anchor }) => safe(`**${title(anchor.standing === 'doubtful', note.resolved)}**: ${note.text}`));
        return texts.length === 0 ? undefined : new Hover(texts, here[0]?.range);
      } }),
    ];
    for (const document of workspace.textDocuments) this.of(document);
  }

  /** The notes of a document, read from beside it if need be; undefined for documents we do not look at. */
  async of(document: TextDocument): Promise<Book | undefined> {
    if (!isLookedAt(document) || document.uri.scheme === 'untitled' || document.uri.scheme === 'git') return undefined;
    const key = document.uri.toString();
    let one = this.books.get(key);
    if (one === undefined) {
      const book = new Book(document, this.store, (text) => { window.showWarningMessage(text); });
      one = { book, ready: book.open() };
      one.ready.then(() => this.seek(book));
      this.books.set(key, one);
      book.onDidChange(() => this.soon(book));
    }
    await one.ready;
    return one.book;
  }

  placed(uri: Uri): Placed[] {
    return this.books.get(uri.toString())?.book.placed() ?? [];
  }

  ranges(uri: Uri): Range[] {
    return this.placed(uri).flatMap(({ range }) => range ?? []);
  }

  /** @returns undefined where no notes can be kept (a document without a file) */
  async create(document: TextDocument, range: Range, colour: Colour, text = ''): Promise<Note | undefined> {
    return (await this.of(document))?.make({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) }, colour, text);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const { book } of this.books.values()) book.dispose();
    for (const part of this.parts) part.dispose();
  }

  /** A document without notes may have been renamed or moved by another program, and its notes been left behind. */
  private async seek(book: Book): Promise<void> {
    const from = book.isEmpty ? await leftBehind(book.document) : undefined;
    if (from === undefined || !(await bring(from, book.document.uri))) return;
    await book.outside();
    window.showInformationMessage(l10n.t('The notes in {0} fit this document, and theirs is no longer there: they go with this one now.', nameOf(from)));
  }

  private soon(book: Book): void {
    clearTimeout(this.timers.get(book));
    this.timers.set(book, setTimeout(() => {
      this.draw(book);
      this.changed.fire(book);
    }, SOON));
  }

  private draw(book: Book): void {
    const placed = book.placed();
    for (const editor of window.visibleTextEditors) if (editor.document === book.document) this.marks.draw(editor, placed);
    this.threads.draw(book, placed);
  }

  private drawAll(): void {
    for (const { book } of this.books.values()) if (window.visibleTextEditors.some(({ document }) => document === book.document)) this.draw(book);
  }

  private close(document: TextDocument): void {
    const key = document.uri.toString();
    const one = this.books.get(key);
    if (one === undefined) return;
    clearTimeout(this.timers.get(one.book));
    this.threads.close(one.book);
    one.book.dispose();
    this.books.delete(key);
  }
}

function title(doubtful: boolean, resolved: boolean): string {
  if (doubtful) return l10n.t('Note (this place is a guess)');
  return resolved ? l10n.t('Note (resolved)') : l10n.t('Note');
}
