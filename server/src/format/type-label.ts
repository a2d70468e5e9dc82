/** What a reader calls each kind of work. */
import type { CslType } from '../recognisers/references/csl';

const LABELS: Record<CslType, string> = {
  'article-journal': 'Journal article', 'article-magazine': 'Magazine article', 'article-newspaper': 'Newspaper article', article: 'Article',
  book: 'Book', chapter: 'Book chapter', 'paper-conference': 'Conference paper', thesis: 'Thesis', report: 'Report', webpage: 'Web page',
  'post-weblog': 'Blog post', interview: 'Interview', motion_picture: 'Film or video', legislation: 'Law', legal_case: 'Legal case', bill: 'Bill',
  treaty: 'Treaty', personal_communication: 'Personal communication', manuscript: 'Manuscript', speech: 'Speech',
  'entry-encyclopedia': 'Encyclopedia entry', 'entry-dictionary': 'Dictionary entry', patent: 'Patent', dataset: 'Data set', software: 'Software',
  map: 'Map', review: 'Review', document: '',
};

/** `Journal article`, `Interview`; empty for a work of unknown kind, or of a kind that is none of CSL's. */
export function typeLabel(type: CslType): string {
  return LABELS[type] ?? '';
}
