/** Child processes and waiting, both bounded. */
import { spawn } from 'node:child_process';

export interface Finished { code: number; output: string }

export interface RunOptions { cwd?: string; env?: NodeJS.ProcessEnv; timeout: number; echo?: boolean }

/** Runs a program to its end. `timeout` in ms, after which it is killed and `code` is 124. Never rejects: 127 when it cannot start. */
export function run(command: string, args: string[], options: RunOptions): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let late = false;
    const timer = setTimeout(() => { late = true; child.kill('SIGKILL'); }, options.timeout);
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (options.echo) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => { clearTimeout(timer); resolve({ code: 127, output: `${output}${error.message}\n` }); });
    child.on('close', (code) => { clearTimeout(timer); resolve({ code: late ? 124 : code ?? 1, output }); });
  });
}

/** Resolves after `ms` milliseconds. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The promise, or a rejection saying what was waited for after `ms` milliseconds. */
export function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${Math.round(ms / 1000)} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Asks `probe` every 100 ms until it gives something, at most `ms` milliseconds. @throws saying what was waited for */
export async function until<T>(ms: number, what: string, probe: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${Math.round(ms / 1000)} s`);
    await sleep(100);
  }
}
