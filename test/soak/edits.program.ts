/** Edits theses for long. `edits.program.js FILE SEED SECONDS EDITS`: the case at work stands in FILE; a case that fails is made small and printed. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Intent, intent, large } from '../property/edits';
import { follow } from '../property/equal';
import { type Thesis, thesis } from '../property/theses';

const [file = '', seed = '1', seconds = '60', edits = '100000'] = process.argv.slice(2);
const until = Date.now() + 1_000 * Number(seconds);
let messages = 0;
let cases = 0;
let failures = 0;

/** One in so many documents gets 50 KB pasted. */
const some = fc.oneof({ weight: 60, arbitrary: intent }, { weight: 1, arbitrary: large });
const whole = fc.tuple(thesis(20), fc.array(some, { minLength: 1, maxLength: 14 }));

function attempt([start, intents]: [Thesis, Intent[]]): void {
  cases++;
  writeFileSync(file, JSON.stringify({ ...start, intents }));
  process.send?.(cases);
  messages += follow(start, intents, 5);
}

for (let run = Number(seed); messages < Number(edits) && Date.now() < until && failures < 10; run++) {
  const result = fc.check(fc.property(whole, attempt), { seed: run, numRuns: 50, interruptAfterTimeLimit: Math.max(1, until - Date.now()) });
  if (!result.failed || result.counterexample === null) continue;
  failures++;
  const [[start, intents]] = result.counterexample;
  console.log(JSON.stringify({ failed: String(result.errorInstance).slice(0, 3_000), seed: run, path: result.counterexamplePath, kept: { ...start, intents } }));
}
console.log(JSON.stringify({ seed: Number(seed), cases, messages, failures }));
process.exitCode = failures > 0 ? 1 : 0;
