/** One wording per kind of mention: the hover asks here and never knows which notation a mention came from. */
import type { AbbreviationUse, Citation, Mention } from '../../../model/types';
import { abbreviationCard, abbreviationLine } from './abbreviation';
import { citationCard } from './citation';
import { crossReferenceCard } from './cross-reference';
import { footnoteCard } from './footnote';
import type { CardPlace } from './types';
import { workCard } from './work';

export type { CardPlace } from './types';

/** The card of a mention, as Markdown. */
export function cardOf(place: CardPlace, mention: Mention): string {
  switch (mention.kind) {
    case 'use':
    case 'definition': return abbreviationCard(place, mention);
    case 'citation': return citationCard(place, mention);
    case 'work': return workCard(place, mention);
    case 'footnote-mark': return footnoteCard(place, mention);
    case 'cross-reference': return crossReferenceCard(place, mention);
  }
}

/** The card of a citation whose author is an abbreviation: the work, then what the abbreviation stands for. */
export function abbreviationInCitationCard(place: CardPlace, use: AbbreviationUse, citation: Citation): string {
  return [citationCard(place, citation), abbreviationLine(place, use.abbreviation)].join('\n\n');
}

/** One line for an abbreviation whose definition stands on the same screen. */
export function abbreviationInViewCard(place: CardPlace, mention: Mention): string {
  return mention.kind === 'use' ? abbreviationLine(place, mention.abbreviation) : cardOf(place, mention);
}
