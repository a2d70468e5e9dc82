/** What the parts of the Pandoc writer hand to one another. */
import type { Citation } from '../../model/types';

/** Offsets in a block's text, and the Markdown that takes their place. Patches of a block do not overlap and are in order. */
export interface Patch { readonly start: number; readonly end: number; readonly text: string }

/** A citation that stays as it was, and why, in words. */
export interface LeftCitation { readonly citation: Citation; readonly reason: string }

/** How text is written: in plain text every sign Pandoc would act on is escaped; Markdown keeps its own. */
export interface Writing { readonly markdown: boolean; readonly language: string }

export interface PandocText {
  /** Pandoc's Markdown, a YAML head first. Ends with a line break. */
  readonly markdown: string;
  /** The works as BibTeX, in the order of the bibliography. */
  readonly bibliography: string;
  /** Citations that became Pandoc citations, in text order. */
  readonly converted: readonly Citation[];
  readonly left: readonly LeftCitation[];
  /** Key of each work a citation leads to. */
  readonly keyOf: (citation: Citation) => string | undefined;
}
