/**
 * What every feature, rule, view and command reads: the finished model of one document.
 * Offsets are UTF-16 code units, 0-based, end exclusive. Lines and columns here are 0-based, as in LSP;
 * the command line adds one at its own edge.
 */
import type { Fault } from '../recognisers/faults';
import type { CslItem } from '../recognisers/references/csl';
import type { ReferenceField } from '../recognisers/references';

export interface Range { readonly start: number; readonly end: number }
export interface Position { readonly line: number; readonly character: number }
export interface LineRange { readonly start: Position; readonly end: Position }

export type BlockRole =
  | 'blank' | 'heading' | 'paragraph' | 'quotation' | 'list-item' | 'row' | 'caption' | 'footnote' | 'entry'
  | 'contents' | 'abbreviation-row' | 'furniture' | 'code';

/** One logical block: a paragraph cut in two by a page break is one block with two parts. */
export interface Block {
  readonly role: BlockRole;
  /** The text as a reader reads it: wrapped lines joined by a space, hyphenated line ends closed. */
  readonly text: string;
}

/** A place that moves with the text: offsets into `block.text`. Turn it into a range with `document.range(span)`. */
export interface Span { readonly block: Block; readonly start: number; readonly end: number }

export type OutlineKind =
  | 'front-matter' | 'chapter' | 'section' | 'case-study' | 'back-matter' | 'annex' | 'part' | 'table' | 'figure';

export interface OutlineNode {
  readonly kind: OutlineKind;
  /** 1 for chapters and unnumbered front and back matter. */
  readonly level: number;
  /** `2.2.1`, `C`, `3`, or empty. */
  readonly number: string;
  readonly title: string;
  /** The heading line itself. */
  readonly span: Span;
  readonly parent: OutlineNode | undefined;
  readonly children: readonly OutlineNode[];
  /** For a case study: the node of its summary elsewhere (Annex C). For such a summary: its case study. */
  readonly counterpart: OutlineNode | undefined;
  /** Offset where what belongs to it ends (the next heading of its level or above, or the end of text). */
  readonly end: number;
  /** Words and citations in it, its children included. */
  readonly words: number;
  readonly citations: number;
}

export type Resolution = 'exact' | 'approximate' | 'ambiguous' | 'missing';
export type CitationForm = 'parenthetical' | 'narrative' | 'ibid' | 'secondary';

/** One work cited at one place. `(A, 2010; B, 2011, 2012a)` holds three. */
export interface Citation {
  readonly kind: 'citation';
  readonly span: Span;
  readonly form: CitationForm;
  /** As written (an Ibid: of the work it stands for). */
  readonly authors: readonly string[];
  readonly etAl: boolean;
  /** `2012`, `2012a`, `n.d.`, or empty. */
  readonly year: string;
  /** `18`, `4-5`, `3 & 14`, without its label; empty where there is none. */
  readonly locator: string;
  /** `page`, `chapter`, as recognised; empty where there is no locator. */
  readonly locatorLabel: string;
  /** Number of its brackets in the block: works of one parenthesis share it; -1 outside any. */
  readonly group: number;
  readonly suffix: string;
  readonly prefix: string;
  /** A personal communication: no entry is expected. */
  readonly personal: boolean;
  readonly authorSpan: Span | undefined;
  readonly yearSpan: Span | undefined;
  readonly locatorSpan: Span | undefined;
  readonly resolution: Resolution;
  /** In words, for everything but `exact`. */
  readonly reason: string;
  /** The entry meant, or the candidates, likeliest first: those of this document. */
  readonly works: readonly Work[];
  /** The same among the entries of the other files of the thesis. */
  readonly outside: readonly OutsideWork[];
  /** The citation an Ibid goes back to. */
  readonly antecedent: Citation | undefined;
}

/** What an entry says, wherever it stands. */
export interface Entry {
  /** 0-based place in the order of entries, those of other files behind the document's own. */
  readonly index: number;
  /** The entry without bullet or number, markup as written. */
  readonly text: string;
  readonly csl: CslItem;
  /** Fields its reader is not sure of. */
  readonly unsure: readonly string[];
  /** Surnames or organisation names, in order, then what an organisation calls itself. */
  readonly authors: readonly string[];
  readonly authorAbbreviations: readonly string[];
  /** `2012`, `2012a`, `n.d.` or empty. */
  readonly year: string;
  /** `Keck & Sikkink, 1998`: what a reader would call it. */
  readonly label: string;
}

/** One entry of a bibliography. */
export interface Work extends Entry {
  readonly kind: 'work';
  readonly span: Span;
  /** Fields with offsets into `text`. */
  readonly fields: readonly ReferenceField[];
  /** Every citation that leads here, in text order, Ibids included. */
  readonly citations: readonly Citation[];
}

/** A place in another file. */
export interface Place { readonly uri: string; readonly range: LineRange }

/** An entry of another file of the thesis. Plain data: it does not move with the text. */
export interface OutsideWork extends Entry { readonly place: Place }

/** A definition in another file of the thesis. */
export interface OutsideDefinition { readonly short: string; readonly long: string; readonly via: 'list' | 'inline'; readonly place: Place }

/** What the other files of a thesis give to one of them. Made once and not changed: other contents are another object. */
export interface Outside {
  /** Entries in the order in which they are asked. */
  readonly works: readonly OutsideWork[];
  /** Lists before introductions. */
  readonly definitions: readonly OutsideDefinition[];
  /** How often other files cite an entry, by `sameness` of `outside.ts`. */
  readonly cited: ReadonlyMap<string, number>;
  /** How often other files use a short form. */
  readonly used: ReadonlyMap<string, number>;
  /** What makes the document part of a thesis whatever stands in it, in words; empty where nothing does. */
  readonly part: string;
}

export interface AbbreviationDefinition {
  readonly kind: 'definition';
  /** The short form. */
  readonly span: Span;
  readonly longSpan: Span | undefined;
  readonly long: string;
  readonly via: 'list' | 'inline';
  readonly abbreviation: Abbreviation;
}

/** A short form standing in the text, plural ending included. Outside the list of abbreviations. */
export interface AbbreviationUse {
  readonly kind: 'use';
  readonly span: Span;
  readonly text: string;
  /** True where it is written otherwise than the short form meant (CUIPHD for CUPIHD). */
  readonly misspelt: boolean;
  readonly abbreviation: Abbreviation;
}

export interface Abbreviation {
  readonly kind: 'abbreviation';
  readonly short: string;
  /** The long form to show: the list's, else the first introduction's; empty where nothing defines it. */
  readonly long: string;
  readonly definitions: readonly AbbreviationDefinition[];
  /** Definitions in the other files of the thesis. Where the document defines it too, its own say what it stands for. */
  readonly outside: readonly OutsideDefinition[];
  /** In text order, misspelt ones not among them. */
  readonly uses: readonly AbbreviationUse[];
  readonly misspellings: readonly AbbreviationUse[];
  /** The first definition of each long form that differs from the others in more than case, accents, articles and plural. */
  readonly meanings: readonly AbbreviationDefinition[];
  /** True where there are two meanings or more. */
  readonly conflicting: boolean;
}

export interface Footnote {
  readonly kind: 'footnote';
  readonly number: string;
  /** Missing where a note has no marker in the text. */
  readonly marker: Span | undefined;
  /** The number at the head of the note; missing where a marker has no note. */
  readonly definition: Span | undefined;
  /** The whole note. */
  readonly body: Span | undefined;
}

export type CrossReferenceKind = 'chapter' | 'section' | 'annex' | 'part' | 'table' | 'figure' | 'case-study' | 'item' | 'contents';

/** `section 2.2.1`, `Annex C`, `(see #15)`, `the first case study`, a line of the contents. */
export interface CrossReference {
  readonly kind: 'cross-reference';
  readonly span: Span;
  readonly target: CrossReferenceKind;
  readonly number: string;
  /** Where it leads; undefined where there is no such place. */
  readonly destination: Span | undefined;
  /** The heading it leads to, where it is one. */
  readonly node: OutlineNode | undefined;
}

/** Whatever can stand under the cursor. */
export type Mention = Citation | AbbreviationUse | AbbreviationDefinition | FootnoteMark | CrossReference | Work;
export interface FootnoteMark { readonly kind: 'footnote-mark'; readonly span: Span; readonly at: 'marker' | 'definition'; readonly footnote: Footnote }

export interface Recognition {
  readonly isThesis: boolean;
  /** What speaks for it, in words: `bibliography of 123 entries`. */
  readonly evidence: readonly string[];
}

/** A replacement in the text: offsets of the text before it. */
export interface TextChange { readonly start: number; readonly end: number; readonly text: string }

export interface ThesisDocument {
  /** Counts updates; starts at 0. */
  readonly revision: number;
  /** BCP 47 primary tag guessed from the words: `en`, `es`, `fr`, `de`. */
  readonly language: string;
  /** Parts of the reading that failed on this text and are left out: a bug of ours each. Empty in health. */
  readonly faults: readonly Fault[];
  readonly recognition: Recognition;

  // the text
  readonly length: number;
  readonly lineCount: number;
  getText(range?: Range): string;
  positionAt(offset: number): Position;
  /** Positions out of range are brought into it. */
  offsetAt(position: Position): number;

  // places
  /** Where a span stands now. A span over a page break: its first part. */
  range(span: Span): Range;
  lineRange(span: Span): LineRange;
  /** All parts, where a page break or a note cuts a span. */
  parts(span: Span): readonly Range[];
  /** The line the span is in, trimmed and cut to `limit` characters round it, for lists of places. */
  context(span: Span, limit?: number): string;

  // what stands in it, each in text order
  readonly outline: readonly OutlineNode[];
  /** The outline flattened, in text order. */
  readonly headings: readonly OutlineNode[];
  readonly abbreviations: readonly Abbreviation[];
  /** Short forms used but defined nowhere. */
  readonly undefinedAbbreviations: readonly Abbreviation[];
  readonly citations: readonly Citation[];
  readonly works: readonly Work[];
  readonly footnotes: readonly Footnote[];
  readonly crossReferences: readonly CrossReference[];
  readonly blocks: readonly Block[];
  readonly words: number;

  /** The innermost mention at an offset (a citation before the abbreviation in it only where the offset is outside the latter). */
  mentionAt(offset: number): Mention | undefined;
  /** The block an offset lies in, and where in its text; undefined between blocks. */
  placeAt(offset: number): { readonly block: Block; readonly at: number } | undefined;
  /** All mentions that touch a range, in text order. */
  mentionsIn(range: Range): readonly Mention[];
  /** The innermost outline node (tables and figures apart) an offset lies in. */
  sectionAt(offset: number): OutlineNode | undefined;

  /** Applies changes, each to the text the one before it left. Returns this document, updated in place. */
  update(changes: readonly TextChange[]): ThesisDocument;
  /** What the other files of the thesis give; nothing, where the document is all of it. */
  readonly outside: Outside;
  /** Counts as an update where it is another object. Returns this document. */
  setOutside(outside: Outside): ThesisDocument;
}
