/** Writing by keyboard: complete a citation, rename an abbreviation, mend a misspelt one. */
import * as assert from 'node:assert';
import type { Bench, PageScript } from '../../harness/page-layer';
import { until } from '../../harness/run';

async function run({ driver, step, at }: Bench): Promise<void> {
  const { page } = driver;
  const shown = async (text: string): Promise<boolean> => {
    const lines = await page.locator('.editor-group-container.active .view-line').allInnerTexts();
    return lines.join('\n').replace(/\u00a0/g, ' ').includes(text);
  };
  /** The extension has read the document once its item stands in the status bar. */
  const read = (): Promise<unknown> => until(30_000, 'the document is read', async () => (await page.locator('.statusbar-item[id^="thesis-reader"]').count()) > 0);
  const menuEntry = (text: RegExp) => page.locator('.context-view .action-widget .monaco-list-row, .action-widget .monaco-list-row').filter({ hasText: text }).first();

  await step('a citation is completed in the style of the document', async () => {
    await read();
    const { line, column } = at('which no port can refuse without seeming foolish.', 'which no port can refuse without seeming foolish'.length);
    await driver.goTo(line, column);
    await page.keyboard.type(' (Osterl', { delay: 60 });
    const row = page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'Osterlund' }).first();
    await row.waitFor({ state: 'visible', timeout: 5000 }).catch(() => page.keyboard.press('Control+Space'));
    await row.waitFor({ state: 'visible', timeout: 10_000 });
    await page.waitForTimeout(400);
    await driver.shot('completion');
    await page.keyboard.press('Enter');
    await until(10_000, 'the citation', () => shown('foolish (Osterlund, 2012'));
    await driver.command('File: Revert File');
  });

  await step('F2 renames an abbreviation everywhere', async () => {
    const { line, column } = at('The SBA had been founded', 5);
    await driver.goTo(line, column);
    await page.keyboard.press('F2');
    await page.locator('.rename-box input:focus').first().waitFor({ state: 'visible', timeout: 10_000 });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('SBAX', { delay: 30 });
    await page.keyboard.press('Enter');
    // Uses within quotations ask first, in the refactor preview.
    const apply = page.locator('.refactor-preview .monaco-button, .pane-body .monaco-button').filter({ hasText: 'Apply' }).first();
    await until(15_000, 'the new name, or a preview', async () => (await shown('The SBAX had been founded')) || (await apply.isVisible()));
    if (await apply.isVisible()) {
      await driver.shot('rename-preview');
      await apply.click({ timeout: 5000 });
    }
    await until(15_000, 'the new name', () => shown('The SBAX had been founded'));
    const list = at('SBA\tSorrel Bay Alliance');
    await driver.goTo(list.line, list.column);
    assert.ok(await shown('SBAX'), 'in the list too');
    // A rename is saved at once, so that it is undone rather than reverted.
    await page.keyboard.press('Control+z');
    await until(10_000, 'the old name', async () => !(await shown('SBAX')));
  });

  await step('a quick fix mends a misspelt abbreviation', async () => {
    const { line, column } = at('(SBGP, 2011)', 3);
    await driver.goTo(line, column);
    await until(20_000, 'a fix', async () => {
      await page.keyboard.press('Control+.');
      await page.waitForTimeout(700);
      if (await menuEntry(/SBPG/).isVisible()) return true;
      await page.keyboard.press('Escape');
      return false;
    });
    await driver.shot('quick-fix');
    await menuEntry(/SBPG/).click({ timeout: 5000 });
    // A hint may stand within the citation, so that the wrong form's absence is what can be seen.
    await until(10_000, 'the wrong spelling is gone', async () => !(await shown('SBGP')));
    await driver.command('File: Revert File');
  });
}

export const script: PageScript = { title: 'writing', document: 'sample', run };
