/** `npm run score [-- -v]`: recognition measured against labels made by hand. */
import { ownDocuments, realThesis } from './gold';
import { scoreAll } from './kinds';
import { layoutReport } from './layout/report';
import { details, row } from './tally';

const verbose = process.argv.includes('-v');
const thesis = realThesis();
const lines: string[] = [];
for (const labelled of [...(thesis === undefined ? [] : [thesis]), ...ownDocuments()]) {
  lines.push('', labelled.name);
  for (const score of scoreAll(labelled)) lines.push(row(score), ...(verbose ? details(score) : []));
}
if (thesis === undefined) lines.push('', 'the real thesis: ../shared/gold is not there');
lines.push('', ...layoutReport(verbose));
process.stdout.write(`${lines.join('\n').trimStart()}\n`);
