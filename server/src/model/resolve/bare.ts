/** A year alone in its parenthesis: its author stands elsewhere in the sentence, or before. */
import { charClass, LOWER } from '../../text/chars';
import { sentenceBefore } from '../../text/sentences';
import type { ModelBlock } from '../block';
import type { Linker } from './link';
import type { ResolvedCitation } from './resolved';
import type { Entry } from '../types';

/** What a citation is resolved against. */
export interface Sources {
  readonly linker: Linker;
  readonly blocks: readonly ModelBlock[];
  readonly chain: readonly ResolvedCitation[];
  /** How an earlier citation spelt the first author, where not as the entry does. */
  readonly spelt: ReadonlyMap<Entry, string>;
}

/** How far back an author may be named: blocks, and characters of them. */
export const NAMED_BLOCKS = 3;
const NAMED_WITHIN = 4000;
/** How far after the parenthesis: `In a report (2012c), PBI notes`. */
const AFTER_WITHIN = 60;

interface Named {
  readonly work: Entry;
  readonly at: number;
}

/** Whoever with a work of that year was named last before it. False where it is no citation. */
export function resolveBare(citation: ResolvedCitation, sources: Sources): boolean {
  const { mention, block } = citation;
  const { linker, blocks, chain } = sources;
  const works = linker.ofYear(mention.year);
  const here = nearestHere(citation, sources);
  if (here !== undefined) return settle(citation, here.work, linker);
  const after = namedAfter(citation, works);
  if (after !== undefined) return settle(citation, after, linker);
  if (!strong(citation)) return false;
  const previous = textBefore(blocks, block);
  // a quotation set apart: the sentence that introduces it names its author, listed or not
  const introduced = previous.trimEnd().endsWith(':');
  const person = lastPerson(
    introduced ? previous.slice(-300) : `${previous} ${block.text.slice(0, citation.span.start)}`.slice(-NAMED_WITHIN),
  );
  const earlier = nearest(previous, works, sources.spelt);
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
export function nearestHere(citation: ResolvedCitation, { linker, spelt }: Sources): Named | undefined {
  const { mention, block } = citation;
  const end = citation.span.start;
  const sentence = sentenceBefore(block.text, end);
  const from = strong(citation) ? Math.max(0, end - NAMED_WITHIN) : sentenceBefore(block.text, sentence);
  return nearest(block.text.slice(from, end), linker.ofYear(mention.year), spelt);
}

function namedAfter({ block, mention }: ResolvedCitation, works: readonly Entry[]): Entry | undefined {
  if (block.text[mention.end] !== ',') return undefined;
  const text = block.text.slice(mention.end + 1, mention.end + 1 + AFTER_WITHIN).replace(/^\s+(?:the |el |la |le )?/, '');
  const found = works.filter((work) =>
    namesOf(work).some((name) => name.length > 1 && text.startsWith(name) && !isLetter(text.charCodeAt(name.length))),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Leads a citation to a work whose author is named; to all it may be, where that author has several of the year. */
export function settle(citation: ResolvedCitation, work: Entry, linker: Linker): boolean {
  citation.authors = work.authors;
  const link = linker.link({ authors: work.authors.slice(0, 1), etAl: work.authors.length > 1, year: citation.year, narrative: true });
  const rivals = link.resolution === 'ambiguous' && link.works.includes(work);
  citation.take(rivals ? link : { resolution: 'exact', reason: '', works: [work] });
  return true;
}

/** Which of the works' authors is named last in the text: as listed, as abbreviated, or as spelt before. */
export function nearest(text: string, works: readonly Entry[], spelt: ReadonlyMap<Entry, string>): Named | undefined {
  let best: Named | undefined;
  for (const work of works) {
    for (const name of [...namesOf(work), spelt.get(work) ?? '']) {
      const at = name.length < 2 ? -1 : lastWhole(text, name);
      if (at < 0) continue;
      if (best === undefined || at > best.at || (at === best.at && work.authors.length < best.work.authors.length)) best = { work, at };
    }
  }
  return best;
}

/** What a sentence would call its author: the name without its article or short form, the short forms. */
function namesOf(work: Entry): string[] {
  const first = (work.authors[0] ?? '').replace(/^(?:the|el|la|le)\s/i, '');
  const short = /^(.{3,80}) \(([^()]{2,20})\)/.exec(first);
  // `la Fontana's fishers` for `della Fontana`
  const whole = short?.[1] ?? first;
  const family = whole.replace(/^(?:\p{Ll}[\p{Ll}']*\s)+/u, '');
  return [
    whole,
    ...(family === whole || family.includes(' ') ? [] : [family]),
    ...(short?.[2] === undefined ? [] : [short[2]]),
    ...work.authorAbbreviations,
  ];
}

/** Last place of a name between word boundaries; -1 where there is none. Accents count: a name is written as it is listed. */
function lastWhole(text: string, name: string): number {
  for (let at = text.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1)) {
    const whole =
      (at === 0 || !isLetter(text.charCodeAt(at - 1))) &&
      (at + name.length === text.length || !isLetter(text.charCodeAt(at + name.length)));
    if (whole) return at;
  }
  return -1;
}

function isLetter(code: number): boolean {
  const kind = charClass(code);
  return kind >= LOWER && kind <= 4;
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
