/** Headings to a tree: levels, kinds, case studies and their summaries, captions under their section. */
import { foldCase, plain } from '../text/fold';
import { captionFrom } from '../text/shape';
import { CASE_STUDY } from '../text/vocabulary';
import { BlockSpan, type ModelBlock, spanOf } from './block';
import type { HeadingSpec } from '../text/headings';
import type { OutlineKind, OutlineNode, Span } from './types';

export class Node implements OutlineNode {
  readonly children: Node[] = [];
  counterpart: Node | undefined;
  parent: Node | undefined;
  /** Index of the first block after what belongs to it. */
  endBlock = 0;
  constructor(
    public kind: OutlineKind, readonly level: number, readonly number: string, readonly title: string, readonly span: Span,
    /** Index of its heading among the blocks. */
    readonly block: number, private readonly totals: Totals,
  ) {}

  get end(): number { return this.totals.offsetOf(this.endBlock); }
  get words(): number { return this.totals.words(this.block, this.endBlock); }
  get citations(): number { return this.totals.citations(this.block, this.endBlock); }
}

/** Sums over runs of blocks. */
export interface Totals {
  offsetOf(block: number): number;
  words(from: number, to: number): number;
  citations(from: number, to: number): number;
}

export function buildOutline(blocks: readonly ModelBlock[], totals: Totals): { roots: Node[]; flat: Node[] } {
  const flat: Node[] = [];
  const stack: Node[] = [];
  const state: State = { topLook: topLook(blocks), chapters: 0, lastChapter: lastChapterBlock(blocks), numberedTop: false, annexes: 0, lists: blocks.filter(({ heading }) => heading?.name === 'bibliography').length };
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as ModelBlock;
    const made = block.role === 'heading' ? headingNode(block, i, stack, state, totals) : block.role === 'caption' ? captionNode(block, i, stack, totals) : block.role === 'row' ? summaryNode(block, i, stack, totals) : undefined;
    if (made === undefined) continue;
    while (stack.length > 0 && (stack[stack.length - 1] as Node).level >= made.level) (stack.pop() as Node).endBlock = i;
    const parent = stack[stack.length - 1];
    made.parent = parent;
    parent?.children.push(made);
    flat.push(made);
    if (made.kind !== 'table' && made.kind !== 'figure') stack.push(made);
    else made.endBlock = i + 1;
  }
  for (const node of stack) node.endBlock = blocks.length;
  markCaseStudies(flat);
  return { roots: flat.filter((node) => node.parent === undefined), flat };
}

interface State { topLook: '' | 'bold' | 'caps' | undefined; chapters: number; readonly lastChapter: number; annexes: number; numberedTop: boolean; /** How many headings announce works cited. */ readonly lists: number }

function headingNode(block: ModelBlock, index: number, stack: readonly Node[], state: State, totals: Totals): Node | undefined {
  const { heading } = block;
  if (heading === undefined || heading.name === 'contents') return undefined;
  const make = (kind: OutlineKind, level: number): Node => new Node(kind, level, heading.number, heading.title, new BlockSpan(block), index, totals);
  const back = [...stack].reverse().find((node) => node.kind === 'back-matter' && node.level === 1 && /^(?:annex|append|anexo|apend|anhang|allegat)/.test(foldCase(node.title)));
  const inAnnex = stack.find((node) => node.kind === 'annex');
  const inChapter = stack.find((node) => node.kind === 'chapter');
  switch (heading.style) {
    case 'chapter':
      if (heading.name === 'bibliography') return make('back-matter', 1);
      state.chapters++; state.numberedTop = true; return make('chapter', 1);
    case 'annex': return make('annex', back !== undefined ? back.level + 1 : 1);
    case 'part': return make('part', inAnnex !== undefined ? inAnnex.level + 1 : inChapter !== undefined && heading.depth > 1 ? heading.depth : 1);
    case 'case-study': return inAnnex !== undefined ? make('part', inAnnex.level + 1) : make('case-study', inChapter !== undefined ? 2 : Math.max(1, heading.depth));
    case 'numbered': {
      const level = heading.number.split('.').length;
      if (/^[A-Z]/.test(heading.number)) return make('section', Math.max(2, level + (back !== undefined ? 1 : 0)));
      if (level === 1 && (heading.name === 'bibliography' || heading.name === 'annexes')) return make('back-matter', 1);
      if (level === 1) { state.chapters++; state.numberedTop = true; return make('chapter', 1); }
      return make('section', level);
    }
    case 'lettered': {
      const above = [...stack].reverse().find((node) => node.kind === 'chapter' || node.kind === 'annex' || (node.kind === 'section' && !/^[A-H]$/.test(node.number)));
      return make('section', (above?.level ?? 1) + 1);
    }
    default:
  }
  const named = heading.name;
  const nested = heading.depth > 1 && inChapter !== undefined && named !== 'bibliography' && named !== 'annexes';
  if (named !== undefined && !nested) {
    if (named === 'introduction' || named === 'conclusion' || (named === 'notes' && state.chapters > 0 && index < state.lastChapter)) {
      if (inChapter !== undefined && index < state.lastChapter && state.numberedTop && heading.depth === 0) return make('section', 2);
      state.chapters++;
      return make('chapter', 1);
    }
    if (named === 'bibliography' && inChapter !== undefined && index < state.lastChapter && (heading.depth !== 1 || state.lists > 1)) return make('section', 2);
    return make(state.chapters === 0 && named !== 'bibliography' && named !== 'annexes' ? 'front-matter' : 'back-matter', 1);
  }
  if (heading.depth > 0) {
    if (heading.depth === 1 && state.chapters === 0 && heading.style === 'markdown' && index < 12) return make('front-matter', 1);
    if (heading.depth === 1) { state.chapters++; return make(back !== undefined && back.level === 1 ? 'back-matter' : 'chapter', 1); }
    return make('section', heading.depth);
  }
  return unnumbered(heading, stack, state, make);
}

/** A heading that says nothing of its level: told by how the usual parts (`Introduction`, `References`) are set, else by what it stands under. */
function unnumbered(heading: HeadingSpec, stack: readonly Node[], state: State, make: (kind: OutlineKind, level: number) => Node): Node {
  const numbered = [...stack].reverse().find((node) => node.number !== '' && node.kind !== 'annex');
  const look = heading.style === 'listed' ? '' : heading.look;
  const listedFirst = heading.style === 'listed' && stack.length === 0;
  const top = !state.numberedTop && (state.topLook === look || (look === 'caps' && state.topLook === undefined));
  if (top || listedFirst || (look === 'caps' && !state.numberedTop)) {
    if (stack[0]?.kind === 'back-matter') return make('back-matter', 1);
    if (listedFirst && state.chapters === 0) return make('front-matter', 1);
    state.chapters++;
    return make('chapter', 1);
  }
  const alike = stack.find((node) => node.number === '' && node.level > 1 && (node.span.block as ModelBlock).heading?.look === look && node.kind === 'section');
  return make('section', alike !== undefined && numbered === undefined ? alike.level : Math.min(6, (numbered ?? stack[stack.length - 1] ?? { level: 1 }).level + 1));
}

/** How chapters without numbers are set: as the usual ones among them are. */
function topLook(blocks: readonly ModelBlock[]): State['topLook'] {
  for (const { heading } of blocks) {
    if (heading?.depth === 0 && heading.number === '' && (heading.name === 'introduction' || heading.name === 'conclusion' || heading.name === 'bibliography')) return heading.look;
  }
  return undefined;
}

function lastChapterBlock(blocks: readonly ModelBlock[]): number {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const heading = blocks[i]?.heading;
    if (heading !== undefined && (heading.style === 'chapter' || (heading.style === 'numbered' && !heading.number.includes('.')) || (heading.depth === 1 && heading.name === undefined))) return i;
  }
  return -1;
}

function captionNode(block: ModelBlock, index: number, stack: readonly Node[], totals: Totals): Node | undefined {
  const caption = captionFrom(block.text);
  if (caption === undefined) return undefined;
  return new Node(caption.kind, (stack[stack.length - 1]?.level ?? 0) + 1, caption.number, caption.title, new BlockSpan(block), index, totals);
}

/** `Case Study 1: …` in a table's header row: where the summary of a case study stands. */
function summaryNode(block: ModelBlock, index: number, stack: readonly Node[], totals: Totals): Node | undefined {
  const { text } = block;
  const match = /(?:^|[\t|])\s{0,3}[*_]{0,3}((?:case study|estudio de caso|étude de cas|fallstudie|caso de estudio) (\d{1,2})\s?[:.–—-]\s{0,3}([^\t|]{1,160}))/i.exec(text.slice(0, 600));
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const start = (match.index ?? 0) + match[0].indexOf(match[1]);
  const base = [...stack].reverse().find((node) => node.kind !== 'part' || !/^\d+$/.test(node.number)) ?? stack[0];
  return new Node('part', (base?.level ?? 0) + 1, match[2], plain(match[3] ?? ''), spanOf(block, { start, end: start + match[1].trimEnd().length }), index, totals);
}

/** `Case study 2: The pilots`, `Case study: the port`: one case, not a chapter of them. */
const CASE_STUDY_TITLE = /^(?:case study|estudio de caso|etude de cas|fallstudie|caso de estudio)(?: (?:\d{1,2}|[ivx]{1,4}|[a-h]|one|two|three|four|five|uno|dos|tres|cuatro|un|deux|trois|eins|zwei|drei))?\s?[:.–—-]\s?\S/;

/** Sections of a chapter of case studies are case studies; their summaries elsewhere are paired with them by number. */
function markCaseStudies(flat: readonly Node[]): void {
  const studies: Node[] = [];
  for (const node of flat) {
    if (node.kind === 'section' && node.parent?.kind === 'chapter' && node.level === node.parent.level + 1 && CASE_STUDY.test(foldCase(node.parent.title)) && node.number !== '' &&
      !/^(?:introduc|conclu|summary|overview|method|einleit|resum)/.test(foldCase(node.title))) node.kind = 'case-study';
    else if (node.kind === 'section' && node.parent?.kind === 'chapter' && CASE_STUDY.test(foldCase(node.parent.title)) && node.number === '' && node.level === node.parent.level + 1 &&
      !/^(?:introduc|conclu|summary|overview|method|einleit|resum|comparison|discussion)/.test(foldCase(node.title)) && node.parent.children.every((child) => child.number === '')) node.kind = 'case-study';
    else if (node.kind === 'section' && /^(?:case study|estudio de caso|etude de cas|fallstudie|caso de estudio) (?:\d|[ivx]+\b|[a-h]\b|one|two|three|four|uno|dos|tres)/.test(foldCase(node.title))) node.kind = 'case-study';
    else if (node.kind === 'chapter' && CASE_STUDY_TITLE.test(foldCase(node.title))) node.kind = 'case-study';
    if (node.kind === 'case-study') studies.push(node);
  }
  for (const node of flat) {
    if (node.kind !== 'part' || !/^\d+$/.test(node.number) || !CASE_STUDY.test(foldCase(node.span.block.text))) continue;
    const study = studies[Number(node.number) - 1];
    if (study === undefined) continue;
    node.counterpart = study;
    study.counterpart = node;
  }
}
