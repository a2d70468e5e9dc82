/** What a picture shows, as a table; what stands for a place leads there. */
import type { Rng } from '../../../../../server/src/protocol';
import { element } from '../../page/element';
import type { Table } from './chart';

export function tableOf({ columns, rows }: Table, caption: string, open: (range: Rng) => void): HTMLElement {
  const head = element('tr', {}, ...columns.map((name, at) => element('th', { scope: 'col', class: rows[0]?.[at]?.number === true ? 'number' : undefined }, name)));
  const body = rows.map((cells) => element('tr', {}, ...cells.map(({ text, number, range }, at) => {
    const inside = range === undefined || text === '' ? text : linkTo(text, () => open(range));
    return at === 0 ? element('th', { scope: 'row' }, inside) : element('td', { class: number === true ? 'number' : undefined }, inside);
  })));
  const table = element('table', {}, element('caption', { class: 'visually-hidden' }, caption), element('thead', {}, head), element('tbody', {}, ...body));
  return element('div', { class: 'table', tabindex: '0', role: 'group', 'aria-label': caption }, table);
}

function linkTo(text: string, run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'link' }, text);
  made.addEventListener('click', run);
  return made;
}
