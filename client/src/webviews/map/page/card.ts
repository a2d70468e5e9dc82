/** The small card beside what is looked at. What it says, the marks' names say to screen readers. */
import { element } from '../../page/element';

const GAP = 12;

export class Card {
  private readonly box = element('div', { class: 'card', 'aria-hidden': 'true', hidden: true });

  constructor() { document.body.append(this.box); }

  show(lines: readonly string[], at: { left: number; right: number; top: number; bottom: number }): void {
    const { box } = this;
    box.replaceChildren(...lines.map((line, index) => element('p', { class: index === 0 ? 'name' : undefined }, line)));
    box.hidden = false;
    const { width, height } = box.getBoundingClientRect();
    const [wide, high] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
    const left = Math.max(4, Math.min(at.right + GAP, wide - width - 4));
    const below = at.bottom + GAP + height < high;
    // set through the object model: a style attribute would need leave from the policy
    box.style.left = `${left}px`;
    box.style.top = `${below ? at.bottom + GAP : Math.max(4, at.top - GAP - height)}px`;
  }

  hide(): void { this.box.hidden = true; }
}
