/** Keeps the page and the editor at the same place: which line is at the top, with the part of it that is scrolled past. */
import { height } from '../places';
import type { Book, Shown } from './book';

/** After the page was scrolled for the editor's sake, its own scrolling is not told for so long (ms). */
const QUIET = 300;
/** Distance of the line read from the window's top (CSS pixels). */
const TOP = 56;

export class Scroll {
  private quietUntil = 0;
  private asked = false;

  constructor(private readonly book: Book, private readonly scrolled: (line: number) => void) {
    window.addEventListener('scroll', () => this.soon(), { passive: true });
  }

  /** Brings a line of the document to the top. */
  to(line: number): void {
    const shown = this.shownAt(line);
    if (shown === undefined) return;
    this.quiet();
    const from = this.book.lineAt(shown.index);
    const lines = this.linesOf(shown);
    const box = shown.shown.getBoundingClientRect();
    window.scrollBy({ top: box.top + box.height * Math.min(1, Math.max(0, (line - from) / lines)) - TOP, behavior: 'instant' });
    // heights that were guessed are known now: once more
    const after = shown.shown.getBoundingClientRect();
    window.scrollBy({ top: after.top + after.height * Math.min(1, Math.max(0, (line - from) / lines)) - TOP, behavior: 'instant' });
  }

  /** The line at the top of the window; a part of a line where a paragraph of one line is scrolled past in part. */
  line(): number | undefined {
    const shown = this.topmost();
    if (shown === undefined) return undefined;
    const box = shown.shown.getBoundingClientRect();
    const part = box.height === 0 ? 0 : Math.min(1, Math.max(0, (TOP - box.top) / box.height));
    return this.book.lineAt(shown.index) + part * this.linesOf(shown);
  }

  /** The line at the bottom of the window, with the part of it that is above the edge. */
  bottom(): number | undefined {
    let last: HTMLElement | undefined;
    for (const chunk of this.book.root.children) {
      if (chunk.getBoundingClientRect().top >= window.innerHeight) break;
      for (const shown of chunk.children) if (shown instanceof HTMLElement && shown.getBoundingClientRect().top < window.innerHeight) last = shown;
    }
    const shown = last === undefined ? undefined : this.book.unitOf(last);
    if (shown === undefined) return undefined;
    const box = shown.shown.getBoundingClientRect();
    const part = box.height === 0 ? 1 : Math.min(1, Math.max(0, (window.innerHeight - box.top) / box.height));
    return this.book.lineAt(shown.index) + part * this.linesOf(shown);
  }

  /** What the page does next by itself is not told. */
  quiet(): void {
    this.quietUntil = performance.now() + QUIET;
  }

  private soon(): void {
    if (this.asked || performance.now() < this.quietUntil) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      if (performance.now() < this.quietUntil) return;
      const line = this.line();
      if (line !== undefined) this.scrolled(line);
    });
  }

  private linesOf({ unit }: Shown): number {
    return height(unit) + 1;
  }

  private shownAt(line: number): Shown | undefined {
    const { all } = this.book;
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.book.lineAt((all[middle] as Shown).index) <= line) low = middle;
      else high = middle - 1;
    }
    return all[low];
  }

  /** The first unit that reaches below the window's top. Chunks are few, so they are looked through; units in one as well. */
  private topmost(): Shown | undefined {
    for (const chunk of this.book.root.children) {
      if (chunk.getBoundingClientRect().bottom <= TOP) continue;
      for (const shown of chunk.children) if (shown.getBoundingClientRect().bottom > TOP) return this.book.unitOf(shown);
    }
    return undefined;
  }
}
