/** A small generator of numbers of its own: one seed, the same cases on every machine. */
export type Chance = (most: number) => number;

/** Mulberry32 (Tommy Ettinger, public domain). `chance(n)` gives 0 … n−1. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return most <= 0 ? 0 : ((t ^ (t >>> 14)) >>> 0) % most;
  };
}

export function pick<T>(next: Chance, list: readonly T[]): T {
  return list[next(list.length)] as T;
}
