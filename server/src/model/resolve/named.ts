/** Citations that name their authors: linked to entries, the name found in the run of capitals before `(1994)`. */
import type { Stretch } from '../../recognisers/mentions';
import { charClass, DIGIT, isUpper, LOWER } from '../../text/chars';
import { foldCase } from '../../text/fold';
import { spanOf } from '../block';
import { nearest, nearestHere, resolveBare, settle, type Sources, strong } from './bare';
import { type Cited, type Link, MISSING } from './link';
import { alike, nameKey } from './names';
import { Inside, type ResolvedCitation } from './resolved';

/** Links a citation by what it names. False where it is no citation after all. */
export function resolveNamed(citation: ResolvedCitation, sources: Sources): boolean {
  const { mention } = citation;
  if (mention.form === 'secondary' && mention.year === '') {
    citation.reason = 'known only through the work that cites it';
    return true;
  }
  if (mention.personal) {
    citation.reason = 'a personal communication is not listed';
    return true;
  }
  if (mention.run !== undefined) return resolveRun(citation, mention.run, sources);
  const { linker } = sources;
  const authors = sharedAuthors(citation, sources) ?? mention.authors;
  citation.authors = authors;
  const cited: Cited = {
    authors,
    etAl: mention.etAl,
    year: mention.year,
    original: mention.original,
    narrative: mention.form === 'narrative',
  };
  let link = linker.link(cited);
  if (link.resolution === 'missing' && mention.authors.length > 1) {
    // `(BDS-II, Becker et al., 1996)`: what is cited stands before who
    const rest = linker.link({ ...cited, authors: mention.authors.slice(1) });
    if (rest.resolution === 'exact') {
      link = rest;
      citation.authors = mention.authors.slice(1);
    }
  }
  if (mention.affiliation !== '') link = withAffiliation(citation, cited, link, sources);
  if (mention.person !== undefined && link.resolution !== 'exact') {
    const person = ofPerson(citation, mention.person, cited, sources);
    if (person !== undefined && person.resolution !== 'missing') link = person;
  }
  if (mention.lead !== '' && link.resolution !== 'exact') {
    const whole = linker.link({ ...cited, authors: [mention.lead], etAl: false });
    if (whole.resolution === 'exact' || (whole.resolution === 'ambiguous' && link.resolution === 'missing')) {
      link = whole;
      citation.authors = [mention.lead];
      if (mention.leadAt !== undefined) beginAtLead(citation, mention.leadAt);
    }
  }
  if (link.resolution === 'missing' && mention.author !== undefined) {
    // `(Strings and States, 2001)`: a title where the author was expected
    const { start, end } = mention.leadAt ?? mention.author;
    const titled = linker.byTitleOf(citation.block.text.slice(start, end), mention.year);
    if (titled.resolution === 'exact') {
      link = titled;
      citation.authors = titled.works[0]?.authors ?? citation.authors;
    }
  }
  // `(Guild newsletter, 3 May 2011; my translation)`: what is quoted is cited
  const quoted = mention.lead !== '' && mention.locator === '' && strong(citation) && isUpper(mention.lead.charCodeAt(0));
  if (mention.tentative && !quoted && link.resolution !== 'exact' && link.resolution !== 'ambiguous') return false;
  if (mention.tentative && mention.group < 0 && !bySurname(mention.authors, link)) return false;
  citation.take(link);
  return link.resolution !== 'missing' || plausible(citation);
}

/** `In Brisk Damson (2012a, 2012b)`: the second year has the authors the first was found to have. */
function sharedAuthors({ block, mention }: ResolvedCitation, { chain }: Sources): readonly string[] | undefined {
  const before = chain[chain.length - 1];
  const shares =
    mention.form === 'narrative' &&
    before?.block === block &&
    before.mention.group === mention.group &&
    before.mention.authors === mention.authors;
  return shares ? before.authors : undefined;
}

/**
 * `In 2019, Marrow found`: without brackets a person's whole surname is asked for;
 * a country or an office may only have done something that year.
 */
function bySurname(authors: readonly string[], link: Link): boolean {
  return link.works[0]?.csl.author?.[0]?.family !== undefined && byName(authors, link);
}

/** Whether the first name is all of a name the entry has. */
function byName([first = '']: readonly string[], { works: [work] }: Link): boolean {
  const key = nameKey(first);
  return [...(work?.authors ?? []), ...(work?.authorAbbreviations ?? [])].some((name) => alike(key, nameKey(name)) >= WHOLE);
}

/** At least this alike: one name is the other, or its end. */
const WHOLE = 0.95;

function beginAtLead(citation: ResolvedCitation, lead: Stretch): void {
  citation.beginAt(lead, 0);
  citation.authorSpan = spanOf(citation.block, lead);
}

/**
 * `(Anonymous, NKM, 2012)`, `(Ministry of Lighthouses [MoL], 2014)`: the affiliation as second author, as the name itself,
 * or to tell two entries apart.
 */
function withAffiliation({ mention }: ResolvedCitation, cited: Cited, link: Link, { linker }: Sources): Link {
  if (link.resolution === 'exact') return link;
  if (link.resolution === 'ambiguous') {
    const named = linker.naming(link.works, mention.affiliation);
    if (named.length === 1) return { resolution: 'exact', reason: '', works: named };
  }
  const both = linker.link({ ...cited, authors: [...mention.authors, mention.affiliation] });
  if (both.resolution === 'exact') return both;
  return link.resolution === 'missing' ? linker.link({ ...cited, authors: [mention.affiliation] }) : link;
}

/** `Ondarreta (UPA, 2013)`: the person, where an entry of that year is theirs. */
function ofPerson(citation: ResolvedCitation, person: Stretch, cited: Cited, { linker }: Sources): Link | undefined {
  const name = citation.block.text.slice(person.start, person.end);
  const words = name.split(/\s+/);
  for (let k = 0; k < words.length; k++) {
    const link = linker.link({ ...cited, authors: [words.slice(k).join(' ')], narrative: true });
    if (link.resolution === 'missing') continue;
    if (link.resolution === 'exact' || linker.naming(link.works, cited.authors[0] ?? '').length > 0) {
      citation.authors = [surname(words.slice(k).join(' '))];
      citation.beginAt(person, name.lastIndexOf(words.slice(k).join(' ')));
      return link;
    }
  }
  return undefined;
}

/** A parenthesis that names no entry is still a citation where it is built like one. */
function plausible({ mention }: ResolvedCitation): boolean {
  if (mention.authors.length === 0) return false;
  if (mention.etAl || mention.locator !== '' || mention.authors.length > 1 || /\d[a-z]$/.test(mention.year) || mention.group < 0)
    return true;
  return (mention.authors[0] ?? '').split(' ').length <= 9 && mention.prefix.split(' ').length <= 4;
}

/** Finds where in the capitalised run before `(1994)` the author's name begins. */
function resolveRun(citation: ResolvedCitation, run: Stretch, sources: Sources): boolean {
  const { linker } = sources;
  const { mention, block } = citation;
  if (mention.lead !== '') {
    const link = ofTitle(citation, sources);
    if (link.resolution !== 'missing') {
      citation.authors = link.works[0]?.authors ?? citation.authors;
      citation.take(link);
      return true;
    }
    return asBare(citation, sources);
  }
  const text = block.text.slice(run.start, run.end);
  const found = bestOfRun(citation, sources);
  if (mention.tentative && (found.link.resolution !== 'exact' || (mention.group < 0 && !byName(found.authors, found.link)))) return false;
  if (found.link.resolution === 'missing') {
    // `Alder's Strings and States (2001)`: the author stands in the run, the title after
    const inside = nearest(text, mention.year, sources);
    if (inside !== undefined) {
      citation.beginAt(run, inside.at);
      return settle(citation, inside.work, linker);
    }
    if (!mention.etAl && mention.authors.length === 1 && nearestHere(citation, sources) !== undefined) return asBare(citation, sources);
    const weak = mention.locator === '' && !mention.etAl && mention.authors.length === 1;
    const words = (mention.authors[0] ?? '').split(' ');
    if (weak && (linker.size > 0 || words.length > 4) && !personLike(block.text, run, words)) return false;
    citation.authors = mention.authors.map(surname);
    citation.take(mention.form === 'secondary' ? { ...MISSING, reason: 'known only through the work that cites it' } : found.link);
    return true;
  }
  citation.take(found.link);
  const work = found.link.works[0];
  const names = [...(work?.authors ?? []), ...(work?.authorAbbreviations ?? [])];
  const family = names
    .map((name) => position(text, name))
    .filter((at) => at >= 0)
    .sort((a, b) => a - b)[0];
  const first = found.authors[0] ?? '';
  const at = family ?? Math.max(0, text.indexOf(surname(first)));
  citation.beginAt(run, at);
  if (citation.authorSpan !== undefined) citation.authorSpan = spanOf(block, new Inside(run, at));
  citation.authors = found.authors.map((author, index) =>
    index === 0 && family !== undefined ? stripRun(author, text, family) : surname(author),
  );
  return true;
}

function ofTitle({ mention }: ResolvedCitation, { linker }: Sources): Link {
  const link = linker.link({ authors: [mention.lead], etAl: false, year: mention.year, original: mention.original, narrative: false });
  return link.resolution === 'exact' || link.resolution === 'ambiguous' ? link : linker.byTitleOf(mention.lead, mention.year);
}

/** Tries the run whole, then without its first words, then without its first names: the sentence may begin within it (`In Brisk Alder`). */
function bestOfRun({ mention }: ResolvedCitation, { linker }: Sources): { link: Link; authors: readonly string[] } {
  const link = (authors: readonly string[]): Link =>
    linker.link({ authors, etAl: mention.etAl, year: mention.year, original: mention.original, narrative: true });
  let best = { link: link(mention.authors), authors: mention.authors };
  if (best.link.resolution === 'exact') return best;
  const better = (authors: readonly string[]): boolean => {
    const other = link(authors);
    const gain = other.resolution === 'exact' || (best.link.resolution === 'missing' && other.resolution !== 'missing');
    if (gain) best = { link: other, authors };
    return other.resolution === 'exact';
  };
  const [first = '', ...rest] = mention.authors;
  const words = first.split(' ');
  for (let k = 1; k < words.length; k++) if (better([words.slice(k).join(' '), ...rest])) return best;
  for (let k = 1; k < mention.authors.length; k++) if (better(mention.authors.slice(k))) return best;
  return best;
}

function stripRun(author: string, text: string, at: number): string {
  const rest = text.slice(at);
  for (let k = 0; k < author.length; k++) if (rest.startsWith(author.slice(k))) return author.slice(k);
  return author;
}

/** Offset of a name in a text at word boundaries, accents and case aside; -1 where it is not. */
function position(text: string, name: string): number {
  const folded = foldCase(text);
  const wanted = foldCase(name);
  if (folded.length !== text.length || wanted.length < 2) return text.indexOf(name);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const whole = (at === 0 || !isWord(folded.charCodeAt(at - 1))) && !isWord(folded.charCodeAt(at + wanted.length));
    if (whole && (charClass(text.charCodeAt(at)) !== LOWER || wanted.includes(' '))) return at;
  }
  return -1;
}

function isWord(code: number): boolean {
  const kind = charClass(code);
  return kind >= LOWER && kind <= DIGIT;
}

function surname(name: string): string {
  const words = name.split(' ');
  let k = words.length - 1;
  while (k > 0 && /^(?:de|del|della|di|da|dos|van|von|der|den|la|le|du|bin|al|el|ten|ter)$/i.test(words[k - 1] ?? '')) k--;
  return /\b(?:of|for|on|de|para|por|the)\b/i.test(name) && k === words.length - 1 ? name : words.slice(k).join(' ');
}

/** `Kuhn (1962)` with no entry: one to three capitalised words, no article or preposition before them. */
function personLike(text: string, run: Stretch, words: readonly string[]): boolean {
  if (words.length > 3) return false;
  const before = /(\p{L}{1,24})\s{1,24}$/u.exec(text.slice(Math.max(0, run.start - 24), run.start))?.[1] ?? '';
  const placed = /^(?:the|a|an|in|of|at|since|from|to|el|la|los|las|en|de|del|le|les|du|der|die|das|im|until|during|after|before)$/i;
  return !placed.test(before) && !/^[\p{Lu}\d]{2,}$/u.test(words.join('')) && words.every((word) => !/\d/.test(word));
}

/** The name before the parenthesis is nobody's: the author stands earlier, and the citation is the parenthesis alone. */
function asBare(citation: ResolvedCitation, sources: Sources): boolean {
  const { openAt } = citation.mention;
  if (openAt !== undefined) citation.beginAt(openAt, 0);
  citation.authorSpan = undefined;
  return resolveBare(citation, sources);
}
