import type { Span, ThesisDocument } from '../../model/types';
import type { Replacement } from '../shared/edits';
import type { Refusal } from '../shared/source';

/** What can be renamed at a place: the letters it concerns, what it is called now, and what a new name changes. */
export interface Target {
  readonly span: Span;
  readonly name: string;
  rename(newName: string): readonly Replacement[] | Refusal;
  /** The same in another file of the thesis. */
  elsewhere?(other: ThesisDocument, newName: string): readonly Replacement[] | Refusal;
}
