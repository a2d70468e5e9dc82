/** Everything that is worked out from the mentions of all blocks together. Done anew when a signature changed, never per keystroke in plain prose. */
import type { ModelBlock } from './block';
import type { Node } from './outline';
import { type Abbreviations, resolveAbbreviations } from './resolve/abbreviations';
import { type ResolvedCitation, resolveCitations } from './resolve/citations';
import { resolveCrossReferences } from './resolve/cross-references';
import { resolveFootnotes } from './resolve/footnotes';
import { Linker } from './resolve/link';
import { WorkEntry } from './resolve/works';
import type { CrossReference, Footnote, Mention, OutlineNode, Recognition } from './types';

export interface Derived {
  readonly works: readonly WorkEntry[];
  readonly abbreviations: Abbreviations;
  readonly citations: readonly ResolvedCitation[];
  readonly footnotes: readonly Footnote[];
  readonly crossReferences: readonly CrossReference[];
  /** Per block, in text order. */
  readonly mentions: ReadonlyMap<ModelBlock, readonly Mention[]>;
  recognition: Recognition | undefined;
}

export function derive(blocks: readonly ModelBlock[], flat: readonly Node[], _sectionAt: (offset: number) => OutlineNode | undefined): Derived {
  const works: WorkEntry[] = [];
  for (const block of blocks) if (block.role === 'entry' && isEntry(block.text)) works.push(new WorkEntry(works.length, block, works[works.length - 1]));
  const abbreviations = resolveAbbreviations(blocks);
  const citations = resolveCitations(blocks, new Linker(works, abbreviations.longForms));
  for (const citation of citations) {
    if (citation.resolution === 'ambiguous') for (const work of citation.works) work.citations.push(citation);
    else citation.works[0]?.citations.push(citation);
  }
  const footnotes = resolveFootnotes(blocks);
  const crossReferences = resolveCrossReferences(blocks, flat);
  const mentions = new Map<ModelBlock, Mention[]>();
  const add = (mention: Mention): void => {
    const block = mention.span.block as ModelBlock;
    const list = mentions.get(block);
    if (list === undefined) mentions.set(block, [mention]);
    else list.push(mention);
  };
  for (const work of works) add(work);
  for (const citation of citations) add(citation);
  for (const entry of [...abbreviations.defined, ...abbreviations.undefined]) {
    for (const definition of entry.definitions) add(definition);
    for (const item of entry.uses) add(item);
    for (const item of entry.misspellings) add(item);
  }
  for (const footnote of footnotes) {
    if (footnote.marker !== undefined) add({ kind: 'footnote-mark', at: 'marker', span: footnote.marker, footnote });
    if (footnote.definition !== undefined) add({ kind: 'footnote-mark', at: 'definition', span: footnote.definition, footnote });
  }
  for (const reference of crossReferences) add(reference);
  for (const list of mentions.values()) list.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { works, abbreviations, citations, footnotes, crossReferences, mentions, recognition: undefined };
}

/** Something a reader would take for a reference: letters enough, not a stray line. */
function isEntry(text: string): boolean {
  return text.length >= 12 && /\p{L}{2}/u.test(text);
}
