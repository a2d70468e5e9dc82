/** What every picture consists of. */
import type { MapInfo, Rng } from '../../../../../server/src/protocol';
import type { View } from '../messages';

/** One thing drawn that stands for a place. */
export interface Mark {
  readonly element: SVGElement;
  /** First line: what it is; then what there is to know. Read out as a whole. */
  readonly lines: readonly string[];
  readonly range: Rng;
}

export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Marks in rows (`x`: left and right move within one) or columns (`y`: up and down do). */
  readonly marks: readonly (readonly Mark[])[];
  readonly along: 'x' | 'y';
  /** Thin marks are found from this far away (pixels). */
  readonly reach?: number;
  /** Stands over the picture's corner. */
  readonly tools?: readonly HTMLElement[];
  /** Takes keys before the marks do; true: taken. */
  key?(event: KeyboardEvent): boolean;
  /** A mark is looked at, or none any more. */
  attend?(mark: Mark | undefined): void;
}

export interface Cell { readonly text: string; readonly number?: boolean; readonly range?: Rng }
export interface Table { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

export interface Chart {
  readonly id: string;
  readonly title: string;
  explain(info: MapInfo, view: View): string;
  /** Why there is nothing to draw; empty where there is. */
  empty(info: MapInfo, view: View): string;
  controls(info: MapInfo, view: View, change: (next: Partial<View>) => void): HTMLElement[];
  draw(info: MapInfo, view: View, width: number): Drawing;
  table(info: MapInfo, view: View): Table;
}
