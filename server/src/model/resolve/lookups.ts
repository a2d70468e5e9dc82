/** What was looked up to answer a question, and when it last changed: so that an answer is known to stand. */

/** Keys by number, each with the revision in which what it leads to was last changed. */
export class Lookups {
  /** Counts up with every change. */
  revision = 0;
  private readonly numbers = new Map<string, number>();
  private readonly changed: number[] = [];
  /** What is being asked now. */
  private asked: number[] = [];

  /** Notes that a key is looked up. */
  ask(key: string): void {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.changed.length;
      this.numbers.set(key, number);
      this.changed.push(0);
    }
    this.asked.push(number);
  }

  /** Notes what another answer had asked. */
  askAll(numbers: readonly number[]): void {
    for (const number of numbers) this.asked.push(number);
  }

  /** What is asked while `work` runs; whoever asked for it has asked it as well. */
  during<T>(work: () => T): { readonly result: T; readonly asked: readonly number[] } {
    const outer = this.asked;
    this.asked = [];
    const result = work();
    const asked = [...new Set(this.asked)];
    this.asked = outer;
    this.askAll(asked);
    return { result, asked };
  }

  /** What a key leads to has changed. */
  touch(key: string): void {
    const number = this.numbers.get(key);
    if (number !== undefined) this.changed[number] = this.revision;
  }

  /** Nothing of what was asked has changed since a revision. */
  stands(asked: readonly number[], since: number): boolean {
    for (const number of asked) if ((this.changed[number] ?? 0) > since) return false;
    return true;
  }
}
