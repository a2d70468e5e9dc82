/** The smallest test runner: no package fits into the extension host's worker without shims. What is found is posted to the harness. */
import { extensions } from 'vscode';

const tests: Array<{ title: string; run: () => Promise<void> }> = [];

/** Longest a single test may take (ms). */
const LIMIT = 30_000;

export function test(title: string, run: () => Promise<void>): void {
  tests.push({ title, run });
}

/** Runs every test in turn. @throws when one failed */
export async function runAll(): Promise<void> {
  let failures = 0;
  for (const { title, run } of tests) {
    const start = Date.now();
    try {
      await within(run());
      await post({ title, ok: true, ms: Date.now() - start });
    } catch (error) {
      failures++;
      await post({ title, ok: false, error: error instanceof Error ? `${error.message}\n${error.stack ?? ''}`.slice(0, 1500) : String(error) });
    }
  }
  await post({ ended: true });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** Sends a row to the harness, whose server the extension itself came from. */
export async function post(row: object): Promise<void> {
  const home = extensions.getExtension('thesis-reader.thesis-reader')?.extensionUri;
  await fetch(`${home?.scheme}://${home?.authority}/results`, { method: 'POST', body: JSON.stringify(row) });
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

export function equal(actual: unknown, expected: unknown, what = 'equal'): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`);
}

export function match(text: string, expected: RegExp): void {
  if (!expected.test(text)) throw new Error(`${expected} is not in: ${text.slice(0, 400) || 'nothing'}`);
}

/** Asks until something holds, at most 15 s. */
export async function until<T>(what: string, probe: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 15_000; ; ) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within 15 s: ${what}`);
    await new Promise((done) => { setTimeout(done, 50); });
  }
}

async function within(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`not done within ${LIMIT / 1000} s`)), LIMIT); });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
