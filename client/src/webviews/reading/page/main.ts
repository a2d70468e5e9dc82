/** The reading view's page: shows what the extension sends, tells it what the reader does. */
import { connect, say } from '../../page/channel';
import { element } from '../../page/element';
import { type FromPage, state, type State, toPage, type ToPage } from '../messages';
import { positionOf } from '../places';
import { Book } from './book';
import { Card } from './card';
import { caretAt, positionAt, rowAt } from './places';
import { Marking } from './marking';
import { Marks } from './marks';
import { mentionOf } from './runs';
import { Scroll } from './scroll';
import { watchSeen } from './seen';
import { Toolbar } from './toolbar';
import { Travel } from './travel';
import { setMargins } from './margins';
import '../../page/base.css';
import './look.css';
import './text.css';
import './parts.css';

let uri = '';
let start: number | undefined;

const book = new Book();
const status = element('p', { class: 'status', role: 'status' }, say('loading'));
const travel = new Travel(book, (canBack, canForward) => toolbar.travelled(canBack, canForward));
const toolbar = new Toolbar({
  back: () => travel.back(),
  forward: () => travel.forward(),
  set: (change) => channel.post({ kind: 'set', theme: change.theme, font: change.font, size: change.size }),
});
document.body.append(toolbar.root, status, book.root);
book.root.setAttribute('aria-label', say('text'));
const setMargin = setMargins(book.root);

const scroll = new Scroll(book, (line) => {
  channel.post({ kind: 'scrolled', line });
  keepSoon();
});
const card = new Card({
  ask: (target, ask, full) => {
    const mention = mentionOf(target);
    const found = mention === undefined ? undefined : book.row(mention.row.anchor);
    if (mention === undefined || found === undefined) return card.show(ask, '', false);
    // a citation may begin with an abbreviation, whose card would be another: the year's end belongs to the citation alone
    const { start: from, end } = mention.mark;
    channel.post({ kind: 'card', ask, ...positionOf(mention.row, book.lineOf(found), mention.mark.kind === 'citation' ? Math.max(from, end - 1) : from), full });
  },
  follow,
});

const marks = new Marks(book, (note, at) => marking.choose(note, at));
const marking = new Marking(book, marks, {
  mark: (passage, colour, text) => channel.post({ kind: 'mark', ...passage, colour, text }),
  change: (id, { colour, text }) => channel.post({ kind: 'change', id, colour, text }),
  remove: (id) => channel.post({ kind: 'remove', id }),
});

const channel = connect<ToPage, FromPage, State>(toPage, state, receive);
watchSeen(scroll, (first, last) => channel.post({ kind: 'seen', first, last }));

function receive(message: ToPage): void {
  switch (message.kind) {
    case 'settings':
      uri = message.uri;
      start ??= channel.kept?.line ?? message.line;
      channel.keep({ uri, line: start });
      return keepingPlace(() => {
        toolbar.dress(message);
        setMargin();
      });
    case 'units': return book.take(message.units);
    case 'order': {
      book.take(message.units);
      const first = book.size === 0;
      keepingPlace(() => { book.arrange(message.order, message.lines, message.language); });
      marks.paint();
      document.title = message.title;
      status.hidden = true;
      if (first && start !== undefined) scroll.to(start);
      if (first) performance.mark('thesis-shown');
      return;
    }
    case 'empty':
      status.textContent = message.reason;
      status.hidden = false;
      return;
    case 'scroll':
      if (!document.hasFocus() || !pointerInside) scroll.to(message.line);
      return;
    case 'notes': return marks.show(message.notes);
    case 'card': return card.show(message.ask, message.markdown, message.more);
  }
}

/** What is read stays where it is while something above it changes. The browser does it for changes outside the window's top unit. */
function keepingPlace(change: () => void): void {
  const line = book.size === 0 ? undefined : scroll.line();
  scroll.quiet();
  const before = line === undefined ? undefined : document.elementFromPoint(window.innerWidth / 3, 80);
  const top = before?.getBoundingClientRect().top;
  change();
  if (before?.isConnected === true && top !== undefined && book.unitOf(before) !== undefined) window.scrollBy(0, before.getBoundingClientRect().top - top);
}

let keeping: number | undefined;
function keepSoon(): void {
  clearTimeout(keeping);
  keeping = window.setTimeout(() => channel.keep({ uri, line: scroll.line() }), 400);
}

// --- what the reader does ---------------------------------------------------------------------

let pointerInside = false;
document.addEventListener('pointerenter', () => { pointerInside = true; }, true);
document.documentElement.addEventListener('pointerleave', () => { pointerInside = false; });

/** The mention, or the place an entry is cited at, that an event happened on. */
function linkOf(event: Event): HTMLElement | undefined {
  const found = event.target instanceof Element ? event.target.closest<HTMLElement>('.mention, .place, nav.contents li') : null;
  return found ?? undefined;
}

function activate(link: HTMLElement): boolean {
  const { to, at } = link.dataset;
  if (to !== undefined) return travel.go(to, Number(at));
  const mention = mentionOf(link);
  return mention?.mark.to !== undefined && travel.go(mention.mark.to, mention.mark.at ?? 0);
}

/** A link in a card: a place of this document is gone to in the view, anything else is left to the extension. */
function follow(href: string): void {
  const place = /^(.*)#L(\d+),(\d+)$/.exec(href);
  const position = { line: Number(place?.[2]) - 1, character: Number(place?.[3]) - 1 };
  if (place !== null && sameAddress(place[1] ?? '', uri)) {
    const there = rowAt(book, position);
    if (there !== undefined && travel.go(there.found.row.anchor, there.offset)) return;
  }
  channel.post({ kind: 'follow', href });
}

function sameAddress(a: string, b: string): boolean {
  const bare = (address: string): string => { try { return decodeURIComponent(address); } catch { return address; } };
  return bare(a) === bare(b);
}

book.root.addEventListener('pointerover', (event) => {
  const link = linkOf(event);
  if (link !== undefined && mentionOf(link) !== undefined) card.over(link, false);
});
book.root.addEventListener('pointerout', () => card.leave());
book.root.addEventListener('focusin', (event) => {
  const link = linkOf(event);
  if (link !== undefined && mentionOf(link) !== undefined && link.matches(':focus-visible')) card.over(link, true);
});
book.root.addEventListener('focusout', ({ relatedTarget }) => { if (!(relatedTarget instanceof Element && relatedTarget.closest('.card') !== null)) card.close(); });
book.root.addEventListener('click', (event) => {
  const link = linkOf(event);
  if (event.detail > 1 || !(window.getSelection()?.isCollapsed ?? true)) return;
  if (link === undefined) {
    const caret = caretAt(event.clientX, event.clientY);
    const [note] = caret === undefined ? [] : marks.at(caret.node, caret.at);
    if (note !== undefined) marking.choose(note, new DOMRect(event.clientX, event.clientY, 0, 0));
    else if (marking.isOpen) marking.close();
    return;
  }
  card.close();
  activate(link);
});
book.root.addEventListener('dblclick', (event) => {
  const caret = caretAt(event.clientX, event.clientY);
  const position = caret === undefined ? undefined : positionAt(book, caret.node, caret.at);
  if (position !== undefined) channel.post({ kind: 'open', ...position });
});
window.addEventListener('mouseup', (event) => {
  if (event.button === 3) travel.back();
  if (event.button === 4) travel.forward();
});
document.addEventListener('keydown', (event) => {
  if (!pressed(event)) return;
  event.preventDefault();
  // VS Code would run its own command for the key as well
  event.stopPropagation();
});

/** @returns whether the key meant something here */
function pressed(event: KeyboardEvent): boolean {
  if (marking.pressed(event)) return true;
  if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) return false;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey && event.key === 'ArrowLeft') return travel.back() || true;
  if (event.altKey && event.key === 'ArrowRight') return travel.forward() || true;
  if (control || event.altKey) return false;
  const link = linkOf(event);
  switch (event.key) {
    case 'Enter': case ' ': return link !== undefined && document.activeElement === link && (card.close(), activate(link));
    case 'ArrowDown': return card.isOpen && link !== undefined && card.enter();
    case 'Escape': return card.isOpen && (card.close(), true);
    case '+': toolbar.resize(1); return true;
    case '-': toolbar.resize(-1); return true;
    case 'o': case 'F12': return openFocused(link);
    default: return false;
  }
}

/** Shows what has the focus, else what is read, in the editor. */
function openFocused(link: HTMLElement | undefined): boolean {
  const mention = link === undefined ? undefined : mentionOf(link);
  const found = mention === undefined ? undefined : book.row(mention.row.anchor);
  if (mention !== undefined && found !== undefined) channel.post({ kind: 'open', ...positionOf(mention.row, book.lineOf(found), mention.mark.start) });
  else channel.post({ kind: 'open', line: Math.floor(scroll.line() ?? 0), character: 0 });
  return true;
}
