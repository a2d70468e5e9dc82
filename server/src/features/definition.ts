import type { Location, LocationLink, Position, Range } from 'vscode-languageserver-types';
import type { Abbreviation, AbbreviationDefinition, Mention, Place, Span, ThesisDocument } from '../model/types';
import { citationAround } from './shared/occurrences';
import { extentOf, headingAt, partAt, rangeOf } from './shared/ranges';

/** A place to go to: what is selected there, and the whole that a peek shows. */
interface Target { readonly selection: Range; readonly whole: Range; /** Where it is another file. */ readonly uri?: string }

/**
 * `textDocument/definition`: abbreviation → where the list or else the text says what it stands for (within a citation the entry before that),
 * citation → entry (all candidates where ambiguous),
 * footnote marker ↔ note, cross-reference and contents line → place. An entry, a heading and the definition others lead to lead to
 * themselves: editors then offer their references, as they do for definitions in code.
 */
export function definition(document: ThesisDocument, uri: string, position: Position, links: boolean): LocationLink[] | Location[] | null {
  const offset = document.offsetAt(position);
  const mention = document.mentionAt(offset);
  if (mention === undefined) return atHeading(document, uri, offset, links);
  const citation = mention.kind === 'use' ? citationAround(document, offset) : undefined;
  const targets = citation === undefined ? targetsOf(document, mention)
    : [...targetsOf(document, citation), ...targetsOf(document, mention)];
  return answer(targets, partAt(document, (citation ?? mention).span, offset), uri, links);
}

function atHeading(document: ThesisDocument, uri: string, offset: number, links: boolean): LocationLink[] | Location[] | null {
  const node = headingAt(document, offset);
  if (node === undefined) return null;
  const selection = rangeOf(document, node.span);
  const whole = extentOf(document, node);
  return answer([{ selection, whole: covers(whole, selection) ? whole : selection }], selection, uri, links);
}

function answer(targets: readonly Target[], originSelectionRange: Range, uri: string, links: boolean): LocationLink[] | Location[] | null {
  if (targets.length === 0) return null;
  if (!links) return targets.map(({ selection, uri: there = uri }) => ({ uri: there, range: selection }));
  return targets.map(({ selection, whole, uri: there = uri }) => ({ originSelectionRange, targetUri: there, targetRange: whole, targetSelectionRange: selection }));
}

function targetsOf(document: ThesisDocument, mention: Mention): Target[] {
  switch (mention.kind) {
    case 'use':
    case 'definition': return defining(document, mention.abbreviation);
    case 'citation': return [...mention.works.map(({ span }) => target(document, span)), ...mention.outside.map(({ place }) => elsewhere(place))];
    case 'work': return [target(document, mention.span)];
    case 'footnote-mark': {
      const { marker, definition, body } = mention.footnote;
      if (mention.at === 'definition') return marker === undefined ? [] : [target(document, marker)];
      const note = definition ?? body;
      return note === undefined ? [] : [target(document, note, body)];
    }
    case 'cross-reference': {
      const there = mention.destination ?? mention.node?.span;
      if (there === undefined) return [];
      const selection = rangeOf(document, there);
      const whole = mention.node === undefined ? selection : extentOf(document, mention.node);
      return [{ selection, whole: covers(whole, selection) ? whole : selection }];
    }
  }
}

/**
 * The one place that tells what it stands for: the list's row (the document's, or that of another file) or, without one, the first
 * introduction. One place and no more, so that an editor goes there at once; references have the others.
 */
function defining(document: ThesisDocument, { definitions, outside }: Abbreviation): Target[] {
  const listed = definitions.find(({ via }) => via === 'list');
  const there = outside.find(({ via }) => via === 'list') ?? (definitions.length === 0 ? outside[0] : undefined);
  if (listed === undefined && there !== undefined) return [elsewhere(there.place)];
  const first = listed ?? definitions[0];
  return first === undefined ? [] : [definitionTarget(document, first)];
}

/** A place in another file. */
function elsewhere({ uri, range }: Place): Target {
  return { selection: { ...range }, whole: { ...range }, uri };
}

function definitionTarget(document: ThesisDocument, { span, longSpan }: AbbreviationDefinition): Target {
  if (longSpan === undefined || longSpan.block !== span.block) return target(document, span);
  return target(document, span, { block: span.block, start: Math.min(span.start, longSpan.start), end: Math.max(span.end, longSpan.end) });
}

/** A selection and the whole round it; a selection that is not inside (a page break between) stands alone. */
function target(document: ThesisDocument, span: Span, around: Span = span): Target {
  const selection = rangeOf(document, span);
  const whole = rangeOf(document, around);
  return { selection, whole: covers(whole, selection) ? whole : selection };
}

function covers(outer: Range, inner: Range): boolean {
  const before = outer.start.line < inner.start.line || (outer.start.line === inner.start.line && outer.start.character <= inner.start.character);
  const after = outer.end.line > inner.end.line || (outer.end.line === inner.end.line && outer.end.character >= inner.end.character);
  return before && after;
}
