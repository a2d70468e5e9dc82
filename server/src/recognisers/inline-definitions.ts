/** Definitions in running prose: `Long Form (LF)` and its kin. */
import { findDefinitions } from './definitions';
import type { Recogniser } from './mentions';

export const inlineDefinitions: Recogniser = {
  id: 'inline-definitions',
  recognise({ text, role, scan }, emit) {
    if (scan.opens.length === 0 || role === 'contents' || role === 'entry' || role === 'code' || role === 'abbreviation-row' || role === 'furniture') return;
    for (const found of findDefinitions(text)) {
      emit({ type: 'definition', via: 'inline', start: found.shortStart, end: found.shortEnd, short: found.short, long: found.long, longAt: { start: found.longStart, end: found.longEnd } });
    }
  },
};
