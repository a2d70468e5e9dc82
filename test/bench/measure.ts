/** Times of tasks taken in turn, round by round, so that a busy spell of the machine falls on all of them alike. */
export interface Task { readonly name: string; /** May answer later: its time is up to then. */ run(): unknown }

export interface Timing {
  readonly name: string;
  /** Median in ms. */
  readonly median: number;
  /** Half of all rounds lie between these two, in ms. */
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/**
 * Rounds are run until there are `most`, or, from the `least` on, until `budget` ms are spent. A first round, where it takes no more than half
 * of that, warms up and is not counted.
 */
export async function measure(tasks: readonly Task[], { least, most, budget }: { least: number; most: number; budget: number }): Promise<Timing[]> {
  const times = tasks.map(() => [] as number[]);
  const begun = performance.now();
  const spent = (): number => performance.now() - begun;
  for (const task of tasks) if (spent() < budget / 2) await task.run();
  for (let round = 0; round < most && (round < least || spent() < budget); round++) {
    for (const [index, task] of tasks.entries()) {
      const before = performance.now();
      const answer = task.run();
      if (answer instanceof Promise) await answer;
      times[index]?.push(performance.now() - before);
    }
  }
  return tasks.map(({ name }, index) => timing(name, times[index] ?? []));
}

export function timing(name: string, values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { name, median: at(0.5), low: at(0.25), high: at(0.75), rounds: sorted.length };
}
