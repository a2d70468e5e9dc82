/** Labels made by hand and the documents they are for: `../shared/gold` for the real thesis (its first part), `labels/` for our own. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { analyze, type Span, type ThesisDocument } from '../../server/src/analysis';
import type { Defect } from './defects';

export interface GoldCitation {
  line: number; anchor: string; nth: number; kind: string; authors: string[]; year: string; locator: string; targets: number[]; status: string; note?: string;
}
export interface GoldName { family?: string; given?: string; org?: string; anonymous?: boolean }
export interface GoldEntry {
  line: number; end_line?: number; authors: GoldName[]; editors?: GoldName[]; year: string; suffix: string; title: string; container: string; volume: string; issue: string; pages: string;
  publisher: string; place: string; url: string; type: string;
}
export interface GoldHeading { line: number; level: number; kind: string; number: string; title: string; parent_line: number | null }
export interface GoldFootnote { n: number; marker_line: number; marker_col: number; definition_line: number }
export interface GoldReference { line: number; col: number; text: string; kind: string; target_line: number | null }
export interface GoldListed { line: number; abbr: string; long: string }
export interface GoldInline { line: number; abbr: string; base: string; long: string }

export interface Labels {
  readonly citations: readonly GoldCitation[];
  readonly bibliography: readonly GoldEntry[];
  readonly outline: readonly GoldHeading[];
  readonly footnotes: readonly GoldFootnote[];
  readonly references: readonly GoldReference[];
  readonly listed: readonly GoldListed[];
  readonly inline: readonly GoldInline[];
}

/** A document with its labels. Lines are 1-based; what stands after `upTo` has none, so nothing found there is counted as extra. */
export interface Labelled {
  readonly name: string;
  readonly document: ThesisDocument;
  readonly labels: Labels;
  readonly upTo: { readonly text: number; readonly bibliography: number };
}

const ROOT = process.cwd();
const SHARED = path.join(ROOT, '../shared');
const THESIS = path.join(SHARED, 'thesis/the-third-mexico.txt');

/** The labelled documents of the project, by the labels beside this file. */
export function ownDocuments(): Labelled[] {
  const folder = path.join(ROOT, 'test/score/labels');
  return fs.readdirSync(folder).filter((file) => file.endsWith('.json')).sort().map((file) => {
    const raw = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as {
      document: string; citations: GoldCitation[]; bibliography: GoldEntry[]; outline: GoldHeading[]; footnotes: GoldFootnote[];
      crossrefs: { references: GoldReference[] }; abbreviations: { listed: GoldListed[]; inline: GoldInline[] };
    };
    const labels = { ...raw, references: raw.crossrefs.references, listed: raw.abbreviations.listed, inline: raw.abbreviations.inline };
    return { name: path.basename(file, '.json'), document: read(path.join(ROOT, raw.document)), labels, upTo: { text: Number.POSITIVE_INFINITY, bibliography: Number.POSITIVE_INFINITY } };
  });
}

/** The real thesis with its labels; undefined where `../shared` is not there. */
export function realThesis(): Labelled | undefined {
  const gold = path.join(SHARED, 'gold');
  if (!fs.existsSync(THESIS) || !fs.existsSync(path.join(gold, 'citations.jsonl'))) return undefined;
  const json = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(gold, file), 'utf8')) as T;
  const abbreviations = json<{ listed: GoldListed[]; inline: GoldInline[] }>('abbreviations.json');
  const labels: Labels = {
    citations: fs.readFileSync(path.join(gold, 'citations.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as GoldCitation),
    bibliography: json('bibliography.json'),
    outline: json<{ outline: GoldHeading[] }>('outline.json').outline,
    footnotes: json('footnotes.json'),
    references: json<{ references: GoldReference[] }>('crossrefs.json').references,
    listed: abbreviations.listed,
    inline: abbreviations.inline,
  };
  return { name: 'the real thesis (first part)', document: read(THESIS), labels, upTo: { text: 380, bibliography: 920 } };
}

/** Faults labelled in the first part of the real thesis. */
export function realDefects(): readonly Defect[] | undefined {
  const file = path.join(SHARED, 'gold/defects.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) as Defect[] : undefined;
}

function read(file: string): ThesisDocument {
  return analyze(fs.readFileSync(file, 'utf8'), { markdown: file.endsWith('.md') });
}

/** 1-based line a span begins on. */
export const lineOf = (document: ThesisDocument, span: Span): number => document.lineRange(span).start.line + 1;

/** 1-based line a span ends on, page breaks within it crossed. */
export function endLineOf(document: ThesisDocument, span: Span): number {
  const parts = document.parts(span);
  return document.positionAt((parts[parts.length - 1] ?? document.range(span)).end).line + 1;
}
