/** Names of places in the view: a hash of the block's text, and which of its likes it is. Kept while the text is, wherever it moves. */
import type { Block } from '../../model/types';

export class Anchors {
  private readonly names = new Map<Block, string>();

  constructor(blocks: readonly Block[]) {
    const seen = new Map<string, number>();
    for (const block of blocks) {
      if (block.role === 'blank' || block.role === 'furniture') continue;
      const hash = hashOf(block.text);
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      this.names.set(block, count === 1 ? hash : `${hash}.${count}`);
    }
  }

  of(block: Block): string | undefined {
    return this.names.get(block);
  }
}

/** 53 bits of a text, in base 36. cyrb53 by bryc (public domain): two multiplicative hashes side by side. */
export function hashOf(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}
