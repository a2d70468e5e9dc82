/** What `npm run score` prints of generated dissertations: per way of laying out, how well lines and starts of references are told. */
import { analyze, type ThesisDocument } from '../../../server/src/analysis';
import { type Likeness, likeness, type Relayout, relayout } from './relaid';
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

const MANNERS: readonly Relayout[] = [60, 70, 80, 90, 100].flatMap((columns) => [
  { columns, page: 44, runningHeads: true, formFeed: true, hyphenate: true, hanging: true, markdown: false, seed: columns },
  { columns, page: 0, runningHeads: false, formFeed: false, hyphenate: false, hanging: columns !== 70, markdown: columns === 80, seed: columns },
]);

/** How much of a document is read the same in ten other layouts: per kind, the mean and the least. */
export function likenessReport(name: string, document: ThesisDocument, verbose: boolean): string[] {
  const all = MANNERS.map((manner) => likeness(document, analyze(relayout(document, 'A Title at the Head of Pages', manner))));
  const lines = [`${name}, in ten other layouts: read the same (mean, least)`];
  for (const [k, { kind }] of (all[0] ?? []).entries()) {
    const mine = all.map((one) => one[k] as Likeness);
    lines.push(`  ${kind.padEnd(24)}${percent(mine.reduce((sum, item) => sum + item.share, 0) / mine.length)}${percent(Math.min(...mine.map((item) => item.share)))}`);
    if (verbose) lines.push(...mine.flatMap((item) => [...item.lost.map((text) => `      lost   ${text}`), ...item.extra.map((text) => `      extra  ${text}`)]));
  }
  return lines;
}
