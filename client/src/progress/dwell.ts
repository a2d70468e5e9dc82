/**
 * Tells what was read from what was only scrolled past. Time is handed in, so that this can be tested without waiting.
 *
 * While text stands still before someone's eyes, words are earned at the pace of a fast reader and spent on the sentences in view,
 * from the top down. So no more is ever credited than could have been read in the time. Nothing is earned right after a jump or a
 * scroll, while the window has no focus, or when nothing has moved for long; what was earned is not carried to another place.
 */
export interface Shown { readonly hash: number; readonly words: number }

/** Milliseconds a text must stand still after a jump, and after a scroll that kept part of it in view. */
export const SETTLE = 1500;
export const SCROLLED = 400;
/** After so long without a sign of life nobody is taken to read on (ms): a full screen of small print takes about that. */
export const IDLE = 180_000;
/** The most that passes between two looks at the clock; a longer gap (a laptop asleep) counts as this (ms). */
export const LONGEST_STEP = 5000;

export class Dwell {
  private shown: readonly Shown[] = [];
  private focused = true;
  private alive = 0;
  private settled = 0;
  private last = 0;
  private earned = 0;

  /** `pace`: words a fast reader reads in a minute. */
  constructor(private readonly pace: () => number) {}

  /** These sentences are in view now, from the top; nothing: the eyes are elsewhere. Showing what was shown already changes nothing. */
  look(shown: readonly Shown[], now: number): void {
    const before = new Set(this.shown.map(({ hash }) => hash));
    const stays = shown.some(({ hash }) => before.has(hash));
    if (stays && shown.length === before.size && shown.every(({ hash }) => before.has(hash))) return;
    this.shown = shown;
    if (!stays) this.earned = 0;
    this.settled = now + (stays ? SCROLLED : SETTLE);
    this.alive = now;
    this.last = now;
  }

  /** Someone did something: moved the mouse, the cursor, the text. */
  stir(now: number): void {
    this.alive = Math.max(this.alive, now);
  }

  /** The window got or lost the focus. */
  focus(focused: boolean, now: number): void {
    if (focused === this.focused) return;
    this.focused = focused;
    this.earned = 0;
    this.settled = now + SETTLE;
    this.alive = now;
    this.last = now;
  }

  /** The hashes of what has been read since last asked, in reading order. */
  tick(now: number, isRead: (hash: number) => boolean): number[] {
    const from = Math.max(this.last, this.settled, now - LONGEST_STEP);
    const to = Math.min(now, this.alive + IDLE);
    this.last = now;
    const open = this.shown.filter(({ hash }) => !isRead(hash));
    if (open.length === 0) {
      this.earned = 0;
      return [];
    }
    if (this.focused && to > from) this.earned += ((to - from) / 60_000) * this.pace();
    const read: number[] = [];
    for (const { hash, words } of open) {
      if (words > this.earned) break;
      this.earned -= words;
      read.push(hash);
    }
    return read;
  }
}
