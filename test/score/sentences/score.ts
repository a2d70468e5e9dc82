/** Definitions in single sentences, read by the whole analysis as `inspect` does, beside Schwartz and Hearst's algorithm. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { analyze } from '../../../server/src/analysis';
import { tally, type Tally } from '../tally';
import { type Pair, schwartzHearst } from './schwartz-hearst';

export interface Marked { readonly text: string; readonly pairs: readonly Pair[] }

/** The marked sentences of a half: `development` was looked at while the rules were made, `check` only to measure. */
export function markedSentences(half: 'development' | 'looked-at' | 'check'): Marked[] {
  const file = path.join(process.cwd(), `test/score/labels/definitions/${half}.txt`);
  return fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map(unmark);
}

function unmark(line: string): Marked {
  const longs: string[] = [];
  const shorts: string[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of line) {
    if (char === '⟨' || char === '‹') open.push(text.length);
    else if (char === '⟩') longs.push(text.slice(open.pop() ?? 0));
    else if (char === '›') shorts.push(text.slice(open.pop() ?? 0));
    else text += char;
  }
  return { text, pairs: longs.map((long, i) => ({ long, short: shorts[i] ?? '' })) };
}

/** The pairs that the analysis of a text holds, short forms as printed at the definition. */
export function analysed(text: string): Pair[] {
  return analyze(text).abbreviations.flatMap(({ definitions }) => definitions).map(({ span, long }) => ({ short: span.block.text.slice(span.start, span.end), long }));
}

export function scoreSentences(kind: string, sentences: readonly Marked[], read: (text: string) => Pair[]): Tally {
  const out = tally(kind, 0, false);
  for (const { text, pairs } of sentences) {
    out.labelled += pairs.length;
    const left = read(text).map(key);
    for (const pair of pairs) {
      const at = left.indexOf(key(pair));
      if (at >= 0) { left.splice(at, 1); out.found++; }
      else out.misses.push(`${pair.short} = ${pair.long}`);
    }
    out.extra += left.length;
    out.extras.push(...left.map((each) => `${each} <- ${text}`));
  }
  return out;
}

function key({ short, long }: Pair): string {
  return `${short} = ${long}`.toLowerCase().replace(/\s+/g, ' ');
}

export function sentenceTallies(): Tally[] {
  return (['development', 'looked-at', 'check'] as const).flatMap((half) => {
    const sentences = markedSentences(half);
    return [scoreSentences(`sentences, ${half}`, sentences, analysed), scoreSentences('  Schwartz & Hearst', sentences, schwartzHearst)];
  });
}
