import type { Range as LspRange, SemanticTokens } from 'vscode-languageserver-types';
import type { Citation, Mention, Range, Span, ThesisDocument } from '../model/types';

/** The order is the protocol's numbering; `package.json` contributes the same names. */
export const tokenTypes = ['author', 'year', 'locator', 'abbreviation', 'undefinedAbbreviation', 'crossReference', 'footnote', 'heading'] as const;
export const tokenModifiers = ['definition', 'approximate', 'ambiguous', 'missing', 'misspelt'] as const;

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];
interface Token { readonly span: Span; readonly type: TokenType; readonly modifier?: TokenModifier | undefined }

interface Piece extends Range { readonly token: Token; readonly inside: number }

/**
 * `textDocument/semanticTokens/full` and `/range`: what the grammar cannot know, token by token, no two overlapping.
 * `headings`: headings too, for plain text, which no grammar colours.
 */
export function semanticTokens(document: ThesisDocument, range?: LspRange, headings = false): SemanticTokens {
  const within = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const mentions = within === undefined ? allMentions(document) : document.mentionsIn(within);
  const pieces: Piece[] = [];
  for (const mention of mentions) {
    for (const token of tokensOf(mention)) {
      for (const part of document.parts(token.span)) pieces.push({ ...part, token, inside: token.type === 'abbreviation' ? 1 : 0 });
    }
  }
  pieces.sort((a, b) => a.start - b.start || a.inside - b.inside);
  if (!headings) return { data: encode(document, pieces) };
  const around = headingPieces(document, pieces, within);
  return { data: encode(document, [...pieces, ...around].sort((a, b) => a.start - b.start || a.inside - b.inside)) };
}

/** The heading lines as far as no other piece (sorted by start) covers them. */
function headingPieces(document: ThesisDocument, pieces: readonly Piece[], within: Range | undefined): Piece[] {
  const found: Piece[] = [];
  let next = 0;
  for (const { kind, span } of document.headings) {
    if (kind === 'table' || kind === 'figure') continue;
    const line = document.range(span);
    if (within !== undefined && (line.end < within.start || line.start > within.end)) continue;
    const token: Token = { span, type: 'heading' };
    let from = line.start;
    while (next < pieces.length && (pieces[next]?.end ?? 0) <= from) next++;
    for (; next < pieces.length && (pieces[next]?.start ?? 0) < line.end; next++) {
      const piece = pieces[next];
      if (piece === undefined) break;
      if (piece.start > from) found.push({ start: from, end: piece.start, token, inside: 0 });
      from = Math.max(from, piece.end);
    }
    if (line.end > from) found.push({ start: from, end: line.end, token, inside: 0 });
  }
  return found;
}

/** Every mention that is coloured, in no particular order. */
function* allMentions(document: ThesisDocument): Generator<Mention> {
  yield* document.citations;
  for (const { definitions, uses, misspellings } of new Set([...document.abbreviations, ...document.undefinedAbbreviations])) {
    yield* definitions;
    yield* uses;
    yield* misspellings;
  }
  for (const footnote of document.footnotes) {
    if (footnote.marker !== undefined) yield { kind: 'footnote-mark', span: footnote.marker, at: 'marker', footnote };
    if (footnote.definition !== undefined) yield { kind: 'footnote-mark', span: footnote.definition, at: 'definition', footnote };
  }
  yield* document.crossReferences;
}

function tokensOf(mention: Mention): Token[] {
  switch (mention.kind) {
    case 'citation': return citationTokens(mention);
    case 'use': {
      const type = mention.abbreviation.definitions.length + mention.abbreviation.outside.length === 0 ? 'undefinedAbbreviation' : 'abbreviation';
      return [{ span: mention.span, type, modifier: mention.misspelt ? 'misspelt' : undefined }];
    }
    case 'definition': return [{ span: mention.span, type: 'abbreviation', modifier: 'definition' }];
    case 'footnote-mark': {
      const lost = mention.at === 'marker' ? mention.footnote.body === undefined : mention.footnote.marker === undefined;
      return [{ span: mention.span, type: 'footnote', modifier: lost ? 'missing' : mention.at === 'definition' ? 'definition' : undefined }];
    }
    case 'cross-reference': {
      if (mention.target === 'contents') return [];
      return [{ span: mention.span, type: 'crossReference', modifier: mention.destination === undefined && mention.node === undefined ? 'missing' : undefined }];
    }
    case 'work': return [];
  }
}

function citationTokens({ authorSpan, yearSpan, locatorSpan, resolution }: Citation): Token[] {
  const modifier = resolution === 'exact' ? undefined : resolution;
  return [
    ...(authorSpan === undefined ? [] : [{ span: authorSpan, type: 'author' as const, modifier }]),
    ...(yearSpan === undefined ? [] : [{ span: yearSpan, type: 'year' as const, modifier }]),
    ...(locatorSpan === undefined ? [] : [{ span: locatorSpan, type: 'locator' as const }]),
  ];
}

/** Relative encoding of the protocol; a token over a line break is cut at it, one inside another left out. */
function encode(document: ThesisDocument, pieces: ReadonlyArray<Range & { token: Token }>): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  let done = 0;
  for (const { start, end, token } of pieces) {
    if (start < done) continue;
    done = end;
    const type = tokenTypes.indexOf(token.type);
    const modifiers = token.modifier === undefined ? 0 : 1 << tokenModifiers.indexOf(token.modifier);
    for (const one of lines(document, start, end)) {
      data.push(one.line - line, one.line === line ? one.character - character : one.character, one.length, type, modifiers);
      line = one.line;
      character = one.character;
    }
  }
  return data;
}

function lines(document: ThesisDocument, start: number, end: number): Array<{ line: number; character: number; length: number }> {
  const first = document.positionAt(start);
  const last = document.positionAt(end);
  if (first.line === last.line) return end > start ? [{ ...first, length: end - start }] : [];
  return document.getText({ start, end }).split(/\r\n|\n|\r/)
    .map((text, index) => ({ line: first.line + index, character: index === 0 ? first.character : 0, length: text.length }))
    .filter(({ length }) => length > 0);
}
