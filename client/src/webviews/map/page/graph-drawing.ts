/** The graph's circles, lines and names on the screen: moved, zoomed, dimmed. */
import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { placeLabels } from './graph-labels';
import type { Dot } from './layout';
import type { Pair } from './pairs';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 28;

export interface Content {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly Dot[];
  readonly pairs: readonly Pair[];
  readonly mates: ReadonlyMap<number, ReadonlyArray<readonly [number, number]>>;
  label(place: number): string;
  kind(place: number): string;
  moved(place: number, x: number, y: number): void;
}

interface Shown { readonly dot: Dot; readonly circle: SVGCircleElement; readonly name: SVGTextElement }

export class Drawn {
  readonly svg = make('svg');
  private readonly shown = new Map<number, Shown>();
  private readonly lines = new Map<Pair, SVGLineElement>();
  private readonly zooming: ZoomBehavior<SVGSVGElement, unknown>;
  private at: ZoomTransform = zoomIdentity;
  private attended: number | undefined;
  private found: ReadonlySet<number> | undefined;

  constructor(private readonly content: Content) {
    const { svg } = this;
    const { width, height } = content;
    for (const [name, value] of Object.entries({ class: 'plot graph', width, height, viewBox: `0 0 ${width} ${height}` })) svg.setAttribute(name, String(value));
    const [edges, circles, names] = [make('g'), make('g'), make('g')];
    svg.append(edges, circles, names);
    names.setAttribute('class', 'names');
    for (const pair of content.pairs) {
      const line = make('line');
      line.setAttribute('class', 'edge');
      line.setAttribute('stroke-width', String(Math.min(9, 1.2 + 1.6 * (pair.times - 1))));
      this.lines.set(pair, line);
      edges.append(line);
    }
    // the most cited are named first
    for (const dot of [...content.dots].sort((a, b) => b.radius - a.radius)) {
      const [circle, name] = [make('circle'), make('text')];
      circle.setAttribute('class', `dot ${content.kind(dot.place)}`);
      circle.setAttribute('r', String(dot.radius));
      name.textContent = content.label(dot.place);
      this.shown.set(dot.place, { dot, circle, name });
      circles.append(circle);
      names.append(name);
    }
    this.zooming = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.2, 8])
      // the wheel alone scrolls the page
      .filter((event: WheelEvent | MouseEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.type !== 'dblclick' && event.button === 0))
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => { this.at = transform; this.draw(); });
    select(svg).call(this.zooming);
    this.dragging();
    this.fit();
  }

  circle(place: number): SVGElement { return (this.shown.get(place) as Shown).circle; }
  line(pair: Pair): SVGElement { return this.lines.get(pair) as SVGLineElement; }

  /** What the filter names stands out, its company with it. */
  find(found: ReadonlySet<number> | undefined): void {
    this.found = found;
    this.draw();
  }

  /** The work looked at stands out, its company with it. */
  attend(place: number | undefined): void {
    if (place === this.attended) return;
    this.attended = place;
    this.draw();
  }

  key({ key }: KeyboardEvent): boolean {
    if (key === '+' || key === '=') this.scale(1.4);
    else if (key === '-') this.scale(1 / 1.4);
    else if (key === '0') this.fit();
    else return false;
    return true;
  }

  scale(by: number): void { this.zooming.scaleBy(select(this.svg), by); }

  /** All of it in the window. */
  fit(): void {
    const { dots, width, height } = this.content;
    if (dots.length === 0) return;
    const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const by = Math.min(2.2, (width - 2 * MARGIN - 60) / Math.max(1, right - left), (height - 2 * MARGIN) / Math.max(1, bottom - top));
    const middle = zoomIdentity.translate(width / 2, height / 2).scale(by).translate(-(left + right) / 2, -(top + bottom) / 2);
    this.zooming.transform(select(this.svg), middle);
  }

  private dragging(): void {
    const { shown, content } = this;
    for (const { dot, circle } of shown.values()) {
      select(circle).call(drag<SVGCircleElement, unknown>()
        .container(this.svg)
        .clickDistance(4)
        .subject(() => ({ x: this.at.applyX(dot.x), y: this.at.applyY(dot.y) }))
        .on('drag', ({ x, y }: { x: number; y: number }) => {
          dot.x = this.at.invertX(x);
          dot.y = this.at.invertY(y);
          content.moved(dot.place, dot.x, dot.y);
          this.draw();
        }));
    }
  }

  private draw(): void {
    const { at, shown, lines, content, attended, found } = this;
    const bright = attended !== undefined ? new Set([attended, ...this.matesOf(attended)]) : found;
    const near = attended === undefined && found !== undefined ? new Set([...found].flatMap((place) => [place, ...this.matesOf(place)])) : bright;
    const all = [...shown.values()];
    for (const { dot, circle } of all) {
      circle.setAttribute('cx', String(at.applyX(dot.x)));
      circle.setAttribute('cy', String(at.applyY(dot.y)));
      circle.classList.toggle('dim', near !== undefined && !near.has(dot.place));
      circle.classList.toggle('lit', bright?.has(dot.place) === true);
    }
    for (const [pair, line] of lines) {
      const [a, b] = [shown.get(pair.a)?.dot, shown.get(pair.b)?.dot];
      if (a === undefined || b === undefined) continue;
      for (const [name, value] of Object.entries({ x1: at.applyX(a.x), y1: at.applyY(a.y), x2: at.applyX(b.x), y2: at.applyY(b.y) })) line.setAttribute(name, String(value));
      const own = attended !== undefined ? pair.a === attended || pair.b === attended : found !== undefined && (found.has(pair.a) || found.has(pair.b));
      line.classList.toggle('lit', own);
      line.classList.toggle('dim', bright !== undefined && !own);
    }
    const wanted = near === undefined ? all : [...all.filter(({ dot }) => bright?.has(dot.place)), ...all.filter(({ dot }) => near.has(dot.place) && !bright?.has(dot.place))];
    const placed = placeLabels(
      wanted.map(({ dot, name }) => ({ x: at.applyX(dot.x), y: at.applyY(dot.y), radius: dot.radius, text: name.textContent ?? '', first: bright?.has(dot.place) === true })),
      content.width, content.height,
    );
    for (const { name } of all) name.classList.add('hidden');
    for (const [index, { name }] of wanted.entries()) {
      const place = placed[index];
      if (place === undefined) continue;
      name.classList.remove('hidden');
      name.setAttribute('x', String(place.x));
      name.setAttribute('y', String(place.y));
      name.setAttribute('text-anchor', place.anchor);
    }
  }

  private matesOf(place: number): number[] {
    return (this.content.mates.get(place) ?? []).map(([other]) => other);
  }
}

function make<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS(SVG, name);
}
