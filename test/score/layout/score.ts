/** Lines that belong to references, and lines that begin one: what the analysis says of them against how the document was made. */
import { analyze } from '../../../server/src/analysis';
import { dissertation, KINDS, type Dissertation } from './dissertations';
import { references } from './material';

export interface Counts { right: number; wrong: number; missed: number }
export interface LayoutScore { readonly name: string; readonly lines: Counts; readonly starts: Counts; readonly faults: string[] }

export function f1({ right, wrong, missed }: Counts): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}

export function scoreDissertation({ name, lines, text }: Dissertation): LayoutScore {
  const document = analyze(text);
  const inEntry = new Set<number>();
  const starts = new Set<number>();
  for (const work of document.works) {
    document.parts(work.span).forEach((part, k) => {
      const from = document.positionAt(part.start).line;
      const to = document.positionAt(part.end).line;
      if (k === 0) starts.add(from);
      for (let i = from; i <= to; i++) inEntry.add(i);
    });
  }
  const score: LayoutScore = { name, lines: { right: 0, wrong: 0, missed: 0 }, starts: { right: 0, wrong: 0, missed: 0 }, faults: [] };
  const count = (counts: Counts, is: boolean, said: boolean, i: number, what: string): void => {
    if (is && said) counts.right++;
    else if (is || said) {
      if (is) counts.missed++;
      else counts.wrong++;
      score.faults.push(`${i + 1} ${is ? 'missed' : 'extra'} ${what}: ${(lines[i]?.text ?? '').trim().slice(0, 100)}`);
    }
  };
  for (const [i, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    count(score.lines, line.kind === 'entry', inEntry.has(i), i, 'line');
    count(score.starts, line.start, starts.has(i), i, 'start');
  }
  return score;
}

/** All kinds over the given seeds; empty where the references are not there. */
export function scoreLayouts(seeds: readonly number[], only = ''): LayoutScore[] {
  if (references('any').length === 0) return [];
  return Object.keys(KINDS).filter((name) => name.includes(only)).flatMap((name) => seeds.map((seed) => scoreDissertation(dissertation(name, seed))));
}

export function total(counts: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => counts.reduce((all, item) => all + item[key], 0);
  return { right: sum('right'), wrong: sum('wrong'), missed: sum('missed') };
}
