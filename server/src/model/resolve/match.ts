/** How well the names and the year of a citation fit an entry. */
import { type Listed, splitYear } from './listed';
import { ALIKE, alike, givenAgrees, isSmall, type NameKey, nameKey, SAME } from './names';

export interface Cited {
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: string;
  /** The first edition's year, where both are written. */
  readonly original?: string;
  /** Written in the sentence: given names before, co-authors left out. */
  readonly narrative: boolean;
}

export interface Fit {
  readonly score: number;
  readonly count: number /** The names are all that stands before the year. */;
  readonly whole?: boolean;
}

const NONE: Fit = { score: 0, count: 0 };

/** Names against names: how well the cited ones are found in the entry, in order, and what is missing. */
export function matchNames(names: readonly NameKey[], listed: Listed, cited: Cited, reasons: string[]): Fit {
  const found = pair(names, listed);
  if (found.count === 0) {
    const joined = joinedOrganisation(names, listed);
    return joined > SAME ? { score: joined, count: 1 } : NONE;
  }
  if (names.length === 1 && found.worst < ALIKE) return NONE;
  for (const [i, at] of found.places) {
    if ((found.scores.get(i) ?? 0) < SAME) reasons.push(`written ${cited.authors[i] ?? ''}, listed as ${listed.work.authors[at] ?? ''}`);
  }
  let score = found.total / found.count;
  if (score > 0.95 && found.worst >= SAME) score = Math.max(score, 0.96);
  const strangers = names.filter((_, i) => !found.places.has(i));
  if (strangers.length > 0) {
    // another work, unless most are there, or the entry names them elsewhere
    const known = strangers.every(({ words }) => ` ${listed.text} `.includes(` ${words[words.length - 1] ?? ''} `));
    if (!known && found.count <= strangers.length) return NONE;
    score -= (known ? 0.12 : 0.28) * strangers.length;
    reasons.push(known ? 'one cited as its author is no author of the entry, but named in it' : 'not all of its authors are in the entry');
  }
  const firstAt = found.places.get(0) ?? -1;
  if (firstAt > 0) {
    score -= 0.12;
    reasons.push(`the entry begins with ${listed.work.authors[0] ?? ''}`);
  } else if (firstAt < 0) score -= 0.25;
  const unwritten = listed.names.length - found.count;
  if (unwritten > 0 && !cited.etAl && firstAt <= 0) {
    score -= cited.narrative && found.count === 1 ? 0.06 : 0.1;
    reasons.push(`${unwritten === 1 ? 'a co-author is' : 'co-authors are'} not written`);
  }
  if (cited.etAl && listed.names.length === 1 && !listed.head.some((word) => OTHERS.has(word))) {
    score -= 0.12;
    reasons.push('et al., but the entry has one author');
  } else if (cited.etAl && listed.names.length === 2 && found.count === 1) score -= 0.03;
  return { score, count: found.count };
}

/** The entry leaves co-authors out as well. */
const OTHERS: ReadonlySet<string> = new Set(['al', 'others', 'otros', 'autres', 'andere', 'outros']);

interface Pairs {
  total: number;
  worst: number;
  count: number;
  readonly places: Map<number, number>;
  readonly scores: Map<number, number>;
}

/** Gives each cited name the listed one most like it; a name is given once. */
function pair(names: readonly NameKey[], listed: Listed): Pairs {
  const out: Pairs = { total: 0, worst: 1, count: 0, places: new Map(), scores: new Map() };
  const taken = new Set<number>();
  names.forEach((name, i) => {
    let best = 0;
    let at = -1;
    listed.names.forEach((other, j) => {
      if (taken.has(j)) return;
      let score = alike(name, other) - (j === i ? 0 : 0.002);
      if (score > 0 && !givenAgrees(name.initials, listed.given[j] ?? '')) score -= 0.3;
      if (score > best) {
        best = score;
        at = j;
      }
    });
    if (i === 0 && best < 1 && listed.aliases.some((alias) => alias.whole === name.whole)) {
      best = 1;
      at = 0;
    }
    if (best < ALIKE) {
      out.worst = Math.min(out.worst, 0);
      return;
    }
    taken.add(at);
    out.places.set(i, at);
    out.scores.set(i, best);
    out.total += best;
    out.worst = Math.min(out.worst, best);
    out.count++;
  });
  return out;
}

/** An organisation whose name holds an `&`, listed as two. */
function joinedOrganisation(names: readonly NameKey[], listed: Listed): number {
  if (names.length !== 1 || listed.names.length < 2) return 0;
  return alike(names[0] as NameKey, nameKey(listed.work.authors.join(' ')));
}

/**
 * The words a citation gives against those the entry opens with: for titles, cases, acts, and entries whose authors were not read rightly.
 */
export function matchHead(names: readonly NameKey[], { head, bounds }: Listed): Fit {
  const first = names[0];
  if (first === undefined || head.length === 0) return NONE;
  let at = 0;
  // `J. Smith`: initials first; an article that only one side writes
  if (first.words[0] !== head[0]) {
    if (head[0] === 'the' || head[0] === 'el' || head[0] === 'la') at = 1;
    else while (at < 3 && (head[at] ?? '').length === 1) at++;
  }
  let wanted = first.words[0] === 'the' && head[at] !== 'the' ? first.words.slice(1) : first.words;
  // the head ends at the first year: `Citizens With Wheels Act of 1990`
  if (/^\d{4}$/.test(wanted[wanted.length - 1] ?? '') && wanted.length - 1 === head.length - at) wanted = wanted.slice(0, -1);
  if (wanted.length === 0 || !wanted.every((word, i) => head[at + i] === word)) return NONE;
  at += wanted.length;
  const closed = at === head.length || bounds[at - 1] === true;
  const initial = (head[at] ?? '').length === 1;
  if (!closed && !initial && wanted.length < 3) return NONE;
  let count = 1;
  for (const name of names.slice(1)) {
    const found = position(head, name.words, at);
    if (found < 0) return NONE;
    at = found + name.words.length;
    count++;
  }
  // three words or more are no surname: an organisation, a title, an act
  const title = closed && names.length === 1 && wanted.length >= 3 && !isSmall(wanted[0] ?? '');
  return { score: closed ? 0.97 : initial ? 0.95 : 0.93, count, whole: at === head.length || title };
}

function position(head: readonly string[], wanted: readonly string[], from: number): number {
  for (let i = from; i + wanted.length <= head.length; i++) if (wanted.every((word, k) => head[i + k] === word)) return i;
  return -1;
}

/** The most years a slip may be off. */
const GAP_MOST = 5;

/** Whether `matchYear` may take the entry at all, whatever its names: asked first, as it costs little. */
export function mayBeOfYear(cited: Cited, base: string, listed: Listed): boolean {
  if (base === '' || base === listed.year || base === 'n.d.' || base === 'in press' || listed.year === 'in press') return true;
  if (base === listed.original || listed.writtenBases.includes(base)) return true;
  if (cited.original !== undefined && cited.original !== '' && (cited.original === listed.year || cited.original === listed.original)) return true;
  return Math.abs(Number(base) - Number(listed.year)) <= GAP_MOST;
}

/** How much a year takes from the score; undefined where it rules the entry out. */
export function matchYear(cited: Cited, listed: Listed, fit: Fit, reasons: string[]): number | undefined {
  const { base, letter } = splitYear(cited.year);
  if (base === '') return 0;
  const first = cited.original === undefined || cited.original === '' ? '#' : cited.original;
  if (base === listed.year || first === listed.year) return letterCost(letter, listed, cited.year, reasons);
  if (base === listed.original || first === listed.original) return 0.01;
  if (base === 'n.d.' && listed.written.some((year) => year.startsWith('n.d.'))) return 0.01;
  const shown = listed.work.year === '' ? 'undated' : listed.work.year;
  if (listed.writtenBases.includes(base)) {
    reasons.push(`cited as ${cited.year}, the entry is of ${shown} and also gives ${base}`);
    return 0.1;
  }
  if (fit.score < SAME) return undefined;
  const gap = Math.abs(Number(base) - Number(listed.year));
  if (Number.isNaN(gap)) {
    // a year for a work without one is another work
    if (base !== 'n.d.' && base !== 'in press' && listed.year !== 'in press') return undefined;
    if (listed.names.length !== fit.count && !cited.etAl) return undefined;
    reasons.push(`cited as ${cited.year}, listed as ${shown}`);
    return 0.3;
  }
  // the same authors, all of them: the year is the slip
  const all = listed.names.length === fit.count || (cited.etAl && listed.names.length > 2);
  if (!all || gap > (fit.count >= 2 ? GAP_MOST : 1)) return undefined;
  reasons.push(`cited as ${cited.year}, listed as ${shown}`);
  return 0.2 + 0.01 * gap;
}

function letterCost(letter: string, listed: Listed, year: string, reasons: string[]): number {
  if (letter === listed.letter) return 0;
  if (letter === '') return 0.03;
  reasons.push(listed.letter === '' ? `the entry carries no letter ${letter}` : `cited as ${year}, listed as ${listed.work.year}`);
  return listed.letter === '' ? 0.15 : 0.2;
}
