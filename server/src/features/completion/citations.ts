/** Works: by author, year or words of the title, written as this document writes its citations. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Citable, citationStyle, citeInside, citeInText } from '../../format/citation-style';
import { sameness } from '../../model/outside';
import type { Citation, Entry, ThesisDocument } from '../../model/types';
import type { Typing } from '../../recognisers/typing';
import { foldCase, plain } from '../../text/fold';
import { outsideIds, workIds } from '../shared/ids';
import { cut } from '../shared/markdown';
import { startOf } from '../shared/ranges';
import { begins, type Caret, nearness, type Proposal } from './item';

const TITLE = 70;
/** From this many letters on, a word of a title counts by itself. */
const TITLE_LETTERS = 3;
/** From this many letters on, a capitalised word of running text may be the beginning of a surname. */
const NAME_LETTERS = 3;
const ARTICLES = new Set(['the', 'a', 'an', 'la', 'el', 'los', 'las', 'le', 'les', 'der', 'die', 'das', 'o', 'os', 'as', 'il', 'lo', 'gli', 'i']);

/** Inside a parenthesis: `Keck & Sikkink, 1998`, and Ibid for the work cited right before. */
export function citationItems(caret: Caret, { query, head }: Extract<Typing, { kind: 'citation' }>, from: number): Proposal[] {
  const { document } = caret;
  const style = citationStyle(document.citations, document.language);
  const out = matching(caret, query).map(({ work, id, rank }) => proposal(work, id, rank, from, citeInside(work, style)));
  const usesIbid = document.citations.some(({ form }) => form === 'ibid');
  if (usesIbid && head && begins(style.ibid, foldCase(query)) === 2) {
    const before = lastBefore(caret);
    if (before !== undefined) out.push({ label: style.ibid, description: before.label, kind: CompletionItemKind.Reference, from, insert: style.ibid, rank: query === '' ? 0.5 : 9, detail: 'the work cited before' });
  }
  return out;
}

/** In running text, behind the beginning of a surname: `Keck and Sikkink (1998)`. */
export function inTextItems(caret: Caret, query: string, from: number): Proposal[] {
  const first = query.charAt(0);
  if (query.length < NAME_LETTERS || first === first.toLowerCase()) return [];
  const { document } = caret;
  const style = citationStyle(document.citations, document.language);
  const typed = foldCase(query);
  return matching(caret, query)
    .filter(({ work }) => [...work.authors, ...work.authorAbbreviations].some((name) => begins(withoutArticle(name), typed) === 2))
    .map(({ work, id, rank }) => proposal(work, id, rank, from, citeInText(work, style)));
}

/** `The Associated Press` is not what somebody means who begins a sentence with `The`. */
function withoutArticle(name: string): string {
  const space = name.indexOf(' ');
  return ARTICLES.has(foldCase(name.slice(0, Math.max(0, space)))) ? name.slice(space + 1) : name;
}

function proposal(work: Citable & Entry, data: string, rank: number, from: number, insert: string): Proposal {
  return { label: insert, description: cut(plain(work.csl.title ?? work.text), TITLE), kind: CompletionItemKind.Reference, from, insert, rank, data };
}

/** Works that answer what was typed, with a rank: how well first, then how near and how often they are cited. */
function matching(caret: Caret, query: string): { work: Citable & Entry; id: string; rank: number }[] {
  const typed = foldCase(query.trim()).split(' ').map(bare).filter((word) => word !== '' && word !== 'and' && word !== 'et' && word !== 'al');
  const found: { work: Citable & Entry; id: string; rank: number }[] = [];
  for (const [work, id] of [...workIds(caret.document), ...elsewhere(caret.document)]) {
    if (work.authors.length === 0 && work.year === '') continue;
    let answer = 0;
    for (const word of typed) {
      const here = answers(work, word, typed.length > 1 ? 1 : TITLE_LETTERS);
      if (here === 0) { answer = -1; break; }
      answer += here;
    }
    if (answer < 0) continue;
    const { citations } = work;
    found.push({ work, id, rank: (typed.length === 0 ? 0 : answer / typed.length) + nearness(caret, citations) + Math.min(citations.length, 20) / 40 });
  }
  return found;
}

/** Entries of the other files, with the citations here that lead to them. */
function elsewhere(document: ThesisDocument): [Citable & Entry, string][] {
  if (document.outside.works.length === 0) return [];
  const citing = new Map<string, Citation[]>();
  for (const citation of document.citations) {
    for (const entry of citation.outside) {
      const key = sameness(entry);
      const list = citing.get(key);
      if (list === undefined) citing.set(key, [citation]);
      else list.push(citation);
    }
  }
  return [...outsideIds(document)].map(([entry, id]) => [{ ...entry, citations: citing.get(sameness(entry)) ?? [] }, id]);
}

/** Up to 4: the first author's name or what it calls itself, another author, the year, a word of the title. */
function answers(work: Entry, word: string, titleLetters: number): number {
  const [first = '', ...others] = work.authors;
  if (begins(first, word) === 2 || work.authorAbbreviations.some((name) => begins(name, word) === 2)) return 4;
  if (begins(first, word) === 1 || others.some((name) => begins(name, word) > 0)) return 3;
  if (work.year.startsWith(word)) return 2;
  return word.length >= titleLetters && begins(work.csl.title ?? work.text, word) > 0 ? 1 : 0;
}

/** A word without the marks round it. */
function bare(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && '&,.("“'.includes(word[start] ?? '')) start++;
  while (end > start && '&,.)"”'.includes(word[end - 1] ?? '')) end--;
  return word.slice(start, end);
}

function lastBefore({ document, offset }: Caret): Entry | undefined {
  let last: Entry | undefined;
  for (const { span, works, outside } of document.citations) {
    if (startOf(document, span) >= offset) break;
    last = works[0] ?? outside[0] ?? last;
  }
  return last;
}
