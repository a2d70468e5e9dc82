/** What a case-study card and the extension say to one another. Shapes are checked on both sides. */
import type { CaseActor, CaseCard, CaseInterview, CaseLine, CaseRow, CaseStudies, CaseSummary, CaseVariable, CaseWork, Rng } from '../../../../server/src/protocol';
import { type Check, type Checked, type Message, count, flag, list, messages, oneOf, record, text } from '../messages';

const position = record<Rng['start']>({ line: count, character: count });
const range: Check<Rng> = record<Rng>({ start: position, end: position });

/** What the panel is made from. `id`: the case study shown, as in the Chapters tree. */
export const state = record({
  uri: text, id: text,
  /** How the cases are set side by side: only the first line of each cell; one row a case. */
  brief: flag, rows: flag,
  /** What the cases are sorted by: the place of a variable, `words` and so on; empty for text order. */
  sort: text, down: flag,
});
export type State = Checked<typeof state>;
export const FIRST: Omit<State, 'uri' | 'id'> = { brief: false, rows: false, sort: '', down: false };

const line = record<CaseLine>({ text, point: flag });
const row = record<CaseRow>({ variable: count, range, lines: list(line) });
const summary = record<CaseSummary>({ in: text, range, rows: list(row) });
const actor = record<CaseActor>({ id: text, short: text, long: text, uses: count, range });
const interview = record<CaseInterview>({ name: text, date: text, tie: oneOf('cited', 'named', 'organisation'), through: text, count, range, first: range });
const work = record<CaseWork>({ id: text, label: text, title: text, citations: count, range, first: range });
const card = record<CaseCard>({
  id: text, label: text, words: count, citations: count, range, fullRange: range, pages: text,
  summary: (value): value is CaseSummary | null => value === null || summary(value),
  actors: list(actor), interviews: list(interview), works: list(work),
});
const variable = record<CaseVariable>({ label: text, group: text });
const studies = record<CaseStudies>({ cards: list(card), variables: list(variable), interviewsIn: text });

/** To the page. `select`: show this case study. `nothing`: why there is nothing to show, in words. */
const toPage = { data: { studies, state }, select: { id: text }, nothing: { reason: text } };
export const outgoing = messages(toPage);
export type ToPage = Message<typeof toPage>;

/** From the page. `shown`: which case study is on the card now. */
const fromPage = { open: { range }, shown: { id: text, label: text } };
export const incoming = messages(fromPage);
export type FromPage = Message<typeof fromPage>;
