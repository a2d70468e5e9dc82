/** A citation while it is being read, and the small steps its readers share. */
import type { CitationMention, Stretch } from '../mentions';
import type { Names } from './authors';
import { readLocator } from './locator';
import type { Token } from './tokens';

export type Draft = { -readonly [K in keyof CitationMention]: CitationMention[K] };

/** What a citation has before anything but its place is known. */
export function blank(form: Draft['form'], group: number, start: number, end: number): Draft {
  return {
    type: 'citation',
    form,
    group,
    start,
    end,
    authors: [],
    etAl: false,
    year: '',
    locator: '',
    locatorLabel: '',
    suffix: '',
    prefix: '',
    affiliation: '',
    lead: '',
    leadAt: undefined,
    original: '',
    person: undefined,
    author: undefined,
    yearAt: undefined,
    locatorAt: undefined,
    run: undefined,
    openAt: undefined,
    byName: false,
    personal: false,
    tentative: false,
  };
}

/** A citation over tokens `first` to `end` with the names read for it. */
export function draft(
  form: Draft['form'],
  group: number,
  tokens: readonly Token[],
  first: number,
  end: number,
  names: Names | undefined,
  year: Token | undefined,
): Draft {
  const item = blank(form, group, (tokens[first] as Token).start, (tokens[Math.max(first, end - 1)] as Token).end);
  if (names !== undefined) {
    item.authors = names.authors;
    item.etAl = names.etAl;
    item.affiliation = names.affiliation;
    item.author = { start: (tokens[names.first] as Token).start, end: (tokens[Math.max(names.first, names.end - 1)] as Token).end };
  }
  if (year !== undefined) {
    item.year = year.word;
    item.yearAt = stretch(year);
  }
  return item;
}

export function stretch(token: Token): Stretch {
  return { start: token.start, end: token.end };
}

/** Reads a locator at token `at` into the item; gives the token after it. */
export function locate(tokens: readonly Token[], at: number, item: Draft, text: string): number {
  const locator = readLocator(tokens, at, text);
  if (locator === undefined) return at;
  item.locator = locator.value;
  item.locatorLabel = locator.label;
  item.locatorAt = { start: locator.start, end: locator.end };
  item.end = locator.end;
  return locator.next;
}

/** The text of tokens `from` to `to`, marks at its ends away. */
export function words(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to <= from
    ? ''
    : text.slice(first.start, last.end).replace(/^[\s,;:.)\]]{1,40}|[\s,;:)\]]{1,40}$/g, '');
}
