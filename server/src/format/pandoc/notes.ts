/** Footnotes as Pandoc's: `[^3]` in the text, `[^3]: …` where the note stands. */
import type { Block, ThesisDocument } from '../../model/types';
import type { Patch } from './types';

/** The head of a note: its name, and where its text begins in the block. */
export interface NoteHead { readonly id: string; readonly from: number }

export interface Notes {
  readonly marks: ReadonlyMap<Block, readonly Patch[]>;
  readonly heads: ReadonlyMap<Block, NoteHead>;
}

/** Notes that have both a marker and a text. Numbers that begin anew get names of their own: `3`, `3-2`. */
export function notesOf({ footnotes }: ThesisDocument): Notes {
  const marks = new Map<Block, Patch[]>();
  const heads = new Map<Block, NoteHead>();
  const used = new Map<string, number>();
  for (const { number, marker, definition } of footnotes) {
    if (marker === undefined || definition === undefined || heads.has(definition.block)) continue;
    const name = number.replace(/[^\p{L}\p{N}_-]/gu, '') || 'note';
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    const id = count === 1 ? name : `${name}-${count}`;
    const list = marks.get(marker.block) ?? [];
    list.push({ start: marker.start, end: marker.end, text: `[^${id}]` });
    marks.set(marker.block, list);
    const { text } = definition.block;
    let from = definition.end;
    while (from < text.length && ' \t.:)]'.includes(text[from] ?? '#')) from++;
    heads.set(definition.block, { id, from });
  }
  return { marks, heads };
}
