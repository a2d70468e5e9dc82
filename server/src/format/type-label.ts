/** What a reader calls each kind of work. */
import type { CslType } from '../recognisers/references/csl';
import { later, t } from '../text/l10n';

const LABELS: Record<CslType, string> = {
  'article-journal': later('Journal article'), 'article-magazine': later('Magazine article'), 'article-newspaper': later('Newspaper article'), article: later('Article'),
  book: later('Book'), chapter: later('Book chapter'), 'paper-conference': later('Conference paper'), thesis: later('Thesis'), report: later('Report'), webpage: later('Web page'),
  'post-weblog': later('Blog post'), interview: later('Interview'), motion_picture: later('Film or video'), legislation: later('Law'), legal_case: later('Legal case'), bill: later('Bill'),
  treaty: later('Treaty'), personal_communication: later('Personal communication'), manuscript: later('Manuscript'), speech: later('Speech'),
  'entry-encyclopedia': later('Encyclopedia entry'), 'entry-dictionary': later('Dictionary entry'), patent: later('Patent'), dataset: later('Data set'), software: later('Software'),
  map: later('Map'), review: later('Review'), document: '',
};

/** `Journal article`, `Interview`; empty for a work of unknown kind, or of a kind that is none of CSL's. */
export function typeLabel(type: CslType): string {
  return t(LABELS[type] ?? '');
}
