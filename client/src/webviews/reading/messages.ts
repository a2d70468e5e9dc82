/** What the reading view and the extension say to each other. */
import { count, type Checked, flag, list, messages, number, oneOf, optional, record, text } from '../messages';
import type { ReadingUnit } from '../../../../server/src/protocol';

export const themes = ['auto', 'light', 'sepia', 'dark'] as const;
export const fonts = ['serif', 'sans'] as const;
export type Theme = (typeof themes)[number];
export type Font = (typeof fonts)[number];
/** Type size in CSS pixels: smallest, usual, largest. */
export const SIZE = { least: 12, usual: 17, most: 32 } as const;

/** What the panel is made from again after a reload. */
export const state = record<{ uri: string; line?: number | undefined }>({ uri: text, line: optional(number) });
export type State = Checked<typeof state>;

const mark = record<ReadingUnit['rows'][number]['marks'][number]>({
  start: count, end: count, kind: text as never, href: optional(text), as: optional(text), to: optional(text), at: optional(count),
  state: optional(oneOf('approximate', 'ambiguous', 'missing')), unit: optional(text),
});
const place = record<{ to: string; at: number; label: string }>({ to: text, at: count, label: text });
const row = record<ReadingUnit['rows'][number]>({
  anchor: text, text, marks: list(mark), map: list(count), depth: count, cells: optional(list(count)), head: optional(flag), cited: optional(list(place)), unused: optional(flag),
});
const unit = record<ReadingUnit>({
  id: text, kind: oneOf('title', 'heading', 'paragraph', 'quotation', 'list', 'table', 'caption', 'note', 'entry', 'contents', 'abbreviations', 'code', 'rule'), level: count, rows: list(row),
});

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];
const point = record<{ line: number; character: number }>({ line: count, character: count });
/** A highlight, or with words a note. */
const note = record<{ id: string; colour: Colour; text: string; resolved: boolean; doubtful: boolean; start: { line: number; character: number }; end: { line: number; character: number } }>({
  id: text, colour: oneOf(...COLOURS), text, resolved: flag, doubtful: flag, start: point, end: point,
});
export type ShownNote = Checked<typeof note>;

/** Extension → page. */
export const toPage = messages({
  /** Before everything else. `line`: where to begin. */
  settings: { uri: text, theme: oneOf(...themes), font: oneOf(...fonts), size: number, line: optional(number) },
  /** Units ahead of the order that names them. */
  units: { units: list(unit) },
  /** The document as it stands: ids of units and the line each begins at. Units that are not named are forgotten. */
  order: { language: text, title: text, order: list(text), lines: list(count), units: list(unit) },
  /** There is nothing to show, and why. */
  empty: { reason: text },
  /** The editor's first visible line, with the part of it that is scrolled past. */
  scroll: { line: number },
  /** `more`: the full card would say more. */
  card: { ask: count, markdown: text, more: flag },
  /** All notes that have a place, in the order of the text. */
  notes: { notes: list(note) },
});
export type ToPage = Checked<typeof toPage>;

/** Page → extension. Lines and characters are those of the document, 0-based. */
export const fromPage = messages({
  card: { ask: count, line: count, character: count, full: flag },
  scrolled: { line: number },
  /** The lines between which the text is in the window, with the parts of them that are out of it. */
  seen: { first: number, last: number },
  /** Show a place in the editor. */
  open: { line: count, character: count },
  /** A link within a card that leads out of the document, or on the web. */
  follow: { href: text },
  /** Make a highlight, or with words a note. */
  mark: { start: point, end: point, colour: oneOf(...COLOURS), text },
  change: { id: text, colour: optional(oneOf(...COLOURS)), text: optional(text) },
  remove: { id: text },
  set: { theme: optional(oneOf(...themes)), font: optional(oneOf(...fonts)), size: optional(number) },
});
export type FromPage = Checked<typeof fromPage>;
