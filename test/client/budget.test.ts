import * as assert from 'node:assert';
import { highlighted, stretchAt } from '../../client/src/aids/budget';
import type { ChapterRow, Pos, Rng } from '../../server/src/protocol';

const pos = (line: number, character = 0): Pos => ({ line, character });
const rng = (a: number, b: number, c: number, d: number): Rng => ({ start: pos(a, b), end: pos(c, d) });
const row = (label: string, kind: string, fullRange: Rng, children: ChapterRow[] = [], elsewhere = false): ChapterRow =>
  ({ id: label, kind, number: '', title: label, label, words: 0, citations: 0, range: fullRange, fullRange, children, ...(elsewhere ? { elsewhere } : {}) });

const ROWS = [
  row('1', 'chapter', rng(0, 0, 9, 20), [row('Table 1', 'table', rng(2, 0, 2, 9)), row('Annex', 'part', rng(50, 0, 60, 0), [], true), row('1.1', 'section', rng(4, 0, 9, 20))]),
  row('2', 'chapter', rng(10, 0, 20, 0)),
];

describe('the highlight budget', () => {
  it('is counted per innermost section, without its subsections; tables are part of theirs', () => {
    assert.deepStrictEqual(stretchAt(ROWS, pos(2, 3)), { label: '1', range: rng(0, 0, 4, 0) });
    assert.deepStrictEqual(stretchAt(ROWS, pos(5)), { label: '1.1', range: rng(4, 0, 9, 20) });
    assert.deepStrictEqual(stretchAt(ROWS, pos(12))?.label, '2');
    assert.strictEqual(stretchAt(ROWS, pos(55)), undefined);
  });

  it('counts each word once, and only what lies in the section', () => {
    const line = 'one two – three four';
    const stretch = { label: '', range: rng(4, 0, 9, 20) };
    const count = (...highlights: Rng[]): number => highlighted(stretch, highlights, ({ start, end }) => line.slice(start.character, end.line > start.line ? undefined : end.character));
    assert.strictEqual(count(rng(5, 0, 5, 15)), 3);
    assert.strictEqual(count(rng(5, 8, 5, 20), rng(5, 0, 5, 15)), 4);
    assert.strictEqual(count(rng(5, 0, 5, 7), rng(5, 0, 5, 3)), 2);
    assert.strictEqual(count(rng(1, 0, 2, 3), rng(12, 0, 13, 3)), 0);
    assert.strictEqual(count(rng(2, 0, 4, 7)), 2);
  });
});
