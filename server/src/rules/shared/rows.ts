/** Lists whose lines can change places. */
import { lineBreakOf } from '../../model/facts/edits';
import type { Span, TextChange, ThesisDocument } from '../../model/types';

/** Indexes of the fewest items that must move for the keys to ascend. */
export function outOfOrder(keys: readonly string[], compare: (a: string, b: string) => number = (a, b) => (a < b ? -1 : a > b ? 1 : 0)): number[] {
  // longest ascending run of picks, by patience sorting
  const tails: number[] = [];
  const before = new Array<number>(keys.length).fill(-1);
  keys.forEach((key, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(keys[tails[middle] as number] as string, key) <= 0) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1] as number;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i] as number) kept.add(i);
  return keys.flatMap((_, i) => (kept.has(i) ? [] : [i]));
}

/** Puts the items into another order: each place gets the text of the item that belongs there. Nothing where an item is cut by a page break. */
export function reorder(document: ThesisDocument, spans: readonly Span[], order: readonly number[]): TextChange[] {
  const places = spans.map((span) => document.parts(span));
  if (places.some((parts) => parts.length !== 1)) return [];
  return order.flatMap((from, to) => {
    const place = places[to]?.[0];
    const source = places[from]?.[0];
    if (place === undefined || source === undefined || from === to) return [];
    return [{ start: place.start, end: place.end, text: document.getText(source) }];
  });
}

/** The line breaks between the first two rows. */
export function gapBetweenRows(document: ThesisDocument, rows: readonly { readonly span: Span }[]): string {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return lineBreakOf(document);
  const from = document.range({ block: first.span.block, start: 0, end: first.span.block.text.length }).end;
  const to = document.range({ block: second.span.block, start: 0, end: 0 }).start;
  const between = document.getText({ start: Math.min(from, to), end: to }).replace(/[^\r\n]/g, '');
  return between === '' || between.length > 6 ? lineBreakOf(document) : between;
}
