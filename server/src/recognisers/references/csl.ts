/**
 * The part of CSL-JSON 1.0.2 this project reads and writes.
 * Source: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html and the CSL schema `csl-data.json`.
 */
export interface CslName {
  family?: string;
  given?: string;
  /** `van`, `de la`: sorted and written with the family name in citations. */
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
  suffix?: string;
  /** An organisation, or a name that could not be split. */
  literal?: string;
}

export interface CslDate {
  /** `[[year, month?, day?], [end…]?]`, months 1–12; years and seasons as in CSL-JSON. */
  'date-parts'?: number[][];
  season?: number;
  circa?: boolean;
  literal?: string;
}

export type CslType =
  | 'article-journal' | 'article-magazine' | 'article-newspaper' | 'article' | 'book' | 'chapter'
  | 'paper-conference' | 'thesis' | 'report' | 'webpage' | 'post-weblog' | 'interview' | 'motion_picture'
  | 'legislation' | 'legal_case' | 'bill' | 'treaty' | 'personal_communication' | 'manuscript' | 'speech'
  | 'entry-encyclopedia' | 'entry-dictionary' | 'patent' | 'dataset' | 'software' | 'map' | 'review' | 'document';

export interface CslItem {
  id: string;
  type: CslType;
  author?: CslName[];
  editor?: CslName[];
  translator?: CslName[];
  interviewer?: CslName[];
  director?: CslName[];
  issued?: CslDate;
  'original-date'?: CslDate;
  accessed?: CslDate;
  /** The letter that tells works of one author and year apart (`a` in 2012a). */
  'year-suffix'?: string;
  title?: string;
  'container-title'?: string;
  'collection-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  edition?: string;
  publisher?: string;
  'publisher-place'?: string;
  genre?: string;
  medium?: string;
  number?: string;
  'event-title'?: string;
  DOI?: string;
  URL?: string;
  ISBN?: string;
  note?: string;
  'citation-number'?: string;
  /** Fields the parser is not sure of; `custom` is where CSL-JSON 1.0.2 keeps what is not its own. */
  custom?: { readonly unsure: readonly string[] };
}
