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
    const from = document.offsetAt({ line: start.line, character: 0 });
    if (document.getText({ start: from, end: from + 1 }) === '#') return true;
    const below = document.offsetAt({ line: end.line + 1, character: 0 });
    const ruler = document.getText({ start: below, end: Math.min(below + 3, document.length) });
    return end.line + 1 < document.lineCount && (ruler === '===' || ruler === '---');
  });
}
