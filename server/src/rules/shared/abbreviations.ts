/** What the rules on abbreviations ask of the model. */
import type { Abbreviation, AbbreviationDefinition, AbbreviationUse, OutlineNode, Span, ThesisDocument } from '../../model/types';
import { comparable, foldCase } from '../../text/fold';

/** Known without being introduced: APA 7, 6.25 exempts what dictionaries list as words; states and bodies everyone knows. */
const COMMON = new Set(['US', 'USA', 'UK', 'UN', 'EU', 'USSR', 'AIDS', 'HIV', 'DNA', 'RNA', 'IQ', 'REM', 'ESP', 'TV', 'PhD', 'MA', 'BA', 'MSc', 'BSc', 'AM', 'PM', 'AD', 'BC', 'CE', 'BCE', 'OK', 'ID', 'DVD', 'CD', 'PDF', 'ISBN', 'ISSN', 'DOI', 'URL', 'MIT', 'EE', 'UU', 'EEUU', 'UE', 'ONU']);

export function isCommon(short: string): boolean {
  return COMMON.has(short) || COMMON.has(short.endsWith('s') ? short.slice(0, -1) : short);
}

/** Uses that are not the short form inside its own introduction. */
export function usesBeyond({ uses, definitions }: Abbreviation): readonly AbbreviationUse[] {
  return uses.filter(({ span }) => !definitions.some((definition) => within(span, definition)));
}

function within({ block, start, end }: Span, { span, longSpan }: AbbreviationDefinition): boolean {
  if (block !== span.block) return false;
  const from = Math.min(span.start, longSpan?.start ?? span.start);
  return start >= from && end <= Math.max(span.end, longSpan?.end ?? span.end);
}

export function listed({ definitions }: Abbreviation): AbbreviationDefinition | undefined {
  return definitions.find(({ via }) => via === 'list');
}

export function introductions({ definitions }: Abbreviation): readonly AbbreviationDefinition[] {
  return definitions.filter(({ via }) => via === 'inline');
}

/** Where a place belongs: its chapter, annex or part of the front and back matter. */
export function chapterOf(document: ThesisDocument, span: Span): OutlineNode | undefined {
  let node = document.sectionAt(document.range(span).start);
  while (node?.parent !== undefined) node = node.parent;
  return node;
}

/** The running text: not the front matter, the bibliography or the annexes. */
export function inBody(document: ThesisDocument, span: Span): boolean {
  if (span.block.role === 'entry' || span.block.role === 'contents' || span.block.role === 'abbreviation-row') return false;
  const kind = chapterOf(document, span)?.kind;
  return kind !== 'front-matter' && kind !== 'back-matter' && kind !== 'annex';
}

/** A long form for comparison: case, marks, hyphens and plural endings aside; accents and articles count. */
export function meaning(long: string, short: string): string {
  const words = long.normalize('NFC').toLowerCase().replace(/[-‐‑]/g, '').replace(/&/g, ' and ').replace(/\bun\b/g, 'united nations').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().split(' ');
  const own = short.toLowerCase();
  return words.filter((word) => word !== own).map((word) => (word.length > 3 ? word.replace(/(?:ies|y)$/, 'i').replace(/s$/, '') : word)).join(' ');
}

const SMALL: Readonly<Record<string, string>> = {
  of: 'en', the: 'en', for: 'en', and: 'en', on: 'en', de: 'es', del: 'es', los: 'es', las: 'es', y: 'es', para: 'es', por: 'es', des: 'fr', et: 'fr', du: 'fr', pour: 'fr', sur: 'fr', der: 'de', die: 'de', 'für': 'de', und: 'de',
};

/** Whether one long form may be the other in another language: then they do not contradict. */
export function translated(a: string, b: string): boolean {
  const one = tongue(a);
  const other = tongue(b);
  return one !== other && (one !== '' || other !== '') && sharedWords(a, b) < 0.5;
}

function tongue(long: string): string {
  for (const word of long.toLowerCase().split(' ')) if (Object.hasOwn(SMALL, word)) return SMALL[word] ?? '';
  return '';
}

/** Share of the words of the shorter long form that stand in the other. */
export function sharedWords(a: string, b: string): number {
  const one = comparable(a).split(' ').filter((word) => word.length > 2);
  const other = comparable(b).split(' ').filter((word) => word.length > 2);
  const [short, long] = one.length <= other.length ? [one, new Set(other)] : [other, new Set(one)];
  return short.length === 0 ? 0 : short.filter((word) => long.has(word)).length / Math.max(one.length, other.length, 1);
}

/** Key by which a list of abbreviations is ordered. */
export function listKey(short: string): string {
  return foldCase(short).replace(/[^\p{L}\p{N}]/gu, '');
}
