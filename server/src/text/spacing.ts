/** Double spacing: single blank lines that only set lines of one paragraph apart. */
import type { Line } from './lines';

/** Fewer lines than this, each between blank lines, may be anything. */
const RUN_LEAST = 5;
/** Longer lines are paragraphs of their own. */
const LINE_MOST = 160;

/** Headings shorter than this are no broken lines. */
const HEADING_LEAST = 40;

/**
 * Marks blank lines that are mere line spacing: 1 where so. A run of single lines, each followed by one blank line, is double
 * spaced where many of them break off in mid-sentence; single-line entries and paragraphs end theirs.
 */
export function findLineSpacing(lines: readonly Line[], furniture: Uint8Array): Uint8Array {
  const marks = new Uint8Array(lines.length);
  let run: number[] = [];
  let open = 0;
  let longest = 0;
  const close = (): void => {
    if (run.length >= RUN_LEAST && open * 5 >= run.length * 2 && longest <= LINE_MOST && longest >= 40) for (const i of run.slice(0, -1)) marks[i + 1] = 1;
    run = [];
    open = 0;
    longest = 0;
  };
  for (let i = 0; i < lines.length; i++) {
    const { shape } = lines[i] as Line;
    if (shape.blank) continue;
    const single = i + 1 < lines.length && (lines[i + 1] as Line).shape.blank && !(lines[i + 1] as Line).shape.formFeed;
    if (furniture[i] === 1 || shape.tabs > 0 || shape.pipes) { if (furniture[i] !== 1) close(); continue; }
    const next = lines[i + 2];
    if (!single) { close(); continue; }
    run.push(i);
    longest = Math.max(longest, shape.length);
    // a short heading breaks nothing off
    if (!shape.stops && (shape.heading === undefined || shape.length >= HEADING_LEAST)) open++;
    // two blank lines, or a page's end: the blank after this line is a real one
    if (next === undefined || next.shape.blank || next.shape.formFeed || furniture[i + 2] === 1) close();
  }
  close();
  return marks;
}
