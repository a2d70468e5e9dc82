/** Rows for places in the text: a line of context with the words in question marked. */
import type { PlaceRow } from '../../../server/src/protocol';
import { toRange } from './ranges';
import type { Row } from './row';

/** `parent`: id of the row they stand under. */
export function placeRows(parent: string, places: readonly PlaceRow[]): Row[] {
  return places.map(({ range, context, highlight, section }, index) => {
    const line = range.start.line + 1;
    return {
      id: `${parent}/${index}`,
      label: context,
      highlight,
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
