/** Reading the sample by mouse and keyboard. The README's pictures come from here. */
import * as assert from 'node:assert';
import type { Bench, PageScript } from '../../harness/page-layer';
import { until } from '../../harness/run';

async function run({ driver, lines, step, at }: Bench): Promise<void> {
  const line = (number: number): string => lines[number - 1] ?? '';

  await step('the Thesis container shows the chapters', async () => {
    await driver.container('Thesis');
    const pane = await driver.view('Chapters');
    await driver.row(pane, /Literature Review/i).waitFor({ state: 'visible', timeout: 30_000 });
  });

  await step('the mouse over an abbreviation brings its card', async () => {
    const { line: l, column } = at('The SBA had been founded', 5);
    await driver.pointAt(l, column);
    await driver.hoverCard(/Sorrel Bay Alliance/);
    await driver.shot('hover-abbreviation');
    await driver.leave();
  });

  await step('the mouse over a citation brings the reference', async () => {
    const { line: l, column } = at('Osterlund (2012, p. 21)', 3);
    await driver.pointAt(l, column);
    await driver.hoverCard(/Changes of Key/);
    await driver.shot('hover-citation');
    await driver.leave();
  });

  await step('a link in the card of an abbreviation leads to its definition', async () => {
    const { line: l, column } = at('The SBA had been founded', 5);
    await driver.pointAt(l, column);
    await driver.hoverCard(/Sorrel Bay Alliance/);
    await driver.page.locator('.monaco-resizable-hover .hover-row a', { hasText: 'definition' }).first().click({ timeout: 5000 });
    const there = await driver.lineAfter(l);
    assert.match(line(there), /^SBA\tSorrel Bay Alliance/);
    await driver.leave();
  });

  await step('F12 on a citation goes to the bibliography', async () => {
    const { line: l, column } = at('(Osterlund, 2012, p. 14)', 4);
    await driver.goTo(l, column);
    await driver.page.keyboard.press('F12');
    const there = await driver.lineAfter(l);
    assert.match(line(there), /^- Osterlund, K\. \(2012\)/);
    await driver.shot('go-to-definition');
  });

  await step('Shift+F12 on an entry peeks at the places that cite it', async () => {
    const { line: l, column } = at('- Osterlund, K. (2012)', 5);
    await driver.goTo(l, column);
    await driver.page.keyboard.press('Shift+F12');
    const rows = driver.page.locator('.reference-zone-widget .ref-tree .monaco-list-row .referenceMatch');
    await rows.first().waitFor({ state: 'visible', timeout: 15_000 });
    await until(10_000, 'several places', async () => (await rows.count()) >= 5);
    await driver.shot('peek-references');
    await driver.page.keyboard.press('Escape');
    await driver.page.locator('.reference-zone-widget').first().waitFor({ state: 'hidden', timeout: 10_000 });
  });

  await step('a click on a case study goes to it', async () => {
    const pane = await driver.view('Chapters');
    const from = (await driver.cursor()).line;
    await driver.row(pane, /Case Studies/i).click({ timeout: 15_000 });
    await driver.lineAfter(from);
    const chapter = (await driver.cursor()).line;
    assert.match(line(chapter), /^CHAPTER 3/);
    const row = driver.row(pane, /Night Dredging/);
    if (!(await row.isVisible())) await driver.page.keyboard.press('ArrowRight');
    await row.click({ timeout: 15_000 });
    const there = await driver.lineAfter(chapter);
    assert.match(line(there), /^3\.2\./);
    await driver.shot('chapters');
  });

  await step('the Chapters view follows the cursor', async () => {
    const { line: l, column } = at('The SBA had been founded');
    await driver.goTo(l, column);
    const pane = await driver.view('Chapters');
    await until(15_000, 'the row of section 3.1 is selected', async () => {
      const rows = await pane.locator('.monaco-list-row.selected').allInnerTexts();
      return rows.some((text) => text.includes('Aguas Tranquilas'));
    });
  });

  await step('the Abbreviations view shows long forms and opens to the uses', async () => {
    await driver.toggleView('Chapters', false);
    const pane = await driver.view('Abbreviations');
    const row = driver.row(pane, /^\s*SBA\s*Sorrel/);
    await row.waitFor({ state: 'visible', timeout: 15_000 });
    assert.match(await row.innerText(), /Sorrel Bay Alliance/);
    await row.click();
    await driver.page.keyboard.press('ArrowRight');
    await until(15_000, 'its uses', async () => (await pane.locator('.monaco-list-row[aria-level="2"]').count()) >= 3);
    await driver.shot('abbreviations');
    await driver.toggleView('Abbreviations', false);
  });

  await step('the Works cited view shows the entries and opens to the places', async () => {
    const pane = await driver.view('Works');
    const row = driver.row(pane, /Bramhollow/);
    await row.waitFor({ state: 'visible', timeout: 15_000 });
    await row.click();
    await driver.page.keyboard.press('ArrowRight');
    await until(15_000, 'its places', async () => (await pane.locator('.monaco-list-row[aria-level="2"]').count()) >= 1);
    await driver.shot('works-cited');
    await driver.toggleView('Works', false);
    await driver.toggleView('Chapters', true);
  });

  await step('the status bar names chapter and section', async () => {
    const { line: l, column } = at('The SBA had been founded');
    await driver.goTo(l, column);
    const items = driver.page.locator('.statusbar-item');
    await until(15_000, 'the item of the status bar', async () => (await items.allInnerTexts()).some((text) => /Aguas Tranquilas|\b3\.1\b/.test(text)));
  });
}

export const script: PageScript = { title: 'the sample', document: 'sample', pictures: true, run };
