/** V8's own coverage as a guide: which inputs reached code that none before them reached. */
import { type Profiler, Session } from 'node:inspector';

export class Coverage {
  private readonly session = new Session();
  private readonly seen = new Set<string>();
  blocks = 0;

  /** @param script what the address of the script that counts ends with */
  constructor(private readonly script: string) {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  }

  /** How many stretches of code were entered for the first time since it was last asked. */
  fresh(): number {
    let found: Profiler.ScriptCoverage[] = [];
    this.session.post('Profiler.takePreciseCoverage', (_error, answer) => { found = answer?.result ?? []; });
    let count = 0;
    for (const { url, functions } of found) {
      if (!url.endsWith(this.script)) continue;
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count: times } of ranges) {
          const key = `${startOffset}-${endOffset}`;
          if (times === 0 || this.seen.has(key)) continue;
          this.seen.add(key);
          count++;
        }
      }
    }
    this.blocks += count;
    return count;
  }
}
