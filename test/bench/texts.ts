/** What is measured: the real thesis where it is there, the sample repeated, one endless line. */
import { existsSync, readFileSync } from 'node:fs';

export interface BenchText { readonly name: string; readonly text: string; /** How often the sample stands in it, 0 for others. */ readonly times: number }

const REAL = '../shared/thesis/the-third-mexico.txt';
const SAMPLE = 'media/sample/the-quiet-harbour.thesis.txt';

/** @param most the longest multiple of the sample */
export function benchTexts(most: number): BenchText[] {
  const sample = readFileSync(SAMPLE, 'utf8');
  const real = existsSync(REAL) ? readFileSync(REAL, 'utf8') : undefined;
  const base = grow(sample, 10);
  const texts: BenchText[] = [];
  if (real !== undefined) texts.push({ name: 'real thesis', text: real, times: 0 });
  for (const times of [1, 4, 16, 64]) if (times <= most) texts.push({ name: `sample ×${times}`, text: grow(base, times), times });
  texts.push({ name: 'one endless line', text: sample.replace(/\s+/g, ' ').repeat(8), times: 0 });
  return texts;
}

/**
 * A thesis as long as `times` of this one: its body again and again, each time with a bibliography of its own whose names are
 * new, as a longer thesis cites more works and not the same one more often.
 */
export function grow(text: string, times: number): string {
  const parts: string[] = [];
  for (let k = 0; k < times; k++) parts.push(k === 0 ? text : renamed(text, k));
  return parts.join('\n\n');
}

/** Every long capitalised word gets an ending of its own, so that authors, entries and organisations of each copy are its own. */
function renamed(text: string, copy: number): string {
  const ending = [...String(copy)].map((digit) => 'aeioubdfgk'[Number(digit)] ?? '').join('');
  return text.replace(/(?<=[(,;&\n*•-] ?)\p{Lu}\p{Ll}{4,}(?=,? (?:\(?\d{4}|\p{Lu}\.|&))/gu, (word) => word + ending);
}

