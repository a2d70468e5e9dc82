/**
 * Reading progress: what of a thesis has been read, dwelt on and not just scrolled past (`dwell.ts` says how that is told).
 *
 * Whoever shows a document reports it: `progress.seen(uri, ranges)` with the ranges of the document that are wholly on the screen, each
 * time they change and once when the view gets the focus; `progress.seen(uri, [])` when the view is hidden or closed. Reporting the
 * same again costs nothing. Editors are watched here; the reading view reports itself. The last report is where the eyes are taken to be.
 * `progress.stir()` tells of a sign of life (a key, the mouse) that moves nothing.
 *
 * What was read is kept per document as hashes of sentences, so it stays with them when they move or are wrapped anew; a sentence
 * that was changed is unread again.
 */
import { type Disposable, EventEmitter, type Memento, type TextEditor, window, workspace } from 'vscode';
import type { Rng } from '../../../server/src/protocol';
import type { Analyses } from '../connection/analyses';
import type { Requests } from '../connection/requests';
import type { Current } from '../current';
import { shown } from './bar';
import { Book, type Sentence, type Share } from './book';
import { Dwell } from './dwell';
import type { Record } from './record';
import { Store } from './store';

/** How often the clock is looked at (ms). */
const TICK = 1000;
/** Typing pauses before the sentences are asked for again (ms). */
const PAUSE = 1500;
/** What is written at most this often (ms). */
const SAVE = 10_000;
/** A fast reader against a usual one: 400 words a minute against 240, the ends of what studies of silent reading find usual (Rayner et al. 2016, Brysbaert 2019). */
const FAST = 5 / 3;

export class Progress implements Disposable {
  private readonly store: Store;
  private readonly dwell = new Dwell(() => this.pace * FAST);
  private readonly books = new Map<string, Book>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private view: { uri: string; ranges: readonly Rng[]; editor: boolean } | undefined;
  private shown = '';
  private unsaved = new Set<string>();
  private savedAt = 0;
  private readonly changed = new EventEmitter<void>();
  private readonly parts: Disposable[];
  private readonly timer: ReturnType<typeof setInterval>;
  /** Fires when more has been read by a percent of any section, when a text was read in anew, and when progress was cleared. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly requests: Requests, analyses: Analyses, current: Current, memento: Memento) {
    this.store = new Store(memento, Date.now);
    this.timer = setInterval(() => this.tick(), TICK);
    this.parts = [
      this.changed,
      current.onDidChange(() => this.load(current.document?.uri.toString())),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => { if (textEditor === window.activeTextEditor) this.follow(textEditor); }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === window.activeTextEditor) this.stir(); }),
      window.onDidChangeWindowState(({ focused }) => this.dwell.focus(focused, Date.now())),
      workspace.onDidChangeTextDocument(({ document }) => this.edited(document.uri.toString())),
      workspace.onDidRenameFiles(({ files }) => { for (const { oldUri, newUri } of files) this.store.move(oldUri.toString(), newUri.toString()); }),
      workspace.onDidCloseTextDocument(({ uri }) => { if (this.books.delete(uri.toString())) this.save(); }),
      analyses.onDidAnalyze(({ uri, isThesis }) => { if (isThesis && (this.books.has(uri) || uri === current.document?.uri.toString())) this.later(uri); }),
      workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('thesis.progress')) this.changed.fire(); }),
    ];
    this.dwell.focus(window.state.focused, Date.now());
    this.load(current.document?.uri.toString());
  }

  /** Words a minute, by the setting. */
  get pace(): number {
    return Math.min(1500, Math.max(60, workspace.getConfiguration('thesis').get('progress.wordsPerMinute', 240)));
  }

  get enabled(): boolean {
    return workspace.getConfiguration('thesis').get('progress.enabled', true);
  }

  /** What of a document is wholly on the screen; see the head of this file. */
  seen(uri: string, ranges: readonly Rng[]): void {
    this.report(uri, ranges, false);
  }

  stir(): void {
    this.dwell.stir(Date.now());
  }

  /** Of each row of the Chapters view by its id, the whole under the empty id; undefined where nothing is known or nothing wanted. */
  shares(uri: string): Map<string, Share> | undefined {
    const { read } = this.store.of(uri);
    return this.enabled ? this.books.get(uri)?.shares((hash) => read.has(hash)) : undefined;
  }

  /** The outermost row a row lies under. */
  root(uri: string, id: string): string {
    return this.books.get(uri)?.root(id) ?? '';
  }

  /** Where to read on; undefined where all is read or the text is not known. */
  resume(uri: string): Sentence | undefined {
    const { read, stopped } = this.store.of(uri);
    return this.books.get(uri)?.resume(stopped, (hash) => read.has(hash));
  }

  /** Forgets what was read of a document. @returns what brings it back */
  clear(uri: string): () => void {
    const before: Record = this.store.of(uri);
    this.store.clear(uri);
    this.changed.fire();
    return () => {
      this.store.set(uri, before);
      this.changed.fire();
    };
  }

  dispose(): void {
    clearInterval(this.timer);
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.save();
    for (const part of this.parts) part.dispose();
  }

  private follow(editor: TextEditor | undefined): void {
    if (editor !== undefined && this.books.has(editor.document.uri.toString())) this.report(editor.document.uri.toString(), editor.visibleRanges, true);
    else if (this.view?.editor) this.look(undefined);
  }

  private report(uri: string, ranges: readonly Rng[], editor: boolean): void {
    if (ranges.length > 0) this.load(uri);
    if (ranges.length > 0) this.look({ uri, ranges, editor });
    else if (this.view?.uri === uri) this.look(undefined);
  }

  private look(view: Progress['view']): void {
    this.view = view;
    const book = view && this.books.get(view.uri);
    this.dwell.look(book === undefined || view === undefined || !this.enabled ? [] : book.within(view.ranges), Date.now());
  }

  private tick(): void {
    const { view } = this;
    const now = Date.now();
    if (window.state.active) this.dwell.stir(now);
    if (view === undefined || this.waiting.has(view.uri)) return;
    const record = this.store.of(view.uri);
    const read = this.dwell.tick(now, (hash) => record.read.has(hash));
    if (read.length > 0) this.credit(view.uri, record, read);
    if (this.unsaved.size > 0 && now - this.savedAt > SAVE) this.save();
  }

  private credit(uri: string, record: Record, read: readonly number[]): void {
    for (const hash of read) record.read.add(hash);
    record.stopped = this.books.get(uri)?.stop(read.at(-1) ?? 0) ?? record.stopped;
    this.unsaved.add(uri);
    const seen = shown(this.shares(uri));
    if (seen === this.shown) return;
    this.shown = seen;
    this.changed.fire();
  }

  private save(): void {
    for (const uri of this.unsaved) this.store.save(uri);
    this.unsaved = new Set();
    this.savedAt = Date.now();
  }

  /** Places are those of a text that is gone: nothing is credited until the sentences have been asked for again. */
  private edited(uri: string): void {
    if (this.books.has(uri)) this.later(uri);
  }

  private later(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    if (this.enabled) this.waiting.set(uri, setTimeout(() => this.ask(uri), this.books.has(uri) ? PAUSE : 0));
  }

  private load(uri: string | undefined): void {
    if (uri !== undefined && !this.books.has(uri) && !this.waiting.has(uri)) this.later(uri);
  }

  private async ask(uri: string): Promise<void> {
    const waited = this.waiting.get(uri);
    const info = await this.requests.reading(uri);
    if (this.waiting.get(uri) !== waited) return;
    this.waiting.delete(uri);
    if (info === undefined || info.sentences.length === 0) return;
    this.books.set(uri, new Book(info));
    if (this.view?.uri === uri) this.look(this.view);
    else if (window.activeTextEditor?.document.uri.toString() === uri) this.follow(window.activeTextEditor);
    this.changed.fire();
  }
}
