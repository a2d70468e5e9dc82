import { appendFileSync } from 'node:fs';
import { unpackInto } from '../../../server/src/recognisers/references';
import { madeUp } from './augment';
import { train } from './crf';
import { load } from './data';
import { authorDate, measure, table, type Sums } from './measure';
import { OPTIONS } from './options';
import { pack } from './pack';

/** Trains without one fold in `FOLDS` and measures on it: cross.js LABELLED.jsonl [FOLDS [how many of them [FILE for the misses]]]. */
const [source, folds = '5', most = '1', file] = process.argv.slice(2);
/** Options to try in place of those of the product, as JSON. */
const options = { ...OPTIONS, ...(JSON.parse(process.env.OPTIONS ?? '{}') as Partial<typeof OPTIONS>) };
const items = load(source ?? '../shared/references/labelled-references.jsonl');
const all: Sums = new Map();
const dated: Sums = new Map();
for (let fold = 0; fold < Number(most); fold++) {
  const rest = items.filter((_, i) => i % Number(folds) !== fold);
  const model = train(rest, madeUp(rest, options.madeUp, options.seed), options);
  unpackInto(pack(model));
  for (const item of items.filter((_, i) => i % Number(folds) === fold)) {
    measure(item, all);
    if (authorDate(item)) measure(item, dated);
  }
}
process.stdout.write(`any style\n${table(all)}\nauthor and date first\n${table(dated)}\n`);
if (file !== undefined) for (const [name, { misses }] of all) for (const miss of misses) appendFileSync(file, `${name}: ${miss}\n`);
