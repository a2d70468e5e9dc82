/** The interviews of an annex against the bibliography, and case studies against their summaries. */
import { textOf } from '../../model/facts/citation-form';
import { interviewEntries } from '../../model/facts/interview-entries';
import type { Work } from '../../model/types';
import type { Rule } from '../rule';
import { entry } from '../shared/wording';
import { t } from '../../text/l10n';

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
    for (const { interview, work, spelling } of context.once(interviewEntries)) {
      if (work === undefined) continue;
      const { value, date, head } = interview;
      if (spelling !== undefined) yield { span: head, message: t('The bibliography lists this interview under {0}.', spelling), related: [entry(work)] };
      const there = work.csl.issued?.['date-parts']?.[0];
      if (value === undefined || date === undefined || there?.length !== 3 || there.every((part, k) => part === value[k])) continue;
      yield { span: date, message: t('{0} here, {1} in the bibliography.', textOf(date), dateIn(work)), related: [entry(work)] };
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
    const all = context.once(interviewEntries);
    const without = all.filter(({ work }) => work === undefined);
    if (all.length < 3 || without.length > all.length / 2) return;
    for (const { interview } of without) yield { span: interview.head, message: t('This interview has no entry in the bibliography; most others have one.') };
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
    for (const { span, number, title } of without) yield { span, message: t('{0} has no summary; the other case studies have one.', `${number} ${title}`.trim()) };
  },
};

