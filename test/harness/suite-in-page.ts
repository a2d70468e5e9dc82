/** Runs the mocha suite inside the workbench from npm, through the page. */
import * as path from 'node:path';
import type { Listener } from './logs';
import { ROOT, RESULTS, WORKSPACE } from './paths';
import type { Browser } from './playwright';
import { readResults } from './results';
import { until, within } from './run';
import { address, type Server } from './workbench';

/** Opens the page with the suite as its tests and waits till `run()` has settled (at most 7 minutes). Console lines of the extension host are echoed, filtered. */
export async function runInPage(browser: Browser, server: Server, listener: Listener): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  try {
    const page = await context.newPage();
    listener.attach(page);
    let exit: (code: number) => void = () => {};
    const ended = new Promise<number>((resolve) => { exit = resolve; });
    await page.exposeFunction('codeAutomationLog', (type: unknown, args: unknown) => {
      const text = (Array.isArray(args) ? args : [args]).map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
      if (listener.hear(String(type), text)) console.log(`    ${text.slice(0, 500)}`);
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
