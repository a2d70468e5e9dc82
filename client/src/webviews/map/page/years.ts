/** Citations by the year in which the works cited appeared: a column a year, a block a work. */
import { axisX, axisY, barY, gridY, ruleY, stackY } from '@observablehq/plot';
import type { MapWork } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import { citations } from './chapters';
import type { Chart, Mark } from './chart';
import { drawn, elementsOf, figure, widthOf } from './plotting';

/** Years older than these stand in one column, so that an old classic does not press the others together. */
const SPAN = 60;

interface Columns { readonly names: readonly string[]; of(work: MapWork): string }

/** One column a year from the oldest that is not left behind to the newest, one for all before, one for works without a year. */
function columnsOf(works: readonly MapWork[]): Columns {
  const years = works.flatMap(({ year }) => (year === null ? [] : [year]));
  const last = Math.max(...years);
  const oldest = Math.min(...years);
  const first = last - oldest > SPAN ? Math.min(...years.filter((year) => last - year <= SPAN)) : oldest;
  const before = oldest < first ? [say('before', first)] : [];
  const undated = works.some(({ year }) => year === null) ? [say('undated')] : [];
  const each = years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  return {
    names: [...before, ...each, ...undated],
    of: ({ year }) => (year === null ? say('undated') : year < first ? say('before', first) : String(year)),
  };
}

function detail(work: MapWork): string[] {
  const where = work.kind === 'entry' ? [] : [say(work.kind)];
  return [work.label, ...(work.title === '' ? [] : [work.title]), [citations(work.citations), ...where].join(', ')];
}

export const years: Chart = {
  id: 'years',
  get title() { return say('years'); },
  explain: () => say('yearsHow'),
  empty: ({ works }) => (works.length === 0 ? say('noCitations') : works.every(({ year }) => year === null) ? say('noYears') : ''),
  controls: () => [],
  draw: ({ works }, _view, width) => {
    const columns = columnsOf(works);
    const sorted = [...works].sort((a, b) => b.citations - a.citations);
    const room = (width - 60) / columns.names.length;
    const step = [1, 2, 5, 10, 20].find((one) => room * one > widthOf('0000') + 10) ?? 50;
    const svg = drawn({
      width, height: 320, marginLeft: 40, marginRight: 12, marginTop: 20, marginBottom: 34,
      x: { domain: columns.names, padding: 0.15, label: null }, y: { label: null },
      marks: [
        gridY({ className: 'grid', ticks: 5 }),
        axisY({ className: 'axis', ticks: 5, tickSize: 0, label: say('citations'), labelArrow: 'none', tickFormat: (value: number) => (Number.isInteger(value) ? figure(value) : '') }),
        axisX({ className: 'axis', tickSize: 3, label: null, tickFormat: (name: string) => (columnLabel(name, columns, step)) }),
        barY(sorted, stackY({ x: (work: MapWork) => columns.of(work), y: 'citations', order: null, className: 'bars block' })),
        ruleY([0], { className: 'axis' }),
      ],
    });
    const byColumn = new Map<string, Mark[]>(columns.names.map((name) => [name, []]));
    for (const { element, index } of elementsOf(svg, 'block')) {
      const work = sorted[index] as MapWork;
      element.classList.add(work.kind);
      byColumn.get(columns.of(work))?.push({ element, lines: detail(work), range: work.range });
    }
    return { svg, marks: [...byColumn.values()].filter((column) => column.length > 0), along: 'y' };
  },
  table: ({ works }) => ({
    columns: [say('year'), say('work'), say('workTitle'), say('citations')],
    rows: [...works].sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999) || b.citations - a.citations).map((work) => [
      { text: work.year === null ? say('undated') : String(work.year), number: true }, { text: work.label, range: work.range }, { text: work.title }, { text: figure(work.citations), number: true },
    ]),
  }),
};

/** Every so many years are named, and the columns that are no year always. */
function columnLabel(name: string, { names }: Columns, step: number): string {
  if (!/^\d+$/.test(name)) return name;
  const at = names.indexOf(name);
  const beside = [names[at - 1], names[at + 1]].some((other) => other !== undefined && !/^\d+$/.test(other));
  return Number(name) % step === 0 && !(beside && step > 1) ? name : '';
}
