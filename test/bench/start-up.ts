/** How long the server and the extension take to start, each in a process of its own, and how large they are. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { initialize, startProgram } from '../protocol/client';
import { type Timing, timing } from './measure';

const ROUNDS = 11;
const SERVER = 'dist/server.js';
const CLIENT = 'dist/client.js';

export interface Bundle { readonly name: string; readonly bytes: number }
export interface StartUp { readonly timings: readonly Timing[]; readonly bundles: readonly Bundle[]; /** Bytes of what the editor loads at once: server and client. */ readonly sum: number }

/** From starting the program to its answer to `initialize`. */
async function server(): Promise<number> {
  const begun = performance.now();
  const session = startProgram(SERVER, ['--stdio']);
  await initialize(session);
  const time = performance.now() - begun;
  await session.client.sendRequest('shutdown');
  await session.client.sendNotification('exit');
  return time;
}

/** Loads the extension's bundle with a stand-in for VS Code's own module; what VS Code does before and after is not in it. */
const LOAD = `
const Module = require('node:module');
const any = () => new Proxy(class {}, { get: (of, name) => (name === 'prototype' ? of.prototype : name === Symbol.toPrimitive ? () => 0 : any()), apply: () => any(), construct: () => ({}) });
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? any() : load(name, ...rest));
const begun = performance.now();
require(process.argv[2]);
process.stdout.write(String(performance.now() - begun));
`;

function extension(script: string): number {
  return Number(spawnSync(process.execPath, [script, resolve(CLIENT)], { encoding: 'utf8' }).stdout);
}

function node(): number {
  const begun = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - begun;
}

/** Undefined where nothing is built (`npm run build`). */
export async function startUp(): Promise<StartUp | undefined> {
  if (!existsSync(SERVER) || !existsSync(CLIENT)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'thesis-bench-'));
  const script = join(folder, 'load.js');
  writeFileSync(script, LOAD);
  const times: Record<'nodes' | 'servers' | 'extensions', number[]> = { nodes: [], servers: [], extensions: [] };
  for (let k = 0; k < ROUNDS; k++) {
    times.nodes.push(node());
    times.servers.push(await server());
    times.extensions.push(extension(script));
  }
  rmSync(folder, { recursive: true, force: true });
  const bundles = shipped();
  return {
    timings: [timing('Node alone, to its end', times.nodes), timing('server, to its first answer', times.servers), timing('extension, its bundle loaded', times.extensions)],
    bundles,
    sum: bundles.filter(({ name }) => name === SERVER || name === CLIENT).reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function shipped(): Bundle[] {
  const names = [SERVER, CLIENT, 'dist/cli.js', 'dist/analysis.js'];
  const pages = 'dist/webview';
  if (existsSync(pages)) names.push(...readdirSync(pages).map((name) => `${pages}/${name}`));
  return names.filter((name) => existsSync(name)).map((name) => ({ name, bytes: statSync(name).size }));
}
