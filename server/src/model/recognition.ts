/** Is this a thesis? Told from what stands in it: a bibliography, citations, chapters, a list of abbreviations. */
import type { Recognition } from './types';

export interface Evidence { /** Entries with a year. */ readonly entries: number; readonly citations: number; readonly linked: number; readonly chapters: number; readonly sections: number; readonly listed: number; readonly contents: number; readonly footnotes: number }

/** Points that make a thesis: any two strong signs, or one beside several weak ones. Weak ones alone, as a manual or a novel has them, do not. */
const ENOUGH = 4;

export function recogniseThesis(found: Evidence): Recognition {
  const evidence: string[] = [];
  let points = 0;
  const count = (value: number, least: number, worth: number, what: string): void => {
    if (value < least) return;
    points += worth;
    evidence.push(`${value} ${what}`);
  };
  count(found.entries, 3, 2, 'entries in the bibliography');
  count(found.linked, 3, 2, 'citations that lead to an entry');
  if (found.linked < 3) count(found.citations, 4, 1.5, 'author–date citations');
  const scholarly = points > 0 || found.listed >= 3;
  count(found.chapters, 2, 1.5, 'chapters');
  count(found.sections, 2, 1, 'numbered sections');
  count(found.listed, 3, 2, 'listed abbreviations');
  count(found.contents, 4, 1, 'lines of contents');
  count(found.footnotes, 3, 1, 'footnotes');
  return { isThesis: scholarly && points >= ENOUGH, evidence };
}
