/** Words that say one work is known through another: `cited in`, `citado por`, `apud`, `citing`. */
import type { Token } from './tokens';
import { CITED, CITING, INSIDE } from './words';

export interface Marker {
  /** First token of the marker, the comma and the `as` before it included. */
  readonly start: number;
  readonly end: number;
  /** `citing`: the work before is the one at hand. */
  readonly reversed: boolean;
}

export function secondaryMarker(tokens: readonly Token[], from: number, to: number): Marker | undefined {
  for (let k = from; k < to; k++) {
    const { kind, word } = tokens[k] as Token;
    if (kind !== 'low' && kind !== 'name') continue;
    if (word === 'apud') return { start: trimmed(tokens, from, k), end: k + 1, reversed: false };
    if (CITING.has(word)) return { start: trimmed(tokens, from, k), end: k + 1, reversed: true };
    if (!CITED.has(word)) continue;
    let next = k + 1;
    if (tokens[next]?.kind === '.') next++;
    if (INSIDE.has(tokens[next]?.word ?? '')) return { start: trimmed(tokens, from, k), end: next + 1, reversed: false };
  }
  return undefined;
}

/** Leaves out the comma and the `as` before a marker. */
function trimmed(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (tokens[end - 1]?.kind === ',' || ['as', 'originally', 'comme'].includes(tokens[end - 1]?.word ?? ''))) end--;
  return end;
}
