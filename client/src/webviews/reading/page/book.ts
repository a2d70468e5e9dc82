/**
 * The document on the page: units in chunks, drawn once, changed where they change. Chunks out of sight are neither laid out nor painted
 * (`content-visibility`); until they are, a height worked out from their text stands for them.
 */
import type { ReadingRow, ReadingUnit } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
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

  /** Between what is the same before and behind: units that stay are not touched, whatever came or went between them. */
  private splice(wanted: ReadonlyArray<{ id: string; index: number }>, head: number, tail: number): void {
    const old = this.shown.slice(head, this.shown.length - tail);
    const fresh = wanted.slice(head, wanted.length - tail);
    const stays = new Set(fresh.map(({ id }) => id));
    const was = new Set(old.map(({ id }) => id));
    const middle: Shown[] = [];
    const touched = new Set<HTMLElement>();
    let at = 0;
    const remove = (one: Shown): void => {
      touched.add(one.chunk);
      one.shown.remove();
    };
    let chunk = this.shown[head - 1]?.chunk ?? this.shown[head]?.chunk ?? this.root;
    for (const { id, index } of fresh) {
      while (at < old.length && old[at]?.id !== id && (!stays.has((old[at] as Shown).id) || was.has(id))) {
        chunk = (old[at] as Shown).chunk;
        remove(old[at++] as Shown);
      }
      const kept = old[at];
      if (kept?.id === id) {
        chunk = kept.chunk;
        middle.push(kept);
        at++;
        continue;
      }
      const made = this.draw(id, index, chunk);
      const before = middle[middle.length - 1] ?? this.shown[head - 1];
      if (before !== undefined && before.chunk === chunk) before.shown.after(made.shown);
      else chunk.prepend(made.shown);
      touched.add(chunk);
      middle.push(made);
    }
    for (; at < old.length; at++) remove(old[at] as Shown);
    this.shown.splice(head, old.length, ...middle);
    for (const one of old) for (const row of one.unit.rows) if (this.rows.get(row.anchor)?.shown.isConnected === false) this.rows.delete(row.anchor);
    for (const one of touched) {
      if (one !== this.root && one.childElementCount === 0) one.remove();
      else this.estimate(one);
    }
    const grown = [...touched].some((one) => this.shown.reduce((sum, { chunk: of, unit }) => (of === one ? sum + weightOf(unit) : sum), 0) > GROWN);
    if (grown) this.rebuild(wanted);
  }

  /** Paragraphs behind a paragraph are set in; the first after a heading is not. */
  private mark(): void {
    let before: Shown | undefined;
    const names = new Map<string, number>();
    for (const one of this.shown) {
      if (one.unit.kind === 'table' || one.unit.kind === 'contents') this.name(one.shown, before, names);
      const follows = one.unit.kind === 'paragraph' && before?.unit.kind === 'paragraph';
      // what begins with a small letter goes on with the sentence before it, after a quotation, a table or a page break
      const goesOn = /^\s*\p{Ll}/u.test(one.unit.rows[0]?.text ?? '');
      one.shown.classList.toggle('follows', follows && !goesOn);
      one.shown.classList.toggle('goes-on', follows && goesOn);
      before = one;
    }
  }

  /** Tables and lists of contents are found by name: that of the caption or heading before them, each name once. */
  private name(shown: HTMLElement, before: Shown | undefined, names: Map<string, number>): void {
    const named = before?.unit.kind === 'caption' || before?.unit.kind === 'heading' ? before.shown.textContent.trim().slice(0, 90) : '';
    const name = named || say(shown.classList.contains('contents') ? 'contents' : 'table');
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    shown.setAttribute('aria-label', count === 1 ? name : `${name} (${count})`);
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
