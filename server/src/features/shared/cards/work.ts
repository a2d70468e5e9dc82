/** The card of a bibliography entry: what it is, and where it is cited. */
import { typeLabel } from '../../../format/type-label';
import { sameness } from '../../../model/outside';
import type { Work } from '../../../model/types';
import { card, escapeMarkdown, link, series, times } from '../markdown';
import { rangeOf } from '../ranges';
import { byChapter } from '../spread';
import { headingName } from '../wording';
import type { CardPlace } from './types';

/** Chapters named on a short card. */
const MOST_CHAPTERS = 4;

export function workCard(place: CardPlace, work: Work): string {
  const type = typeLabel(work.csl.type);
  return card(`**${escapeMarkdown(work.label)}**${type === '' ? '' : ` · ${type}`}`, [cited(place, work)]);
}

/** `Cited 5 times: chapter 1 (2) and chapter 2 (3) · first place`. */
function cited({ document, uri, brief }: CardPlace, work: Work): string {
  const { citations } = work;
  const [first] = citations;
  const others = document.outside.cited.get(sameness(work)) ?? 0;
  if (first === undefined) return others === 0 ? 'Never cited in this document' : `Cited ${times(others)} in other files`;
  const shares = byChapter(document, citations).filter(({ node }) => node !== undefined);
  const single = shares.length === 1;
  const chapters = shares.map(({ node, count }) => `${node === undefined ? '' : escapeMarkdown(headingName(node))}${single ? '' : ` (${count})`}`);
  const most = brief ? MOST_CHAPTERS : chapters.length;
  if (chapters.length > most + 1) chapters.splice(most, chapters.length, `${chapters.length - most} more`);
  const where = chapters.length === 0 ? '' : `${single ? ' in ' : ': '}${series(chapters)}`;
  return `Cited ${times(citations.length)}${where}${others === 0 ? '' : ` and ${times(others)} in other files`} · ${link('first place', uri, rangeOf(document, first.span).start)}`;
}
