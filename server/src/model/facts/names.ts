/** Names and terms of several words, in every spelling the prose has of them. */
import { namesIn, type Phrase, smallIn } from '../../recognisers/phrases';
import type { Block, Span, ThesisDocument } from '../types';

export interface Spelling { readonly text: string; readonly spans: readonly Span[] }
/** One name: its spellings, the most frequent first. */
export type Name = readonly Spelling[];

const PROSE = new Set(['paragraph', 'list-item', 'footnote', 'quotation']);
/** A name said less often is not looked for in small letters: it may be the start of a sentence. */
const OFTEN = 3;

/** All names written in more than one way. Linear in the length of the text. */
export function namesInSeveralWays(document: ThesisDocument): Name[] {
  const blocks = document.blocks.filter(({ role }) => PROSE.has(role));
  const found = new Map<string, Map<string, Span[]>>();
  const add = (block: Block, { start, end, key }: Phrase): void => {
    const text = block.text.slice(start, end);
    const spellings = found.get(key) ?? new Map<string, Span[]>();
    found.set(key, spellings);
    const spans = spellings.get(text);
    if (spans === undefined) spellings.set(text, [{ block, start, end }]);
    else spans.push({ block, start, end });
  };
  for (const block of blocks) for (const phrase of namesIn(block.text)) add(block, phrase);
  const firsts = new Map<string, string[]>();
  for (const [key, spellings] of found) {
    if ([...spellings.values()].reduce((sum, spans) => sum + spans.length, 0) < OFTEN) continue;
    const first = key.slice(0, key.indexOf(' '));
    firsts.set(first, [...(firsts.get(first) ?? []), key]);
  }
  for (const block of blocks) for (const phrase of smallIn(block.text, firsts)) add(block, phrase);
  return [...found.values()].filter((spellings) => spellings.size > 1)
    .map((spellings) => [...spellings].map(([text, spans]) => ({ text, spans })).sort((a, b) => b.spans.length - a.spans.length));
}
