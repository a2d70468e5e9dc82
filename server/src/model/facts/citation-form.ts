/** How citations are written: brackets, commas, joining words, `et al.`, page labels. Read from the stretches the recogniser marked. */
import { charClass, DIGIT, isDigit, LETTER, LOWER, SPACE } from '../../text/chars';
import type { Block, Citation, Span, ThesisDocument } from '../types';

/** One pair of brackets with all works cited in it, or a narrative citation with its own. */
export interface CitationGroup {
  readonly block: Block;
  readonly citations: readonly Citation[];
  /** The brackets, both included; undefined where they are not closed. */
  readonly brackets: Span | undefined;
}

/** Every parenthesis that cites, in text order. */
export function citationGroups(document: ThesisDocument): readonly CitationGroup[] {
  const out: CitationGroup[] = [];
  let last: Citation[] = [];
  const flush = (): void => {
    const first = last[0];
    if (first !== undefined) out.push({ block: first.span.block, citations: last, brackets: bracketsOf(first, last) });
    last = [];
  };
  for (const citation of document.citations) {
    const first = last[0];
    if (first !== undefined && (first.span.block !== citation.span.block || first.group !== citation.group)) flush();
    if (citation.group >= 0) last.push(citation);
  }
  flush();
  return out;
}

function bracketsOf(first: Citation, all: readonly Citation[]): Span | undefined {
  const { block } = first.span;
  const { text } = block;
  const inside = first.form === 'narrative' && first.yearSpan !== undefined ? first.yearSpan.start : first.span.start;
  let start = text.charCodeAt(inside) === 40 || text.charCodeAt(inside) === 91 ? inside : -1;
  for (let i = inside - 1, depth = 0; start < 0 && i >= 0 && inside - i < 200; i--) {
    const code = text.charCodeAt(i);
    if (code === 41 || code === 93) depth++;
    else if ((code === 40 || code === 91) && depth-- === 0) start = i;
  }
  if (start < 0) return undefined;
  const from = Math.max(...all.map(({ span }) => span.end));
  for (let i = start, depth = 0; i < text.length && i - start < 1200; i++) {
    const code = text.charCodeAt(i);
    if (code === 40 || code === 91) depth++;
    else if ((code === 41 || code === 93) && --depth === 0) return i + 1 >= from ? { block, start, end: i + 1 } : undefined;
  }
  return undefined;
}

/** The text between the names and the year, where nothing else stands there: `, `, ` `; undefined for narrative citations. */
export function gapBeforeYear({ form, authorSpan, yearSpan, span }: Citation): Span | undefined {
  if (form === 'narrative' || authorSpan === undefined || yearSpan === undefined) return undefined;
  const gap = { block: span.block, start: authorSpan.end, end: yearSpan.start };
  const text = textOf(gap);
  return gap.end >= gap.start && text.length <= 4 && !hasWord(text) ? gap : undefined;
}

export interface Joiner { readonly span: Span; readonly sign: boolean }

/** Words that join the last author to those before, by language. */
const AND = new Set(['and', 'y', 'e', 'et', 'und']);

/** `&` or `and` between the last two authors; undefined where there are fewer, or an organisation's own name holds it. */
export function joinerOf({ authorSpan, authors, span }: Citation): Joiner | undefined {
  if (authorSpan === undefined || authors.length < 2) return undefined;
  const text = textOf(authorSpan);
  const at = text.lastIndexOf('&');
  if (at >= 0) return { span: { block: span.block, start: authorSpan.start + at, end: authorSpan.start + at + 1 }, sign: true };
  for (const word of wordsOf(text).reverse()) {
    if (AND.has(word.text)) return { span: { block: span.block, start: authorSpan.start + word.start, end: authorSpan.start + word.end }, sign: false };
  }
  return undefined;
}

export interface EtAl { readonly span: Span; /** `al.` */ readonly stop: boolean; readonly comma: boolean }

/** `et al.` behind the names, its stop and the comma before it. */
export function etAlOf({ authorSpan, etAl, span }: Citation): EtAl | undefined {
  if (!etAl || authorSpan === undefined) return undefined;
  const { block } = span;
  const text = block.text.slice(authorSpan.start, Math.min(authorSpan.end + 8, span.end));
  const words = wordsOf(text);
  for (let k = words.length - 1; k > 0; k--) {
    const al = words[k] as Word;
    const et = words[k - 1] as Word;
    if (al.text !== 'al' || et.text !== 'et') continue;
    const start = authorSpan.start + et.start;
    let before = start - 1;
    while (before > authorSpan.start && charClass(block.text.charCodeAt(before)) === SPACE) before--;
    const end = authorSpan.start + al.end;
    const stop = block.text.charCodeAt(end) === 46;
    return { span: { block, start, end: end + (stop ? 1 : 0) }, stop, comma: block.text.charCodeAt(before) === 44 };
  }
  return undefined;
}

export interface Pages {
  /** The label as written, its stop included: `p.`, `pp`; empty where there is none. */
  readonly label: string;
  readonly labelSpan: Span | undefined;
  /** The numbers: `10-11`. */
  readonly span: Span;
  /** More than one page. */
  readonly several: boolean;
  /** White space between label and number. */
  readonly spaced: boolean;
}

/** A locator that names pages, taken apart; undefined for chapters, paragraphs and the like. */
export function pagesOf({ locatorSpan, locatorLabel, locator, span }: Citation): Pages | undefined {
  if (locatorSpan === undefined || locatorLabel !== 'page' || locator === '') return undefined;
  const { block } = span;
  const text = textOf(locatorSpan);
  let at = 0;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at++;
  if (at === text.length) return undefined;
  let labelEnd = at;
  while (labelEnd > 0 && charClass(text.charCodeAt(labelEnd - 1)) === SPACE) labelEnd--;
  const numbers = text.slice(at);
  const labelSpan = labelEnd > 0 ? { block, start: locatorSpan.start, end: locatorSpan.start + labelEnd } : undefined;
  return { label: text.slice(0, labelEnd), labelSpan, span: { block, start: locatorSpan.start + at, end: locatorSpan.end }, several: severalPages(numbers), spaced: labelEnd < at };
}

function severalPages(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code === 45 || code === 0x2013 || code === 38 || code === 44) && isDigitAhead(text, i + 1)) return true;
  }
  return wordsOf(text).some(({ text: word }) => word === 'ff' || AND.has(word));
}

function isDigitAhead(text: string, from: number): boolean {
  let i = from;
  while (charClass(text.charCodeAt(i)) === SPACE) i++;
  return isDigit(text.charCodeAt(i));
}

interface Word { readonly text: string; readonly start: number; readonly end: number }

function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  for (let i = 0; i < text.length; i++) {
    const start = i;
    while (i < text.length && charClass(text.charCodeAt(i)) >= LOWER && charClass(text.charCodeAt(i)) <= DIGIT) i++;
    if (i > start) out.push({ text: text.slice(start, i).toLowerCase(), start, end: i });
  }
  return out;
}

function hasWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (charClass(text.charCodeAt(i)) >= LOWER && charClass(text.charCodeAt(i)) <= LETTER) return true;
  return false;
}

export function textOf({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}
