/** What one file gives to the others of a thesis: entries and definitions, with their places. */
import { readBibtex } from '../format/bibtex-read';
import { formatReference } from '../format/reference';
import { authorsOf, labelOf, yearOf } from '../model/resolve/works';
import type { OutsideDefinition, OutsideWork, Range, ThesisDocument } from '../model/types';
import type { CslItem } from '../recognisers/references/csl';
import { cutLines, lineAt } from '../text/lines';
import { readCslJson } from './csl-json-read';
import { fileNameOf } from './names';

export interface Contribution {
  readonly works: readonly OutsideWork[];
  readonly definitions: readonly OutsideDefinition[];
}

export interface SourceProblem { /** From 1. */ readonly line: number; readonly message: string }

/** `.bib` and `.json`: lists of works for programs, not texts. */
export function isData(uri: string): boolean {
  return /\.(?:bib|bibtex|json)$/i.test(uri);
}

/** The entries of a `.bib` or CSL-JSON file. Damaged ones are named; the others are used. */
export function readData(uri: string, text: string): Contribution & { readonly problems: readonly SourceProblem[] } {
  const { entries, problems } = /\.json$/i.test(uri) ? readCslJson(text) : readBibtex(text);
  const lines = cutLines(text);
  const position = (offset: number): { line: number; character: number } => {
    const line = lines[lineAt(lines, offset)];
    return { line: line?.number ?? 0, character: (line?.column ?? 0) + offset - (line?.start ?? 0) };
  };
  const works = entries.map(({ csl, start, end }, index) => workOf(csl, index, { uri, range: { start: position(start), end: position(end) } }));
  return {
    works, definitions: [],
    problems: problems.map(({ offset, message }) => ({ line: position(offset).line + 1, message: `${fileNameOf(uri)}, line ${position(offset).line + 1}: ${message}.` })),
  };
}

function workOf(csl: CslItem, index: number, place: OutsideWork['place']): OutsideWork {
  const own = authorsOf(csl);
  const facts = { text: formatReference(csl), authors: own.length === 0 && csl.title !== undefined ? [csl.title] : own, authorAbbreviations: [], year: `${yearOf(csl)}` };
  return { ...facts, index, csl, unsure: [], label: labelOf(facts), place };
}

/** What the text of a thesis gives: its bibliography, its list of abbreviations, and what it introduces. */
export function contributionOf(uri: string, document: ThesisDocument): Contribution {
  const range = (range: Range) => ({ start: document.positionAt(range.start), end: document.positionAt(range.end) });
  return {
    works: document.works.map(({ index, text, csl, unsure, authors, authorAbbreviations, year, label, span }) => ({
      index, text, csl, unsure, authors, authorAbbreviations, year, label, place: { uri, range: range(document.range(span)) },
    })),
    definitions: document.abbreviations.flatMap(({ definitions, short }) => definitions.map(({ long, via, span }) => ({ short, long, via, place: { uri, range: range(document.range(span)) } }))),
  };
}
