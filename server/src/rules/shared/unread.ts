/** Where the analysis may be the one that errs: entries and citations read badly. A rule that would blame the author asks here first. */
import { isWord } from '../../text/chars';
import { foldCase } from '../../text/fold';
import { MONTH } from '../../text/vocabulary';
import { splitYear } from '../../model/resolve/link';
import type { AbbreviationUse, Citation, Entry, OutsideWork, ThesisDocument, Work } from '../../model/types';
import { entriesOf } from './wording';

/**
 * Whether some entry of the year names this author anywhere: as an affiliation, or where its head could not be read.
 * With an entry to leave out (the one it was linked to by approximation) all its authors must be named there.
 */
export function namedInEntry({ works, outside }: ThesisDocument, { authors, year }: Citation, besides?: Entry): boolean {
  const { base } = splitYear(year);
  if (base === '') return false;
  const names = authors.map(foldCase);
  return [...works, ...outside.works].some((work) => {
    if (work === besides || ('place' in work && work.text === besides?.text) || !work.text.includes(base)) return false;
    const text = foldCase(work.text);
    // an entry of another year may have swallowed the next one: then name and year stand close together
    const other = splitYear(work.year).base !== base && /^\d{4}/.test(work.year);
    const named = (name: string): boolean => name.length > 1 && (other ? besides === undefined && beside(text, name, base) : holds(text, name));
    return besides === undefined ? names.some(named) : names.every(named);
  });
}

/** How far behind its author an entry's year may stand. */
const REACH = 160;

function beside(text: string, name: string, year: string): boolean {
  for (let at = text.indexOf(name, 1); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isWord(text.charCodeAt(at - 1)) && !isWord(text.charCodeAt(at + name.length)) && text.slice(at, at + REACH).includes(year)) return true;
  }
  return false;
}

/** `As Scott and Catlett (1990) say`: a name before this one belongs to the citation and was left out. */
export function joinedBefore({ form, span }: Citation): boolean {
  if (form !== 'narrative') return false;
  const before = span.block.text.slice(Math.max(0, span.start - 8), span.start).trimEnd();
  return before.endsWith('&') || AND.some((word) => before.endsWith(` ${word}`));
}

const AND = ['and', 'y', 'e', 'et', 'und', 'with', 'con', 'mit', 'avec'];

function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if ((at === 0 || !isWord(text.charCodeAt(at - 1))) && !isWord(text.charCodeAt(at + name.length))) return true;
  }
  return false;
}

/** Entries among several that carry what the citation says besides the author: `MUCD` in `Anonymous, MUCD, 2012`, in full or short. */
export function narrowed(citation: Citation, uses: readonly AbbreviationUse[]): readonly (Work | OutsideWork)[] {
  const { span } = citation;
  const works = entriesOf(citation);
  const inside = uses.filter((use) => use.span.block === span.block && use.span.start >= span.start && use.span.end <= span.end);
  if (inside.length === 0) return works;
  return works.filter(({ text }) => inside.every(({ abbreviation: { short, definitions } }) => {
    const folded = foldCase(text);
    return [short, ...definitions.map(({ long }) => long)].some((form) => form !== '' && holds(folded, foldCase(form)));
  }));
}

/** A date in brackets (`May 30, 2012`), or a piece of one that the entry's reader took for a name. */
export function isDate(name: string): boolean {
  const word = foldCase(name).replace(/^[^a-z]+/, '');
  const end = word.search(/[^a-z]/);
  return MONTH.has(end < 0 ? word : word.slice(0, end));
}
