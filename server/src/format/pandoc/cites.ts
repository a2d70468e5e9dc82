/** Citations in the running text as Pandoc's: brackets, names in the sentence, Ibids as the work they stand for. */
import { type CitationGroup, citationGroups } from '../../model/facts/citation-form';
import type { Block, BlockRole, Citation, Entry, Span, ThesisDocument } from '../../model/types';
import { type Member, membersOf, writeGroup } from './group';
import { APART } from './inline';
import { locatorText } from './locator';
import { endsWithName, isGivenName, saysNames } from './names';
import type { LeftCitation, Patch, Writing } from './types';

/** Blocks whose text is not written out. */
const DROPPED = new Set<BlockRole>(['blank', 'furniture', 'contents', 'entry', 'code']);
/** How far before a bracket the name it belongs to may end. */
const NAME_MOST = 80;
/** What stands in one pair of brackets. */
const BRACKET_MOST = 400;

export interface Cited {
  readonly patches: ReadonlyMap<Block, readonly Patch[]>;
  readonly converted: readonly Citation[];
  readonly left: readonly LeftCitation[];
}

/** The entry a citation leads to, where it leads to one. */
export function entryOf({ resolution, works, outside, personal, year, form }: Citation): Entry | undefined {
  if (personal || (resolution !== 'exact' && resolution !== 'approximate') || (form === 'secondary' && year === '')) return undefined;
  return works[0] ?? outside[0];
}

/** Patches for every citation that leads to one work; those that do not are named with the reason. `notes` stand in the same blocks. */
export function citePatches(document: ThesisDocument, keys: ReadonlyMap<Entry, string>, notes: ReadonlyMap<Block, readonly Patch[]>, writing: Writing): Cited {
  const patches = new Map<Block, Patch[]>();
  const done = new Set<Citation>();
  const left = new Map<Citation, string>();
  const keyOf = (citation: Citation): string | undefined => {
    const entry = entryOf(citation);
    return entry === undefined ? undefined : keys.get(entry);
  };
  const put = (block: Block, patch: Patch | undefined, citations: readonly Citation[]): void => {
    if (patch === undefined) return;
    const list = patches.get(block) ?? [];
    list.push(patch);
    patches.set(block, list);
    for (const citation of citations) if (keyOf(citation) !== undefined) done.add(citation);
  };
  const defined = definedIn(document);
  const groups = citationGroups(document).filter(({ block }) => !DROPPED.has(block.role)).map(closed);
  groups.forEach((group, i) => {
    const { block, brackets, citations } = group;
    if (brackets === undefined) {
      for (const citation of citations) if (keyOf(citation) !== undefined) left.set(citation, 'its brackets are not closed');
      return;
    }
    const next = groups[i + 1];
    const nested = next?.block === block && next.brackets !== undefined && next.brackets.start < brackets.end;
    const within = groups[i - 1]?.block === block && (groups[i - 1]?.brackets?.end ?? 0) > brackets.start;
    if (nested || (within && groups[i - 1]?.brackets?.start === brackets.start)) {
      for (const citation of citations) put(block, lone(citation, keyOf, writing), [citation]);
      return;
    }
    put(block, grouped(group, keyOf, notes.get(block) ?? [], writing, (span) => (defined.get(block) ?? []).some((one) => one.start < span.end && one.end > span.start)), citations);
  });
  for (const citation of document.citations) {
    if (citation.group < 0 && !DROPPED.has(citation.span.block.role)) put(citation.span.block, lone(citation, keyOf, writing), [citation]);
  }
  const all = document.citations.filter(({ span }) => !DROPPED.has(span.block.role));
  return {
    patches,
    converted: all.filter((citation) => done.has(citation)),
    left: all.filter((citation) => !done.has(citation)).map((citation) => ({ citation, reason: left.get(citation) ?? whyNot(citation) })),
  };
}

/** Where abbreviations are introduced in the running text. */
function definedIn({ abbreviations }: ThesisDocument): Map<Block, Span[]> {
  const out = new Map<Block, Span[]>();
  for (const { definitions } of abbreviations) for (const { via, span } of definitions) if (via === 'inline') out.set(span.block, [...(out.get(span.block) ?? []), span]);
  return out;
}

/** `Ondarreta (UPA, 2013)`: the citation begins before its brackets, which are then those round the year. */
function closed(group: CitationGroup): CitationGroup {
  const { block, citations, brackets } = group;
  const [only] = citations;
  if (brackets !== undefined || only?.yearSpan === undefined || citations.length > 1) return group;
  const { text } = block;
  let start = only.yearSpan.start - 1;
  while (start >= only.span.start && text[start] !== '(' && text[start] !== '[' && text[start] !== ')') start--;
  const close = text[start] === '(' ? ')' : text[start] === '[' ? ']' : '';
  const end = close === '' || start <= only.span.start ? -1 : text.indexOf(close, Math.max(only.yearSpan.end, only.locatorSpan?.end ?? 0));
  return end < 0 || end - start > BRACKET_MOST ? group : { block, citations, brackets: { block, start, end: end + 1 } };
}

/** Why a citation has no key, in words. */
function whyNot({ resolution, reason, personal, form, works, outside, year }: Citation): string {
  if (personal) return 'a personal communication has no entry';
  if (form === 'secondary' && year === '') return 'it is cited in another work';
  if (resolution === 'ambiguous') return reason || `${works.length + outside.length} entries answer it`;
  if (resolution === 'missing') return reason || 'no entry answers it';
  return 'it could not be told apart from the text round it';
}

function grouped(group: CitationGroup, keyOf: (citation: Citation) => string | undefined, notes: readonly Patch[], writing: Writing, defines: (span: Span) => boolean): Patch | undefined {
  const { block: { text }, brackets, citations } = group;
  const first = citations[0];
  if (brackets === undefined || first === undefined || !citations.some((citation) => keyOf(citation) !== undefined)) return undefined;
  const named = text.slice(Math.max(0, brackets.start - NAME_MOST), brackets.start);
  const suppress = (citation: Citation): boolean => {
    const entry = entryOf(citation);
    if (citation.form === 'narrative' || citation.span.start < brackets.start) return true;
    // names that introduce an abbreviation are needed later
    if (citation.authorSpan !== undefined && citation.yearSpan !== undefined && defines(citation.authorSpan)) return true;
    return citation.form === 'ibid' && citation === first && entry !== undefined && endsWithName(named, entry);
  };
  const members = membersOf(group, keyOf, suppress);
  const inside = notes.filter(({ start, end }) => members.some((member) => start >= member.start && end <= member.end)).map((note) => `${APART}${note.text}`).join('');
  const bare = startsWithKey(text, brackets.start, members);
  if (bare !== undefined) {
    const rest = writeGroup(group, members, notes, writing, true);
    if (rest === undefined) return undefined;
    // a suffix that could be taken for a page needs the other form
    if (!/^(?:\W{0,3}\d|and\b)/.test(rest)) return { start: bare, end: brackets.end, text: `@${members[0]?.key ?? ''}${rest === '' ? '' : ` [${rest}]`}${inside}` };
  }
  const glued = brackets.start > 0 && members[0]?.suppress === true && text.charCodeAt(brackets.start - 1) > 32 && text.charCodeAt(brackets.start - 1) !== 34;
  const written = writeGroup(group, members, notes, writing, false);
  return written === undefined ? undefined : { start: brackets.start, end: brackets.end, text: `${glued ? ' ' : ''}[${written}]${inside}` };
}

/** Where the name begins that Pandoc would write itself: `Keck and Sikkink (1998, p. 25)`; undefined where the name must stay. */
function startsWithKey(text: string, open: number, members: readonly Member[]): number | undefined {
  const first = members[0];
  if (first === undefined || first.key === undefined || first.citation.form !== 'narrative' || members[1]?.citation.form === 'narrative') return undefined;
  const { span } = first.citation;
  const entry = entryOf(first.citation);
  if (entry === undefined || span.start >= open || text.slice(open + 1, first.start).trim() !== '' || !saysNames(text.slice(span.start, open), entry)) return undefined;
  const before = text.slice(Math.max(0, span.start - NAME_MOST), span.start).trimEnd();
  return isGivenName(before.slice(before.lastIndexOf(' ') + 1), entry) ? undefined : span.start;
}

/** A citation by itself, or in brackets that hold others': `@keck1998 [p. 25]`; names it would not write stay, as `[-@keck1998]` behind them. */
function lone(citation: Citation, keyOf: (citation: Citation) => string | undefined, writing: Writing): Patch | undefined {
  const key = keyOf(citation);
  const entry = entryOf(citation);
  const { span, authorSpan, yearSpan } = citation;
  if (key === undefined || entry === undefined) return undefined;
  const locator = locatorText(citation, writing.language, false);
  const { text } = span.block;
  // a bracket that is opened in it is closed in it
  const opened = text.slice(span.start, span.end).split(/[([]/).length - text.slice(span.start, span.end).split(/[)\]]/).length;
  const end = span.end + (opened === 1 && /[)\]]/.test(text[span.end] ?? '') ? 1 : 0);
  if (opened !== end - span.end) return undefined;
  if (authorSpan !== undefined && authorSpan.start >= span.start && authorSpan.end <= span.end && !saysNames(text.slice(authorSpan.start, authorSpan.end), entry)) {
    return yearSpan === undefined || yearSpan.start < authorSpan.end ? undefined : { start: authorSpan.end, end, text: ` [-@${key}${locator === '' ? '' : `, ${locator}`}]` };
  }
  if (authorSpan === undefined && citation.form === 'narrative') return { start: span.start, end, text: `[-@${key}${locator === '' ? '' : `, ${locator}`}]` };
  return { start: span.start, end, text: `@${key}${locator === '' ? '' : ` [${locator}]`}` };
}
