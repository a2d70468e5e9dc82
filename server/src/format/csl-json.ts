import type { CslItem } from '../recognisers/references/csl';
import { withKeys } from './keys';

/** A CSL-JSON array, one item per work in the order given, each with an id of its own. Ends with a line break. */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(withKeys(items), undefined, 2)}\n`;
}
