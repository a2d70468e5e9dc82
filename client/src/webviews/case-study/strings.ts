/** The words of the case-study card, by key. */
import { l10n } from 'vscode';

export function strings(): Record<string, string> {
  const t = l10n.t;
  return {
    cases: t('Case studies'),
    section: t('Go to its section'),
    words: t('{0} words', '{0}'),
    citations: t('{0} citations', '{0}'),
    lines: t('lines {0}–{1}', '{0}', '{1}'),
    pages: t('pages {0}', '{0}'),
    onePage: t('page {0}', '{0}'),
    noCases: t('No case studies were found: no chapter is called so, and no heading names a case.'),

    summary: t('Summary'),
    summaryIn: t('From {0}', '{0}'),
    variable: t('Variable'),
    outcome: t('Outcome'),
    noSummary: t('No summary table of this case was found, neither in the annexes nor in its section.'),

    actors: t('Actors'),
    actorsHow: t('Abbreviations used in its section.'),
    short: t('Short form'),
    long: t('Long form'),
    uses: t('Uses'),
    undefined: t('not defined'),
    noActors: t('No abbreviation is used in its section.'),

    interviews: t('Interviews'),
    interviewsHow: t('Of those listed in {0}.', '{0}'),
    name: t('Name'),
    date: t('Date'),
    tie: t('How it belongs here'),
    cited: t('cited, {0} times', '{0}'),
    citedOnce: t('cited once'),
    named: t('named in the text'),
    organisation: t('{0} is spoken of, {1} times', '{0}', '{1}'),
    noInterviews: t('None of the interviews listed is cited or named in its section.'),
    noList: t('No list of interviews was found in the annexes.'),

    works: t('Works cited most'),
    work: t('Work'),
    title: t('Title'),
    times: t('Citations'),
    entry: t('Entry'),
    toEntry: t('Bibliography'),
    noWorks: t('No work is cited in its section.'),
    more: t('Show all {0}', '{0}'),

    compare: t('All case studies compared'),
    compareHow: t('A variable sorts the cases by what it is in them.'),
    brief: t('First lines only'),
    rows: t('One row a case'),
    case: t('Case study'),
    wordCount: t('Words'),
    sortBy: t('Sort by {0}', '{0}'),
    oneCase: t('There is only one case study.'),
    noVariables: t('No summary table of any case was found: only figures can be compared.'),
    figures: t('Figures'),
  };
}
