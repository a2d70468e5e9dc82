/** One reading view: sends the document as it changes, answers the page, keeps page and editor at one place. */
import { Disposable, Position, Range, type TextDocument, type TextEditor, TextEditorRevealType, Uri, env, l10n, window, workspace } from 'vscode';
import type { ReadingUnit } from '../../../../server/src/protocol';
import type { Library } from '../../annotations/library';
import type { Analyses } from '../../connection/analyses';
import type { Requests } from '../../connection/requests';
import type { Progress } from '../../progress';
import { show } from '../../show';
import type { Controller, Page } from '../panel';
import type { FromPage, State, ToPage } from './messages';
import { choose, look } from './settings';

/** Typing is followed once it pauses for so long (ms). */
const PAUSE = 200;
/** What was scrolled for the other's sake is not told back for so long (ms). */
const QUIET = 300;
/** Units in one message. */
const EACH = 400;

export class ReadingController implements Controller<FromPage> {
  private readonly uri: Uri;
  private readonly parts: Disposable[];
  private known = new Set<string>();
  private started = false;
  private turn = 0;
  private quietUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly page: Page<ToPage>, private readonly state: State, private readonly requests: Requests, private readonly analyses: Analyses, private readonly progress: Progress, private readonly library: Library) {
    this.uri = Uri.parse(state.uri);
    const isOurs = (uri: { toString(): string }): boolean => uri.toString() === this.uri.toString();
    this.parts = [
      analyses.onDidAnalyze(({ uri }) => { if (uri === this.uri.toString()) this.soon(); }),
      workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('thesis.reading') && this.started) this.dress(); }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => { if (isOurs(textEditor.document.uri)) this.follow(textEditor); }),
      library.onDidChange(({ document }) => { if (isOurs(document.uri)) this.notes(); }),
      page.panel.onDidChangeViewState(({ webviewPanel }) => { if (!webviewPanel.visible) progress.seen(this.uri.toString(), []); }),
      new Disposable(() => { clearTimeout(this.timer); progress.seen(this.uri.toString(), []); }),
    ];
  }

  start(): void {
    this.started = true;
    this.known = new Set();
    this.dress();
    this.update();
  }

  receive(message: FromPage): void {
    switch (message.kind) {
      case 'card': this.card(message.ask, new Position(message.line, message.character), message.full); return;
      case 'scrolled': this.scrolled(message.line); return;
      case 'seen': this.seen(message.first, message.last); return;
      case 'open': this.open(new Position(message.line, message.character)); return;
      case 'follow': this.leave(message.href); return;
      case 'mark': this.mark(message); return;
      case 'change': this.change(message); return;
      case 'remove': this.remove(message.id); return;
      case 'set': choose(message); return;
    }
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  private dress(): void {
    const { theme, font, size } = look();
    const line = this.editor()?.visibleRanges[0]?.start.line ?? this.state.line;
    this.page.post({ kind: 'settings', uri: this.uri.toString(), theme, font, size, line });
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), this.known.size === 0 ? 0 : PAUSE);
  }

  /** Asks for what changed and sends it on. */
  private async update(): Promise<void> {
    if (!this.started) return;
    const turn = ++this.turn;
    const there = await this.awake();
    const answer = there ? await this.requests.readingText(this.uri.toString(), [...this.known]) : null;
    if (turn !== this.turn || answer === undefined) return;
    if (answer === null) {
      if (this.known.size === 0) this.page.post({ kind: 'empty', reason: there ? l10n.t('This document is not read as a thesis.') : l10n.t('The document is not there any more.') });
      return;
    }
    const { units, ...rest } = answer;
    this.known = new Set(rest.order);
    this.page.panel.title = l10n.t('{0} – Reading View', answer.title || 'Thesis');
    const chunks: ReadingUnit[][] = [];
    for (let from = 0; from < units.length; from += EACH) chunks.push(units.slice(from, from + EACH));
    for (const chunk of chunks.slice(0, -1)) this.page.post({ kind: 'units', units: chunk });
    this.page.post({ kind: 'order', ...rest, units: chunks[chunks.length - 1] ?? [] });
    this.notes();
  }

  /** A document no editor shows is closed by VS Code after a while: it is opened again. @returns whether it is there */
  private async awake(): Promise<boolean> {
    try {
      await this.analyses.ready(this.uri);
      return true;
    } catch {
      return false;
    }
  }

  private async card(ask: number, at: Position, full: boolean): Promise<void> {
    const whole = full || workspace.getConfiguration('thesis', this.uri).get<string>('hover.detail') === 'full';
    const card = (await this.awake()) ? await this.requests.hover(this.uri.toString(), at, whole) : undefined;
    this.page.post({ kind: 'card', ask, markdown: card?.markdown ?? '', more: card?.more === true });
  }

  private async open(at: Position): Promise<void> {
    this.quietUntil = Date.now() + QUIET;
    await show(this.uri, new Range(at, at), { passage: true, focus: true });
  }

  /** A link in a card: the web outside, another document of the thesis in an editor. Anything else is not followed. */
  private async leave(href: string): Promise<void> {
    const target = Uri.parse(href);
    if (target.scheme === 'https' || target.scheme === 'http' || target.scheme === 'mailto') {
      await env.openExternal(target);
      return;
    }
    if (target.scheme !== this.uri.scheme) return;
    const [line = 1, character = 1] = /^L(\d+),(\d+)$/.exec(target.fragment)?.slice(1).map(Number) ?? [];
    const at = new Position(Math.max(0, line - 1), Math.max(0, character - 1));
    await show(target.with({ fragment: '' }), new Range(at, at), { passage: true, focus: true });
  }

  // --- notes --------------------------------------------------------------------------------------

  private notes(): void {
    if (!this.started || this.known.size === 0) return;
    const notes = this.library.placed(this.uri).flatMap(({ note, anchor, range }) => (range === undefined ? [] : [{
      id: note.id, colour: note.colour, text: note.text, resolved: note.resolved, doubtful: anchor.standing === 'doubtful',
      start: { line: range.start.line, character: range.start.character }, end: { line: range.end.line, character: range.end.character },
    }]));
    this.page.post({ kind: 'notes', notes });
  }

  private async mark({ start, end, colour, text }: Extract<FromPage, { kind: 'mark' }>): Promise<void> {
    const document = await workspace.openTextDocument(this.uri);
    const range = document.validateRange(new Range(start.line, start.character, end.line, end.character));
    if (range.isEmpty) return;
    const made = await this.library.create(document, range, colour, text);
    if (made === undefined) window.showInformationMessage(l10n.t('Notes are kept beside a document: save it first.'));
  }

  private async change({ id, colour, text }: Extract<FromPage, { kind: 'change' }>): Promise<void> {
    const book = await this.library.of(await workspace.openTextDocument(this.uri));
    const note = book?.get(id);
    if (note !== undefined) await book?.put({ ...note, colour: colour ?? note.colour, text: text ?? note.text, modified: new Date().toISOString() });
  }

  private async remove(id: string): Promise<void> {
    await (await this.library.of(await workspace.openTextDocument(this.uri)))?.remove(id);
  }

  // --- one place for both -----------------------------------------------------------------------

  private editor(): TextEditor | undefined {
    const name = this.uri.toString();
    return [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document.uri.toString() === name);
  }

  /** The editor was scrolled. */
  private follow(editor: TextEditor): void {
    const line = editor.visibleRanges[0]?.start.line;
    if (line === undefined || Date.now() < this.quietUntil || !look().syncScroll) return;
    this.page.post({ kind: 'scroll', line });
  }

  /** What is in the page's window counts towards what has been read. */
  private seen(first: number, last: number): void {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
    if (document === undefined || last <= first) return;
    this.progress.stir();
    this.progress.seen(this.uri.toString(), [new Range(placeIn(document, first), placeIn(document, last))]);
  }

  /** The page was scrolled to a line. */
  private scrolled(line: number): void {
    const editor = this.editor();
    if (editor === undefined || !look().syncScroll) return;
    this.quietUntil = Date.now() + QUIET;
    const place = placeIn(editor.document, line);
    editor.revealRange(new Range(place, place), TextEditorRevealType.AtTop);
  }
}

/** A line with the part of it that is scrolled past, as a position. */
function placeIn(document: TextDocument, line: number): Position {
  const at = Math.max(0, Math.min(Math.floor(line), document.lineCount - 1));
  const { length } = document.lineAt(at).text;
  return new Position(at, Math.max(0, Math.min(length, Math.floor((line - at) * length))));
}
