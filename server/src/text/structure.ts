/** From lines to logical blocks: what each line is, given the lines round it. One pass over line shapes; no text is read twice. */
import { abbreviationRowEnd } from './abbreviation-rows';
import { entryStarts } from './entries';
import { findContents } from './contents';
import { findFurniture } from './furniture';
import { findPageNotes } from './page-notes';
import { findLineSpacing } from './spacing';
import { acceptHeading, type HeadingSpec } from './headings';
import type { Role } from './block';
import type { Line } from './lines';
import { coarseLength } from './shape';

export interface BlockSpec {
  readonly role: Role;
  readonly lines: Line[];
  readonly strip: number;
  readonly heading?: HeadingSpec;
}

export interface Layout {
  readonly lines: readonly Line[];
  readonly furniture: Uint8Array;
  readonly contents: Uint8Array;
  /** Blank lines that are line spacing. */
  readonly spacing: Uint8Array;
  /** First lines of notes at the foot of a page, their numbers plain digits. */
  readonly pageNotes: Uint8Array;
  readonly contentsTitles: ReadonlySet<string>;
  /** Paragraphs run over several lines of about one width. */
  readonly wrapped: boolean;
  /** `CHAPTER n` headings are there: a lone `1. Title` is then a list item. */
  readonly chapters: boolean;
  /** Sections are named `A. Title`, `B. Title`. */
  readonly lettered: boolean;
  /** Headings may be plain short lines: of any case where the usual ones (`Introduction`, `References`) are all there is, in title case beside chapters. */
  readonly plain: '' | 'title-case' | 'any';
  /** Lowest count of `#` among headings below the title, 0 where there are none. */
  readonly baseHashes: number;
  /** Line of the first heading no one could doubt: bold and capitals before it belong to the title page. */
  readonly firstHeading: number;
  /** No heading announces a list of works of some length: references may stand anywhere. */
  readonly unlisted: boolean;
}

/** Cuts lines into logical blocks in text order. Total: every line is in one block. */
export function structure(lines: readonly Line[]): BlockSpec[] {
  const layout = layoutOf(lines);
  const specs: BlockSpec[] = [];
  let region: '' | 'bibliography' | 'abbreviations' = '';
  // depth of the bibliography's own heading: what stands deeper is a part of it
  let shelf = 0;
  // lines read as a list that turned out to end before them: read again, and not without end
  let again = 0;
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as Line;
    const { shape } = line;
    if (shape.blank || layout.furniture[i] === 1 || layout.contents[i] === 1) {
      specs.push({ role: shape.blank ? 'blank' : layout.furniture[i] === 1 ? 'furniture' : 'contents', lines: [line], strip: 0 });
      i++;
      continue;
    }
    if (shape.fence) {
      const end = fenceEnd(lines, i);
      specs.push({ role: 'code', lines: lines.slice(i, end), strip: 0 });
      i = end;
      continue;
    }
    const heading = acceptHeading(layout, i, region);
    if (heading !== undefined) {
      specs.push({ role: 'heading', lines: lines.slice(i, i + heading.lineCount), strip: 0, heading });
      i += heading.lineCount;
      if (heading.name === 'bibliography') shelf = heading.depth;
      else if (shelf > 0 && (heading.depth <= shelf || heading.name !== undefined)) shelf = 0;
      region = heading.name === 'bibliography' || shelf > 0 ? 'bibliography' : heading.name === 'abbreviations' ? 'abbreviations' : heading.keepsRegion ? region : '';
      continue;
    }
    if (region === 'bibliography' && shape.note === 0) {
      const end = regionEnd(layout, i, region, again > AGAIN_MOST * lines.length);
      const list = entryStarts(layout, i, end);
      specs.push(...list.specs);
      if (list.end < end) region = '';
      again += end - list.end;
      i = list.end;
      continue;
    }
    if (region === 'abbreviations' && shape.note === 0) {
      const end = abbreviationRowEnd(lines, i, paragraphEnd(layout, i, true), (k) => layout.furniture[k] === 1 || layout.contents[k] === 1);
      specs.push({ role: 'abbreviation-row', lines: lines.slice(i, end), strip: 0 });
      i = end;
      continue;
    }
    const role = layout.pageNotes[i] === 1 ? 'footnote' : layout.unlisted && shape.reference >= 0 ? 'entry' : roleOf(line);
    const end = role === 'row' ? i + 1 : paragraphEnd(layout, i, false);
    specs.push({ role, lines: lines.slice(i, end), strip: role === 'entry' ? shape.indent + shape.bullet + shape.reference : 0 });
    i = end;
  }
  return joinOverPages(specs, layout);
}

/** A text may be read so many times over in search of the ends of its lists: after that a list ends where the next is announced. */
const AGAIN_MOST = 6;

/** Fewer lines below `References` are a guide's example. */
const LIST_LEAST = 5;

function layoutOf(lines: readonly Line[]): Layout {
  const furniture = findFurniture(lines);
  const contents = findContents(lines, furniture);
  let middling = 0;
  let long = 0;
  let chapters = 0;
  let top = 0;
  let firstHeading = lines.length;
  let letters = 0;
  let named = 0;
  let marked = 0;
  let numbered = 0;
  // lines of text below the last heading that announces works
  let announced = -1;
  let unlisted = true;
  const hashes = new Array<number>(7).fill(0);
  for (let i = 0; i < lines.length; i++) {
    const { shape } = lines[i] as Line;
    if (announced >= 0 && !shape.blank && ++announced >= LIST_LEAST) unlisted = false;
    if (shape.length > 140) long++;
    else if (shape.length > 35) middling++;
    if (contents.marks[i] === 1 || shape.heading === undefined) continue;
    const { style, look } = shape.heading;
    if (shape.heading.name === 'bibliography') announced = 0;
    else if (shape.heading.hashes > 0 || shape.heading.name !== undefined) announced = -1;
    if (style === 'numbered' && !shape.heading.weak) numbered++;
    if (style === 'lettered' && shape.heading.number.charCodeAt(0) <= 66) letters |= shape.heading.number.charCodeAt(0) - 64;
    if (style === 'name' && look === '' && (lines[i - 1]?.shape.blank ?? true) && (lines[i + 1]?.shape.blank ?? true)) named++;
    else if (furniture[i] === 0 && (style !== 'numbered' || !shape.heading.weak) && style !== 'lettered' && style !== 'annex' && (lines[i - 1]?.shape.blank ?? true) && (lines[i + 1]?.shape.blank ?? true) && firstHeading < i) marked++;
    if (firstHeading === lines.length && (style === 'chapter' || style === 'name' || style === 'numbered' || shape.heading.hashes > 0)) firstHeading = i;
    if (style === 'chapter' && (lines[i - 1]?.shape.blank ?? true)) chapters++;
    if (shape.heading.hashes > 0) {
      hashes[shape.heading.hashes] = (hashes[shape.heading.hashes] ?? 0) + 1;
      if (top === 0 && shape.heading.name === undefined) top = shape.heading.hashes;
    }
  }
  const lowest = hashes.findIndex((count) => count > 0);
  const next = hashes.findIndex((count, level) => level > lowest && count > 0);
  const baseHashes = lowest < 0 ? 0 : hashes[lowest] === 1 && top === lowest && next > 0 ? next : lowest;
  return { lines, furniture, contents: contents.marks, spacing: findLineSpacing(lines, furniture), pageNotes: findPageNotes(lines, furniture), contentsTitles: contents.titles, wrapped: lines.length > 8 && long * 8 < middling, chapters: chapters >= 2, lettered: letters === 3, plain: named >= 2 && marked === 0 ? 'any' : numbered === 0 && lowest < 0 && chapters + marked + named >= 3 ? 'title-case' : '', baseHashes, firstHeading, unlisted };
}

function roleOf(line: Line): Role {
  const { shape } = line;
  if (shape.note > 0) return 'footnote';
  if (shape.caption !== undefined) return 'caption';
  if (shape.pipes || shape.tabs > 0) return 'row';
  if (shape.bullet > 0) return 'list-item';
  if (shape.mark === 62) return 'quotation';
  return 'paragraph';
}

function fenceEnd(lines: readonly Line[], from: number): number {
  const mark = (lines[from] as Line).text.trim().slice(0, 3);
  for (let i = from + 1; i < lines.length; i++) if ((lines[i] as Line).text.trim().startsWith(mark)) return i + 1;
  return from + 1;
}

/** A text without blank lines is cut where a sentence ends, so that a keystroke reads no more than this again (characters). */
const BLOCK_MOST = 16_384;
/** Lines of a paragraph that page breaks cut. */
const JOINED_MOST = 500;

/** Line after the last of the paragraph, note, item or caption that starts at `from`. */
export function paragraphEnd(layout: Layout, from: number, oneEach: boolean): number {
  const { lines } = layout;
  let i = from + 1;
  let size = (lines[from] as Line).shape.length;
  for (; i < lines.length; i++) {
    const line = lines[i] as Line;
    const before = lines[i - 1] as Line;
    size += line.shape.length;
    if (size > BLOCK_MOST && (before.shape.stops || size > 2 * BLOCK_MOST)) {
      // how long each line is decided it, so a change of any is looked at
      for (let k = from; k <= i; k++) (lines[k] as Line).looked = true;
      break;
    }
    const { shape } = line;
    if (before.breakLength === 0) { if (oneEach || line.shape.length > 4096) break; continue; }
    if (shape.blank || layout.furniture[i] === 1 || layout.contents[i] === 1 || shape.formFeed || (shape.reference >= 0 && layout.unlisted)) break;
    if (shape.note > 0 || layout.pageNotes[i] === 1 || shape.bullet > 0 || shape.tabs > 0 || shape.pipes || shape.fence || shape.caption !== undefined || (shape.heading?.hashes ?? 0) > 0) break;
    if (oneEach && !(layout.wrapped && shape.indent > (lines[from] as Line).shape.indent + 1) && !shape.startsLower) break;
    if (!layout.wrapped && !(shape.startsLower && !before.shape.stops)) break;
    if (shape.label > 0 && (shape.label === (lines[from] as Line).shape.label + 1 || (shape.label === 1 && before.shape.stops))) break;
    if (layout.wrapped && before.shape.stops && shape.indent >= before.shape.indent + 2 && before.shape.length < 200) break;
    if (layout.wrapped && shape.heading !== undefined && shape.heading.style !== 'caps' && layout.contentsTitles.has(shape.heading.titleKey) && before.shape.stops) break;
  }
  return i;
}

/** First line from `from` on that is a heading which ends the bibliography. */
function regionEnd(layout: Layout, from: number, region: 'bibliography', short: boolean): number {
  for (let i = from; i < layout.lines.length; i++) {
    const { shape } = layout.lines[i] as Line;
    if (short && i > from && shape.heading?.name === 'bibliography') return i;
    if (shape.fence || (shape.heading !== undefined && layout.furniture[i] === 0 && i > from && acceptHeading(layout, i, region) !== undefined)) return i;
  }
  return layout.lines.length;
}

/** Joins a paragraph that a page break, with its notes and furniture, cut in two. */
function joinOverPages(specs: BlockSpec[], layout: Layout): BlockSpec[] {
  let open: BlockSpec | undefined;
  // a caption, note or item right before
  let half: BlockSpec | undefined;
  const out: BlockSpec[] = [];
  for (const spec of specs) {
    const first = spec.lines[0] as Line;
    if (spec.role === 'paragraph' || spec.role === 'quotation') {
      if (half !== undefined && breaksOff(half, first)) {
        half.lines.push(...spec.lines);
        half = undefined;
        continue;
      }
      half = undefined;
      const last = open?.lines[open.lines.length - 1];
      if (open !== undefined && last !== undefined && continues(open, last, first, layout)) {
        open.lines.push(...spec.lines);
        continue;
      }
      open = { ...spec, lines: [...spec.lines] };
      out.push(open);
      continue;
    }
    if (spec.role === 'caption' || spec.role === 'footnote' || spec.role === 'list-item') {
      half = { ...spec, lines: [...spec.lines] };
      out.push(half);
      if (spec.role === 'list-item') open = undefined;
      continue;
    }
    if (spec.role === 'heading' || spec.role === 'entry' || spec.role === 'abbreviation-row') open = undefined;
    if (spec.role !== 'blank' && spec.role !== 'furniture') half = undefined;
    out.push(spec);
  }
  return out;
}

/** A caption, note or item that a page break cut in two. */
function breaksOff({ role, lines }: BlockSpec, next: Line): boolean {
  const { shape } = lines[lines.length - 1] as Line;
  return shape.dangles || shape.hyphen || (role === 'caption' && !shape.stops && next.shape.mark === 40);
}

/** Lines between the halves of a paragraph: a page's notes and tables, no more. */
const BREAK_MOST = 200;

function continues(open: BlockSpec, last: Line, first: Line, layout: Layout): boolean {
  if (last.breakLength === 0 || open.lines.length > JOINED_MOST) return false;
  if (last.shape.rule !== '' || first.number - last.number > BREAK_MOST) return false;
  if (last.shape.dangles || last.shape.hyphen) return true;
  if (last.shape.stops || first.shape.label > 0) return false;
  const single = open.lines.length === 1;
  if ((open.lines[0] as Line).shape.length < 40 && single) return false;
  if (layout.wrapped && last.shape.length < 40) return false;
  const lead = first.shape.mark;
  // a second half starts in lower case, with a number or mark that closes something, or, after a full line, anyhow
  if (first.shape.startsLower || !first.shape.startsUpper) return true;
  const full = single ? last.shape.length > 60 : coarseLength(last.shape.length) >= widest(open) * 0.8;
  return lead !== 34 && lead !== 0x201c && lead !== 91 && lead !== 42 && full;
}

/** Length of a paragraph's longest line, last lines looked at. */
function widest({ lines }: BlockSpec): number {
  let most = 0;
  for (let k = Math.max(0, lines.length - 12); k < lines.length; k++) most = Math.max(most, coarseLength((lines[k] as Line).shape.length));
  return most;
}
