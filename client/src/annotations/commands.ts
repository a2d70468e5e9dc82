/** What a reader does with notes, as commands. */
import { type Comment, type Range, type TextDocument, ThemeColor, ThemeIcon, Uri, l10n, window, workspace } from 'vscode';
import type { Commands } from '../commands/parts';
import { asNode, say } from '../commands/here';
import { show } from '../show';
import type { Book, Placed } from './book';
import { colourName } from './colours';
import { toCsv, toHypothesis, toMarkdown } from './exports';
import type { Library } from './library';
import { AUTHOR, COLOURS, type Colour, type Note } from './model';
import { readSidecar, writeSidecar } from './sidecar';
import { isReply } from './threads';

/** What tells of a passage under which heading it stands and whom it cites. */
export type Where = (document: TextDocument) => Promise<(range: Range) => { section: string; citation: string }>;

export function noteCommands(library: Library, where: Where): Commands {
  const here = async (): Promise<Book | undefined> => {
    const book = window.activeTextEditor && (await library.of(window.activeTextEditor.document));
    if (book === undefined) say(l10n.t('Notes are made in a document that is saved in a file'));
    return book;
  };
  const spanHere = (): { start: number; end: number } | undefined => {
    const editor = window.activeTextEditor;
    if (editor === undefined || editor.selection.isEmpty) return undefined;
    return { start: editor.document.offsetAt(editor.selection.start), end: editor.document.offsetAt(editor.selection.end) };
  };
  const at = (book: Book): Placed | undefined => {
    const position = window.activeTextEditor?.selection.active;
    return position && book.placed().findLast(({ range }) => range?.contains(position));
  };
  /** The note a command is about: of a row, of a thread, or under the cursor. */
  const about = async (argument: unknown): Promise<{ book: Book; note: Note; index: number } | undefined> => {
    const found = library.threads.noteOf(argument);
    const node = asNode(argument);
    const book = found?.book ?? (node ? await library.of(await workspace.openTextDocument(node.uri)) : await here());
    const id = found?.id ?? node?.row.key ?? (book && node === undefined ? at(book)?.note.id : undefined);
    const note = id === undefined ? undefined : book?.get(id);
    if (book === undefined || note === undefined) say(l10n.t('There is no note here'));
    return book && note && { book, note, index: found?.index ?? 0 };
  };
  const change = (book: Book, note: Note, changed: Partial<Note>): Promise<void> => book.put({ ...note, ...changed, modified: new Date().toISOString() });
  const step = async (forward: boolean): Promise<void> => {
    const book = await here();
    const from = window.activeTextEditor?.selection;
    if (book === undefined || from === undefined) return;
    const all = book.placed().flatMap((one) => (one.range === undefined ? [] : [{ ...one, range: one.range }]));
    const next = forward ? all.find(({ range }) => range.start.isAfter(from.start)) ?? all[0] : all.findLast(({ range }) => range.start.isBefore(from.start)) ?? all.at(-1);
    if (next === undefined) return say(l10n.t('There are no notes in this document'));
    await show(book.document.uri, next.range, { passage: true, focus: true });
    library.threads.reveal(next.note.id);
  };
  const place = async (book: Book) => {
    const of = await where(book.document);
    const lost = { section: l10n.t('Not found in the text'), citation: '' };
    return book.placed().map(({ note, range }) => ({ note, ...(range === undefined ? lost : of(range)), line: range && range.start.line + 1 }));
  };

  // The colour chosen last comes first: Enter takes it.
  let last: Colour = 'yellow';
  const pickColour = async (): Promise<Colour | undefined> => {
    const all = [last, ...COLOURS.filter((one) => one !== last)].map((colour) => ({ label: colourName(colour), colour, iconPath: new ThemeIcon('circle-large-filled', new ThemeColor(`thesis.highlight.${colour}`)) }));
    const picked = await window.showQuickPick(all, { title: l10n.t('Highlight'), placeHolder: l10n.t('Colour') });
    last = picked?.colour ?? last;
    return picked?.colour;
  };

  return {
    'thesis.highlight': async (argument) => {
      const book = await here();
      const span = spanHere();
      if (book === undefined) return;
      const under = span === undefined ? at(book) : undefined;
      if (span === undefined && under === undefined) return say(l10n.t('Select the passage to highlight'));
      const colour = COLOURS.find((one) => one === argument) ?? (await pickColour());
      if (colour === undefined) return;
      if (span !== undefined) await book.make(span, colour, '');
      else if (under !== undefined) await change(book, under.note, { colour: colour });
    },
    'thesis.note': async (argument) => {
      const book = await here();
      const editor = window.activeTextEditor;
      if (book === undefined || editor === undefined) return;
      const span = spanHere();
      const under = at(book);
      if (typeof argument === 'string' && span !== undefined) await book.make(span, 'yellow', argument);
      else if (span !== undefined) library.threads.begin(book, editor.selection);
      else if (under?.range !== undefined && under.note.text === '') library.threads.begin(book, under.range);
      else if (under !== undefined) library.threads.reveal(under.note.id);
      else say(l10n.t('Select the passage the note is about'));
    },
    'thesis.saveNote': async (argument) => {
      if (!isReply(argument) || argument.text.trim() === '') return;
      const { thread, text } = argument;
      const found = library.threads.noteOf(argument);
      const now = new Date().toISOString();
      if (found !== undefined) {
        const note = found.book.get(found.id);
        const reply = { id: `urn:uuid:${crypto.randomUUID()}`, text, creator: AUTHOR, created: now, modified: now };
        if (note !== undefined) await change(found.book, note, { replies: [...note.replies, reply] });
        return;
      }
      const document = await workspace.openTextDocument(thread.uri);
      const book = await library.of(document);
      const range = thread.range;
      if (book === undefined || range === undefined) return;
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const highlight = book.placed().find((one) => one.note.text === '' && one.range?.isEqual(range));
      // The note stands in the thread the editor gets from it; the one it was written in goes.
      if (highlight === undefined) await book.make(span, 'yellow', text);
      else await change(book, highlight.note, { text });
      thread.dispose();
    },
    'thesis.cancelNote': (argument) => { if (isReply(argument)) argument.thread.dispose(); },
    'thesis.editNote': (argument) => library.threads.edit(argument as Comment, true),
    'thesis.saveEdit': async (argument) => {
      const found = await about(argument);
      if (found === undefined) return;
      const { body } = argument as Comment;
      const text = typeof body === 'string' ? body : body.value;
      library.threads.forget(found.note.id);
      const replies = found.note.replies.map((reply, nth) => (nth + 1 === found.index ? { ...reply, text, modified: new Date().toISOString() } : reply));
      await change(found.book, found.note, found.index === 0 ? { text } : { replies });
    },
    'thesis.cancelEdit': async (argument) => {
      const found = await about(argument);
      if (found === undefined) return;
      library.threads.forget(found.note.id);
      found.book.redraw();
    },
    'thesis.deleteNote': async (argument) => {
      const found = await about(argument);
      if (found === undefined) return;
      const { book, note, index } = found;
      if (index > 0) await change(book, note, { replies: note.replies.filter((_, nth) => nth + 1 !== index) });
      else await book.remove(note.id);
      const undo = l10n.t('Undo');
      window.showInformationMessage(index > 0 ? l10n.t('Reply deleted.') : l10n.t('Note deleted.'), undo).then((answer) => { if (answer === undo) book.put(note); });
    },
    'thesis.resolveNote': async (argument) => {
      const found = await about(argument);
      if (found !== undefined) await change(found.book, found.note, { resolved: !found.note.resolved });
    },
    'thesis.attachNote': async (argument) => {
      const found = await about(argument);
      const span = spanHere();
      if (found === undefined) return;
      if (span === undefined) return say(l10n.t('Select the passage the note belongs to, then attach it'));
      await found.book.put({ ...found.note, modified: new Date().toISOString() }, span);
    },
    'thesis.nextNote': () => step(true),
    'thesis.previousNote': () => step(false),
    'thesis.exportNotes': async (argument) => {
      const book = await here();
      if (book === undefined) return;
      const name = book.document.uri.path.slice(book.document.uri.path.lastIndexOf('/') + 1);
      const target = argument instanceof Uri ? argument : await window.showSaveDialog({
        defaultUri: book.document.uri.with({ path: `${book.document.uri.path}.notes.md` }), title: l10n.t('Save Notes As…'),
        filters: { Markdown: ['md'], [l10n.t('Table (CSV)')]: ['csv'], 'Web Annotation': ['json'], Hypothesis: ['hypothesis.json'] },
      });
      if (target === undefined) return;
      const notes = book.placed().map(({ note }) => note);
      const text = target.path.endsWith('.csv') ? toCsv(await place(book)) : target.path.endsWith('.hypothesis.json') ? toHypothesis(notes, book.document.uri.toString())
        : target.path.endsWith('.json') ? writeSidecar(notes, [], name) : toMarkdown(await place(book), name);
      await workspace.fs.writeFile(target, new TextEncoder().encode(text));
      say(l10n.t('Notes saved'));
    },
    'thesis.importNotes': async (argument) => {
      const book = await here();
      const picked = book && (argument instanceof Uri ? [argument] : await window.showOpenDialog({ title: l10n.t('Import Notes'), filters: { 'Web Annotation': ['json', 'jsonld'] } }));
      const file = picked?.[0];
      if (book === undefined || file === undefined) return;
      const { notes, damaged } = readSidecar(new TextDecoder().decode(await workspace.fs.readFile(file)));
      const fresh = await book.add(notes);
      window.showInformationMessage(damaged.length > 0 ? l10n.t('{0} notes imported. {1} could not be read: {2}', fresh, damaged.length, damaged[0] ?? '') : l10n.t('{0} notes imported.', fresh));
    },
  };
}
