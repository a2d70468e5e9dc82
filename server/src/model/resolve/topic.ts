/** Which of several works a sentence is likelier about: the one whose title shares more of its words. */
import { sentenceBefore } from '../../text/sentences';
import type { ModelBlock } from '../block';
import type { Entry, Span } from '../types';
import { wordsOf } from './names';

/** A word this long is compared by its beginning: `tribunals`, `Tribunales`. */
const STEM = 6;
const SHORTEST = 4;

const stems = new WeakMap<Entry, ReadonlySet<string>>();

/** The works in the order of how many words of their titles stand in the sentences round a place; ties stay in order. */
export function byTopic(works: readonly Entry[], block: ModelBlock, at: Span): readonly Entry[] {
  if (works.length < 2) return works;
  const sentence = sentenceBefore(block.text, at.start);
  const from = sentenceBefore(block.text, sentence);
  const said = stemsOf(block.text.slice(from, at.end + 200));
  const shared = new Map(works.map((work) => [work, common(said, stemsOfWork(work))]));
  return [...works].sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0));
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

/** An entry's words are asked for by every citation that may mean it. */
function stemsOfWork(work: Entry): ReadonlySet<string> {
  let found = stems.get(work);
  if (found === undefined) stems.set(work, (found = stemsOf(work.text)));
  return found;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length >= SHORTEST)
      .map(stem),
  );
}

function stem(word: string): string {
  return word.slice(0, STEM);
}
