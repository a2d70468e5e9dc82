/** How a reader sees the text set: units of one or several blocks. Not stored in the model: made when asked for. */
import type { Stretch } from '../../text/stretches';
import type { Block } from '../types';

export type SetKind =
  | 'title' | 'heading' | 'paragraph' | 'quotation' | 'list' | 'table' | 'caption' | 'note' | 'entry' | 'contents' | 'abbreviations' | 'code' | 'rule';

/** What is set in one piece. */
export interface SetUnit {
  readonly kind: SetKind;
  /** Of a heading: 1 to 6. */
  readonly level: number;
  readonly blocks: readonly SetBlock[];
}

export interface SetBlock {
  readonly block: Block;
  /** Depth of a list item or quotation, 0 for the outermost. */
  readonly depth: number;
  /** Stretches of the text that are notation and not shown: bullets, `#`, `>`, leaders. */
  readonly hidden: readonly Stretch[];
  /** Between lines that stay lines: on the title page. */
  readonly breaks: readonly Stretch[];
  /** The number or letter before what it says: `1.2`, `CHAPTER 3:`, `a)`. */
  readonly label: Stretch | undefined;
  /** The page number of a line of the contents. */
  readonly page: Stretch | undefined;
  /** Of a table's row. */
  readonly cells: readonly Stretch[];
  /** The head of a table. */
  readonly head: boolean;
}
