/**
 * Ends a server that does not come to an end. The main thread notes what it works on in shared memory, at the cost of a few stores; a thread of its own
 * looks twice a second, and where one piece of work is over its budget it says which on standard error and ends the process: the client starts it anew.
 */
import { Worker } from 'node:worker_threads';
import type { Watch } from './watch';

/** What any one piece of work may take (ms), and what it may take more for each million characters. */
const BUDGET = 15_000;
const PER_MILLION = 3_000;
/** The line that tells the client: this, then JSON. */
export const OVER_BUDGET = 'Thesis Reader is over its budget: ';

/** Numbers of the shared memory: counts up with each piece of work, 0 where there is none; its document; 0-based line; thousands of characters. */
const WORK = 0;
const DOCUMENT = 1;
const LINE = 2;
const THOUSANDS = 3;

/** Runs in the thread. Time is counted in its own ticks: a machine that slept in between has not worked. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { notes, budget, perMillion, tick, lead } = workerData;
const names = new Map();
parentPort.on('message', ([number, uri]) => names.set(number, uri));
let last = 0, ticks = 0;
setInterval(() => {
  const work = Atomics.load(notes, ${WORK});
  ticks = work !== 0 && work === last ? ticks + 1 : 0;
  last = work;
  if (ticks * tick <= budget + perMillion * Atomics.load(notes, ${THOUSANDS}) / 1000) return;
  const told = { uri: names.get(Atomics.load(notes, ${DOCUMENT})) ?? '', line: Atomics.load(notes, ${LINE}) + 1, seconds: Math.round(ticks * tick / 1000) };
  try { writeSync(2, lead + JSON.stringify(told) + '\\n'); } catch {}
  process.kill(process.pid, 'SIGKILL');
}, tick);
`;

export class Watchdog implements Watch {
  private readonly notes = new Int32Array(new SharedArrayBuffer(16));
  private readonly numbers = new Map<string, number>();
  private thread: Worker | undefined;
  private works = 0;
  private depth = 0;

  /** `budget` in ms. */
  constructor(private readonly budget = BUDGET) {}

  /** Starts the thread; until then work is not watched. */
  start(): void {
    const tick = Math.max(20, Math.min(500, this.budget / 10));
    const workerData = { notes: this.notes, budget: this.budget, perMillion: PER_MILLION, tick, lead: OVER_BUDGET };
    this.thread = new Worker(THREAD, { eval: true, workerData, stdout: false, stderr: false });
    // a thread that cannot be had leaves the server unwatched, not dead
    this.thread.on('error', () => { this.thread = undefined; });
    this.thread.unref();
  }

  during<T>(uri: string, length: number, work: () => T): T {
    this.depth++;
    if (this.depth === 1) {
      this.works = (this.works % 0x7fffffff) + 1;
      this.notes[DOCUMENT] = this.numberOf(uri);
      this.notes[LINE] = 0;
      this.notes[THOUSANDS] = length >> 10;
      Atomics.store(this.notes, WORK, this.works);
    }
    try {
      return work();
    } finally {
      this.depth--;
      if (this.depth === 0) Atomics.store(this.notes, WORK, 0);
    }
  }

  readonly step = (line: number): void => { this.notes[LINE] = line; };

  private numberOf(uri: string): number {
    const known = this.numbers.get(uri);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    this.numbers.set(uri, number);
    this.thread?.postMessage([number, uri]);
    return number;
  }
}
