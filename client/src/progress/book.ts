/** A text as progress sees it: sentences with their words and sections, what of them was read, where reading stopped. Plain data. */
import { before } from '../aids/ranges';
import type { ReadingInfo, Rng } from '../../../server/src/protocol';
import type { Shown } from './dwell';

export interface Sentence extends Shown { readonly range: Rng; readonly section: number }
/** Words there are, and how many of them were read. */
export interface Share { readonly words: number; readonly read: number }
/** The sentence read last, with its section and its number in it for when it has been changed. */
export interface Stopped { readonly hash: number; readonly section: string; readonly nth: number }

/** Numbers a sentence has in `ReadingInfo`. */
const SIZE = 7;

export class Book {
  readonly sentences: readonly Sentence[];
  private readonly sections: readonly string[];
  private readonly parents: readonly number[];

  constructor({ sections, parents, sentences }: ReadingInfo) {
    this.sections = sections;
    this.parents = parents;
    const all: Sentence[] = [];
    for (let i = 0; i + SIZE <= sentences.length; i += SIZE) {
      const [a, b, c, d, words, hash, section] = sentences.slice(i, i + SIZE) as [number, number, number, number, number, number, number];
      all.push({ range: { start: { line: a, character: b }, end: { line: c, character: d } }, words, hash, section });
    }
    this.sentences = all;
  }

  /** The sentences that stand wholly in view. */
  within(views: readonly Rng[]): Sentence[] {
    return this.sentences.filter(({ range }) => views.some((view) => !before(range.start, view.start) && !before(view.end, range.end)));
  }

  /** Of each section with its subsections, by id; the whole text under the empty id. */
  shares(isRead: (hash: number) => boolean): Map<string, Share> {
    const words = new Array<number>(this.sections.length + 1).fill(0);
    const read = new Array<number>(this.sections.length + 1).fill(0);
    const whole = this.sections.length;
    for (const sentence of this.sentences) {
      const done = isRead(sentence.hash) ? sentence.words : 0;
      const add = (at: number): void => {
        words[at] = (words[at] ?? 0) + sentence.words;
        read[at] = (read[at] ?? 0) + done;
      };
      for (let at = sentence.section, depth = 0; at >= 0 && depth <= this.sections.length; at = this.parents[at] ?? -1, depth++) add(at);
      add(whole);
    }
    return new Map([...this.sections, ''].map((id, at) => [id, { words: words[at] ?? 0, read: read[at] ?? 0 }]));
  }

  /** The outermost section one lies in; itself, where it lies in none. */
  root(id: string): string {
    let at = this.sections.indexOf(id);
    while (at >= 0 && (this.parents[at] ?? -1) >= 0) at = this.parents[at] ?? -1;
    return this.sections[at] ?? '';
  }

  /** What to remember of the sentence read last. */
  stop(hash: number): Stopped {
    const index = this.sentences.findIndex((one) => one.hash === hash);
    const section = this.sentences[index]?.section ?? -1;
    const first = this.sentences.findIndex((one) => one.section === section);
    return { hash, section: this.sections[section] ?? '', nth: Math.max(0, index - first) };
  }

  /** Where to read on: the first unread sentence behind the one read last, else the first unread one; undefined where all is read. */
  resume(stopped: Stopped | undefined, isRead: (hash: number) => boolean): Sentence | undefined {
    const unread = (from: number): Sentence | undefined => this.sentences.slice(from).find(({ hash }) => !isRead(hash));
    return (stopped === undefined ? undefined : unread(this.placeOf(stopped))) ?? unread(0);
  }

  /** Index of the sentence read last; of its like in the section where it was changed; 0 where the section is gone too. */
  private placeOf({ hash, section, nth }: Stopped): number {
    const inSection = this.sections.indexOf(section);
    const first = this.sentences.findIndex((one) => one.section === inSection);
    const same = this.sentences.flatMap((one, index) => (one.hash === hash ? [index] : []));
    const guess = first < 0 ? 0 : first + nth;
    if (same.length > 0) return same.reduce((best, index) => (Math.abs(index - guess) < Math.abs(best - guess) ? index : best));
    if (first < 0) return 0;
    const last = this.sentences.findLastIndex((one) => one.section === inSection);
    return Math.min(guess, last);
  }
}
