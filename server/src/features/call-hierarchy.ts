import { type CallHierarchyIncomingCall, type CallHierarchyItem, type CallHierarchyOutgoingCall, type Position, type Range, SymbolKind } from 'vscode-languageserver-types';
import type { Citation, OutlineNode, ThesisDocument, Work } from '../model/types';
import { plain } from '../text/fold';
import { findById, headingIds, workIds } from './shared/ids';
import { extentOf, headingAt, rangeOf, startOf } from './shared/ranges';
import { headingLabel } from './shared/wording';

/** `textDocument/prepareCallHierarchy`: the work cited or listed at a position, or the section whose heading stands there. */
export function prepareCallHierarchy(document: ThesisDocument, uri: string, position: Position): CallHierarchyItem[] | null {
  const offset = document.offsetAt(position);
  const mention = citationOrOther(document, offset);
  const works = mention?.kind === 'citation' ? mention.works : mention?.kind === 'work' ? [mention] : [];
  if (works.length > 0) {
    const ids = workIds(document);
    return works.map((work) => workItem(document, uri, work, ids.get(work) ?? ''));
  }
  const node = mention === undefined ? headingAt(document, offset) : undefined;
  return node === undefined ? null : [sectionItem(document, uri, node, headingIds(document).get(node) ?? '')];
}

/** `callHierarchy/incomingCalls`: the sections that cite a work, with the places; the sections that refer to a section. */
export function incomingCalls(document: ThesisDocument, uri: string, id: string): CallHierarchyIncomingCall[] {
  const work = findById(workIds(document), id);
  const node = work === undefined ? findById(headingIds(document), id) : undefined;
  const places = work !== undefined ? work.citations : document.crossReferences.filter((one) => node !== undefined && one.node === node && one.target !== 'contents');
  const bySection = new Map<OutlineNode, Range[]>();
  for (const { span } of places) {
    const section = document.sectionAt(startOf(document, span));
    if (section === undefined) continue;
    const ranges = bySection.get(section);
    if (ranges === undefined) bySection.set(section, [rangeOf(document, span)]);
    else ranges.push(rangeOf(document, span));
  }
  const ids = headingIds(document);
  return [...bySection].map(([section, fromRanges]) => ({ from: sectionItem(document, uri, section, ids.get(section) ?? ''), fromRanges }));
}

/** `callHierarchy/outgoingCalls`: the works a section cites, its subsections included. A work itself cites nothing here. */
export function outgoingCalls(document: ThesisDocument, uri: string, id: string): CallHierarchyOutgoingCall[] {
  const node = findById(headingIds(document), id);
  if (node === undefined) return [];
  const from = startOf(document, node.span);
  const byWork = new Map<Work, Range[]>();
  for (const { span, works, resolution } of document.citations) {
    const at = startOf(document, span);
    const [work] = works;
    if (at < from || at >= node.end || work === undefined || resolution === 'ambiguous') continue;
    const ranges = byWork.get(work);
    if (ranges === undefined) byWork.set(work, [rangeOf(document, span)]);
    else ranges.push(rangeOf(document, span));
  }
  const ids = workIds(document);
  return [...byWork].map(([work, fromRanges]) => ({ to: workItem(document, uri, work, ids.get(work) ?? ''), fromRanges }));
}

/** The citation an offset lies in before an abbreviation inside it. */
function citationOrOther(document: ThesisDocument, offset: number): Citation | Work | undefined | { kind: 'other' } {
  const mention = document.mentionAt(offset);
  if (mention === undefined || mention.kind === 'citation' || mention.kind === 'work') return mention;
  for (const other of document.mentionsIn({ start: offset, end: offset })) {
    if ((other.kind === 'citation' || other.kind === 'work') && document.parts(other.span).some(({ start, end }) => start <= offset && offset <= end)) return other;
  }
  return { kind: 'other' };
}

function workItem(document: ThesisDocument, uri: string, { label, csl, text, span }: Work, data: string): CallHierarchyItem {
  const range = rangeOf(document, span);
  return { name: label, detail: plain(csl.title ?? text), kind: SymbolKind.File, uri, range, selectionRange: range, data };
}

function sectionItem(document: ThesisDocument, uri: string, node: OutlineNode, data: string): CallHierarchyItem {
  const selectionRange = rangeOf(document, node.span);
  const { start, end } = extentOf(document, node);
  const within = end.line > selectionRange.end.line || (end.line === selectionRange.end.line && end.character >= selectionRange.end.character);
  return { name: headingLabel(node), kind: SymbolKind.String, uri, range: within ? { start, end } : selectionRange, selectionRange, data };
}
