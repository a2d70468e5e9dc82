import { citing, sameness } from '../model/outside';
import { caseMentions } from '../model/facts/case-mentions';
import { caseStudies, endOf } from '../model/facts/case-studies';
import { company } from '../model/facts/company';
import type { Abbreviation, Citation, Entry, OutlineNode, Span, ThesisDocument } from '../model/types';
import type { MapCitation, MapInfo, MapPart, MapPlace, MapThread, MapWork } from '../protocol';
import { abbreviationIds, headingIds, outsideIds, unresolvedGroups, workIds } from './shared/ids';
import { extentOf, rangeOf, startOf } from './shared/ranges';
import { citationLabel, headingLabel, headingName } from './shared/wording';

/** `thesis/map`: what the pictures are drawn from. Works nothing cites are left out, but for their number nothing is. */
export function map(document: ThesisDocument): MapInfo {
  const share = sharer(document);
  const nodes = document.headings.filter(({ kind }) => kind !== 'table' && kind !== 'figure');
  const { works, placeOf } = worksOf(document);
  return {
    words: document.words,
    parts: partsOf(document, nodes, share),
    works,
    citations: citationsOf(document, nodes, placeOf, share),
    threads: [...caseThreads(document, share), ...abbreviationThreads(document, share)],
  };
}

type Share = (offset: number) => number;

/** Five decimals: finer than a pixel of any screen. */
function sharer({ length }: ThesisDocument): Share {
  return (offset) => (length === 0 ? 0 : Math.round((Math.min(offset, length) / length) * 1e5) / 1e5);
}

function partsOf(document: ThesisDocument, nodes: readonly OutlineNode[], share: Share): MapPart[] {
  const ids = headingIds(document);
  return nodes.map((node) => ({
    id: ids.get(node) ?? '', kind: node.kind, label: headingLabel(node), name: nameOf(node), depth: depthOf(node),
    from: share(startOf(document, node.span)), to: share(endOf(node)), words: node.words, citations: node.citations, range: rangeOf(document, node.span),
  }));
}

function nameOf(node: OutlineNode): string {
  if (node.number === '') return node.title.replace(/:$/, '') || headingLabel(node);
  return node.kind === 'annex' || node.kind === 'part' ? headingName(node) : node.number;
}

function depthOf(node: OutlineNode): number {
  let depth = 0;
  for (let at = node.parent; at !== undefined; at = at.parent) depth++;
  return depth;
}

interface Works {
  readonly works: MapWork[];
  /** The works a citation counts for, as places in the list. */
  placeOf(citation: Citation): number[];
}

function worksOf(document: ThesisDocument): Works {
  const works: MapWork[] = [];
  const places = new Map<Entry | string, number>();
  for (const [work, id] of workIds(document)) {
    if (work.citations.length === 0) continue;
    places.set(work, works.push({ ...said(work), id, kind: 'entry', citations: work.citations.length, range: rangeOf(document, work.span) }) - 1);
  }
  if (document.outside.works.length > 0) {
    for (const [work, id] of outsideIds(document)) {
      const cited = citing(document, sameness(work)).filter((citation) => citation.works.length === 0);
      const [first] = cited;
      if (first === undefined) continue;
      places.set(sameness(work), works.push({ ...said(work), id, kind: 'outside', citations: cited.length, range: rangeOf(document, first.span) }) - 1);
    }
  }
  for (const [id, group] of unresolvedGroups(document)) {
    const [first] = group;
    if (first === undefined) continue;
    places.set(id, works.push({ id, kind: 'missing', label: citationLabel(first), title: '', year: yearOf(first.year), citations: group.length, range: rangeOf(document, first.span) }) - 1);
  }
  const placeOf = (citation: Citation): number[] => {
    const keys = citation.works.length > 0 ? citation.works : citation.outside.length > 0 ? citation.outside.map(sameness) : [`unresolved:${citationLabel(citation)}`];
    return [...new Set(keys.flatMap((key) => places.get(key) ?? []))];
  };
  return { works, placeOf };
}

function said({ label, csl, text, year }: Entry): { label: string; title: string; year: number | null } {
  return { label, title: csl.title ?? text, year: yearOf(year) };
}

/** The first four digits of a year as written: `2012a` is 2012, `n.d.` none. */
function yearOf(year: string): number | null {
  const value = Number(year.slice(0, 4));
  return year.length >= 4 && Number.isInteger(value) && value > 0 ? value : null;
}

function citationsOf(document: ThesisDocument, nodes: readonly OutlineNode[], placeOf: Works['placeOf'], share: Share): MapCitation[] {
  const index = new Map(nodes.map((node, at) => [node, at]));
  return company(document).flatMap(({ citation, bracket, sentence, paragraph }) => {
    const works = placeOf(citation);
    if (works.length === 0) return [];
    const at = startOf(document, citation.span);
    const section = document.sectionAt(at);
    return { works, part: section === undefined ? -1 : index.get(section) ?? -1, at: share(at), range: rangeOf(document, citation.span), bracket, sentence, paragraph };
  });
}

function caseThreads(document: ThesisDocument, share: Share): MapThread[] {
  const ids = headingIds(document);
  return caseStudies(document).map((study) => ({
    id: ids.get(study) ?? '', kind: 'case-study', label: headingLabel(study), long: study.title,
    from: share(startOf(document, study.span)), to: share(document.offsetAt(extentOf(document, study).end)), range: rangeOf(document, study.span),
    places: placesOf(document, caseMentions(document, study), share),
  }));
}

function abbreviationThreads(document: ThesisDocument, share: Share): MapThread[] {
  return [...abbreviationIds(document)].flatMap(([abbreviation, id]) => {
    const { short, long, uses, misspellings, definitions } = abbreviation;
    const places = placesOf(document, [...marked(uses, 'use'), ...marked(misspellings, 'misspelt')], share);
    const place: Span | undefined = definitions[0]?.span ?? firstUse(abbreviation);
    if (places.length === 0 || place === undefined) return [];
    return { id, kind: 'abbreviation' as const, label: short, long, from: 0, to: 0, range: rangeOf(document, place), places };
  });
}

function firstUse({ uses, misspellings }: Abbreviation): Span | undefined {
  return (uses[0] ?? misspellings[0])?.span;
}

function marked(items: readonly { readonly span: Span }[], how: MapPlace['how']): { span: Span; how: MapPlace['how'] }[] {
  return items.map(({ span }) => ({ span, how }));
}

function placesOf(document: ThesisDocument, items: readonly { readonly span: Span; readonly how: MapPlace['how'] }[], share: Share): MapPlace[] {
  return items
    .map(({ span, how }) => ({ start: startOf(document, span), span, how }))
    .sort((a, b) => a.start - b.start)
    .map(({ start, span, how }) => ({ at: share(start), how, range: rangeOf(document, span) }));
}
