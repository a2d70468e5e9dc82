/** Words and citations summed over runs of blocks, so that any chapter's count is one subtraction. */
import type { ModelBlock } from './block';
import type { Totals } from './outline';
import type { Citation } from './types';

export class Sums implements Totals {
  private wordsBefore: number[] | undefined;
  private citationsBefore: number[] | undefined;
  /** The table `citationsBefore` was counted from. */
  private counted: readonly Citation[] | undefined;

  constructor(private readonly source: { readonly blocks: readonly ModelBlock[]; readonly citations: readonly Citation[]; readonly length: number }) {}

  /** Forgets the sums: the text changed. */
  drop(): void {
    this.wordsBefore = undefined;
    this.citationsBefore = undefined;
  }

  offsetOf(block: number): number {
    return this.source.blocks[block]?.lines[0]?.start ?? this.source.length;
  }

  words(from: number, to: number): number {
    this.wordsBefore ??= before(this.source.blocks, (block) => (block.role === 'contents' || block.role === 'furniture' ? 0 : block.words));
    return (this.wordsBefore[to] ?? 0) - (this.wordsBefore[from] ?? 0);
  }

  citations(from: number, to: number): number {
    const { citations, blocks } = this.source;
    if (this.citationsBefore === undefined || this.counted !== citations) {
      const counts = new Map<object, number>();
      for (const { span } of citations) counts.set(span.block, (counts.get(span.block) ?? 0) + 1);
      this.citationsBefore = before(blocks, (block) => counts.get(block) ?? 0);
      this.counted = citations;
    }
    return (this.citationsBefore[to] ?? 0) - (this.citationsBefore[from] ?? 0);
  }
}

function before(blocks: readonly ModelBlock[], count: (block: ModelBlock) => number): number[] {
  const out = new Array<number>(blocks.length + 1);
  let sum = 0;
  out[0] = 0;
  for (let i = 0; i < blocks.length; i++) out[i + 1] = sum += count(blocks[i] as ModelBlock);
  return out;
}
