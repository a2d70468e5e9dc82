/** New numbers and titles for headings, with everything that repeats or names them. */
import { headingSpans, mentionSpans, spanText } from '../../model/heading-spans';
import type { CrossReference, OutlineNode, Span, ThesisDocument } from '../../model/types';
import { foldCase, plain } from '../../text/fold';
import type { Replacement } from './edits';
import { Refusal } from './source';
import { headingName } from './wording';

/** Every place that gives a heading's number in signs: the heading, its line of the contents, references to it. */
export function numberPlaces(document: ThesisDocument, node: OutlineNode): Span[] {
  const own = headingSpans(node).number;
  const others = document.crossReferences.filter((one) => one.node === node && counts(one)).map((one) => mentionSpans(one).number);
  return [own, ...others].filter((span) => span !== undefined);
}

/** `the first case study`, `Part one` and `(see #15)` name a place by its order, not by its heading's number. */
function counts({ target }: CrossReference): boolean {
  return target !== 'case-study' && target !== 'item';
}

/** A new number for a heading and, below it, for all whose numbers begin with it. */
export function renumber(document: ThesisDocument, numbers: ReadonlyMap<OutlineNode, string>): Replacement[] {
  return [...numbers].flatMap(([node, number]) => numberPlaces(document, node).map((span) => ({ span, text: number })));
}

/** A new title in the heading, in the contents and in the summary of a case study; where it is written otherwise, with a doubt. */
export function retitle(document: ThesisDocument, node: OutlineNode, given: string): Replacement[] | Refusal {
  const title = given.trim();
  if (title === '') return new Refusal('Type a title');
  if (title.includes('\n') || title.includes('\t')) return new Refusal('A title stands on one line, without tabs');
  const folded = foldCase(plain(title));
  const siblings = node.parent?.children ?? document.outline;
  const same = siblings.find((other) => other !== node && other.kind === node.kind && foldCase(other.title) === folded);
  if (same !== undefined) return new Refusal(`“${same.title}” is already the title of ${headingName(same)}`);
  const own = headingSpans(node).title;
  const old = foldCase(plain(spanText(own)));
  const listed = document.crossReferences.filter((one) => one.target === 'contents' && one.node === node).map((one) => mentionSpans(one).title);
  const counterpart = node.counterpart === undefined ? undefined : headingSpans(node.counterpart).title;
  const out: Replacement[] = [{ span: own, text: title }];
  for (const span of [...listed, counterpart]) if (span !== undefined) out.push({ span, text: title, doubt: foldCase(plain(spanText(span))) === old ? undefined : 'otherwise' });
  return out;
}

/** `2.2.1`, `3`, `C`, `A.1`, `IV`: what a heading can carry. */
export function isNumber(text: string): boolean {
  const parts = text.split('.');
  return text.length <= 16 && parts.every((part, index) => (index === 0 ? letterOrNumber(part) : digits(part)));
}

function letterOrNumber(part: string): boolean {
  return digits(part) || (part.length <= 6 && part !== '' && [...part].every((sign) => sign >= 'A' && sign <= 'Z'));
}

function digits(part: string): boolean {
  return part !== '' && part.length <= 3 && [...part].every((sign) => sign >= '0' && sign <= '9');
}
