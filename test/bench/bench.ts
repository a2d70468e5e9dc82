/**
 * `npm run bench`: every figure of one run side by side. `--json` for tools, `--quick` for a look (no ×64, few rounds), `--long` for 64 times the
 * real thesis as well, `--gate` to fail where cost outgrows length.
 */
import { cpus } from 'node:os';
import { type Timing, measure, type Task } from './measure';
import { memory, type Memory } from './memory';
import { others, wordPass } from './others';
import { everything, few, full, keystrokes, requests } from './ours';
import { growth, print, type Growth } from './report';
import { type StartUp, startUp } from './start-up';
import { type BenchText, benchTexts } from './texts';

export interface Row extends Timing { /** Median as a share of one word pass over the same text in the same rounds. */ readonly ratio: number }
export interface Section { readonly name: string; readonly length: number; readonly rows: readonly Row[] }
export interface Report {
  readonly machine: string;
  readonly node: string;
  readonly sections: readonly Section[];
  readonly memory: readonly Memory[];
  /** Of what `npm run build` made; undefined where there is nothing. */
  readonly startUp: StartUp | undefined;
  /** Exponents of time over length, between the sample once and its longest multiple. */
  readonly growth: readonly Growth[];
}

const options = new Set(process.argv.slice(2));
const quick = options.has('--quick');

async function section({ name, text }: BenchText): Promise<Section> {
  const large = text.length > 1_000_000;
  const tasks: Task[] = [wordPass(text), { name: 'full analysis', run: () => full(text) }];
  // a document for each keystroke takes too much memory there
  if (text.length > 5_000_000) tasks.push(...few(text));
  else tasks.push({ name: 'everything, all fields and findings', run: () => everything(text) }, ...keystrokes(text), ...requests(text));
  if (!large) tasks.push(...await others(text));
  const timings = await measure(tasks, quick ? { least: 2, most: 5, budget: 1_000 } : text.length > 5_000_000 ? { least: 2, most: 3, budget: 30_000 } : { least: 3, most: 25, budget: large ? 15_000 : 6_000 });
  const floor = timings[0]?.median ?? Number.NaN;
  return { name, length: text.length, rows: timings.map((timing) => ({ ...timing, ratio: timing.median / floor })) };
}

async function main(): Promise<void> {
  const texts = benchTexts(quick ? 16 : 64, options.has('--long'));
  const sections: Section[] = [];
  for (const text of texts) {
    if (!options.has('--json')) process.stderr.write(`${text.name}…\n`);
    sections.push(await section(text));
  }
  const longest = texts.filter((text) => text.times > 0);
  const report: Report = {
    machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}`,
    node: process.version,
    sections,
    memory: texts.map(({ name, text, times }) => memory(name, text, times <= 1 && !quick)),
    startUp: await startUp(),
    growth: growth(sections.filter((_, index) => longest.includes(texts[index] as BenchText))),
  };
  if (options.has('--json')) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else print(report);
  if (options.has('--gate') && report.growth.some(({ outgrown }) => outgrown)) process.exitCode = 1;
}

void main();
