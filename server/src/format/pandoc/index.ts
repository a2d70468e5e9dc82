/** A thesis in prose as Pandoc's Markdown, with its works as BibTeX. */
import type { Citation, Entry, ThesisDocument } from '../../model/types';
import { toBibtex } from '../bibtex';
import { keysOf } from '../keys';
import { writeBlocks } from './blocks';
import { citePatches, entryOf } from './cites';
import { writeHead } from './head';
import { notesOf } from './notes';
import type { PandocText, Patch, Writing } from './types';

export type { LeftCitation, PandocText } from './types';

export interface PandocOptions {
  /** The text is Markdown: its own marks stay as they are. */
  readonly markdown: boolean;
  /** Name of the BibTeX file as the head names it; without one the head holds the works itself. */
  readonly bibliography?: string | undefined;
}

/**
 * Converts a whole document. Exact and approximate citations become Pandoc's, by the work they lead to; missing and ambiguous ones
 * stay as they were and are named with the reason. Contents, running heads and page numbers are left out, the bibliography is a
 * `#refs` division. Source of the notation: https://pandoc.org/MANUAL.html#citation-syntax
 */
export function toPandoc(document: ThesisDocument, { markdown, bibliography }: PandocOptions): PandocText {
  const writing: Writing = { markdown, language: document.language };
  const entries = entriesOf(document);
  const items = entries.map(({ csl }) => ({ ...csl, id: '' }));
  const names = keysOf(items);
  const keys = new Map<Entry, string>(entries.map((entry, i) => [entry, names[i] ?? '']));
  const works = items.map((item, i) => ({ ...item, id: names[i] ?? '' }));
  const notes = notesOf(document);
  const { patches, converted, left } = citePatches(document, keys, notes.marks, writing);
  const merged = new Map(document.blocks.map((block) => [block, merge(patches.get(block) ?? [], notes.marks.get(block) ?? [])]));
  const head = writeHead(document.getText(), document.language, bibliography, works);
  const body = writeBlocks(document, merged, notes, writing, head.end);
  return {
    markdown: `${head.text}\n\n${body}\n`,
    bibliography: toBibtex(works, { letters: true }),
    converted,
    left,
    keyOf: (citation: Citation) => {
      const entry = entryOf(citation);
      return entry === undefined ? undefined : keys.get(entry);
    },
  };
}

/** The document's own works, then those of other files that it cites. */
function entriesOf({ works, citations }: ThesisDocument): Entry[] {
  const out = new Set<Entry>(works);
  for (const citation of citations) {
    const entry = entryOf(citation);
    if (entry !== undefined) out.add(entry);
  }
  return [...out];
}

/** Both in order; where two overlap the first stands. */
function merge(cites: readonly Patch[], marks: readonly Patch[]): Patch[] {
  const all = [...cites, ...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Patch[] = [];
  let end = 0;
  for (const patch of all) {
    if (patch.start < end) continue;
    out.push(patch);
    end = patch.end;
  }
  return out;
}
