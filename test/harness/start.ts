/** `npm start [FILE]`: VS Code with the extension, the file open, the Chapters view showing. */
import { spawn } from 'node:child_process';
import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findBrowser } from './browser';
import { downloadAnswers, hasDisplay, installedCode } from './desktop';
import { installCopy } from './installed';
import { CACHE, ROOT, freshWorkspace } from './paths';
import { launch } from './playwright';
import { QUIET_WINDOW, SERVER, address, installWorkbench, startServer } from './workbench';

/** Asks the extension to show its Chapters view once it runs. */
const SHOW = { THESIS_READER_SHOW: 'chapters' };

/** The file to show: the one named on the command line (from where npm was called), else a copy of the sample. @throws when it is not there */
function wanted(): string {
  const named = process.argv[2];
  if (named === undefined) return freshWorkspace();
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) throw new Error(`there is no file ${file}`);
  return file;
}

/** Starts desktop VS Code and waits until its window is closed. */
function desktop(executable: string, file: string): Promise<void> {
  const data = path.join(CACHE, 'start-desktop');
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(QUIET_WINDOW, null, 2));
  const args = [
    path.dirname(file), file, `--extensionDevelopmentPath=${ROOT}`, `--user-data-dir=${data}`, `--extensions-dir=${path.join(data, 'extensions')}`,
    '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--new-window', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  console.log(`Thesis Reader opens ${file} in ${executable}`);
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { env: { ...process.env, ...SHOW }, stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}

/** Starts the workbench from npm, prints its address and serves it until it is stopped (Ctrl+C). */
async function workbench(file: string): Promise<void> {
  await installWorkbench();
  const token = crypto.randomBytes(16).toString('hex');
  const server = await startServer({ data: path.join(CACHE, 'start-data'), token, env: SHOW, extensions: installCopy });
  const url = address({ port: server.port, folder: path.dirname(file), file, token });
  console.log(`Thesis Reader opens ${file} here (this machine only, Ctrl+C ends it):\n\n  ${url}\n`);
  const browser = hasDisplay() ? findBrowser() : undefined;
  if (browser !== undefined) {
    const opened = await launch(SERVER, browser, false).catch(() => undefined);
    const context = await opened?.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context?.newPage();
    await page?.goto(url, { timeout: 60_000 }).catch(() => undefined);
  } else {
    console.log('Open it in a browser.');
  }
  const stop = (): void => { void server.stop().then(() => process.exit(0)); };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await server.exited;
}

async function main(): Promise<void> {
  const file = wanted();
  if (process.env.THESIS_READER_HOST !== 'workbench' && hasDisplay()) {
    const executable = installedCode() ?? ((await downloadAnswers()) ? await downloadAndUnzipVSCode().catch(() => undefined) : undefined);
    if (executable !== undefined) return desktop(executable, file);
  }
  await workbench(file);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
});
