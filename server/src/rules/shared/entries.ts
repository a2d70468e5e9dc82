/** Writing into the bibliography. */
import { lineBreakOf } from '../../model/facts/edits';
import { nameKey } from '../../model/resolve/names';
import type { Citation, TextChange, ThesisDocument, Work } from '../../model/types';
import { foldCase } from '../../text/fold';

/** Key by which a bibliography is ordered: names letter by letter, then year. */
export function sortKey(work: Work): string {
  return `${nameKey(work.authors[0] ?? work.text.slice(0, 40)).whole}`;
}

/** A line for a work cited but not listed, in its alphabetical place, with what is known of it. */
export function addEntry(document: ThesisDocument, { authors, year }: Citation): TextChange[] {
  const { works } = document;
  const key = foldCase(authors[0] ?? '');
  const next = works.find((work) => sortKey(work) > key);
  const beside = next ?? works[works.length - 1];
  if (beside === undefined) return [];
  const { start, end } = document.range(beside.span);
  const { line } = document.positionAt(start);
  const lineStart = document.offsetAt({ line, character: 0 });
  const lead = document.getText({ start: lineStart, end: start });
  const text = `${lead.trim() === '' || lead.length < 8 ? lead : ''}${authors.join(', ')} (${year}). [title].`;
  const gap = gapBetween(document);
  if (next !== undefined) return [{ start: lineStart, end: lineStart, text: `${text}${gap}` }];
  const parts = document.parts(beside.span);
  const last = parts[parts.length - 1]?.end ?? end;
  return [{ start: last, end: last, text: `${gap}${text}` }];
}

/** The line breaks between the first two entries of the list. */
export function gapBetween(document: ThesisDocument): string {
  const [first, second] = document.works;
  if (first === undefined || second === undefined) return lineBreakOf(document);
  const parts = document.parts(first.span);
  const between = document.getText({ start: parts[parts.length - 1]?.end ?? 0, end: document.range(second.span).start });
  const blank = /^\s*/.exec(between)?.[0] ?? '\n';
  const kept = blank.slice(0, blank.lastIndexOf('\n') + 1).replace(/[^\r\n]/g, '');
  return kept === '' || kept.length > 6 ? lineBreakOf(document) : kept;
}
