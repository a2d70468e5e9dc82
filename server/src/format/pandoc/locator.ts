/** Pages and other places in a work, as Pandoc reads them behind a key. */
import type { Citation } from '../../model/types';

/** A page or a range of pages, which Pandoc knows for one without braces. */
const SIMPLE = /^(?:\d{1,6}|[ivxlc]{1,7})(?:[-–](?:\d{1,6}|[ivxlc]{1,7}))?$/;
const SEVERAL = /[-–—,&]|\s(?:and|y|e|et|und)\s|\d\s?ff/;

/** Verses, scenes, times: numbers without a label that are no pages. They are written behind the key as they stand. */
export function isUnlabelled({ locator, locatorLabel, locatorSpan }: Citation): boolean {
  return locatorLabel === 'page' && /\d[:.]\d/.test(locator) && (locatorSpan === undefined || /^\d/.test(locatorSpan.block.text.slice(locatorSpan.start, locatorSpan.start + 1)));
}

/** `p. 25`, `{pp. 3 & 14}`, `chap. 3`; empty without a locator. `closed`: what follows could be taken for a part of it. */
export function locatorText(citation: Citation, language: string, closed: boolean): string {
  const { locator, locatorLabel, locatorSpan } = citation;
  if (locator === '') return '';
  if (locatorLabel !== 'page') {
    const raw = locatorSpan === undefined ? locator : locatorSpan.block.text.slice(locatorSpan.start, locatorSpan.end);
    return `{${braceless(raw)}}`;
  }
  const pages = braceless(locator).replace(/\s?[‐‑‒–—−-]{1,3}\s?/g, '-');
  const label = language === 'de' ? 'S.' : SEVERAL.test(pages) ? 'pp.' : 'p.';
  return SIMPLE.test(pages) && !closed ? `${label} ${pages}` : `{${label} ${pages}}`;
}

function braceless(text: string): string {
  return text.replace(/[{}\\]/g, '').replace(/\s+/g, ' ').trim();
}
