/** Layout does not matter: one thesis re-wrapped, paged and marked up otherwise is read alike. */
import assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis';
import { likeness, type Relayout, relayout } from '../score/layout/relaid';

const SEED = process.env.PROPERTY_SEED === undefined ? Date.now() & 0x7fffffff : Number(process.env.PROPERTY_SEED);

const wrapped: fc.Arbitrary<Relayout> = fc.record({
  columns: fc.integer({ min: 60, max: 100 }), page: fc.constantFrom(0, 38, 44, 51), runningHeads: fc.boolean(), formFeed: fc.boolean(), hyphenate: fc.boolean(),
  hanging: fc.boolean(), markdown: fc.boolean(), seed: fc.nat(1_000),
});

describe('layout does not matter', () => {
  const folder = 'media/sample';
  const file = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
  const sample = analyze(readFileSync(`${folder}/${file}`, 'utf8'));

  it(`the sample is read alike at any width, with pages or as Markdown (seed ${SEED})`, () => {
    assert.ok(sample.citations.length > 100 && sample.works.length > 40);
    fc.assert(fc.property(wrapped, (manner) => {
      for (const { kind, share, lost, extra } of likeness(sample, analyze(relayout(sample, 'The Quiet Harbour', manner)))) {
        assert.ok(share >= 0.95, `${kind}: ${(100 * share).toFixed(1)} % the same\nlost ${lost.join('\n     ')}\nextra ${extra.join('\n      ')}`);
      }
    }), { numRuns: Number(process.env.PROPERTY_RUNS ?? 25), seed: SEED });
  });
});
