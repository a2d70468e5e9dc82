/** Pictures of the thesis and case-study cards, by mouse and keyboard. */
import * as assert from 'node:assert';
import type { Bench, PageScript } from '../../harness/page-layer';
import type { Frame } from '../../harness/playwright';
import { until } from '../../harness/run';

/** Text in which everything that could run, would. */
const HOSTILE = `<script>top.hit = 1</script>

CHAPTER 1: <img src=x onerror="top.hit=1"> OPENING

1.1 <b onclick="top.hit=1">First</b> javascript:alert(1)

It is said (<script>Evil</script>, 2001; Alder, 2001). The "><img src=x onerror=top.hit=1> Board of Kites (BOK) met (Alder, 2001; Birch, 2005). The BOK left.

CHAPTER 2: CASE STUDIES

2.1 The <img src=x onerror=top.hit=1> Red Kite

The BOK saw it (Alder, 2001). [here](javascript:top.hit=1)

2.2 The Blue Kite

It fell (Birch, 2005).

Bibliography

- Alder, P. (2001). *<script>top.hit=1</script> Strings*. Brisk: Gale Press.
- Birch, <img src=x onerror="top.hit=1"> Q. (2005). *Calm "><svg onload=top.hit=1>*. Brisk: Gale Press.
- Cedar, R. (2006). *Winds*. Brisk: Gale Press.

Annexes

Annex A – Summary

Variables\tCase Study 1: The Red Kite
<img src=x onerror=top.hit=1> Height\t<script>top.hit=1</script>Great <a href="javascript:top.hit=1">link</a>

Variables\tCase Study 2: The Blue Kite
<img src=x onerror=top.hit=1> Height\t<iframe src="javascript:top.hit=1"></iframe> Small
`;

async function run({ driver, lines, step, at }: Bench): Promise<void> {
  const { page } = driver;
  let map: Frame | undefined;
  const picture = async (selector: string): Promise<Frame> => {
    map = await driver.webview('map', selector);
    return map;
  };
  const landed = async (expected: RegExp): Promise<void> => {
    const line = await until(15_000, `a line with ${expected}`, async () => {
      const { line: here } = await driver.cursor();
      return expected.test(lines[here - 1] ?? '') ? here : undefined;
    });
    assert.ok(line > 0);
  };
  const shut = async (): Promise<void> => {
    await driver.command('View: Close All Editor Groups').catch(() => undefined);
  };

  await step('a click on a chapter in the map leads to its heading in the editor', async () => {
    await driver.container('Thesis');
    await driver.row(await driver.view('Chapters'), /Literature Review/i).waitFor({ state: 'visible', timeout: 30_000 });
    const { line } = at('The SBA had been founded', 5);
    await driver.goTo(line, 1);
    await driver.command('Thesis: Show Map');
    const frame = await picture('#chapters .mark');
    await page.waitForTimeout(800);
    await driver.shot('map');
    await frame.locator('#chapters .mark').nth(2).click({ timeout: 10_000 });
    await landed(/^1\.2 |^1\.2\. |^CHAPTER 2/);
  });

  await step('the keyboard moves between the marks, and Enter opens the entry of a work', async () => {
    const frame = await picture('#works .mark');
    await frame.locator('#works').scrollIntoViewIfNeeded();
    await frame.locator('#works .mark[tabindex="0"]').evaluate((mark) => (mark as { focus(): void }).focus());
    await page.keyboard.press('ArrowDown');
    const name = await frame.locator('#works .mark:focus').getAttribute('aria-label', { timeout: 5000 });
    await page.keyboard.press('Enter');
    const author = /^[\p{L}-]+/u.exec(name ?? '')?.[0] ?? 'none';
    await until(15_000, `the entry of ${name}`, async () => {
      const { line } = await driver.cursor();
      return (lines[line - 1] ?? '').startsWith('- ') && (lines[line - 1] ?? '').includes(author) ? line : undefined;
    });
  });

  await step('a picture can be had as a table whose names lead to the same places', async () => {
    const frame = await picture('#chapters .mark');
    await frame.locator('#chapters button', { hasText: 'Show as table' }).click({ timeout: 5000 });
    const rows = frame.locator('#chapters tbody th button');
    await rows.first().waitFor({ state: 'visible', timeout: 5000 });
    assert.ok(await rows.count() > 3);
    await rows.first().click({ timeout: 5000 });
    await landed(/^CHAPTER 1/);
  });

  await step('the graph of works cited together answers the filter, and a circle leads to its entry', async () => {
    const frame = await picture('#together .dot');
    await frame.locator('#together').scrollIntoViewIfNeeded();
    await frame.locator('#graph-find').click({ timeout: 5000 });
    await page.keyboard.type('oster');
    await until(5000, 'others are dimmed', async () => (await frame.locator('#together .dot.dim').count()) > 0);
    assert.ok(await frame.locator('#together .dot.lit').count() > 0);
    await frame.locator('#together .dot.lit').first().click({ timeout: 5000 });
    await landed(/^- Osterlund/);
  });

  await step('what is typed in the document shows in the map', async () => {
    const { line, column } = at('The SBA had been founded');
    await driver.goTo(line, column);
    const frame = await picture('#chapters');
    const before = await frame.locator('.totals').innerText({ timeout: 5000 });
    await page.keyboard.insertText('(Osterlund, 2012) ');
    await until(15_000, 'one more citation', async () => (await frame.locator('.totals').innerText({ timeout: 5000 })) !== before);
    // the text is saved as it is typed: taken back for what comes after
    for (let k = 0; k < 4; k++) await page.keyboard.press('Control+z');
    await until(15_000, 'the text as it was', async () => (await frame.locator('.totals').innerText({ timeout: 5000 })) === before);
  });

  await step('the map comes back after the window is loaded anew, with its choices', async () => {
    await driver.reopen();
    const frame = await picture('#chapters tbody th');
    assert.strictEqual(await frame.locator('#chapters .mark').count(), 0);
  });

  await step('the icon beside a case study in the tree opens its card: summary, actors, interviews, works', async () => {
    await driver.container('Thesis');
    const pane = await driver.view('Chapters');
    const { line } = at('3.1', 0, 1);
    assert.ok(line > 0);
    const row = driver.row(pane, /^3\.1|3\.1 /);
    if (!(await row.isVisible())) await driver.row(pane, /case studies/i).click({ timeout: 5000 });
    await row.hover({ timeout: 15_000 });
    await row.locator('.action-label[aria-label*="Show Case Study"]').first().click({ timeout: 10_000 });
    const frame = await driver.webview('case-study', '#compare table');
    for (const id of ['summary', 'actors', 'works']) assert.ok(await frame.locator(`#${id} tbody tr`).count() > 0, id);
    await page.waitForTimeout(500);
    await driver.shot('case-study');
  });

  await step('the table of all case studies is sorted by a variable, and a name in it leads to the section', async () => {
    const frame = await driver.webview('case-study', '#compare .sorter');
    const order = () => frame.locator('#compare thead th button').allInnerTexts();
    const before = await order();
    const words = frame.locator('#compare .sorter', { hasText: 'Words' });
    await words.click({ timeout: 5000 });
    await words.click({ timeout: 5000 });
    await until(5000, 'the order by words', async () => (await words.getAttribute('aria-pressed')) === 'true' || undefined);
    assert.strictEqual((await order()).length, before.length);
    await frame.locator('#compare').scrollIntoViewIfNeeded();
    await frame.locator('#compare thead th button', { hasText: /^3\.2/ }).click({ timeout: 5000 });
    await landed(/^3\.2/);
  });

  await step('with the cursor in another case study the command shows that one in the same panel', async () => {
    const { line } = at('The CAD had no power', 0);
    await driver.goTo(line, 1);
    await driver.command('Thesis: Show Case Study');
    const frame = await driver.webview('case-study', 'h1');
    await until(10_000, 'the card of 3.2', async () => /^3\.2/.test(await frame.locator('h1').innerText({ timeout: 5000 })) || undefined);
  });

  await step('a hostile document runs nothing in either panel', async () => {
    await shut();
    await page.keyboard.press('Control+Alt+n');
    await driver.ready();
    await page.keyboard.insertText(HOSTILE);
    await page.waitForTimeout(1500);
    await driver.command('Thesis: Show Map');
    const frame = await picture('#chapters .mark');
    await driver.webview('map', '#works .mark');
    const strange = (one: Frame): Promise<number> => one.locator('main script, main img, main iframe, main a, main svg svg, main [onclick], main [onerror], main [onload]').count();
    const hit = (one: Frame): Promise<number> => one.evaluate(() => {
      try { return (globalThis as unknown as { top: { hit?: number } }).top.hit ?? 0; } catch { return 0; }
    }, undefined);
    assert.strictEqual(await strange(frame), 0);
    await frame.locator('#chapters button', { hasText: 'Show as table' }).click({ timeout: 5000 });
    assert.strictEqual(await strange(frame), 0);
    assert.strictEqual(await hit(frame), 0);
    await page.locator('.monaco-editor .view-lines').first().click({ timeout: 5000 });
    await driver.goTo(HOSTILE.split('\n').findIndex((text) => text.startsWith('The BOK saw')) + 1, 1);
    await driver.command('Thesis: Show Case Study');
    const cards = await driver.webview('case-study', '#compare table');
    assert.strictEqual(await strange(cards), 0);
    assert.strictEqual(await hit(cards), 0);
    assert.strictEqual(await page.evaluate(() => (globalThis as unknown as { hit?: number }).hit ?? 0, undefined), 0);
  });
}

export const script: PageScript = { title: 'pictures and case studies', document: 'sample', pictures: true, run };
