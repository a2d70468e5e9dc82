/** Which of many names stands last in a text, found by the words of the text instead of name by name. */
import { isWord } from '../../text/chars';
import type { Entry } from '../types';
import { splitYear } from './listed';

export interface Named {
  readonly work: Entry;
  readonly at: number;
}

/** A name and whose it is: of several works the one with fewest authors, then the first in the list. */
interface Known {
  readonly name: string;
  work: Entry;
  several: boolean;
}

/** Names of works by the word they begin with. */
export class NameIndex {
  private readonly byName = new Map<string, Known>();
  private readonly byWord = new Map<string, Known[]>();

  add(name: string, work: Entry): void {
    if (name.length < 2) return;
    const known = this.byName.get(name);
    if (known !== undefined) {
      if (known.work !== work) known.several = true;
      if (before(work, known.work)) known.work = work;
      return;
    }
    const made = { name, work, several: false };
    this.byName.set(name, made);
    // names that begin with a mark are kept under the empty word
    const word = firstWord(name);
    const list = this.byWord.get(word);
    if (list === undefined) this.byWord.set(word, [made]);
    else list.push(made);
  }

  /** The work whose name stands last in the text, between word boundaries. Accents count: a name is written as it is listed. */
  lastIn(text: string): Named | undefined {
    if (this.byName.size === 0) return undefined;
    let best: Named | undefined;
    for (const { name, work } of this.byWord.get('') ?? []) best = later(best, work, lastWhole(text, name));
    for (let end = text.length; end > 0 && (best === undefined || end > best.at); ) {
      let start = end - 1;
      if (isWord(text.charCodeAt(start))) {
        while (start > 0 && isWord(text.charCodeAt(start - 1))) start--;
        for (const { name, work } of this.byWord.get(text.slice(start, end)) ?? []) if (standsAt(text, name, start)) best = later(best, work, start);
      }
      end = start;
    }
    return best;
  }

  /** The one work whose name a text begins with; undefined where there is none, or several. */
  onlyAtStart(text: string): Entry | undefined {
    const found = new Set<Entry>();
    for (const word of new Set(['', firstWord(text)])) {
      for (const { name, work, several } of this.byWord.get(word) ?? []) {
        if (!standsAt(text, name, 0)) continue;
        if (several) return undefined;
        found.add(work);
      }
    }
    return found.size === 1 ? [...found][0] : undefined;
  }
}

/** How citations spelt first authors, by year, where not as the entries do. */
export class Spellings {
  private readonly byYear = new Map<string, NameIndex>();

  /** `year` and `letter` are the entry's. */
  add(name: string, work: Entry, year: string, letter: string): void {
    for (const key of new Set([`${year}#`, `${year}#${letter}`])) {
      let index = this.byYear.get(key);
      if (index === undefined) this.byYear.set(key, (index = new NameIndex()));
      index.add(name, work);
    }
  }

  lastIn(text: string, year: string): Named | undefined {
    const { base, letter } = splitYear(year);
    return this.byYear.get(`${base}#${letter}`)?.lastIn(text);
  }
}

/** The one that stands later. */
export function later(best: Named | undefined, work: Entry, at: number): Named | undefined {
  if (at < 0) return best;
  if (best === undefined || at > best.at || (at === best.at && before(work, best.work))) return { work, at };
  return best;
}

function before(a: Entry, b: Entry): boolean {
  return (a.authors.length - b.authors.length || a.index - b.index) < 0;
}

function firstWord(text: string): string {
  let end = 0;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  return text.slice(0, end);
}

function standsAt(text: string, name: string, at: number): boolean {
  return text.startsWith(name, at) && !isWord(text.charCodeAt(at + name.length));
}

/** Last place of a name between word boundaries; -1 where there is none. */
function lastWhole(text: string, name: string): number {
  for (let at = text.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1)) {
    if ((at === 0 || !isWord(text.charCodeAt(at - 1))) && standsAt(text, name, at)) return at;
  }
  return -1;
}

/** What a sentence would call a work's author: the name without its article or short form, the short forms. */
export function namesOf(work: Entry): string[] {
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
