/** Notes by keyboard: highlight, write, and find them after the page was loaded anew. */
import type { Bench, PageScript } from '../../harness/page-layer';
import { until } from '../../harness/run';

async function run({ driver, step, at }: Bench): Promise<void> {
  const { page } = driver;
  const select = async (text: string): Promise<void> => {
    const { line, column } = at(text);
    await driver.goTo(line, column);
    for (let n = 0; n < text.length; n++) await page.keyboard.press('Shift+ArrowRight');
  };

  await step('a passage is highlighted by key', async () => {
    await until(30_000, 'the document is read', async () => (await page.locator('.statusbar-item[id^="thesis-reader"]').count()) > 0);
    await select('The SBA had been founded');
    await page.keyboard.press('Control+Alt+h');
    const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'green' }).first();
    await row.waitFor({ state: 'visible', timeout: 10_000 });
    await row.click();
    await until(10_000, 'the highlight', async () => (await page.locator('.view-overlays .cdr[class*="ced-"]').count()) > 0);
  });

  await step('a note is written by key and saved', async () => {
    await select('Osterlund (2012, p. 21)');
    await page.keyboard.press('Control+Alt+n');
    const box = page.locator('.review-widget .comment-form .monaco-editor, .review-widget .monaco-editor').first();
    await box.waitFor({ state: 'visible', timeout: 10_000 });
    await page.waitForTimeout(500);
    await box.click();
    await page.keyboard.type('Is that so? #sources', { delay: 20 });
    await driver.shot('note-writing');
    await page.locator('.review-widget .monaco-button').filter({ hasText: 'Save Note' }).first().click({ timeout: 5000 });
    await driver.container('Thesis');
    const pane = await driver.view('Notes');
    await driver.row(pane, /Is that so/).waitFor({ state: 'visible', timeout: 15_000 });
    await driver.shot('notes');
  });

  await step('both are there after a reload', async () => {
    await page.reload();
    await driver.ready();
    // The workbench opens the side bar again by itself, a moment later.
    const header = page.locator('.sidebar .pane-header[aria-label^="Notes"]').first();
    await header.waitFor({ state: 'visible', timeout: 15_000 }).catch(() => driver.container('Thesis'));
    const pane = await driver.view('Notes');
    await driver.row(pane, /Is that so/).waitFor({ state: 'visible', timeout: 40_000 });
    await driver.row(pane, /SBA had been founded/).waitFor({ state: 'visible', timeout: 15_000 });
    await driver.shot('notes-reloaded');
  });
}

export const script: PageScript = { title: 'notes', document: 'sample', run };
