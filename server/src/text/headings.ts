/** Which lines are headings, given the lines round them, and of what kind. */
import type { Line } from './lines';
import type { HeadingShape, HeadingStyle } from './heading-shape';
import { foldCase, plain } from './fold';
import { entriesFollow } from './entry-lines';
import type { Layout } from './structure';
import { type SectionName, sectionName } from './vocabulary';

export interface HeadingSpec {
  readonly style: HeadingStyle | 'setext' | 'listed';
  readonly number: string;
  readonly title: string;
  /** `#` count made relative to the document's own top level, 0 for none; setext gives 1 or 2. */
  readonly depth: number;
  readonly name: SectionName | undefined;
  readonly lineCount: number;
  readonly look: '' | 'bold' | 'caps';
  /** A subheading inside a bibliography or a list of abbreviations: what follows is still of that kind. */
  readonly keepsRegion: boolean;
  /** Named in the contents. */
  readonly listed: boolean;
}

/** Reads the line at `i` as a heading, or not. `region` is the kind of list it would interrupt. */
export function acceptHeading(layout: Layout, i: number, region: '' | 'bibliography' | 'abbreviations'): HeadingSpec | undefined {
  const { lines } = layout;
  const line = lines[i] as Line;
  const { shape } = line;
  if (shape.blank || shape.note > 0 || layout.pageNotes[i] === 1 || shape.mark === 62 || shape.caption !== undefined || shape.tabs > 1 || shape.pipes || shape.length > 160) return undefined;
  const openBefore = isOpen(layout, i - 1, -1);
  const setext = lines[i + 1]?.shape.rule ?? '';
  if (setext !== '' && openBefore && shape.bullet === 0 && (lines[i + 2]?.shape.blank ?? true) && (setext === '=' || shape.heading !== undefined || shape.length < 80)) {
    const title = shape.heading;
    return spec(layout, i, title ?? plainShape(line.text), 2, setext === '=' ? 1 : 2, 'setext', region);
  }
  const head = shape.heading;
  if (head === undefined) {
    if (!openBefore || !isOpen(layout, i + 1, 1) || shape.length > 120 || shape.stops || shape.bullet > 0) return undefined;
    if (!shape.startsUpper || !(layout.contentsTitles.size > 0 || (layout.plain !== '' && isPlainTitle(layout, i, region)))) return undefined;
    const bare = plainShape(line.text);
    if (!layout.contentsTitles.has(bare.titleKey) && !(layout.plain !== '' && isPlainTitle(layout, i, region))) return undefined;
    return spec(layout, i, bare, 1, 0, 'listed', region);
  }
  if (head.hashes > 0) return spec(layout, i, head, 1, Math.max(1, head.hashes - layout.baseHashes + 1), head.style, region);
  if (!openBefore) return undefined;
  if (shape.bullet > 0) return undefined;
  const full = grown(layout, i, head);
  const after = i + full.lineCount;
  const openAfter = isOpen(layout, after, 1);
  if (region === 'bibliography' && (layout.spacing[i - 1] === 1 || layout.spacing[after] === 1) && head.style !== 'name') return undefined;
  const listed = layout.contentsTitles.has(full.head.titleKey);
  if (region === 'bibliography' && !listed && head.style !== 'chapter' && head.style !== 'annex' && !(head.style === 'name' && head.name !== 'bibliography') && head.style !== 'caps' && head.style !== 'bold') {
    if (!(head.style === 'numbered' && openAfter && (head.name !== undefined || (!head.weak && shape.length < 60 && !shape.stops)))) return undefined;
  }
  if (region === 'abbreviations' && (head.style === 'caps' || head.style === 'bold') && !listed) return undefined;
  switch (head.style) {
    case 'chapter': case 'annex': case 'part': case 'case-study':
      if (!openAfter && full.head.title === '') return undefined;
      if (!openAfter && !listed && head.style === 'part') return undefined;
      break;
    case 'name':
      if (!openAfter && head.name !== 'bibliography' && head.name !== 'contents' && head.name !== 'abbreviations' && head.name !== 'lists' && head.name !== 'annexes') return undefined;
      break;
    case 'numbered':
      if (!openAfter) return undefined;
      if (head.weak && !listed && (layout.chapters || inNumberedList(layout, i, head.number) || shape.length > 100)) return undefined;
      break;
    case 'lettered':
      if (!listed && (!layout.lettered || !isOpen(layout, i - 1, -1, true) || !isOpen(layout, after, 1, true) || lettersBeside(layout, i))) return undefined;
      break;
    case 'bold': case 'caps':
      if (!listed && (!isOpen(layout, i - 1, -1, true) || !isOpen(layout, after, 1, true))) return undefined;
      if (!openAfter || (!listed && i <= layout.firstHeading)) return undefined;
      break;
    default:
      if (!openAfter) return undefined;
  }
  return spec(layout, i, full.head, full.lineCount, 0, head.style, region);
}

/** Names of a list of works as well as of a chapter on them: what follows tells. */
const AMBIGUOUS = new Set(['literature', 'literatur', 'sources', 'fuentes', 'quellen', 'litteratur', 'literatuur', 'reference', 'publications']);

function spec(layout: Layout, i: number, head: HeadingShape, lineCount: number, depth: number, style: HeadingSpec['style'], region: string): HeadingSpec {
  const listed = layout.contentsTitles.has(head.titleKey);
  const name = head.name === 'bibliography' && AMBIGUOUS.has(head.titleKey) && !entriesFollow(layout, i + lineCount) ? undefined : head.name;
  return {
    style, number: head.number, title: head.title, depth, name, lineCount, listed, look: head.look,
    keepsRegion: region === 'bibliography' && head.name === undefined && style !== 'chapter' && style !== 'annex' && style !== 'part' && entriesFollow(layout, i + lineCount),
  };
}

/** A blank line, page furniture, the end of text, or a heading stands there. */
function isOpen(layout: Layout, i: number, step: number, strict = false): boolean {
  const line = layout.lines[i];
  if (strict && line !== undefined && layout.spacing[i] === 1) return false;
  if (line === undefined || line.shape.blank || layout.furniture[i] === 1 || layout.contents[i] === 1 || line.shape.rule !== '') return true;
  if (step > 0 && line.shape.formFeed) return true;
  const head = line.shape.heading;
  if (head === undefined) return step < 0 && (layout.lines[i + 1]?.shape.formFeed ?? false);
  return head.hashes > 0 || head.style === 'chapter' || head.style === 'name' || (head.style === 'numbered' && !head.weak) || head.style === 'annex' || (step < 0 && layout.contentsTitles.has(head.titleKey));
}

/** A heading too long for its line, or whose title stands on the next: `CHAPTER 1` / `INTRODUCTION`. */
function grown(layout: Layout, i: number, head: HeadingShape): { head: HeadingShape; lineCount: number } {
  const { lines } = layout;
  const line = lines[i] as Line;
  let next = i + 1;
  if (head.title === '' && (head.style === 'chapter' || head.style === 'annex' || head.style === 'part')) {
    while (next < lines.length && next <= i + 3 && (lines[next] as Line).shape.blank) next++;
    const title = lines[next];
    if (title !== undefined && title.shape.length <= 120 && !title.shape.stops && title.shape.startsUpper && title.shape.bullet === 0 &&
      (lines[next + 1]?.shape.blank ?? true) && title.shape.heading?.style !== 'chapter' && title.shape.heading?.style !== 'numbered') {
      const text = plain(title.text);
      return { head: { ...head, title: text, titleKey: keyOf(text), name: sectionName(keyOf(text)) }, lineCount: next + 1 - i };
    }
    return { head, lineCount: 1 };
  }
  if (!layout.wrapped || head.style === 'name') return { head, lineCount: 1 };
  let title = head.title;
  let last = line;
  while (next < lines.length && next <= i + 2 && last.shape.length > 35) {
    const more = lines[next] as Line;
    if (more.shape.blank || more.shape.length > 110 || more.shape.bullet > 0 || layout.furniture[next] === 1) break;
    if (more.shape.heading !== undefined && more.shape.heading.style !== 'caps') break;
    const joined = `${title} ${plain(more.text)}`;
    if (more.shape.stops && !layout.contentsTitles.has(keyOf(joined))) return { head, lineCount: 1 };
    title = joined;
    last = more;
    next++;
  }
  if (next === i + 1) return { head, lineCount: 1 };
  if (!(lines[next]?.shape.blank ?? true) && layout.furniture[next] !== 1) return { head, lineCount: 1 };
  return { head: { ...head, title, titleKey: keyOf(title) }, lineCount: next - i };
}

/** `A.` right before `B.`: answers to choose from, not sections. */
function lettersBeside(layout: Layout, i: number): boolean {
  for (const step of [1, -1]) {
    for (let k = i + step, seen = 0; k >= 0 && k < layout.lines.length && seen < 2; k += step) {
      const { shape } = layout.lines[k] as Line;
      if (shape.blank) continue;
      seen++;
      if (shape.heading?.style === 'lettered') return true;
    }
  }
  return false;
}

/**
 * A short line of its own between paragraphs, in a document whose headings carry neither numbers nor marks: `Why we count`.
 * It stands after a finished paragraph or a heading, and before a paragraph.
 */
function isPlainTitle(layout: Layout, i: number, region: string): boolean {
  const { lines } = layout;
  const { shape } = lines[i] as Line;
  if (region !== '' || i <= layout.firstHeading || shape.length > 70 || shape.length < 4 || shape.dangles || shape.label > 0 || shape.tabs > 0 || shape.mark !== 0) return false;
  if (!isOpen(layout, i - 1, -1, true) || !isOpen(layout, i + 1, 1, true)) return false;
  if (layout.plain === 'title-case' && !isTitleCase((lines[i] as Line).text)) return false;
  let after = i + 1;
  while (after < lines.length && ((lines[after] as Line).shape.blank || layout.furniture[after] === 1)) after++;
  const next = lines[after]?.shape;
  if (next === undefined || !next.startsUpper || next.bullet > 0 || next.label > 0 || next.tabs > 0 || next.pipes || next.length < 48) return false;
  let before = i - 1;
  while (before >= 0 && ((lines[before] as Line).shape.blank || layout.furniture[before] === 1)) before--;
  const last = lines[before]?.shape;
  return last !== undefined && (last.heading !== undefined || (last.stops && !last.dangles && last.mark !== 62));
}

/** Two words or more, all of any length capitalised. */
function isTitleCase(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= 2 && words.length <= 12 && words.every((word, k) => (k > 0 && word.length <= 4) || /^[“"'‘(]?\p{Lu}[\p{L}’'-]*[:?”")]?$/u.test(word)) && words.filter((word) => word.length > 4).length > 0;
}

/** `1.` with `2.` or `0.` within a few lines: a list. */
function inNumberedList(layout: Layout, i: number, number: string): boolean {
  const value = Number(number);
  for (const [step, wanted] of [[1, value + 1], [-1, value - 1]] as const) {
    let seen = 0;
    for (let k = i + step; k >= 0 && k < layout.lines.length && seen < 3; k += step) {
      const { shape } = layout.lines[k] as Line;
      if (shape.blank) continue;
      seen++;
      if (shape.label === wanted) return true;
    }
  }
  return false;
}

function keyOf(title: string): string {
  return foldCase(title).replace(/[^a-z0-9\u00df-\uffff]+/g, ' ').trim();
}

function plainShape(text: string): HeadingShape {
  const title = plain(text);
  return { style: 'bold', number: '', title, hashes: 0, name: undefined, weak: false, look: '', titleKey: keyOf(title) };
}
