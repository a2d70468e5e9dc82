/** Citations by chapter: a bar for each part of the text. */
import { barX, ruleX, text } from '@observablehq/plot';
import type { MapInfo, MapPart } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import type { View } from '../messages';
import type { Chart, Mark } from './chart';
import { toggle } from './controls';
import { drawn, elementsOf, figure, fitted } from './plotting';

const ROW = 24;
const INDENT = 14;
const DEEPEST = 3;

/** Parts with citations, and chapters without. */
function shown({ parts }: MapInfo, { sections }: View): MapPart[] {
  const most = sections ? DEEPEST : 1;
  return parts.filter(({ depth, kind, citations }) => depth < most && (citations > 0 || (depth === 0 && kind === 'chapter')));
}

export function citations(count: number): string {
  return count === 1 ? say('oneCitation') : say('nCitations', figure(count));
}

function density({ citations, words }: MapPart): string {
  return words === 0 ? '' : say('perThousand', figure((citations * 1000) / words, 1));
}

export const chapters: Chart = {
  id: 'chapters',
  get title() { return say('chapters'); },
  explain: () => say('chaptersHow'),
  empty: (info) => (info.citations.length === 0 ? say('noCitations') : ''),
  controls: (_info, view, change) => [toggle('chapters-sections', say('sections'), view.sections, (sections) => change({ sections }))],
  draw: (info, view, width) => {
    const rows = shown(info, view);
    const left = Math.max(110, Math.min(380, width * 0.36));
    const narrow = width < 620;
    const right = narrow ? 44 : 190;
    const svg = drawn({
      width, height: rows.length * ROW + 8, marginLeft: left, marginRight: right, marginTop: 4, marginBottom: 4,
      x: { axis: null, domain: [0, Math.max(1, ...rows.map((row) => row.citations))] }, y: { axis: null, domain: rows.map((row) => row.id), padding: 0.3 },
      marks: [
        barX(rows, { x: 'citations', y: 'id', className: 'bars' }),
        ruleX([0], { className: 'axis' }),
        ...Array.from({ length: DEEPEST }, (_, depth) => text(rows.filter((row) => row.depth === depth), {
          y: 'id', frameAnchor: 'left', textAnchor: 'start', dx: 4 - left + depth * INDENT, text: (row: MapPart) => fitted(row.label, left - 14 - depth * INDENT, depth === 0 ? 13.5 : 12), className: depth === 0 ? 'label strong' : 'label',
        })),
        text(rows, { x: 'citations', y: 'id', textAnchor: 'start', dx: 6, text: (row: MapPart) => (narrow || row.citations === 0 ? figure(row.citations) : `${figure(row.citations)} · ${density(row)}`), className: 'value' }),
      ],
    });
    const marks = elementsOf(svg, 'bars').map(({ element, index }): Mark => {
      const row = rows[index] as MapPart;
      element.classList.add(row.depth === 0 ? 'whole' : 'within');
      return { element, lines: [row.label, `${citations(row.citations)}, ${density(row)}`, say('words', figure(row.words))], range: row.range };
    });
    return { svg, marks: marks.map((mark) => [mark]), along: 'x' };
  },
  table: (info, view) => ({
    columns: [say('part'), say('citations'), say('perThousand', '').trim()],
    rows: shown(info, view).map((row) => [
      { text: row.label, range: row.range }, { text: figure(row.citations), number: true }, { text: row.words === 0 ? '' : figure((row.citations * 1000) / row.words, 1), number: true },
    ]),
  }),
};
