/** A citation that repeats the one before it, shortened to Ibid as the document does elsewhere. No rule: an offer. */
import { replace } from '../../model/facts/edits';
import { textOf } from '../../model/facts/citation-form';
import type { Citation, ThesisDocument } from '../../model/types';
import { isLetter } from '../../text/chars';
import type { Fix } from '../rule';
import { t } from '../../text/l10n';

/** The offer, where the document uses Ibids and the work cited last, in the text or in the notes, is the same. */
export function shorten(document: ThesisDocument, citation: Citation): Fix[] {
  const { citations } = document;
  const ibid = citations.find(({ form, span }) => form === 'ibid' && textOf(span).startsWith('Ibid'));
  const { authorSpan, yearSpan, form, works, resolution } = citation;
  if (ibid === undefined || form !== 'parenthetical' || authorSpan === undefined || yearSpan === undefined || resolution !== 'exact' || authorSpan.start >= yearSpan.start) return [];
  const notes = citation.span.block.role === 'footnote';
  let before: Citation | undefined;
  for (const other of citations) {
    if (other === citation) break;
    if ((other.span.block.role === 'footnote') === notes) before = other;
  }
  if (before === undefined || before.works[0] !== works[0] || before.works.length !== 1 || before.group === citation.group && before.span.block === citation.span.block) return [];
  const text = textOf(ibid.span);
  let end = 0;
  while (isLetter(text.charCodeAt(end))) end++;
  const word = text.slice(0, text.charAt(end) === '.' ? end + 1 : end);
  return [{ title: t('Shorten to {0}', word), edits: () => replace(document, { block: citation.span.block, start: authorSpan.start, end: yearSpan.end }, word) }];
}
