/** How this document writes its citations, learned from those it has; where it has none, APA 7 (sections 8.11–8.17). */
import { foldCase } from '../text/fold';
import type { Citation, Span, Work } from '../model/types';

export interface CitationStyle {
  /** Between names and year in a parenthesis: `, ` or a space. */
  readonly beforeYear: string;
  /** Between the last two names in a parenthesis, and in running text. */
  readonly and: string;
  readonly andInText: string;
  /** From how many authors on the first alone is named. */
  readonly etAlFrom: number;
  readonly etAl: string;
  /** Between year and locator: `, ` or `: `. */
  readonly beforeLocator: string;
  /** `p. `, `p.` or nothing; for several pages `pp. `. */
  readonly page: string;
  readonly pages: string;
  /** Between two works of one parenthesis. */
  readonly betweenWorks: string;
  /** The word for the same work again, with its full stop if it has one. */
  readonly ibid: string;
}

const APA: CitationStyle = {
  beforeYear: ', ', and: ' & ', andInText: ' and ', etAlFrom: 3, etAl: 'et al.', beforeLocator: ', ', page: 'p. ', pages: 'pp. ', betweenWorks: '; ', ibid: 'Ibid.',
};

/** Counts what is written and keeps the most frequent. */
class Votes {
  private readonly counts = new Map<string, number>();
  add(value: string): void { this.counts.set(value, (this.counts.get(value) ?? 0) + 1); }
  winner(otherwise: string): string {
    let best = otherwise;
    let most = 0;
    for (const [value, count] of this.counts) if (count > most) { best = value; most = count; }
    return best;
  }
}

/** Reads the style off the citations. Takes them in text order; linear in their number. */
export function citationStyle(citations: readonly Citation[], language = 'en'): CitationStyle {
  const votes = { year: new Votes(), and: new Votes(), andInText: new Votes(), etAl: new Votes(), locator: new Votes(), page: new Votes(), pages: new Votes(), works: new Votes(), ibid: new Votes() };
  const cut = new Map<number, number>();
  const full = new Map<number, number>();
  let previous: Citation | undefined;
  for (const citation of citations) {
    const { authorSpan, yearSpan, locatorSpan, form } = citation;
    if (authorSpan !== undefined && yearSpan !== undefined && form === 'parenthetical') {
      const gap = between(authorSpan, yearSpan);
      if (gap === ', ' || gap === ' ') votes.year.add(gap);
    }
    if (authorSpan !== undefined) names(citation, textOf(authorSpan), votes);
    if (authorSpan !== undefined && form !== 'ibid') {
      const count = citation.works[0]?.authors.length ?? citation.authors.length;
      const tally = citation.etAl ? cut : citation.authors.length === count ? full : undefined;
      if (count >= 2) tally?.set(count, (tally.get(count) ?? 0) + 1);
    }
    if (locatorSpan !== undefined) locators(citation, locatorSpan, yearSpan, votes);
    if (form === 'ibid') votes.ibid.add(textOf(ibidWord(citation)));
    if (previous !== undefined && previous.span.block === citation.span.block && form === 'parenthetical' && authorSpan !== undefined) {
      const gap = between(previous.span, citation.span);
      if (gap === '; ' || gap === ', ') votes.works.add(gap);
    }
    previous = citation;
  }
  const { and, inText } = language === 'es' ? { and: ' y ', inText: ' y ' } : language === 'fr' ? { and: ' et ', inText: ' et ' } : language === 'de' ? { and: ' & ', inText: ' und ' } : { and: APA.and, inText: APA.andInText };
  return {
    beforeYear: votes.year.winner(APA.beforeYear),
    and: votes.and.winner(and), andInText: votes.andInText.winner(inText),
    etAlFrom: cutFrom(cut, full), etAl: votes.etAl.winner(APA.etAl),
    beforeLocator: votes.locator.winner(APA.beforeLocator),
    page: votes.page.winner(votes.locator.winner('') === ': ' ? '' : APA.page), pages: votes.pages.winner(votes.locator.winner('') === ': ' ? '' : APA.pages),
    betweenWorks: votes.works.winner(APA.betweenWorks), ibid: votes.ibid.winner(APA.ibid),
  };
}

type Ballots = Record<'and' | 'andInText' | 'etAl' | 'locator' | 'page' | 'pages', Votes>;

function names({ authors, etAl, form }: Citation, written: string, votes: Ballots): void {
  if (authors.length === 2 && !etAl) {
    const rest = written.slice((authors[0] ?? '').length);
    for (const word of [' & ', ' and ', ' y ', ' e ', ' et ', ' und ']) if (rest.startsWith(word) || rest.startsWith(`,${word}`)) (form === 'narrative' ? votes.andInText : votes.and).add(word);
  }
  if (etAl) for (const word of ['et al.', 'et al', 'y otros', 'u. a.', 'y col.']) if (written.includes(word)) { votes.etAl.add(word); break; }
}

function locators({ locator }: Citation, locatorSpan: Span, yearSpan: Span | undefined, votes: Ballots): void {
  const gap = yearSpan === undefined ? undefined : between(yearSpan, locatorSpan);
  if (gap === ', ' || gap === ': ' || gap === ':') votes.locator.add(gap);
  const written = textOf(locatorSpan);
  const at = written.indexOf(locator);
  const label = at < 0 ? '' : written.slice(0, at);
  if (label !== '' && !label.toLowerCase().startsWith('p') && !label.toLowerCase().startsWith('s')) return;
  (several(locator) ? votes.pages : votes.page).add(label);
}

/** Whether a locator names more than one page. */
export function several(locator: string): boolean {
  return [...locator].some((sign) => '-–—,&'.includes(sign));
}

/** The least number of authors that is usually cut short; three where nothing tells. */
function cutFrom(cut: ReadonlyMap<number, number>, full: ReadonlyMap<number, number>): number {
  for (const count of [...cut.keys()].sort((a, b) => a - b)) if (count >= 3 && (cut.get(count) ?? 0) >= (full.get(count) ?? 0)) return count;
  const written = Math.max(0, ...[...full].filter(([count]) => count >= 3).map(([count]) => count));
  return written === 0 ? APA.etAlFrom : written + 1;
}

/** The word `Ibid` of such a citation, with its full stop; the whole where it is another word. */
export function ibidWord({ span, locatorSpan }: Citation): Span {
  const { block, start } = span;
  // `Ibíd.` in Spanish
  const at = block.text.slice(start, span.end).toLowerCase().replace(/í/g, 'i').indexOf('ibid');
  if (at < 0) return { block, start, end: trimmedEnd(block.text, start, locatorSpan?.start ?? span.end) };
  const end = start + at + 4;
  return { block, start: start + at, end: block.text[end] === '.' ? end + 1 : end };
}

/** Before the blanks and the comma that part a word from what follows. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\n' || text[at - 1] === '\u00a0' || text[at - 1] === ',')) at--;
  return at;
}

function textOf({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}

function between(a: Span, b: Span): string | undefined {
  return a.block === b.block && b.start >= a.end && b.start - a.end <= 4 ? a.block.text.slice(a.end, b.start) : undefined;
}

/** An entry of this document or of another file, with the citations here that lead to it. */
export type Citable = Pick<Work, 'authors' | 'authorAbbreviations' | 'label' | 'year' | 'citations'>;

/** The names of a work as a citation gives them. What the document itself writes for this work most often comes before the style's own way. */
export function citedNames(work: Citable, style: CitationStyle, inText: boolean): string {
  const written = new Votes();
  for (const { authorSpan, resolution, form } of work.citations) {
    if (authorSpan !== undefined && resolution === 'exact' && form !== 'ibid' && (form === 'narrative') === inText) written.add(textOf(authorSpan).replace(/\s+/g, ' '));
  }
  const { authors, authorAbbreviations } = work;
  const usual = written.winner('');
  if (usual !== '' && !usual.includes('(') && [...authors, ...authorAbbreviations].some((name) => sharesWord(usual, name))) return usual;
  if (authors.length <= 1) return authorAbbreviations[0] ?? authors[0] ?? work.label;
  if (authors.length >= style.etAlFrom) return `${authors[0] ?? ''} ${style.etAl}`;
  const and = inText ? style.andInText : style.and;
  return `${authors.slice(0, -1).join(', ')}${authors.length > 2 ? ',' : ''}${and}${authors[authors.length - 1] ?? ''}`;
}

/** Whether what is written has a word of a name: what stands before a year is not always its author. */
function sharesWord(written: string, name: string): boolean {
  const folded = foldCase(written);
  return foldCase(name).split(' ').some((word) => word.length > 1 && folded.includes(word));
}

/** A citation of a work as it stands inside a parenthesis. */
export function citeInside(work: Citable, style: CitationStyle): string {
  return [citedNames(work, style, false), work.year].filter((part) => part !== '').join(style.beforeYear);
}

/** A citation of a work in running text: `Keck and Sikkink (1998)`. */
export function citeInText(work: Citable, style: CitationStyle): string {
  return `${citedNames(work, style, true)} (${work.year === '' ? 'n.d.' : work.year})`;
}
