/** Where things are spoken of along the text: a row each, a stroke a place, chapters on the axis. */
import { barX, rect, ruleX, text, tickX } from '@observablehq/plot';
import type { MapInfo, MapPart, Rng } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import type { View } from '../messages';
import type { Chart, Mark } from './chart';
import { mostCited } from './cited';
import { choice, finder } from './controls';
import { drawn, elementsOf, figure, fitted, widthOf } from './plotting';

const ROW = 22;
const HEAD = 30;
const ROWS = [10, 25, 50, 100];
/** `All` is no more than this. */
const MOST = 400;
/** Of what is shown together with the others. */
const WORKS = 10;

type Kind = 'case-study' | 'abbreviation' | 'work';
interface Line { readonly kind: Kind; readonly id: string; readonly label: string; readonly long: string; readonly range: Rng; readonly from: number; readonly to: number; readonly strokes: readonly Stroke[] }
interface Stroke { readonly row: string; readonly at: number; readonly range: Rng; readonly odd: boolean; readonly line: string; readonly long: string }

/** Case studies in text order, then abbreviations and works, the ones spoken of most first. */
function linesOf(info: MapInfo, { along, rows, find }: View): Line[] {
  const threads = info.threads.map(({ id, kind, label, long, range, from, to, places }) => ({
    kind, id, label, long, range, from, to,
    strokes: places.map((place): Stroke => ({ row: id, at: place.at, range: place.range, odd: place.how === 'misspelt', line: label, long })),
  }));
  const most = rows === 0 ? MOST : rows;
  const cases = threads.filter(({ kind }) => kind === 'case-study');
  const short = threads.filter(({ kind }) => kind === 'abbreviation').sort((a, b) => b.strokes.length - a.strokes.length);
  const works = along === 'work' || along === 'all' ? worksOf(info, along === 'all' ? WORKS : MOST) : [];
  const all: Line[] = along === 'case-study' ? cases : along === 'abbreviation' ? short : along === 'work' ? works : [...cases, ...short.slice(0, Math.max(5, most - cases.length - works.length)), ...works];
  const wanted = find.trim().toLocaleLowerCase();
  return all.filter(({ label, long }) => wanted === '' || `${label} ${long}`.toLocaleLowerCase().includes(wanted)).slice(0, most);
}

function worksOf(info: MapInfo, most: number): Line[] {
  const strokes = new Map<number, Stroke[]>();
  for (const { works, at, range } of info.citations) {
    for (const place of works) {
      const work = info.works[place];
      if (work === undefined) continue;
      const stroke = { row: work.id, at, range, odd: false, line: work.label, long: work.title };
      const own = strokes.get(place);
      if (own === undefined) strokes.set(place, [stroke]);
      else own.push(stroke);
    }
  }
  return mostCited(info, most).map((work) => ({
    kind: 'work' as const, id: work.id, label: work.label, long: work.title, range: work.range, from: 0, to: 0, strokes: [...(strokes.get(info.works.indexOf(work)) ?? [])].sort((a, b) => a.at - b.at),
  }));
}

/** Where a place stands, in words. */
function inPart({ parts }: MapInfo, at: number): string {
  const part = parts.filter(({ from, to }) => from <= at && at < to).at(-1);
  return part === undefined ? '' : say('inPart', part.label);
}

export const along: Chart = {
  id: 'along',
  get title() { return say('along'); },
  explain: () => say('alongHow'),
  empty: (info, view) => (info.threads.length === 0 && info.works.length === 0 ? say('noThreads') : linesOf(info, view).length === 0 ? say('noMatch') : ''),
  controls: (_info, view, change) => [
    choice('along-what', say('what'), [['all', say('everything')], ['case-study', say('caseStudies')], ['abbreviation', say('abbreviations')], ['work', say('citedWorks')]], view.along, (value) => change({ along: value })),
    choice('along-rows', say('show'), [...ROWS.map((count) => [String(count), figure(count)] as const), ['0', say('all')]], String(view.rows), (value) => change({ rows: Number(value) })),
    finder('along-find', say('filter'), '', view.find, (find) => change({ find })),
  ],
  draw: (info, view, width) => {
    const lines = linesOf(info, view);
    const left = Math.max(90, Math.min(260, width * 0.28));
    const right = 44;
    const span = width - left - right;
    const strokes = lines.flatMap((line) => [...line.strokes]);
    const tops = info.parts.filter(({ depth }) => depth === 0);
    const named = tops.map((part) => ({ ...part, shown: nameIn(part, (part.to - part.from) * span) })).filter((part) => part.shown !== '');
    const groups = view.along === 'all' ? groupsOf(lines) : [];
    const order = lines.flatMap((line) => [...groups.filter((group) => group.before === line.id).map(({ id }) => id), line.id]);
    const svg = drawn({
      width, height: order.length * ROW + HEAD + 6, marginLeft: left, marginRight: right, marginTop: HEAD, marginBottom: 6,
      x: { axis: null, domain: [0, 1] }, y: { axis: null, type: 'band', domain: order, padding: 0.2 },
      marks: [
        rect(tops.filter((_, index) => index % 2 === 1), { x1: 'from', x2: 'to', insetTop: -HEAD + 4, className: 'stripe' }),
        ruleX(tops, { x: 'from', insetTop: -HEAD + 4, className: 'grid' }),
        text(named, { x: (part: MapPart) => (part.from + part.to) / 2, frameAnchor: 'top', dy: -13, text: 'shown', className: 'label' }),
        ...own(lines),
        tickX(strokes, { x: 'at', y: 'row', className: 'strokes' }),
        text(groups, { y: 'id', frameAnchor: 'left', textAnchor: 'end', dx: -8, text: 'title', className: 'label group' }),
        text(lines, { y: 'id', frameAnchor: 'left', textAnchor: 'end', dx: -8, text: (line: Line) => fitted(line.label, left - 12), className: 'label' }),
        text(lines, { y: 'id', frameAnchor: 'right', textAnchor: 'start', dx: 6, text: (line: Line) => figure(line.strokes.length), className: 'value' }),
      ],
    });
    const marks = new Map<string, Mark[]>(order.map((id) => [id, []]));
    for (const { element, index } of elementsOf(svg, 'strokes')) {
      const stroke = strokes[index] as Stroke;
      if (stroke.odd) slant(element);
      const lines = [stroke.odd ? `${stroke.line} (${say('misspelt')})` : stroke.line, ...(stroke.long === '' || stroke.long === stroke.line ? [] : [stroke.long]), inPart(info, stroke.at)];
      marks.get(stroke.row)?.push({ element, lines, range: stroke.range });
    }
    return { svg, marks: [...marks.values()].filter((row) => row.length > 0), along: 'x', reach: 8 };
  },
  table: (info, view) => ({
    columns: [say('what'), say('places'), ...info.parts.filter(tabled).map(({ name, kind, label }) => (kind === 'chapter' ? label : name))],
    rows: linesOf(info, view).map((line) => [
      { text: line.long === '' || line.long === line.label ? line.label : `${line.label} – ${line.long}`, range: line.range }, { text: figure(line.strokes.length), number: true },
      ...info.parts.filter(tabled).map(({ from, to }) => {
        const inside = line.strokes.filter(({ at }) => at >= from && at < to);
        return { text: inside.length === 0 ? '' : figure(inside.length), number: true, ...(inside[0] === undefined ? {} : { range: inside[0].range }) };
      }),
    ]),
  }),
};

/** A title before the first row of each kind. */
function groupsOf(lines: readonly Line[]): { id: string; before: string; title: string }[] {
  const titles: Record<Kind, string> = { 'case-study': say('caseStudies'), abbreviation: say('abbreviations'), work: say('citedWorks') };
  return lines.flatMap(({ kind, id }, at) => (lines[at - 1]?.kind === kind ? [] : [{ id: `group:${kind}`, before: id, title: titles[kind] }]));
}

function tabled({ depth }: MapPart): boolean {
  return depth === 0;
}

/** The sections of case studies, behind their strokes. */
function own(lines: readonly Line[]): ReturnType<typeof barX>[] {
  const sections = lines.filter(({ from, to }) => to > from);
  return sections.length === 0 ? [] : [barX(sections, { x1: 'from', x2: 'to', y: 'id', className: 'own' })];
}

/** `1 Introduction` where there is room, else `1`, else nothing. */
function nameIn(part: MapPart, room: number): string {
  const whole = part.label;
  if (widthOf(whole) <= room - 10) return whole;
  if (/^[\dIVXLC]+$/.test(part.name)) return widthOf(part.name) <= room - 2 ? (room > 60 ? fitted(whole, room - 10) || part.name : part.name) : '';
  return fitted(part.name, room - 10);
}

/** A misspelling leans, so that it is told without colour. */
function slant(element: SVGElement): void {
  const [x1, x2] = [Number(element.getAttribute('x1')), Number(element.getAttribute('x2'))];
  element.setAttribute('x1', String(x1 - 4));
  element.setAttribute('x2', String(x2 + 4));
  element.classList.add('odd');
}
