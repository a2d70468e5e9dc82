import type { InlayHint, Position, Range as LspRange } from 'vscode-languageserver-types';
import { ibidWord } from '../format/citation-style';
import { formatReferenceMarkdown } from '../format/reference';
import type { Abbreviation, Citation, OutlineNode, Range, Span, ThesisDocument } from '../model/types';
import { plain } from '../text/fold';
import { cut, escapeMarkdown } from './shared/markdown';
import { rangeOf, startOf } from './shared/ranges';
import type { Shown } from './shared/source';
import { rootOf } from './shared/spread';
import { citationLabel } from './shared/wording';

/** Letters of a long form shown within the line; all of it in the tooltip. */
const LONG = 48;

/**
 * `textDocument/inlayHint`: what an Ibid stands for, the long form where an abbreviation returns in another chapter than the one
 * that introduces it, citations without an entry or with several. Each kind by its setting.
 */
export function inlayHint(document: ThesisDocument, uri: string, range: LspRange, show: Shown): InlayHint[] {
  const wanted = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const hints: InlayHint[] = [];
  for (const citation of document.citations) {
    if (!touches(document, citation.span, wanted)) continue;
    if (citation.form === 'ibid' && show.ibid) hints.push(...ibidHint(document, uri, citation));
    else if (show.unresolved) hints.push(...unresolvedHint(document, citation));
  }
  if (show.longForms) for (const abbreviation of document.abbreviations) hints.push(...longForms(document, uri, abbreviation, wanted));
  return hints;
}

function touches(document: ThesisDocument, span: Span, { start, end }: Range): boolean {
  const at = document.range(span);
  return at.start <= end && at.end >= start;
}

function endOf(document: ThesisDocument, span: Span): Position {
  const parts = document.parts(span);
  return document.positionAt((parts[parts.length - 1] ?? document.range(span)).end);
}

/** Behind the word itself: `Ibid = Cox, 1999, p. 5`. */
function ibidHint(document: ThesisDocument, uri: string, citation: Citation): InlayHint[] {
  const { antecedent, works, outside } = citation;
  const work = works[0] ?? outside[0];
  const position = endOf(document, ibidWord(citation));
  if (antecedent === undefined) return [{ position, label: 'nothing cited before', paddingLeft: true }];
  return [{
    position, paddingLeft: true,
    label: [{ value: `= ${citationLabel(citation)}`, location: { uri, range: rangeOf(document, antecedent.span) } }],
    ...(work === undefined ? {} : { tooltip: { kind: 'markdown', value: formatReferenceMarkdown(work.csl) } }),
  }];
}

/** A work known by another's quotation needs no entry of its own. */
function unresolvedHint(document: ThesisDocument, { form, resolution, span, works: own, outside }: Citation): InlayHint[] {
  const works = [...own, ...outside];
  if (form === 'secondary' && works.length === 0) return [];
  if (resolution !== 'missing' && resolution !== 'ambiguous') return [];
  const label = resolution === 'missing' ? 'no entry' : `${works.length} entries`;
  const tooltip = works.map((work) => `- ${formatReferenceMarkdown(work.csl)}`).join('\n');
  return [{ position: endOf(document, span), label, paddingLeft: true, ...(tooltip === '' ? {} : { tooltip: { kind: 'markdown', value: tooltip } }) }];
}

/** Behind the first use in each chapter after the one where the running text introduces it; not in the list, headings and entries. */
function longForms(document: ThesisDocument, uri: string, { definitions, outside, uses, long, short }: Abbreviation, wanted: Range): InlayHint[] {
  const inline = definitions.filter(({ via }) => via === 'inline');
  const chapterOf = (span: Span): OutlineNode | undefined => rootOf(document.sectionAt(startOf(document, span)));
  const told = new Set(inline.map(({ span }) => chapterOf(span)));
  const first = inline[0] ?? uses[0];
  const [said] = definitions;
  const place = said === undefined ? outside[0]?.place : { uri, range: rangeOf(document, said.span) };
  if (first === undefined || place === undefined || long === '') return [];
  const from = startOf(document, first.span);
  if (inline.length === 0) told.add(chapterOf(first.span));
  const hints: InlayHint[] = [];
  for (const { span } of uses) {
    const chapter = chapterOf(span);
    if (startOf(document, span) <= from || chapter?.kind !== 'chapter' || told.has(chapter) || !inProse(span)) continue;
    told.add(chapter);
    if (!touches(document, span, wanted)) continue;
    hints.push({
      position: endOf(document, span), paddingLeft: true,
      label: [{ value: `= ${cut(plain(long), LONG)}`, location: { uri: place.uri, range: { ...place.range } } }],
      tooltip: { kind: 'markdown', value: `**${escapeMarkdown(short)}** · ${escapeMarkdown(long)}` },
    });
  }
  return hints;
}

function inProse({ block }: Span): boolean {
  return block.role === 'paragraph' || block.role === 'list-item' || block.role === 'quotation' || block.role === 'footnote';
}
