/** From blocks to what is set in one piece: lists, tables, contents and the title page put together, page furniture left out. */
import type { ModelBlock } from '../block';
import type { Block, OutlineNode, ThesisDocument } from '../types';
import { cellsOf, holdsFigures, isSeparator, looksLikeHead } from './cells';
import { captionNotation, contentsNotation, headingNotation, isRule, itemNotation, quotationNotation, titlePieces } from './notation';
import type { SetBlock, SetKind, SetUnit } from './types';

export type { SetBlock, SetKind, SetUnit } from './types';

/** Rows of one unit: longer lists and tables go on in another. */
const MOST_ROWS = 120;
/** A title page has no more blocks, and none longer (characters). */
const MOST_TITLES = 24;
const LONGEST_TITLE = 320;
/** Lines set in by so many more columns than the text are a quotation. */
const SET_IN = 3;

/** What is set, in the text's order. Linear in the number of lines. */
export function setUnits({ blocks: all, headings }: ThesisDocument): SetUnit[] {
  const blocks = all as readonly ModelBlock[];
  const nodes = new Map<Block, OutlineNode>();
  for (const node of headings) if (!nodes.has(node.span.block)) nodes.set(node.span.block, node);
  const units: { kind: SetKind; level: number; blocks: SetBlock[] }[] = [];
  const titles = titlePage(blocks);
  const indent = bodyIndent(blocks);
  let indents: number[] = [];
  let gap = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as ModelBlock;
    if (block.role === 'furniture') continue;
    if (block.role === 'blank') { gap = true; continue; }
    const last = units[units.length - 1];
    if (i < titles && block.role !== 'heading') {
      const pieces = titlePieces(block).map((piece) => plainly('title', block, piece).set);
      if (last?.kind === 'title') last.blocks.push(...pieces);
      else units.push({ kind: 'title', level: 0, blocks: pieces });
      gap = false;
      continue;
    }
    const { kind, level, set } = i < titles ? plainly('title', block, headingNotation(block, undefined)) : describe(block, nodes, indent, last?.kind === 'table' && !gap);
    const joins = last !== undefined && last.kind === kind && last.blocks.length < MOST_ROWS && GROUPED.has(kind);
    if (kind === 'list') {
      if (!joins) indents = [];
      const depth = depthOf(indents, block.lines[0]?.shape.indent ?? 0);
      if (joins) last.blocks.push({ ...set, depth });
      else units.push({ kind, level, blocks: [{ ...set, depth }] });
    } else if (kind === 'table' || kind === 'abbreviations') addRow(units, kind, set, joins, gap);
    else if (joins) last.blocks.push(set);
    else units.push({ kind, level, blocks: [set] });
    gap = false;
  }
  return units;
}

const GROUPED: ReadonlySet<SetKind> = new Set(['list', 'table', 'contents', 'abbreviations', 'title']);

interface Described { readonly kind: SetKind; readonly level: number; readonly set: SetBlock }

function plainly(kind: SetKind, block: ModelBlock, more: Partial<SetBlock> = {}, level = 0): Described {
  return { kind, level, set: { block, depth: 0, hidden: [], breaks: [], label: undefined, page: undefined, cells: [], head: false, ...more } };
}

/** `inTable`: the block right before is a table's row. */
function describe(block: ModelBlock, nodes: ReadonlyMap<Block, OutlineNode>, indent: number, inTable: boolean): Described {
  const { text } = block;
  switch (block.role) {
    case 'heading': {
      const node = nodes.get(block);
      return plainly('heading', block, headingNotation(block, node), Math.min(6, Math.max(1, node?.level ?? block.heading?.depth ?? 1)));
    }
    case 'quotation': return plainly('quotation', block, quotationNotation(block));
    case 'list-item': return plainly('list', block, itemNotation(block));
    case 'row': return plainly('table', block, { cells: cellsOf(text) });
    case 'caption': return plainly('caption', block, captionNotation(nodes.get(block)));
    case 'footnote': return plainly('note', block);
    case 'entry': return plainly('entry', block);
    case 'contents': {
      const cells = cellsOf(text);
      return holdsFigures(text, cells) ? plainly('table', block, { cells }) : plainly('contents', block, contentsNotation(block));
    }
    case 'abbreviation-row': return plainly('abbreviations', block, { hidden: itemNotation(block).hidden, cells: text.includes('|') || text.includes('\t') ? cellsOf(text) : [] });
    case 'code': return plainly('code', block);
    default:
      if (isRule(text)) return plainly('rule', block);
      if (inTable && (text.startsWith('\t') || text.endsWith('\t'))) return plainly('table', block, { cells: cellsOf(text) });
      if ((block.lines[0]?.shape.label ?? 0) > 0) {
        const notation = itemNotation(block);
        if (notation.label !== undefined) return plainly('list', block, notation);
      }
      return plainly(isSetIn(block, indent) ? 'quotation' : 'paragraph', block);
  }
}

/** A row goes on with the table above it unless it is the head of another. A separator makes the row above it a head. */
function addRow(units: { kind: SetKind; level: number; blocks: SetBlock[] }[], kind: SetKind, set: SetBlock, joins: boolean, gap: boolean): void {
  const last = units[units.length - 1];
  const above = joins ? last?.blocks[last.blocks.length - 1] : undefined;
  if (isSeparator(set.block.text)) {
    if (above !== undefined && last !== undefined) last.blocks[last.blocks.length - 1] = { ...above, head: last.blocks.length === 1 };
    return;
  }
  const head = kind === 'table' && looksLikeHead(set.block.text, set.cells);
  const barred = set.block.text.includes('|');
  if (last !== undefined && joins && !(kind === 'table' && gap && (head || set.cells.length !== above?.cells.length))) last.blocks.push(set);
  else units.push({ kind, level: 0, blocks: [{ ...set, head: head && !barred }] });
}

/** Depth of an item by how far it is set in; `indents` are those of the items it stands in. */
function depthOf(indents: number[], indent: number): number {
  while (indents.length > 1 && indent < (indents[indents.length - 1] as number)) indents.pop();
  if (indents.length === 0 || indent > (indents[indents.length - 1] as number) + 1) indents.push(indent);
  return Math.min(indents.length - 1, 5);
}

/** How many blocks belong to the title page: what stands before the first heading where that is short, or a heading above all others. */
function titlePage(blocks: readonly ModelBlock[]): number {
  let shown = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as ModelBlock;
    if (block.role === 'blank' || block.role === 'furniture') continue;
    if (block.role === 'heading') return shown === 0 && isDocumentTitle(block, blocks) ? i + 1 : i;
    if (block.role !== 'paragraph' || block.text.length > LONGEST_TITLE || ++shown > MOST_TITLES) return 0;
  }
  return 0;
}

/** `# Title` or a line underlined with `=`: the only heading of its rank, others below it, without a number or a name such as `Abstract`. */
function isDocumentTitle(block: ModelBlock, blocks: readonly ModelBlock[]): boolean {
  const rank = rankOf(block);
  if (rank === 0 || block.heading?.number !== '' || block.heading.name !== undefined) return false;
  const others = blocks.filter((one) => one !== block && one.role === 'heading');
  return others.length > 0 && others.every((one) => rankOf(one) === 0 || rankOf(one) > rank);
}

/** How many `#` a heading has, 1 or 2 for one underlined, 0 for one written as plain text. */
function rankOf({ heading, lines }: ModelBlock): number {
  if (heading?.style === 'setext') return heading.depth;
  return lines[0]?.shape.heading?.hashes ?? 0;
}

/** The column where lines of wrapped paragraphs begin, first lines aside: that of most of them; -1 where nothing is wrapped. */
function bodyIndent(blocks: readonly ModelBlock[]): number {
  const counts = new Map<number, number>();
  for (const { role, lines } of blocks) {
    if (role !== 'paragraph') continue;
    for (let k = 1; k < lines.length; k++) {
      const indent = lines[k]?.shape.indent ?? 0;
      counts.set(indent, (counts.get(indent) ?? 0) + 1);
    }
  }
  let best = -1;
  let most = 0;
  for (const [indent, count] of counts) if (count > most) { best = indent; most = count; }
  return best;
}

/** Every line stands further in than the text's. */
function isSetIn({ lines }: ModelBlock, indent: number): boolean {
  return indent >= 0 && lines.length > 1 && lines.every(({ shape, breakLength }) => shape.indent >= indent + SET_IN || (shape.blank && breakLength >= 0));
}
