/** What `npm run score` prints of generated dissertations: per way of laying out, how well lines and starts of references are told. */
import { KINDS } from './dissertations';
import { f1, scoreLayouts, total } from './score';

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);

export function layoutReport(verbose: boolean): string[] {
  const scores = scoreLayouts([1, 2]);
  if (scores.length === 0) return ['generated dissertations: ../shared/references is not there'];
  const lines = ['generated dissertations (F1 of lines that belong to references, of first lines of entries)'];
  for (const name of Object.keys(KINDS)) {
    const mine = scores.filter((score) => score.name === name);
    lines.push(`  ${name.padEnd(42)}${percent(f1(total(mine.map((score) => score.lines))))}${percent(f1(total(mine.map((score) => score.starts))))}`);
    if (verbose) lines.push(...mine.flatMap((score) => score.faults).map((fault) => `      ${fault}`));
  }
  lines.push(`  ${'all'.padEnd(42)}${percent(f1(total(scores.map((score) => score.lines))))}${percent(f1(total(scores.map((score) => score.starts))))}`);
  return lines;
}
