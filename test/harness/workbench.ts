/** The workbench from npm: VS Code's own server and web workbench out of the package code-server. */
import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { CACHE } from './paths';
import { type Finished, run, until } from './run';

/** Where it is installed. */
export const SERVER = path.join(CACHE, 'server');
const PACKAGES = ['code-server@4.139.1', 'node@24', 'playwright-core@1.65.1'];
export const VSCODE = path.join(SERVER, 'node_modules/code-server/lib/vscode');
/** Written last, so that a half-done installation is done again. */
const DONE = path.join(SERVER, 'installed.json');

/** Windows of the tests and of a first look: nothing but the document. */
export const QUIET_WINDOW = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'editor.wordWrap': 'on',
};

/** Node 24, which this build of the server is made for: the machine's own or the one npm brought. */
function node24(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const own = path.join(SERVER, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return fs.existsSync(own) ? own : process.execPath;
}

async function npm(args: string[], cwd: string, first?: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {};
  // npm hands its own settings to what it runs; the inner npm must not take them for its own.
  for (const [key, value] of Object.entries(process.env)) if (!/^npm_/i.test(key) || /registry|proxy|cafile|cache|userconfig/i.test(key)) env[key] = value;
  if (first) env.PATH = `${first}${path.delimiter}${env.PATH ?? ''}`;
  const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  let done: Finished = { code: 1, output: '' };
  for (let turn = 0; turn < 2 && done.code !== 0; turn++) done = await run(program, [...args, ...quiet], { cwd, env, timeout: 300_000 });
  if (done.code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${done.output.trim().slice(-2000)}`);
}

/** Installs the workbench unless it is there. About 25 s, 700 MB. @throws with npm's own words */
export async function installWorkbench(): Promise<void> {
  const wanted = JSON.stringify(PACKAGES);
  if (fs.existsSync(DONE) && fs.readFileSync(DONE, 'utf8') === wanted) return;
  console.log(`Installing the workbench from npm into ${path.relative(process.cwd(), SERVER) || SERVER} (once)`);
  fs.rmSync(SERVER, { recursive: true, force: true });
  fs.mkdirSync(SERVER, { recursive: true });
  fs.writeFileSync(path.join(SERVER, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n');
  await npm(['install', '--ignore-scripts', ...PACKAGES], SERVER);
  // The package `node` brings its program by a script of its own.
  await npm(['rebuild', 'node'], SERVER);
  await npm(['install', '--omit=dev', '--ignore-scripts'], VSCODE, path.dirname(node24()));
  fs.writeFileSync(DONE, wanted);
}

/** A TCP port of 127.0.0.1 nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export interface ServerOptions {
  /** `--server-data-dir`: settings, logs, extensions. Emptied first. */
  data: string;
  settings?: Record<string, unknown>;
  /** Fills the extensions folder before the start. */
  extensions?: (folder: string) => void;
  /** Without it, the server asks for none: tests only. */
  token?: string;
  env?: Record<string, string>;
}

export interface Server { port: number; output(): string; exited: Promise<void>; stop(): Promise<void> }

/** Starts the server and waits until its page answers. @throws with the end of its output when it does not */
export async function startServer(options: ServerOptions): Promise<Server> {
  fs.rmSync(options.data, { recursive: true, force: true });
  const machine = path.join(options.data, 'data/Machine');
  fs.mkdirSync(machine, { recursive: true });
  fs.writeFileSync(path.join(machine, 'settings.json'), JSON.stringify({ ...QUIET_WINDOW, ...options.settings }, null, 2));
  options.extensions?.(path.join(options.data, 'extensions'));
  const port = await freePort();
  const args = [
    path.join(VSCODE, 'out/server-main.js'), '--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms',
    '--server-data-dir', options.data, '--extensions-dir', path.join(options.data, 'extensions'),
    '--disable-telemetry', '--disable-workspace-trust',
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token', '--enable-smoke-test-driver']),
  ];
  let output = '';
  const child: ChildProcess = spawn(node24(), args, { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const take = (chunk: Buffer): void => { output = (output + chunk.toString()).slice(-50_000); };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', (error) => { output += error.message; resolve(); });
  });
  const kill = (): void => { child.kill('SIGKILL'); };
  process.on('exit', kill);
  let gone = false;
  void exited.then(() => { gone = true; process.removeListener('exit', kill); });
  const stop = async (): Promise<void> => {
    if (gone) return;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(late);
  };
  try {
    await until(60_000, 'the workbench from npm answers', async () => {
      if (gone) throw new Error('the workbench from npm ended at once');
      const answer = await fetch(`http://127.0.0.1:${port}/${options.token ? `?tkn=${options.token}` : ''}`).catch(() => undefined);
      return answer !== undefined && answer.status < 500;
    });
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output.trim().slice(-1500)}`);
  }
  return { port, output: () => output, exited, stop };
}

export interface Address { port: number; folder?: string; file?: string; extension?: string; tests?: string; token?: string }

/** The page's address: what to open and which extension to run, as the workbench's payload tells it. */
export function address(where: Address): string {
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${where.port}${file.startsWith('/') ? '' : '/'}${file.split(path.sep).join('/')}`;
  const payload: string[][] = [['skipWelcome', 'true']];
  if (where.extension) payload.push(['extensionDevelopmentPath', remote(where.extension)]);
  if (where.tests) payload.push(['extensionTestsPath', remote(where.tests)]);
  if (where.file) payload.push(['openFile', remote(where.file)]);
  const query = [
    ...(where.token ? [`tkn=${where.token}`] : []),
    ...(where.folder ? [`folder=${encodeURIComponent(where.folder)}`] : []),
    `payload=${encodeURIComponent(JSON.stringify(payload))}`,
  ];
  return `http://127.0.0.1:${where.port}/?${query.join('&')}`;
}
