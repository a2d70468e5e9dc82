/** The same thing in the other files of the thesis. */
import { sameness } from '../../model/outside';
import type { Abbreviation, Citation, Entry, Mention, Place, Span, ThesisDocument } from '../../model/types';
import { comparable } from '../../text/fold';
import type { OtherFile } from './source';
import { citationLabel } from './wording';

/** What a mention speaks of, said so that other documents can be asked for it. */
export type Subject =
  | { readonly kind: 'abbreviation'; readonly short: string; readonly long: string }
  | { readonly kind: 'works'; readonly keys: ReadonlySet<string>; readonly entries: readonly Entry[] }
  | { readonly kind: 'missing'; readonly label: string };

/** One place in another file; a declaration is what the others refer to. */
export interface PlaceElsewhere { readonly file: OtherFile; readonly span: Span; readonly declaration: boolean }

export function subjectOf(mention: Mention): Subject | undefined {
  switch (mention.kind) {
    case 'use':
    case 'definition': return { kind: 'abbreviation', short: mention.abbreviation.short, long: mention.abbreviation.long };
    case 'work': return ofEntries([mention]);
    case 'citation': {
      const entries = [...mention.works, ...mention.outside];
      return entries.length === 0 ? { kind: 'missing', label: citationLabel(mention) } : ofEntries(entries);
    }
    default: return undefined;
  }
}

function ofEntries(entries: readonly Entry[]): Subject {
  return { kind: 'works', keys: new Set(entries.map(sameness)), entries };
}

/** Everywhere it stands in the other files, file by file, declarations first. */
export function placesElsewhere(files: readonly OtherFile[], subject: Subject): PlaceElsewhere[] {
  return files.flatMap((file) => placesIn(file.document, subject).map((one) => ({ file, ...one })));
}

function placesIn(document: ThesisDocument, subject: Subject): { span: Span; declaration: boolean }[] {
  switch (subject.kind) {
    case 'abbreviation': {
      const entry = sameAbbreviation(document, subject);
      if (entry === undefined) return [];
      return [...entry.definitions.map(({ span }) => ({ span, declaration: true })), ...[...entry.uses, ...entry.misspellings].map(({ span }) => ({ span, declaration: false }))];
    }
    case 'works': {
      const { keys } = subject;
      const citing = document.citations.filter((citation) => cites(citation, keys));
      return [...document.works.filter((work) => keys.has(sameness(work))).map(({ span }) => ({ span, declaration: true })), ...citing.map(({ span }) => ({ span, declaration: false }))];
    }
    case 'missing': return document.citations
      .filter((citation) => citation.works.length + citation.outside.length === 0 && citationLabel(citation) === subject.label)
      .map(({ span }) => ({ span, declaration: false }));
  }
}

/** Whether a citation leads to one of the entries named by their keys. */
export function cites({ works, outside }: Citation, keys: ReadonlySet<string>): boolean {
  return works.some((work) => keys.has(sameness(work))) || outside.some((work) => keys.has(sameness(work)));
}

/** The short form in another document, unless it stands for something else there. */
export function sameAbbreviation({ abbreviations, undefinedAbbreviations }: ThesisDocument, { short, long }: { readonly short: string; readonly long: string }): Abbreviation | undefined {
  const entry = abbreviations.find((one) => one.short === short) ?? undefinedAbbreviations.find((one) => one.short === short);
  return entry === undefined || entry.long === '' || long === '' || comparable(entry.long) === comparable(long) ? entry : undefined;
}

/** Entries in files that are no texts (`.bib`, CSL-JSON). */
export function placesInData(files: readonly OtherFile[], uri: string, entries: readonly Entry[]): Place[] {
  return entries.flatMap((entry) => ('place' in entry ? [(entry as Entry & { place: Place }).place] : [])).filter((place) => place.uri !== uri && !files.some((file) => file.uri === place.uri));
}
