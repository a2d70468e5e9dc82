/** How the lines of headings change with their level, and the lines of the contents with their order. */
import { type HeadingSpans, headingSpans, mentionSpans } from '../../model/heading-spans';
import type { CrossReference, OutlineNode, Span, ThesisDocument } from '../../model/types';
import type { Change } from '../shared/edits';
import { Refusal } from '../shared/source';
import { headingLabel } from '../shared/wording';

/** What stands before the number and between number and title. */
interface Pattern { readonly before: string; readonly between: string }
export interface Relevelled { readonly changes: Change[]; readonly headings: ReadonlySet<OutlineNode>; readonly pattern: ReadonlyMap<OutlineNode, Pattern> }

const DEEPEST = 6;

/** New heads for headings that come to stand `by` levels deeper. */
export function relevel(document: ThesisDocument, moved: readonly OutlineNode[], by: number, numbers: ReadonlyMap<OutlineNode, string>): Relevelled | Refusal {
  const changes: Change[] = [];
  const headings = new Set<OutlineNode>();
  const patterns = new Map<OutlineNode, Pattern>();
  if (by === 0) return { changes, headings, pattern: patterns };
  for (const node of moved) {
    const { block } = node.span;
    const start = document.range({ block, start: 0, end: 0 }).start;
    const hashes = countHashes(block.text);
    if (hashes > 0) {
      if (hashes + by > DEEPEST || hashes + by < 1) return new Refusal(`“${headingLabel(node)}” would stand deeper than headings go`);
      changes.push({ start, end: start + hashes, text: '#'.repeat(hashes + by) });
      continue;
    }
    const spans = headingSpans(node);
    if (node.number === '' || spans.number === undefined) return new Refusal(`Nothing in the line of “${headingLabel(node)}” tells its level: it has no number`);
    const pattern = patternAt(document, node.level + by, moved);
    const own = patternOf(spans);
    if (pattern === undefined || pattern.before === own.before) continue;
    const end = document.range(spans.title).start;
    changes.push({ start, end, text: `${pattern.before}${numbers.get(node) ?? node.number}${pattern.between}` });
    headings.add(node);
    patterns.set(node, pattern);
  }
  return { changes, headings, pattern: patterns };
}

function countHashes(text: string): number {
  let count = 0;
  while (text[count] === '#') count++;
  return count;
}

/** How the other numbered headings of a level are written; sections without a model begin with their number. */
function patternAt(document: ThesisDocument, level: number, moved: readonly OutlineNode[]): Pattern | undefined {
  for (const node of document.headings) {
    if (node.level !== level || node.number === '' || moved.includes(node) || (node.kind !== 'chapter' && node.kind !== 'section' && node.kind !== 'case-study')) continue;
    const spans = headingSpans(node);
    if (spans.number !== undefined) return patternOf(spans);
  }
  return level > 1 ? { before: '', between: ' ' } : undefined;
}

function patternOf({ number, title }: HeadingSpans): Pattern {
  const { text } = title.block;
  return number === undefined ? { before: '', between: ' ' } : { before: text.slice(0, number.start), between: text.slice(number.end, title.start) };
}

/**
 * The lines of the contents (and, apart from them, of the list of tables and figures) in the new order of what they name, with the new
 * numbers; page numbers stay with their lines. Where the lines are not in the order of the text, each keeps its place.
 */
export function contentsChanges(document: ThesisDocument, order: ReadonlyMap<OutlineNode, number>, numbers: ReadonlyMap<OutlineNode, string>, pattern: ReadonlyMap<OutlineNode, Pattern>): Change[] {
  const lines = document.crossReferences.filter((one): one is CrossReference & { node: OutlineNode } => one.target === 'contents' && one.node !== undefined);
  const out: Change[] = [];
  for (const group of groups(lines)) {
    const slots = group.map(({ span }) => document.range(span));
    const inOrder = group.every(({ node }, index) => index === 0 || document.range(node.span).start > document.range((group[index - 1] as { node: OutlineNode }).node.span).start);
    const sorted = inOrder ? [...group].sort((a, b) => (order.get(a.node) ?? 0) - (order.get(b.node) ?? 0)) : group;
    sorted.forEach((line, index) => {
      const slot = slots[index];
      if (slot !== undefined) out.push({ ...slot, text: lineText(line, numbers.get(line.node), pattern.get(line.node)) });
    });
  }
  return out.filter((change) => document.getText(change) !== change.text);
}

function lineText(line: CrossReference, number: string | undefined, pattern: Pattern | undefined): string {
  const { block, start, end } = line.span;
  const spans = mentionSpans(line);
  if (number === undefined || spans.number === undefined) return block.text.slice(start, end);
  if (pattern !== undefined && spans.title !== undefined) return `${pattern.before}${number}${pattern.between}${block.text.slice(spans.title.start, end)}`;
  return `${block.text.slice(start, spans.number.start)}${number}${block.text.slice(spans.number.end, end)}`;
}

/** Lines of headings, of tables, of figures: each is a list of its own. */
function groups<T extends { readonly node: OutlineNode; readonly span: Span }>(lines: readonly T[]): T[][] {
  const by = new Map<string, T[]>();
  for (const line of lines) {
    const key = line.node.kind === 'table' || line.node.kind === 'figure' ? line.node.kind : 'heading';
    const list = by.get(key);
    if (list === undefined) by.set(key, [line]);
    else list.push(line);
  }
  return [...by.values()];
}
