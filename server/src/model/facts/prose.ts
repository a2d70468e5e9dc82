/** What `recognisers/prose` finds in a block, remembered for as long as the block's text is the same. */
import { type ProseFacts, readProse } from '../../recognisers/prose';
import type { Block, Span } from '../types';

export interface Quotation {
  readonly span: Span;
  readonly open: string;
  /** Empty where the quotation is never closed. */
  readonly close: string;
  readonly words: number;
}
export interface Slip { readonly kind: ProseFacts['slips'][number]['kind']; readonly span: Span }
export interface Prose { readonly quotations: readonly Quotation[]; readonly slips: readonly Slip[]; readonly nested: readonly Span[] }

const known = new WeakMap<Block, { readonly text: string; readonly prose: Prose }>();

/** Quotations, slips and nested brackets of one block. */
export function proseOf(block: Block): Prose {
  const before = known.get(block);
  if (before !== undefined && before.text === block.text) return before.prose;
  const found = readProse(block.text);
  const span = ({ start, end }: { start: number; end: number }): Span => ({ block, start, end });
  const prose: Prose = {
    quotations: found.quotations.map((item) => ({ span: span(item), open: item.open, close: item.close, words: item.words })),
    slips: found.slips.map((item) => ({ kind: item.kind, span: span(item) })),
    nested: found.nested.map(span),
  };
  known.set(block, { text: block.text, prose });
  return prose;
}
