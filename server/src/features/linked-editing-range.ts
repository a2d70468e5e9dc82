import type { Position, Range } from 'vscode-languageserver-types';
import { headingSpans, mentionSpans, spanText } from '../model/heading-spans';
import type { OutlineNode, Span, ThesisDocument } from '../model/types';
import { headingAt, rangeOf } from './shared/ranges';

/** What a title may hold: an editor ends the linked edit at anything else, and at a space where it is not told otherwise. */
const TITLE = '[^\\r\\n\\t]*';

/**
 * `textDocument/linkedEditingRange`: the title of a heading and the same title in the contents, edited together. Only where both are
 * written alike, as the protocol demands.
 */
export function linkedEditingRange(document: ThesisDocument, position: Position): { ranges: Range[]; wordPattern: string } | null {
  const offset = document.offsetAt(position);
  const mention = document.mentionAt(offset);
  const node = mention === undefined || mention.kind !== 'cross-reference' ? headingAt(document, offset) : mention.target === 'contents' ? mention.node : undefined;
  if (node === undefined) return null;
  const titles = titlesOf(document, node).filter((span) => document.parts(span).length === 1);
  const here = titles.find((span) => covers(document, span, offset));
  if (here === undefined) return null;
  const text = spanText(here);
  const alike = titles.filter((span) => spanText(span) === text);
  return alike.length < 2 || text === '' ? null : { ranges: alike.map((span) => rangeOf(document, span)), wordPattern: TITLE };
}

function titlesOf(document: ThesisDocument, node: OutlineNode): Span[] {
  const own = [headingSpans(node).title, ...(node.counterpart === undefined ? [] : [headingSpans(node.counterpart).title])];
  const listed = document.crossReferences.filter((one) => one.target === 'contents' && one.node === node).map((one) => mentionSpans(one).title);
  return [...own, ...listed].filter((span) => span !== undefined);
}

function covers(document: ThesisDocument, span: Span, offset: number): boolean {
  const { start, end } = document.range(span);
  return start <= offset && offset <= end;
}
