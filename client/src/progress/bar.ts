/** Progress in letters: a bar for rows, percent and minutes for the status bar. */
import type { Share } from './book';

const CELLS = 5;
const FULL = '■';
const EMPTY = '□';

/** Whole percents; never 0 for what was begun nor 100 for what is not finished. */
export function percent({ words, read }: Share): number {
  if (words === 0 || read === 0) return 0;
  return read >= words ? 100 : Math.min(99, Math.max(1, Math.round((read / words) * 100)));
}

/** `■■□□□`; empty where nothing was read, a tick where all was. A cell is full when all of it was read, the first one sooner. */
export function bar(share: Share): string {
  const done = percent(share);
  if (done === 0) return '';
  if (done === 100) return '✓';
  const full = Math.max(1, Math.floor((done / 100) * CELLS));
  return FULL.repeat(full) + EMPTY.repeat(CELLS - full);
}

/** Minutes the rest takes at a pace in words a minute, rounded up; 0 where nothing is left. */
export function minutesLeft({ words, read }: Share, pace: number): number {
  return Math.ceil(Math.max(0, words - read) / Math.max(1, pace));
}

/** What the rows show of all shares, as one text to compare. */
export function shown(shares: ReadonlyMap<string, Share> | undefined): string {
  return [...(shares ?? [])].map(([, share]) => percent(share)).join();
}
