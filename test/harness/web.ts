/** The web host: the built extension served to a browser as vscode.dev would, with a suite in its worker and a look with mouse and keyboard. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Driver } from './driver';
import { installParts } from './installed';
import { Listener } from './logs';
import { locate } from './page-layer';
import { CACHE, ROOT, sample } from './paths';
import type { Browser } from './playwright';
import { explain, type Result } from './results';
import { within } from './run';
import { serveWebPage, type WebPage } from './web-page';

const HOME = path.join(CACHE, 'web');

/** What lies in the file systems in memory. */
function files(): Record<string, string> {
  return {
    'sample.thesis.txt': fs.readFileSync(sample(), 'utf8'),
    'parts/.thesis.json': '{\n  "files": ["1.md"],\n  "bibliography": ["references.md", "refs.bib"]\n}\n',
    'parts/1.md': '# 1 Introduction\n\nThey met in spring (Alder, 2001, p. 18). Winds are measured (Quill, 2011).\n',
    'parts/references.md': '# References\n\nAlder, P. (2001). *Strings and states*. Brisk: Gale Press.\n',
    'parts/refs.bib': '@book{quill2011,\n  author = {Quill, Maria},\n  title = {Measuring Winds},\n  year = 2011,\n  publisher = {Gale Press}\n}\n',
    'beside/1.md': '# 1 Introduction\n\nThey met in spring (Alder, 2001, p. 18). Nobody reads it (Goode, 1997).\n\nWinds are measured (Quill, 2011). More of it (Birch, 2005; Elder, 1999).\n',
    'beside/references.md': '# References\n\nAlder, P. (2001). *Strings and states*. Brisk: Gale Press.\n\nBirch, Q. (2005). *The price of calm*. Brisk: Gale Press.\n\nElder, T. (1999). *Nobody reads this*. Brisk: Gale Press.\n',
  };
}

/** The extension that brings the file systems, and the tests. */
function filesExtension(): string {
  const folder = path.join(HOME, 'files');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'files', publisher: 'thesis-reader-test', version: '1.0.0', engines: { vscode: '^1.101.0' }, browser: './files.js',
    activationEvents: ['onFileSystem:vscode-test-web', 'onFileSystem:memfs'], capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(folder, 'files.json'), JSON.stringify(files()));
  for (const name of ['files.js', 'suite.js']) fs.copyFileSync(path.join(ROOT, 'dist/test/web', name), path.join(folder, name));
  return folder;
}

/** Runs suite and look. Notes of the suite are printed. */
export async function runInWebHost(browser: Browser): Promise<Result[]> {
  const extension = path.join(HOME, 'extension');
  installParts(extension);
  const page = await serveWebPage({ extension, beside: [filesExtension()], tests: 'suite.js' });
  try {
    return [...(await suite(browser, page)), ...(await look(browser, page))];
  } finally {
    await page.stop();
  }
}

async function suite(browser: Browser, served: WebPage): Promise<Result[]> {
  const results: Result[] = [];
  const listener = new Listener();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  try {
    const page = await context.newPage();
    listener.attach(page);
    const ended = new Promise<void>((resolve) => {
      served.onResult = (row) => {
        if ('note' in row) console.log(`  ${String(row.note)}`);
        else if ('ended' in row) resolve();
        else results.push(row as Result);
      };
    });
    await page.exposeFunction('codeAutomationLog', () => undefined);
    await page.exposeFunction('codeAutomationExit', () => undefined);
    await page.goto(served.address('vscode-test-web:/'), { timeout: 60_000 });
    const failed = await within(180_000, 'the suite in the web extension host', ended).then(() => undefined, explain);
    if (failed !== undefined) {
      await page.screenshot({ path: path.join(CACHE, 'failed-web-suite.png') }).catch(() => undefined);
      results.push({ title: 'the suite runs to its end', ok: false, error: `${failed}\n${listener.last()}` });
    }
    return results;
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** One look with the mouse: the card a person sees in the browser. */
async function look(browser: Browser, served: WebPage): Promise<Result[]> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const title = 'by mouse in the web host: a hover card shows the reference';
  try {
    const page = await context.newPage();
    const driver = new Driver(page, path.join(CACHE, 'screenshots/web'));
    const payload = encodeURIComponent(JSON.stringify([['openFile', 'vscode-test-web:/sample.thesis.txt']]));
    await page.goto(`${served.address('vscode-test-web:/')}&look=1&payload=${payload}`, { timeout: 60_000 });
    await driver.ready();
    await driver.container('Thesis');
    const { line, column } = locate(files()['sample.thesis.txt']?.split(/\r\n|\n|\r/) ?? [], 'Nyquell, 1997', 2);
    await driver.pointAt(line, column);
    await driver.hoverCard(/Nyquell/);
    await driver.shot('hover');
    return [{ title, ok: true }];
  } catch (error) {
    return [{ title, ok: false, error: explain(error) }];
  } finally {
    await context.close().catch(() => undefined);
  }
}
