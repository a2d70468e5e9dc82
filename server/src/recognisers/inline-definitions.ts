/** Definitions in running prose: `Long Form (LF)` and its kin. */
import { type DefinitionCandidate, findDefinitions } from './definitions';
import { findAppositions } from './definitions-apposition';
import type { DefinitionMention, Recogniser } from './mentions';

export const inlineDefinitions: Recogniser = {
  id: 'inline-definitions',
  recognise({ text, role, scan }, emit) {
    if (role === 'contents' || role === 'entry' || role === 'code' || role === 'abbreviation-row' || role === 'furniture') return;
    const { opens, capitals } = scan;
    const bracketed = opens.length === 0 ? [] : findDefinitions(text);
    for (const found of bracketed) emit(mention(found));
    if (capitals.length > 0 && role !== 'heading') for (const found of findAppositions(text, capitals, bracketed)) emit(mention(found));
  },
};

function mention({ shortStart, shortEnd, short, long, longStart, longEnd }: DefinitionCandidate): DefinitionMention {
  return { type: 'definition', via: 'inline', start: shortStart, end: shortEnd, short, long, longAt: { start: longStart, end: longEnd } };
}
