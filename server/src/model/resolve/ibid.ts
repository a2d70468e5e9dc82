/** Ibids, `op. cit.` and their like, followed as a reader does. Text and notes each have their own chain. */
import { nameKey } from './names';
import type { ResolvedCitation } from './resolved';
import type { Entry } from '../types';

/** How many citations back a page may speak for another reading. */
const REACH = 6;
/** How many citations back a name may speak for another reading. */
const NAMED_REACH = 40;
const PAGES_REACH = 12;
const PAGES_NEAR = 20;

/**
 * Follows an Ibid to the last work cited before its parenthesis; `groupStart` is where that parenthesis begins in the chain.
 * @returns how many citations back others may have a say in it
 */
export function followIbid(citation: ResolvedCitation, chain: readonly ResolvedCitation[], groupStart: number): number {
  const { mention } = citation;
  const name = mention.byName ? (mention.authors[0] ?? personOf(citation)) : undefined;
  const antecedent = name === undefined ? lastBefore(citation, chain, groupStart) : lastOfName(name, chain);
  if (antecedent === undefined) {
    citation.reason = 'no work is cited before it';
    return Number.POSITIVE_INFINITY;
  }
  citation.follow(antecedent);
  if (name !== undefined) return Number.POSITIVE_INFINITY;
  if (!likelierByName(citation, chain)) likelierByPage(citation, chain);
  return Math.max(chain.length - chain.lastIndexOf(antecedent), citation.mention.person === undefined ? PAGES_REACH : NAMED_REACH);
}

/** `Montejo (ibid., p. 88)` after another's work: the one named is likelier, where a work of theirs was cited; both are offered. */
function likelierByName(citation: ResolvedCitation, chain: readonly ResolvedCitation[]): boolean {
  const literal = citation.entries[0];
  const named = personOf(citation);
  if (named === undefined || literal === undefined) return false;
  const wanted = lastWord(named);
  const of = (names: readonly string[]): boolean => names.some((name) => nameKey(name).words.includes(wanted));
  if (of(literal.authors) || of(citation.authors) || of(literal.authorAbbreviations)) return false;
  for (let k = chain.length - 1; k >= Math.max(0, chain.length - NAMED_REACH); k--) {
    const other = chain[k] as ResolvedCitation;
    const work = other.entries[0];
    if (work === undefined || !(of(other.authors) || of(work.authors))) continue;
    citation.follow(other);
    const reason = `${named} is named; the work cited last before is ${literal.label}`;
    citation.take({ resolution: 'approximate', works: [work, literal], reason });
    return true;
  }
  return false;
}

/** The name right before its parenthesis. */
function personOf({ block, mention: { person } }: ResolvedCitation): string | undefined {
  return person === undefined ? undefined : block.text.slice(person.start, person.end);
}

function lastOfName(name: string, chain: readonly ResolvedCitation[]): ResolvedCitation | undefined {
  const wanted = lastWord(name);
  for (let k = chain.length - 1; k >= 0; k--) {
    const other = chain[k] as ResolvedCitation;
    if (other.authors.some((author) => lastWord(author) === wanted)) return other;
  }
  return undefined;
}

function lastWord(name: string): string {
  const { words } = nameKey(name);
  return words[words.length - 1] ?? '';
}

/** What is known only at second hand is not what an Ibid means: `(Ginkgo, quoted in Ibid)`. */
function lastBefore({ mention }: ResolvedCitation, chain: readonly ResolvedCitation[], groupStart: number): ResolvedCitation | undefined {
  const ownGroup = mention.group >= 0 && chain.length > groupStart && chain.slice(groupStart).every((other) => other.form === 'secondary');
  for (let k = (ownGroup ? groupStart : chain.length) - 1; k >= 0; k--) {
    const other = chain[k] as ResolvedCitation;
    if (!(other.form === 'secondary' && other.year === '')) return other;
  }
  return undefined;
}

/** Where the page lies outside the work's own, and inside those of another cited just before, that one is likelier: both are offered. */
function likelierByPage(citation: ResolvedCitation, chain: readonly ResolvedCitation[]): void {
  const page = pageOf(citation.locator);
  const literal = citation.entries[0];
  if (Number.isNaN(page) || literal === undefined || fits(literal, page) !== false) return;
  for (let k = chain.length - 1, seen = 0; k >= 0 && seen < REACH; k--, seen++) {
    const other = chain[k] as ResolvedCitation;
    const work = other.entries[0];
    if (work === undefined || work === literal || !(fits(work, page) ?? citedNear(chain, work, page))) continue;
    const own = work.csl.page === undefined ? '' : ` (pp. ${work.csl.page})`;
    citation.follow(other);
    citation.take({
      resolution: 'approximate',
      works: [work, literal],
      reason: `page ${citation.locator} lies outside ${literal.label} (pp. ${literal.csl.page ?? ''}) and fits ${work.label}${own}`,
    });
    return;
  }
}

function pageOf(locator: string): number {
  return Number(/\d+/.exec(locator)?.[0] ?? Number.NaN);
}

/** A page within a few of one cited from that work before. */
function citedNear(chain: readonly ResolvedCitation[], work: Entry, page: number): boolean {
  return chain.slice(-PAGES_REACH).some((other) => other.entries[0] === work && Math.abs(pageOf(other.locator) - page) <= PAGES_NEAR);
}

/** Whether a page lies in the work's pages; undefined where it has none. */
function fits(work: Entry, page: number): boolean | undefined {
  const range = /^(\d{1,5})\s?[-–]\s?(\d{1,5})$/.exec(work.csl.page ?? '');
  if (range?.[1] === undefined || range[2] === undefined) return undefined;
  const first = Number(range[1]);
  const last =
    range[2].length < range[1].length ? Number(range[1].slice(0, range[1].length - range[2].length) + range[2]) : Number(range[2]);
  return page >= first && page <= last;
}
