/** What a thesis says of its case studies in tables: the summary of each, wherever it is kept, and how they compare. */
import { comparable, foldCase } from '../../text/fold';
import type { Block, OutlineNode, Span, ThesisDocument } from '../types';
import { comparisons, studyNamed } from './comparisons';
import { type Cell, type CellLine, cellsOf, isDivider, labelled, textOfCell } from './tables';

/** A variable and what it is in one case study. */
export interface SummaryRow {
  readonly label: string;
  /** The heading within the table it stands under: `Dependent Variables`; empty where there is none. */
  readonly group: string;
  readonly span: Span;
  readonly lines: readonly CellLine[];
}

export interface CaseSummary {
  /** Where it begins. */
  readonly place: Span;
  /** The heading, caption or annex it is kept under. */
  readonly under: OutlineNode | undefined;
  readonly rows: readonly SummaryRow[];
}

/** The case studies in text order. */
export function caseStudies({ headings }: ThesisDocument): readonly OutlineNode[] {
  return headings.filter(({ kind }) => kind === 'case-study');
}

/** First words of a table's head that say only that variables stand below them (folded). */
const GENERIC = new Set(('variable variables dimension dimensions dimensiones criterion criteria criterio criterios item items aspect aspects aspecto aspectos category categories categoria ' +
  'characteristic characteristics caracteristica caracteristicas factor factors factores feature features attribute attributes field indicator indicators indicador indicadores ' +
  'critere criteres facteur facteurs merkmal merkmale kriterium kriterien dimensionen').split(' '));
const VALUE = new Set('value values valor valores description descripcion details detail summary resumen finding findings result results resultado valeur description wert werte beschreibung outcome'.split(' '));
/** Labelled lines within a case study's own section are its summary where so many stand together. */
const LABELLED_LEAST = 3;
/** A labelled line of a summary is not longer. */
const VALUE_LENGTH = 400;

/**
 * The summary of each case study that has one. Looked for, in this order: under the heading or the table's head elsewhere that names
 * it, in a table that sets several cases side by side, in a table or a run of labelled lines in its own section.
 */
export function caseSummaries(document: ThesisDocument): ReadonlyMap<OutlineNode, CaseSummary> {
  const studies = caseStudies(document);
  const out = new Map<OutlineNode, CaseSummary>();
  if (studies.length === 0) return out;
  const compared = comparisons(document, studies);
  for (const study of studies) {
    const found = elsewhere(document, study, studies) ?? compared.get(study) ?? inSection(document, study);
    if (found !== undefined) out.set(study, found);
  }
  return out;
}

/** Offset where all that belongs to a heading ends. */
export function endOf(node: OutlineNode): number {
  return node.children.reduce((end, child) => Math.max(end, endOf(child)), node.end);
}

/** The blocks of a heading, its own first. */
function blocksOf(document: ThesisDocument, node: OutlineNode): readonly Block[] {
  const from = document.blocks.indexOf(node.span.block);
  const end = endOf(node);
  const out: Block[] = [];
  for (let i = Math.max(0, from); i < document.blocks.length; i++) {
    const block = document.blocks[i] as Block;
    if (i > from && document.range({ block, start: 0, end: 0 }).start >= end) break;
    out.push(block);
  }
  return out;
}

function elsewhere(document: ThesisDocument, study: OutlineNode, studies: readonly OutlineNode[]): CaseSummary | undefined {
  const node = study.counterpart ?? sameTitle(document, study);
  if (node === undefined) return undefined;
  const rows = rowsOf(document, blocksOf(document, node), study, studies);
  return rows.length === 0 ? undefined : { place: node.span, under: node, rows };
}

/** A heading outside the case studies that bears the title of one, and of one only. */
function sameTitle({ headings }: ThesisDocument, study: OutlineNode): OutlineNode | undefined {
  const title = comparable(study.title);
  if (title === '') return undefined;
  const same = headings.filter((node) => node !== study && node.kind !== 'case-study' && node.kind !== 'table' && node.kind !== 'figure' && inAnnex(node) && comparable(node.title) === title);
  return same.length === 1 ? same[0] : undefined;
}

function inAnnex(node: OutlineNode): boolean {
  let at: OutlineNode | undefined = node;
  while (at !== undefined && at.kind !== 'annex' && at.kind !== 'back-matter') at = at.parent;
  return at !== undefined;
}

/** A small table, or labelled lines, in the section itself. */
function inSection(document: ThesisDocument, study: OutlineNode): CaseSummary | undefined {
  const blocks = blocksOf(document, study).slice(1);
  let run: Block[] = [];
  const made = (): CaseSummary | undefined => {
    const [first] = run;
    const rows = first === undefined ? [] : rowsOf(document, run, study, [study]);
    const tabular = first !== undefined && cellsOf(first).length > 0;
    if (first === undefined || rows.length < (tabular ? 2 : LABELLED_LEAST) || (tabular && !isSummary(run, study))) return undefined;
    const place = { block: first, start: 0, end: first.text.trimEnd().length };
    return { place, under: document.sectionAt(document.range(place).start), rows };
  };
  for (const block of blocks) {
    if (block.role === 'blank' || block.role === 'furniture') continue;
    const pair = labelled(block);
    const fits = cellsOf(block).length === 2 || (pair !== undefined && pair[1].lines.length > 0 && block.text.length <= VALUE_LENGTH);
    if (fits) { run.push(block); continue; }
    const found = made();
    if (found !== undefined) return found;
    run = [];
  }
  return made();
}

/** A table of two columns is a summary of the case where its head says so: data of other kinds look alike. */
function isSummary(run: readonly Block[], study: OutlineNode): boolean {
  const [label, value] = cellsOf(run[0] as Block);
  const head = foldCase(textOfCell(label));
  return GENERIC.has(head) || GENERIC.has(head.split(' ').at(-1) ?? '') || VALUE.has(foldCase(textOfCell(value))) || studyNamed(textOfCell(value), [study]) === study;
}

/** Rows of variable and value, whatever form they have; heads within the table become the group of what follows. */
function rowsOf(document: ThesisDocument, blocks: readonly Block[], study: OutlineNode, studies: readonly OutlineNode[]): SummaryRow[] {
  const rows: { label: string; group: string; span: Span; lines: CellLine[] }[] = [];
  let group = '';
  let open = false;
  for (const [index, block] of blocks.entries()) {
    const joined = joinedHead(document, block);
    const cells = cellsOf(block, joined?.at);
    const last = rows.at(-1);
    if (cells.length >= 2 && cells.length <= 3) {
      if (isDivider(cells)) continue;
      const label = textOfCell(cells[0]);
      const rest = cells.slice(1);
      const lines = rest.flatMap((cell) => cell.lines);
      if (label === '') last?.lines.push(...lines);
      else if (lines.length === 0) group = label;
      else if (isHead(label, rest, study, studies, rows.length === 0)) group = GENERIC.has(foldCase(label)) ? '' : label;
      else rows.push({ label, group, span: wholeOf(block), lines: [...lines] });
      if (joined !== undefined) group = joined.head;
      open = false;
      continue;
    }
    const pair = labelled(block);
    if (pair !== undefined) {
      rows.push({ label: textOfCell(pair[0]), group, span: wholeOf(block), lines: [...pair[1].lines] });
      open = pair[1].lines.length === 0;
    } else if (block.role === 'list-item' && open && last !== undefined) last.lines.push(...pointsOf(block));
    else if (block.role === 'heading' && index > 0 && block.text.length < VALUE_LENGTH) { group = block.text.replace(/^#+\s/, ''); open = false; }
  }
  return rows.filter(({ lines }) => lines.length > 0);
}

/** A head of one cell (`Dependent Variables`, a tab, nothing) that a page break made the end of the row before it. */
function joinedHead(document: ThesisDocument, block: Block): { at: number; head: string } | undefined {
  if (block.role !== 'paragraph' || !block.text.startsWith('\t')) return undefined;
  const part = document.parts(wholeOf(block)).at(-1);
  if (part === undefined || document.getText({ start: part.end, end: part.end + 1 }) !== '\t') return undefined;
  const head = document.getText(part).trim();
  return block.text.trimEnd().endsWith(head) && head.length < block.text.trim().length ? { at: block.text.lastIndexOf(head), head } : undefined;
}

function isHead(label: string, rest: readonly Cell[], study: OutlineNode, studies: readonly OutlineNode[], first: boolean): boolean {
  const said = textOfCell(rest[0]);
  if (studyNamed(said, studies) === study && said.length < VALUE_LENGTH / 2) return true;
  return first && (GENERIC.has(foldCase(label)) || VALUE.has(foldCase(said)));
}

function pointsOf(block: Block): CellLine[] {
  return [{ text: block.text.trim().replace(/^[-+*•]\s/, ''), point: true }];
}

function wholeOf(block: Block): Span {
  return { block, start: 0, end: block.text.trimEnd().length };
}
