/** Marks answer to mouse and keyboard: a card for what is looked at, a click or Enter leads to its place; one stop of the Tab key a picture. */
import type { Rng } from '../../../../../server/src/protocol';
import type { Drawing, Mark } from './chart';
import type { Card } from './card';

interface Place { readonly mark: Mark; readonly line: number; readonly at: number }

export class Marks {
  private readonly places = new Map<Element, Place>();
  private stop: Mark | undefined;
  private looked: Mark | undefined;

  constructor(private readonly drawing: Drawing, label: string, private readonly card: Card, private readonly open: (range: Rng) => void) {
    const { svg, marks } = drawing;
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', label);
    for (const [line, row] of marks.entries()) {
      for (const [at, mark] of row.entries()) {
        this.places.set(mark.element, { mark, line, at });
        mark.element.setAttribute('role', 'button');
        mark.element.setAttribute('tabindex', '-1');
        mark.element.setAttribute('aria-label', mark.lines.join('. '));
        mark.element.classList.add('mark');
      }
    }
    this.make(marks[0]?.[0]);
    // words beside the marks say what the marks themselves say
    for (const words of svg.querySelectorAll('text')) words.setAttribute('aria-hidden', 'true');
    svg.addEventListener('pointermove', (event) => this.look(this.under(event), event));
    svg.addEventListener('pointerleave', () => this.look(undefined));
    svg.addEventListener('click', (event) => {
      const mark = this.under(event);
      if (mark !== undefined) this.go(mark);
    });
    svg.addEventListener('focusin', ({ target }) => this.look(this.places.get(target as Element)?.mark));
    svg.addEventListener('focusout', () => this.look(undefined));
    svg.addEventListener('keydown', (event) => this.key(event));
  }

  /** The mark that has the focus, by its name, to be found again after drawing anew. */
  get focused(): string | undefined {
    const active = document.activeElement;
    return active === null ? undefined : this.places.get(active)?.mark.lines.join('. ');
  }

  focus(name: string): void {
    for (const { mark } of this.places.values()) {
      if (mark.lines.join('. ') !== name) continue;
      this.make(mark);
      (mark.element as SVGElement).focus();
      return;
    }
  }

  private go(mark: Mark): void {
    this.make(mark);
    this.card.hide();
    this.open(mark.range);
  }

  /** The one mark the Tab key stops at. */
  private make(mark: Mark | undefined): void {
    this.stop?.element.setAttribute('tabindex', '-1');
    this.stop = mark;
    mark?.element.setAttribute('tabindex', '0');
  }

  private look(mark: Mark | undefined, event?: PointerEvent): void {
    this.drawing.attend?.(mark);
    this.drawing.svg.classList.toggle('over', mark !== undefined);
    this.looked?.element.classList.remove('at');
    this.looked = mark;
    mark?.element.classList.add('at');
    if (mark === undefined) this.card.hide();
    else this.card.show(mark.lines, event === undefined ? mark.element.getBoundingClientRect() : { left: event.clientX, right: event.clientX, top: event.clientY, bottom: event.clientY });
  }

  /** The mark under the pointer, or a thin one within reach. */
  private under({ target, clientX, clientY }: MouseEvent): Mark | undefined {
    const hit = this.places.get(target as Element)?.mark;
    const { reach, marks } = this.drawing;
    if (hit !== undefined || reach === undefined) return hit;
    let best: Mark | undefined;
    let least = reach;
    for (const row of marks) {
      const [first] = row;
      if (first === undefined) continue;
      const band = first.element.getBoundingClientRect();
      if (clientY < band.top - 2 || clientY > band.bottom + 2) continue;
      for (const mark of row) {
        const box = mark.element.getBoundingClientRect();
        const far = Math.abs((box.left + box.right) / 2 - clientX);
        if (far <= least) { best = mark; least = far; }
      }
    }
    return best;
  }

  private key(event: KeyboardEvent): void {
    const here = this.places.get(event.target as Element);
    if (this.drawing.key?.(event)) { event.preventDefault(); return; }
    if (here === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); this.go(here.mark); return; }
    if (event.key === 'Escape') { this.card.hide(); return; }
    const next = this.next(here, event.key);
    if (next === undefined) return;
    event.preventDefault();
    this.make(next);
    (next.element as SVGElement).focus();
  }

  private next({ mark, line, at }: Place, key: string): Mark | undefined {
    const { marks, along, attend } = this.drawing;
    const row = marks[line] ?? [];
    if (key === 'Home') return marks[0]?.[0];
    if (key === 'End') return marks.at(-1)?.at(-1);
    // in the graph: whatever lies that way
    if (attend !== undefined) return key.startsWith('Arrow') ? that(key, mark, row) : undefined;
    const [back, forth, before, after] = along === 'x' ? ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] : ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'];
    if (key === back) return row[at - 1] ?? marks[line - 1]?.at(-1);
    if (key === forth) return row[at + 1] ?? marks[line + 1]?.[0];
    if (key === before) return nearest(mark, marks[line - 1], along);
    if (key === after) return nearest(mark, marks[line + 1], along);
    return undefined;
  }
}

function middle({ element }: Mark): { x: number; y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function nearest(from: Mark, row: readonly Mark[] | undefined, along: 'x' | 'y'): Mark | undefined {
  const here = middle(from)[along];
  return least(row ?? [], (mark) => Math.abs(middle(mark)[along] - here));
}

function that(key: string, from: Mark, row: readonly Mark[]): Mark | undefined {
  const here = middle(from);
  return least(row, (mark) => {
    if (mark === from) return Number.POSITIVE_INFINITY;
    const { x, y } = middle(mark);
    const [ahead, aside] = key === 'ArrowRight' ? [x - here.x, y - here.y] : key === 'ArrowLeft' ? [here.x - x, y - here.y] : key === 'ArrowDown' ? [y - here.y, x - here.x] : [here.y - y, x - here.x];
    return ahead <= 0 ? Number.POSITIVE_INFINITY : ahead + 2.5 * Math.abs(aside);
  });
}

function least(marks: readonly Mark[], cost: (mark: Mark) => number): Mark | undefined {
  let best: Mark | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const own = cost(mark);
    if (own < lowest) { best = mark; lowest = own; }
  }
  return best;
}
