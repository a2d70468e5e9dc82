/** A line of text round a place, with the place's own letters marked. */
import type { PlaceRow } from '../../protocol';
import type { Span, ThesisDocument } from '../../model/types';
import { headingLabel } from './wording';

/** Letters shown before and after: enough to know the sentence, short enough for a row of a tree. */
const BEFORE = 50;
const AFTER = 90;

/** The row for a place: where it is, a line of context, the section it stands in. */
export function placeOf(document: ThesisDocument, span: Span): PlaceRow {
  const { start, end: last } = document.range(span);
  const first = document.positionAt(start);
  const lineStart = document.offsetAt({ line: first.line, character: 0 });
  const nextLine = first.line + 1 < document.lineCount ? document.offsetAt({ line: first.line + 1, character: 0 }) : document.length;
  const end = Math.min(last, nextLine);
  const from = Math.max(lineStart, start - BEFORE);
  const to = Math.min(nextLine, Math.max(end, start) + AFTER);
  const before = cutStart(flat(document.getText({ start: from, end: start })), from > lineStart);
  const inside = flat(document.getText({ start, end }));
  const after = cutEnd(flat(document.getText({ start: end, end: to })), to < nextLine);
  const section = document.sectionAt(start);
  return {
    range: { start: first, end: document.positionAt(last) },
    context: `${before}${inside}${after}`,
    highlight: [before.length, before.length + inside.length],
    section: section === undefined ? '' : headingLabel(section),
  };
}

/** Tabs and line breaks as spaces, one for one, so that lengths stay. */
function flat(text: string): string {
  return text.replace(/\s/g, ' ');
}

function cutStart(text: string, more: boolean): string {
  if (!more) return text.trimStart();
  return `…${text.slice(text.indexOf(' ') + 1)}`;
}

function cutEnd(text: string, more: boolean): string {
  if (!more) return text.trimEnd();
  const at = text.lastIndexOf(' ');
  return `${at > 0 ? text.slice(0, at) : text}…`;
}
