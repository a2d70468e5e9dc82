/** Programs the package is tried with: Node of other versions, from npm, kept in `.vscode-test/` between runs. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** One release of each line that is looked after. Node runs these tests itself in whatever version it has. */
const VERSIONS: Readonly<Record<number, string>> = { 20: '20.20.0', 22: '22.22.2', 24: '24.18.1' };

export interface Program { readonly name: string; readonly file: string }

/** Node in the versions promised: those that can be had; the one running counts for its line. */
export function nodes(): { readonly found: readonly Program[]; readonly missing: readonly string[] } {
  const found: Program[] = [];
  const missing: string[] = [];
  const own = Number(process.versions.node.split('.')[0]);
  for (const [line, version] of Object.entries(VERSIONS)) {
    if (Number(line) === own) { found.push({ name: `Node ${process.versions.node}`, file: process.execPath }); continue; }
    const file = fromNpm(version);
    if (file === undefined) missing.push(`Node ${line}`);
    else found.push({ name: `Node ${version}`, file });
  }
  return { found, missing };
}

function fromNpm(version: string): string | undefined {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const folder = path.resolve('.vscode-test/node', version);
  const file = path.join(folder, 'node_modules', `node-${system}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    npm(folder, 'install', '--no-save', '--ignore-scripts', `node-${system}-${process.arch}@${version}`);
  }
  return fs.existsSync(file) && spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${version}` ? file : undefined;
}

/** Runs npm in a folder. */
export function npm(folder: string, ...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8', timeout: 240_000, shell: process.platform === 'win32' });
  return { code: status, out: stdout ?? '', err: stderr ?? '' };
}
