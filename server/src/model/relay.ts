/** Blocks from what lines were laid out as: those whose lines are the same are kept, one changed in place is read again, the rest are new. */
import type { HeadingSpec } from '../text/headings';
import type { Line } from '../text/lines';
import type { BlockSpec } from '../text/structure';
import { ModelBlock } from './block';

export interface Relaid {
  readonly blocks: readonly ModelBlock[];
  /** The tables to be made again, as in `changes.ts`. */
  readonly changed: number;
  /** Headings, captions or the number of blocks are not what they were. */
  readonly outline: boolean;
  /** Texts of blocks that came or went. */
  readonly texts: readonly string[];
}

/** The blocks of a layout, made of `old` ones as far as they go. `recognise` reads one and tells the tables it changed. */
export function relay(specs: readonly BlockSpec[], old: readonly ModelBlock[], recognise: (block: ModelBlock) => number): Relaid {
  const blocks: ModelBlock[] = [];
  const texts: string[] = [];
  let changed = 0;
  let outline = false;
  /** The first of the old blocks not passed yet. */
  let next = 0;
  /** Where the specs begin that no old block answers. */
  let open = 0;
  const put = (block: ModelBlock, { heading, lines }: BlockSpec): void => {
    block.heading = heading;
    block.index = blocks.length;
    for (const line of lines) line.owner = block;
    blocks.push(block);
  };
  /** Makes the blocks up to a spec; the old ones up to `until` stood in their place. */
  const fill = (to: number, until: number): void => {
    const alike = to - open === until - next;
    for (; open < to; open++) {
      const spec = specs[open] as BlockSpec;
      const before = alike ? old[next++] : undefined;
      if (before !== undefined) texts.push(before.text);
      const kept = before !== undefined && before.role === spec.role && before.strip === spec.strip && spec.role !== 'blank' && spec.role !== 'code';
      const block = kept ? before : new ModelBlock(spec.role, spec.lines, spec.strip);
      if (kept) block.take(spec.lines);
      const touched = recognise(block);
      changed |= kept ? touched : block.tables | (before?.tables ?? 0);
      outline ||= !kept || SHOWN.has(spec.role);
      texts.push(block.text);
      put(block, spec);
    }
    for (; next < until; next++) {
      const gone = old[next] as ModelBlock;
      changed |= gone.tables;
      texts.push(gone.text);
      outline = true;
    }
  };
  specs.forEach((spec, i) => {
    const known = (spec.lines[0] as Line).owner as ModelBlock | undefined;
    if (known === undefined || old[known.index] !== known || known.index < next || !holds(known, spec)) return;
    fill(i, known.index);
    outline ||= !sameHeading(known.heading, spec.heading) || blocks.length !== known.index;
    next = known.index + 1;
    open = i + 1;
    put(known, spec);
  });
  fill(specs.length, old.length);
  return { blocks, changed, outline, texts };
}

/** Roles the outline reads. */
const SHOWN: ReadonlySet<string> = new Set(['heading', 'caption', 'row', 'contents']);

function holds(block: ModelBlock, { role, strip, lines }: BlockSpec): boolean {
  return block.role === role && block.strip === strip && block.lines.length === lines.length && block.lines.every((line, i) => line === lines[i]);
}

function sameHeading(a: HeadingSpec | undefined, b: HeadingSpec | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.style === b.style && a.number === b.number && a.title === b.title && a.depth === b.depth && a.name === b.name && a.lineCount === b.lineCount &&
    a.look === b.look && a.keepsRegion === b.keepsRegion && a.listed === b.listed
  );
}
