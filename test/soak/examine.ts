/** What is asked of any text: that it is read, checked and answers every request, soon, and in proportion to its length. */
import assert from 'node:assert';
import { performance } from 'node:perf_hooks';
import { analyze } from '../../server/src/analysis';
import { features, type Params, Refusal } from '../../server/src/features';
import { headingIds } from '../../server/src/features/shared/ids';
import { check } from '../../server/src/rules/run';
import { sourceOf, URI } from '../features/thesis';
import type { Chance } from './chance';

/** Any one answer may take so long (ms of processor time). A hang is a failure like a crash. */
export const LONGEST = 1_000;

/** Processor time in ms: what others do on the machine meanwhile does not count. */
export function spent<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, result };
}

/** @throws what went wrong, with the request's name */
export function examine(text: string, next: Chance): void {
  const soon = <T>(what: string, work: () => T): T => {
    const began = performance.now();
    const { ms, result } = spent(work);
    if (performance.now() - began > LONGEST) assert.ok(ms < LONGEST, `${what}: ${ms.toFixed(0)} ms`);
    return result;
  };
  const document = soon('analysis', () => analyze(text, { recognition: 'always', markdown: next(3) === 0 }));
  const { failures, findings } = soon('rules', () => check(document));
  assert.deepStrictEqual(failures.map(({ rule, error }) => `${rule}: ${String(error)}`), []);
  assert.deepStrictEqual(document.faults.map(({ part, error }) => `${part}: ${String(error)}`), []);
  for (const { span, fixes } of findings.slice(0, 20)) {
    const { start, end } = document.range(span);
    assert.ok(start <= end && end <= text.length, 'a finding outside the text');
    for (const fix of fixes?.() ?? []) for (const edit of fix.edits()) assert.ok(edit.start <= edit.end && edit.end <= text.length, `${fix.title}: an edit outside the text`);
  }
  const source = sourceOf(document);
  const position = document.positionAt(next(text.length + 1));
  const ids = [...headingIds(document).values()];
  const id = ids[next(ids.length)] ?? 'work:Lind, 2010';
  const params = {
    position, positions: [position], range: { start: document.positionAt(0), end: document.positionAt(text.length) }, id, context: { includeDeclaration: true }, newName: 'Aldermann',
    item: { uri: URI, data: id }, data: { uri: URI, id }, change: { kind: 'promote', id }, format: 'ris', cited: false, bibliography: 'a.bib', known: [id],
  } as unknown as Params;
  for (const { method, answer } of features) {
    const result = soon(method, () => answer(source, params));
    if (!(result instanceof Refusal)) JSON.stringify(result);
  }
}

const SHORT = 8_000;
const TIMES = 4;
/** As in `robust/growth.test.ts`: four times the text, 2.5 for each doubling. */
const GROWTH = 2.5 ** 2;
/** A time below this is not compared (ms): coverage makes code slow at first. */
const NOISE = 300;

/** @throws where reading and checking a text repeated grows faster than it */
export function grows(unit: string): void {
  const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
  const time = (length: number): number => spent(() => check(analyze(text(length), { recognition: 'always' }))).ms;
  let last = '';
  for (let k = 0; k < 4; k++) {
    const long = time(SHORT * TIMES);
    if (long < NOISE) return;
    const short = Math.min(time(SHORT), time(SHORT));
    if (long < short * GROWTH) return;
    last = `${short.toFixed(0)} ms for ${SHORT} characters, ${long.toFixed(0)} ms for ${SHORT * TIMES}`;
  }
  assert.fail(`repeated: ${last}`);
}
