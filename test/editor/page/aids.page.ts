/** Reading aids and reading progress in the sample, by keyboard and mouse. */
import * as assert from 'node:assert';
import type { Bench, PageScript } from '../../harness/page-layer';
import { until } from '../../harness/run';

async function run({ driver, lines, step, at }: Bench): Promise<void> {
  const { page } = driver;
  const item = (id: string) => page.locator(`.statusbar-item[id$="${id}"]`).first();
  /** How strong the letters holding `text` are drawn, 0 to 1. */
  const strength = (text: string): Promise<number> => page.locator('.editor-group-container.active .view-line > span > span', { hasText: text }).first()
    .evaluate((span) => Number((globalThis as unknown as { getComputedStyle(element: unknown): { opacity: string } }).getComputedStyle(span).opacity));

  await step('the outline is there', async () => {
    await driver.container('Thesis');
    const pane = await driver.view('Chapters');
    await driver.row(pane, /Literature Review/i).waitFor({ state: 'visible', timeout: 30_000 });
  });

  await step('Show Only This fades all but the sentences with the abbreviation', async () => {
    const { line, column } = at('The SBA had been founded', 5);
    await driver.goTo(line, column);
    await driver.command('Thesis: Show Only This');
    await until(10_000, 'the rest is faded', async () => ((await strength('founded in 2007')) === 1 && (await strength('Why did the law pass?')) < 0.5) || undefined);
    assert.match(await item('thesis.onlyThis').innerText({ timeout: 5000 }), /Only SBA · \d+ of \d+/);
    await driver.shot('only-this');
  });

  await step('F7 goes on to the next place, Shift+F7 back', async () => {
    const { line } = at('The SBA had been founded');
    const first = await item('thesis.onlyThis').innerText({ timeout: 5000 });
    await page.keyboard.press('F7');
    await until(10_000, 'the next place', async () => (await item('thesis.onlyThis').innerText({ timeout: 1000 })) !== first || undefined);
    await page.keyboard.press('Shift+F7');
    await until(10_000, 'back again', async () => (await driver.cursor()).line === line || undefined);
  });

  await step('Escape closes the find box first and shows everything only then', async () => {
    await page.keyboard.press('Control+f');
    await page.locator('.find-widget.visible').first().waitFor({ state: 'visible', timeout: 10_000 });
    await page.keyboard.press('Escape');
    await page.locator('.find-widget.visible').first().waitFor({ state: 'hidden', timeout: 10_000 });
    assert.ok(await item('thesis.onlyThis').isVisible());
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await item('thesis.onlyThis').waitFor({ state: 'hidden', timeout: 10_000 });
    await until(10_000, 'nothing is faded', async () => (await strength('Why did the law pass?')) === 1 || undefined);
  });

  await step('the same from a row of the Works view', async () => {
    await driver.toggleView('Chapters', false);
    const pane = await driver.view('Works');
    const row = driver.row(pane, /Bramhollow/);
    await row.waitFor({ state: 'visible', timeout: 15_000 });
    await row.click({ button: 'right', timeout: 5000 });
    const entry = page.locator('.context-view .action-item', { hasText: 'Show Only This' }).first();
    await entry.waitFor({ state: 'visible', timeout: 10_000 });
    await page.waitForTimeout(400);
    await entry.click({ timeout: 5000 });
    await until(10_000, 'the work alone', async () => (await item('thesis.onlyThis').innerText({ timeout: 1000 }).catch(() => '')).includes('Only Bramhollow') || undefined);
    await item('thesis.onlyThis').click({ timeout: 5000 });
    await item('thesis.onlyThis').waitFor({ state: 'hidden', timeout: 10_000 });
    await driver.toggleView('Works', false);
    await driver.toggleView('Chapters', true);
  });

  await step('the glossary of the chapter leads to a definition', async () => {
    const { line, column } = at('The SBA had been founded', 5);
    await driver.goTo(line, column);
    await driver.command('Thesis: Show Glossary of This Chapter');
    await page.locator('.quick-input-widget input').first().waitFor({ state: 'visible', timeout: 10_000 });
    await driver.shot('glossary');
    await page.keyboard.type('Alliance', { delay: 10 });
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Sorrel Bay Alliance' }).first();
    await row.waitFor({ state: 'visible', timeout: 10_000 });
    await row.hover({ timeout: 5000 });
    await row.locator('.action-label').first().click({ timeout: 5000 });
    const there = await driver.lineAfter(line);
    assert.match(lines[there - 1] ?? '', /^SBA\tSorrel Bay Alliance/);
  });

  await step('all uses of a work are peeked at without leaving the place', async () => {
    const { line, column } = at('Osterlund (2012, p. 21)', 3);
    await driver.goTo(line, column);
    await driver.command('Thesis: Peek All Uses');
    const rows = page.locator('.reference-zone-widget .ref-tree .monaco-list-row .referenceMatch');
    await rows.first().waitFor({ state: 'visible', timeout: 15_000 });
    await page.keyboard.press('Escape');
    await page.locator('.reference-zone-widget').first().waitFor({ state: 'hidden', timeout: 10_000 });
  });

  await step('a card has a word on a work whose entry was opened, and shows more when asked', async () => {
    const { line, column } = at('Osterlund (2012, p. 21)', 3);
    await driver.goTo(line, column);
    await page.keyboard.press('F12');
    await driver.lineAfter(line);
    await page.waitForTimeout(1800);
    await driver.pointAt(line, column);
    await driver.hoverCard(/entry opened/);
    await driver.shot('opened');
    await page.locator('.monaco-resizable-hover .hover-row a', { hasText: 'more' }).first().click({ timeout: 5000 });
    await driver.hoverCard(/all definitions · all uses · show only this/);
    await driver.shot('more');
    await driver.leave();
  });

  await step('text that is dwelt on shows as read in the status bar and in the Chapters view', async () => {
    const pane = await driver.view('Chapters');
    const { line } = at('CHAPTER 3: CASE STUDIES', 0, 1);
    await driver.goTo(line, 1);
    await page.mouse.move(700, 400);
    await until(25_000, 'a part of it is read', async () => /[1-9]\d? % read, \d+ min left/.test(await item('thesis.progress').innerText({ timeout: 1000 }).catch(() => '')) || undefined);
    await until(10_000, 'its bar', async () => (await driver.row(pane, /Case Studies/i).innerText({ timeout: 1000 })).includes('■') || undefined);
    assert.match((await driver.row(pane, /Case Studies/i).getAttribute('aria-label', { timeout: 5000 })) ?? '', /\d+ % read/);
    await driver.shot('progress');
  });

  await step('Continue Where I Stopped comes back from anywhere; what was read can be forgotten, and that undone', async () => {
    await driver.goTo(1, 1);
    await driver.command('Thesis: Continue Where I Stopped');
    const there = await driver.lineAfter(1);
    assert.ok(there >= at('CHAPTER 3: CASE STUDIES', 0, 1).line, `line ${there}`);
    await driver.command('Thesis: Clear Reading Progress');
    await until(10_000, 'nothing is read', async () => /^0 % read/.test(await item('thesis.progress').innerText({ timeout: 1000 })) || undefined);
    await driver.command('Notifications: Show Notifications');
    const undo = page.locator('.notifications-center .monaco-button').filter({ hasText: 'Undo' }).first();
    await undo.waitFor({ state: 'visible', timeout: 10_000 });
    await undo.click({ timeout: 5000 });
    await until(10_000, 'it is back', async () => !/^0 % read/.test(await item('thesis.progress').innerText({ timeout: 1000 })) || undefined);
  });

  await step('what is read in the reading view counts as well', async () => {
    const { line } = at('CHAPTER 4', 0, 1);
    await driver.goTo(line, 1);
    await driver.command('Thesis: Clear Reading Progress');
    await driver.command('Thesis: Open Reading View');
    await page.locator('.webview.ready').first().waitFor({ state: 'attached', timeout: 30_000 });
    await page.waitForTimeout(1500);
    await page.mouse.click(1335, 500);
    await until(25_000, 'a part of it is read', async () => /^[1-9]\d? % read/.test(await item('thesis.progress').innerText({ timeout: 1000 }).catch(() => '')) || undefined);
    await driver.shot('progress-reading-view');
  });
}

export const script: PageScript = { title: 'reading aids', document: 'sample', run };
