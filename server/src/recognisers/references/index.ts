import { build, runsOf, type Run } from './build';
import { repair } from './repair';
import type { CslItem } from './csl';
import { label, unpack, type Model } from './model';
import { unmarked } from './markup';
import { tokenise, tokens } from './tokenise';
import { WEIGHTS } from './weights';

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

let model: Model | undefined;

/** Puts other weights in place, as `training/pack.ts` writes them: for measuring a model on references it has not seen. */
export function unpackInto(weights: string): void {
  model = unpack(weights);
}

/**
 * Splits one bibliography entry into CSL-JSON fields: a sequence model labels the tokens all together,
 * then each labelled piece is read on its own (names, dates, numbers). Linear in the length of the text.
 * @param written The entry on one line (wrapped lines already joined), without its bullet.
 * @param id   Value of `csl.id`.
 * Never throws; an entry that cannot be read keeps its text in `csl.note`.
 */
export function parseReference(written: string, id = ''): ParsedReference {
  const text = unmarked(written);
  const runs = labelledRuns(text);
  if (runs.length === 0) return { csl: { id, type: 'document', note: written }, fields: [], authorAbbreviations: [], unsure: ['type'] };
  const built = build(text, runs, id, text.slice(tokens.stop));
  return { csl: built.csl, fields: built.fields, authorAbbreviations: built.abbreviations, unsure: built.unsure };
}

/** The labelled pieces of an entry, in order; none for an empty text. */
export function labelledRuns(text: string): Run[] {
  const t = tokenise(text);
  if (t.n === 0) return [];
  model ??= unpack(WEIGHTS);
  label(t, model);
  repair(text, t, model);
  return runsOf(text, t);
}
