/** The figures for people, and how cost grows with length. */
import type { Report, Row, Section } from './bench';

/** Time may grow with length to this power: 1 is in proportion, the rest is caches and a busy machine. */
const MOST_POWER = 1.15;

export interface Growth { readonly name: string; readonly power: number; readonly outgrown: boolean }

/** Tasks that read the whole text: their time is compared with its length. */
const WHOLE = new Set(['word pass', 'full analysis', 'document symbols', 'semantic tokens', 'folding ranges']);

/** Power of length that time grows with, between the shortest and the longest section; of the quicker rounds, which a busy machine disturbs least. */
export function growth(sections: readonly Section[]): Growth[] {
  const short = sections[0];
  const long = sections[sections.length - 1];
  if (short === undefined || long === undefined || short === long) return [];
  const lengths = Math.log(long.length / short.length);
  return short.rows.filter(({ name }) => WHOLE.has(name)).map((row) => {
    const other = long.rows.find(({ name }) => name === row.name);
    const power = Math.log((other?.low ?? Number.NaN) / row.low) / lengths;
    return { name: row.name, power, outgrown: !(power <= MOST_POWER) };
  });
}

const NAME = 42;

export function print(report: Report): void {
  const out: string[] = [`${report.machine}, Node ${report.node}. Medians; half of all rounds lie within the spread; × is the ratio to one word pass over the same text.`];
  for (const section of report.sections) {
    const whole = section.rows.find(({ name }) => name === 'full analysis')?.median ?? Number.NaN;
    out.push('', `${section.name}, ${section.length.toLocaleString('en')} characters`, ...section.rows.map((row) => line(row, whole)));
  }
  out.push('', 'Memory kept by the model, and its growth over edits');
  for (const { name, model, growth: more, edits = 0 } of report.memory) out.push(`  ${name.padEnd(NAME)}${model.toFixed(1).padStart(9)} MB${more === undefined ? '' : `   ${more >= 0 ? '+' : ''}${more.toFixed(2)} MB over ${edits.toLocaleString('en')} edits`}`);
  if (report.startUp !== undefined) {
    out.push('', 'Start-up, each in a process of its own');
    for (const { name, median, low, high, rounds } of report.startUp.timings) out.push(`  ${name.padEnd(NAME)}${ms(median).padStart(10)} ms  ${`${ms(low)}–${ms(high)}`.padEnd(18)}${`${rounds}`.padStart(5)} rounds`);
    out.push('', 'Bundles');
    for (const { name, bytes } of [...report.startUp.bundles, { name: 'server and client together', bytes: report.startUp.sum }]) out.push(`  ${name.padEnd(NAME)}${(bytes / 1e6).toFixed(3).padStart(10)} MB`);
  }
  out.push('', `Growth of time with length (power; at most ${MOST_POWER})`);
  for (const { name, power, outgrown } of report.growth) out.push(`  ${name.padEnd(NAME)}${power.toFixed(2).padStart(9)}${outgrown ? '   outgrows its text' : ''}`);
  process.stdout.write(`${out.join('\n')}\n`);
}

function line({ name, median, low, high, ratio, rounds }: Row, whole: number): string {
  const share = (median / whole) * 100;
  return `  ${name.padEnd(NAME)}${ms(median).padStart(10)} ms  ${`${ms(low)}–${ms(high)}`.padEnd(18)}${ratio.toFixed(ratio < 0.1 ? 3 : 2).padStart(8)} ×${`${share.toFixed(share < 1 ? 2 : 0)} %`.padStart(9)} of full${`${rounds}`.padStart(5)} rounds`;
}

function ms(value: number): string {
  return value < 1 ? value.toFixed(3) : value.toFixed(1);
}
