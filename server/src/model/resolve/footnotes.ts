/** Note markers paired with notes, by number: restarting numbers pair with the next note of that number. */
import type { MarkerMention, NoteMention } from '../../recognisers/mentions';
import { BlockSpan, type ModelBlock, spanOf } from '../block';
import type { Footnote } from '../types';

export function resolveFootnotes(blocks: readonly ModelBlock[]): Footnote[] {
  const notes: { block: ModelBlock; mention: NoteMention; taken: boolean }[] = [];
  const markers: { block: ModelBlock; mention: MarkerMention }[] = [];
  for (const block of blocks) {
    for (const mention of block.mentions) {
      if (mention.type === 'note') notes.push({ block, mention, taken: false });
      else if (mention.type === 'marker') markers.push({ block, mention });
    }
  }
  const byNumber = new Map<string, typeof notes>();
  for (const note of notes) {
    const list = byNumber.get(note.mention.number);
    if (list === undefined) byNumber.set(note.mention.number, [note]);
    else list.push(note);
  }
  const out: { note: Footnote; index: number }[] = [];
  for (const marker of markers) {
    const candidates = byNumber.get(marker.mention.number) ?? [];
    const note = candidates.find((candidate) => !candidate.taken && candidate.block.index >= marker.block.index) ?? candidates.find((candidate) => !candidate.taken);
    if (note === undefined) {
      // an exponent, or a second marker of a note: only Markdown's brackets are sure to be meant as one
      if (candidates.length === 0 && marker.block.text.charCodeAt(marker.mention.start) === 91) out.push({ index: marker.block.index, note: { kind: 'footnote', number: marker.mention.number, marker: spanOf(marker.block, marker.mention), definition: undefined, body: undefined } });
      continue;
    }
    note.taken = true;
    out.push({ index: marker.block.index, note: { kind: 'footnote', number: marker.mention.number, marker: spanOf(marker.block, marker.mention), definition: spanOf(note.block, note.mention), body: new BlockSpan(note.block) } });
  }
  for (const note of notes) if (!note.taken) out.push({ index: note.block.index, note: { kind: 'footnote', number: note.mention.number, marker: undefined, definition: spanOf(note.block, note.mention), body: new BlockSpan(note.block) } });
  return out.sort((a, b) => a.index - b.index).map((item) => item.note);
}
