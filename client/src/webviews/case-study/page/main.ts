/** The card of a case study, with all of them compared below it. */
import type { CaseStudies, Rng } from '../../../../../server/src/protocol';
import { connect, say } from '../../page/channel';
import { element } from '../../page/element';
import { FIRST, type FromPage, type State, type ToPage, outgoing, state as check } from '../messages';
import '../../page/base.css';
import './case-study.css';
import { card } from './card';
import { compare } from './compare';
import { note } from './parts';

const channel = connect<ToPage, FromPage, State>(outgoing, check, receive);
let state: State = channel.kept ?? { uri: '', id: '', ...FIRST };
let studies: CaseStudies | undefined;

const nav = element('nav', { 'aria-label': say('cases') });
const body = element('div', { class: 'card' });
const comparison = element('div');
const message = element('p', { class: 'note', role: 'status' });
document.body.append(element('main', {}, nav, message, body, comparison));

const open = (range: Rng): void => channel.post({ kind: 'open', range });

function receive(received: ToPage): void {
  if (received.kind === 'nothing') message.textContent = received.reason;
  else if (received.kind === 'select') change({ id: received.id });
  else {
    message.textContent = '';
    studies = received.studies;
    state = state.uri === '' ? received.state : { ...state, id: received.state.id };
    change({});
  }
}

/** Draws the card where another is shown or the data is new, the comparison always; what has the focus keeps it. */
function change(next: Partial<State>): void {
  state = { ...state, ...next };
  channel.keep(state);
  if (studies === undefined) return;
  const { cards } = studies;
  if (cards.length === 0) {
    body.replaceChildren(note(say('noCases')));
    nav.replaceChildren();
    comparison.replaceChildren();
    return;
  }
  const found = cards.find(({ id }) => id === state.id) ?? cards[0];
  if (found === undefined) return;
  if (next.id !== undefined || Object.keys(next).length === 0) {
    state = { ...state, id: found.id };
    channel.keep(state);
    channel.post({ kind: 'shown', id: found.id, label: found.label });
    nav.replaceChildren(...cards.map((one) => {
      const made = element('button', { type: 'button', class: 'tab', 'aria-current': one === found ? 'true' : undefined }, one.label);
      made.addEventListener('click', () => { change({ id: one.id }); nav.querySelector<HTMLElement>('[aria-current]')?.focus(); });
      return made;
    }));
    body.replaceChildren(...card(found, studies, open));
  }
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const [id, key] = [focused?.id ?? '', focused?.dataset.key ?? ''];
  const inside = focused !== undefined && comparison.contains(focused);
  comparison.replaceChildren(compare(studies, state, change, open));
  if (!inside) return;
  const again = key !== '' ? [...comparison.querySelectorAll<HTMLElement>('.sorter')].find((one) => one.dataset.key === key) : id === '' ? undefined : document.getElementById(id);
  again?.focus();
}
