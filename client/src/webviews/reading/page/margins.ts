/** Notes stand in the margin beside their marker where the window is wide enough, below their paragraph where it is not. */
import { element } from '../../page/element';

/** What the margin needs beside the measure, in units of the type size: a gap, a note, and some air. */
const ASIDE = 18.7;
/** Letters in a line: the middle of what reads well. */
const LETTERS = 68;
/** Running text of English, Spanish, French and German, for the width of a letter in the typeface at hand. */
const SAMPLE = 'The question was put first in the nineties, and her later book changed the field. El camino se cerró cuando nadie lo esperaba, y la ciudad cambió. '
  + 'Personne ne sait encore pourquoi les routes furent tracées ainsi. Die Frage nach dem Ufer ist alt und wurde oft gestellt.';

/** Where a note moved below its paragraph came from. */
const homes = new WeakMap<HTMLElement, Comment>();

/** Follows the width of the page. @returns what to call when typeface or size have changed */
export function setMargins(root: HTMLElement): () => void {
  const look = (): void => {
    const size = Number.parseFloat(getComputedStyle(root).fontSize) || 16;
    const wide = document.documentElement.clientWidth >= measureOf(root) + ASIDE * size;
    if (document.body.classList.contains('wide') === wide) return;
    document.body.classList.toggle('wide', wide);
    setAll(root, wide);
  };
  new ResizeObserver(look).observe(document.documentElement);
  new MutationObserver(() => { if (!document.body.classList.contains('wide')) setAll(root, false); }).observe(root, { childList: true, subtree: true });
  look();
  return look;
}

/** Sets the measure: so many letters of the typeface as it is. @returns it, in CSS pixels */
function measureOf(root: HTMLElement): number {
  const probe = element('span', { class: 'probe', 'aria-hidden': true }, SAMPLE);
  root.append(probe);
  const measure = Math.round((probe.getBoundingClientRect().width / SAMPLE.length) * LETTERS);
  probe.remove();
  document.documentElement.style.setProperty('--measured', `${measure}px`);
  return measure;
}

function setAll(root: HTMLElement, wide: boolean): void {
  if (wide) {
    for (const note of root.querySelectorAll<HTMLElement>('.below > .sidenote')) {
      const home = homes.get(note);
      if (home?.isConnected) home.replaceWith(note);
    }
    for (const below of root.querySelectorAll('.below')) below.remove();
    return;
  }
  for (const note of root.querySelectorAll<HTMLElement>('.sidenote')) {
    const parent = note.parentElement;
    if (parent === null || parent.classList.contains('below')) continue;
    const unit = note.closest<HTMLElement>('.unit');
    if (unit === null) continue;
    const home = document.createComment('note');
    homes.set(note, home);
    note.replaceWith(home);
    const last = unit.lastElementChild;
    const below = last?.classList.contains('below') ? last : unit.appendChild(Object.assign(document.createElement('span'), { className: 'below' }));
    below.append(note);
  }
}
