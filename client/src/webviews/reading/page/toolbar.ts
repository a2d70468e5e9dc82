/** Back and forward, type size, typeface and theme. */
import { say } from '../../page/channel';
import { element } from '../../page/element';
import { type Font, fonts, SIZE, type Theme, themes } from '../messages';

export interface Look { theme: Theme; font: Font; size: number }

export class Toolbar {
  readonly root = element('header', { class: 'tools' });
  private readonly back = this.button('back', '←', () => this.does.back());
  private readonly forward = this.button('forward', '→', () => this.does.forward());
  private readonly theme = this.choice('theme', themes, (theme) => this.does.set({ theme }));
  private readonly font = this.choice('font', fonts, (font) => this.does.set({ font }));
  private look: Look = { theme: 'auto', font: 'serif', size: SIZE.usual };

  constructor(private readonly does: { back(): void; forward(): void; set(change: Partial<Look>): void }) {
    const bar = element('div', { role: 'toolbar', 'aria-label': say('tools') });
    const smaller = this.button('smaller', 'A−', () => this.resize(-1));
    const larger = this.button('larger', 'A+', () => this.resize(1));
    bar.append(this.back, this.forward, element('span', { class: 'gap' }), smaller, larger, this.font, this.theme);
    this.root.append(bar);
    this.travelled(false, false);
  }

  travelled(canBack: boolean, canForward: boolean): void {
    this.back.disabled = !canBack;
    this.forward.disabled = !canForward;
  }

  /** Shows the settings as they are, on the bar and on the page. */
  dress(look: Look): void {
    this.look = look;
    this.theme.value = look.theme;
    this.font.value = look.font;
    document.body.dataset.theme = look.theme;
    document.body.dataset.font = look.font;
    document.documentElement.style.setProperty('--size', `${look.size}px`);
  }

  resize(by: number): void {
    this.does.set({ size: Math.min(SIZE.most, Math.max(SIZE.least, this.look.size + by)) });
  }

  private button(key: string, sign: string, run: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button', title: say(key), 'aria-label': say(key), 'data-sign': sign });
    made.addEventListener('click', run);
    return made;
  }

  private choice<T extends string>(key: string, values: readonly T[], chosen: (value: T) => void): HTMLSelectElement {
    const made = element('select', { title: say(key), 'aria-label': say(key) }, ...values.map((value) => element('option', { value }, say(value))));
    made.addEventListener('change', () => {
      const value = values.find((one) => one === made.value);
      if (value !== undefined) chosen(value);
    });
    return made;
  }
}
