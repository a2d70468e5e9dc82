/** After a citation's comma: the page marker as this document writes it, pages cited before, other years of the same author. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { citationStyle, several } from '../../format/citation-style';
import type { Citation, Work } from '../../model/types';
import type { Typing } from '../../recognisers/typing';
import { foldCase } from '../../text/fold';
import { startOf } from '../shared/ranges';
import type { Caret, Proposal } from './item';

export function locatorItems(caret: Caret, { query, cited }: Extract<Typing, { kind: 'locator' }>, from: number): Proposal[] {
  const { document } = caret;
  const style = citationStyle(document.citations, document.language);
  const works = worksOf(caret, cited);
  const out: Proposal[] = [];
  const typed = foldCase(query);
  const offer = (insert: string, rank: number, detail?: string): void => {
    if (insert !== '' && foldCase(insert).startsWith(typed)) out.push({ label: insert.trim(), kind: CompletionItemKind.Value, from, insert, rank, ...(detail === undefined ? {} : { detail }) });
  };
  const pages = works[0]?.csl.page;
  offer(style.page, 3, pages === undefined ? 'one page' : `one page, of ${pages}`);
  offer(style.pages, 2.5, 'several pages');
  const counts = new Map<string, number>();
  for (const { locator } of works.flatMap((work) => work.citations)) if (locator !== '') counts.set(locator, (counts.get(locator) ?? 0) + 1);
  for (const [locator, count] of counts) offer(`${several(locator) ? style.pages : style.page}${locator}`, 1 + count / 100, 'cited elsewhere');
  for (const year of otherYears(caret, works)) offer(year, 0.5, 'another work of the same author');
  return out;
}

/** The works meant by what stands before the comma: by the citation read there, else by name and year; for Ibid the work before. */
function worksOf({ document, offset }: Caret, cited: string): readonly Work[] {
  const words = foldCase(cited).split(' ').filter((word) => word !== '' && word !== '&');
  const year = words[words.length - 1] ?? '';
  const name = (words[0] ?? '').replace(/,$/, '');
  if (name.startsWith('ibid')) {
    let last: Citation | undefined;
    for (const citation of document.citations) {
      if (startOf(document, citation.span) >= offset - cited.length) break;
      last = citation;
    }
    return last?.works.slice(0, 1) ?? [];
  }
  return document.works.filter((work) => work.year === year && [...work.authors, ...work.authorAbbreviations].some((own) => foldCase(own).startsWith(name)));
}

function otherYears({ document }: Caret, works: readonly Work[]): string[] {
  const [work] = works;
  if (work === undefined) return [];
  return document.works.filter((other) => other !== work && other.year !== '' && other.authors.join('|') === work.authors.join('|')).map(({ year }) => year);
}
