/** What the map and the extension say to one another. Shapes are checked on both sides. */
import type { MapCitation, MapInfo, MapPart, MapPlace, MapThread, MapWork, Rng } from '../../../../server/src/protocol';
import { type Check, type Checked, type Message, count, flag, list, messages, number, oneOf, record, text } from '../messages';

const position = record<Rng['start']>({ line: count, character: count });
export const range: Check<Rng> = record<Rng>({ start: position, end: position });

export const TOGETHER = ['bracket', 'sentence', 'paragraph'] as const;
export const ALONG = ['all', 'case-study', 'abbreviation', 'work'] as const;

/** How the pictures are looked at: kept over a reload. */
export const view = record({
  /** Pictures shown as tables. */
  tables: list(text),
  sections: flag,
  top: count,
  together: oneOf(...TOGETHER),
  /** Works less often together are not joined. */
  least: count,
  find: text,
  along: oneOf(...ALONG),
  rows: count,
});
export type View = Checked<typeof view>;
export const FIRST_VIEW: View = { tables: [], sections: true, top: 20, together: 'bracket', least: 1, find: '', along: 'all', rows: 25 };

/** What the panel is made from. */
export const state = record({ uri: text, view });
export type State = Checked<typeof state>;

const part = record<MapPart>({
  id: text, kind: text, label: text, name: text, depth: count, from: number, to: number, words: count, citations: count, range,
});
const work = record<MapWork>({
  id: text, kind: oneOf('entry', 'outside', 'missing'), label: text, title: text,
  year: (value): value is number | null => value === null || number(value), citations: count, range,
});
const citation = record<MapCitation>({ works: list(count), part: number, at: number, range, bracket: number, sentence: number, paragraph: number });
const place = record<MapPlace>({ at: number, how: oneOf('use', 'misspelt', 'reference', 'title', 'abbreviation'), range });
const thread = record<MapThread>({
  id: text, kind: oneOf('abbreviation', 'case-study'), label: text, long: text, from: number, to: number, range, places: list(place),
});
const info = record<MapInfo>({ words: count, parts: list(part), works: list(work), citations: list(citation), threads: list(thread) });

/** To the page. `nothing`: why there is nothing to draw, in words. */
const toPage = { data: { name: text, info, state }, nothing: { reason: text } };
export const outgoing = messages(toPage);
export type ToPage = Message<typeof toPage>;

/** From the page. `save`: a picture as SVG. */
const fromPage = { open: { range }, save: { name: text, svg: text } };
export const incoming = messages(fromPage);
export type FromPage = Message<typeof fromPage>;
