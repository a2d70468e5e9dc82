/** All case studies side by side by the variables of their summaries and by figures, sorted by any of them. */
import type { CaseCard, CaseLine, CaseStudies } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import { element } from '../../page/element';
import type { State } from '../messages';
import { type Open, button, figure, lines, link, note, section } from './parts';

/** Something cases are compared by. `key` is what the state keeps. */
interface Measure { readonly key: string; readonly label: string; readonly group: string; of(card: CaseCard): number | readonly CaseLine[] | undefined }

function measures({ variables }: CaseStudies): Measure[] {
  const figures = say('figures');
  return [
    ...variables.map((variable, at): Measure => ({ key: String(at), ...variable, of: ({ summary }) => summary?.rows.find((row) => row.variable === at)?.lines })),
    { key: 'words', label: say('wordCount'), group: figures, of: ({ words }) => words },
    { key: 'citations', label: say('times'), group: figures, of: ({ citations }) => citations },
    { key: 'interviews', label: say('interviews'), group: figures, of: ({ interviews }) => interviews.length },
    { key: 'actors', label: say('actors'), group: figures, of: ({ actors }) => actors.length },
  ];
}

/** The cases in the order asked for; those of which nothing is said come last. */
export function sorted(cards: readonly CaseCard[], measure: Measure | undefined, down: boolean): CaseCard[] {
  if (measure === undefined) return [...cards];
  const value = (card: CaseCard): number | string | undefined => {
    const found = measure.of(card);
    return typeof found === 'number' || found === undefined ? found : found[0]?.text;
  };
  return [...cards].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), undefined, { numeric: true, sensitivity: 'base' });
    return down ? -order : order;
  });
}

export function compare(studies: CaseStudies, state: State, change: (next: Partial<State>) => void, open: Open): HTMLElement {
  const title = say('compare');
  if (studies.cards.length < 2) return section('compare', title, note(say('oneCase')));
  const all = measures(studies);
  const cards = sorted(studies.cards, all.find(({ key }) => key === state.sort), state.down);
  const sort = (key: string): void => change(state.sort === key ? (state.down ? { sort: '', down: false } : { down: true }) : { sort: key, down: false });
  const made = state.rows ? rowACase(cards, all, state, sort, open) : columnACase(cards, all, state, sort, open);
  const tools = element('div', { class: 'tools' }, check('brief', state.brief, (brief) => change({ brief })), check('rows', state.rows, (rows) => change({ rows })));
  const box = element('div', { class: 'scroll compare', tabindex: 0, role: 'group', 'aria-label': title }, made);
  return section('compare', title, note(say(studies.variables.length === 0 ? 'noVariables' : 'compareHow')), tools, box);
}

type Sort = (key: string) => void;

function columnACase(cards: readonly CaseCard[], all: readonly Measure[], state: State, sort: Sort, open: Open): HTMLTableElement {
  const body = element('tbody');
  let group = '';
  for (const measure of all) {
    if (measure.group !== group) {
      group = measure.group;
      if (group !== '') body.append(element('tr', { class: 'group' }, element('th', { scope: 'rowgroup', colspan: cards.length + 1 }, element('span', {}, group))));
    }
    body.append(element('tr', {}, element('th', { scope: 'row' }, sorter(measure, state, sort)), ...cards.map((card) => cell(card, measure, state, open))));
  }
  const heads = cards.map((card) => element('th', { scope: 'col' }, link(card.label, card.range, open)));
  return element('table', {}, caption(), element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, say('variable')), ...heads)), body);
}

function rowACase(cards: readonly CaseCard[], all: readonly Measure[], state: State, sort: Sort, open: Open): HTMLTableElement {
  const heads = all.map((measure) => {
    const order = state.sort !== measure.key ? 'none' : state.down ? 'descending' : 'ascending';
    return element('th', { scope: 'col', 'aria-sort': order, class: measure.group === say('figures') ? 'narrow' : undefined }, sorter(measure, state, sort));
  });
  const rows = cards.map((card) => element('tr', {}, element('th', { scope: 'row' }, link(card.label, card.range, open)), ...all.map((measure) => cell(card, measure, state, open))));
  return element('table', { class: 'rows' }, caption(), element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, say('case')), ...heads)), element('tbody', {}, ...rows));
}

function caption(): HTMLElement {
  return element('caption', { class: 'visually-hidden' }, say('compare'));
}

function sorter({ key, label }: Measure, state: State, sort: Sort): HTMLElement {
  const mark = state.sort !== key ? '' : state.down ? '▼' : '▲';
  const made = button(label, () => sort(key), 'link sorter');
  made.title = say('sortBy', label);
  made.setAttribute('data-key', key);
  made.setAttribute('aria-pressed', String(state.sort === key));
  if (mark !== '') made.append(element('span', { class: 'mark', 'aria-hidden': 'true' }, ` ${mark}`));
  return made;
}

function cell(card: CaseCard, measure: Measure, state: State, _open: Open): HTMLElement {
  const found = measure.of(card);
  if (found === undefined) return element('td', { class: 'faint' }, '–');
  return typeof found === 'number' ? element('td', {}, figure(found)) : element('td', {}, lines(found, state.brief));
}

function check(key: 'brief' | 'rows', on: boolean, change: (on: boolean) => void): HTMLElement {
  const id = `compare-${key}`;
  const box = element('input', { type: 'checkbox', id, checked: on });
  box.addEventListener('change', () => change(box.checked));
  return element('span', { class: 'control' }, box, element('label', { for: id }, say(key)));
}
