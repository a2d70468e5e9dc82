/** Citation → entry, by names, year and letter. Every link says how sure it is, and why not more. */
import type { Resolution } from '../types';
import { alike, type NameKey, nameKey } from './names';
import type { WorkEntry } from './works';

export interface Link { readonly resolution: Resolution; readonly reason: string; readonly works: readonly WorkEntry[] }

export interface Cited { readonly authors: readonly string[]; readonly etAl: boolean; readonly year: string; /** Authors of a narrative citation: given names before, co-authors left out. */ readonly narrative: boolean }

interface Listed { readonly work: WorkEntry; readonly names: readonly NameKey[]; readonly aliases: readonly NameKey[]; readonly year: string; readonly letter: string }
interface Candidate { readonly listed: Listed; readonly score: number; readonly reasons: readonly string[] }

const MISSING: Link = { resolution: 'missing', reason: 'no entry in the bibliography answers it', works: [] };

export class Linker {
  private readonly listed: Listed[];
  private readonly byWord = new Map<string, Listed[]>();
  private readonly byYear = new Map<string, Listed[]>();
  private readonly known = new Map<string, Link>();

  /** @param longForms what the document's abbreviations stand for, by short form. */
  constructor(works: readonly WorkEntry[], private readonly longForms: ReadonlyMap<string, readonly string[]>) {
    this.listed = works.map((work) => {
      const aliases = [...work.authorAbbreviations];
      const year = /^(\d{4}|n\.d\.)([a-z]?)/.exec(work.year);
      return { work, names: work.authors.map(nameKey), aliases: aliases.map(nameKey), year: year?.[1] ?? work.year, letter: year?.[2] ?? '' };
    });
    for (const item of this.listed) {
      push(this.byYear, item.year, item);
      for (const word of new Set([...item.names, ...item.aliases].flatMap((name) => [...name.words, name.words.join('')]))) push(this.byWord, word, item);
    }
  }

  get size(): number { return this.listed.length; }

  /** Works of one year (letter respected where given). */
  ofYear(year: string): readonly WorkEntry[] {
    const { base, letter } = splitYear(year);
    return (this.byYear.get(base) ?? []).filter((item) => letter === '' || item.letter === letter).map((item) => item.work);
  }

  link(cited: Cited): Link {
    const key = `${cited.authors.join('|')}#${cited.year}#${cited.etAl}#${cited.narrative}`;
    let link = this.known.get(key);
    if (link === undefined) {
      link = this.find(cited);
      this.known.set(key, link);
    }
    return link;
  }

  private find(cited: Cited): Link {
    if (cited.authors.length === 0) return MISSING;
    const keys = cited.authors.map(nameKey);
    const variants = [keys];
    // `Instituto de Estadística y Geografía` cut at its `y`, `Ministry of Trade and Industry`
    if (cited.authors.length >= 2) variants.push([nameKey(cited.authors.join(' '))]);
    for (const long of this.longForms.get(cited.authors[0] ?? '') ?? []) variants.push([nameKey(long), ...keys.slice(1)]);
    let candidates: Candidate[] = [];
    for (const variant of variants) candidates = best(candidates, this.candidates(variant, cited, this.near(variant)));
    if (candidates.length === 0) for (const variant of variants) candidates = best(candidates, this.candidates(variant, cited, this.byYear.get(splitYear(cited.year).base) ?? []));
    if (candidates.length === 0) return MISSING;
    candidates.sort((a, b) => b.score - a.score);
    const top = candidates[0] as Candidate;
    const close = candidates.filter((candidate) => top.score - candidate.score < 0.025);
    if (close.length > 1) return { resolution: 'ambiguous', reason: ambiguity(close, cited), works: close.map((candidate) => candidate.listed.work) };
    return { resolution: top.score >= 0.925 ? 'exact' : 'approximate', reason: top.score >= 0.925 ? '' : top.reasons.join('; ') || 'the names are not quite the same', works: [top.listed.work] };
  }

  private near(names: readonly NameKey[]): Iterable<Listed> {
    const found = new Set<Listed>();
    for (const name of names) {
      for (const word of name.words) if (word.length > 2 || name.words.length === 1) for (const item of this.byWord.get(word) ?? []) found.add(item);
      for (const item of this.byWord.get(name.words.join('')) ?? []) found.add(item);
    }
    return found;
  }

  private candidates(names: readonly NameKey[], cited: Cited, pool: Iterable<Listed>): Candidate[] {
    const out: Candidate[] = [];
    const { base, letter } = splitYear(cited.year);
    for (const listed of pool) {
      const reasons: string[] = [];
      const matched = matchNames(names, listed, cited, reasons);
      if (matched.score < 0.7) continue;
      let score = matched.score;
      if (base === '') { /* a page instead of a year: names alone */ } else if (listed.year === base) {
        if (letter !== listed.letter) {
          if (letter === '') score -= 0.03;
          else { score -= listed.letter === '' ? 0.15 : 0.2; reasons.push(listed.letter === '' ? `the entry carries no letter ${letter}` : `cited as ${cited.year}, listed as ${listed.work.year}`); }
        }
      } else {
        const gap = Math.abs(Number(base) - Number(listed.year));
        const undated = Number.isNaN(gap);
        const most = matched.count >= 2 ? 5 : 1;
        if (undated ? listed.year !== '' && base !== 'n.d.' : gap > most) continue;
        if (matched.score < 0.9) continue;
        score -= undated ? 0.3 : 0.2 + 0.01 * gap;
        reasons.push(`cited as ${cited.year}, listed as ${listed.work.year === '' ? 'undated' : listed.work.year}`);
      }
      if (score >= 0.6) out.push({ listed, score, reasons });
    }
    return out;
  }
}

/** Names against names: how well the cited ones are found in the entry, in order, and what is missing. */
function matchNames(names: readonly NameKey[], listed: Listed, cited: Cited, reasons: string[]): { score: number; count: number } {
  let total = 0;
  let worst = 1;
  let count = 0;
  let firstAt = -1;
  const taken = new Set<number>();
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as NameKey;
    let bestScore = 0;
    let at = -1;
    listed.names.forEach((other, j) => {
      if (taken.has(j)) return;
      const score = alike(name, other) - (j === i ? 0 : 0.002);
      if (score > bestScore) { bestScore = score; at = j; }
    });
    if (i === 0) for (const alias of listed.aliases) if (alias.whole === name.whole && bestScore < 1) { bestScore = 1; at = 0; }
    if (i === 0 && bestScore === 0 && listed.names.length >= 2) {
      // an organisation whose name holds an `&`, listed as two
      const whole = nameKey(listed.work.authors.join(' '));
      const score = alike(name, whole);
      if (score > 0.9) return { score, count: 1 };
    }
    if (bestScore < 0.7) {
      if (i === 0 && names.length === 1) return { score: 0, count: 0 };
      worst = Math.min(worst, 0);
      continue;
    }
    taken.add(at);
    if (i === 0) firstAt = at;
    total += bestScore;
    worst = Math.min(worst, bestScore);
    count++;
    if (bestScore < 0.9) reasons.push(`written ${cited.authors[i] ?? ''}, listed as ${listed.work.authors[at] ?? ''}`);
  }
  if (count === 0) return { score: 0, count };
  let score = total / count;
  if (score > 0.95 && worst >= 0.9) score = Math.max(score, 0.96);
  if (worst === 0) { score -= 0.28 * (names.length - count); reasons.push('not all of its authors are in the entry'); }
  if (firstAt > 0) { score -= 0.12; reasons.push(`the entry begins with ${listed.work.authors[0] ?? ''}`); } else if (firstAt < 0) score -= 0.25;
  const unwritten = listed.names.length - count;
  if (unwritten > 0 && !cited.etAl && firstAt <= 0) {
    score -= cited.narrative && count === 1 ? 0.045 : 0.1;
    reasons.push(`${unwritten === 1 ? 'a co-author is' : 'co-authors are'} not written`);
  }
  if (cited.etAl && listed.names.length === 1) { score -= 0.12; reasons.push('et al., but the entry has one author'); }
  return { score, count };
}

function best(a: Candidate[], b: Candidate[]): Candidate[] {
  const out = new Map(a.map((candidate) => [candidate.listed, candidate]));
  for (const candidate of b) {
    const known = out.get(candidate.listed);
    if (known === undefined || known.score < candidate.score) out.set(candidate.listed, candidate);
  }
  return [...out.values()];
}

function ambiguity(close: readonly Candidate[], cited: Cited): string {
  const years = new Set(close.map((candidate) => candidate.listed.work.year));
  if (years.size === 1) return `${close.length} entries carry ${cited.authors.join(', ')} and ${[...years][0] ?? ''}`;
  return `${close.length} entries answer: ${[...years].join(', ')}`;
}

export function splitYear(year: string): { base: string; letter: string } {
  const match = /^(\d{4}|n\.d\.|s\.f\.|o\.J\.)-?([a-z]?)/.exec(year);
  if (match === null) return { base: year, letter: '' };
  const base = match[1] === 's.f.' || match[1] === 'o.J.' ? 'n.d.' : match[1] ?? '';
  return { base, letter: match[2] ?? '' };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
