/** All places that speak of the same thing as the one under the cursor. */
import type { Abbreviation, Citation, CrossReference, Footnote, Mention, OutlineNode, Span, ThesisDocument, Work } from '../../model/types';
import { cites, subjectOf } from './elsewhere';
import { headingAt, startOf } from './ranges';
import { citationLabel } from './wording';

/** One place; a declaration is what the others refer to. */
export interface Occurrence { readonly span: Span; readonly declaration: boolean }

/** Declarations first, then the other places, each group in text order; no place twice. */
export function occurrencesAt(document: ThesisDocument, offset: number): Occurrence[] {
  const mention = document.mentionAt(offset);
  const heading = mention === undefined ? headingAt(document, offset) : undefined;
  const found = mention === undefined ? (heading === undefined ? [] : ofHeading(document, heading)) : ofMention(document, mention);
  const seen = new Set<number>();
  return found
    .map((one) => ({ ...one, start: startOf(document, one.span) }))
    .sort((a, b) => Number(b.declaration) - Number(a.declaration) || a.start - b.start)
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .map(({ span, declaration }) => ({ span, declaration }));
}

/** The citation an offset lies in, whatever else stands there too. */
export function citationAround(document: ThesisDocument, offset: number): Citation | undefined {
  for (const mention of document.mentionsIn({ start: offset, end: offset })) {
    if (mention.kind === 'citation' && document.parts(mention.span).some(({ start, end }) => start <= offset && offset <= end)) return mention;
  }
  return undefined;
}

function ofMention(document: ThesisDocument, mention: Mention): Occurrence[] {
  switch (mention.kind) {
    case 'use':
    case 'definition': return ofAbbreviation(mention.abbreviation);
    case 'citation': return mention.works.length > 0 ? ofWorks(mention.works) : mention.outside.length > 0 ? ofOutside(document, mention) : ofMissing(document, mention);
    case 'work': return ofWorks([mention]);
    case 'footnote-mark': return ofFootnote(mention.footnote);
    case 'cross-reference': return ofCrossReference(document, mention);
  }
}

function places(items: readonly { readonly span: Span }[], declaration: boolean): Occurrence[] {
  return items.map(({ span }) => ({ span, declaration }));
}

function ofAbbreviation({ definitions, uses, misspellings }: Abbreviation): Occurrence[] {
  return [...places(definitions, true), ...places(uses, false), ...places(misspellings, false)];
}

function ofWorks(works: readonly Work[]): Occurrence[] {
  return works.flatMap((work) => [...places([work], true), ...places(work.citations, false)]);
}

/** An entry of another file: the citations here that lead to it. */
function ofOutside(document: ThesisDocument, citation: Citation): Occurrence[] {
  const subject = subjectOf(citation);
  return subject?.kind === 'works' ? places(document.citations.filter((other) => cites(other, subject.keys)), false) : [];
}

/** A work without an entry: the other citations that say the same. */
function ofMissing(document: ThesisDocument, citation: Citation): Occurrence[] {
  const label = citationLabel(citation);
  return places(document.citations.filter((other) => other === citation || (other.works.length + other.outside.length === 0 && citationLabel(other) === label)), false);
}

function ofFootnote({ marker, definition }: Footnote): Occurrence[] {
  return [
    ...(definition === undefined ? [] : [{ span: definition, declaration: true }]),
    ...(marker === undefined ? [] : [{ span: marker, declaration: false }]),
  ];
}

function ofHeading(document: ThesisDocument, heading: OutlineNode): Occurrence[] {
  const start = startOf(document, heading.span);
  const leading = document.crossReferences.filter((one) => one.node === heading || leadsTo(document, one, start));
  return [{ span: heading.span, declaration: true }, ...places(leading, false)];
}

function ofCrossReference(document: ThesisDocument, reference: CrossReference): Occurrence[] {
  const there = reference.node?.span ?? reference.destination;
  if (there === undefined) {
    const same = document.crossReferences.filter((one) => one.destination === undefined && one.target === reference.target && one.number === reference.number);
    return places(same, false);
  }
  const start = startOf(document, there);
  const leading = document.crossReferences.filter((one) => one === reference || leadsTo(document, one, start));
  return [{ span: there, declaration: true }, ...places(leading, false)];
}

function leadsTo(document: ThesisDocument, { node, destination }: CrossReference, start: number): boolean {
  const there = node?.span ?? destination;
  return there !== undefined && startOf(document, there) === start;
}
