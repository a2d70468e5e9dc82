/** The works cited most: a bar each. */
import { barX, ruleX, text } from '@observablehq/plot';
import type { MapInfo, MapWork } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import type { View } from '../messages';
import { citations } from './chapters';
import type { Chart, Mark } from './chart';
import { choice } from './controls';
import { drawn, elementsOf, figure, fitted } from './plotting';

const ROW = 22;
const TOPS = [10, 20, 50, 100];
/** `All` is no more than this: a bar each. */
const MOST = 2000;

export function mostCited({ works }: MapInfo, count: number): MapWork[] {
  return [...works].sort((a, b) => b.citations - a.citations).slice(0, count);
}

function shown(info: MapInfo, { top }: View): MapWork[] {
  return mostCited(info, top === 0 ? MOST : top);
}

export const cited: Chart = {
  id: 'works',
  get title() { return say('works'); },
  explain: ({ works }) => (works.some(({ kind }) => kind === 'missing') ? say('worksHow') : ''),
  empty: ({ works }) => (works.length === 0 ? say('noCitations') : ''),
  controls: ({ works }, view, change) => [choice(
    'works-top', say('show'), [...TOPS.filter((top) => top < works.length).map((top) => [String(top), figure(top)] as const), ['0', say('all')]],
    works.length <= view.top ? '0' : String(view.top), (value) => change({ top: Number(value) }),
  )],
  draw: (info, view, width) => {
    const rows = shown(info, view);
    const left = Math.max(120, Math.min(300, width * 0.34));
    const room = width - left - 60;
    const most = Math.max(1, ...rows.map((row) => row.citations));
    const svg = drawn({
      width, height: rows.length * ROW + 8, marginLeft: left, marginRight: 60, marginTop: 4, marginBottom: 4,
      x: { axis: null, domain: [0, most] }, y: { axis: null, domain: rows.map((row) => row.id), padding: 0.25 },
      marks: [
        barX(rows, { x: 'citations', y: 'id', className: 'bars whole' }),
        ruleX([0], { className: 'axis' }),
        text(rows, { y: 'id', frameAnchor: 'left', textAnchor: 'end', dx: -8, text: (row: MapWork) => fitted(row.label, left - 14), className: 'label' }),
        text(rows, { x: 'citations', y: 'id', textAnchor: 'start', dx: 6, text: (row: MapWork) => captionOf(row, room * (1 - row.citations / most)), className: 'value' }),
      ],
    });
    const marks = elementsOf(svg, 'bars').map(({ element, index }): Mark => {
      const row = rows[index] as MapWork;
      element.classList.add(row.kind);
      const where = row.kind === 'entry' ? [] : [say(row.kind)];
      return { element, lines: [row.label, ...(row.title === '' ? [] : [row.title]), [citations(row.citations), ...where].join(', ')], range: row.range };
    });
    return { svg, marks: marks.map((mark) => [mark]), along: 'x' };
  },
  table: (info, view) => ({
    columns: [say('work'), say('workTitle'), say('citations')],
    rows: shown(info, view).map((row) => [{ text: row.label, range: row.range }, { text: row.kind === 'entry' ? row.title : say(row.kind) }, { text: figure(row.citations), number: true }]),
  }),
};

/** The count, and the title where there is room for it. */
function captionOf({ citations: count, title, kind }: MapWork, room: number): string {
  const said = kind === 'missing' ? say('missing') : title;
  const rest = said === '' ? '' : fitted(said, room + 20);
  return rest === '' ? figure(count) : `${figure(count)}  ${rest}`;
}
