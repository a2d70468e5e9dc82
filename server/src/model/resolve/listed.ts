/** What an entry offers to be recognised by: its parsed names and year, and, where the parse is odd, the words it opens with. */
import { plain } from '../../text/fold';
import { MONTH } from '../../text/vocabulary';
import { isSmall, type NameKey, nameKey, wordsOf } from './names';
import type { Entry } from '../types';

export interface Listed {
  readonly work: Entry;
  readonly names: readonly NameKey[];
  /** First letters of the given names, by author. */
  readonly given: readonly string[];
  readonly aliases: readonly NameKey[];
  readonly year: string;
  readonly letter: string;
  /** The year of the first edition, where the entry gives it. */
  readonly original: string;
  /** Every year written in the entry, its address apart, with letters. */
  readonly written: readonly string[];
  /** Those years without their letters. */
  readonly writtenBases: readonly string[];
  /** The words before the first year, folded. */
  readonly head: readonly string[];
  /** For each word of the head, whether a mark follows it: a comma, a stop, a bracket, a quote. */
  readonly bounds: readonly boolean[];
  /** An interview: its text names whom the person speaks for. */
  readonly interview: boolean;
  /** The whole entry, folded, single spaces. */
  readonly text: string;
}

/** How much of an entry is looked at for names and years. */
const HEAD_MOST = 400;
const WORDS_MOST = 40;

export function listedOf(work: Entry): Listed {
  const text = plain(work.text);
  const people = work.csl.author ?? work.csl.director ?? work.csl.editor ?? work.csl.translator ?? [];
  const names = work.authors.map(nameKey);
  const { head, bounds, aliases } = headOf(text);
  const written = yearsOf(text);
  const parsed = splitYear(work.year);
  const first = splitYear(written[0] ?? '');
  const known = /^\d{4}$|^n\.d\.$|^in press$/.test(parsed.base) ? parsed : first;
  const original = work.csl['original-date']?.['date-parts']?.[0]?.[0];
  const keep = names.map((name) => !name.words.every((word) => MONTH.has(word)));
  return {
    work,
    names: names.filter((_, i) => keep[i]),
    given: people.map((name) => initialsOf(name.given ?? '')).filter((_, i) => keep[i] ?? true),
    aliases: [...work.authorAbbreviations, ...aliases].map(nameKey),
    year: known.base,
    letter: known.letter === '' && known.base === first.base ? first.letter : known.letter,
    original: original === undefined ? '' : String(original),
    written,
    writtenBases: written.map((year) => splitYear(year).base),
    head,
    bounds,
    interview: work.csl.type === 'interview' || work.csl.interviewer !== undefined,
    text: wordsOf(text).join(' '),
  };
}

function initialsOf(given: string): string {
  return wordsOf(given)
    .map((word) => word[0] ?? '')
    .join('');
}

const UNDATED = /[\s(](?:n\. ?d\.|s\. ?f\.|s\. ?d\.|o\. ?J\.|in press|forthcoming|en prensa|im Druck|sous presse)/i;

/** The words before the first year, and short forms in brackets among them: `Human Rights Watch (HRW)`. */
function headOf(text: string): { head: string[]; bounds: boolean[]; aliases: string[] } {
  const head: string[] = [];
  const bounds: boolean[] = [];
  const aliases: string[] = [];
  const undated = UNDATED.exec(text);
  const most = text.slice(0, Math.min(HEAD_MOST, undated?.index ?? HEAD_MOST));
  for (const match of most.matchAll(/[\p{L}\p{N}’']+/gu)) {
    const word = match[0];
    if (/^(?:1[4-9]|20)\d\d[a-z]?$/.test(word) || head.length >= WORDS_MOST) break;
    const at = match.index;
    const next = most[at + word.length] ?? '';
    const before = most[at - 1] ?? '';
    if ((before === '(' || before === '[') && /^[\p{Lu}\p{N}]{2,10}$/u.test(word) && (next === ')' || next === ']')) {
      aliases.push(word);
      continue;
    }
    for (const part of wordsOf(word)) {
      head.push(part);
      bounds.push(false);
    }
    if (next !== ' ' && next !== '-' && bounds.length > 0) bounds[bounds.length - 1] = true;
    else if (next === ' ' && /[([“"]/.test(most[at + word.length + 1] ?? '')) bounds[bounds.length - 1] = true;
  }
  return { head, bounds, aliases };
}

/** Years written in the entry before its address or the date it was read on, in order; `n.d.` and its like among them. */
function yearsOf(text: string): string[] {
  const address = text.search(/https?:|www\.|doi\.org|Retrieved|retrieved|Accessed|accessed|[Vv]iewed|Consultado|Recuperado|Abgerufen/);
  const own = address < 0 ? text : text.slice(0, address);
  const years: string[] = [];
  const undated = /(?:^|[\s(])(n\. ?d|s\. ?f|s\. ?d|o\. ?J|s\/f|no date|sin fecha|sans date|ohne Jahr)(?:\.|\)|,|\s|$)(-[a-z])?/.exec(own);
  if (undated !== null) years.push(`n.d.${undated[2] ?? ''}`);
  const press =
    /in press|forthcoming|en prensa|sous presse|im Druck|im Erscheinen|no prelo|à paraître|submitted|in preparation|under review/i.exec(
      own,
    );
  if (press !== null) years.push(press[0].toLowerCase());
  for (const match of own.matchAll(/(?<![\p{L}\p{N}])((?:1[4-9]|20)\d\d[a-z]?)(?![\p{L}\p{N}])/gu))
    if (years.length < 8) years.push(match[1] ?? '');
  return years;
}

const PRESS = /press|forthcoming|prensa|presse|druck|erscheinen|prelo|paraître|impressão|submitted|preparation|review/i;

/** A year and its letter; words for `undated` and `not yet out` under one name each. */
export function splitYear(year: string): { base: string; letter: string } {
  const match = /^(\d{4}|n\.d\.|s\.f\.|s\.d\.|o\.J\.)-?([a-z]?)/.exec(year);
  if (match === null) return { base: PRESS.test(year) ? 'in press' : year, letter: '' };
  const base = match[1] ?? '';
  return { base: /^\d/.test(base) ? base : 'n.d.', letter: match[2] ?? '' };
}

/** The initials an organisation could go by: all words, and those that are not small. */
export function organisationInitials(name: NameKey): string[] {
  const big = name.words.filter((word) => !isSmall(word));
  if (big.length < 2) return [];
  return [...new Set([big, name.words].map((list) => list.map((word) => word[0] ?? '').join('')))].filter((letters) => letters.length >= 2);
}
