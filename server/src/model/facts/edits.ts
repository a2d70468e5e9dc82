/** Replacements of spans as changes of the document's text. */
import type { Span, TextChange, ThesisDocument } from '../types';

/** Puts `text` in the place of a span; nothing where a page break or a note cuts it, since what stands between would be lost. */
export function replace(document: ThesisDocument, span: Span, text: string): TextChange[] {
  const parts = document.parts(span);
  const only = parts[0];
  return parts.length === 1 && only !== undefined ? [{ start: only.start, end: only.end, text }] : [];
}

/** Puts `text` before (or, at its end, behind) a span's offset in its block. */
export function insert(document: ThesisDocument, { block, start }: Span, text: string): TextChange[] {
  const at = document.range({ block, start, end: start }).start;
  return [{ start: at, end: at, text }];
}

/** The line break this document uses, as its first line ends. */
export function lineBreakOf(document: ThesisDocument): string {
  if (document.lineCount < 2) return '\n';
  const next = document.offsetAt({ line: 1, character: 0 });
  const text = document.getText({ start: Math.max(0, next - 2), end: next });
  return text === '\r\n' ? text : text.slice(-1);
}
