/** The variables of several summaries as one list: the same variable has the same place, small differences of wording aside. */
import type { CaseVariable } from '../../protocol';
import { comparable } from '../../text/fold';

/** Share of words two labels must have in common to be one variable worded twice. */
const ALIKE = 0.75;
/** Short labels differ by a word and mean another thing. */
const WORDS_LEAST = 5;

export class Variables {
  readonly list: CaseVariable[] = [];
  private readonly keys: { key: string; words: ReadonlySet<string> }[] = [];

  /** The place of a variable; `taken`: the places of the same summary, where a second row is another variable. */
  place(label: string, group: string, taken: Set<number>): number {
    const key = comparable(label);
    const words = new Set(key.split(' '));
    const free = (at: number): boolean => !taken.has(at);
    let at = this.keys.findIndex((one, index) => free(index) && one.key === key && this.list[index]?.group === group);
    if (at < 0) at = this.keys.findIndex((one, index) => free(index) && one.key === key);
    if (at < 0) at = this.keys.findIndex((one, index) => free(index) && alike(one.words, words));
    if (at < 0) {
      at = this.list.push({ label, group }) - 1;
      this.keys.push({ key, words });
    }
    taken.add(at);
    return at;
  }
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < WORDS_LEAST) return false;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common) >= ALIKE;
}
