/**
 * Finds the passage of a note again in a text that was changed elsewhere: exactly, then approximately, each with how sure it is.
 * The order and the weights start from Hypothesis (`match-quote.ts`); what differs is a floor under the score and that two places which
 * answer about equally well are called doubtful, so that no guess passes for knowledge.
 */
import search from 'approx-string-match';
import { CONTEXT, type Quote } from './model';
import { type Normal, normalise, toNormal } from './normal';
import { Shingles } from './shingles';

/** `sure`: this is the passage. `doubtful`: probably, to be looked at. `orphan`: nowhere, `start` and `end` mean nothing. */
export type Standing = 'sure' | 'doubtful' | 'orphan';
export interface Anchor { standing: Standing; start: number; end: number; confidence: number }

interface Candidate { start: number; end: number; quote: number; context: number; side: number; least: number }

const ORPHAN: Anchor = { standing: 'orphan', start: 0, end: 0, confidence: 0 };
/** A passage this long is no chance likeness where it stands once. In characters. */
const TELLING = 60;
/** The share of a passage, or of what stood beside it, that has to be there still. */
const FLOOR = 0.6;
/** Longer passages are compared by their two ends (characters). */
const LONG = 400;
/** Places compared closely with a passage that stands nowhere exactly. */
const PLACES = 4;
/** Exact repetitions looked at; a passage found oftener is doubtful anyway unless its surroundings tell it. */
const MOST = 200;

/** A text in which many notes are to be found. */
export class Finder {
  private readonly normal: Normal;
  private made: Shingles | undefined;

  constructor(text: string) {
    this.normal = normalise(text);
  }

  /** Never fails: what cannot be found is an orphan. */
  find(quote: Quote): Anchor {
    const exact = normalise(quote.exact).text;
    const sought = { exact, prefix: normalise(quote.prefix).text.slice(-CONTEXT), suffix: normalise(quote.suffix).text.slice(0, CONTEXT) };
    if (exact.trim() === '') return ORPHAN;
    const at = toNormal(this.normal, quote.start);
    return this.inPlace(sought, at) ?? this.exactly(sought, at) ?? this.nearly(sought, at) ?? ORPHAN;
  }

  /** The passage where it was, with everything round it as it was. */
  private inPlace(sought: Sought, at: number): Anchor | undefined {
    const { text } = this.normal;
    if (sought.prefix.length + sought.suffix.length < CONTEXT) return undefined;
    const stands = text.startsWith(sought.exact, at) && text.startsWith(sought.prefix, at - sought.prefix.length) && text.startsWith(sought.suffix, at + sought.exact.length);
    return stands ? this.anchor({ start: at, end: at + sought.exact.length, quote: 1, context: 1, side: 1, least: 1 }, 'sure') : undefined;
  }

  private exactly(sought: Sought, near: number): Anchor | undefined {
    const found = this.occurrences(sought.exact).map((at) => this.candidate(sought, at, at + sought.exact.length, 1));
    const [best, second] = ranked(found, near);
    if (best === undefined) return undefined;
    // A short passage can stand anywhere: without its surroundings, where it was may read otherwise now.
    if (best.side < 0.5 && sought.exact.length < TELLING) {
      const changed = this.candidates(sought).filter((one) => one.quote >= FLOOR && one.context > best.context + 0.2);
      const [better] = ranked(changed, near);
      return this.anchor(better ?? best, 'doubtful');
    }
    const alone = second === undefined || best.context - second.context >= 0.2;
    const known = best.side >= 0.5 || (second === undefined && sought.exact.length >= TELLING);
    return this.anchor(best, alone && known && found.length < MOST ? 'sure' : 'doubtful');
  }

  private occurrences(exact: string): number[] {
    const { text } = this.normal;
    const places = this.shingles.mayStand(exact);
    if (places !== undefined) return places.filter((at) => text.startsWith(exact, at) && at >= 0).slice(0, MOST);
    const found: number[] = [];
    for (let at = text.indexOf(exact); at >= 0 && found.length < MOST; at = text.indexOf(exact, at + 1)) found.push(at);
    return found;
  }

  private get shingles(): Shingles {
    this.made ??= new Shingles(this.normal.text);
    return this.made;
  }

  private nearly(sought: Sought, near: number): Anchor | undefined {
    const found = this.candidates(sought).filter((one) => one.quote >= FLOOR);
    const [best, second] = ranked(found, near);
    if (best === undefined) return undefined;
    if (score(best) < FLOOR) return undefined;
    const alone = second === undefined || score(best) - score(second) >= 0.15;
    // One end may have slipped into text put in there: much of the passage with one side of it, or less of it with both.
    const known = best.quote >= 0.85 ? best.side >= 0.6 : best.quote >= 0.75 && best.least >= 0.6;
    return this.anchor(best, alone && known ? 'sure' : 'doubtful');
  }

  /** Places that look like the passage in its surroundings, each measured. */
  private candidates(sought: Sought): Candidate[] {
    const { prefix, exact, suffix } = sought;
    const found = new Map<number, Candidate>();
    const head = exact.slice(0, LONG);
    for (const place of this.shingles.places(prefix + head + suffix, PLACES)) this.near(sought, place + prefix.length, found);
    if (exact.length > LONG) for (const place of this.shingles.places(exact.slice(-LONG) + suffix, PLACES)) this.near(sought, place - exact.length + LONG, found);
    return [...found.values()];
  }

  /** Adds the best likeness about `at`. Long passages are found by head and tail apart. */
  private near({ exact, prefix, suffix }: Sought, at: number, found: Map<number, Candidate>): void {
    const { text } = this.normal;
    const reach = 128;
    if (exact.length <= LONG) {
      const from = Math.max(0, at - reach);
      const one = best(text.slice(from, at + exact.length + reach), exact, at - from);
      if (one !== undefined) found.set(from + one.start, this.candidate({ exact, prefix, suffix }, from + one.start, from + one.end, one.likeness));
      return;
    }
    const from = Math.max(0, at - reach);
    const head = best(text.slice(from, at + LONG + reach), exact.slice(0, LONG), at - from);
    if (head === undefined) return;
    const begun = from + head.start;
    const until = begun + exact.length - LONG;
    const slack = Math.max(reach, Math.round(exact.length / 5));
    const low = Math.max(begun, until - slack);
    const tail = best(text.slice(low, until + LONG + slack), exact.slice(-LONG), until - low);
    if (tail === undefined) return;
    found.set(begun, this.candidate({ exact, prefix, suffix }, begun, low + tail.end, Math.min(head.likeness, tail.likeness)));
  }

  private candidate({ prefix, suffix }: Sought, start: number, end: number, quote: number): Candidate {
    const { text } = this.normal;
    const before = prefix === '' ? Number(start === 0) : alike(text.slice(Math.max(0, start - prefix.length - 16), start), prefix);
    const after = suffix === '' ? Number(end === text.length) : alike(text.slice(end, end + suffix.length + 16), suffix);
    return { start, end, quote, context: (before + after) / 2, side: Math.max(before, after), least: Math.min(before, after) };
  }

  private anchor(candidate: Candidate, standing: Standing): Anchor {
    const { from } = this.normal;
    // Where the passage ends inside evened white space, the end is right behind its last character.
    const end = candidate.end > candidate.start ? (from[candidate.end - 1] ?? 0) + 1 : (from[candidate.end] ?? 0);
    return { standing, start: from[candidate.start] ?? 0, end, confidence: Math.round(100 * score(candidate) * (standing === 'sure' ? 1 : 0.5)) / 100 };
  }
}

interface Sought { exact: string; prefix: string; suffix: string }

const score = ({ quote, context }: Candidate): number => 0.6 * quote + 0.4 * context;

/** The best first; of equals, the nearest to where it was. Places that overlap the one before them are the same place. */
function ranked(found: Candidate[], near: number): Candidate[] {
  const sorted = found.sort((a, b) => score(b) - score(a) || Math.abs(a.start - near) - Math.abs(b.start - near));
  const [first] = sorted;
  return first === undefined ? [] : [first, ...sorted.slice(1).filter((one) => one.end <= first.start || one.start >= first.end)];
}

/** The likeliest match of `pattern` in a short text, the nearest to `near` among equals; undefined below the floor. */
function best(text: string, pattern: string, near: number): { start: number; end: number; likeness: number } | undefined {
  const most = Math.floor(pattern.length * (1 - FLOOR));
  const matches = search(text, pattern, most);
  let found: (typeof matches)[number] | undefined;
  for (const one of matches) {
    const closer = found !== undefined && one.errors === found.errors && Math.abs(one.start - near) < Math.abs(found.start - near);
    if (found === undefined || one.errors < found.errors || closer) found = one;
  }
  return found && { start: found.start, end: found.end, likeness: 1 - found.errors / pattern.length };
}

/** How much of `pattern` the text holds, 0 (below the floor) to 1. */
function alike(text: string, pattern: string): number {
  if (text.includes(pattern)) return 1;
  const matches = search(text, pattern, Math.floor(pattern.length * (1 - FLOOR)));
  return matches.reduce((most, { errors }) => Math.max(most, 1 - errors / pattern.length), 0);
}
