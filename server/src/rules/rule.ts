/** What a rule is: its documentation, its default severity, what it looks at, and what it finds. */
import type { Place, Span, TextChange, ThesisDocument } from '../model/types';

export const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Text of a rule's page in RULES.md. Good and bad are shown as written in a thesis. */
export interface RuleDocs {
  readonly what: string;
  readonly why: string;
  readonly good: string;
  readonly bad: string;
  /** The manual or tool that asks for it; `own` where none is known to. */
  readonly source: string;
}

/** Another place the finding speaks of, in the document or in another file of the thesis. */
export type Related = { readonly span: Span; readonly message: string } | { readonly place: Place; readonly message: string };

export interface Fix {
  readonly title: string;
  /** The one right answer: an editor takes it when asked to fix. */
  readonly preferred?: boolean;
  /** May be applied unseen, with all others like it, and twice without harm. */
  readonly safe?: boolean;
  /** Worked out when the fix is chosen. Offsets of the text as it is; they do not overlap. */
  edits(): readonly TextChange[];
}

export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly Related[];
  /** Shown faded: something that could go. */
  readonly unnecessary?: boolean;
  /** Where what the finding speaks of is longer or shorter than its place: what a user ignores it by. */
  readonly quote?: string;
  /** A name that may be right after all: accepting it in `.thesis.json` ends findings like this. */
  readonly accept?: string;
  fixes?(): readonly Fix[];
}

/** Lists of the model. A rule whose lists are all empty is not asked. */
export type Reads = 'abbreviations' | 'blocks' | 'citations' | 'crossReferences' | 'footnotes' | 'headings' | 'undefinedAbbreviations' | 'works';

export interface Context {
  /** Names and abbreviations the user has said are right. */
  accepts(name: string): boolean;
  /** What several rules ask of a document, worked out once per run. */
  once<T>(make: (document: ThesisDocument) => T): T;
}

export interface Rule {
  /** `citation/missing-entry` */
  readonly id: string;
  readonly title: string;
  readonly docs: RuleDocs;
  readonly severity: Severity;
  readonly reads: readonly Reads[];
  /** A matter of style: somebody else's words are left alone. `inline`: but what stands behind a block quotation is the author's own. */
  readonly exempt?: 'quotations' | 'inline';
  check(document: ThesisDocument, context: Context): Iterable<Finding>;
}
