/** Author–date citations and Ibids: in round and square brackets, narrative ones, and those that stand free. */
import type { CitationMention, Recogniser } from '../mentions';
import { closing, promising, unclosedEnd } from './brackets';
import type { Draft } from './draft';
import { freeIbid, freeYear } from './free';
import { readGroup } from './group';
import { citedBy, narrative, personBefore, secondaryBefore } from './narrative';

export const citations: Recogniser = {
  id: 'citations',
  recognise({ text, role, scan }, emit) {
    if (role === 'entry' || role === 'contents' || role === 'abbreviation-row' || role === 'furniture' || role === 'code') return;
    let group = 0;
    let done = 0;
    /** Stretches read as groups, as start, end: what stands in them is not read again. */
    const read: number[] = [];
    for (const open of scan.opens) {
      if (open < done) continue;
      const square = text.charCodeAt(open) === 91;
      // a footnote mark, a picture
      if (square && (text.charCodeAt(open + 1) === 94 || text.charCodeAt(open - 1) === 33)) continue;
      const closed = closing(text, open);
      const to = closed < 0 ? unclosedEnd(text, open) : closed;
      if (!promising(text, open + 1, to)) continue;
      const items = readGroup(text, open + 1, to, group).filter(
        (item) => !square || (!item.tentative && item.authors.length > 0) || item.form === 'ibid',
      );
      const first = items[0];
      if (first === undefined) continue;
      if (first.authors.length === 0 && first.yearAt !== undefined) {
        narrative(text, open, closed < 0 ? to : closed + 1, items);
        if (first.run !== undefined) citedBy(text, first.run, emit);
      } else if (!square) {
        secondaryBefore(text, open, first as CitationMention, emit);
        personBefore(text, open, first);
      }
      for (const item of items) {
        openMarks(text, item, open);
        emit(item);
      }
      read.push(first.start, to);
      group++;
      done = to;
    }
    outside(scan.latin, read, (at) => freeIbid(text, at, emit));
    outside(scan.years, read, (at) => freeYear(text, at, emit));
  },
};

/** The emphasis or quote that opens right before a citation belongs to it: `*A Title*, 2001`. */
function openMarks(text: string, item: Draft, open: number): void {
  while (item.start - 1 > open && '*_"“«‘'.includes(text[item.start - 1] ?? ' ')) item.start--;
}

/** The offsets that lie in none of the stretches (start, end, start, end …); both in text order. */
function outside(offsets: readonly number[], stretches: readonly number[], take: (at: number) => void): void {
  let next = 0;
  for (const at of offsets) {
    while (next < stretches.length && (stretches[next + 1] as number) <= at) next += 2;
    if (next >= stretches.length || (stretches[next] as number) > at) take(at);
  }
}
