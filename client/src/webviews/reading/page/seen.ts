/** Tells reading progress what of the document is in the window while the page has the focus, and that someone is there. */
import type { Scroll } from './scroll';

/** Told at most this often while the text moves (ms). */
const SOON = 250;
/** Keys and mouse that move nothing are told at most this often (ms). */
const STIR = 15_000;

/** `tell`: the first and the last line in the window, with the parts of them that are out of it. */
export function watchSeen(scroll: Scroll, tell: (first: number, last: number) => void): void {
  let waiting = false;
  let told = Number.NEGATIVE_INFINITY;
  const now = (): void => {
    waiting = false;
    const first = scroll.line();
    const last = scroll.bottom();
    if (!document.hasFocus() || first === undefined || last === undefined) return;
    told = performance.now();
    tell(first, last);
  };
  const soon = (): void => {
    if (!waiting) setTimeout(now, SOON);
    waiting = true;
  };
  const stir = (): void => { if (performance.now() - told > STIR) soon(); };
  for (const event of ['scroll', 'resize', 'focus']) window.addEventListener(event, soon, { passive: true });
  for (const event of ['pointermove', 'keydown']) window.addEventListener(event, stir, { passive: true });
}
