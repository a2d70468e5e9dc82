/** Reading aids: where one thing is spoken of, the glossary of a chapter, the sentences progress is counted in, who cites which entry. */
import type { Rng } from '../protocol';

/** Request {uri, position} → PassagesInfo | null: of the abbreviation, work or case study that stands there; null where none does. */
export const passagesAt = 'thesis/passagesAt';
/** Request {uri, id} → PassagesInfo | null: the same by its id, for when the text has changed. */
export const passages = 'thesis/passages';
export interface PassagesInfo {
  id: string;
  kind: 'abbreviation' | 'work' | 'case-study';
  /** `SBA`, `Keck & Sikkink, 1998`, `3.1 Title`. */
  label: string;
  /** Where it is said what it is: definitions, the entry, the heading. */
  definitions: Rng[];
  /** Definitions in other files of the thesis. */
  elsewhere: { uri: string; range: Rng }[];
  /** Where it is used, Ibids included; in text order. */
  uses: Rng[];
  /** The sentences all of these stand in (of a case study its own section too), in text order, none overlapping another. */
  sentences: Rng[];
}

/** Request {uri, position} → GlossaryInfo: the abbreviations used in the chapter the position lies in. */
export const glossary = 'thesis/glossary';
export interface GlossaryInfo { chapter: string; rows: GlossaryRow[] }
export interface GlossaryRow {
  /** As in `AbbreviationRow`. */
  id: string;
  short: string;
  /** Empty where nothing defines it. */
  long: string;
  /** `list of abbreviations, line 40`; empty where nothing defines it. */
  where: string;
  definition: Rng | null;
  /** Its uses in the chapter, in text order; never empty. */
  uses: Rng[];
}

/** Request {uri} → ReadingInfo: what there is to read, sentence by sentence. */
export const reading = 'thesis/reading';
export interface ReadingInfo {
  /** Ids of `ChapterRow`s, in text order, and for each the index of the section it lies in (-1 for none). */
  sections: string[];
  parents: number[];
  /** Seven numbers a sentence: start line, start character, end line, end character, words, hash of its words (32 bits), index of its section (-1: none). */
  sentences: number[];
}

/** Request {uri} → CitedWork[]: every entry of the document, and the citations that lead to it and no other. */
export const citedWorks = 'thesis/citedWorks';
export interface CitedWork { id: string; entry: Rng; citations: Rng[] }

/** What `textDocument/hover` may carry besides the protocol's own (`view`); without it a card tells all. */
export interface HoverView {
  /** The lines on the screen; none where they are not known. */
  visible: Rng[];
  /** `short`: four lines with the same facts, lists and notes cut. */
  detail: 'short' | 'full';
  /** What the card of an abbreviation says whose definition is on the screen: one line, nothing, or what it says elsewhere. */
  definitionInView: 'short' | 'silent' | 'full';
}
/** What its answer then has besides the protocol's own. */
export interface HoverMore { /** The full card would say more. */ more?: boolean }
