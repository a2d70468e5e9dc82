/**
 * The document as a reader sees it, for the reading view. Units are named by what they hold: a unit whose id is known need not be sent
 * again. Places inside the view are anchors (of a row) and offsets in that row's text.
 */

/** Request {uri, known} → Reading | null. `known`: ids of units the client has; they are not sent again. */
export const readingText = 'thesis/readingText';
export interface ReadingTextParams { uri: string; known: string[] }
export interface Reading {
  /** BCP 47 primary tag of the text. */
  language: string;
  title: string;
  /** Ids of all units, in the text's order. */
  order: string[];
  /** 0-based line each unit begins at. */
  lines: number[];
  /** Those of them that were not known, each id once. */
  units: ReadingUnit[];
}

export type ReadingKind =
  | 'title' | 'heading' | 'paragraph' | 'quotation' | 'list' | 'table' | 'caption' | 'note' | 'entry' | 'contents' | 'abbreviations' | 'code' | 'rule';

/** What is set in one piece: a paragraph, a list, a table. */
export interface ReadingUnit {
  id: string;
  kind: ReadingKind;
  /** Of a heading: 1 to 6. */
  level: number;
  rows: ReadingRow[];
}

/** One block of the text. */
export interface ReadingRow {
  /** Names the row within the document: what links lead to. */
  anchor: string;
  text: string;
  marks: ReadingMark[];
  /** Triples: an offset in `text`, the line (from the unit's first line on) and the character where the text from there on stands. */
  map: number[];
  /** Depth of a list item or a quotation, 0 for the outermost. */
  depth: number;
  /** Of a table: start and end of each cell in `text`, in pairs. Of a list of abbreviations: the short and the long form. */
  cells?: number[];
  /** The head of a table. */
  head?: boolean;
  /** Of an entry: where it is cited. */
  cited?: ReadingPlace[];
  /** Of a note without a marker, or an entry: nothing leads here. */
  unused?: boolean;
}

export interface ReadingPlace { to: string; at: number; label: string }

export type ReadingMarkKind =
  // how it is set
  | 'em' | 'strong' | 'code' | 'sup' | 'sub' | 'underline' | 'link' | 'image' | 'hidden' | 'break' | 'item' | 'entity' | 'label' | 'page'
  // what it means
  | 'citation' | 'use' | 'definition' | 'reference' | 'marker' | 'note';

export interface ReadingMark {
  start: number;
  end: number;
  kind: ReadingMarkKind;
  /** Of a link: `http:`, `https:` or `mailto:` always. */
  href?: string;
  /** What is shown in its place. */
  as?: string;
  /** Where it leads: anchor and offset. */
  to?: string;
  at?: number;
  /** Of a citation that is not exact, and of a reference to what is not there. */
  state?: 'approximate' | 'ambiguous' | 'missing';
  /** Of a marker: the id of the unit that is its note. */
  unit?: string;
}
