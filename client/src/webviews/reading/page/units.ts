/** One unit as an element: a heading, a paragraph with its notes, a table, an entry. Document text goes in through `runs.ts` alone. */
import type { ReadingMark, ReadingRow, ReadingUnit } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import { element } from '../../page/element';
import { appendRun } from './runs';

/** What drawing may ask for besides the unit. */
export interface Drawing {
  /** The unit of a note set beside a marker. */
  unit(id: string): ReadingUnit | undefined;
  /** Told of each element that shows a row. */
  drawn(row: ReadingRow, shown: HTMLElement, unit: ReadingUnit): void;
}

export function drawUnit(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  switch (unit.kind) {
    case 'title': return titlePage(unit, drawing);
    case 'heading': return heading(unit, drawing);
    case 'list': return listed(unit, drawing);
    case 'table': return table(unit, drawing);
    case 'contents': return contents(unit, drawing);
    case 'abbreviations': return abbreviations(unit, drawing);
    case 'entry': return entry(unit, drawing);
    case 'note': return note(unit, drawing);
    case 'code': return code(unit, drawing);
    case 'rule': return element('hr');
    case 'quotation': return wrapped('blockquote', unit, drawing);
    case 'caption': return wrapped('p', unit, drawing);
    case 'paragraph': return wrapped('p', unit, drawing);
  }
}

function rowIn(shown: HTMLElement, row: ReadingRow, unit: ReadingUnit, drawing: Drawing, from = 0, to = row.text.length): HTMLElement {
  appendRun(shown, row, from, to, (mark, mention) => beside(mark, mention, shown, drawing));
  drawing.drawn(row, shown, unit);
  return shown;
}

/** The note of a marker, behind the marker: the style sheet sets it in the margin. `page/notes.ts` moves it below where there is no margin. */
function beside(mark: ReadingMark, marker: HTMLElement, _parent: HTMLElement, drawing: Drawing): void {
  const unit = mark.unit === undefined ? undefined : drawing.unit(mark.unit);
  if (unit === undefined) return;
  const set = element('span', { class: 'sidenote', role: 'note', 'aria-label': say('note', mark.as ?? ''), tabindex: -1 });
  for (const row of unit.rows) rowIn(set, row, unit, drawing);
  marker.after(set);
}

function wrapped(name: 'p' | 'blockquote', unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const [row] = unit.rows;
  const shown = element(name, { class: unit.kind });
  if (row === undefined) return shown;
  if (row.depth > 0) shown.classList.add(`depth-${Math.min(5, row.depth)}`);
  return rowIn(shown, row, unit, drawing);
}

function titlePage(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const page = element('header', { class: 'title-page' });
  unit.rows.forEach((row, index) => { page.append(rowIn(element(index === 0 ? 'h1' : 'p'), row, unit, drawing)); });
  return page;
}

const HEADS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function heading(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const [row] = unit.rows;
  const level = Math.min(5, Math.max(1, unit.level));
  const shown = element(HEADS[level] ?? 'h6', { class: `heading level-${level}`, tabindex: -1 });
  if (row === undefined) return shown;
  rowIn(shown, row, unit, drawing);
  const label = row.marks.find(({ kind }) => kind === 'label');
  const title = row.text.slice(label?.end ?? 0);
  if (isCapitals(title)) shown.classList.add('capitals');
  // `CHAPTER 1:` stands on a line of its own, `1.2` before its title
  if (label !== undefined && /\p{L}{2}/u.test(row.text.slice(label.start, label.end))) shown.classList.add('worded');
  return shown;
}

/** Letters, none of them small. */
function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase() && text !== text.toLocaleLowerCase();
}

function listed(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const all = element('ul', { class: 'list', role: 'list' });
  for (const row of unit.rows) {
    const numbered = row.marks.some(({ kind }) => kind === 'label');
    all.append(rowIn(element('li', { class: `${numbered ? 'numbered' : 'bulleted'} depth-${Math.min(5, row.depth)}` }), row, unit, drawing));
  }
  return all;
}

function table(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const set = element('table');
  const columns = Math.max(1, ...unit.rows.map(({ cells = [] }) => cells.length / 2));
  const figures = figureColumns(unit, columns);
  let body: HTMLElement | undefined;
  for (const row of unit.rows) {
    const head = row.head === true;
    const line = element('tr');
    const cells = row.cells ?? [0, row.text.length];
    const filled = pairs(cells).filter(([from, to]) => to > from);
    const [only] = filled;
    if (filled.length === 1 && only !== undefined && columns > 1 && !head) {
      const across = element('th', { colspan: columns, scope: 'colgroup', class: 'across' });
      appendRun(across, row, only[0], only[1]);
      line.append(across);
    } else {
      pairs(cells).forEach(([from, to], column) => {
        const name = figures[column] === true ? 'figure' : undefined;
        const cell = head ? element('th', { scope: 'col', class: name }) : element('td', { class: name });
        appendRun(cell, row, from, to);
        line.append(cell);
      });
      for (let k = cells.length / 2; k < columns; k++) line.append(element('td'));
    }
    drawing.drawn(row, line, unit);
    if (head) set.append(element('thead', {}, line));
    else {
      if (body === undefined) set.append(body = element('tbody'));
      body.append(line);
    }
  }
  return element('div', { class: columns > 2 || unit.rows.some(({ text }) => text.length > BROAD) ? 'table broad' : 'table', role: 'region', tabindex: 0 }, set);
}

/** A row of more letters than this takes the margin as well. */
const BROAD = 160;

function pairs(cells: readonly number[]): Array<[number, number]> {
  const out: Array<[number, number]> = [];
  for (let k = 0; k + 1 < cells.length; k += 2) out.push([cells[k] as number, cells[k + 1] as number]);
  return out;
}

/** Columns that hold figures and nothing else, their heads aside. */
function figureColumns({ rows }: ReadingUnit, columns: number): boolean[] {
  const bodies = rows.filter(({ head }) => head !== true).map((row) => pairs(row.cells ?? []).map(([from, to]) => row.text.slice(from, to)));
  return Array.from({ length: columns }, (_, column) => {
    const filled = bodies.map((cells) => cells[column] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.every(isFigure);
  });
}

/** A number and what goes with one: set to the right, so that columns of figures can be compared. */
function isFigure(text: string): boolean {
  return text.length <= 24 && /\d/.test(text) && !/\p{L}/u.test(text);
}

function contents(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const all = element('ul', { role: 'list' });
  for (const row of unit.rows) all.append(rowIn(element('li', { class: `depth-${Math.min(5, row.depth)}` }), row, unit, drawing));
  return element('nav', { class: 'contents' }, all);
}

function abbreviations(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const all = element('dl', { class: 'abbreviations' });
  for (const row of unit.rows) {
    const [short = [0, row.text.length], long = [row.text.length, row.text.length]] = pairs(row.cells ?? []);
    const term = element('dt');
    const meaning = element('dd');
    appendRun(term, row, short[0], short[1]);
    appendRun(meaning, row, long[0], long[1]);
    const both = element('div', {}, term, meaning);
    drawing.drawn(row, both, unit);
    all.append(both);
  }
  return all;
}

/** An entry, and below it where it is cited, each section once. */
function entry(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const [row] = unit.rows;
  const shown = element('div', { class: 'entry', tabindex: -1 });
  if (row === undefined) return shown;
  shown.append(rowIn(element('p'), row, unit, drawing));
  const { cited } = row;
  if (cited === undefined) return shown;
  if (cited.length === 0) {
    shown.append(element('p', { class: 'cited' }, say('neverCited')));
    return shown;
  }
  const line = element('p', { class: 'cited' }, `${say('cited')} `);
  const sections = new Map<string, typeof cited>();
  for (const place of cited) sections.set(place.label, [...(sections.get(place.label) ?? []), place]);
  let first = true;
  for (const [label, places] of sections) {
    if (!first) line.append(', ');
    first = false;
    places.forEach(({ to, at }, index) => {
      const name = index === 0 ? label || '1' : String(index + 1);
      line.append(...(index > 0 ? ['\u202f'] : []), element('span', { class: index === 0 ? 'place' : 'place more', role: 'link', tabindex: 0, 'data-to': to, 'data-at': at, 'aria-label': say('place', index === 0 ? name : `${label}, ${name}`) }, name));
    });
  }
  shown.append(line);
  return shown;
}

/** A note that stands by itself: its marker was not found, or it stands in the text as well. */
function note(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const shown = element('div', { class: 'note', role: 'note', tabindex: -1 });
  for (const row of unit.rows) rowIn(shown, row, unit, drawing);
  return shown;
}

function code(unit: ReadingUnit, drawing: Drawing): HTMLElement {
  const [row] = unit.rows;
  const inner = element('code', {}, row?.text ?? '');
  const shown = element('pre', { tabindex: 0 }, inner);
  if (row !== undefined) drawing.drawn(row, shown, unit);
  return shown;
}
