/** The card of what the pointer or the focus is on: the editor's hover, asked for and drawn. */
import MarkdownIt, { type Token } from 'markdown-it';
import { say } from '../../page/channel';
import { element } from '../../page/element';

/** Long enough not to flash while the pointer passes, short enough to seem immediate (ms). */
const DELAY = 220;
/** Time to move from the words into the card (ms). */
const GRACE = 260;

/** HTML stays text; which links are kept is decided below. */
const markdown = new MarkdownIt('commonmark', { html: false, linkify: false });
markdown.validateLink = () => true;

export interface CardSource {
  /** Asks for the card of an element, all of it where `full`; answered by `show`. */
  ask(target: HTMLElement, ask: number, full: boolean): void;
  /** A link in a card was followed. */
  follow(href: string): void;
}

export class Card {
  private readonly box = element('div', { id: 'card', class: 'card', role: 'tooltip', hidden: true });
  private target: HTMLElement | undefined;
  private turn = 0;
  private timer: number | undefined;

  constructor(private readonly source: CardSource) {
    document.body.append(this.box);
    this.box.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.box.addEventListener('pointerleave', () => this.leave());
    this.box.addEventListener('click', (event) => this.clicked(event));
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') this.clicked(event);
      else if (event.key === 'Escape' || event.key === 'ArrowUp') { const back = this.target; this.close(); back?.focus(); }
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.box.addEventListener('focusout', ({ relatedTarget }) => { if (!(relatedTarget instanceof Node && this.box.contains(relatedTarget)) && relatedTarget !== this.target) this.close(); });
  }

  get isOpen(): boolean { return !this.box.hidden; }

  /** The pointer rests on an element, or the focus came to it (`now`). */
  over(target: HTMLElement, now: boolean): void {
    clearTimeout(this.timer);
    if (target === this.target && this.isOpen) return;
    this.timer = window.setTimeout(() => {
      this.target = target;
      this.source.ask(target, ++this.turn, false);
    }, now ? 0 : DELAY);
  }

  /** The pointer went elsewhere: the card stays for a moment, so that it can be reached. */
  leave(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => { if (!this.box.contains(document.activeElement) && document.activeElement !== this.target) this.close(); }, GRACE);
  }

  close(): void {
    clearTimeout(this.timer);
    this.turn++;
    this.box.hidden = true;
    this.target?.removeAttribute('aria-describedby');
    this.target = undefined;
  }

  /** Moves the focus to the card's first link. */
  enter(): boolean {
    const link = this.isOpen ? this.box.querySelector<HTMLElement>('[role=link], a') : null;
    link?.focus();
    return link !== null;
  }

  /** The answer to `ask`: drawn unless something else was asked since. */
  show(ask: number, text: string, more: boolean): void {
    const { target } = this;
    if (ask !== this.turn || target === undefined || !target.isConnected) return;
    if (text === '') return this.close();
    const inside = this.box.contains(document.activeElement);
    this.box.replaceChildren(...draw(markdown.parse(text, {})));
    if (more) (this.box.lastElementChild ?? this.box).append(' · ', element('span', { role: 'link', tabindex: 0, class: 'follow', 'data-more': true }, say('more')));
    this.box.hidden = false;
    target.setAttribute('aria-describedby', 'card');
    place(this.box, target);
    if (inside) this.enter();
  }

  private clicked(event: Event): void {
    if (event.target instanceof Element && event.target.closest('[data-more]') !== null && this.target !== undefined) {
      this.source.ask(this.target, ++this.turn, true);
      return;
    }
    const link = event.target instanceof Element ? event.target.closest('[data-href]') : null;
    const href = link instanceof HTMLElement ? link.dataset.href : undefined;
    if (href === undefined) return;
    event.preventDefault();
    this.close();
    this.source.follow(href);
  }
}

/** Tokens as nodes: the block and inline kinds our cards use; anything else shows its text. */
function draw(tokens: readonly Token[]): Node[] {
  const root = element('div');
  const open: HTMLElement[] = [root];
  const top = (): HTMLElement => open[open.length - 1] as HTMLElement;
  for (const token of tokens) {
    if (token.type === 'inline') top().append(...draw(token.children ?? []));
    else if (token.type === 'text') top().append(token.content);
    else if (token.type === 'code_inline') top().append(element('code', {}, token.content));
    else if (token.type === 'hardbreak') top().append(element('br'));
    else if (token.type === 'softbreak') top().append(' ');
    else if (token.type === 'hr') top().append(element('hr'));
    else if (token.nesting === 1) {
      const made = opened(token);
      top().append(made);
      open.push(made);
    } else if (token.nesting === -1) {
      if (open.length > 1) open.pop();
    } else if (token.content !== '') top().append(element('span', {}, token.content));
  }
  return [...root.childNodes];
}

const PLAIN = ['p', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'h3'] as const;

function opened(token: Token): HTMLElement {
  if (token.tag === 'a') return element('span', { role: 'link', tabindex: 0, class: 'follow', 'data-href': String(token.attrGet('href') ?? '') });
  const name = PLAIN.find((tag) => tag === token.tag);
  return name === undefined ? element('span') : element(/^h\d$/.test(name) ? 'p' : name);
}

/** Below the words, or above them where there is more room. */
function place(box: HTMLElement, target: HTMLElement): void {
  const at = target.getClientRects()[0] ?? target.getBoundingClientRect();
  const { innerHeight, innerWidth } = window;
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + 6 + height <= innerHeight || at.top < innerHeight / 2;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  box.style.top = below ? `${at.bottom + 6}px` : `${Math.max(8, at.top - height - 6)}px`;
}
