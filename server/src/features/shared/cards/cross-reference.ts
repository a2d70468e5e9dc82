/** The card of a cross-reference: the heading, caption or item it leads to. */
import type { CrossReference } from '../../../model/types';
import { card, escapeMarkdown, link } from '../markdown';
import { rangeOf } from '../ranges';
import { headingLabel, targetName } from '../wording';
import type { CardPlace } from './types';

/** Letters of an item shown. */
const EXCERPT = 240;

export function crossReferenceCard({ document, uri }: CardPlace, { destination, node, target, number }: CrossReference): string {
  const there = node?.span ?? destination;
  if (there === undefined) return `There is no ${escapeMarkdown(targetName(target, number))} in this document`;
  const start = rangeOf(document, there).start;
  const line = link(`line ${start.line + 1}`, uri, start);
  if (node === undefined) return card(escapeMarkdown(document.context(there, EXCERPT)), [line]);
  const size = node.words > 0 && node.kind !== 'table' && node.kind !== 'figure' ? `${node.words.toLocaleString('en')} words · ` : '';
  return card(`**${escapeMarkdown(headingLabel(node))}**`, [`${size}${line}`]);
}
