/** Going to places in the text, with a way back. */
import type { Book } from './book';
import { rangeOf } from './places';

interface Stop { readonly anchor: string; readonly top: number; readonly focus: Element | null }
/** Stops remembered each way. */
const MOST = 100;
/** How long the place gone to is marked (ms). */
const MARKED = 1_600;

export class Travel {
  private readonly behind: Stop[] = [];
  private readonly ahead: Stop[] = [];
  private marked: number | undefined;

  constructor(private readonly book: Book, private readonly changed: (canBack: boolean, canForward: boolean) => void) {}

  /** Goes to an offset of a row; the place left can be gone back to. @returns false where it is not shown */
  go(anchor: string, offset: number): boolean {
    const stop = this.here();
    if (!this.reveal(anchor, offset)) return false;
    this.behind.push(stop);
    if (this.behind.length > MOST) this.behind.shift();
    this.ahead.length = 0;
    this.tell();
    return true;
  }

  back(): boolean { return this.step(this.behind, this.ahead); }
  forward(): boolean { return this.step(this.ahead, this.behind); }

  private step(from: Stop[], to: Stop[]): boolean {
    const stop = from.pop();
    if (stop === undefined) return false;
    to.push(this.here());
    const found = this.book.row(stop.anchor);
    if (found !== undefined) {
      found.shown.scrollIntoView({ block: 'start' });
      window.scrollBy(0, found.shown.getBoundingClientRect().top - stop.top);
    }
    if (stop.focus instanceof HTMLElement && stop.focus.isConnected) {
      stop.focus.focus({ preventScroll: true });
      this.flash(stop.focus);
    }
    this.tell();
    return true;
  }

  private tell(): void {
    this.changed(this.behind.length > 0, this.ahead.length > 0);
  }

  /** What is read now: the first row in sight, and where on the page it stands. */
  private here(): Stop {
    const focus = document.activeElement;
    const near = this.book.rowOf(focus) ?? this.book.rowOf(document.elementFromPoint(this.middle(), 80));
    return { anchor: near?.row.anchor ?? '', top: near?.shown.getBoundingClientRect().top ?? 0, focus: focus === document.body ? null : focus };
  }

  private middle(): number {
    const { left, width } = this.book.root.getBoundingClientRect();
    return left + width / 3;
  }

  private reveal(anchor: string, offset: number): boolean {
    const found = this.book.row(anchor);
    if (found === undefined) return false;
    const { shown } = found;
    // first near it, so that it is laid out; then to the very words
    shown.scrollIntoView({ block: 'center' });
    const range = rangeOf(found, offset, offset + 1);
    const box = range?.getBoundingClientRect() ?? shown.getBoundingClientRect();
    window.scrollBy(0, box.top - window.innerHeight * 0.35);
    const focused = shown.closest<HTMLElement>('[tabindex]') ?? shown;
    if (!focused.hasAttribute('tabindex') || focused.id === 'book') shown.setAttribute('tabindex', '-1');
    (focused.id === 'book' ? shown : focused).focus({ preventScroll: true });
    this.flash(shown);
    return true;
  }

  private flash(shown: Element): void {
    clearTimeout(this.marked);
    for (const one of document.querySelectorAll('.arrived')) one.classList.remove('arrived');
    shown.classList.add('arrived');
    this.marked = window.setTimeout(() => shown.classList.remove('arrived'), MARKED);
  }
}
