import type { ThesisDocument } from '../../../model/types';

/** Where a card is shown: links need the document's address, `next use` needs the offset. */
export interface CardPlace {
  readonly document: ThesisDocument;
  readonly uri: string;
  readonly offset: number;
  /** Four lines: the same facts closer together, lists and notes cut. */
  readonly brief?: boolean;
}
