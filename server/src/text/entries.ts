/** Where entries of a bibliography begin: bullets, labels, hanging indent, blank lines or plain sense, decided for the whole list at once. */
import type { BlockSpec, Layout } from './structure';
import type { Line } from './lines';
import { entryStartScore } from './entry-start';

interface Manner {
  readonly bullets: boolean;
  readonly labels: boolean;
  readonly hanging: boolean;
  readonly indent: number;
  readonly separated: boolean;
  readonly oneLine: boolean;
  readonly width: number;
}

const LABEL = /^\s{0,12}(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s/;

/** Cuts the lines `from`…`end` of a bibliography into entries, blank lines and furniture, in text order. */
export function entryStarts(layout: Layout, from: number, end: number): BlockSpec[] {
  const { lines } = layout;
  const content: number[] = [];
  for (let i = from; i < end; i++) if (!aside(layout, i)) content.push(i);
  const scores = new Map<number, number>();
  for (const i of content) scores.set(i, entryStartScore((lines[i] as Line).text));
  const manner = mannerOf(layout, content, scores);
  const specs: BlockSpec[] = [];
  let open: BlockSpec | undefined;
  let before: Line | undefined;
  let blank = true;
  for (let i = from; i < end; i++) {
    const line = lines[i] as Line;
    if (aside(layout, i)) {
      if (line.shape.blank) blank = true;
      specs.push({ role: line.shape.blank ? 'blank' : layout.furniture[i] === 1 ? 'furniture' : layout.contents[i] === 1 ? 'contents' : 'footnote', lines: [line], strip: 0 });
      continue;
    }
    if (open === undefined || before === undefined || starts(line, before, blank, scores.get(i) ?? 0, manner)) {
      open = { role: 'entry', lines: [line], strip: line.shape.indent + line.shape.bullet };
      specs.push(open);
    } else open.lines.push(line);
    before = line;
    blank = false;
  }
  return specs;
}

function aside(layout: Layout, i: number): boolean {
  const { shape } = layout.lines[i] as Line;
  return shape.blank || layout.furniture[i] === 1 || layout.contents[i] === 1 || shape.note > 0;
}

function mannerOf(layout: Layout, content: readonly number[], scores: ReadonlyMap<number, number>): Manner {
  const { lines } = layout;
  const indents = new Map<number, number>();
  const lengths: number[] = [];
  let bullets = 0;
  let labels = 0;
  let firsts = 0;
  let goodFirsts = 0;
  let goodInner = 0;
  let good = 0;
  let long = 0;
  for (const i of content) {
    const line = lines[i] as Line;
    indents.set(line.shape.indent, (indents.get(line.shape.indent) ?? 0) + 1);
    lengths.push(line.shape.length);
    if (line.shape.bullet > 0) bullets++;
    if (LABEL.test(line.text)) labels++;
    if (line.shape.length > 125) long++;
    const score = scores.get(i) ?? 0;
    if (score >= 0.5) good++;
    if (lines[i - 1]?.shape.blank ?? true) { firsts++; if (score >= 0.5) goodFirsts++; } else if (score >= 0.5) goodInner++;
  }
  lengths.sort((a, b) => a - b);
  const indent = Math.min(...[...indents].filter(([, count]) => count >= Math.max(1, content.length * 0.08)).map(([value]) => value), 99);
  const deeper = content.filter((i) => (lines[i] as Line).shape.indent > indent + 1).length;
  const shallowGood = content.filter((i) => (lines[i] as Line).shape.indent <= indent + 1 && (scores.get(i) ?? 0) >= 0.4).length;
  return {
    bullets: bullets >= Math.max(1, content.length * 0.12) && bullets >= good * 0.5,
    labels: labels >= Math.max(2, content.length * 0.15) && labels >= good * 0.6,
    hanging: deeper >= content.length * 0.2 && shallowGood >= (content.length - deeper) * 0.5,
    indent,
    separated: firsts >= 3 && goodFirsts >= firsts * 0.6 && goodFirsts >= goodInner,
    oneLine: !layout.wrapped || long >= content.length * 0.4,
    width: lengths[Math.floor(lengths.length * 0.9)] ?? 80,
  };
}

function starts(line: Line, before: Line, blank: boolean, score: number, manner: Manner): boolean {
  if (before.breakLength === 0) return false;
  if (manner.bullets) return line.shape.bullet > 0 || (blank && score >= 0.7 && before.shape.stops);
  if (manner.labels) return LABEL.test(line.text) || (blank && score >= 0.9 && before.shape.stops);
  if (manner.oneLine) {
    if (line.shape.startsLower && score < 0.5) return false;
    return before.shape.stops || score >= 0.3 || blank;
  }
  let sense = score;
  if (manner.hanging) sense += line.shape.indent <= manner.indent + 1 ? 0.35 : -0.6;
  if (manner.separated) sense += blank ? 0.3 : -0.35;
  sense += before.shape.stops ? 0.15 : -0.25;
  if (before.shape.length < manner.width * 0.75) sense += 0.1;
  return sense >= 0.5;
}
