/** Whether an editor's own Markdown support already answers for this document's headings. */
import type { Source } from './source';

/**
 * True for Markdown whose headings are written the Markdown way (`#`, or underlined) in an editor that reads those itself.
 * A thesis kept as Markdown with headings in prose (`CHAPTER 1: …`) is ours to outline.
 */
export function builtinAnswers({ client, languageId, document }: Source): boolean {
  if (!client.builtinMarkdown || languageId !== 'markdown') return false;
  return document.headings.some(({ span }) => {
    const { start, end } = document.lineRange(span);
    const head = (line: number): string => {
      const from = document.offsetAt({ line, character: 0 });
      return line < document.lineCount ? document.getText({ start: from, end: Math.min(from + 3, document.length) }) : '';
    };
    return head(start.line).startsWith('#') || [end.line, end.line + 1].some((line) => line > start.line && (head(line) === '===' || head(line) === '---'));
  });
}
