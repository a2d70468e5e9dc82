/** `npm run test:shipped`: what is shipped, where people run it: in the browser's own extension host. Build first. */
import * as path from 'node:path';
import { needBrowser } from './browser';
import { CACHE } from './paths';
import { launch } from './playwright';
import { explain, leaveSum, report, type Sum } from './results';
import { runInWebHost } from './web';
import { installWorkbench, SERVER } from './workbench';

/** Where the sum is left for `npm test`. */
const SUM = path.join(CACHE, 'shipped-sum.json');

async function main(): Promise<Sum> {
  const executable = await needBrowser();
  await installWorkbench();
  const browser = await launch(SERVER, executable);
  try {
    return report('in the web extension host, files in memory', await runInWebHost(browser));
  } finally {
    await browser.close().catch(() => undefined);
  }
}

main().catch((error: unknown) => {
  console.error(explain(error));
  return { passed: 0, failed: 1 };
}).then((total) => {
  leaveSum(SUM, total);
  console.log(`\nShipped: ${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
});
