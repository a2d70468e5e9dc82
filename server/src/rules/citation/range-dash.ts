import { pagesOf, textOf } from '../../model/facts/citation-form';
import { replace } from '../../model/facts/edits';
import type { Citation, Span } from '../../model/types';
import { isDigit } from '../../text/chars';
import type { Rule } from '../rule';
import { minority } from '../shared/majority';
import { t } from '../../text/l10n';

interface Range { readonly citation: Citation; readonly span: Span; readonly dash: Span; readonly sign: string; readonly first: string; readonly last: string }

export const rangeDash: Rule = {
  id: 'citation/range-dash',
  title: 'How a range of pages is written',
  docs: {
    what: 'One way: a hyphen or an en dash between two pages, and the second number in full or shortened.',
    why: 'One document, one form.',
    good: 'pp. 269-270 … pp. 194-195',
    bad: 'pp. 269-70 … pp. 194-195',
    source: 'APA 7, 6.6 (en dash); Chicago 18, 9.62 (shortened numbers)',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(document) {
    const ranges = document.citations.flatMap(rangesOf);
    const dashes = minority(ranges, ({ sign }) => sign);
    for (const { dash, sign } of dashes.others) {
      const wanted = dashes.usual ?? sign;
      yield { span: dash, message: t('The other ranges have {0}, this one has {1}.', name(wanted), name(sign)), fixes: () => [{ title: t('Change to {0}', name(wanted)), preferred: true, safe: true, edits: () => replace(document, dash, wanted) }] };
    }
    const lengths = minority(ranges, ({ first, last }) => (first.length < 2 || last.length > first.length || last.length === first.length && first.slice(0, -1) !== last.slice(0, -1) && first.length < 3 ? undefined : last.length === first.length), 4, 0.6);
    for (const { span, first, last } of lengths.others) {
      const whole = first.slice(0, Math.max(0, first.length - last.length)) + last;
      if (lengths.usual !== true) continue;
      yield { span, message: t('The other ranges are written in full: {0} to {1}.', first, whole), fixes: () => [{ title: t('Write {0}', whole), preferred: true, safe: true, edits: () => replace(document, { block: span.block, start: span.end - last.length, end: span.end }, whole) }] };
    }
  },
};

function rangesOf(citation: Citation): Range[] {
  const pages = pagesOf(citation);
  if (pages === undefined) return [];
  const text = textOf(pages.span);
  const out: Range[] = [];
  for (let i = 1; i < text.length; i++) {
    const sign = text.charAt(i);
    if ((sign !== '-' && sign !== '–') || !isDigit(text.charCodeAt(i - 1)) || !isDigit(text.charCodeAt(i + 1))) continue;
    let start = i;
    while (isDigit(text.charCodeAt(start - 1))) start--;
    let end = i + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const at = (from: number, to: number): Span => ({ block: pages.span.block, start: pages.span.start + from, end: pages.span.start + to });
    out.push({ citation, span: at(start, end), dash: at(i, i + 1), sign, first: text.slice(start, i), last: text.slice(i + 1, end) });
  }
  return out;
}

function name(sign: string): string {
  return sign === '-' ? t('a hyphen') : t('an en dash');
}
