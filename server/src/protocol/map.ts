/** What the pictures of a thesis are drawn from. Shares (`at`, `from`, `to`) are of the text's length, 0 to 1. */
import type { Rng } from '../protocol';

/** Request {uri} → MapInfo; null for a document that is no thesis. */
export const map = 'thesis/map';
export interface MapInfo {
  words: number;
  parts: MapPart[];
  works: MapWork[];
  citations: MapCitation[];
  threads: MapThread[];
}

/** A part of the outline (tables and figures apart), in text order. */
export interface MapPart {
  /** As in `ChapterRow`. */
  id: string;
  kind: string;
  /** `2.2.1 Title`. */
  label: string;
  /** `2.2.1`, `Annex C`, or the title where it has no number. */
  name: string;
  /** 0 at the outline's root. */
  depth: number;
  from: number;
  to: number;
  words: number;
  citations: number;
  range: Rng;
}

/** `entry`: in the bibliography here. `outside`: in another file of the thesis. `missing`: cited without an entry. */
export interface MapWork {
  id: string;
  kind: 'entry' | 'outside' | 'missing';
  label: string;
  title: string;
  /** Year of publication; null for `n.d.` and none. */
  year: number | null;
  citations: number;
  /** The entry; where there is none here, the first citation. */
  range: Rng;
}

/** One work cited at one place. */
export interface MapCitation {
  /** Places in `works`; several where the citation is ambiguous. */
  works: number[];
  /** Place in `parts` of the innermost part it stands in; -1 in none. */
  part: number;
  at: number;
  range: Rng;
  /** Equal numbers stand together; `bracket` is -1 outside brackets. */
  bracket: number;
  sentence: number;
  paragraph: number;
}

/** Something spoken of along the text. */
export interface MapThread {
  id: string;
  kind: 'abbreviation' | 'case-study';
  label: string;
  /** The long form, the title; empty where nothing defines it. */
  long: string;
  /** Its own section: equal where it has none. */
  from: number;
  to: number;
  /** The definition or heading, else the first place. */
  range: Rng;
  places: MapPlace[];
}

/** `misspelt` and `use` of an abbreviation; `reference`, `title` and `abbreviation` of a case study. */
export interface MapPlace { at: number; how: 'use' | 'misspelt' | 'reference' | 'title' | 'abbreviation'; range: Rng }
