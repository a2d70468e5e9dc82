/** Sentences of the model's blocks, cut once for each text a block has. */
import { sentencesOf } from '../../text/sentences';
import type { Block, BlockRole, Span } from '../types';

/** Blocks whose text is no run of sentences: a row, an entry, a heading is taken whole. */
const WHOLE: ReadonlySet<BlockRole> = new Set<BlockRole>(['heading', 'row', 'caption', 'entry', 'contents', 'abbreviation-row', 'furniture', 'code']);

interface Cut { readonly text: string; readonly sentences: readonly Span[] }
const known = new WeakMap<Block, Cut>();

/** The sentences of a block in text order; none for a block without text. */
export function sentencesIn(block: Block): readonly Span[] {
  const { text } = block;
  const before = known.get(block);
  if (before?.text === text) return before.sentences;
  const cut = WHOLE.has(block.role) ? whole(text) : sentencesOf(text);
  const sentences = cut.map(({ start, end }) => ({ block, start, end }));
  known.set(block, { text, sentences });
  return sentences;
}

/** The sentence a span stands in, from the first it touches to the last. */
export function sentenceAround(span: Span): Span {
  const { block, start, end } = span;
  const touched = sentencesIn(block).filter((one) => one.start < Math.max(end, start + 1) && one.end > start);
  return { block, start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

function whole(text: string): { start: number; end: number }[] {
  const end = text.trimEnd().length;
  return end === 0 ? [] : [{ start: text.length - text.trimStart().length, end }];
}
