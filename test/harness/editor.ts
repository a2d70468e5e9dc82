/** `npm run test:editor`: the extension inside a real VS Code, then the page by mouse and keyboard. Build first. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { findBrowser, needBrowser } from './browser';
import { chooseHost, runInDesktop } from './desktop';
import { Listener, logFilesResult } from './logs';
import { PICTURES, runPages } from './page-layer';
import { CACHE, RESULTS, ROOT, WORKSPACE, freshWorkspace, realThesis, wanted } from './paths';
import { type Browser, launch } from './playwright';
import { type Result, explain, leaveSum, readResults, report, type Sum } from './results';
import { runInPage } from './suite-in-page';
import { SERVER, type Server, installWorkbench, startServer } from './workbench';

/** Where the sum is left for `npm test`. */
export const SUM = path.join(CACHE, 'editor-sum.json');

const TESTS = path.join(ROOT, 'dist/test/editor/index.js');

/** The suite's results, with a failure of its own where it did not come to its end. */
function suiteResults(problem: string | undefined): Result[] {
  const { results, ended, notes } = readResults(RESULTS);
  for (const note of notes) console.log(`  ${note}`);
  if (ended && results.length > 0) return results;
  return [...results, { title: 'the suite runs to its end', ok: false, error: problem ?? 'it stopped before its last line' }];
}

interface Parts { browser: Browser; server: Server }

async function startParts(env: Record<string, string>): Promise<Parts> {
  const executable = await needBrowser();
  await installWorkbench();
  const settings = PICTURES ? { 'editor.minimap.enabled': false } : {};
  const server = await startServer({ data: path.join(CACHE, 'server-data'), env, settings });
  try {
    return { server, browser: await launch(SERVER, executable) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function main(): Promise<Sum> {
  const sample = freshWorkspace();
  const thesis = realThesis();
  if (thesis === undefined) console.log('The real thesis is absent: the sample alone is tested');
  fs.rmSync(RESULTS, { force: true });
  const env: Record<string, string> = { THESIS_READER_RESULTS: RESULTS, THESIS_READER_SAMPLE: sample, ...(thesis ? { THESIS_READER_THESIS: thesis } : {}) };
  const choice = await chooseHost();
  let host = choice.host;
  const sums: Sum[] = [];
  if (host === 'desktop') {
    console.log(`Editor tests run in desktop VS Code (${choice.why})`);
    const failed = await runInDesktop(choice.executable, WORKSPACE, TESTS, env).then(() => undefined, explain);
    if (readResults(RESULTS).results.length > 0) {
      sums.push(report('in desktop VS Code', [...suiteResults(failed), logFilesResult(path.join(CACHE, 'desktop/logs'))]));
    } else {
      console.log(`Desktop VS Code did not run the suite (${failed ?? 'no result'})`);
      host = 'workbench';
    }
  }
  if (host === 'workbench') console.log(`Editor tests run in the workbench from npm, in Chromium (${choice.why})`);
  // With desktop VS Code at hand, the page layer is run where a browser is there already, and nothing is installed for it.
  if (host === 'desktop' && findBrowser() === undefined) {
    console.log('No browser here: the mouse-and-keyboard tests are left out');
    return sum(sums);
  }
  const { server, browser } = await startParts(env);
  const listener = new Listener();
  try {
    const suites = fs.readdirSync(path.join(ROOT, 'dist/test/editor/suite')).filter((name) => name.endsWith('.test.js') && wanted(name));
    if (host === 'workbench' && suites.length > 0) {
      const failed = await runInPage(browser, server, listener).then(() => undefined, explain);
      sums.push(report('in the workbench from npm', suiteResults(failed)));
    }
    const results = await runPages(browser, server, sample, thesis, listener);
    sums.push(report('by mouse and keyboard', [...results, listener.result()]));
  } finally {
    await browser.close().catch(() => undefined);
    await server.stop();
  }
  return sum(sums);
}

function sum(sums: Sum[]): Sum {
  return sums.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });
}

main().catch((error: unknown) => {
  console.error(explain(error));
  return { passed: 0, failed: 1 };
}).then((total) => {
  leaveSum(SUM, total);
  console.log(`\nEditor: ${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
});
