/** Words that say a work is none: `personal communication`, `pers. comm.`, `comunicación personal`. */
import type { Token } from './tokens';

const PERSONAL: ReadonlySet<string> = new Set(['personal', 'personnelle', 'personliche', 'pers', 'pessoal']);

/** The tokens of such words, `first` to `end` (exclusive), between two tokens; undefined where there are none. */
export function personalWords(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly first: number; readonly end: number } | undefined {
  for (let k = from; k < to; k++) {
    if (!PERSONAL.has((tokens[k] as Token).word)) continue;
    for (let i = Math.max(from, k - 1); i <= Math.min(to - 1, k + 2); i++) {
      if (i !== k && /^(?:comm?|comunic|comunica|commun|kommun|mitteil|interview|email|letter)/.test((tokens[i] as Token).word))
        return { first: Math.min(i, k), end: Math.max(i, k) + 1 };
    }
  }
  return undefined;
}
