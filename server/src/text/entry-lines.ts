/** The lines of a bibliography that carry text, each with what speaks for an entry beginning there. */
import type { Line } from './lines';
import { isProse, sentenceWords } from './prose';
import type { Layout } from './structure';

export interface EntryLine {
  readonly at: number;
  readonly line: Line;
  /** 0–1: how much it looks like the first line of an entry. */
  readonly score: number;
  /** A blank line stands before it that is no line spacing. */
  readonly blank: boolean;
  /** Spaces before it, counted from where its page begins. */
  indent: number;
}

/** Fewer lines on a page do not tell where its left edge is. */
const PAGE_LEAST = 5;

/** Lines `from`…`end` without blank ones, page furniture and notes. */
export function entryLines(layout: Layout, from: number, end: number): EntryLine[] {
  const content: EntryLine[] = [];
  const pages: EntryLine[][] = [[]];
  let blank = true;
  for (let i = from; i < end; i++) {
    const line = layout.lines[i] as Line;
    const fresh = line.shape.formFeed || layout.furniture[i] === 1;
    if (fresh && (pages[pages.length - 1] as EntryLine[]).length > 0) pages.push([]);
    if (aside(layout, i)) {
      if (line.shape.blank && layout.spacing[i] === 0) blank = true;
      continue;
    }
    const item = { at: i, line, score: line.breakLength === 0 && i > from ? 0 : line.startScore, blank, indent: line.shape.indent };
    content.push(item);
    (pages[pages.length - 1] as EntryLine[]).push(item);
    blank = false;
  }
  align(pages);
  return content;
}

/** What stands in a bibliography without being of it: blank lines, page furniture, contents, notes. */
export function aside(layout: Layout, i: number): boolean {
  const { shape } = layout.lines[i] as Line;
  return shape.blank || layout.furniture[i] === 1 || layout.contents[i] === 1 || shape.note > 0;
}

/** Pages of a PDF may stand further left or right than others: indents are counted from the page's own edge. */
function align(pages: readonly EntryLine[][]): void {
  const edges = pages.map((page) => page.reduce((least, item) => Math.min(least, item.indent), 999));
  const sure = edges.filter((_, k) => (pages[k] as EntryLine[]).length >= PAGE_LEAST);
  if (sure.length < 2 || Math.max(...sure) - Math.min(...sure) < 2) return;
  for (const [k, page] of pages.entries()) for (const item of page) item.indent -= edges[k] as number;
}

/** Lines looked at below a heading to tell whether references go on. */
const AHEAD = 24;

/** What stands from a line on, up to the next heading or so, is references: the first line begins one, and others do. */
export function entriesFollow(layout: Layout, from: number): boolean {
  const sum = { words: 0, small: 0 };
  let seen = 0;
  let good = 0;
  let first = 0;
  for (let i = from; i < layout.lines.length && seen < AHEAD; i++) {
    if (aside(layout, i)) continue;
    const line = layout.lines[i] as Line;
    const { shape, text, startScore: score } = line;
    if (shape.fence || (shape.heading !== undefined && (shape.heading.hashes > 0 || shape.heading.name !== undefined))) break;
    if (seen === 0) first = score;
    if (score >= 0.5) good++;
    const { words, small } = text.length > 2_000 ? sentenceWords(text.slice(0, 2_000)) : line.sentence;
    sum.words += words;
    sum.small += small;
    seen++;
  }
  return first >= 0.3 && good > 0 && good * 10 >= seen && !isProse(sum);
}
