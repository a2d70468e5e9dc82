/** How a citation differs from the entry it leads to: names, order, year, letter. */
import { alike, nameKey } from '../../model/resolve/names';
import { splitYear } from '../../model/resolve/link';
import { isDate } from './unread';
import type { Citation, Entry, OutsideWork, ThesisDocument, Work } from '../../model/types';

export interface NameDifference { /** As cited. */ readonly cited: string; /** As listed. */ readonly listed: string }

export interface Comparison {
  readonly names: readonly NameDifference[];
  /** Authors of the entry that are not cited, where no et al. stands for them. */
  readonly leftOut: readonly string[];
  /** Names cited that the entry does not carry. */
  readonly added: readonly string[];
  /** The same names in another order. */
  readonly reordered: boolean;
  readonly year: boolean;
  readonly letter: boolean;
}

/** Names that count as the same: above what an accent, an article or a second surname changes. */
const SAME = 0.93;
/** Below this two names are two people. */
const KIN = 0.7;

/** Long forms of the document's abbreviations by short form, to compare `HRW` with the organisation. */
export function longForms(document: ThesisDocument): ReadonlyMap<string, readonly string[]> {
  return new Map(document.abbreviations.map((entry) => [entry.short, (entry.definitions.length > 0 ? entry.definitions : entry.outside).map(({ long }) => long)]));
}

/** Compares a citation with an entry; `longs` from {@link longForms}. */
export function compare(citation: Citation, work: Entry, longs: ReadonlyMap<string, readonly string[]>): Comparison {
  if (citation.authors.length !== work.authors.length && sameWhole(citation, work, longs)) return { names: [], leftOut: [], added: [], reordered: false, ...sameYear(citation, work) };
  const names: NameDifference[] = [];
  const added: string[] = [];
  const taken: number[] = [];
  const aliases = new Set(work.authorAbbreviations);
  const people = work.authors.filter((name) => !isDate(name) && /^\p{L}/u.test(name));
  const listed = people.map(nameKey);
  citation.authors.forEach((cited, i) => {
    const forms = [cited, ...(longs.get(cited) ?? [])].map(nameKey);
    let best = 0;
    let at = -1;
    if (i === 0 && aliases.has(cited)) { best = 1; at = 0; }
    listed.forEach((other, j) => {
      if (taken.includes(j)) return;
      for (const form of forms) {
        const score = alike(form, other) - (j === i ? 0 : 0.002);
        if (score > best) { best = score; at = j; }
      }
    });
    if (best < KIN) { added.push(cited); return; }
    taken.push(at);
    if (best < SAME - 0.002) names.push({ cited, listed: people[at] ?? '' });
  });
  const leftOut = citation.etAl || citation.form === 'narrative' ? [] : people.filter((_, j) => !taken.includes(j));
  return {
    names, leftOut, added,
    reordered: taken.some((at, k) => k > 0 && at < (taken[k - 1] ?? 0)) || (citation.form !== 'narrative' && (taken[0] ?? 0) > 0),
    ...sameYear(citation, work),
  };
}

/** An organisation whose own `and` was taken for two authors, on one side or on both: the same words, small ones aside. */
function sameWhole({ authors }: Citation, work: Entry, longs: ReadonlyMap<string, readonly string[]>): boolean {
  const spelt = authors.map((name) => longs.get(name)?.[0] ?? name).join(' ');
  return nameKey(spelt).set === nameKey(work.authors.join(' ')).set;
}

function sameYear({ year }: Citation, work: Entry): { readonly year: boolean; readonly letter: boolean } {
  const mine = splitYear(year);
  const theirs = splitYear(work.year);
  return { year: mine.base !== theirs.base, letter: mine.base === theirs.base && mine.letter !== theirs.letter };
}

/** Citations that lead to one entry although they are written otherwise. */
export function approximate(document: ThesisDocument): readonly { readonly citation: Citation; readonly work: Work | OutsideWork; readonly comparison: Comparison }[] {
  const longs = longForms(document);
  // `abbreviation/variant` speaks of these
  const misspelt = new Set(document.abbreviations.flatMap(({ misspellings }) => misspellings.map(({ text }) => text)));
  return document.citations.flatMap((citation) => {
    const work = citation.works[0] ?? citation.outside[0];
    if (work === undefined || citation.form === 'ibid' || citation.resolution !== 'approximate' || citation.authorSpan === undefined || citation.authors.some((name) => isDate(name) || misspelt.has(name))) return [];
    return [{ citation, work, comparison: compare(citation, work, longs) }];
  });
}
