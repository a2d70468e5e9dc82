/** What recognisers emit: candidates with offsets in their block. The union is closed; what they refer to is decided in `model/resolve`. */

/** A stretch of a block's text. Offsets are adjusted in place when the block is read again and nothing else changed. */
export interface Stretch { start: number; end: number }

/** One work cited at one place. */
export interface CitationMention extends Stretch {
  readonly type: 'citation';
  form: 'parenthetical' | 'narrative' | 'ibid' | 'secondary';
  /** Number of the parenthesis in the block: works of one parenthesis share it; -1 outside. */
  readonly group: number;
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: string;
  readonly locator: string;
  readonly locatorLabel: string;
  readonly suffix: string;
  readonly prefix: string;
  /** Written after the names, before the year: `NKM` in `Maple, NKM, 2012`, `MoL` in `Ministry of Lighthouses [MoL], 2014`. */
  readonly affiliation: string;
  /** All that stands before the year where it is more than names: a title, a case, an act. Empty where it is not. */
  readonly lead: string;
  readonly leadAt: Stretch | undefined;
  /** The year of the first edition in `1966/1969` and `[1962] 2012`, else empty. */
  readonly original: string;
  /** The name right before a parenthesis that opens with an organisation or an Ibid: `Ondarreta` in `Ondarreta (UPA, 2013)`. */
  readonly person: Stretch | undefined;
  readonly author: Stretch | undefined;
  readonly yearAt: Stretch | undefined;
  readonly locatorAt: Stretch | undefined;
  /** For a year alone in its parenthesis: the capitalised run right before it, which may be the author. */
  readonly run: Stretch | undefined;
  /** The bracket a narrative citation opens: where it begins if its author stands elsewhere. */
  readonly openAt: Stretch | undefined;
  /** `op. cit.` after a name: goes back to that name's last work. */
  readonly byName: boolean;
  /** A personal communication: nothing is published. */
  readonly personal: boolean;
  /** Author and page without a year (MLA), a title, a year without brackets: a citation only where an entry answers it. */
  readonly tentative: boolean;
}

export interface DefinitionMention extends Stretch {
  readonly type: 'definition';
  readonly via: 'list' | 'inline';
  readonly short: string;
  readonly long: string;
  readonly longAt: Stretch | undefined;
}

/** A word in capitals: an abbreviation if the document says so. */
export interface TermMention extends Stretch {
  readonly type: 'term';
  readonly text: string;
  /** Shaped like an abbreviation even where nothing defines it. */
  readonly likely: boolean;
}

/** `glued`: plain digits after a word or a stop (`asked.12`), a marker only where a note of such a number follows. */
export interface MarkerMention extends Stretch { readonly type: 'marker'; readonly number: string; readonly glued: boolean }
/** `glued`: its number is plain digits. */
export interface NoteMention extends Stretch { readonly type: 'note'; readonly number: string; readonly glued: boolean }

export interface CrossReferenceMention extends Stretch {
  readonly type: 'cross-reference';
  readonly target: 'chapter' | 'section' | 'annex' | 'part' | 'table' | 'figure' | 'case-study' | 'item';
  readonly number: string;
  /** What follows may say that another text's chapter or table is meant: a claim only where this document has it. */
  readonly foreign: boolean;
}

export type RawMention = CitationMention | DefinitionMention | TermMention | MarkerMention | NoteMention | CrossReferenceMention;

/** What one recogniser may know of its block. */
export interface BlockInput {
  readonly text: string;
  readonly role: import('../text/block').Role;
  readonly scan: import('./scan').Scan;
}

export interface Recogniser {
  readonly id: string;
  /** Adds its candidates for one block. Holds no state, never throws, claims nothing outside the block. */
  recognise(block: BlockInput, emit: (mention: RawMention) => void): void;
}
