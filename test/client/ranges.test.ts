import * as assert from 'node:assert';
import { between, countTo, neighbour } from '../../client/src/aids/ranges';
import type { Pos, Rng } from '../../server/src/protocol';

const pos = (line: number, character: number): Pos => ({ line, character });
const rng = (a: number, b: number, c: number, d: number): Rng => ({ start: pos(a, b), end: pos(c, d) });

describe('ranges of passages', () => {
  it('what is faded is all that lies between them', () => {
    assert.deepStrictEqual(between([rng(1, 4, 1, 9), rng(3, 0, 4, 2)], pos(6, 1)), [rng(0, 0, 1, 4), rng(1, 9, 3, 0), rng(4, 2, 6, 1)]);
    assert.deepStrictEqual(between([], pos(2, 0)), [rng(0, 0, 2, 0)]);
    assert.deepStrictEqual(between([rng(0, 0, 2, 0)], pos(2, 0)), []);
  });

  it('the next place is found round the end, and counted', () => {
    const places = [rng(1, 0, 1, 3), rng(4, 2, 4, 5), rng(9, 0, 9, 3)];
    assert.deepStrictEqual(neighbour(places, pos(4, 2), true), places[2]);
    assert.deepStrictEqual(neighbour(places, pos(9, 0), true), places[0]);
    assert.deepStrictEqual(neighbour(places, pos(4, 2), false), places[0]);
    assert.deepStrictEqual(neighbour(places, pos(0, 0), false), places[2]);
    assert.strictEqual(neighbour([], pos(0, 0), true), undefined);
    assert.deepStrictEqual([pos(0, 5), pos(4, 2), pos(12, 0)].map((at) => countTo(places, at)), [0, 2, 3]);
  });
});
