/** Marking what is selected: five colours, a note, and what can be done with a mark that is there. By mouse and by keys. */
import { say } from '../../page/channel';
import { element } from '../../page/element';
import { COLOURS, type Colour, type ShownNote } from '../messages';
import type { Position } from '../places';
import type { Book } from './book';
import type { Marks } from './marks';
import { offsetAt, positionAt, rangeOf } from './places';

export interface Passage { readonly start: Position; readonly end: Position }
export interface Does {
  mark(passage: Passage, colour: Colour, text: string): void;
  change(id: string, change: { colour?: Colour; text?: string }): void;
  remove(id: string): void;
}

export class Marking {
  private readonly box = element('div', { class: 'marking', role: 'toolbar', 'aria-label': say('mark'), hidden: true });
  private passage: Passage | undefined;
  private note: ShownNote | undefined;

  constructor(private readonly book: Book, private readonly marks: Marks, private readonly does: Does) {
    document.body.append(this.box);
    this.box.addEventListener('pointerdown', (event) => { if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault(); });
    document.addEventListener('pointerup', (event) => { if (!this.box.contains(event.target as Node)) window.setTimeout(() => this.selected(), 10); });
    document.addEventListener('keyup', (event) => { if (event.shiftKey || event.key === 'Shift' || event.key === 's') this.selected(); });
    document.addEventListener('selectionchange', () => { if (this.passage !== undefined && this.selection() === undefined && !this.box.contains(document.activeElement)) this.close(); });
  }

  get isOpen(): boolean { return !this.box.hidden; }

  /** A mark was chosen: what can be done with it. */
  choose(note: ShownNote, at: DOMRect): void {
    this.note = note;
    this.passage = undefined;
    this.buttons(at);
    this.box.querySelector('button')?.focus();
  }

  close(): void {
    this.box.hidden = true;
    this.passage = undefined;
    this.note = undefined;
  }

  /** @returns whether the key meant something here */
  pressed(event: KeyboardEvent): boolean {
    if (event.target instanceof HTMLTextAreaElement) return false;
    const withBoth = (event.ctrlKey || event.metaKey) && event.altKey;
    const key = event.key.toLowerCase();
    if (event.key === 'Escape' && this.isOpen) { this.close(); window.getSelection()?.removeAllRanges(); return true; }
    if (!withBoth && (event.ctrlKey || event.metaKey || event.altKey)) return false;
    if (key === 's' && !withBoth && !event.shiftKey) return this.sentence();
    if (this.passage === undefined && this.note === undefined && !this.take()) return false;
    if (withBoth) return key === 'h' ? this.colour('yellow') : key === 'n' && this.write();
    const colour = COLOURS[Number(key) - 1];
    if (colour !== undefined) return this.colour(colour);
    if (key === 'n') return this.write();
    if (event.key === 'Delete' || event.key === 'Backspace') return this.remove();
    return false;
  }

  private selection(): Range | undefined {
    const selection = window.getSelection();
    const range = selection !== null && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    return range !== undefined && this.book.root.contains(range.commonAncestorContainer) && range.toString().trim() !== '' ? range : undefined;
  }

  private selected(): void {
    if (this.take()) this.buttons(this.selection()?.getBoundingClientRect() ?? new DOMRect());
  }

  /** Takes what is selected for the passage to be marked. */
  private take(): boolean {
    const range = this.selection();
    const start = range === undefined ? undefined : positionAt(this.book, range.startContainer, range.startOffset);
    const end = range === undefined ? undefined : positionAt(this.book, range.endContainer, range.endOffset, true);
    if (range === undefined || start === undefined || end === undefined || end.line < start.line || (end.line === start.line && end.character <= start.character)) return false;
    this.passage = { start, end };
    this.note = this.marks.holding(range)[0];
    return true;
  }

  /** Selects the sentence of what has the focus; again: the next one. */
  private sentence(): boolean {
    const selection = window.getSelection();
    const range = this.selection();
    const near = range?.endContainer ?? document.activeElement ?? document.elementFromPoint(window.innerWidth / 3, 90);
    const found = this.book.rowOf(near) ?? this.book.rowOf(document.elementFromPoint(window.innerWidth / 3, 90));
    if (found === undefined || selection === null) return false;
    const { row } = found;
    const at = range !== undefined ? offsetAt(row, range.endContainer, range.endOffset, true) : near instanceof Element ? offsetAt(row, near, 0) : undefined;
    const sentences = sentencesOf(row.text, this.book.root.lang || 'en');
    const one = sentences.find(({ end }) => end > (at ?? 0)) ?? sentences[0];
    const picked = one === undefined ? undefined : rangeOf(found, one.start, one.end);
    if (picked === undefined) return false;
    selection.removeAllRanges();
    selection.addRange(picked);
    return true;
  }

  private buttons(at: DOMRect): void {
    const { note } = this;
    const colours = COLOURS.map((colour, index) => {
      const made = element('button', { type: 'button', class: `swatch ${colour}`, title: `${say(colour)} (${index + 1})`, 'aria-label': say(colour), 'aria-pressed': String(note?.colour === colour) });
      made.addEventListener('click', () => this.colour(colour));
      return made;
    });
    const write = element('button', { type: 'button', title: 'N' }, note !== undefined && note.text !== '' ? say('editNote') : say('addNote'));
    write.addEventListener('click', () => this.write());
    const remove = element('button', { type: 'button', title: 'Del' }, say('removeNote'));
    remove.addEventListener('click', () => this.remove());
    this.box.replaceChildren(...colours, write, ...(note === undefined ? [] : [remove]));
    this.place(at);
  }

  private place(at: DOMRect): void {
    this.box.hidden = false;
    const { width, height } = this.box.getBoundingClientRect();
    const above = at.top - height - 8;
    this.box.style.left = `${Math.max(8, Math.min(at.left + at.width / 2 - width / 2, window.innerWidth - width - 8))}px`;
    this.box.style.top = `${Math.min(window.innerHeight - height - 8, above > 44 ? above : at.bottom + 8)}px`;
  }

  private colour(colour: Colour): boolean {
    if (this.note !== undefined) this.does.change(this.note.id, { colour });
    else if (this.passage !== undefined) this.does.mark(this.passage, colour, '');
    return this.done();
  }

  private remove(): boolean {
    if (this.note === undefined) return false;
    this.does.remove(this.note.id);
    return this.done();
  }

  /** Asks for the note's words, where the buttons were. */
  private write(): boolean {
    const { note, passage } = this;
    const at = this.selection()?.getBoundingClientRect() ?? this.box.getBoundingClientRect();
    const field = element('textarea', { rows: 3, 'aria-label': say('addNote'), placeholder: say('noteHint') });
    field.value = note?.text ?? '';
    const save = (): void => {
      const text = field.value.trim();
      if (note !== undefined) this.does.change(note.id, { text });
      else if (passage !== undefined && text !== '') this.does.mark(passage, 'yellow', text);
      this.done();
    };
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') { this.done(); event.preventDefault(); }
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { save(); event.preventDefault(); }
      event.stopPropagation();
    });
    const button = element('button', { type: 'button' }, say('saveNote'));
    button.addEventListener('click', save);
    this.box.replaceChildren(field, button);
    this.place(at);
    field.focus();
    return true;
  }

  private done(): boolean {
    this.close();
    window.getSelection()?.removeAllRanges();
    return true;
  }
}

/** The browser's sentences, put together again where one was cut at `p. 12` or an initial: the next begins with no capital. */
function sentencesOf(text: string, language: string): Array<{ start: number; end: number }> {
  const out: Array<{ start: number; end: number }> = [];
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.trimEnd().length;
    const last = out[out.length - 1];
    if (last !== undefined && /^[\d\p{Ll},;)]/u.test(segment)) last.end = end;
    else if (end > index) out.push({ start: index, end });
  }
  return out;
}
