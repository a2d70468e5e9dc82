/** The card of a citation: the work it cites, what of it, how often that is cited, and how sure the link is. */
import type { Citation, OutsideWork, Work } from '../../../model/types';
import { formatReferenceMarkdown } from '../../../format/reference';
import { typeLabel } from '../../../format/type-label';
import { fileNameOf } from '../../../project/names';
import { card, cut, escapeMarkdown, link, times } from '../markdown';
import { rangeOf } from '../ranges';
import { byChapter, chapterNames } from '../spread';
import { citationLabel, locatorName } from '../wording';
import type { CardPlace } from './types';

/** Candidates shown where a link is ambiguous, and on a short card. */
const MOST_CANDIDATES = 4;
const FEW_CANDIDATES = 2;

export function citationCard(place: CardPlace, citation: Citation): string {
  const works = [...citation.works, ...citation.outside];
  const [work] = works;
  const ibid = ibidLine(place, citation);
  const here = citation.locator === '' ? '' : `Cited here: ${escapeMarkdown(locatorAsWritten(citation))}`;
  if (work === undefined) return card(`**${escapeMarkdown(citationLabel(citation))}**`, [ibid, missing(citation), here]);
  if (citation.resolution === 'ambiguous' && works.length > 1) return ambiguousCard(place, citation, works, ibid, here);
  const sure = citation.resolution === 'exact' ? '= Exact' : `≈ Approximate${because(citation)}`;
  const cited = 'place' in work ? elsewhereLine(place, work) : citedLine(place, work);
  if (place.brief) return card(formatReferenceMarkdown(work.csl), [dots(ibid, ibid === '' ? typeLabel(work.csl.type) : '', here), dots(cited, sure)]);
  return card(formatReferenceMarkdown(work.csl), [ibid, [typeLabel(work.csl.type), here].filter((part) => part !== '').join(' · '), cited, sure]);
}

function dots(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** Why nothing answers it, as a sentence. */
function missing({ reason }: Citation): string {
  return reason === '' ? 'No entry in the bibliography answers it' : escapeMarkdown(reason.charAt(0).toUpperCase() + reason.slice(1));
}

/** With the label the text has (`pp.`, `chapter`); with one of ours where it has none. */
function locatorAsWritten({ locator, locatorSpan }: Citation): string {
  const written = locatorSpan?.block.text.slice(locatorSpan.start, locatorSpan.end) ?? '';
  return written.length > locator.length ? written : locatorName(locator);
}

function because({ reason }: Citation): string {
  return reason === '' ? '' : `: ${escapeMarkdown(reason)}`;
}

/** `Ibid → Cox, 1999`, leading to the citation it goes back to. */
function ibidLine({ document, uri }: CardPlace, citation: Citation): string {
  if (citation.form !== 'ibid') return '';
  const { antecedent } = citation;
  if (antecedent === undefined) return 'Ibid → nothing cited before it';
  return `Ibid → ${link(escapeMarkdown(citationLabel(antecedent)), uri, rangeOf(document, antecedent.span).start)}`;
}

/** `Cited 5 times in chapters 1, 2 and 4 · entry`. */
function citedLine({ document, uri }: CardPlace, work: Work): string {
  const chapters = chapterNames(byChapter(document, work.citations));
  const cited = `Cited ${times(work.citations.length)}${chapters === '' ? '' : ` in ${escapeMarkdown(chapters)}`}`;
  return `${cited} · ${link('entry', uri, rangeOf(document, work.span).start)}`;
}

/** `Cited 5 times in this file · entry in references.md`. */
function elsewhereLine({ document }: CardPlace, { place, text }: OutsideWork): string {
  const citations = document.citations.filter(({ works, outside }) => works.length === 0 && outside[0]?.text === text);
  return `Cited ${times(citations.length)} in this file · ${link(`entry in ${escapeMarkdown(fileNameOf(place.uri))}`, place.uri, place.range.start)}`;
}

function ambiguousCard({ document, uri, brief }: CardPlace, citation: Citation, works: readonly (Work | OutsideWork)[], ibid: string, here: string): string {
  const candidates = works.slice(0, brief ? FEW_CANDIDATES : MOST_CANDIDATES).map((work) =>
    `- ${'place' in work ? link(escapeMarkdown(work.label), work.place.uri, work.place.range.start) : link(escapeMarkdown(work.label), uri, rangeOf(document, work.span).start)} ${escapeMarkdown(cut(work.csl.title ?? work.text, 90))}`);
  const left = works.length - candidates.length;
  const list = [...candidates, ...(left > 0 && !brief ? [`- and ${left} more`] : [])].join('\n');
  const title = `**${escapeMarkdown(citationLabel(citation))}** could be any of ${works.length} entries${because(citation)}`;
  return [card(title, brief ? [dots(ibid, here)] : [ibid, here]), list].join('\n\n');
}
