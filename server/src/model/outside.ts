/** Entries of other files put behind the document's own. */
import { foldCase } from '../text/fold';
import type { Citation, Entry, Outside, OutsideWork, ThesisDocument } from './types';

export const NOTHING_OUTSIDE: Outside = { works: [], definitions: [], cited: new Map(), used: new Map(), part: '' };

/** Letters of a title by which two entries are known for one. */
const TITLE = 24;

/**
 * One list to link citations with. An entry that stands in several files counts where it stands first, the document itself before all
 * others. The same list where nothing is added.
 */
export function joined(own: readonly Entry[], outside: readonly OutsideWork[]): readonly Entry[] {
  if (outside.length === 0) return own;
  const known = new Set(own.map(sameness));
  const added: Entry[] = [];
  for (const work of outside) {
    const key = sameness(work);
    if (known.has(key)) continue;
    known.add(key);
    added.push({ ...work, index: own.length + added.length });
  }
  return added.length === 0 ? own : [...own, ...added];
}

/** By what two entries are known for one: first author, year with its letter, and how the title begins. */
export function sameness({ authors, year, csl, text }: Entry): string {
  return `${foldCase(authors[0] ?? '')}|${year}|${foldCase(csl.title ?? text).replace(/[^\p{L}\p{N}]/gu, '').slice(0, TITLE)}`;
}

/** The citations of a document that lead to an entry of another file, in text order. */
export function citing(document: ThesisDocument, key: string): readonly Citation[] {
  return document.citations.filter(({ outside }) => outside.some((entry) => sameness(entry) === key));
}
