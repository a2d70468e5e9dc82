/** The number or the title of a heading, a table or a figure, with all that repeats or names it. */
import { headingSpans, mentionSpans, spanText } from '../../model/heading-spans';
import type { CrossReference, OutlineNode, Span, ThesisDocument } from '../../model/types';
import type { Replacement } from '../shared/edits';
import { isNumber, renumber, retitle } from '../shared/heading-edits';
import { Refusal } from '../shared/source';
import { headingName } from '../shared/wording';
import type { Target } from './target';

export function headingTarget(document: ThesisDocument, node: OutlineNode, at: number): Target | undefined {
  const { number, title } = headingSpans(node);
  return pick(document, node, number, title, at);
}

/** A line of the contents has a number and a title too; `section 2.2` has its number. */
export function referenceTarget(document: ThesisDocument, reference: CrossReference, at: number): Target | Refusal | undefined {
  const { node, target } = reference;
  if (node === undefined) return undefined;
  const { number, title } = mentionSpans(reference);
  if (target === 'case-study' || target === 'item') return new Refusal('This names a place by its order: rename at its heading');
  return pick(document, node, number, title, at);
}

function pick(document: ThesisDocument, node: OutlineNode, number: Span | undefined, title: Span | undefined, at: number): Target | undefined {
  if (number !== undefined && number.start <= at && at <= number.end) return { span: number, name: spanText(number), rename: (given) => newNumber(document, node, given) };
  if (title === undefined || title.end <= title.start || at < title.start || at > title.end) return undefined;
  return { span: title, name: spanText(title), rename: (given) => retitle(document, node, given) };
}

function newNumber(document: ThesisDocument, node: OutlineNode, given: string): readonly Replacement[] | Refusal {
  const number = given.trim();
  const old = node.number;
  if (!isNumber(number)) return new Refusal('A number is written as 3, 2.2.1 or C');
  if (number.split('.').length !== old.split('.').length) return new Refusal(`${old} has another depth than ${number}: move the section in the Chapters view instead`);
  const family = (one: OutlineNode): string => (one.kind === 'case-study' ? 'section' : one.kind);
  const taken = document.headings.find((other) => other !== node && other.number === number && family(other) === family(node));
  if (taken !== undefined) return new Refusal(`${number} is already the number of ${taken.title === '' ? headingName(taken) : `“${taken.title}”`}`);
  const numbers = new Map<OutlineNode, string>([[node, number]]);
  const below = (one: OutlineNode): void => {
    for (const child of one.children) {
      if (child.number.startsWith(`${old}.`)) numbers.set(child, `${number}${child.number.slice(old.length)}`);
      below(child);
    }
  };
  below(node);
  return renumber(document, numbers);
}
