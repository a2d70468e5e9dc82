/** Where a change puts a heading, or why it cannot stand there. */
import type { OutlineKind, OutlineNode, ThesisDocument } from '../../model/types';
import type { StructureChange } from '../../protocol';
import { findById, headingIds } from '../shared/ids';
import { Refusal } from '../shared/source';
import { headingLabel } from '../shared/wording';
import { isWithin, type Tree } from './tree';

export interface Place { readonly parent: OutlineNode | undefined; readonly before: OutlineNode | undefined }

const MOVABLE = new Set<OutlineKind>(['chapter', 'section', 'case-study', 'annex', 'part']);
const HOLDS_SECTIONS = new Set<OutlineKind>(['chapter', 'section', 'case-study', 'annex', 'part']);

export function placeFor(document: ThesisDocument, tree: Tree, node: OutlineNode, change: Exclude<StructureChange, { kind: 'rename' }>): Place | Refusal {
  const name = `“${headingLabel(node)}”`;
  if (!MOVABLE.has(node.kind)) return new Refusal(`${name} is no chapter, section or annex: it stays where it is`);
  const place = wanted(document, tree, node, change);
  if (place instanceof Refusal) return place;
  if (isWithin(place.parent, node)) return new Refusal(`${name} cannot stand inside itself`);
  return fits(node, place, name);
}

function wanted(document: ThesisDocument, tree: Tree, node: OutlineNode, change: Exclude<StructureChange, { kind: 'rename' }>): Place | Refusal {
  const name = `“${headingLabel(node)}”`;
  if (change.kind === 'promote') {
    const { parent } = node;
    return parent === undefined ? new Refusal(`${name} stands at the top already`) : { parent: parent.parent, before: tree.next(parent) };
  }
  if (change.kind !== 'move') {
    const previous = tree.previous(node);
    return previous === undefined ? new Refusal(`There is nothing before ${name} that could hold it`) : { parent: previous, before: undefined };
  }
  const target = findById(headingIds(document), change.target);
  if (target === undefined) return new Refusal('There is no such place any more');
  if (isWithin(target, node)) return new Refusal(`${name} cannot stand inside itself`);
  if (change.place === 'inside') return { parent: target, before: undefined };
  if (!MOVABLE.has(target.kind)) return new Refusal(`${name} can stand beside chapters, sections and annexes only`);
  return { parent: target.parent, before: change.place === 'before' ? target : tree.next(target) };
}

/** Chapters stand beside chapters, annexes under what holds annexes, sections under chapters and sections. */
function fits(node: OutlineNode, place: Place, name: string): Place | Refusal {
  const { parent, before } = place;
  if (node.kind === 'annex' || node.kind === 'part') {
    if (parent === node.parent || (node.kind === 'part' && parent?.kind === 'annex')) return place;
    return new Refusal(`${name} can stand beside others of its kind only`);
  }
  if (node.kind === 'chapter' && parent !== undefined && parent.kind !== 'chapter') return new Refusal(`${name} is a chapter: it can stand beside chapters, or in one`);
  if (parent !== undefined) return HOLDS_SECTIONS.has(parent.kind) ? place : new Refusal(`“${headingLabel(parent)}” holds no sections`);
  if (before !== undefined && before.kind === 'front-matter') return new Refusal(`${name} cannot stand among the front matter`);
  return place;
}
