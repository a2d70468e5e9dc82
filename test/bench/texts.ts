/** What is measured: the real thesis where it is there, the sample repeated, one endless line. */
import { existsSync, readFileSync } from 'node:fs';
import { analyze } from '../../server/src/analysis';

export interface BenchText { readonly name: string; readonly text: string; /** How often the sample stands in it, 0 for others. */ readonly times: number }

const REAL = '../shared/thesis/the-third-mexico.txt';
const SAMPLE = 'media/sample/the-quiet-harbour.thesis.txt';

/** @param most the longest multiple of the sample @param long 64 times the real thesis as well, 20 MB */
export function benchTexts(most: number, long: boolean): BenchText[] {
  const sample = readFileSync(SAMPLE, 'utf8');
  const real = existsSync(REAL) ? readFileSync(REAL, 'utf8') : undefined;
  const texts: BenchText[] = [];
  if (real !== undefined) texts.push({ name: 'real thesis', text: real, times: 0 });
  for (const times of [1, 4, 16, 64]) if (times <= most) texts.push({ name: `sample ×${times}`, text: grow(sample, times), times });
  texts.push({ name: 'one endless line', text: sample.replace(/\s+/g, ' ').repeat(8), times: 0 });
  if (long && real !== undefined) texts.push({ name: 'real thesis ×64', text: grow(real, 64), times: 0 });
  return texts;
}

/**
 * A thesis as long as `times` of this one: the whole again and again, each time with authors of its own, as a longer thesis cites
 * more works and not the same ones more often.
 */
export function grow(text: string, times: number): string {
  const names = new Set(analyze(text).works.flatMap(({ authors }) => authors.join(' ').match(/\p{Lu}\p{L}{2,}/gu) ?? []));
  const parts: string[] = [text];
  for (let k = 1; k < times; k++) {
    const ending = [...String(k)].map((digit) => 'aeioubdfgk'[Number(digit)] ?? '').join('');
    parts.push(text.replace(/\p{Lu}\p{L}{2,}/gu, (word) => (names.has(word) ? word + ending : word)));
  }
  return parts.join('\n\n');
}
