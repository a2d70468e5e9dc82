/** The mentions of each block as marks: what they are and where they lead in the view. */
import type { Abbreviation, AbbreviationDefinition, Block, Citation, CrossReference, Footnote, Span, ThesisDocument, Work } from '../../model/types';
import type { ReadingMark, ReadingPlace } from '../../protocol';
import { headingLabel } from '../shared/wording';
import { startOf } from '../shared/ranges';
import type { Anchors } from './anchors';

/** Places listed under an entry; more than these no one follows one by one. */
const MOST_PLACES = 60;
/** A section's title in the list of places (characters). */
const LONGEST_LABEL = 60;

export class Mentions {
  private readonly marks = new Map<Block, ReadingMark[]>();
  private readonly entries = new Map<Block, Work>();
  private readonly notes = new Map<Block, Footnote>();
  private readonly listed = new Map<Block, AbbreviationDefinition>();
  private readonly referring = new Map<Block, CrossReference[]>();

  /** `units`: the ids of the units of notes. */
  constructor(private readonly document: ThesisDocument, private readonly anchors: Anchors, private readonly units: ReadonlyMap<Block, string>) {
    for (const citation of document.citations) this.add(citation.span, { kind: 'citation', ...this.stateOf(citation), ...this.to(citation.works[0]?.span) });
    for (const abbreviation of [...document.abbreviations, ...document.undefinedAbbreviations]) this.addAbbreviation(abbreviation);
    for (const reference of document.crossReferences) this.addReference(reference);
    for (const work of document.works) this.entries.set(work.span.block, work);
    for (const footnote of document.footnotes) this.addNote(footnote);
  }

  of(block: Block): readonly ReadingMark[] {
    const unit = (mark: ReadingMark): ReadingMark => {
      const note = mark.kind === 'marker' ? this.noteUnits.get(mark) : undefined;
      const id = note === undefined ? undefined : this.units.get(note);
      return id === undefined ? mark : { ...mark, unit: id };
    };
    return (this.marks.get(block) ?? []).map(unit);
  }

  private readonly noteUnits = new Map<ReadingMark, Block>();

  workAt(block: Block): Work | undefined { return this.entries.get(block); }
  noteAt(block: Block): Footnote | undefined { return this.notes.get(block); }
  /** What a row of the list of abbreviations defines. */
  listedAt(block: Block): AbbreviationDefinition | undefined { return this.listed.get(block); }
  /** The line of the contents a block is. */
  contentsAt(block: Block): CrossReference | undefined { return this.referring.get(block)?.find(({ target }) => target === 'contents'); }

  /** Where a work is cited, each with the section it stands in. */
  placesOf(work: Work): ReadingPlace[] {
    return work.citations.slice(0, MOST_PLACES).flatMap(({ span }) => {
      const to = this.anchors.of(span.block);
      const section = this.document.sectionAt(startOf(this.document, span));
      const label = section === undefined ? '' : section.number === '' ? cut(headingLabel(section)) : section.number;
      return to === undefined ? [] : [{ to, at: span.start, label }];
    });
  }

  private addAbbreviation(abbreviation: Abbreviation): void {
    const { definitions, uses, misspellings } = abbreviation;
    const there = this.to((definitions.find(({ via }) => via === 'list') ?? definitions[0])?.span);
    for (const { span } of uses) this.add(span, { kind: 'use', ...there, ...(definitions.length + abbreviation.outside.length === 0 ? { state: 'missing' as const } : {}) });
    for (const { span } of misspellings) this.add(span, { kind: 'use', ...there, state: 'approximate' });
    for (const definition of definitions) {
      this.add(definition.span, { kind: 'definition' });
      if (definition.via === 'list') this.listed.set(definition.span.block, definition);
    }
  }

  private addReference(reference: CrossReference): void {
    const { span, node, destination } = reference;
    const there = node?.span ?? destination;
    this.add(span, { kind: 'reference', ...(there === undefined ? { state: 'missing' as const } : this.to(there)) });
    const known = this.referring.get(span.block);
    if (known === undefined) this.referring.set(span.block, [reference]);
    else known.push(reference);
  }

  private addNote(footnote: Footnote): void {
    const { marker, definition, body, number } = footnote;
    const note = body ?? definition;
    if (marker !== undefined) {
      const mark = this.add(marker, { kind: 'marker', as: number, ...(note === undefined ? { state: 'missing' as const } : this.to(note)) });
      if (note !== undefined && note.block !== marker.block) this.noteUnits.set(mark, note.block);
    }
    if (definition !== undefined) this.add(definition, { kind: 'note', as: number, ...this.to(marker) });
    if (note !== undefined) this.notes.set(note.block, footnote);
  }

  private stateOf({ resolution, works }: Citation): { state?: 'approximate' | 'ambiguous' | 'missing' } {
    return resolution === 'exact' || (resolution === 'missing' && works.length > 0) ? {} : { state: resolution };
  }

  private to(span: Span | undefined): { to?: string; at?: number } {
    const to = span === undefined ? undefined : this.anchors.of(span.block);
    return span === undefined || to === undefined ? {} : { to, at: span.start };
  }

  private add({ block, start, end }: Span, rest: Omit<ReadingMark, 'start' | 'end'>): ReadingMark {
    const mark: ReadingMark = { start, end, ...rest };
    const known = this.marks.get(block);
    if (known === undefined) this.marks.set(block, [mark]);
    else known.push(mark);
    return mark;
  }
}

function cut(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
