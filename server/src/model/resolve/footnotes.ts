/** Note markers paired with notes, by number: restarting numbers pair with the next note of that number. */
import type { MarkerMention, NoteMention } from '../../recognisers/mentions';
import { BlockSpan, type ModelBlock, spanOf } from '../block';
import type { Footnote } from '../types';

interface Note { readonly block: ModelBlock; readonly mention: NoteMention; taken: boolean }

/** Notes of one number in text order. Markers come in text order, too, so both places only move on. */
interface Queue { readonly notes: Note[]; /** First that may stand after the marker. */ ahead: number; /** First that is not taken. */ first: number }

/** The next note after the block `from`, else the first one left. */
function take(queue: Queue, from: number): Note | undefined {
  const { notes } = queue;
  const open = (at: number): boolean => notes[at]?.taken === false;
  while (queue.ahead < notes.length && (!open(queue.ahead) || (notes[queue.ahead] as Note).block.index < from)) queue.ahead++;
  if (queue.ahead < notes.length) return notes[queue.ahead];
  while (queue.first < notes.length && !open(queue.first)) queue.first++;
  return notes[queue.first];
}

interface Marker { readonly block: ModelBlock; readonly mention: MarkerMention }

/** Blocks between a glued number and its note: a page's, no more. */
const PAGE_MOST = 60;

/** Notes numbered by plain digits, each with the last such number before it. None where most have no marker: they are then no notes. */
function pairGlued(notes: readonly Note[], markers: readonly Marker[]): { note: Footnote; index: number }[] {
  const out: { note: Footnote; index: number }[] = [];
  let paired = 0;
  let at = 0;
  for (const { block, mention } of notes) {
    let marker: Marker | undefined;
    for (let k = at; k < markers.length && (markers[k] as Marker).block.index < block.index; k++) {
      const candidate = markers[k] as Marker;
      if (candidate.block.index < block.index - PAGE_MOST) at = k + 1;
      else if (candidate.mention.number === mention.number && candidate.block.role !== 'footnote') { marker = candidate; at = k + 1; break; }
    }
    if (marker !== undefined) paired++;
    out.push({
      index: marker?.block.index ?? block.index,
      note: { kind: 'footnote', number: mention.number, marker: marker === undefined ? undefined : spanOf(marker.block, marker.mention), definition: spanOf(block, mention), body: new BlockSpan(block) },
    });
  }
  return paired * 2 >= notes.length ? out : [];
}

export function resolveFootnotes(blocks: readonly ModelBlock[]): Footnote[] {
  const notes: Note[] = [];
  const markers: Marker[] = [];
  const glued: { notes: Note[]; markers: Marker[] } = { notes: [], markers: [] };
  for (const block of blocks) {
    for (const mention of block.mentions) {
      if (mention.type === 'note') (mention.glued ? glued.notes : notes).push({ block, mention, taken: false });
      else if (mention.type === 'marker') (mention.glued ? glued.markers : markers).push({ block, mention });
    }
  }
  const byNumber = new Map<string, Queue>();
  for (const note of notes) {
    const queue = byNumber.get(note.mention.number);
    if (queue === undefined) byNumber.set(note.mention.number, { notes: [note], ahead: 0, first: 0 });
    else queue.notes.push(note);
  }
  const out = glued.notes.length > 0 ? pairGlued(glued.notes, glued.markers) : [];
  for (const marker of markers) {
    const queue = byNumber.get(marker.mention.number);
    const note = queue === undefined ? undefined : take(queue, marker.block.index);
    if (note === undefined) {
      // an exponent, or a second marker of a note: only Markdown's brackets are sure to be meant as one
      if (queue === undefined && marker.block.text.charCodeAt(marker.mention.start) === 91) out.push({ index: marker.block.index, note: { kind: 'footnote', number: marker.mention.number, marker: spanOf(marker.block, marker.mention), definition: undefined, body: undefined } });
      continue;
    }
    note.taken = true;
    out.push({ index: marker.block.index, note: { kind: 'footnote', number: marker.mention.number, marker: spanOf(marker.block, marker.mention), definition: spanOf(note.block, note.mention), body: new BlockSpan(note.block) } });
  }
  for (const note of notes) if (!note.taken) out.push({ index: note.block.index, note: { kind: 'footnote', number: note.mention.number, marker: undefined, definition: spanOf(note.block, note.mention), body: new BlockSpan(note.block) } });
  return out.sort((a, b) => a.index - b.index).map((item) => item.note);
}
