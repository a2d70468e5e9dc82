/** The model as the JSON that `inspect` promises: lines and columns from 1, UTF-16 units. One function per list of the schema. */
import { fileNameOf } from '../project/names';
import { keysOf } from '../format/keys';
import type { Abbreviation, Citation, CrossReference, Footnote, OutlineNode, Place as OtherPlace, Span, ThesisDocument, Work } from '../model/types';
import type { CslItem } from '../recognisers/references/csl';
import { type Checked, check } from '../rules/run';

/** Raised whenever a field changes its meaning or goes; a new field does not raise it. */
export const SCHEMA = 1;

interface Place { readonly line: number; readonly column: number }
interface Stretch extends Place { readonly length: number }
interface OutlineItem {
  readonly line: number;
  readonly level: number;
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly children: readonly OutlineItem[];
}

/** One line of JSON in pieces, its line break included: a whole one could be longer than a string may be. */
export function* inspection(file: string, document: ThesisDocument): Generator<string> {
  const heads = {
    schema: SCHEMA, file, language: document.language, recognised: document.recognition.isThesis, words: document.words, lines: document.lineCount,
  };
  yield JSON.stringify(heads).slice(0, -1);
  const keys = keysOf(document.works.map(({ csl }) => ({ ...csl, id: '' })));
  yield* list('outline', document.outline, (node) => outlineItem(document, node));
  yield* list('abbreviations', document.abbreviations.filter(({ definitions, outside }) => definitions.length + outside.length > 0), (entry) => abbreviationItem(document, entry));
  yield* list('citations', document.citations, (citation) => citationItem(document, citation));
  yield* list('bibliography', document.works, (work, i) => workItem(document, work, keys[i] ?? ''));
  yield* list('footnotes', document.footnotes, (note) => footnoteItem(document, note));
  yield* list('crossReferences', document.crossReferences, (reference) => crossReferenceItem(document, reference));
  yield* list('problems', check(document).findings, (problem) => problemItem(document, problem));
  yield '}\n';
}

function* list<T>(name: string, items: readonly T[], item: (value: T, index: number) => object): Generator<string> {
  yield `,${JSON.stringify(name)}:[`;
  for (const [i, value] of items.entries()) yield `${i === 0 ? '' : ','}${JSON.stringify(item(value, i))}`;
  yield ']';
}

function outlineItem(document: ThesisDocument, node: OutlineNode): OutlineItem {
  const { level, kind, number, title, children } = node;
  return { line: lineOf(document, node.span), level, kind, number, title, children: children.map((child) => outlineItem(document, child)) };
}

function abbreviationItem(document: ThesisDocument, { short, long, definitions, outside, uses, misspellings }: Abbreviation): object {
  return {
    short,
    long,
    definitions: definitions.map(({ span, via, long: means }) => ({ ...stretch(document, span), via, long: means })),
    ...(outside.length === 0 ? {} : { elsewhere: outside.map(fileAndLine) }),
    uses: uses.map(({ span, text }) => ({ ...stretch(document, span), text })),
    misspellings: misspellings.map(({ span, text }) => ({ ...stretch(document, span), text })),
  };
}

function citationItem(document: ThesisDocument, citation: Citation): object {
  const { span, form, authors, year, locator, suffix, resolution, works, outside } = citation;
  return {
    ...stretch(document, span), text: textOf(span), form, authors, year, locator, suffix, resolution,
    entries: works.map((work) => lineOf(document, work.span)),
    ...(outside.length === 0 ? {} : { elsewhere: outside.map(fileAndLine) }),
  };
}

function workItem(document: ThesisDocument, { span, text, csl, citations }: Work, id: string): object {
  const item: CslItem = { ...csl, id };
  return { line: lineOf(document, span), endLine: endLineOf(document, span), text, csl: item, citedBy: citations.length };
}

function footnoteItem(document: ThesisDocument, { number, marker, definition, body }: Footnote): object {
  const note = body ?? definition;
  return {
    number,
    marker: marker === undefined ? null : place(document, marker),
    definition: note === undefined ? null : { line: lineOf(document, definition ?? note), endLine: endLineOf(document, note) },
  };
}

function crossReferenceItem(document: ThesisDocument, { span, target, destination }: CrossReference): object {
  return { ...stretch(document, span), text: textOf(span), kind: target, target: destination === undefined ? null : lineOf(document, destination) };
}

function problemItem(document: ThesisDocument, { span, rule, severity, message }: Checked): object {
  return { ...stretch(document, span), rule: rule.id, severity, message };
}

/** A place in another file of the thesis. */
function fileAndLine({ place: { uri, range } }: { readonly place: OtherPlace }): object {
  return { file: fileNameOf(uri), line: range.start.line + 1 };
}

/** The span as a reader reads it: wrapped lines joined, page breaks out. */
function textOf({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}

function lineOf(document: ThesisDocument, span: Span): number {
  return document.positionAt(document.range(span).start).line + 1;
}

function endLineOf(document: ThesisDocument, span: Span): number {
  const parts = document.parts(span);
  const last = parts[parts.length - 1] ?? document.range(span);
  return document.positionAt(last.end).line + 1;
}

function place(document: ThesisDocument, span: Span): Place {
  const { line, character } = document.positionAt(document.range(span).start);
  return { line: line + 1, column: character + 1 };
}

/** A span over a page break stands at its first part. */
function stretch(document: ThesisDocument, span: Span): Stretch {
  const { start, end } = document.range(span);
  return { ...place(document, span), length: end - start };
}
