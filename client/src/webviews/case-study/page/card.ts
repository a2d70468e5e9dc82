/** One case study: its section, summary, actors, interviews, works. */
import type { CaseCard, CaseInterview, CaseStudies } from '../../../../../server/src/protocol';
import { say } from '../../page/channel';
import { element } from '../../page/element';
import { type Cell, type Open, button, figure, lines, link, note, section, table } from './parts';

/** Longer lists are cut until all of it is asked for. */
const SHOWN = 12;

export function card(one: CaseCard, studies: CaseStudies, open: Open): HTMLElement[] {
  return [head(one, open), summary(one, studies, open), actors(one, open), interviews(one, studies, open), works(one, open)];
}

function head(one: CaseCard, open: Open): HTMLElement {
  const { fullRange: { start, end }, pages } = one;
  const facts = [
    say('words', figure(one.words)), say('citations', figure(one.citations)), say('lines', figure(start.line + 1), figure(end.line + 1)),
    ...(pages === '' ? [] : [say(pages.includes('–') ? 'pages' : 'onePage', pages)]),
  ];
  return element('header', {}, element('h1', {}, one.label), element('p', { class: 'facts' }, facts.join(' · ')), button(say('section'), () => open(one.range)));
}

function summary(one: CaseCard, { variables }: CaseStudies, open: Open): HTMLElement {
  if (one.summary === null) return section('summary', say('summary'), note(say('noSummary')));
  const body = element('tbody');
  let group = '';
  for (const row of one.summary.rows) {
    const variable = variables[row.variable];
    if (variable === undefined) continue;
    if (variable.group !== group) {
      group = variable.group;
      if (group !== '') body.append(element('tr', { class: 'group' }, element('th', { scope: 'rowgroup', colspan: 2 }, group)));
    }
    body.append(element('tr', {}, element('th', { scope: 'row' }, link(variable.label, row.range, open)), element('td', {}, lines(row.lines))));
  }
  const made = element('table', { class: 'variables' },
    element('caption', { class: 'visually-hidden' }, say('summary')),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, say('variable')), element('th', { scope: 'col' }, say('outcome')))), body);
  const from = one.summary.in === '' ? [] : [element('p', { class: 'note' }, link(say('summaryIn', one.summary.in), one.summary.range, open))];
  return section('summary', say('summary'), ...from, made);
}

/** A list as a table, cut where it is long. */
function cut(id: string, title: string, how: string, columns: readonly string[], rows: readonly (readonly Cell[])[], numbers: readonly number[], none: string): HTMLElement {
  if (rows.length === 0) return section(id, title, note(none));
  const place = element('div', { class: 'scroll' });
  const fill = (most: number): void => { place.replaceChildren(table(title, columns, rows.slice(0, most), numbers)); };
  fill(SHOWN);
  const more = button(say('more', figure(rows.length)), () => { fill(rows.length); more.remove(); });
  return section(id, title, ...(how === '' ? [] : [note(how)]), place, ...(rows.length > SHOWN ? [more] : []));
}

function actors(one: CaseCard, open: Open): HTMLElement {
  const rows = one.actors.map(({ short, long, uses, range }) => [link(short, range, open), long === '' ? element('span', { class: 'faint' }, say('undefined')) : long, figure(uses)]);
  return cut('actors', say('actors'), say('actorsHow'), [say('short'), say('long'), say('uses')], rows, [2], say('noActors'));
}

function interviews(one: CaseCard, { interviewsIn }: CaseStudies, open: Open): HTMLElement {
  const rows = one.interviews.map((interview) => [link(interview.name, interview.range, open), dated(interview.date), link(tied(interview), interview.first, open)]);
  const how = interviewsIn === '' ? '' : say('interviewsHow', interviewsIn);
  return cut('interviews', say('interviews'), how, [say('name'), say('date'), say('tie')], rows, [], say(interviewsIn === '' ? 'noList' : 'noInterviews'));
}

function tied({ tie, through, count }: CaseInterview): string {
  if (tie === 'organisation') return say('organisation', through, figure(count));
  if (tie === 'named') return say('named');
  return count === 1 ? say('citedOnce') : say('cited', figure(count));
}

/** A day as the reader's language writes it. */
function dated(date: string): string {
  if (date === '') return '';
  return new Date(`${date}T12:00:00`).toLocaleDateString(document.documentElement.lang || undefined, { year: 'numeric', month: 'long', day: 'numeric' });
}

function works(one: CaseCard, open: Open): HTMLElement {
  const rows = one.works.map(({ label, title, citations, range, first }) => [link(label, first, open), title, figure(citations), link(say('toEntry'), range, open)]);
  return cut('works', say('works'), '', [say('work'), say('title'), say('times'), say('entry')], rows, [2], say('noWorks'));
}
