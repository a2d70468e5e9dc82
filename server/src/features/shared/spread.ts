/** How mentions are spread over chapters and sections. */
import type { OutlineNode, Span, ThesisDocument } from '../../model/types';
import { series } from './markdown';
import { startOf } from './ranges';
import { headingName } from './wording';

/** A part of the text at the outline's first level, and how many of the mentions stand in it. */
export interface Share { readonly node: OutlineNode | undefined; readonly count: number }

/** The node at the outline's root an outline node belongs to. */
export function rootOf(node: OutlineNode | undefined): OutlineNode | undefined {
  let root = node;
  while (root?.parent !== undefined) root = root.parent;
  return root;
}

/** How many mentions each chapter (or other part of the first level) holds, in text order. */
export function byChapter(document: ThesisDocument, mentions: readonly { readonly span: Span }[]): Share[] {
  const counts = new Map<OutlineNode | undefined, number>();
  for (const { span } of mentions) {
    const node = chapterOf(document.sectionAt(startOf(document, span)));
    counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return [...counts].map(([node, count]) => ({ node, count }));
}

/** A chapter, or an annex within its group: what a reader would name. */
function chapterOf(node: OutlineNode | undefined): OutlineNode | undefined {
  let at = node;
  while (at !== undefined && at.kind !== 'annex' && at.parent !== undefined) at = at.parent;
  return at;
}

/** In how many sections (innermost headings) mentions stand. */
export function sectionCount(document: ThesisDocument, mentions: readonly { readonly span: Span }[]): number {
  return new Set(mentions.map(({ span }) => document.sectionAt(startOf(document, span)))).size;
}

/** `chapters 1, 2 and 4`, `chapter 2 and Annex A`. */
export function chapterNames(shares: readonly Share[]): string {
  const { word, numbers, others } = named(shares);
  if (others.length === 0) return numbers.length === 0 ? '' : `${word} ${series(numbers)}`;
  return series(numbers.length === 0 ? others : [`${word} ${numbers.join(', ')}`, ...others]);
}

/** `chapters 1, 2, 4`, `chapter 2, Annex A`: commas alone, where there is little room. */
export function chapterList(shares: readonly Share[]): string {
  const { word, numbers, others } = named(shares);
  return [...(numbers.length === 0 ? [] : [`${word} ${numbers.join(', ')}`]), ...others].join(', ');
}

function named(shares: readonly Share[]): { readonly word: string; readonly numbers: readonly string[]; readonly others: readonly string[] } {
  const nodes = shares.map(({ node }) => node).filter((node) => node !== undefined);
  const chapters = nodes.filter((node) => node.kind === 'chapter' && node.number !== '');
  const others = [...new Set(nodes.filter((node) => !chapters.includes(node)).map(headingName))];
  const word = chapters.length === 1 ? 'chapter' : 'chapters';
  return { word, numbers: chapters.map((node) => node.number), others };
}
