/** Citations made to refer: linked to entries, narrative authors found, Ibids followed. Text and notes each have their own chain. */
import type { ModelBlock } from '../block';
import { resolveBare, type Sources } from './bare';
import { followIbid } from './ibid';
import type { Linker } from './link';
import { Spellings } from './name-index';
import { resolveNamed } from './named';
import { Lists } from './own-list';
import { ResolvedCitation } from './resolved';

export { ResolvedCitation } from './resolved';

/** Resolves the citations of all blocks, in text order. Candidates that are none after all are left out. */
export function resolveCitations(blocks: readonly ModelBlock[], linker: Linker): ResolvedCitation[] {
  const out: ResolvedCitation[] = [];
  const lists = new Lists(blocks);
  const spelt = new Spellings();
  const chains = { text: [] as ResolvedCitation[], notes: [] as ResolvedCitation[] };
  for (const block of blocks) {
    const chain = block.role === 'footnote' ? chains.notes : chains.text;
    const sources: Sources = { linker, blocks, chain, spelt };
    let group = -2;
    let groupStart = 0;
    for (const mention of block.mentions) {
      if (mention.type !== 'citation') continue;
      if (mention.group !== group || mention.group < 0) {
        group = mention.group;
        groupStart = chain.length;
      }
      const citation = new ResolvedCitation(block, mention);
      const { form, yearAt, authors } = mention;
      if (form === 'ibid') followIbid(citation, chain, groupStart);
      else if (yearAt !== undefined && authors.length === 0) {
        if (!resolveBare(citation, sources)) continue;
      } else if (!resolveNamed(citation, sources)) continue;
      if (form !== 'ibid') lists.settle(citation);
      out.push(citation);
      chain.push(citation);
      const written = citation.authors[0];
      if (citation.resolution === 'approximate' && form !== 'ibid' && written !== undefined && citation.entries[0] !== undefined)
        linker.spell(spelt, citation.entries[0], written);
    }
  }
  return out;
}
