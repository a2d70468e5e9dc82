/** Lists of works after each chapter: of several works alike, a reader takes the one in the chapter's own list. */
import { foldCase } from '../../text/fold';
import type { ModelBlock } from '../block';
import { splitYear } from './listed';
import type { ResolvedCitation } from './resolved';
import { nameText, type WorkEntry } from './works';

/** Which list each entry stands in, counted from 1: text that cites parts one list from the next. */
export class Lists {
  private readonly of = new Map<ModelBlock, number>();
  private readonly started = new Map<ModelBlock, number>();
  private count = 0;

  constructor(blocks: readonly ModelBlock[]) {
    let inside = false;
    for (const block of blocks) {
      if (block.role === 'entry') {
        if (!inside) this.count++;
        inside = true;
        this.of.set(block, this.count);
      } else if (block.mentions.some(({ type }) => type === 'citation')) {
        inside = false;
        this.started.set(block, this.count);
      }
    }
  }

  /** Settles an ambiguous citation where the list that follows it, or the last one, holds just one of the candidates. */
  settle(citation: ResolvedCitation): void {
    if (this.count < 2 || citation.resolution !== 'ambiguous') return;
    const list = Math.min(this.count, (this.started.get(citation.block) ?? 0) + 1);
    const here = citation.works.filter(({ entry }) => this.of.get(entry) === list);
    const only = here[0];
    if (only === undefined || here.length > 1) return;
    const exact = named(citation, only);
    citation.take({ resolution: exact ? 'exact' : 'approximate', reason: exact ? '' : `${citation.reason}; this one is in the list of its chapter`, works: [only] });
  }
}

/** First author and year are the entry's own. */
function named({ authors, year }: ResolvedCitation, { csl, year: listed }: WorkEntry): boolean {
  const cited = splitYear(year);
  const written = splitYear(listed);
  const first = (csl.author ?? csl.editor ?? [])[0];
  return first !== undefined && foldCase(authors[0] ?? '') === foldCase(nameText(first)) && cited.base === written.base && (cited.letter === '' || cited.letter === written.letter);
}
