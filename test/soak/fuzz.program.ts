/** Fuzzes the readers, led by coverage. `fuzz.program.js FILE SEED SECONDS CASES`: the case at work stands in FILE, so that whoever ends a hang finds it there. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chance, pick } from './chance';
import { Coverage } from './coverage';
import { examine, grows } from './examine';
import { compose, mutate } from './mutate';

const [file = '', seed = '1', seconds = '10', cases = '1000000'] = process.argv.slice(2);
const next = chance(Number(seed));
const until = Date.now() + 1_000 * Number(seconds);
const coverage = new Coverage(basename(__filename));
const corpus: string[] = [];
let failures = 0;
let done = 0;

/** A case every so many is one unit repeated. */
const REPEATED = 40;

for (; done < Number(cases) && Date.now() < until && failures < 20; done++) {
  const base = corpus.length > 20 && next(4) > 0 ? pick(next, corpus) : compose(next, pick(next, [3, 12, 60]));
  const text = mutate(next, base, corpus.length > 0 ? pick(next, corpus) : base);
  const repeated = done % REPEATED === REPEATED - 1 && text !== '';
  const unit = repeated ? text.slice(0, 1 + next(120)) : text;
  writeFileSync(file, JSON.stringify({ repeated, text: unit }));
  process.send?.(done);
  try {
    if (repeated) grows(unit);
    else examine(text, next);
  } catch (error) {
    failures++;
    console.log(JSON.stringify({ failed: error instanceof Error ? error.stack?.split('\n').slice(0, 6).join('\n') : String(error), repeated, text: unit }));
  }
  if (coverage.fresh() > 0 && text.length < 3_000) corpus.push(text);
}
console.log(JSON.stringify({ seed: Number(seed), cases: done, corpus: corpus.length, covered: coverage.blocks, failures }));
process.exitCode = failures > 0 ? 1 : 0;
