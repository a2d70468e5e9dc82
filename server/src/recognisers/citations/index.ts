/** Author–date citations and Ibids: in round and square brackets, narrative ones, and those that stand free. */
import type { CitationMention, Recogniser } from '../mentions';
import { closing, insideBrackets, promising, unclosedEnd } from './brackets';
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
      const items = readGroup(text, open + 1, to, group).filter((item) => !square || (!item.tentative && item.authors.length > 0) || (item.form === 'ibid'));
      const first = items[0];
      if (first === undefined) continue;
      if (first.authors.length === 0 && first.yearAt !== undefined) {
        narrative(text, open, closed < 0 ? to : closed + 1, items);
        if (first.run !== undefined) citedBy(text, first.run, emit);
      } else if (!square) {
        secondaryBefore(text, open, first as CitationMention, emit);
        personBefore(text, open, first);
      }
      for (const item of items) emit(item);
      read.push(first.start, to);
      group++;
      done = to;
    }
    for (const at of scan.latin) if (at >= done || !insideBrackets(text, at)) freeIbid(text, at, emit);
    let next = 0;
    for (const at of scan.years) {
      while (next < read.length && (read[next + 1] as number) <= at) next += 2;
      if (next < read.length && (read[next] as number) <= at) continue;
      freeYear(text, at, emit);
    }
  },
};
