/** The card of a footnote's marker is the note; that of the note's number leads back. */
import type { Footnote, FootnoteMark } from '../../../model/types';
import { card, cut, escapeMarkdown, link } from '../markdown';
import { rangeOf, startOf } from '../ranges';
import { headingName } from '../wording';
import type { CardPlace } from './types';

/** Longest note shown whole: what fits a hover without scrolling. */
const LONGEST_NOTE = 600;
/** What fits three lines under the title. */
const SHORT_NOTE = 240;

export function footnoteCard(place: CardPlace, { footnote, at }: FootnoteMark): string {
  const title = `**Note ${escapeMarkdown(footnote.number)}**`;
  return at === 'marker' ? markerCard(place, footnote, title) : noteCard(place, footnote, title);
}

function markerCard({ document, uri, brief }: CardPlace, footnote: Footnote, title: string): string {
  const { body, definition } = footnote;
  if (body === undefined) return card(title, ['There is no such note in this document']);
  const from = definition !== undefined && definition.block === body.block && definition.start <= body.start ? Math.max(body.start, definition.end) : body.start;
  const text = escapeMarkdown(cut(body.block.text.slice(from, body.end).replace(/^[:.)\]\s]+/, '').trimEnd(), brief ? SHORT_NOTE : LONGEST_NOTE));
  return `${title} · ${link('go to note', uri, rangeOf(document, definition ?? body).start)}\n\n${text}`;
}

function noteCard({ document, uri }: CardPlace, { marker }: Footnote, title: string): string {
  if (marker === undefined) return card(title, ['No marker in the text refers to this note']);
  const section = document.sectionAt(startOf(document, marker));
  return `${title} · ${link('back to its marker', uri, rangeOf(document, marker).start)}${section === undefined ? '' : ` in ${escapeMarkdown(headingName(section))}`}`;
}
