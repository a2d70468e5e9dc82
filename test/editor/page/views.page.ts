/** The three views by mouse and keyboard: filter, context menu, keys, refresh, the way from the status bar. */
import * as assert from 'node:assert';
import type { Bench, PageScript } from '../../harness/page-layer';
import { until } from '../../harness/run';

async function run({ driver, step, at }: Bench): Promise<void> {
  const { page } = driver;
  const statusItem = page.locator('.statusbar-item[id^="thesis-reader.thesis-reader"]').first();

  await step('a click on the status-bar item opens the Chapters view', async () => {
    const { line, column } = at('The SBA had been founded');
    await driver.goTo(line, column);
    await until(30_000, 'the item', async () => /3\.1/.test(await statusItem.innerText({ timeout: 1000 }).catch(() => '')));
    await statusItem.click({ timeout: 5000 });
    const pane = await driver.view('Chapters');
    await until(15_000, 'the row of section 3.1 is selected', async () => {
      const rows = await pane.locator('.monaco-list-row.selected').allInnerTexts();
      return rows.some((text) => text.includes('Aguas Tranquilas'));
    });
  });

  await step('Enter on a row goes to the text, arrow keys walk the tree', async () => {
    const pane = await driver.view('Chapters');
    await driver.row(pane, /Literature Review/i).click({ timeout: 5000 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const { line } = at('CHAPTER 3: CASE STUDIES', 0, 1);
    await until(10_000, 'the cursor in the heading', async () => (await driver.cursor()).line === line || undefined).catch(async () => {
      // Chapter 2 may stand open: then the row below is its first section.
      assert.strictEqual((await driver.cursor()).line, at('2.1. Who Owns the Water', 0, 1).line);
    });
    await until(5000, 'the focus in the text', async () => (await page.locator('.editor-group-container.active .monaco-editor.focused').count()) > 0);
  });

  await step('typing narrows the tree, Escape brings it back', async () => {
    const pane = await driver.view('Chapters');
    await driver.command('Thesis: Filter Chapters');
    await page.locator('.quick-input-widget input').first().waitFor({ state: 'visible', timeout: 5000 });
    await page.keyboard.type('dredg', { delay: 20 });
    await until(10_000, 'the section is left, others are gone', async () => {
      const rows = await pane.locator('.monaco-list-row').allInnerTexts();
      return rows.some((text) => text.includes('Night Dredging')) && !rows.some((text) => /Literature/i.test(text));
    });
    await driver.shot('filter');
    await page.keyboard.press('Escape');
    await driver.row(pane, /Literature Review/i).waitFor({ state: 'visible', timeout: 10_000 });
  });

  await step('the context menu of a work copies its reference', async () => {
    await driver.toggleView('Chapters', false);
    const pane = await driver.view('Works');
    const row = driver.row(pane, /Bramhollow/);
    await row.waitFor({ state: 'visible', timeout: 15_000 });
    await row.click({ button: 'right', timeout: 5000 });
    const entry = page.locator('.context-view .action-item', { hasText: 'Copy Reference' }).first();
    await entry.waitFor({ state: 'visible', timeout: 10_000 });
    await page.waitForTimeout(400);
    await driver.shot('context-menu');
    await entry.click({ timeout: 5000 });
    await until(10_000, 'word of it', async () => (await page.locator('.statusbar').first().innerText({ timeout: 1000 })).includes('Copied: Bramhollow'));
  });

  await step('a group of works opens to its members, collapse all closes it', async () => {
    const pane = await driver.view('Works');
    await driver.row(pane, /Without an entry/).click({ timeout: 5000 });
    await until(10_000, 'its members', async () => (await pane.locator('.monaco-list-row[aria-level="2"]').count()) > 0);
    await driver.command('Thesis: Collapse All Views');
    await until(10_000, 'all closed', async () => (await pane.locator('.monaco-list-row[aria-level="2"]').count()) === 0);
    await driver.toggleView('Works', false);
    await driver.toggleView('Chapters', true);
  });

  await step('typing in the text leaves the open rows of the tree open', async () => {
    const pane = await driver.view('Chapters');
    await driver.row(pane, /Case Studies/i).click({ timeout: 5000 });
    await page.keyboard.press('ArrowRight');
    const study = driver.row(pane, /Marea Viva/);
    await study.waitFor({ state: 'visible', timeout: 10_000 });
    const { line, column } = at('The SBA had been founded');
    await driver.goTo(line, column);
    const words = async (): Promise<string> => driver.row(pane, /Aguas Tranquilas/).innerText({ timeout: 5000 });
    const before = await words();
    await page.keyboard.type('One two three. ', { delay: 20 });
    await until(10_000, 'the word count moves', async () => (await words()) !== before);
    assert.ok(await study.isVisible());
    await driver.command('File: Revert File');
  });

  await step('a section is dragged behind another, its number with it, and one undo brings it back', async () => {
    const pane = await driver.view('Chapters');
    const first = await driver.row(pane, /Aguas Tranquilas/).boundingBox({ timeout: 5000 });
    const last = await driver.row(pane, /Marea Viva/).boundingBox({ timeout: 5000 });
    assert.ok(first && last);
    await page.mouse.move(first.x + 120, first.y + 10);
    await page.mouse.down();
    await page.mouse.move(last.x + 120, last.y + 5, { steps: 12 });
    await page.mouse.move(last.x + 120, last.y + 10, { steps: 3 });
    await page.waitForTimeout(300);
    await page.mouse.up();
    await driver.row(pane, /3\.3 The Ley de Aguas Tranquilas/).waitFor({ state: 'visible', timeout: 15_000 });
    await driver.shot('dragged');
    await page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click({ timeout: 5000 });
    await page.keyboard.press('Control+z');
    await driver.row(pane, /3\.1 The Ley de Aguas Tranquilas/).waitFor({ state: 'visible', timeout: 15_000 });
    await driver.command('File: Revert File');
  });

  await step('what is no thesis is said to be none, with a way to read it all the same', async () => {
    await driver.command('Thesis: Leave This Document Alone');
    const pane = await driver.view('Chapters');
    const button = pane.locator('.welcome-view .monaco-button').first();
    await button.waitFor({ state: 'visible', timeout: 15_000 });
    await driver.shot('left-alone');
    await button.click({ timeout: 5000 });
    await driver.row(pane, /Literature Review/i).waitFor({ state: 'visible', timeout: 15_000 });
    await driver.command('Thesis: Recognise This Document by What Stands in It');
  });
}

export const script: PageScript = { title: 'the views', document: 'sample', run };
