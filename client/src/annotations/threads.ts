/** Notes as the editor's own comment threads. The editor keeps none of them: they are made from the notes whenever a document is shown. */
import { type Comment, CommentMode, type CommentReply, type CommentThread, CommentThreadCollapsibleState, CommentThreadState, type Disposable, MarkdownString, type Range, comments, l10n } from 'vscode';
import type { Book, Placed } from './book';
import type { Note } from './model';

export class Threads implements Disposable {
  private readonly controller = comments.createCommentController('thesis.notes', l10n.t('Notes on the thesis'));
  private readonly shown = new Map<string, { thread: CommentThread; said: string; book: Book }>();

  constructor() {
    this.controller.options = { prompt: l10n.t('Reply'), placeHolder: l10n.t('Markdown; #word makes a tag') };
  }

  /** Shows the notes of one document: those with words, and `open`, the one being written. */
  draw(book: Book, placed: readonly Placed[]): void {
    const wanted = new Set<string>();
    for (const { note, range } of placed) {
      if (range === undefined || note.text === '') continue;
      wanted.add(note.id);
      const said = JSON.stringify([note.text, note.replies, note.resolved, note.creator]);
      const known = this.shown.get(note.id);
      if (known === undefined) {
        const thread = this.controller.createCommentThread(book.document.uri, range, []);
        thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
        this.shown.set(note.id, { thread, said, book });
        fill(thread, note);
      } else {
        if (known.thread.range === undefined || !known.thread.range.isEqual(range)) known.thread.range = range;
        if (known.said !== said) fill(known.thread, note);
        known.said = said;
      }
    }
    for (const [id, { thread, book: owner }] of this.shown) if (owner === book && !wanted.has(id)) this.drop(id, thread);
  }

  /** Takes away what belongs to a closed document. */
  close(book: Book): void {
    for (const [id, { thread, book: owner }] of this.shown) if (owner === book) this.drop(id, thread);
  }

  /** An empty thread to write a new note in. */
  begin(book: Book, range: Range): void {
    const thread = this.controller.createCommentThread(book.document.uri, range, []);
    thread.label = l10n.t('New note');
    thread.contextValue = 'new';
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /** Puts the comment into a box to be edited, or back. */
  edit(comment: Comment, on: boolean): void {
    for (const { thread } of this.shown.values()) {
      if (!thread.comments.includes(comment)) continue;
      comment.mode = on ? CommentMode.Editing : CommentMode.Preview;
      if (on && typeof comment.body !== 'string') comment.body = comment.body.value;
      thread.comments = [...thread.comments];
    }
  }

  /** Draws a note anew whatever stands in its thread. */
  forget(id: string): void {
    const one = this.shown.get(id);
    if (one !== undefined) one.said = '';
  }

  reveal(id: string): void {
    const one = this.shown.get(id);
    if (one !== undefined) one.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /** The note a command of the thread's own menus is about. `index`: 0 for the note, then its replies. */
  noteOf(argument: unknown): { id: string; book: Book; index: number } | undefined {
    const thread = isReply(argument) ? argument.thread : argument;
    for (const [id, { thread: shown, book }] of this.shown) {
      const index = shown.comments.findIndex((comment) => comment === argument);
      if (shown === thread || index >= 0) return { id, book, index: Math.max(0, index) };
    }
    return undefined;
  }

  dispose(): void {
    this.controller.dispose();
  }

  private drop(id: string, thread: CommentThread): void {
    thread.dispose();
    this.shown.delete(id);
  }
}

export function isReply(argument: unknown): argument is CommentReply {
  return typeof argument === 'object' && argument !== null && 'thread' in argument && 'text' in argument;
}

function fill(thread: CommentThread, note: Note): void {
  const one = (text: string, name: string, created: string): Comment => ({ body: safe(text), mode: CommentMode.Preview, author: { name }, ...(Number.isNaN(Date.parse(created)) ? {} : { timestamp: new Date(created) }) });
  thread.comments = [one(note.text, note.creator, note.created), ...note.replies.map(({ text, creator, created }) => one(text, creator, created))];
  thread.state = note.resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  thread.contextValue = note.resolved ? 'resolved' : 'unresolved';
  thread.label = note.resolved ? l10n.t('Note (resolved)') : l10n.t('Note');
}

/** Markdown as written, no commands, no HTML. */
export function safe(text: string): MarkdownString {
  const markdown = new MarkdownString(text);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
