/** Rows for places in the text: a line of context with the words in question marked. */
import type { PlaceRow } from '../../../server/src/protocol';
import { toRange } from './ranges';
import type { Row } from './row';

/** Letters kept before the marked words, so that these are seen in a side bar of usual width. */
const BEFORE = 20;

/** `parent`: id of the row they stand under. */
export function placeRows(parent: string, places: readonly PlaceRow[]): Row[] {
  return places.map(({ range, context, highlight, section }, index) => {
    const line = range.start.line + 1;
    return {
      id: `${parent}/${index}`,
      ...shortened(context, highlight),
      description: section,
      tooltip: `${context}\n\n${section === '' ? '' : `${section}, `}line ${line}`,
      spoken: `${context}. ${section === '' ? '' : `${section}, `}line ${line}`,
      kind: 'place',
      place: toRange(range),
      passage: true,
      children: [],
    };
  });
}

/** The context without what stands far before the marked words, cut between words. */
function shortened(context: string, [start, end]: [number, number]): { label: string; highlight: [number, number] } {
  if (start <= BEFORE) return { label: context, highlight: [start, end] };
  const blank = context.indexOf(' ', start - BEFORE);
  const from = blank >= 0 && blank < start ? blank + 1 : start;
  return { label: `…${context.slice(from)}`, highlight: [start - from + 1, end - from + 1] };
}
