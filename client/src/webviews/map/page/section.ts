/** A picture with its title, its choices, its table. */
import type { MapInfo, Rng } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import { element } from '../../page/element';
import type { View } from '../messages';
import type { Card } from './card';
import type { Chart } from './chart';
import { button } from './controls';
import { Marks } from './marks';
import { svgFile } from './svg-file';
import { tableOf } from './table';

export interface Owner {
  readonly view: View;
  readonly card: Card;
  change(next: Partial<View>): void;
  open(range: Rng): void;
  save(name: string, svg: string): void;
}

export class Section {
  readonly root: HTMLElement;
  private readonly how = element('p', { class: 'how' });
  private readonly tools = element('div', { class: 'tools' });
  private readonly body = element('div', { class: 'picture' });
  private readonly asTable: HTMLButtonElement;
  private readonly asFile: HTMLButtonElement;
  private marks: Marks | undefined;
  private svg: SVGSVGElement | undefined;
  private drawn = '';

  constructor(private readonly chart: Chart, private readonly owner: Owner) {
    this.asTable = button('', () => this.turn());
    this.asFile = button(say('save'), () => { if (this.svg !== undefined) owner.save(chart.id, svgFile(this.svg, chart.title)); });
    const choices = element('div', { class: 'choices', role: 'group', 'aria-label': chart.title }, this.tools, element('span', { class: 'spring' }), element('span', { class: 'forms' }, this.asTable, this.asFile));
    this.root = element('section', { id: chart.id, 'aria-labelledby': `${chart.id}-title` }, element('h2', { id: `${chart.id}-title`, tabindex: '-1' }, chart.title), this.how, choices, this.body);
  }

  /** The choices are made anew only with other data: what is being typed in them stays. */
  fill(info: MapInfo): void {
    this.tools.replaceChildren(...this.chart.controls(info, this.owner.view, (next) => this.owner.change(next)));
    this.draw(info, true);
  }

  /** Draws where something changed: data, choices or width. */
  draw(info: MapInfo, anew: boolean): void {
    const { chart, owner, body } = this;
    const { view } = owner;
    const width = Math.floor(body.clientWidth);
    const tabular = view.tables.includes(chart.id);
    const key = `${width} ${JSON.stringify(view)}`;
    if (width < 40 || (!anew && key === this.drawn)) return;
    this.drawn = key;
    const focused = this.marks?.focused;
    const empty = chart.empty(info, view);
    this.how.textContent = empty === '' ? chart.explain(info, view) : '';
    this.asTable.textContent = say(tabular ? 'picture' : 'table');
    this.asTable.hidden = empty !== '';
    this.asFile.hidden = empty !== '' || tabular;
    this.marks = undefined;
    this.svg = undefined;
    if (empty !== '') body.replaceChildren(element('p', { class: 'empty' }, say('none', empty)));
    else if (tabular) body.replaceChildren(tableOf(chart.table(info, view), chart.title, owner.open));
    else this.picture(info, width);
    if (focused !== undefined) (this.marks as Marks | undefined)?.focus(focused);
  }

  private picture(info: MapInfo, width: number): void {
    const { chart, owner } = this;
    const drawing = chart.draw(info, owner.view, width);
    this.svg = drawing.svg;
    this.marks = new Marks(drawing, `${chart.title}. ${say('keys')}`, owner.card, owner.open);
    this.body.replaceChildren(drawing.svg, ...(drawing.tools ?? []));
  }

  private turn(): void {
    const { chart: { id }, owner: { view } } = this;
    this.owner.change({ tables: view.tables.includes(id) ? view.tables.filter((one) => one !== id) : [...view.tables, id] });
  }
}
