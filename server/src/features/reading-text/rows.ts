/** One block as a row of the view: its text, how it is set and what is mentioned in it. */
import type { SetBlock, SetUnit } from '../../model/setting';
import { codeText, lineMap } from '../../model/setting/places';
import type { ReadingMark, ReadingRow } from '../../protocol';
import { findAddresses } from '../../recognisers/addresses';
import { inlineMarks } from '../../text/inline';
import type { Anchors } from './anchors';
import type { Mentions } from './mentions';

/** `from`: the first line of the row's unit. */
export function rowOf(unit: SetUnit, set: SetBlock, from: number, anchors: Anchors, mentions: Mentions): ReadingRow {
  const { block } = set;
  const anchor = anchors.of(block) ?? '';
  if (unit.kind === 'code') return { anchor, ...codeText(block, from), marks: [], depth: 0 };
  const { text } = block;
  const mentioned = mentions.of(block);
  const row: ReadingRow = { anchor, text, marks: [...notation(set), ...markup(text), ...mentioned, ...afterNumber(text, mentioned)].sort(inOrder), map: lineMap(block, from), depth: set.depth };
  if (unit.kind === 'table') {
    row.cells = set.cells.flatMap(({ start, end }) => [start, end]);
    if (set.head) row.head = true;
  }
  if (unit.kind === 'abbreviations') row.cells = formsOf(mentions, set);
  if (unit.kind === 'contents') row.depth = depthOf(mentions, set);
  const work = unit.kind === 'entry' ? mentions.workAt(block) : undefined;
  if (work !== undefined) row.cited = mentions.placesOf(work);
  if (unit.kind === 'note' && mentions.noteAt(block)?.marker === undefined) row.unused = true;
  return row;
}

function notation({ hidden, breaks, label, page }: SetBlock): ReadingMark[] {
  const marks: ReadingMark[] = hidden.map(({ start, end }) => ({ start, end, kind: 'hidden' }));
  for (const { start, end } of breaks) marks.push({ start, end, kind: 'break' });
  if (label !== undefined && label.end > label.start) marks.push({ ...label, kind: 'label' });
  if (page !== undefined) marks.push({ ...page, kind: 'page' });
  return marks;
}

/** Inline markup and web addresses; an address inside a written link is that link's. */
function markup(text: string): ReadingMark[] {
  const marks: ReadingMark[] = inlineMarks(text);
  const written = marks.filter(({ kind }) => kind === 'link' || kind === 'image');
  for (const { start, end, target } of findAddresses(text)) {
    if (!written.some((one) => one.start < end && start < one.end)) marks.push({ start, end, kind: 'link', href: target });
  }
  return marks;
}

/** `[^1]:`: the sign behind a note's number is notation too. */
function afterNumber(text: string, mentioned: readonly ReadingMark[]): ReadingMark[] {
  const number = mentioned.find(({ kind }) => kind === 'note');
  return number !== undefined && text[number.end] === ':' ? [{ start: number.end, end: number.end + 1, kind: 'hidden' }] : [];
}

function inOrder(a: ReadingMark, b: ReadingMark): number {
  return a.start - b.start || b.end - a.end;
}

/** Where the short and the long form of a row stand; nothing where the row says neither. */
function formsOf(mentions: Mentions, { block, cells }: SetBlock): number[] {
  const found = mentions.listedAt(block);
  const long = found?.longSpan;
  if (found === undefined || long === undefined || long.block !== block) return cells.flatMap(({ start, end }) => [start, end]);
  return [found.span.start, found.span.end, long.start, long.end];
}

function depthOf(mentions: Mentions, { block, depth }: SetBlock): number {
  const level = mentions.contentsAt(block)?.node?.level;
  return level === undefined ? depth : Math.min(5, Math.max(0, level - 1));
}
