/** Page furniture: page numbers, running heads and feet that stand between the halves of the text. */
import type { Line } from './lines';

/** A running head comes back on the next page or the one after it, counted generously. */
const PAGES_APART = 3;
/** The same, where nothing tells pages apart. */
const LINES_APART = 200;

/** Marks lines that belong to the page, not to the text: 1 where so. */
export function findFurniture(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const heads = new Map<string, number[]>();
  for (let i = 0; i < lines.length; i++) {
    const { shape } = lines[i] as Line;
    if (shape.blank) continue;
    if ((shape.page && standsAlone(lines, i)) || isNoteRule(lines[i] as Line)) marks[i] = 1;
    if (shape.headKey !== '' && shape.tabs === 0 && shape.bullet === 0 && !shape.pipes) {
      const places = heads.get(shape.headKey);
      if (places === undefined) heads.set(shape.headKey, [i]);
      else places.push(i);
    }
  }
  const pages = pagesOf(lines, marks);
  for (const [key, places] of heads) {
    if (places.length < 2) continue;
    const edges = places.filter((i) => nearPageEdge(lines, marks, i));
    const paged = pages.count > 2;
    if (edges.length < 2) continue;
    if (edges.length < 3 && !(pages.fed && edges.every((i) => firstOfPage(lines, i) || headingLike(lines[i] as Line)))) continue;
    if (edges.length * 2 < places.length) continue;
    const near = (a: number | undefined, b: number): boolean =>
      a !== undefined && (paged ? Math.abs((pages.of[a] as number) - (pages.of[b] as number)) <= (headingLike(lines[b] as Line) ? 2 : PAGES_APART) && pages.of[a] !== pages.of[b] : Math.abs(a - b) <= LINES_APART);
    for (const [k, i] of edges.entries()) {
      const again = near(edges[k - 1], i);
      if (again || (near(edges[k + 1], i) && !opensRun(lines, i, key))) marks[i] = 1;
    }
  }
  if (pages.count > 3) markLoneHeads(lines, marks, heads, pages.of);
  return marks;
}

/** Where most pages begin with a running head, one that stands on a single page is told by the heading it repeats. */
function markLoneHeads(lines: readonly Line[], marks: Uint8Array, heads: ReadonlyMap<string, readonly number[]>, page: Int32Array): void {
  const repeats: number[] = [];
  let pages = 0;
  let headed = 0;
  for (let i = 0, at = -1; i < lines.length; i++) {
    const { shape } = lines[i] as Line;
    if (shape.blank || (shape.page && marks[i] === 1) || page[i] === at) continue;
    at = page[i] as number;
    pages++;
    if (marks[i] === 1) { headed++; continue; }
    if (shape.headKey === '' || shape.stops || !(lines[i + 1]?.shape.blank ?? true)) continue;
    const places = [...(heads.get(shape.headKey) ?? []), ...(heads.get(shape.headKey.replace(/^#\s?|\s?#$/g, '')) ?? [])];
    const alone = (k: number): boolean => (lines[k + 1]?.shape.blank ?? true) && (lines[k - 1]?.shape.blank ?? true);
    if (places.some((k) => k < i && at - (page[k] as number) <= PAGES_APART && alone(k))) repeats.push(i);
  }
  if ((headed + repeats.length) * 2 < pages || headed + repeats.length < 4) return;
  for (const i of repeats) marks[i] = 1;
}

/** The first of a run of equal heads may be the heading they repeat: one with a page number of its own is not. */
function opensRun(lines: readonly Line[], i: number, key: string): boolean {
  return !key.startsWith('#') && !key.endsWith('#') && (headingLike(lines[i] as Line) || !firstOfPage(lines, i));
}

function headingLike(line: Line): boolean {
  return line.shape.heading !== undefined && line.shape.pageColumn < 0;
}

/** Page of each line: counted by form feeds where there are any, else by page numbers. */
function pagesOf(lines: readonly Line[], marks: Uint8Array): { of: Int32Array; count: number; fed: boolean } {
  const of = new Int32Array(lines.length);
  let feeds = 0;
  for (const line of lines) if (line.shape.formFeed) feeds++;
  let page = 0;
  for (let i = 0; i < lines.length; i++) {
    if (feeds > 1 ? (lines[i] as Line).shape.formFeed : marks[i - 1] === 1) page++;
    of[i] = page;
  }
  return { of, count: page + 1, fed: feeds > 1 };
}

function standsAlone(lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1];
  const after = lines[i + 1];
  const self = lines[i] as Line;
  const open = (line: Line | undefined): boolean => line === undefined || line.shape.blank || line.shape.formFeed;
  return self.shape.formFeed || (open(before) && open(after)) || (after?.shape.formFeed ?? false) || (open(before) && /^\s*\d/.test(self.text) && (after?.shape.headKey ?? '') !== '' && (lines[i + 2]?.shape.blank ?? true));
}

/** A line of underscores: it parts a page's text from its notes. */
function isNoteRule(line: Line): boolean {
  return line.shape.ruled && line.shape.length >= 5;
}

/** The first line with text on its page. */
function firstOfPage(lines: readonly Line[], i: number): boolean {
  for (let k = i; k >= 0; k--) {
    const { shape } = lines[k] as Line;
    if (shape.formFeed) return true;
    if (k < i && !shape.blank) return false;
  }
  return true;
}

/** Next to a form feed or a page number, or carrying a number of its own between blank lines. */
function nearPageEdge(lines: readonly Line[], marks: Uint8Array, i: number): boolean {
  const self = lines[i] as Line;
  if (self.shape.formFeed || (lines[i + 1]?.shape.formFeed ?? false)) return true;
  for (let k = i - 1, seen = 0; k >= 0 && seen < 2 && k >= i - 5; k--) {
    const line = lines[k] as Line;
    if (marks[k] === 1 || line.shape.formFeed) return true;
    if (!line.shape.blank) { seen++; break; }
  }
  for (let k = i + 1; k < lines.length && k <= i + 5; k++) {
    const line = lines[k] as Line;
    if (marks[k] === 1 || line.shape.formFeed) return true;
    if (!line.shape.blank) break;
  }
  const alone = (lines[i - 1]?.shape.blank ?? true) && (lines[i + 1]?.shape.blank ?? true);
  return alone && self.shape.headKey.includes('#') && /(?:^\s*#|#\s*$|\|)/.test(self.shape.headKey) && (self.shape.heading === undefined || self.shape.pageColumn >= 0);
}
