/** Works cited together as a graph to move about in: hover, drag, zoom, filter, keyboard. */
import type { MapInfo, MapWork } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import type { View } from '../messages';
import { citations } from './chapters';
import type { Chart, Drawing, Mark } from './chart';
import { button, choice, finder } from './controls';
import { element } from '../../page/element';
import { Drawn } from './graph-drawing';
import { layOut } from './layout';
import { type Company, type Pair, company, pairsOf } from './pairs';
import { figure } from './plotting';

/** More circles are no picture. */
const MOST = 120;
const TABLE_MOST = 500;
const LEAST = [1, 2, 3, 4, 5];

interface Counted { readonly info: MapInfo; readonly unit: View['together']; readonly pairs: readonly Pair[] }
let counted: Counted | undefined;
/** Counted once for each data and unit. */
function pairs(info: MapInfo, unit: View['together']): readonly Pair[] {
  if (counted?.info !== info || counted.unit !== unit) counted = { info, unit, pairs: pairsOf(info, unit) };
  return counted.pairs;
}

function chosen(info: MapInfo, view: View): Company {
  return company(pairs(info, view.together), Math.max(1, view.least), MOST);
}

const places = new Map<string, { x: number; y: number }>();

export const graph: Chart = {
  id: 'together',
  get title() { return say('together'); },
  explain: (info, view) => {
    const { places: shown, of } = chosen(info, view);
    const how = say('togetherHow', say(view.together));
    return [how, ...(shown.length < of ? [say('limited', figure(shown.length), figure(of))] : []), say('graphKeys')].join(' ');
  },
  empty: (info, view) => (info.works.length === 0 ? say('noCitations') : chosen(info, view).pairs.length === 0 ? say('noPairs') : ''),
  controls: (_info, view, change) => [
    choice('graph-unit', say('unit'), [['bracket', say('bracket')], ['sentence', say('sentence')], ['paragraph', say('paragraph')]], view.together, (together) => change({ together })),
    choice('graph-least', say('least'), LEAST.map((times) => [String(times), times === 1 ? say('once') : say('times', times)] as const), String(view.least), (value) => change({ least: Number(value) })),
    finder('graph-find', say('find'), say('findWork'), view.find, (find) => change({ find })),
  ],
  draw: (info, view, width): Drawing => {
    const found = chosen(info, view);
    const height = Math.round(Math.max(360, Math.min(620, width * 0.62)));
    const most = Math.max(1, ...found.places.map((place) => info.works[place]?.citations ?? 0));
    const radius = (place: number): number => 4 + 11 * Math.sqrt((info.works[place]?.citations ?? 0) / most);
    const idOf = (place: number): string => info.works[place]?.id ?? '';
    const dots = layOut(found, radius, idOf, places, width / height);
    for (const dot of dots) places.set(idOf(dot.place), { x: dot.x, y: dot.y });
    const mates = matesOf(found);
    const drawing = new Drawn({
      width, height, dots, pairs: found.pairs, mates,
      label: (place) => info.works[place]?.label ?? '',
      kind: (place) => info.works[place]?.kind ?? 'entry',
      moved: (place, x, y) => { places.set(idOf(place), { x, y }); },
    });
    drawing.find(matching(info, found, view.find));
    const marks = dots.map((dot): Mark => ({ element: drawing.circle(dot.place), lines: detail(info, dot.place, mates), range: (info.works[dot.place] as MapWork).range }));
    const lines = found.pairs.map((pair): Mark => ({
      element: drawing.line(pair),
      lines: [[pair.a, pair.b].map((place) => info.works[place]?.label ?? '').join(' + '), `${say('together')}: ${pair.times === 1 ? say('once') : say('times', pair.times)}`],
      range: pair.range,
    }));
    const byElement = new Map(marks.map((mark, at) => [mark, dots[at]?.place]));
    return {
      svg: drawing.svg, marks: [marks, lines], along: 'x', tools: [zooming(drawing)],
      attend: (mark) => drawing.attend(mark === undefined ? undefined : byElement.get(mark)),
      key: (event) => drawing.key(event),
    };
  },
  table: (info, view) => ({
    columns: [say('firstWork'), say('secondWork'), say('often')],
    rows: chosen(info, view).pairs.slice(0, TABLE_MOST).map(({ a, b, times, range }) => [
      { text: info.works[a]?.label ?? '', range }, { text: info.works[b]?.label ?? '' }, { text: figure(times), number: true },
    ]),
  }),
};

/** Buttons over the corner of the graph. */
function zooming(drawing: Drawn): HTMLElement {
  return element('div', { class: 'zooming', role: 'group', 'aria-label': say('together') },
    button('+', () => drawing.scale(1.4), { 'aria-label': say('closer'), title: say('closer') }),
    button('−', () => drawing.scale(1 / 1.4), { 'aria-label': say('farther'), title: say('farther') }),
    button(say('fit'), () => drawing.fit()));
}

/** For each work the others it is cited with, the most frequent first. */
function matesOf({ pairs: all }: Company): ReadonlyMap<number, ReadonlyArray<readonly [number, number]>> {
  const mates = new Map<number, Array<readonly [number, number]>>();
  for (const { a, b, times } of all) {
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const own = mates.get(one);
      if (own === undefined) mates.set(one, [[other, times]]);
      else own.push([other, times]);
    }
  }
  return mates;
}

const NAMED_MATES = 6;

function detail({ works }: MapInfo, place: number, mates: ReturnType<typeof matesOf>): string[] {
  const work = works[place] as MapWork;
  const others = (mates.get(place) ?? []).map(([other, times]) => (times > 1 ? `${works[other]?.label ?? ''} (${times})` : works[other]?.label ?? ''));
  const where = work.kind === 'entry' ? [] : [say(work.kind)];
  const named = others.length > NAMED_MATES ? [...others.slice(0, NAMED_MATES), '…'] : others;
  return [work.label, ...(work.title === '' ? [] : [work.title]), [citations(work.citations), ...where].join(', '), say('with', named.join('; '))];
}

/** The works the filter names; undefined where it names none. */
function matching({ works }: MapInfo, { places: shown }: Company, find: string): ReadonlySet<number> | undefined {
  const wanted = find.trim().toLocaleLowerCase();
  return wanted === '' ? undefined : new Set(shown.filter((place) => `${works[place]?.label ?? ''} ${works[place]?.title ?? ''}`.toLocaleLowerCase().includes(wanted)));
}
