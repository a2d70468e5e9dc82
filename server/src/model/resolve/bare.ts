/** A year alone in its parenthesis: its author stands elsewhere in the sentence, or before. */
import { sentenceBefore } from '../../text/sentences';
import type { ModelBlock } from '../block';
import type { Linker } from './link';
import { later, type Named, type Spellings } from './name-index';
import type { ResolvedCitation } from './resolved';
import type { Entry } from '../types';

/** What a citation is resolved against. */
export interface Sources {
  readonly linker: Linker;
  readonly blocks: readonly ModelBlock[];
  readonly chain: readonly ResolvedCitation[];
  /** How an earlier citation spelt the first author, where not as the entry does. */
  readonly spelt: Spellings;
}

/** How far back an author may be named: blocks, and characters of them. */
export const NAMED_BLOCKS = 3;
const NAMED_WITHIN = 4000;
/** How far after the parenthesis: `In a report (2012c), PBI notes`. */
const AFTER_WITHIN = 60;

/** Whoever with a work of that year was named last before it. False where it is no citation. */
export function resolveBare(citation: ResolvedCitation, sources: Sources): boolean {
  const { mention, block } = citation;
  const { linker, blocks, chain } = sources;
  const here = nearestHere(citation, sources);
  if (here !== undefined) return settle(citation, here.work, linker);
  const after = namedAfter(citation, linker);
  if (after !== undefined) return settle(citation, after, linker);
  if (!strong(citation)) return false;
  const previous = textBefore(blocks, block);
  // a quotation set apart: the sentence that introduces it names its author, listed or not
  const introduced = previous.trimEnd().endsWith(':');
  const person = lastPerson(
    introduced ? previous.slice(-300) : `${previous} ${block.text.slice(0, citation.span.start)}`.slice(-NAMED_WITHIN),
  );
  const earlier = nearest(previous, mention.year, sources);
  const known =
    person !== undefined && linker.link({ authors: [person], etAl: false, year: mention.year, narrative: true }).resolution !== 'missing';
  const stranger = person !== undefined && introduced && !known && (earlier === undefined || earlier.at < previous.lastIndexOf(person));
  if (earlier !== undefined && !stranger) return settle(citation, earlier.work, linker);
  const last = chain[chain.length - 1];
  if (!stranger && last !== undefined && last.year === mention.year && last.entries.length > 0) {
    citation.authors = last.authors;
    citation.take({ resolution: 'approximate', reason: 'no author is named near it; the last work cited of that year', works: last.entries });
    return true;
  }
  citation.authors = person === undefined ? [] : [person];
  if (person !== undefined && known) citation.take(linker.link({ authors: [person], etAl: false, year: mention.year, narrative: true }));
  else citation.reason = person === undefined ? 'no author is named near it' : 'no entry in the bibliography answers it';
  return true;
}

/** A page, or a note on the quotation: what makes a lone year a citation wherever its author stands. */
export function strong({ mention }: ResolvedCitation): boolean {
  return (
    mention.locator !== '' ||
    /transl|emphas|traduc|trad\.|überset|hervorh|énfasis|cursivas|italics|own|added|mine|mía/i.test(mention.suffix)
  );
}

/**
 * An author of a work of that year named before it: anywhere in the block where the citation is strong,
 * else in its sentence or the one before.
 */
export function nearestHere(citation: ResolvedCitation, sources: Sources): Named | undefined {
  const { mention, block } = citation;
  const end = citation.span.start;
  const sentence = sentenceBefore(block.text, end);
  const from = strong(citation) ? Math.max(0, end - NAMED_WITHIN) : sentenceBefore(block.text, sentence);
  return nearest(block.text.slice(from, end), mention.year, sources);
}

function namedAfter({ block, mention }: ResolvedCitation, linker: Linker): Entry | undefined {
  if (block.text[mention.end] !== ',') return undefined;
  const text = block.text.slice(mention.end + 1, mention.end + 1 + AFTER_WITHIN).replace(/^\s+(?:the |el |la |le )?/, '');
  return linker.namesOfYear(mention.year).onlyAtStart(text);
}

/** Leads a citation to a work whose author is named; to all it may be, where that author has several of the year. */
export function settle(citation: ResolvedCitation, work: Entry, linker: Linker): boolean {
  citation.authors = work.authors;
  const link = linker.link({ authors: work.authors.slice(0, 1), etAl: work.authors.length > 1, year: citation.year, narrative: true });
  const rivals = link.resolution === 'ambiguous' && link.works.includes(work);
  citation.take(rivals ? link : { resolution: 'exact', reason: '', works: [work] });
  return true;
}

/** Which author of a work of a year is named last in the text: as listed, as abbreviated, or as spelt before. */
export function nearest(text: string, year: string, { linker, spelt }: Sources): Named | undefined {
  const listed = linker.namesOfYear(year).lastIn(text);
  const other = spelt.lastIn(text, year);
  return other === undefined ? listed : later(listed, other.work, other.at);
}

function textBefore(blocks: readonly ModelBlock[], block: ModelBlock): string {
  let out = '';
  for (let i = block.index - 1, seen = 0; i >= 0 && seen < NAMED_BLOCKS && out.length < NAMED_WITHIN; i--) {
    const other = blocks[i] as ModelBlock;
    if (other.role === 'heading') break;
    if (other.role !== 'paragraph' && other.role !== 'quotation' && other.role !== 'list-item') continue;
    out = `${other.text}\n${out}`;
    seen++;
  }
  return out.slice(-NAMED_WITHIN);
}

/** `Vanda Felbab-Brown` → `Felbab-Brown`: the last two capitalised words in a row. */
function lastPerson(text: string): string | undefined {
  let last: string | undefined;
  for (const match of text.matchAll(
    /(?<![\p{L}.?!] )\p{Lu}\p{Ll}{1,20} (?:\p{Lu}\. )?(\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)(?! \p{Lu})/gu,
  ))
    last = match[1];
  return last;
}
