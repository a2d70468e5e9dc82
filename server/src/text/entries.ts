/** Where entries of a bibliography begin: bullets, labels, hanging indent, blank lines or plain sense, decided for the whole list at once. */
import { cutByEvidence } from './entry-cut';
import { aside, type EntryLine, entryLines } from './entry-lines';
import type { Line } from './lines';
import { isProse } from './prose';
import type { BlockSpec, Layout } from './structure';

export interface Manner {
  readonly bullets: boolean;
  readonly labels: boolean;
  readonly hanging: boolean;
  readonly indent: number;
  readonly separated: boolean;
  readonly oneLine: boolean;
  /** Columns a full line reaches. */
  readonly width: number;
}

const LABEL = /^\s{0,24}(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)])\s/;
/** Lines of text in a row, none of them like a reference, after which the list is over. */
const STRANGE_MOST = 5;

/** Cuts the lines `from`…`end` of a bibliography into entries, blank lines and furniture, in text order, up to where the list ends: `end` or before. */
export function entryStarts(layout: Layout, from: number, end: number): { specs: BlockSpec[]; end: number } {
  const content = entryLines(layout, from, end);
  const manner = mannerOf(layout, content);
  const starts = startsOf(content, manner);
  const first = firstLine(content, starts);
  const last = lastLine(content, starts, manner);
  const stop = last < content.length ? (content[last] as EntryLine).at : end;
  const specs: BlockSpec[] = [];
  let open: BlockSpec | undefined;
  for (let i = from, k = 0; i < stop; i++) {
    const line = layout.lines[i] as Line;
    if (aside(layout, i)) {
      specs.push({ role: line.shape.blank ? 'blank' : layout.furniture[i] === 1 ? 'furniture' : layout.contents[i] === 1 ? 'contents' : 'footnote', lines: [line], strip: 0 });
      continue;
    }
    if (k < first || isSubhead(content, k, starts)) {
      specs.push({ role: 'paragraph', lines: [line], strip: 0 });
      open = undefined;
    } else if (open === undefined || starts[k] === 1) {
      open = { role: 'entry', lines: [line], strip: line.shape.indent + ((manner.bullets || !isDash(line) ? line.shape.bullet : 0) || (manner.labels ? labelLength(line) : 0)) };
      specs.push(open);
    } else open.lines.push(line);
    k++;
  }
  return { specs, end: stop };
}

/** `— (1994)`: a dash stands for the author before. */
function isDash({ shape, text }: Line): boolean {
  return shape.bullet > 0 && (text.charCodeAt(shape.indent) === 0x2014 || text.charCodeAt(shape.indent) === 0x2013);
}

/** The number in `[12]`, `(12)`, `12.`, or 0. */
function labelOf(line: Line): number {
  const match = LABEL.exec(line.text);
  return match === null ? 0 : Number(match[1] ?? match[2] ?? match[3]);
}

/** Length of the label and the space after it. */
function labelLength(line: Line): number {
  const match = LABEL.exec(line.text);
  return match === null ? 0 : match[0].length - line.shape.indent;
}

function mannerOf(layout: Layout, content: readonly EntryLine[]): Manner {
  const indents = new Map<number, number>();
  const lengths: number[] = [];
  let bullets = 0;
  let labels = 0;
  let firsts = 0;
  let goodFirsts = 0;
  let goodInner = 0;
  let good = 0;
  let long = 0;
  let inner = 0;
  for (const [k, { line, score, blank, indent }] of content.entries()) {
    const { length, bullet } = line.shape;
    if (line.shape.startsLower || (score < 0.2 && !(content[k - 1]?.line.shape.stops ?? true))) inner++;
    indents.set(indent, (indents.get(indent) ?? 0) + 1);
    lengths.push(indent + length);
    if (bullet > 0) bullets++;
    if (labelOf(line) > 0) labels++;
    if (length > 125) long++;
    if (score >= 0.5) good++;
    if (blank) { firsts++; if (score >= 0.5) goodFirsts++; } else if (score >= 0.5) goodInner++;
  }
  lengths.sort((a, b) => a - b);
  const usual = [...indents].filter(([, count]) => count >= Math.max(1, content.length * 0.08)).map(([value]) => value);
  const indent = usual.reduce((least, value) => Math.min(least, value), 99);
  const deeper = content.filter((item) => item.indent > indent + 1).length;
  const shallowGood = content.filter((item) => item.indent <= indent + 1 && item.score >= 0.4).length;
  return {
    bullets: bullets >= Math.max(1, content.length * 0.12) && bullets >= good * 0.5,
    labels: labels >= Math.max(2, content.length * 0.1) && labels >= good * 0.6,
    hanging: deeper >= content.length * 0.2 && shallowGood >= (content.length - deeper) * 0.3,
    indent,
    separated: firsts >= 3 && goodFirsts >= firsts * 0.5 && goodFirsts >= goodInner,
    oneLine: long >= content.length * 0.4 || (!layout.wrapped && inner < content.length * 0.2),
    width: lengths[Math.floor(lengths.length * 0.95)] ?? 80,
  };
}

/** 1 where a line of the list begins an entry. */
function startsOf(content: readonly EntryLine[], manner: Manner): Uint8Array {
  if (!manner.bullets && !manner.labels && !manner.oneLine) return cutByEvidence(content, manner);
  const starts = new Uint8Array(content.length);
  let label = 0;
  for (const [k, { line, score, blank }] of content.entries()) {
    const before = content[k - 1]?.line;
    if (before === undefined) { starts[k] = 1; label = labelOf(line); continue; }
    if (before.breakLength === 0) continue;
    let is: boolean;
    if (manner.bullets) is = line.shape.bullet > 0 || (blank && score >= 0.7 && before.shape.stops);
    else if (manner.labels) {
      const number = labelOf(line);
      is = number > 0 ? number === label + 1 || number === 1 || (number > label && number <= label + 5) || (label === 0) : blank && score >= 0.9 && before.shape.stops;
      if (is && number > 0) label = number;
    } else is = line.shape.startsLower && score < 0.5 ? false : before.shape.stops || score >= 0.3 || blank;
    if (is) starts[k] = 1;
  }
  return starts;
}

/** A line of its own between blank lines that heads a part of the list: `Newspapers`, `A`. */
function isSubhead(content: readonly EntryLine[], k: number, starts: Uint8Array): boolean {
  const { line, score, blank } = content[k] as EntryLine;
  const next = content[k + 1];
  const { shape } = line;
  if (!blank || next === undefined || shape.length > 60 || shape.stops || !shape.startsUpper || shape.bullet > 0) return false;
  if (shape.length === 1) return next.score >= 0.3;
  return next.blank && starts[k + 1] === 1 && score < 0.3 && next.score >= 0.4 && !/[\d,;]/.test(line.text) && (content[k - 1]?.line.shape.stops ?? true);
}

/** Index of the first line of the list: sentences may stand before it. */
function firstLine(content: readonly EntryLine[], starts: Uint8Array): number {
  let first = 0;
  for (let k = 1; k <= content.length && k < 40; k++) {
    if (k < content.length && !(content[k] as EntryLine).blank) continue;
    const words = { words: 0, small: 0 };
    for (let j = first; j < k; j++) count(words, content[j] as EntryLine);
    if (!isProse(words) || k === content.length) return first;
    first = k;
    if (k < content.length) starts[k] = 1;
  }
  return first;
}

/** Index of the first line after the list: where several paragraphs in a row are no references. */
function lastLine(content: readonly EntryLine[], starts: Uint8Array, manner: Manner): number {
  let last = content.length;
  let strange = 0;
  let prose = false;
  const words = { words: 0, small: 0 };
  const paragraphs = paragraphWords(content);
  for (let k = content.length - 1, to = content.length; k >= 0; k--) {
    const item = content[k] as EntryLine;
    count(words, item);
    if (starts[k] !== 1 && !item.blank) continue;
    const sentences = isProse(words) || isProse(paragraphs[k] as Words);
    const mark = (manner.bullets && item.line.shape.bullet > 0) || (manner.labels && labelOf(item.line) > 0);
    if (!sentences && (mark || (item.score >= 0.4 && !item.blank) || (datedWithin(content, k, to) && (item.score >= 0.4 || (starts[k] === 1 && !item.line.text.trimEnd().endsWith('?')))))) break;
    prose ||= sentences;
    strange += to - k;
    if (item.blank) last = k;
    to = k;
    words.words = 0;
    words.small = 0;
  }
  return prose || strange >= STRANGE_MOST ? last : content.length;
}

interface Words { words: number; small: number }

/** The words of the paragraph each line stands in: what blank lines set apart. */
function paragraphWords(content: readonly EntryLine[]): Words[] {
  const out: Words[] = [];
  let sum: Words = { words: 0, small: 0 };
  for (const item of content) {
    if (item.blank) sum = { words: 0, small: 0 };
    count(sum, item);
    out.push(sum);
  }
  return out;
}

function count(sum: { words: number; small: number }, item: EntryLine): void {
  const { words, small } = item.line.sentence;
  sum.words += words;
  sum.small += small;
}

const YEAR = /\b(?:1[5-9]|20)\d\d\b/;

function datedWithin(content: readonly EntryLine[], from: number, to: number): boolean {
  for (let k = from; k < to && k < from + 6; k++) if (YEAR.test((content[k] as EntryLine).line.text.slice(0, 400))) return true;
  return false;
}
