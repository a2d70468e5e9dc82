/** The list of recognisers. A new notation is one new file and one line here; the order is the order of precedence where two claim one place. */
import { abbreviationList } from './abbreviation-list';
import { citations } from './citations';
import { crossReferences } from './cross-references';
import type { Faults } from './faults';
import { footnotes } from './footnotes';
import { inlineDefinitions } from './inline-definitions';
import type { BlockInput, RawMention, Recogniser } from './mentions';
import { terms } from './terms';

export const recognisers: readonly Recogniser[] = [footnotes, citations, crossReferences, abbreviationList, inlineDefinitions, terms];

/** All candidates of one block, in text order. A recogniser that throws finds nothing here, and is left out of this document from then on. */
export function recognise(block: BlockInput, faults: Faults): RawMention[] {
  const found: RawMention[] = [];
  const emit = (mention: RawMention): void => { found.push(mention); };
  for (const recogniser of recognisers) {
    if (faults.count > 0 && faults.has(`recogniser ${recogniser.id}`)) continue;
    const before = found.length;
    try {
      recogniser.recognise(block, emit);
    } catch (error) {
      found.length = before;
      faults.add(`recogniser ${recogniser.id}`, error);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start || b.end - a.end) : found;
}
