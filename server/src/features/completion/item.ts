import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span, ThesisDocument } from '../../model/types';
import { foldCase } from '../../text/fold';
import { startOf } from '../shared/ranges';

/** Where someone is typing. */
export interface Caret {
  readonly document: ThesisDocument;
  readonly uri: string;
  readonly offset: number;
  readonly line: number;
  readonly lineStart: number;
}

/** One thing to insert in place of the text from `from` to the caret. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly from: number;
  readonly insert: string;
  /** Higher comes first. */
  readonly rank: number;
  readonly detail?: string;
  readonly description?: string;
  /** Row id of the work, for its reference. */
  readonly data?: string;
}

/** 0 to 1: how near the nearest of some places is to the caret. Half at 5,000 characters, some two pages. */
export function nearness({ document, offset }: Caret, places: readonly { readonly span: Span }[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const { span } of places) best = Math.min(best, Math.abs(startOf(document, span) - offset));
  return best === Number.POSITIVE_INFINITY ? 0 : 5_000 / (5_000 + best);
}

/** Whether a text, or one of its words, begins with what was typed: 2 the text, 1 a word, 0 neither. Case and accents do not count. */
export function begins(text: string, typed: string): number {
  const folded = foldCase(text);
  if (folded.startsWith(typed)) return 2;
  for (let at = folded.indexOf(typed); at > 0; at = folded.indexOf(typed, at + 1)) {
    const before = folded[at - 1] ?? ' ';
    if (before.toLowerCase() === before.toUpperCase() && (before < '0' || before > '9')) return 1;
  }
  return 0;
}
