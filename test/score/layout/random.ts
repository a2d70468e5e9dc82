/** Random numbers that repeat: everything a generated document holds follows from its seed. */
export class Random {
  private state: number;

  constructor(seed: number) { this.state = (seed * 2654435761 + 12345) >>> 0; }

  /** 0 ≤ result < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number { return least + Math.floor(this.next() * (most - least + 1)); }

  chance(probability: number): boolean { return this.next() < probability; }

  pick<T>(list: readonly T[]): T { return list[Math.floor(this.next() * list.length)] as T; }

  /** `count` of the list's items, none twice, in random order. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const out: T[] = [];
    while (out.length < count && rest.length > 0) out.push(...rest.splice(Math.floor(this.next() * rest.length), 1));
    return out;
  }
}
