/** Interviews of an annex with their entries of the bibliography. */
import { foldCase } from '../../text/fold';
import { slips } from '../resolve/names';
import type { ThesisDocument, Work } from '../types';
import { type Interview, interviews } from './interviews';

/** `spelling`: the name in the entry, where it is spelt otherwise than in the annex. */
export interface InterviewEntry { readonly interview: Interview; readonly work: Work | undefined; readonly spelling: string | undefined }

/** Each interview of the annex with its entry. */
export function interviewEntries(document: ThesisDocument): readonly InterviewEntry[] {
  return entriesOf(document, interviews(document));
}

/** The same for interviews already at hand. */
export function entriesOf(document: ThesisDocument, list: readonly Interview[]): readonly InterviewEntry[] {
  const works = document.works.filter(({ csl }) => csl.type === 'interview');
  return list.map((interview) => {
    const words = wordsOf(interview.name);
    const named = works.filter((work) => isPerson(work) && (wordsOf(work.authors[0] ?? '').every((word) => words.includes(word))));
    const organisation = works.filter((work) => !isPerson(work) && words.includes(wordsOf(work.authors[0] ?? '')[0] ?? '') && common(words, wordsOf(work.csl.title ?? '')) >= 2);
    const work = named[0] ?? organisation[0];
    if (work !== undefined) return { interview, work, spelling: undefined };
    const near = works.find((other) => isPerson(other) && wordsOf(other.authors[0] ?? '').some((word) => word.length >= 5 && words.some((mine) => mine !== word && slips(mine, word, 1) === 1)));
    return { interview, work: near, spelling: near?.authors[0] };
  });
}

/** Anonymous people are told apart by where they work. */
function isPerson({ authors }: Work): boolean {
  return !foldCase(authors[0] ?? '').startsWith('anon');
}

function common(a: readonly string[], b: readonly string[]): number {
  return b.filter((word) => word.length > 3 && a.includes(word)).length;
}

function wordsOf(text: string): string[] {
  return foldCase(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
