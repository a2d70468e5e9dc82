/** The card of an abbreviation: what it stands for, where that is said, how often it is used. */
import type { Abbreviation, AbbreviationDefinition, AbbreviationUse } from '../../../model/types';
import { fileNameOf } from '../../../project/names';
import { card, escapeMarkdown, link, series, times } from '../markdown';
import { firstAfter, rangeOf, startOf } from '../ranges';
import { sectionCount } from '../spread';
import { headingName } from '../wording';
import type { CardPlace } from './types';

/** Long forms shown where definitions differ. */
const MOST_FORMS = 3;

export function abbreviationCard(place: CardPlace, mention: AbbreviationUse | AbbreviationDefinition): string {
  const { abbreviation } = mention;
  const misspelt = mention.kind === 'use' && mention.misspelt;
  const short = `**${escapeMarkdown(abbreviation.short)}**`;
  if (abbreviation.definitions.length + abbreviation.outside.length === 0) {
    return card(misspelt ? `Probably ${short}: written ${escapeMarkdown(mention.text)} here` : short, ['No definition found in this document', usage(place, abbreviation)]);
  }
  const long = escapeMarkdown(abbreviation.long);
  const title = misspelt ? `Probably ${short}: written ${escapeMarkdown(mention.text)} here` : `${short} · ${long}`;
  const said = whereSaid(place, abbreviation);
  const differ = differing(place, abbreviation);
  return card(title, [misspelt ? long : '', ...(place.brief ? [differ || said] : [said, differ]), usage(place, abbreviation)]);
}

/** `**HRW** · Human Rights Watch · definition`: an abbreviation within the card of something else. */
export function abbreviationLine({ document, uri }: CardPlace, { short, long, definitions, outside }: Abbreviation): string {
  const [definition] = definitions;
  const there = outside[0]?.place;
  if (definition === undefined && there !== undefined) return `**${escapeMarkdown(short)}** · ${escapeMarkdown(long)} · ${link('definition', there.uri, there.range.start)}`;
  if (definition === undefined) return `**${escapeMarkdown(short)}** · No definition found in this document`;
  return `**${escapeMarkdown(short)}** · ${escapeMarkdown(long)} · ${link('definition', uri, rangeOf(document, definition.span).start)}`;
}

function line({ document }: CardPlace, definition: AbbreviationDefinition): string {
  return `line ${rangeOf(document, definition.span).start.line + 1}`;
}

/** `In the list of abbreviations, line 40; introduced in section 1.1, line 88; they agree`. */
function whereSaid(place: CardPlace, { definitions, outside, conflicting }: Abbreviation): string {
  const [listed] = definitions.filter(({ via }) => via === 'list');
  const inline = definitions.filter(({ via }) => via === 'inline');
  const [first] = inline;
  const said: string[] = [];
  if (listed !== undefined) said.push(`in the list of abbreviations, ${line(place, listed)}`);
  if (first !== undefined) {
    const section = place.document.sectionAt(startOf(place.document, first.span));
    const more = inline.length > 1 ? `, and ${times(inline.length - 1)} more` : '';
    said.push(`introduced ${section === undefined ? 'on' : `in ${escapeMarkdown(headingName(section))},`} ${line(place, first)}${more}`);
  }
  const [other] = said.length === 0 ? outside : [];
  if (other !== undefined) said.push(`${other.via === 'list' ? 'in the list of abbreviations' : 'introduced'} in ${link(escapeMarkdown(fileNameOf(other.place.uri)), other.place.uri, other.place.range.start)}`);
  if (said.length > 1 && !conflicting) said.push('they agree');
  const sentence = said.join('; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function differing(place: CardPlace, { meanings }: Abbreviation): string {
  if (meanings.length < 2) return '';
  return `The definitions differ: ${series(meanings.slice(0, MOST_FORMS).map((one) => `“${escapeMarkdown(one.long)}” (${line(place, one)})`))}`;
}

/** `Used 34 times in 12 sections · definition · next use`. */
function usage(place: CardPlace, { uses, definitions, misspellings }: Abbreviation): string {
  const { document, uri, offset } = place;
  const parts: string[] = [];
  if (uses.length === 0) parts.push('Not used outside the list');
  else {
    const sections = sectionCount(document, uses);
    parts.push(`Used ${times(uses.length)}${sections > 1 ? ` in ${sections} sections` : ''}`);
  }
  if (misspellings.length > 0) parts.push(`misspelt ${times(misspellings.length)} (${spellings(misspellings)})`);
  const [definition] = definitions;
  if (definition !== undefined) parts.push(link('definition', uri, rangeOf(document, definition.span).start));
  const next = uses[firstAfter(document, uses, offset)];
  const first = uses[0];
  if (next !== undefined) parts.push(link('next use', uri, rangeOf(document, next.span).start));
  else if (first !== undefined && uses.length > 1) parts.push(link('first use', uri, rangeOf(document, first.span).start));
  return parts.join(' · ');
}

/** The misspelt forms, each once: `CUIPHD and CUPIID`. */
function spellings(misspellings: readonly AbbreviationUse[]): string {
  const forms = [...new Set(misspellings.map(({ text }) => text))];
  return series(forms.slice(0, MOST_FORMS).map(escapeMarkdown));
}
