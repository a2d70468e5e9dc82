/** "One way" rules: what a document does most often, and whether that is often enough to call the rest slips. */

/** How many cases it takes to speak of a habit, and how large its share must be. */
const LEAST = 4;
const SHARE = 0.7;

/** The value most items have, where it is a habit; undefined where the document has none. */
export function habit<T, K>(items: readonly T[], of: (item: T) => K | undefined, least = LEAST, share = SHARE): K | undefined {
  const counts = new Map<K, number>();
  let total = 0;
  for (const item of items) {
    const key = of(item);
    if (key === undefined) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    total++;
  }
  const top = [...counts].sort((a, b) => b[1] - a[1])[0];
  return top !== undefined && total >= least && top[1] >= total * share ? top[0] : undefined;
}

/** The habit, and the items that break it. */
export function minority<T, K>(items: readonly T[], of: (item: T) => K | undefined, least = LEAST, share = SHARE): { readonly usual: K | undefined; readonly others: readonly T[] } {
  const usual = habit(items, of, least, share);
  return { usual, others: usual === undefined ? [] : items.filter((item) => of(item) !== undefined && of(item) !== usual) };
}
