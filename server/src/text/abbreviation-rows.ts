/** Where a row of a list of abbreviations ends: long forms wrapped without an indent, and those that stand on a line of their own. */
import { charClass, DIGIT, UPPER } from './chars';
import type { Line } from './lines';

/** A row takes no more lines than this. */
const MOST_LINES = 4;
/** A line shorter than this was not broken for want of room. */
const FULL_LINE = 40;

/**
 * @param end line after the last one that shape alone gives to the row that begins at `from`
 * @param apart lines that end a row whatever they hold (furniture, contents)
 * @returns line after the last one of the row
 */
export function abbreviationRowEnd(lines: readonly Line[], from: number, end: number, apart: (i: number) => boolean): number {
  let i = end;
  for (; i < lines.length && i - from < MOST_LINES; i++) {
    const line = lines[i] as Line;
    const { shape } = line;
    if (shape.blank || shape.formFeed || shape.bullet > 0 || shape.pipes || shape.fence || (shape.heading?.hashes ?? 0) > 0 || apart(i)) break;
    const before = (lines[i - 1] as Line).text.trim();
    const text = line.text.trim();
    if (i === from + 1 && isBareShort(before)) {
      if (!text.startsWith(':') && (isBareShort(text) || shape.tabs > 0)) break;
    } else if (before.length < FULL_LINE || /[.;:]$/.test(before) || beginsRow(text)) break;
  }
  return i;
}

/** One or two words with a capital and nothing after them: a short form waiting for its long one. */
function isBareShort(text: string): boolean {
  return text.length > 1 && text.length <= 16 && text.split(' ').length <= 2 && !/[:=|\t–—]/.test(text) && capitals(text) >= 2;
}

/** Does a line look like a row of its own: a short form first, or a sign or a gap between two columns? */
function beginsRow(text: string): boolean {
  const first = text.split(/[\s:]/, 1)[0] ?? '';
  return text.length > 200 || capitals(first) >= 2 || /\t| {2}|[:=|]| [–—-] |\)$/.test(text);
}

function capitals(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === UPPER || kind === DIGIT) count++;
  }
  return count;
}
