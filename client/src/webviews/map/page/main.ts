/** The map: pictures one below the other, drawn when they come near the window. */
import type { MapInfo } from '../../../../../server/src/protocol';
import { connect, say } from '../../page/channel';
import { element } from '../../page/element';
import { FIRST_VIEW, type FromPage, type State, type ToPage, type View, outgoing, state } from '../messages';
import '../../page/base.css';
import './map.css';
import { along } from './along';
import { Card } from './card';
import { chapters } from './chapters';
import type { Chart } from './chart';
import { cited } from './cited';
import { graph } from './graph';
import { figure } from './plotting';
import { Section } from './section';
import { years } from './years';

const CHARTS: readonly Chart[] = [chapters, years, cited, graph, along];

const channel = connect<ToPage, FromPage, State>(outgoing, state, receive);
const card = new Card();
const heading = element('h1', {}, say('title'));
const totals = element('p', { class: 'totals' });
const message = element('p', { class: 'empty', role: 'status' });
const sections = new Map<Chart, Section>();
const near = new Set<Section>();
let info: MapInfo | undefined;
let uri = channel.kept?.uri ?? '';
let view: View = channel.kept?.view ?? FIRST_VIEW;

const owner = {
  get view() { return view; },
  card,
  change: (next: Partial<View>) => {
    view = { ...view, ...next };
    channel.keep({ uri, view });
    draw();
  },
  open: (range: MapInfo['parts'][number]['range']) => channel.post({ kind: 'open', range }),
  save: (name: string, svg: string) => channel.post({ kind: 'save', name, svg }),
};

const nav = element('nav', { 'aria-label': say('pictures') });
const main = element('main', {}, element('header', {}, heading, totals, nav), message);
document.body.append(main);

const watcher = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const section = [...sections.values()].find(({ root }) => root === target);
    if (section === undefined) continue;
    if (isIntersecting) near.add(section);
    else near.delete(section);
    if (isIntersecting && stale.delete(section) && info !== undefined) section.fill(info);
  }
}, { rootMargin: '600px' });
const stale = new Set<Section>();
for (const chart of CHARTS) {
  const section = new Section(chart, owner);
  sections.set(chart, section);
  const link = element('button', { type: 'button', class: 'link' }, chart.title);
  link.addEventListener('click', () => {
    section.root.scrollIntoView();
    section.root.querySelector('h2')?.focus({ preventScroll: true });
  });
  nav.append(link);
}
new ResizeObserver(() => draw()).observe(main);

function receive(received: ToPage): void {
  if (received.kind === 'nothing') {
    message.textContent = received.reason;
    return;
  }
  message.textContent = '';
  info = received.info;
  // what was chosen since stays, whatever the panel was opened with
  if (uri === '') view = received.state.view;
  uri = received.state.uri;
  channel.keep({ uri, view });
  heading.textContent = say('title');
  totals.textContent = [received.name, say('words', figure(info.words)), say('totals', figure(info.citations.length), figure(info.works.length))].join(' · ');
  for (const section of sections.values()) {
    stale.add(section);
    if (!section.root.isConnected) {
      main.append(section.root);
      watcher.observe(section.root);
    } else if (near.has(section) && stale.delete(section)) section.fill(info);
  }
}

function draw(): void {
  if (info === undefined) return;
  for (const section of sections.values()) {
    if (!section.root.isConnected || stale.has(section)) continue;
    if (near.has(section)) section.draw(info, false);
    else stale.add(section);
  }
}
