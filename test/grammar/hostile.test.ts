import assert from 'node:assert';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { grammar } from './tokenise';

/** What a line is filled with, after an opening where one matters. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['', '('], ['', '*'], ['', '_'], ['', '.'], ['', '#'], ['', '¹'], ['', '1.1'], ['', 'A'],
  ['', 'Name, '], ['', 'Name and '], ['', 'Name et al. '], ['', '(Name, 2010; '], ['', '(A'], ['', '(x Ibid '],
  ['', '*a **b (C, 1999 '], ['', '_a '], ['', '<i>'], ['', '<a '], ['', '[A, 1999 '], ['', 'http://.'], ['', '2006; A (1'],
  ['(A ', '1999 '], ['(A, 1999 ', '1999 '], ['[A ', '1999 '], ['- A ', '1999 '], ['- ', '(a) '], ['- ', 'a (b '],
  ['CHAPTER 1: ', 'a '], ['1.1 ', 'A. '], ['AB\t', 'a '], ['**', 'a *b '], ['# ', '# '], ['', '\t'], ['a', '.\t'],
];

/** A linear pattern doubles with the line, a quadratic one quadruples; the rest is room for a busy machine. */
const GROWTH = 3.2;
/** Below this a time is all noise: no matter how it grows. */
const NOISE_MS = 25;
/** Nobody waits for a line longer than this. */
const CEILING_MS = 400;

function filled(opening: string, unit: string, length: number): string {
  return (opening + unit.repeat(Math.ceil(length / unit.length))).slice(0, length);
}

/** The fastest of some rounds, the lines taken in turn: what a line costs when the rest of the machine is left out. */
function fastestMs(thesis: IGrammar, lines: readonly string[]): number[] {
  const best = lines.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 5; round++) {
    lines.forEach((line, index) => {
      const before = performance.now();
      thesis.tokenizeLine(line, INITIAL);
      best[index] = Math.min(best[index], performance.now() - before);
    });
  }
  return best;
}

describe('grammar: hostile lines', () => {
  for (const [opening, unit] of HOSTILE) {
    it(`grows in proportion on ${JSON.stringify(opening + unit)}…`, async () => {
      const thesis = await grammar();
      const short = filled(opening, unit, 10_000);
      const long = filled(opening, unit, 20_000);
      let times = fastestMs(thesis, [short, long]);
      // a busy machine, most of the time: a pattern that blows up does so every time
      for (let retry = 0; retry < 3 && times[1] >= Math.max(NOISE_MS, times[0] * GROWTH); retry++) times = fastestMs(thesis, [short, long]);
      assert.ok(times[1] < Math.max(NOISE_MS, times[0] * GROWTH), `${times.map((ms) => ms.toFixed(1)).join(' ms, then ')} ms`);
      assert.ok(times[1] < CEILING_MS, `${times[1]} ms`);
    });
  }

  it('nests no deeper on a longer line', async () => {
    const thesis = await grammar();
    for (const [opening, unit] of HOSTILE) {
      const { tokens } = thesis.tokenizeLine(filled(opening, unit, 4_000), INITIAL);
      const deepest = Math.max(...tokens.map((token) => token.scopes.length));
      assert.ok(deepest <= 6, `${deepest} scopes deep on ${opening}${unit}`);
    }
  });
});

describe('grammar: the file', () => {
  it('repeats over bounded text only', async () => {
    const source: unknown = JSON.parse(await readFile(resolve('syntaxes/thesis.tmLanguage.json'), 'utf8'));
    const patterns = [...expressions(source)];
    assert.ok(patterns.length > 30);
    for (const pattern of patterns) {
      const bare = pattern.replace(/\\./g, 'x').replace(/\[(?:\^)?[^\]]*\]/g, 'c');
      assert.ok(!/[*+]/.test(bare), `a repetition without bound: ${pattern}`);
    }
  });
});

/** Every regular expression of a grammar, as written. */
function* expressions(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if ((key === 'match' || key === 'begin' || key === 'end') && typeof value === 'string') yield value;
    else yield* expressions(value);
  }
}
