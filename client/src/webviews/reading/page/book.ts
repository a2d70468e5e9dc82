/**
 * The document on the page: units in chunks, drawn once, changed where they change. Chunks out of sight are neither laid out nor painted
 * (`content-visibility`); until they are, a height worked out from their text stands for them.
 */
import type { ReadingRow, ReadingUnit } from '../../../../../server/src/protocol';
import { element } from '../../page/element';
import { drawUnit } from './units';

/** A unit on the page. */
export interface Shown { id: string; unit: ReadingUnit; shown: HTMLElement; index: number; chunk: HTMLElement }
/** A row on the page: a note's row stands beside its marker. */
export interface ShownRow { readonly row: ReadingRow; readonly shown: HTMLElement; readonly unit: ReadingUnit }

/** Letters of a chunk: some screens full, so that scrolling lays out little at a time. */
const CHUNK = 6_000;
/** A chunk that has grown by so much is cut anew with the rest. */
const GROWN = 4 * CHUNK;

export class Book {
  readonly root = element('main', { id: 'book', tabindex: -1 });
  private readonly units = new Map<string, ReadingUnit>();
  private shown: Shown[] = [];
  private lines: readonly number[] = [];
  private readonly ofElement = new WeakMap<Element, Shown>();
  private readonly rowOfElement = new WeakMap<Element, ShownRow>();
  private readonly rows = new Map<string, ShownRow>();

  /** Takes units ahead of their places. */
  take(units: readonly ReadingUnit[]): void {
    for (const unit of units) this.units.set(unit.id, unit);
  }

  /** Shows these units in this order. What stays is not touched. @returns false where a unit is not known */
  arrange(order: readonly string[], lines: readonly number[], language: string): boolean {
    if (order.some((id) => !this.units.has(id))) return false;
    this.root.lang = language;
    this.lines = lines;
    const beside = this.besides(order);
    const wanted = order.map((id, index) => ({ id, index })).filter(({ id }) => !beside.has(id));
    let head = 0;
    while (head < wanted.length && head < this.shown.length && this.shown[head]?.id === wanted[head]?.id) head++;
    let tail = 0;
    while (tail < Math.min(wanted.length, this.shown.length) - head && this.shown[this.shown.length - 1 - tail]?.id === wanted[wanted.length - 1 - tail]?.id) tail++;
    if (head > 0 || tail > 0) this.splice(wanted, head, tail);
    else this.rebuild(wanted);
    this.shown.forEach((one, k) => { one.index = wanted[k]?.index ?? one.index; });
    this.mark();
    const kept = new Set(order);
    for (const id of this.units.keys()) if (!kept.has(id)) this.units.delete(id);
    return true;
  }

  get size(): number { return this.shown.length; }
  get all(): readonly Shown[] { return this.shown; }
  get known(): readonly ReadingUnit[] { return [...this.units.values()]; }

  /** The unit an element is in. */
  unitOf(node: Node | null): Shown | undefined {
    for (let at = node; at !== null; at = at.parentNode) {
      const found = at instanceof Element ? this.ofElement.get(at) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The row an element is in: of a note, where it stands beside the text. */
  rowOf(node: Node | null): ShownRow | undefined {
    for (let at = node; at !== null; at = at.parentNode) {
      const found = at instanceof Element ? this.rowOfElement.get(at) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  row(anchor: string): ShownRow | undefined { return this.rows.get(anchor); }

  /** The line a shown unit, or that of a note set beside it, begins at. */
  lineOf({ unit }: ShownRow): number {
    return this.lines[this.indexes.get(unit.id) ?? 0] ?? 0;
  }

  lineAt(index: number): number { return this.lines[index] ?? 0; }
  /** Lines of all units, those of notes too. */
  get starts(): readonly number[] { return this.lines; }
  idAt(index: number): string | undefined { return this.ids[index]; }
  unit(id: string): ReadingUnit | undefined { return this.units.get(id); }

  private ids: readonly string[] = [];
  private readonly indexes = new Map<string, number>();

  /** Notes that a marker carries: they stand beside it and not where the text has them. */
  private besides(order: readonly string[]): Set<string> {
    const beside = new Set<string>();
    this.ids = order;
    this.indexes.clear();
    order.forEach((id, index) => {
      this.indexes.set(id, index);
      const unit = this.units.get(id);
      if (unit?.kind === 'note') return;
      for (const row of unit?.rows ?? []) for (const mark of row.marks) if (mark.unit !== undefined && this.units.has(mark.unit)) beside.add(mark.unit);
    });
    return beside;
  }

  private draw(id: string, index: number, chunk: HTMLElement): Shown {
    const unit = this.units.get(id) as ReadingUnit;
    const shown = drawUnit(unit, {
      unit: (other) => this.units.get(other),
      drawn: (row, at, of) => {
        const made = { row, shown: at, unit: of };
        this.rowOfElement.set(at, made);
        this.rows.set(row.anchor, made);
      },
    });
    shown.classList.add('unit');
    const made = { id, unit, shown, index, chunk };
    this.ofElement.set(shown, made);
    return made;
  }

  private rebuild(wanted: ReadonlyArray<{ id: string; index: number }>): void {
    this.rows.clear();
    this.shown = [];
    const chunks: HTMLElement[] = [];
    let chunk = element('section', { class: 'chunk' });
    let size = 0;
    for (const { id, index } of wanted) {
      const weight = weightOf(this.units.get(id) as ReadingUnit);
      if (size > 0 && size + weight > CHUNK) {
        chunks.push(chunk);
        chunk = element('section', { class: 'chunk' });
        size = 0;
      }
      const made = this.draw(id, index, chunk);
      chunk.append(made.shown);
      this.shown.push(made);
      size += weight;
    }
    chunks.push(chunk);
    this.root.replaceChildren(...chunks);
    for (const one of chunks) this.estimate(one);
  }

  private splice(wanted: ReadonlyArray<{ id: string; index: number }>, head: number, tail: number): void {
    const gone = this.shown.slice(head, this.shown.length - tail);
    const before = this.shown[head - 1];
    const after = this.shown[this.shown.length - tail];
    const chunk = gone[0]?.chunk ?? before?.chunk ?? after?.chunk ?? this.root;
    let next: ChildNode | null = gone[0]?.shown ?? (before?.chunk === chunk ? before.shown.nextSibling : after?.shown ?? null);
    const made: Shown[] = [];
    for (const { id, index } of wanted.slice(head, wanted.length - tail)) {
      const one = this.draw(id, index, chunk);
      chunk.insertBefore(one.shown, next);
      made.push(one);
    }
    for (const one of gone) {
      if (next === one.shown) next = one.shown.nextSibling;
      one.shown.remove();
      for (const row of one.unit.rows) if (this.rows.get(row.anchor)?.shown.isConnected === false) this.rows.delete(row.anchor);
    }
    this.shown.splice(head, gone.length, ...made);
    for (const empty of new Set(gone.map((one) => one.chunk))) if (empty !== chunk && empty.childElementCount === 0) empty.remove();
    this.estimate(chunk);
    if (made.length > 0 && this.shown.filter((one) => one.chunk === chunk).reduce((sum, { unit }) => sum + weightOf(unit), 0) > GROWN) this.rebuild(wanted);
  }

  /** Paragraphs behind a paragraph are set in; the first after a heading is not. */
  private mark(): void {
    let before: Shown | undefined;
    for (const one of this.shown) {
      const follows = one.unit.kind === 'paragraph' && before?.unit.kind === 'paragraph';
      // what begins with a small letter goes on with the sentence before it, after a quotation, a table or a page break
      const goesOn = /^\s*\p{Ll}/u.test(one.unit.rows[0]?.text ?? '');
      one.shown.classList.toggle('follows', follows && !goesOn);
      one.shown.classList.toggle('goes-on', follows && goesOn);
      before = one;
    }
  }

  /** A chunk's height in lines of text, for as long as it was never laid out. */
  private estimate(chunk: HTMLElement): void {
    const lines = this.shown.filter((one) => one.chunk === chunk).reduce((sum, { unit }) => sum + linesOf(unit), 0);
    chunk.style.setProperty('--lines', String(Math.ceil(lines)));
  }
}

function weightOf({ rows }: ReadingUnit): number {
  return rows.reduce((sum, { text }) => sum + text.length + 40, 0);
}

/** Letters in a line, and lines of space round what is not running text: only for heights of what was never shown. */
const LINE = 66;

function linesOf({ kind, rows }: ReadingUnit): number {
  const text = rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(row.text.length / (kind === 'table' ? LINE * 0.7 : LINE))), 0);
  switch (kind) {
    case 'paragraph': return text;
    case 'heading': return text + 3.2;
    case 'entry': return text * 0.95 + 1.4;
    case 'title': return text * 1.8 + 8;
    default: return text + 1.5;
  }
}
