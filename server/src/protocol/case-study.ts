/** What a case-study card shows. */
import type { Rng } from '../protocol';

/** Request {uri} → CaseStudies (null for a document that is no thesis): all of them, so that a card can show them side by side. */
export const caseStudies = 'thesis/caseStudies';
export interface CaseStudies {
  cards: CaseCard[];
  /** The variables of their summaries, each once, in the order of the summaries. */
  variables: CaseVariable[];
  /** The annex that lists interviews, where one does. */
  interviewsIn: string;
}

export interface CaseVariable { label: string; /** `Dependent Variables`; empty where the table has no groups. */ group: string }

export interface CaseCard {
  /** As in `ChapterRow`. */
  id: string;
  /** `3.1 Title`. */
  label: string;
  words: number;
  citations: number;
  /** The heading, and all that belongs to it. */
  range: Rng;
  fullRange: Rng;
  /** Pages by the contents: `55–71`; empty where they give none. */
  pages: string;
  summary: CaseSummary | null;
  actors: CaseActor[];
  interviews: CaseInterview[];
  works: CaseWork[];
}

/** `in`: `Annex C – Title`, the heading or table it stands under. */
export interface CaseSummary { in: string; range: Rng; rows: CaseRow[] }
export interface CaseRow {
  /** Place in `variables`. */
  variable: number;
  range: Rng;
  lines: CaseLine[];
}
/** A line of a cell; a point is an item of a list. */
export interface CaseLine { text: string; point: boolean }

/** An abbreviation used in the section. */
export interface CaseActor { id: string; short: string; long: string; uses: number; /** The first use there. */ range: Rng }

/**
 * How an interview belongs to the case: it is cited there; the person is named there; the organisation spoken for is spoken of there.
 * `count` is how often.
 */
export interface CaseInterview {
  name: string;
  /** `2012-05-15`, or empty. */
  date: string;
  tie: 'cited' | 'named' | 'organisation';
  /** The organisation's short form; empty for the other ties. */
  through: string;
  count: number;
  /** In the list of interviews. */
  range: Rng;
  /** The first place in the section. */
  first: Rng;
}

export interface CaseWork {
  id: string;
  label: string;
  title: string;
  citations: number;
  /** The entry. */
  range: Rng;
  /** The first citation in the section. */
  first: Rng;
}
