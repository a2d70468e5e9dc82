import type { CslItem } from './csl';

/** A field found in the entry's text: offsets are UTF-16, 0-based, relative to the text given, end exclusive. */
export interface ReferenceField {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedReference {
  readonly csl: CslItem;
  /** Where each field stands in the text, in order. */
  readonly fields: readonly ReferenceField[];
  /** Abbreviation an organisation gives itself in its author field: `Human Rights Watch (HRW)` → `HRW`. */
  readonly authorAbbreviations: readonly string[];
  /** Names of fields the parser is not sure of. */
  readonly unsure: readonly string[];
}

/**
 * Splits one bibliography entry into CSL-JSON fields.
 * @param text The entry on one line (wrapped lines already joined), without its bullet.
 * @param id   Value of `csl.id`.
 * Never throws; an entry that cannot be read keeps its text in `csl.note`.
 */
export function parseReference(text: string, id = ''): ParsedReference {
  return { csl: { id, type: 'document', note: text }, fields: [], authorAbbreviations: [], unsure: ['type'] };
}
