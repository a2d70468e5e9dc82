/** Citation → entry, by names, year and letter. Every link says how sure it is, and why not more. */
import type { Entry, Resolution } from '../types';
import { type Listed, listedOf, organisationInitials, splitYear } from './listed';
import { Lookups } from './lookups';
import { type Cited, type Fit, matchHead, matchNames, matchYear, mayBeOfYear } from './match';
import { NameIndex, namesOf, type Spellings } from './name-index';
import { ALIKE, isSmall, maySlip, type NameKey, nameKey, slips, wordsOf } from './names';

export { splitYear } from './listed';
export type { Cited } from './match';

export interface Link {
  readonly resolution: Resolution;
  readonly reason: string;
  readonly works: readonly Entry[];
}

interface Candidate {
  readonly listed: Listed;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** From this score on a link is exact. */
const EXACT = 0.925;
/** Under this one there is none. */
const LEAST = 0.6;
/** Shorter titles are too common to be known by. */
const TITLE_LEAST = 8;
/** More candidates than this nobody looks through; the first by likelihood are offered. */
const OFFERED_MOST = 12;
/** Candidates closer than this to the best are as likely. */
const CLOSE = 0.025;

/** More entries that changed at once are another list. */
const CHANGED_MOST = 8;
const NONE: readonly Listed[] = [];

function yearKey(base: string): string {
  return `y${base}`;
}

export const MISSING: Link = { resolution: 'missing', reason: 'no entry in the bibliography answers it', works: [] };

/** An answer, and what was looked up for it. */
interface Answer {
  readonly result: Link;
  readonly asked: readonly number[];
}

type Index = Map<string, Listed[]>;

export class Linker {
  private readonly listed: Listed[];
  private readonly byWord: Index = new Map();
  private readonly byYear: Index = new Map();
  private readonly bySlip: Index = new Map();
  private readonly byInitials: Index = new Map();
  private readonly namesByYear = new Map<string, NameIndex>();
  private readonly known = new Map<string, Answer>();
  /** Short forms by long form. */
  private readonly shortForms = new Map<string, string>();
  /** What is asked of the entries, and which of it changed. */
  readonly lookups = new Lookups();

  /** @param longForms what the document's abbreviations stand for, by short form. */
  constructor(
    private works: readonly Entry[],
    private readonly longForms: ReadonlyMap<string, readonly string[]>,
  ) {
    this.listed = works.map(listedOf);
    for (const item of this.listed) this.places(item, (index, key) => push(index, key, item));
    for (const [short, forms] of longForms) for (const long of forms) this.shortForms.set(nameKey(long).set, short);
  }

  /** Where an entry is found. */
  private places(item: Listed, found: (index: Index, key: string, asked: string) => void): void {
    found(this.byYear, item.year, yearKey(item.year));
    for (const key of new Set(item.names.flatMap(slipKeys))) found(this.bySlip, `${item.year}:${key}`, `s${item.year}:${key}`);
    const own = new Set([...item.names, ...item.aliases].flatMap((name) => [...name.words, name.words.join('')]));
    for (const word of [item.head[0], item.head[1], item.head[2], item.head[3]]) if (word !== undefined && word.length > 1) own.add(word);
    for (const word of own) found(this.byWord, word, `w${word}`);
    const only = item.names.length === 1 ? item.names[0] : undefined;
    if (only !== undefined) for (const letters of organisationInitials(only)) found(this.byInitials, letters, `i${letters}`);
  }

  /** Made of these works and long forms: it answers as a new one would. */
  fits(works: readonly Entry[], longForms: ReadonlyMap<string, readonly string[]>): boolean {
    return this.works === works && this.longForms === longForms;
  }

  /** Takes entries that changed in their places; what was asked of them is asked anew. False where too much is new. */
  adapt(works: readonly Entry[], longForms: ReadonlyMap<string, readonly string[]>): boolean {
    if (this.longForms !== longForms || this.works.length !== works.length) return false;
    const fresh = works.filter((work, i) => work !== this.works[i]);
    if (fresh.length > CHANGED_MOST) return false;
    this.works = works;
    if (fresh.length === 0) return true;
    this.lookups.revision++;
    for (const work of fresh) this.replace(work);
    for (const [key, { asked }] of this.known) if (!this.lookups.stands(asked, this.lookups.revision - 1)) this.known.delete(key);
    return true;
  }

  private replace(work: Entry): void {
    const { index: at } = work;
    const before = this.listed[at] as Listed;
    const item = listedOf(work);
    this.listed[at] = item;
    this.places(before, (index, key, asked) => {
      const rest = (index.get(key) ?? []).filter((other) => other !== before);
      if (rest.length === 0) index.delete(key);
      else index.set(key, rest);
      this.lookups.touch(asked);
    });
    this.places(item, (index, key, asked) => {
      const list = index.get(key) ?? [];
      const place = list.findIndex((other) => other.work.index > at);
      index.set(key, place < 0 ? [...list, item] : [...list.slice(0, place), item, ...list.slice(place)]);
      this.lookups.touch(asked);
    });
    for (const key of this.namesByYear.keys()) if (key.startsWith(`${before.year}#`) || key.startsWith(`${item.year}#`)) this.namesByYear.delete(key);
  }

  get size(): number {
    return this.listed.length;
  }

  /** Entries of a year. */
  private ofYear(base: string): readonly Listed[] {
    this.lookups.ask(yearKey(base));
    return this.byYear.get(base) ?? NONE;
  }

  /** What the authors of one year's works are called (letter respected where given). */
  namesOfYear(year: string): NameIndex {
    const { base, letter } = splitYear(year);
    const listed = this.ofYear(base);
    const key = `${base}#${letter}`;
    let index = this.namesByYear.get(key);
    if (index === undefined) {
      index = new NameIndex();
      for (const item of listed) if (letter === '' || item.letter === letter) for (const name of namesOf(item.work)) index.add(name, item.work);
      this.namesByYear.set(key, index);
    }
    return index;
  }

  /** Remembers how a citation spelt the author of a work. */
  spell(spellings: Spellings, work: Entry, name: string): void {
    const listed = this.listed[work.index];
    if (listed !== undefined) spellings.add(name, work, listed.year, listed.letter);
  }

  /** The entry of a title and year, where there is just one. */
  byTitleOf(title: string, year: string): Link {
    const { base } = splitYear(year);
    const wanted = wordsOf(title).join(' ');
    const found = this.ofYear(base).filter((item) => wanted.length > TITLE_LEAST && ` ${item.text} `.includes(` ${wanted} `));
    return found.length === 1 ? { resolution: 'exact', reason: '', works: [(found[0] as Listed).work] } : MISSING;
  }

  link(cited: Cited): Link {
    const key = `${cited.authors.join('|')}#${cited.year}#${cited.original ?? ''}#${cited.etAl}#${cited.narrative}`;
    let answer = this.known.get(key);
    if (answer === undefined) {
      answer = this.lookups.during(() => this.find(cited));
      this.known.set(key, answer);
    } else this.lookups.askAll(answer.asked);
    return answer.result;
  }

  /** Works of an interview whose person speaks for the organisation named. */
  private speakers(cited: Cited): Link | undefined {
    const organisation = cited.authors[0];
    if (organisation === undefined || cited.authors.length > 2 || cited.etAl) return undefined;
    const wanted = cited.authors.flatMap((name) => this.spellings(name));
    const found = this.ofYear(splitYear(cited.year).base).filter(
      (item) => item.interview && wanted.some((form) => ` ${item.text} `.includes(` ${form} `)),
    );
    if (found.length === 0) return undefined;
    const reason = `${organisation} is whom ${found.map((item) => item.work.authors[0] ?? '').join(', ')} spoke for`;
    return { resolution: found.length > 1 ? 'ambiguous' : 'approximate', reason, works: found.map((item) => item.work) };
  }

  /** An organisation's name and its short or long forms, folded. */
  private spellings(organisation: string): string[] {
    const short = this.shortForms.get(nameKey(organisation).set);
    return [organisation, ...(this.longForms.get(organisation) ?? []), ...(short === undefined ? [] : [short])].map((form) =>
      wordsOf(form).join(' '),
    );
  }

  /** Those of the works whose entries name an organisation. */
  naming(works: readonly Entry[], organisation: string): Entry[] {
    const wanted = this.spellings(organisation);
    return works.filter((work) => wanted.some((form) => ` ${this.listed[work.index]?.text ?? ''} `.includes(` ${form} `)));
  }

  private find(cited: Cited): Link {
    if (cited.authors.length === 0) return MISSING;
    const variants = this.variants(cited);
    let candidates: Candidate[] = [];
    for (const variant of variants) candidates = merge(candidates, this.candidates(variant, cited, this.near(variant)));
    if (cited.authors.length > 1) candidates = merge(candidates, this.asOne(cited));
    if (candidates.length === 0) candidates = this.byLetters(cited);
    if (candidates.length === 0)
      for (const variant of variants)
        candidates = merge(candidates, this.candidates(variant, cited, this.misspelt(variant, splitYear(cited.year).base)));
    if (candidates.length === 0) return this.speakers(cited) ?? MISSING;
    candidates.sort((a, b) => b.score - a.score || a.listed.work.index - b.listed.work.index);
    return decide(candidates, cited);
  }

  /** Names that are one organisation's, with commas or an `and` in it: entries must carry all of it. */
  private asOne(cited: Cited): Candidate[] {
    const whole = nameKey(cited.authors.join(' '));
    const pool = [...this.near([whole])].filter(
      (item) => item.names.some((name) => name.set === whole.set) || matchHead([whole], item).score > 0,
    );
    return this.candidates([whole], { ...cited, authors: [cited.authors.join(', ')] }, pool);
  }

  /** The names as cited; by the long or the short form of the first. */
  private variants(cited: Cited): NameKey[][] {
    const keys = cited.authors.map(nameKey);
    const variants = [keys];
    const first = cited.authors[0] ?? '';
    for (const long of this.longForms.get(first) ?? []) variants.push([nameKey(long), ...keys.slice(1)]);
    const short = this.shortForms.get((keys[0] as NameKey).set);
    if (short !== undefined) variants.push([nameKey(short), ...keys.slice(1)]);
    return variants;
  }

  /** Works that share with a name the word it begins or ends with: any two names alike do, slips of the pen aside. */
  private near(names: readonly NameKey[]): Set<Listed> {
    const found = new Set<Listed>();
    for (const name of names) {
      const { words: own } = name;
      for (const word of new Set([own[0] ?? '', own[own.length - 1] ?? '', own.find((other) => !isSmall(other)) ?? '', own.join('')])) {
        if ((word.length <= 2 || isSmall(word)) && own.length > 1) continue;
        this.lookups.ask(`w${word}`);
        for (const item of this.byWord.get(word) ?? NONE) found.add(item);
      }
    }
    return found;
  }

  /** Works of a year whose names may be these with a slip of the pen: a slip leaves the first letter of a word or the end of the name. */
  private misspelt(names: readonly NameKey[], year: string): Set<Listed> {
    const found = new Set<Listed>();
    for (const name of names) {
      for (const key of slipKeys(name)) {
        this.lookups.ask(`s${year}:${key}`);
        for (const item of this.bySlip.get(`${year}:${key}`) ?? NONE) if (item.names.some((other) => maySlip(name, other))) found.add(item);
      }
    }
    return found;
  }

  /** `WHO` read as the initials of an entry's organisation, or as its short form with a slip. */
  private byLetters(cited: Cited): Candidate[] {
    const first = cited.authors[0] ?? '';
    if (cited.authors.length > 1 || !/^[\p{Lu}\d]{2,10}$/u.test(first)) return [];
    const letters = first.toLowerCase();
    const out: Candidate[] = [];
    this.lookups.ask(`i${letters}`);
    for (const item of this.byInitials.get(letters) ?? NONE) {
      const reasons = [`${first} is read as the initials of ${item.work.authors[0] ?? ''}`];
      const cost = matchYear(cited, item, { score: 0.85, count: 1 }, reasons);
      if (cost !== undefined) out.push({ listed: item, score: 0.85 - cost, reasons });
    }
    if (out.length > 0 || letters.length < 4) return out;
    for (const item of this.ofYear(splitYear(cited.year).base)) {
      const alias = item.aliases.find(
        ({ whole }) => slips(whole, letters, 1) <= 1 && (letters.length >= 5 || sorted(whole) === sorted(letters)),
      );
      const reasons = [`written ${first}, listed as ${alias?.whole.toUpperCase() ?? ''}`];
      const cost = alias === undefined ? undefined : matchYear(cited, item, { score: 0.8, count: 1 }, reasons);
      if (cost !== undefined) out.push({ listed: item, score: 0.8 - cost, reasons });
    }
    return out;
  }

  private candidates(names: readonly NameKey[], cited: Cited, pool: Iterable<Listed>): Candidate[] {
    const out: Candidate[] = [];
    const { base } = splitYear(cited.year);
    for (const listed of pool) {
      if (!mayBeOfYear(cited, base, listed)) continue;
      let reasons: string[] = [];
      let fit: Fit = matchNames(names, listed, cited, reasons);
      if (fit.score < ALIKE || reasons.length > 0) {
        const head = matchHead(names, listed);
        // the parse says less than the entry's own opening
        if ((fit.score < ALIKE || head.whole === true) && head.score > 0) {
          fit = head;
          reasons = [];
        }
      }
      if (fit.score < ALIKE) continue;
      const cost = matchYear(cited, listed, fit, reasons);
      if (cost === undefined || fit.score - cost < LEAST) continue;
      out.push({ listed, score: fit.score - cost, reasons });
    }
    return out;
  }
}

function slipKeys({ set, words: own }: NameKey): string[] {
  return [...own.map((word) => word.slice(0, 1)), `-${set.slice(-3)}`];
}

function decide(candidates: readonly Candidate[], cited: Cited): Link {
  const top = candidates[0] as Candidate;
  const close = candidates.filter((candidate) => top.score - candidate.score < CLOSE);
  const sure = top.score >= EXACT;
  if (close.length === 1)
    return {
      resolution: sure ? 'exact' : 'approximate',
      reason: sure ? '' : top.reasons.join('; ') || unlike(cited, top.listed.work),
      works: [top.listed.work],
    };
  const { base, letter } = splitYear(cited.year);
  // several entries, none of the year: any one would be a guess
  if (close.every(({ listed }) => listed.year !== base && !listed.writtenBases.includes(base)) && base !== '') {
    return { ...MISSING, reason: `no entry of ${cited.year} answers it; ${close.length} of other years carry the name` };
  }
  const nth = letter.charCodeAt(0) - 97;
  if (letter !== '' && close.length > nth && close.every(({ listed }) => listed.letter === '')) {
    const ordered = [...close].sort((a, b) => a.listed.work.index - b.listed.work.index);
    return {
      resolution: 'approximate',
      reason: 'the entries carry no letters; taken in the order of the list',
      works: [(ordered[nth] as Candidate).listed.work],
    };
  }
  return {
    resolution: 'ambiguous',
    reason: ambiguity(close, cited),
    works: close.slice(0, OFFERED_MOST).map((candidate) => candidate.listed.work),
  };
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}

/** The names are nearly those of the entry: other small words, another order. */
function unlike(cited: Cited, work: Entry): string {
  return `written ${cited.authors.join(', ')}, listed as ${work.authors.join(', ')}`;
}

function merge(a: readonly Candidate[], b: readonly Candidate[]): Candidate[] {
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
