/** Mentions of sections, annexes, tables, case studies and list items, led to their place; contents lines to their heading. */
import type { CrossReferenceMention } from '../../recognisers/mentions';
import { titleKeyOf } from '../../text/contents';
import { captionFrom, shapeOf } from '../../text/shape';
import { foldCase, plain } from '../../text/fold';
import { BlockSpan, type ModelBlock, spanOf } from '../block';
import type { Node } from '../outline';
import type { CrossReference, CrossReferenceKind, Span } from '../types';

/** Where each line of the contents leads. */
export type ContentsTargets = ReadonlyMap<ModelBlock, Node>;

/** Leads the lines of the contents to their headings: read anew only when the outline is. */
export function contentsTargets(blocks: readonly ModelBlock[], flat: readonly Node[]): ContentsTargets {
  const { byNumber, byTitle } = lookUp(flat);
  const out = new Map<ModelBlock, Node>();
  for (const block of blocks) {
    if (block.role !== 'contents') continue;
    const node = contentsTarget(block, byTitle, byNumber);
    if (node !== undefined) out.set(block, node);
  }
  return out;
}

interface Headings { readonly byNumber: ReadonlyMap<string, Node[]>; readonly byTitle: ReadonlyMap<string, Node[]> }

function lookUp(flat: readonly Node[]): Headings {
  const byNumber = new Map<string, Node[]>();
  const byTitle = new Map<string, Node[]>();
  for (const node of flat) {
    push(byNumber, `${node.kind}:${node.number}`, node);
    push(byTitle, titleKey(node.title), node);
  }
  return { byNumber, byTitle };
}

export function resolveCrossReferences(blocks: readonly ModelBlock[], flat: readonly Node[], contents: ContentsTargets): CrossReference[] {
  const byNumber = new Map<string, Node>();
  for (const node of flat) if (!byNumber.has(`${node.kind}:${node.number}`)) byNumber.set(`${node.kind}:${node.number}`, node);
  const studies = flat.filter((node) => node.kind === 'case-study');
  const numbered = (kinds: readonly string[], number: string): Node | undefined => {
    for (const kind of kinds) { const found = byNumber.get(`${kind}:${number}`); if (found !== undefined) return found; }
    return undefined;
  };
  let heads: ReadonlyMap<string, number[]> | undefined;
  const find = (mention: CrossReferenceMention, block: ModelBlock): { node: Node | undefined; place: Span | undefined } => {
    let node: Node | undefined;
    switch (mention.target) {
      case 'chapter': node = numbered(['chapter', 'case-study', 'back-matter'], mention.number); break;
      case 'section': node = numbered(['section', 'case-study', 'chapter', 'annex'], mention.number.replace(/[a-z]$/, '')); break;
      case 'annex': node = numbered(['annex'], mention.number); break;
      case 'part': node = nearestPart(flat, mention.number, block.index); break;
      case 'table': case 'figure': node = numbered([mention.target], mention.number); break;
      case 'case-study': node = studies[Number(mention.number) - 1]; break;
      default: return { node: undefined, place: itemPlace(blocks, heads ??= itemHeads(blocks), mention.number, block.index) };
    }
    return { node, place: node?.span };
  };
  const out: CrossReference[] = [];
  for (const block of blocks) {
    if (block.role === 'contents') {
      const node = contents.get(block);
      if (node !== undefined) out.push({ kind: 'cross-reference', span: new BlockSpan(block), target: 'contents', number: node.number, destination: node.span, node });
      continue;
    }
    for (const mention of block.mentions) {
      if (mention.type !== 'cross-reference') continue;
      const { node, place } = find(mention, block);
      if (place === undefined && foreign(block, mention)) continue;
      const target: CrossReferenceKind = mention.target;
      out.push({ kind: 'cross-reference', span: spanOf(block, mention), target, number: mention.number, destination: place, node });
    }
  }
  return out;
}

/** `Part 1 of the Act`, `Chapter 4 of his book`, a table inside a citation: another text's, not ours. */
function foreign(block: ModelBlock, mention: CrossReferenceMention): boolean {
  if (mention.foreign) return true;
  return block.mentions.some((other) => other.type === 'citation' && other.start <= mention.start && other.end >= mention.end);
}

function nearestPart(flat: readonly Node[], number: string, index: number): Node | undefined {
  const parts = flat.filter((node) => node.kind === 'part' && node.number === number);
  return parts.sort((a, b) => Math.abs(a.block - index) - Math.abs(b.block - index))[0];
}

/** Numbers that begin list items, each with the indexes of its blocks in text order. */
function itemHeads(blocks: readonly ModelBlock[]): ReadonlyMap<string, number[]> {
  const heads = new Map<string, number[]>();
  for (const [index, { role, text }] of blocks.entries()) {
    if (role === 'blank' || role === 'contents' || role === 'entry') continue;
    for (const number of headsOf(text.slice(0, 80).trimStart().slice(0, 24))) {
      const list = heads.get(number);
      if (list === undefined) heads.set(number, [index]);
      else if (list[list.length - 1] !== index) list.push(index);
    }
  }
  return heads;
}

/** `15. `, `15) `, `#15 `, `**15.` */
function headsOf(head: string): string[] {
  const out: string[] = [];
  for (const end of ['. ', ') ']) if (head.indexOf(end) > 0) out.push(head.slice(0, head.indexOf(end)));
  if (head.startsWith('#') && head.includes(' ')) out.push(head.slice(1, head.indexOf(' ')));
  if (head.startsWith('**')) for (let at = head.indexOf('.'); at > 0; at = head.indexOf('.', at + 1)) out.push(head.slice(2, at));
  return out;
}

/** `15. …`: the item of that number in the nearest list, the one it stands in first. */
function itemPlace(blocks: readonly ModelBlock[], heads: ReadonlyMap<string, number[]>, number: string, from: number): Span | undefined {
  const list = heads.get(number) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [list[low - 1], list[low]];
  const index = after === from || before === undefined || (after !== undefined && after - from < from - before) ? after : before;
  return index === undefined ? undefined : new BlockSpan(blocks[index] as ModelBlock);
}

function contentsTarget(block: ModelBlock, byTitle: ReadonlyMap<string, Node[]>, byNumber: ReadonlyMap<string, Node[]>): Node | undefined {
  const text = plain(block.text.replace(/^\s{0,8}[-*•]\s/, '')).replace(/[.…·_\s]{1,200}(?:\d{1,4}|[ivxlc]{1,6})?$/, '');
  const shape = shapeOf(text);
  const number = shape.heading?.number ?? '';
  const title = titleKeyOf(block.text);
  const caption = captionFrom(text);
  if (caption !== undefined) {
    const node = byNumber.get(`${caption.kind}:${caption.number}`)?.[0];
    if (node !== undefined) return node;
  }
  const titled = byTitle.get(title) ?? [];
  const both = titled.find((node) => node.number === number);
  if (both !== undefined) return both;
  if (number !== '') for (const kind of ['chapter', 'section', 'case-study', 'annex', 'part']) {
    const node = byNumber.get(`${kind}:${number}`)?.[0];
    if (node !== undefined && (shape.heading?.style === 'annex') === (kind === 'annex')) return node;
  }
  return titled[0];
}

function titleKey(title: string): string {
  return foldCase(title).replace(/[^a-z0-9\u00df-\uffff]+/g, ' ').trim();
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
