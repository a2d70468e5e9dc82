/**
 * The baseline: A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text", Pacific Symposium on Biocomputing 8 (2003), written from the paper's description.
 */

export interface Pair { readonly short: string; readonly long: string }

/** Pairs found in one sentence or abstract, in the order of their parentheses. */
export function schwartzHearst(text: string): Pair[] {
  const found: Pair[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = text.indexOf(')', open);
    if (close < 0) break;
    const inside = (text.slice(open + 1, close).split(/[,;]/)[0] ?? '').trim();
    const before = sentenceBefore(text.slice(0, open));
    if (inside.split(/\s+/).length > 2) {
      const short = before.trim().split(/\s+/).at(-1) ?? '';
      const long = isShort(short) ? longForm(short, inside) : undefined;
      if (long !== undefined) found.push({ short, long });
      continue;
    }
    if (!isShort(inside)) continue;
    const words = before.trim().split(/\s+/);
    const long = longForm(inside, words.slice(-Math.min(inside.length + 5, inside.length * 2)).join(' '));
    if (long !== undefined) found.push({ short: inside, long });
  }
  return found;
}

function sentenceBefore(text: string): string {
  const stop = text.lastIndexOf('. ');
  return stop < 0 ? text : text.slice(stop + 2);
}

/** Two to ten characters, at most two words, a letter, the first one a letter or digit. */
function isShort(text: string): boolean {
  return text.length >= 2 && text.length <= 10 && text.split(/\s+/).length <= 2 && /\p{L}/u.test(text) && /^[\p{L}\p{N}]/u.test(text);
}

/** The paper's `findBestLongForm`: from the right, each character in order, the first one where a word begins. */
function longForm(short: string, candidate: string): string | undefined {
  let at = candidate.length - 1;
  for (let s = short.length - 1; s >= 0; s--) {
    const wanted = short.charAt(s).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    while (at >= 0 && (candidate.charAt(at).toLowerCase() !== wanted || (s === 0 && at > 0 && /[\p{L}\p{N}]/u.test(candidate.charAt(at - 1))))) at--;
    if (at < 0) return undefined;
    at--;
  }
  const long = candidate.slice(candidate.lastIndexOf(' ', at) + 1);
  const words = long.split(/\s+/).length;
  const fits = long.length > short.length && words <= Math.min(short.length + 5, short.length * 2) && !long.split(/[\s-]+/).includes(short);
  return fits ? long : undefined;
}
