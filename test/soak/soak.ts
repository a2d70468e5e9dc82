/**
 * `npm run soak [-- --minutes N] [--edits N] [--seed N] [--only edits,fuzz,protocol]`: theses edited, readers fuzzed and the server spoken ill to, in turn, for long.
 * Each part is a process of its own: one that hangs is ended and the case named. What failed goes to `.vscode-test/soak`; edits that failed belong into `test/property/kept.json`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve('.vscode-test/soak');
/** No word from a part for so long means that it hangs (ms): a case takes a second at most, on a busy machine ten. */
const SILENCE = 45_000;
/** A part is given so long at a time (s), then the next one. */
const TURN = 120;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

interface Sum { turns: number; cases: number; messages: number; failures: number; memory: number }
const sums = new Map<string, Sum>();

/** Runs one part for a turn. */
function turn(part: string, args: readonly string[]): Promise<void> {
  const file = join(FOLDER, `${part}.case.json`);
  const sum = sums.get(part) ?? { turns: 0, cases: 0, messages: 0, failures: 0, memory: 0 };
  sums.set(part, sum);
  sum.turns++;
  return new Promise((done) => {
    const child = fork(join(__dirname, `${part}.program.js`), [file, ...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    let timer = watch(child, part, file);
    child.on('message', () => { clearTimeout(timer); timer = watch(child, part, file); });
    let out = '';
    child.stdout?.on('data', (data: Buffer) => { out += data.toString(); });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const rows = out.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
      for (const row of rows) if ('failed' in row) keep(part, row);
      const last = rows[rows.length - 1] ?? {};
      sum.cases += Number(last.cases ?? 0);
      sum.messages += Number(last.messages ?? 0);
      sum.memory = Math.max(sum.memory, Number(last.memory ?? 0));
      const failures = rows.filter((row) => 'failed' in row).length;
      sum.failures += failures > 0 || code === 0 ? failures : 1;
      if (code !== 0 && failures === 0) keep(part, { failed: `ended with ${signal ?? code}`, case: existsSync(file) ? readFileSync(file, 'utf8').slice(0, 20_000) : '' });
      console.log(`${new Date().toISOString().slice(11, 19)} ${part} ${args.join(' ')}: ${JSON.stringify(last)}`);
      done();
    });
  });
}

function watch(child: ChildProcess, part: string, file: string): NodeJS.Timeout {
  return setTimeout(() => {
    console.log(`${part} hangs; the case: ${file}`);
    child.kill('SIGKILL');
  }, SILENCE);
}

function keep(part: string, row: object): void {
  appendFileSync(join(FOLDER, 'failures.jsonl'), `${JSON.stringify({ part, ...row })}\n`);
  console.log(`  FAILED ${JSON.stringify(row).slice(0, 600)}`);
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const edits = option('edits', 100_000);
  const minutes = option('minutes', process.argv.includes('--edits') ? 24 * 60 : 20);
  let seed = option('seed', Date.now() & 0xffffff);
  const only = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',') : ['edits', 'fuzz', 'protocol'];
  const parts = only.filter((part) => existsSync(join(__dirname, `${part}.program.js`)));
  const began = Date.now();
  const left = (): number => minutes * 60 - (Date.now() - began) / 1_000;
  console.log(`soak: seed ${seed}, ${minutes} minutes, ${edits} edits, ${parts.join(', ')}`);
  for (let k = 0; left() > 1; k++) {
    const part = parts[k % parts.length] ?? 'edits';
    const rest = edits - (sums.get('edits')?.messages ?? 0);
    if (part === 'edits' && rest <= 0 && process.argv.includes('--edits')) break;
    await turn(part, [String(seed++ * 1_000 % 0x7fffffff), String(Math.ceil(Math.min(TURN, left()))), part === 'edits' ? String(Math.max(1_000, rest)) : '100000000']);
  }
  const told = [...sums].map(([part, { cases, messages, failures }]) => `${part}: ${cases} cases${messages > 0 ? `, ${messages} messages` : ''}, ${failures} failed`);
  console.log(`soak: ${((Date.now() - began) / 60_000).toFixed(1)} minutes; ${told.join('; ')}`);
  process.exitCode = [...sums.values()].some(({ failures }) => failures > 0) ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
