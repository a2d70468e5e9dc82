/** Numbers changed together with everything that refers to them. */
import { textOf } from '../../model/facts/citation-form';
import { contentsLines, numeralOf } from '../../model/facts/contents';
import { replace } from '../../model/facts/edits';
import type { CrossReference, OutlineNode, Span, TextChange, ThesisDocument } from '../../model/types';

/** Writes new numbers into headings or captions, into their lines in the contents, and into the references to them. */
export function renumber(document: ThesisDocument, numbers: ReadonlyMap<OutlineNode, string>): readonly TextChange[] {
  const out: TextChange[] = [];
  const put = (span: Span | undefined, number: string): void => {
    if (span === undefined) return;
    const stop = textOf(span).endsWith('.') ? '.' : '';
    out.push(...replace(document, span, `${number}${stop}`));
  };
  for (const [node, number] of numbers) put(numeralOf(node), number);
  for (const { node, numeral } of contentsLines(document)) {
    const number = node === undefined ? undefined : numbers.get(node);
    if (number !== undefined) put(numeral, number);
  }
  for (const reference of document.crossReferences) {
    const number = reference.node === undefined ? undefined : numbers.get(reference.node);
    if (number !== undefined && reference.target !== 'contents') put(numberIn(reference), number);
  }
  return out;
}

function numberIn({ span, number }: CrossReference): Span | undefined {
  const at = textOf(span).lastIndexOf(number);
  return at < 0 ? undefined : { block: span.block, start: span.start + at, end: span.start + at + number.length };
}

/** New numbers for sections that follow a gap: each takes the next in its row, and what is below it goes along. */
export function closeGap(siblings: readonly OutlineNode[], from: number): Map<OutlineNode, string> {
  const numbers = new Map<OutlineNode, string>();
  const before = siblings[from - 1];
  let next = before === undefined ? 1 : last(before.number) + 1;
  for (const node of siblings.slice(from)) shift(node, `${stem(node.number)}${next++}`, numbers);
  return numbers;
}

function shift(node: OutlineNode, number: string, numbers: Map<OutlineNode, string>): void {
  if (node.number !== number) numbers.set(node, number);
  for (const child of node.children) {
    if (child.number.startsWith(`${node.number}.`)) shift(child, number + child.number.slice(node.number.length), numbers);
  }
}

/** `2.3.` of `2.3.4`; empty for `4`. */
export function stem(number: string): string {
  return number.slice(0, number.lastIndexOf('.') + 1);
}

/** 4 of `2.3.4`. */
export function last(number: string): number {
  return Number(number.slice(number.lastIndexOf('.') + 1));
}

/** Digits and stops only. */
export function isDecimal(number: string): boolean {
  return number !== '' && [...number].every((sign) => (sign >= '0' && sign <= '9') || sign === '.') && !number.endsWith('.');
}
