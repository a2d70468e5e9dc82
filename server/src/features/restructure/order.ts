/** What is counted by its order in the text: tables, figures and notes. And what leans on it: Ibid. */
import { citeInside, citationStyle, ibidWord } from '../../format/citation-style';
import type { Footnote, OutlineKind, OutlineNode, Span, ThesisDocument } from '../../model/types';
import type { Change } from '../shared/edits';
import { startOf } from '../shared/ranges';

/** A stretch of text and the place it goes to. */
export interface Transfer { readonly start: number; readonly end: number; readonly to: number }

/** Where an offset stands in the order of the new text; no offset of the text itself. */
export function rank({ start, end, to }: Transfer, offset: number): number {
  return offset >= start && offset < end ? to - 1 + (offset - start) / (end - start + 1) : offset;
}

/** New numbers of tables and figures where they were counted one by one and now stand in another order. */
export function captionNumbers(document: ThesisDocument, transfer: Transfer): Map<OutlineNode, string> {
  const out = new Map<OutlineNode, string>();
  for (const kind of ['table', 'figure'] as const satisfies readonly OutlineKind[]) {
    const nodes = document.headings.filter((node) => node.kind === kind);
    if (!nodes.every(({ number }, index) => number === String(index + 1))) continue;
    const sorted = [...nodes].sort((a, b) => rank(transfer, startOf(document, a.span)) - rank(transfer, startOf(document, b.span)));
    sorted.forEach((node, index) => { if (node.number !== String(index + 1)) out.set(node, String(index + 1)); });
  }
  return out;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** New numbers of notes marked by superscript digits and counted through. */
export function noteChanges(document: ThesisDocument, transfer: Transfer): Change[] {
  const notes = document.footnotes.filter((note): note is Footnote & { marker: Span } => note.marker !== undefined && isSuperscript(written(note.marker)));
  if (!notes.every(({ number }, index) => number === String(index + 1))) return [];
  const sorted = [...notes].sort((a, b) => rank(transfer, startOf(document, a.marker)) - rank(transfer, startOf(document, b.marker)));
  return sorted.flatMap(({ number, marker, definition }, index) => {
    if (number === String(index + 1)) return [];
    const text = [...String(index + 1)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
    return [marker, definition].flatMap((span) => (span === undefined || !isSuperscript(written(span)) ? [] : [{ ...document.range(span), text }]));
  });
}

function written({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}

function isSuperscript(text: string): boolean {
  return text !== '' && [...text].every((sign) => SUPERSCRIPTS.includes(sign));
}

/** An Ibid that would come to stand behind another work is written out. */
export function ibidChanges(document: ThesisDocument, transfer: Transfer): Change[] {
  const { start, end, to } = transfer;
  const within = (offset: number): boolean => offset >= start && offset < end;
  const carries = document.citations.some(({ span }) => within(startOf(document, span)));
  const style = citationStyle(document.citations, document.language);
  const out: Change[] = [];
  for (const citation of document.citations) {
    const { antecedent, works: [work] } = citation;
    if (citation.form !== 'ibid' || antecedent === undefined || work === undefined) continue;
    const here = startOf(document, citation.span);
    const before = startOf(document, antecedent.span);
    if (within(here) === within(before) && (within(here) || !carries || to <= before || to > here)) continue;
    out.push({ ...document.range(ibidWord(citation)), text: citeInside(work, style) });
  }
  return out;
}
