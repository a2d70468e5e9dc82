import type { Position } from 'vscode-languageserver-types';
import { sentenceAround } from '../model/facts/sentences';
import type { OutlineNode, Span, ThesisDocument } from '../model/types';
import type { PassagesInfo } from '../protocol';
import { abbreviationIds, findById, headingIds, workIds } from './shared/ids';
import { contentEnd, headingAt, partsOf, startOf } from './shared/ranges';
import { headingLabel } from './shared/wording';

/** Where one thing is spoken of: what says what it is, and its uses. */
interface Subject extends Pick<PassagesInfo, 'id' | 'kind' | 'label' | 'elsewhere'> {
  readonly definitions: readonly Span[];
  readonly uses: readonly Span[];
  /** Offsets of a stretch that is about it as a whole. */
  readonly about?: { readonly start: number; readonly end: number };
}

/** `thesis/passagesAt`: of the abbreviation, work or case study at a position. A citation with several candidates stands for the likeliest. */
export function passagesAt(document: ThesisDocument, position: Position): PassagesInfo | null {
  const offset = document.offsetAt(position);
  const id = idAt(document, offset);
  return id === undefined ? null : passages(document, id);
}

/** `thesis/passages`: the same by its id; null where nothing has that id now. */
export function passages(document: ThesisDocument, id: string): PassagesInfo | null {
  const subject = subjectOf(document, id);
  if (subject === undefined) return null;
  const { kind, label, definitions, elsewhere, uses, about } = subject;
  const ranges = (spans: readonly Span[]) => inOrder(document, spans).flatMap((span) => partsOf(document, span));
  const said = inOrder(document, [...definitions, ...uses]).map(sentenceAround).flatMap((span) => document.parts(span));
  const stretches = merged(about === undefined ? said : [...said, about]);
  const sentences = stretches.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }));
  return { id, kind, label, definitions: ranges(definitions), elsewhere: [...elsewhere], uses: ranges(uses), sentences };
}

function idAt(document: ThesisDocument, offset: number): string | undefined {
  const mention = document.mentionAt(offset);
  switch (mention?.kind) {
    case 'use':
    case 'definition': return abbreviationIds(document).get(mention.abbreviation);
    case 'citation': return mention.works[0] && workIds(document).get(mention.works[0]);
    case 'work': return workIds(document).get(mention);
    case 'cross-reference': return studyId(document, mention.node);
    case 'footnote-mark': return undefined;
    default: return studyId(document, headingAt(document, offset));
  }
}

/** The case study a heading is, or whose summary it is. */
function studyId(document: ThesisDocument, node: OutlineNode | undefined): string | undefined {
  const study = node?.kind === 'case-study' ? node : node?.counterpart;
  return study?.kind === 'case-study' ? headingIds(document).get(study) : undefined;
}

function subjectOf(document: ThesisDocument, id: string): Subject | undefined {
  const abbreviation = findById(abbreviationIds(document), id);
  if (abbreviation !== undefined) {
    const { short, definitions, outside, uses, misspellings } = abbreviation;
    const elsewhere = outside.map(({ place: { uri, range } }) => ({ uri, range: { start: { ...range.start }, end: { ...range.end } } }));
    return { id, kind: 'abbreviation', label: short, definitions: spansOf(definitions), elsewhere, uses: spansOf([...uses, ...misspellings]) };
  }
  const work = findById(workIds(document), id);
  if (work !== undefined) return { id, kind: 'work', label: work.label, definitions: [work.span], elsewhere: [], uses: spansOf(work.citations) };
  const node = findById(headingIds(document), id);
  if (node?.kind !== 'case-study') return undefined;
  const heads = node.counterpart === undefined ? [node] : [node, node.counterpart];
  const leading = document.crossReferences.filter((one) => one.node !== undefined && heads.includes(one.node));
  const start = startOf(document, node.span);
  return {
    id, kind: 'case-study', label: headingLabel(node), definitions: spansOf(heads), elsewhere: [], uses: spansOf(leading),
    about: { start, end: contentEnd(document, start, node.end) },
  };
}

function spansOf(items: readonly { readonly span: Span }[]): Span[] {
  return items.map(({ span }) => span);
}

function inOrder(document: ThesisDocument, spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ span, start: startOf(document, span) })).sort((a, b) => a.start - b.start).map(({ span }) => span);
}

/** Stretches in text order, those that touch joined. */
function merged(stretches: readonly { readonly start: number; readonly end: number }[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
