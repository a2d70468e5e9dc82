/** Shapes of single lines. */
import * as assert from 'node:assert';
import { shapeOf } from '../../server/src/text/shape';

describe('shape of a line', () => {
  it('ends a sentence before any number of note marks', () => {
    for (const [line, stops] of [['It was so.[^1][^2]', true], ['It was so[^1][^1]', false], ['[^1][^1]', false], ['It was so.¹²', true], [']]]', false]] as const) {
      assert.strictEqual(shapeOf(line).stops, stops, line);
    }
  });

  it('reads names of sections set in small or spaced capitals', () => {
    for (const line of ['R EFERENCES', 'B I B L I O G R A P H Y', 'L ITERATURE C ITED', 'WORKS CITED']) assert.strictEqual(shapeOf(line).heading?.name, 'bibliography', line);
  });
});
