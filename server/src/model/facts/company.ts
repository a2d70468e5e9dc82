/** Which citations stand together: in one pair of brackets, one sentence, one paragraph. */
import { sentenceEnds } from '../../text/sentences';
import type { Block, Citation, ThesisDocument } from '../types';

/** Numbers that are equal where two citations stand together. */
export interface Company {
  readonly citation: Citation;
  readonly paragraph: number;
  readonly sentence: number;
  /** -1 for a citation outside brackets. */
  readonly bracket: number;
}

/** Every citation with its company, in the model's order. Linear in the text between citations. */
export function company({ citations }: ThesisDocument): readonly Company[] {
  const byBlock = new Map<Block, Citation[]>();
  for (const citation of citations) {
    const own = byBlock.get(citation.span.block);
    if (own === undefined) byBlock.set(citation.span.block, [citation]);
    else own.push(citation);
  }
  const found = new Map<Citation, Company>();
  let paragraph = -1;
  let sentence = -1;
  let brackets = 0;
  for (const [block, own] of byBlock) {
    paragraph++;
    sentence++;
    let at = 0;
    const groups = new Map<number, number>();
    for (const citation of own.sort((a, b) => a.span.start - b.span.start)) {
      if (citation.span.start > at && sentenceEnds(block.text, at, citation.span.start)) sentence++;
      at = Math.max(at, citation.span.start);
      const { group } = citation;
      if (group >= 0 && !groups.has(group)) groups.set(group, brackets++);
      found.set(citation, { citation, paragraph, sentence, bracket: groups.get(group) ?? -1 });
    }
  }
  return citations.flatMap((citation) => found.get(citation) ?? []);
}
