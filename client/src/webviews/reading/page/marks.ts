/** The reader's highlights and notes: painted in the text without touching it, their words in the margin. */
import { say } from '../../page/channel';
import { element } from '../../page/element';
import { COLOURS, type Colour, type ShownNote } from '../messages';
import { height, offsetOf, unitAt } from '../places';
import type { Book, ShownRow } from './book';
import { rangeOf } from './places';
import { splitAt } from './runs';

interface Painted { readonly note: ShownNote; readonly ranges: readonly Range[] }

export class Marks {
  private painted: Painted[] = [];
  private notes: readonly ShownNote[] = [];

  constructor(private readonly book: Book, private readonly chosen: (note: ShownNote, at: DOMRect) => void) {}

  /** Shows these notes, in the order of the text, and no others. */
  show(notes: readonly ShownNote[]): void {
    this.notes = notes;
    this.paint();
  }

  /** Again, after the text has changed on the page. */
  paint(): void {
    for (const old of this.book.root.querySelectorAll('.annotation')) old.remove();
    const highlights = new Map(COLOURS.map((colour) => [colour, new Highlight()]));
    this.painted = this.notes.map((note) => {
      const ranges = this.rangesOf(note);
      for (const range of ranges) highlights.get(note.colour)?.add(range);
      return { note, ranges };
    });
    for (const [colour, highlight] of highlights) CSS.highlights.set(`mark-${colour}`, highlight);
    for (const { note, ranges } of this.painted) if (note.text !== '') this.inMargin(note, ranges[0]);
    // adding elements may have split text: ranges follow by themselves
  }

  /** Notes whose passage holds a point of the page. */
  at(node: Node, offset: number): ShownNote[] {
    return this.painted.filter(({ ranges }) => ranges.some((range) => range.isPointInRange(node, offset))).map(({ note }) => note);
  }

  /** Notes whose passage holds all of a selection. */
  holding(selection: Range): ShownNote[] {
    return this.painted.filter(({ ranges }) => ranges.some((range) => range.compareBoundaryPoints(Range.START_TO_START, selection) <= 0 && range.compareBoundaryPoints(Range.END_TO_END, selection) >= 0))
      .map(({ note }) => note);
  }

  private inMargin(note: ShownNote, range: Range | undefined): void {
    if (range === undefined) return;
    const shown = element('span', { class: `sidenote annotation ${note.colour}${note.resolved ? ' resolved' : ''}`, role: 'button', tabindex: 0, 'aria-label': say('yourNote', note.text) }, note.text);
    if (note.doubtful) shown.append(element('em', {}, ` (${say('doubtful')})`));
    const choose = (): void => this.chosen(note, shown.getBoundingClientRect());
    shown.addEventListener('click', (event) => { choose(); event.stopPropagation(); });
    shown.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      choose();
      event.preventDefault();
      event.stopPropagation();
    });
    const { startContainer: start } = range;
    const node = start instanceof Text ? splitAt(start, range.startOffset) : start;
    node.parentNode?.insertBefore(shown, node);
    range.setStartBefore(node);
  }

  /** The stretches of the page a note's passage covers: one for each row. */
  private rangesOf({ start, end }: ShownNote): Range[] {
    const out: Range[] = [];
    const { book } = this;
    for (let index = unitAt(book.starts, start.line); index < book.starts.length && book.lineAt(index) <= end.line; index++) {
      const unit = book.unit(book.idAt(index) ?? '');
      if (unit === undefined) continue;
      const from = book.lineAt(index);
      if (from + height(unit) < start.line) continue;
      for (const row of unit.rows) {
        const found: ShownRow | undefined = book.row(row.anchor);
        if (found === undefined) continue;
        const { map } = row;
        const first = from + (map[1] ?? 0);
        const last = from + (map[map.length - 2] ?? 0);
        if (last < start.line || first > end.line) continue;
        const begins = start.line < first ? 0 : offsetOf(row, from, start) ?? 0;
        const ends = end.line > last ? row.text.length : offsetOf(row, from, end) ?? row.text.length;
        const range = ends > begins ? rangeOf(found, begins, ends) : undefined;
        if (range !== undefined) out.push(range);
      }
    }
    return out;
  }
}

export type { Colour };
