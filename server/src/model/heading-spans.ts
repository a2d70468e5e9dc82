/** Where number and title of a heading stand, in the heading itself and in the lines that repeat or name it. */
import { contentsParts, headingParts, type Part } from '../text/heading-parts';
import type { Block, CrossReference, OutlineNode, Span } from './types';

export interface HeadingSpans { readonly number: Span | undefined; readonly title: Span }

/** In the heading line, caption or table head. */
export function headingSpans({ span, number, title }: OutlineNode): HeadingSpans {
  const { block } = span;
  const parts = headingParts(block.text.slice(0, span.end), number);
  // the head of a summary table has cells before it
  if (span.start > 0) {
    const inner = headingParts(block.text.slice(span.start, span.end), number);
    return spans(block, inner.number, inner.title, span.start);
  }
  return title === '' ? spans(block, parts.number, { start: parts.title.end, end: parts.title.end }, 0) : spans(block, parts.number, parts.title, 0);
}

/** In a line of the contents, or in `section 2.2`; only the former has a title. */
export function mentionSpans({ span, target, number }: CrossReference): { readonly number: Span | undefined; readonly title: Span | undefined } {
  const { block } = span;
  if (target === 'contents') return spans(block, ...pair(contentsParts(block.text, number)), 0);
  const at = block.text.slice(span.start, span.end).lastIndexOf(number);
  if (number === '' || at < 0) return { number: undefined, title: undefined };
  return { number: { block, start: span.start + at, end: span.start + at + number.length }, title: undefined };
}

function pair({ number, title }: { number: Part | undefined; title: Part }): [Part | undefined, Part] {
  return [number, title];
}

function spans(block: Block, number: Part | undefined, title: Part, by: number): HeadingSpans {
  const moved = ({ start, end }: Part): Span => ({ block, start: start + by, end: end + by });
  return { number: number === undefined ? undefined : moved(number), title: moved(title) };
}

/** The text a span covers, as the block has it. */
export function spanText({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}
