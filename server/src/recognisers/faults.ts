/** Parts of the reading that failed on a document. A part that failed is left out of it from then on, so that the rest goes on. */
export interface Fault {
  /** `recogniser citations`, `table works`: what is left out. */
  readonly part: string;
  readonly error: unknown;
}

export class Faults {
  private readonly found = new Map<string, Fault>();
  count = 0;

  /** In the order in which they came. */
  get list(): readonly Fault[] { return [...this.found.values()]; }

  has(part: string): boolean {
    return this.count > 0 && this.found.has(part);
  }

  add(part: string, error: unknown): void {
    this.found.set(part, { part, error });
    this.count = this.found.size;
  }

  /** Does `work` unless this part failed before. @returns `empty` where it did or does now */
  fence<T>(part: string, work: () => T, empty: T): T {
    if (this.has(part)) return empty;
    try {
      return work();
    } catch (error) {
      this.add(part, error);
      return empty;
    }
  }
}
