/** A place that says what a short form stands for. Offsets: UTF-16, 0-based, relative to the text given, end exclusive. */
export interface DefinitionCandidate {
  /** The short form without plural ending or emphasis marks: `CSO` for `(CSOs)`. */
  readonly short: string;
  readonly shortStart: number;
  readonly shortEnd: number;
  /** The long form without emphasis marks and with single spaces. */
  readonly long: string;
  readonly longStart: number;
  readonly longEnd: number;
  /** Which way round: `Long Form (LF)` or `LF (Long Form)`. */
  readonly order: 'long-first' | 'short-first';
}

/**
 * Finds definitions of abbreviations in running prose (one block of text).
 * Linear in the length of the text; never throws.
 */
export function findDefinitions(_text: string): DefinitionCandidate[] {
  return [];
}
