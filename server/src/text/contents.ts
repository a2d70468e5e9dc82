/** The contents and the lists of tables and figures: lines that repeat headings with a page number. */
import { isDigit } from './chars';
import { foldCase, plain } from './fold';
import type { Line } from './lines';
import { shapeOf } from './shape';
import { roman } from './vocabulary';

export interface Contents {
  /** 1 where a line belongs to a contents or list of tables. */
  readonly marks: Uint8Array;
  /** Folded titles named there, numbers and page numbers off. */
  readonly titles: ReadonlySet<string>;
}

export function findContents(lines: readonly Line[], furniture: Uint8Array): Contents {
  const marks = new Uint8Array(lines.length);
  const again = lastPlaces(lines);
  const titles = new Set<string>();
  for (let i = 0; i < lines.length; i++) {
    const { shape } = lines[i] as Line;
    const name = shape.heading?.name;
    if (name === 'contents' || name === 'lists') {
      if (shape.pageColumn < 0 && shape.tabs === 0) i = markRegion(lines, furniture, marks, i + 1, again) - 1;
    } else if (shape.pageColumn >= 0 && marks[i] === 0) {
      let end = i;
      let count = 0;
      while (end < lines.length && ((lines[end] as Line).shape.pageColumn >= 0 || ((lines[end] as Line).shape.blank && (lines[end + 1]?.shape.pageColumn ?? -1) >= 0))) {
        if (!(lines[end] as Line).shape.blank) count++;
        end++;
      }
      if (count >= 4) for (let k = i; k < end; k++) if (!(lines[k] as Line).shape.blank) marks[k] = 1;
      i = Math.max(i, end - 1);
    }
  }
  for (let i = 0; i < lines.length; i++) if (marks[i] === 1) titles.add((lines[i] as Line).titleKey);
  titles.delete('');
  return { marks, titles };
}

/** Marks contents lines from `from` on; returns the line after the last. */
function markRegion(lines: readonly Line[], furniture: Uint8Array, marks: Uint8Array, from: number, again: ReadonlyMap<string, number>): number {
  let end = from;
  let misses = 0;
  let pending: number[] = [];
  let repeated: number[] = [];
  let bareOnly = true;
  let previousBlank = false;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.shape.blank) { previousBlank = true; continue; }
    if (furniture[i] === 1) {
      // what is left of the last page of titles
      if (repeated.length + end - from >= BARE_LEAST && pending.length > 0 && bareOnly) for (const k of pending) { marks[k] = 1; end = k + 1; }
      continue;
    }
    if (line.shape.length > 220) break;
    const named = line.shape.heading?.name;
    if ((named === 'lists' || named === 'contents' || named === 'abbreviations') && !looksListed(line) && previousBlank) break;
    if (line.shape.page) continue;
    const bare = !looksListed(line);
    if (bare && againLater(lines, i, again)) repeated.push(i);
    else repeated = [];
    if (!bare) bareOnly = false;
    if (!bare || repeated.length >= BARE_LEAST) {
      for (const k of [...pending, ...repeated, ...(bare ? [] : [i])]) marks[k] = 1;
      pending = [];
      misses = 0;
      end = i + 1;
    } else if (bare && repeated.length > 0) {
      previousBlank = false;
      continue;
    } else {
      misses++;
      pending.push(i);
      if (misses > 2) break;
    }
    previousBlank = false;
  }
  return end;
}

/** Where each short line stands last. */
function lastPlaces(lines: readonly Line[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i < lines.length; i++) {
    const { headKey } = (lines[i] as Line).shape;
    if (headKey !== '') places.set(headKey, i);
  }
  return places;
}

/** So many titles in a row that stand again further on are a contents without page numbers. */
const BARE_LEAST = 3;

/** The line stands again further on, alone, as a heading does. */
function againLater(lines: readonly Line[], i: number, again: ReadonlyMap<string, number>): boolean {
  const { shape } = lines[i] as Line;
  const last = again.get(shape.headKey) ?? 0;
  return shape.headKey !== '' && !shape.stops && last > i + 3 && (lines[last - 1]?.shape.blank ?? true) && (lines[last + 1]?.shape.blank ?? true);
}

/** Ends with a page number, or is a Markdown link to a heading, or carries a tab: enough inside a contents. */
function looksListed(line: Line): boolean {
  const { shape } = line;
  if (shape.pageColumn >= 0 || shape.tabs > 0) return true;
  const text = line.text.trimEnd();
  if (text.includes('](#')) return true;
  const space = text.lastIndexOf(' ');
  const last = text.slice(space + 1);
  return space > 0 && last.length <= 6 && ((isDigit(last.charCodeAt(0)) && /^\d{1,4}$/.test(last)) || (last === last.toLowerCase() && roman(last) > 0)) && !/\b(?:19|20)\d\d$/.test(text);
}

/** The title a contents line names, folded: without its number, leaders and page. */
export function titleKeyOf(text: string): string {
  let title = text.replace(/^\s*[-*•]\s/, '');
  const link = /\[([^\][]{1,200})\]\(#/.exec(title);
  if (link?.[1] !== undefined) title = link[1];
  title = plain(title).replace(/[\s.…·_]{0,200}(?:\d{1,4}|[ivxlc]{1,6})?$/, '').trim();
  const heading = shapeOf(title).heading;
  return heading !== undefined && heading.titleKey !== '' ? heading.titleKey : foldCase(title).replace(/[^a-z0-9\u00df-\uffff]+/g, ' ').trim();
}
