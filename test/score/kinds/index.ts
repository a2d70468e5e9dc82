/** What is scored, in the order it prints: a new kind is one file and one line here. */
import type { Labelled } from '../gold';
import type { Tally } from '../tally';
import { scoreAbbreviations } from './abbreviations';
import { scoreBibliography } from './bibliography';
import { scoreCitations } from './citations';
import { scoreCrossReferences } from './cross-references';
import { scoreFootnotes } from './footnotes';
import { scoreOutline } from './outline';

export const SCORERS: readonly ((labelled: Labelled) => Tally[])[] = [
  scoreCitations,
  scoreBibliography,
  scoreAbbreviations,
  scoreOutline,
  scoreFootnotes,
  scoreCrossReferences,
];

export function scoreAll(labelled: Labelled): Tally[] {
  return SCORERS.flatMap((scorer) => scorer(labelled));
}
