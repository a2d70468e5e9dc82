/** The server is killed under a person who types: what they see of it, and that everything comes back. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Bench, PageScript } from '../../harness/page-layer';
import { until } from '../../harness/run';

/** Ids of the servers this workbench started; empty where processes cannot be looked at. */
function servers(): number[] {
  if (process.platform !== 'linux') return [];
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((id) => {
    try {
      return fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(path.resolve('dist/server.js'));
    } catch {
      return false;
    }
  });
}

async function run({ driver, step, at }: Bench): Promise<void> {
  const { page } = driver;
  const notes = (text: RegExp) => page.locator('.notifications-center .notification-list-item', { hasText: text });
  const told = async (text: RegExp): Promise<void> => {
    await driver.command('Notifications: Show Notifications');
    await notes(text).first().waitFor({ state: 'visible', timeout: 20_000 });
  };
  const press = (text: RegExp, button: string): Promise<void> => notes(text).first().locator(`.monaco-button:has-text("${button}")`).first().click({ timeout: 5_000 });
  const { line, column } = at('The SBA had been founded', 5);
  if (servers().length === 0) await until(20_000, 'a server', async () => (process.platform !== 'linux' || servers().length > 0 ? true : undefined));
  if (process.platform !== 'linux') return;

  const works = async (): Promise<void> => {
    await driver.pointAt(line, column);
    await driver.hoverCard(/Sorrel Bay Alliance/);
    await driver.leave();
  };
  const kill = async (): Promise<void> => {
    const before = await until(20_000, 'a server to kill', async () => (servers().length > 0 ? servers() : undefined));
    for (const id of before) process.kill(id, 'SIGKILL');
    await until(20_000, 'it is gone', async () => (servers().some((id) => before.includes(id)) ? undefined : true));
  };
  const typeAndKill = async (): Promise<void> => {
    await driver.goTo(1, 1);
    const typing = page.keyboard.type('tide after tide ', { delay: 30 });
    await page.waitForTimeout(250);
    await Promise.all([typing, kill()]);
    for (let k = 0; k < 16; k++) await page.keyboard.press('Backspace');
  };

  await step('the server is killed while one types: it is started again, hovers and rows are back, and one is told once', async () => {
    await works();
    await typeAndKill();
    await told(/stopped unexpectedly and was started again/);
    await driver.shot('crash-once');
    if ((await notes(/stopped unexpectedly/).count()) !== 1) throw new Error('told more than once');
    await driver.command('Notifications: Clear All Notifications');
    await works();
    await driver.container('Thesis');
    await driver.row(await driver.view('Chapters'), /Night Dredging/).waitFor({ state: 'visible', timeout: 15_000 });
  });

  await step('the second time on one document, it is left out and one is told; it can be tried again', async () => {
    await typeAndKill();
    await told(/now leaves it out/);
    await driver.shot('crash-set-aside');
    await press(/now leaves it out/, 'Try Again');
    await works();
  });

  await step('the fifth end within three minutes: it is left alone, and a page to report it opens, without the text', async () => {
    for (let k = 0; k < 3; k++) {
      await kill();
      if (k < 2) await until(20_000, 'a new server', async () => (servers().length > 0 ? true : undefined));
      await page.waitForTimeout(1_500);
    }
    await told(/stopped 5 times within three minutes/);
    await driver.shot('crash-five');
    await press(/stopped 5 times within three minutes/, 'Report');
    await page.locator('.editor-group-container.active .view-line', { hasText: 'Thesis Reader stopped' }).first().waitFor({ state: 'visible', timeout: 10_000 });
    const text = await page.locator('.editor-group-container.active .view-lines').first().innerText();
    if (/Sorrel|harbour/i.test(text)) throw new Error(`it holds the document: ${text}`);
    await driver.shot('crash-report');
  });
}

export const script: PageScript = { title: 'when the server ends', document: 'sample', run };
