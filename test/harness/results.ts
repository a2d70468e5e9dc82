/** What was tested: collected from every layer, printed one way, summed up in one place. */
import * as fs from 'node:fs';
import * as path from 'node:path';

export interface Result { title: string; ok: boolean; ms?: number; error?: string }
export interface Sum { passed: number; failed: number }

/** Reads what the suite wrote so far, one JSON object per line. A half-written line is left out. */
export function readResults(file: string): { results: Result[]; ended: boolean; notes: string[] } {
  const results: Result[] = [];
  const notes: string[] = [];
  let ended = false;
  for (const line of fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []) {
    try {
      const row = JSON.parse(line) as Partial<Result> & { ended?: boolean; note?: string };
      if (row.ended) ended = true;
      else if (row.note !== undefined) notes.push(row.note);
      else if (row.title !== undefined) results.push({ title: row.title, ok: row.ok === true, ms: row.ms, error: row.error });
    } catch { /* the line that is being written */ }
  }
  return { results, ended, notes };
}

/** Prints one layer and counts it. */
export function report(layer: string, results: Result[]): Sum {
  console.log(`\n  ${layer}`);
  for (const one of results) {
    console.log(`    ${one.ok ? '✔' : '✖'} ${one.title}${one.ms !== undefined && one.ms > 500 ? ` (${Math.round(one.ms)} ms)` : ''}`);
    if (!one.ok && one.error) console.log(one.error.split('\n').map((line) => `        ${line}`).join('\n'));
  }
  const passed = results.filter((one) => one.ok).length;
  return { passed, failed: results.length - passed };
}

/** Leaves the sum where `npm test` reads it. */
export function leaveSum(file: string, sum: Sum): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(sum));
}

/** A failure as readable lines: message and, of the stack, where in our code. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*\/test\//.test(line)).slice(0, 3);
  return [error.message, ...at].join('\n');
}
