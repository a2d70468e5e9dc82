/** Which of several works a sentence is likelier about: the one whose title shares more of its words. */
import { sentenceBefore } from '../../text/sentences';
import type { ModelBlock } from '../block';
import type { Span } from '../types';
import { words } from './listed';
import type { WorkEntry } from './works';

/** A word this long is compared by its beginning: `tribunals`, `Tribunales`. */
const STEM = 6;
const SHORTEST = 4;

/** The works in the order of how many words of their titles stand in the sentences round a place; ties stay in order. */
export function byTopic(works: readonly WorkEntry[], block: ModelBlock, at: Span): readonly WorkEntry[] {
  if (works.length < 2) return works;
  const sentence = sentenceBefore(block.text, at.start);
  const from = sentenceBefore(block.text, sentence);
  const said = new Set(words(block.text.slice(from, at.end + 200)).filter((word) => word.length >= SHORTEST).map(stem));
  const shared = new Map(works.map((work) => [work, new Set(words(work.text).filter((word) => word.length >= SHORTEST).map(stem).filter((word) => said.has(word))).size]));
  return [...works].sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0));
}

function stem(word: string): string {
  return word.slice(0, STEM);
}
