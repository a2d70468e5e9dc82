/** Notes stand in the margin beside their marker where the window is wide enough, below their paragraph where it is not. */

/** Width from which there is a margin for notes, in units of the type size: the measure, a gap, a note, and some air. */
const WIDE = 50;

/** Where a note moved below its paragraph came from. */
const homes = new WeakMap<HTMLElement, Comment>();

/** Follows the width of the page. */
export function setMargins(root: HTMLElement): void {
  const look = (): void => {
    const size = Number.parseFloat(getComputedStyle(root).fontSize) || 16;
    const wide = root.clientWidth >= WIDE * size;
    if (document.body.classList.contains('wide') === wide) return;
    document.body.classList.toggle('wide', wide);
    setAll(root, wide);
  };
  new ResizeObserver(look).observe(root);
  new MutationObserver(() => { if (!document.body.classList.contains('wide')) setAll(root, false); }).observe(root, { childList: true, subtree: true });
  look();
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
