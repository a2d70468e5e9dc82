/** A stretch of text with what stands round it, on one line: about `limit` characters, cut at words, an ellipsis where it goes on. */
export function excerpt(text: string, start: number, end: number, limit: number): string {
  const spare = Math.max(20, limit - (end - start));
  let from = Math.max(0, start - (spare >> 1));
  let to = Math.min(text.length, end + (spare >> 1));
  while (from > 0 && from < start && text.charCodeAt(from - 1) !== 32) from++;
  while (to < text.length && to > end && text.charCodeAt(to) !== 32) to--;
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`;
}
