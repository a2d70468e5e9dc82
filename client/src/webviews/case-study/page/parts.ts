/** Pieces the card is made of: tables, links to places, lines of cells. Document text goes in as text. */
import type { CaseLine, Rng } from '../../../../../server/src/protocol';
import { element } from '../../page/element';

export type Open = (range: Rng) => void;

export function link(text: string, range: Rng, open: Open): HTMLButtonElement {
  return button(text, () => open(range), 'link');
}

export function button(text: string, run: () => void, look = 'plain'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: look }, text);
  made.addEventListener('click', run);
  return made;
}

export type Cell = Node | string;

/** The first cell of a row names it. `numbers`: columns of figures. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly Cell[])[], numbers: readonly number[] = []): HTMLTableElement {
  const look = (at: number): string | undefined => (numbers.includes(at) ? 'number' : undefined);
  return element('table', {},
    element('caption', { class: 'visually-hidden' }, caption),
    element('thead', {}, element('tr', {}, ...columns.map((name, at) => element('th', { scope: 'col', class: look(at) }, name)))),
    element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell, at) => (at === 0 ? element('th', { scope: 'row' }, cell) : element('td', { class: look(at) }, cell)))))),
  );
}

/** A cell's lines: what stands first is what it says in short, points become a list. `brief`: the first line alone. */
export function lines(all: readonly CaseLine[], brief = false): HTMLElement {
  const shown = brief ? all.slice(0, 1) : all;
  const box = element('div', { class: 'lines' });
  let points: HTMLUListElement | undefined;
  for (const [at, { text, point }] of shown.entries()) {
    if (point && !brief) {
      if (points === undefined) { points = element('ul'); box.append(points); }
      points.append(element('li', {}, text));
    } else {
      points = undefined;
      box.append(element('p', { class: at === 0 && all.length > 1 ? 'rating' : undefined }, text));
    }
  }
  return box;
}

export function section(id: string, title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', { id, 'aria-labelledby': `${id}-title` }, element('h2', { id: `${id}-title` }, title), ...children);
}

export function note(text: string): HTMLElement {
  return element('p', { class: 'note' }, text);
}

export function figure(value: number): string {
  return value.toLocaleString(document.documentElement.lang || undefined);
}
