/** The interviews of an annex against the bibliography, and case studies against their summaries. */
import { textOf } from '../../model/facts/citation-form';
import { type Interview, interviews } from '../../model/facts/interviews';
import { slips } from '../../model/resolve/names';
import type { ThesisDocument, Work } from '../../model/types';
import { foldCase } from '../../text/fold';
import type { Rule } from '../rule';
import { entry } from '../shared/wording';

interface Pair { readonly interview: Interview; readonly work: Work | undefined; readonly spelling: string | undefined }

/** Each interview of the annex with its entry. */
function pairs(document: ThesisDocument): readonly Pair[] {
  const works = document.works.filter(({ csl }) => csl.type === 'interview');
  return interviews(document).map((interview) => {
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

export const interviewMismatch: Rule = {
  id: 'interview/mismatch',
  title: 'An interview differs between annex and bibliography',
  docs: {
    what: 'The annex gives another date, or another spelling of the name, than the entry of the bibliography.',
    why: 'One of the two is wrong.',
    good: 'Annex: May 12, 2012. Bibliography: (May 12, 2012)',
    bad: 'Annex: May 15, 2012. Bibliography: (May 12, 2012)',
    source: 'own; no tool is known to check it',
  },
  severity: 'information',
  reads: ['works'],
  *check(_document, context) {
    for (const { interview, work, spelling } of context.once(pairs)) {
      if (work === undefined) continue;
      const { value, date, head } = interview;
      if (spelling !== undefined) yield { span: head, message: `The bibliography lists this interview under ${spelling}.`, related: [entry(work)] };
      const there = work.csl.issued?.['date-parts']?.[0];
      if (value === undefined || date === undefined || there?.length !== 3 || there.every((part, k) => part === value[k])) continue;
      yield { span: date, message: `${textOf(date)} here, ${dateIn(work)} in the bibliography.`, related: [entry(work)] };
    }
  },
};

function dateIn({ text, fields }: Work): string {
  const field = fields.find((one) => one.field === 'issued' || one.field === 'date');
  return field === undefined ? 'another date' : text.slice(field.start, field.end).replace(/[().]/g, '').trim();
}

export const interviewWithoutEntry: Rule = {
  id: 'interview/without-entry',
  title: 'An interview without an entry',
  docs: {
    what: 'The annex lists an interview that the bibliography does not, where it lists most others.',
    why: 'One document, one form.',
    good: 'an entry for every interview of the annex',
    bad: 'an interview in the annex that alone has no entry',
    source: 'own; APA 7, 8.9 keeps interviews that cannot be looked up out of the list altogether',
  },
  severity: 'hint',
  reads: ['works'],
  *check(_document, context) {
    const all = context.once(pairs);
    const without = all.filter(({ work }) => work === undefined);
    if (all.length < 3 || without.length > all.length / 2) return;
    for (const { interview } of without) yield { span: interview.head, message: 'This interview has no entry in the bibliography; most others have one.' };
  },
};

export const caseStudyWithoutSummary: Rule = {
  id: 'case-study/without-summary',
  title: 'A case study without its summary',
  docs: {
    what: 'A case study has no summary table where the others have one.',
    why: 'The reader compares them there.',
    good: 'three case studies, three summaries in Annex C',
    bad: 'three case studies, two summaries in Annex C',
    source: 'own',
  },
  severity: 'hint',
  reads: ['headings'],
  *check({ headings }) {
    const studies = headings.filter(({ kind }) => kind === 'case-study');
    const without = studies.filter(({ counterpart }) => counterpart === undefined);
    if (without.length === 0 || without.length > studies.length / 2) return;
    for (const { span, number, title } of without) yield { span, message: `${`${number} ${title}`.trim()} has no summary; the other case studies have one.` };
  },
};

