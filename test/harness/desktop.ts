/** Desktop VS Code: the installed one, or the one @vscode/test-electron downloads. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { onPath } from './browser';
import { CACHE, ROOT } from './paths';
import { within } from './run';

const SERVICE = 'https://update.code.visualstudio.com/api/releases/stable';

/** The command `code` on PATH. */
export function codeCommand(): string | undefined {
  return onPath(process.platform === 'win32' ? ['code.cmd'] : ['code']);
}

/** The program behind an installed `code`, which the test runner starts; undefined where it is not found. */
export function installedCode(): string | undefined {
  const command = codeCommand();
  const beside = command === undefined ? [] : [path.resolve(fs.realpathSync(command), '../../code'), path.resolve(fs.realpathSync(command), '../../Code.exe')];
  const places = [...beside, '/Applications/Visual Studio Code.app/Contents/MacOS/Electron'];
  return places.find((file) => fs.existsSync(file) && fs.statSync(file).isFile());
}

/** Whether a window of a desktop program could be shown here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether the download service answers, decided within 5 s. */
export async function downloadAnswers(): Promise<boolean> {
  try {
    return (await fetch(SERVICE, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** Which VS Code the suite runs in, and why. `THESIS_READER_HOST=desktop|workbench` decides it by hand. */
export async function chooseHost(): Promise<{ host: 'desktop' | 'workbench'; executable?: string; why: string }> {
  const forced = process.env.THESIS_READER_HOST;
  if (forced === 'workbench') return { host: 'workbench', why: 'THESIS_READER_HOST' };
  if (forced !== 'desktop' && !hasDisplay()) return { host: 'workbench', why: 'there is no display for desktop VS Code' };
  const executable = installedCode();
  if (executable !== undefined) return { host: 'desktop', executable, why: `installed: ${executable}` };
  if (forced === 'desktop' || (await downloadAnswers())) return { host: 'desktop', why: 'downloaded by @vscode/test-electron' };
  return { host: 'workbench', why: 'no VS Code is installed and its download service does not answer' };
}

/** Runs the suite in desktop VS Code. What it found stands in the results file; this only rejects when VS Code did not start. */
export async function runInDesktop(executable: string | undefined, workspace: string, tests: string, env: Record<string, string>): Promise<void> {
  const data = path.join(CACHE, 'desktop');
  fs.rmSync(data, { recursive: true, force: true });
  const done = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', `--user-data-dir=${data}`],
  });
  await within(420_000, 'the suite in desktop VS Code', done.then(() => undefined, (error: unknown) => {
    // A failing suite also ends here; then the results tell.
    if (!fs.existsSync(env.THESIS_READER_RESULTS ?? '')) throw error;
  }));
}
