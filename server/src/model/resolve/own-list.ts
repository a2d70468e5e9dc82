/** Lists of works after each chapter: of several works alike, a reader takes the one in the chapter's own list. */
import { foldCase } from '../../text/fold';
import type { ModelBlock } from '../block';
import { splitYear } from './listed';
import type { ResolvedCitation } from './resolved';
import { nameText, type WorkEntry } from './works';

/** Which list each entry stands in, counted from 1: text that cites parts one list from the next. */
export class Lists {
  /** The blocks that cite, in text order, and how many lists began before each. */
  readonly citing: ModelBlock[] = [];
  readonly started: number[] = [];
  /** The list of each entry, in text order. */
  readonly numbers: number[] = [];
  private readonly entries: ModelBlock[] = [];
  private places: { readonly of: ReadonlyMap<ModelBlock, number>; readonly started: ReadonlyMap<ModelBlock, number> } | undefined;
  private count = 0;

  constructor(blocks: readonly ModelBlock[]) {
    let inside = false;
    for (const block of blocks) {
      if (block.cites) {
        this.citing.push(block);
        this.started.push(this.count);
      }
      if (block.role === 'entry') {
        if (!inside) this.count++;
        inside = true;
        this.entries.push(block);
        this.numbers.push(this.count);
      } else if (block.cites) inside = false;
    }
  }

  /** Settles an ambiguous citation where the list that follows it, or the last one, holds just one of the candidates. */
  settle(citation: ResolvedCitation): void {
    if (this.count < 2 || citation.resolution !== 'ambiguous') return;
    this.places ??= {
      of: new Map(this.entries.map((block, i) => [block, this.numbers[i] ?? 0])),
      started: new Map(this.citing.map((block, i) => [block, this.started[i] ?? 0])),
    };
    const { of, started } = this.places;
    const list = Math.min(this.count, (started.get(citation.block) ?? 0) + 1);
    const here = citation.works.filter(({ entry }) => of.get(entry) === list);
    const only = here[0];
    if (only === undefined || here.length > 1) return;
    const exact = named(citation, only);
    citation.take({ resolution: exact ? 'exact' : 'approximate', reason: exact ? '' : `${citation.reason}; this one is in the list of its chapter`, works: [only] });
  }
}

/** The same entries in the same lists, as far as numbers tell: other entries make another linker. */
export function sameLists({ numbers: a }: Lists, { numbers: b }: Lists): boolean {
  return a.length === b.length && a[a.length - 1] === b[b.length - 1] && a.every((number, i) => number === b[i]);
}

/** First author and year are the entry's own. */
function named({ authors, year }: ResolvedCitation, { csl, year: listed }: WorkEntry): boolean {
  const cited = splitYear(year);
  const written = splitYear(listed);
  const first = (csl.author ?? csl.editor ?? [])[0];
  return first !== undefined && foldCase(authors[0] ?? '') === foldCase(nameText(first)) && cited.base === written.base && (cited.letter === '' || cited.letter === written.letter);
}
