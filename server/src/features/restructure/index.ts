/**
 * `thesis/restructure`: moves, promotes, demotes or renames a heading with its text, as one edit. Numbers, the contents, references,
 * tables, figures and notes counted by their order follow; an Ibid torn from its work is written out.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { headingSpans } from '../../model/heading-spans';
import type { OutlineNode, ThesisDocument } from '../../model/types';
import type { StructureChange } from '../../protocol';
import { type Change, changesOf, workspaceEdit } from '../shared/edits';
import { numberPlaces, retitle } from '../shared/heading-edits';
import { findById, headingIds } from '../shared/ids';
import { contentEnd, startOf } from '../shared/ranges';
import { Refusal, type Source } from '../shared/source';
import { contentsChanges, relevel } from './lines';
import { caseStudyChanges, wordChanges } from './names';
import { captionNumbers, ibidChanges, noteChanges, rank, type Transfer } from './order';
import { placeFor } from './place';
import { subtree, Tree } from './tree';

export function restructure(source: Source, change: StructureChange): WorkspaceEdit | Refusal | null {
  const { document } = source;
  const node = findById(headingIds(document), change.id);
  if (node === undefined) return new Refusal('There is no such heading any more');
  if (change.kind === 'rename') {
    const replacements = retitle(document, node, change.title);
    return replacements instanceof Refusal ? replacements : workspaceEdit(source, changesOf(document, replacements));
  }
  const tree = new Tree(document);
  const place = placeFor(document, tree, node, change);
  if (place instanceof Refusal) return place;
  const { parent, before } = place;
  if (parent === node.parent && (before === node || before === tree.next(node))) return null;
  const to = before === undefined ? endOf(document, tree, parent, node) : lineStart(document, before);
  const transfer: Transfer = { start: lineStart(document, node), end: endOfText(node), to };
  tree.place(node, parent, before);
  const moved = subtree(node);
  const numbers = new Map([...tree.numbers(), ...captionNumbers(document, transfer)]);
  const deeper = (parent?.level ?? 0) + 1 - node.level;
  const levels = relevel(document, moved, deeper, numbers);
  if (levels instanceof Refusal) return levels;
  const unwritten = [...numbers.keys()].find((one) => headingSpans(one).number === undefined);
  if (unwritten !== undefined) return new Refusal(`The number of “${unwritten.title}” is written in words: change it by hand`);
  const contents = contentsChanges(document, newOrder(document, transfer), numbers, levels.pattern);
  const changes = [
    ...levels.changes, ...contents, ...noteChanges(document, transfer), ...ibidChanges(document, transfer), ...caseStudyChanges(document, tree, node),
    ...wordChanges(document, moved, deeper, numbers), ...numberChanges(document, numbers, levels.headings, contents),
  ];
  return workspaceEdit(source, carry(document, transfer, changes));
}

function lineStart(document: ThesisDocument, { span }: OutlineNode): number {
  return document.offsetAt({ line: document.lineRange(span).start.line, character: 0 });
}

function endOfText(node: OutlineNode): number {
  return node.children.reduce((end, child) => Math.max(end, endOfText(child)), node.end);
}

/** Behind everything a parent holds; at the top, behind the last chapter. */
function endOf(document: ThesisDocument, tree: Tree, parent: OutlineNode | undefined, node: OutlineNode): number {
  if (parent !== undefined) return endOfText(parent);
  const last = [...tree.children(undefined)].reverse().find(({ kind }) => kind === 'chapter');
  return last === undefined || last === node ? document.length : endOfText(last);
}

/** Headings by their place in the new text. */
function newOrder(document: ThesisDocument, transfer: Transfer): Map<OutlineNode, number> {
  const sorted = document.headings.map((node) => ({ node, at: rank(transfer, startOf(document, node.span)) })).sort((a, b) => a.at - b.at);
  return new Map(sorted.map(({ node }, index) => [node, index]));
}

/** Numbers in headings and references; heads written anew and lines of the contents have theirs already. */
function numberChanges(document: ThesisDocument, numbers: ReadonlyMap<OutlineNode, string>, written: ReadonlySet<OutlineNode>, contents: readonly Change[]): Change[] {
  const out: Change[] = [];
  for (const [node, text] of numbers) {
    for (const span of numberPlaces(document, node)) {
      if (span.block === node.span.block && written.has(node)) continue;
      if (span.block.role === 'contents') continue;
      const range = document.range(span);
      if (!contents.some(({ start, end }) => start <= range.start && range.end <= end)) out.push({ ...range, text });
    }
  }
  return out;
}

/** All changes with the stretch itself taken out and put in its new place, its own changes made in it. */
function carry(document: ThesisDocument, { start, end, to }: Transfer, changes: readonly Change[]): Change[] {
  if (to >= start && to <= end) return [...changes];
  const inside = changes.filter((change) => change.start >= start && change.end <= end).sort((a, b) => a.start - b.start);
  const outside = changes.filter((change) => change.end <= start || change.start >= end);
  let text = '';
  let done = start;
  for (const change of inside) {
    if (change.start < done) continue;
    text += document.getText({ start: done, end: change.start }) + change.text;
    done = change.end;
  }
  text += document.getText({ start: done, end });
  const line = document.getText({ start: 0, end: Math.min(document.length, 4_000) }).includes('\r\n') ? '\r\n' : '\n';
  const atEnd = to >= document.length;
  const body = text.trimEnd();
  const from = atEnd ? contentEnd(document, Math.max(0, to - 200), to) : to;
  const piece = atEnd ? { start: from, end: to, text: `${line}${line}${body}${line}` } : { start: to, end: to, text: text.length - body.length > line.length ? text : `${body}${line}${line}` };
  return [...outside, piece, { start, end, text: '' }];
}
