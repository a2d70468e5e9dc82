/** Definitions in running prose: `Long Form (LF)` and its kin. */
import { charClass, UPPER } from '../text/chars';
import { type DefinitionCandidate, findDefinitions } from './definitions';
import { findAppositions } from './definitions-apposition';
import type { DefinitionMention, Recogniser } from './mentions';

export const inlineDefinitions: Recogniser = {
  id: 'inline-definitions',
  recognise({ text, role, scan }, emit) {
    if (role === 'entry') {
      for (const found of ofAuthors(text, scan.opens[0])) emit(mention(found));
      return;
    }
    if (role === 'contents' || role === 'code' || role === 'abbreviation-row' || role === 'furniture') return;
    const { opens, capitals } = scan;
    const bracketed = opens.length === 0 ? [] : findDefinitions(text);
    for (const found of bracketed) emit(mention(found));
    if (capitals.length > 0 && role !== 'heading') for (const found of findAppositions(text, capitals, bracketed)) emit(mention(found));
  },
};

/** How far the authors of an entry reach at the most. */
const AUTHORS = 160;

/** In an entry only its author may say what it calls itself: `Internal Audit Office (IAO). (2012).` */
function ofAuthors(text: string, open: number | undefined): DefinitionCandidate[] {
  if (open === undefined || open > AUTHORS || charClass(text.charCodeAt(open + 2)) !== UPPER) return [];
  const close = text.slice(open, open + 30).indexOf(')') + open;
  const after = text.charCodeAt(close + 1);
  if (close < open || (after !== 46 && after !== 44 && !text.startsWith(' (', close + 1))) return [];
  return findDefinitions(text.slice(0, close + 1)).filter(({ order, shortStart, shortEnd }) => order === 'long-first' && shortStart === open + 1 && shortEnd === close);
}

function mention({ shortStart, shortEnd, short, long, longStart, longEnd }: DefinitionCandidate): DefinitionMention {
  return { type: 'definition', via: 'inline', start: shortStart, end: shortEnd, short, long, longAt: { start: longStart, end: longEnd } };
}
