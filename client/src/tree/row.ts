/** A row of a tree as its view describes it: plain data, made anew with each analysis. */
import type { Range, ThemeIcon } from 'vscode';

export interface Row {
  /** Stable while what it shows stays, unique within its tree. */
  readonly id: string;
  readonly label: string;
  /** A heading's title without its number. */
  readonly title?: string;
  /** The part of the label to mark, offsets in it. */
  readonly highlight?: [number, number];
  readonly description: string;
  readonly tooltip: string;
  /** The whole row in words, for screen readers. */
  readonly spoken: string;
  readonly icon?: ThemeIcon;
  /** Decides the context menu: `work`, `abbreviation`, `place` … */
  readonly kind: string;
  /** Where a click leads; rows without it are groups. */
  readonly place?: Range;
  /** Whether the place is a passage to mark rather than a heading to start reading from. */
  readonly passage?: boolean;
  readonly children: readonly Row[];
  /** The server's name for the work or abbreviation it shows. */
  readonly key?: string;
  /** The same where its uses are its children, asked for when it is opened. */
  readonly uses?: string;
  /** One or two letters at the right edge, which stay when the rest is cut off. */
  readonly badge?: string;
  /** Open when first shown. */
  readonly open?: boolean;
}

/** `1 citation`, `1,204 words`. `many` for words whose plural is not in -s. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** The non-empty parts with a middle dot between. */
export function dotted(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
