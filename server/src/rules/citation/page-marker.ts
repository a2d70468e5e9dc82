import { type Pages, pagesOf, textOf } from '../../model/facts/citation-form';
import { insert, replace } from '../../model/facts/edits';
import type { Citation, ThesisDocument } from '../../model/types';
import type { Finding, Rule } from '../rule';
import { habit } from '../shared/majority';
import { t } from '../../text/l10n';

export const pageMarker: Rule = {
  id: 'citation/page-marker',
  title: 'p. for one page, pp. for several',
  docs: {
    what: 'p. before several pages, pp. before one, no space or no stop where the others have it, or no label at all where the others have one.',
    why: 'The label tells whether a number is a page and how many are meant.',
    good: '(Alder, 2001, p. 10), (Alder, 2001, pp. 10-11)',
    bad: '(Alder, 2001, p. 10-11), (Alder, 2001, pp. 10), (Alder, 2001, p.10)',
    source: 'APA 7, 8.13',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(document) {
    const found = document.citations.flatMap((citation) => {
      const pages = pagesOf(citation);
      return pages === undefined ? [] : [{ citation, pages }];
    });
    const labelled = habit(found, ({ pages }) => pages.label !== '');
    const spaced = habit(found, ({ pages }) => (pages.label === '' ? undefined : pages.spaced));
    const stopped = habit(found, ({ pages }) => (isPage(pages.label) ? pages.label.endsWith('.') : undefined));
    const doubles = found.some(({ pages }) => pages.label.startsWith('pp'));
    for (const { citation, pages } of found) yield* one(document, citation, pages, { labelled, spaced, stopped, doubles });
  },
};

interface Habits { readonly labelled: boolean | undefined; readonly spaced: boolean | undefined; readonly stopped: boolean | undefined; readonly doubles: boolean }

function* one(document: ThesisDocument, { locatorSpan, yearSpan }: Citation, { label, labelSpan, span, several, spaced }: Pages, usual: Habits): Generator<Finding> {
  const place = locatorSpan ?? span;
  if (labelSpan === undefined) {
    if (usual.labelled !== true || !usual.doubles && several) return;
    // a colon before the number is a form of its own
    const before = span.block.text.slice(yearSpan?.end ?? span.start, span.start);
    if (before.includes(':')) return;
    const wanted = several ? 'pp. ' : 'p. ';
    yield { span: place, message: t('{0} has no {1}; the other citations have it.', textOf(span), wanted.trim()), fixes: () => [{ title: t('Add {0}', wanted.trim()), preferred: true, safe: true, edits: () => insert(document, span, wanted) }] };
    return;
  }
  if (!isPage(label)) return;
  const wanted = `${several ? 'pp' : 'p'}${usual.stopped === false ? '' : '.'}`;
  const plain = label.replace('.', '');
  const wrongNumber = (plain === 'p' && several && usual.doubles) || (plain === 'pp' && !several);
  const wrongStop = usual.stopped !== undefined && label.endsWith('.') !== usual.stopped;
  const wrongSpace = usual.spaced !== undefined && spaced !== usual.spaced;
  if (!wrongNumber && !wrongStop && !wrongSpace) return;
  const text = `${wrongNumber || wrongStop ? wanted : label}${usual.spaced === false ? '' : ' '}`;
  const message = wrongNumber ? (several ? t('{0} for several pages: {1}', label, wanted) : t('{0} for one page: {1}', label, wanted)) : wrongStop ? t('{0} is written {1} elsewhere.', label, wanted) : (spaced ? t('{0} has a space behind it; the others have none.', label) : t('{0} has no space behind it; the others have one.', label));
  yield { span: place, message, fixes: () => [{ title: t('Write {0}', `${text}${textOf(span)}`), preferred: true, safe: true, edits: () => replace(document, { block: span.block, start: labelSpan.start, end: span.start }, text) }] };
}

/** `p`, `pp`, with or without stop: labels of other languages and forms are left alone. */
function isPage(label: string): boolean {
  return label === 'p' || label === 'p.' || label === 'pp' || label === 'pp.';
}
