/** Runs the mocha suite inside the workbench from npm, through the page. */
import * as path from 'node:path';
import { ROOT, RESULTS, WORKSPACE } from './paths';
import type { Browser } from './playwright';
import { readResults } from './results';
import { until, within } from './run';
import { address, type Server } from './workbench';

/** Lines of the extension host's console that say nothing about this extension. */
const CHATTER = /bindings file|gallery|Service Worker|ERR |extensionEnabledApiProposals|marketplace|telemetry|punycode|ExperimentalWarning|--trace/i;

/** Opens the page with the suite as its tests and waits till `run()` has settled (at most 7 minutes). Console lines of the extension host are echoed, filtered. */
export async function runInPage(browser: Browser, server: Server): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  try {
    const page = await context.newPage();
    let exit: (code: number) => void = () => {};
    const ended = new Promise<number>((resolve) => { exit = resolve; });
    await page.exposeFunction('codeAutomationLog', (type: unknown, args: unknown) => {
      const text = (Array.isArray(args) ? args : [args]).map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
      if (type !== 'log' || !text.startsWith('[suite]')) {
        if (type !== 'error' || CHATTER.test(text) || !/thesis/i.test(text)) return;
      }
      console.log(`    ${text.slice(0, 500)}`);
    });
    await page.exposeFunction('codeAutomationExit', (code: unknown) => exit(Number(code)));
    const tests = path.join(ROOT, 'dist/test/editor/index.js');
    await page.goto(address({ port: server.port, folder: WORKSPACE, extension: ROOT, tests }), { timeout: 60_000 });
    // Either sign will do: the exit call, or the suite's own last line.
    const said = until(420_000, 'the suite in the workbench', async () => readResults(RESULTS).ended);
    await within(425_000, 'the suite in the workbench', Promise.race([ended, said, server.exited.then(() => { throw new Error('the workbench ended'); })]));
    await until(3000, 'the last result', async () => readResults(RESULTS).ended).catch(() => undefined);
  } finally {
    await context.close();
  }
}
