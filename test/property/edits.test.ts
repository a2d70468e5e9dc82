/** Theses as people write them, edited as people edit: after every message the model equals a fresh reading. `npm run soak` runs it for long. */
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Intent } from './edits';
import { intent, large } from './edits';
import { follow } from './equal';
import { type Thesis, thesis } from './theses';

/** What once failed: texts and intents, made small. */
const KEPT = 'test/property/kept.json';
const SEED = process.env.PROPERTY_SEED === undefined ? Date.now() & 0x7fffffff : Number(process.env.PROPERTY_SEED);
const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

describe('a thesis under edits', function edits() {
  this.timeout(120_000);

  it('what failed once is right now', () => {
    for (const { text, manner, intents } of JSON.parse(readFileSync(KEPT, 'utf8')) as (Thesis & { intents: Intent[] })[]) follow({ text, manner }, intents, 1);
  });

  it(`equals a fresh reading after every message (seed ${SEED})`, () => {
    let messages = 0;
    fc.assert(fc.property(thesis(14), fc.array(intent, { minLength: 1, maxLength: 10 }), (start, intents) => { messages += follow(start, intents); }), { numRuns: RUNS, seed: SEED });
    assert.ok(messages > RUNS * 5, `${messages} messages`);
  });

  it(`equals a fresh reading after 50 KB were pasted, and taken back (seed ${SEED})`, () => {
    const undo = fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), at: fc.nat(), length: fc.constant(1) });
    fc.assert(fc.property(thesis(14), large, undo, (start, paste, back) => { follow(start, [paste, back], 1); }), { numRuns: 4, seed: SEED });
  });
});
