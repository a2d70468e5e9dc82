/** The reading view beside the editor: cards, ways to sources and back, scrolling together, notes, a reload, and text that means harm. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Bench, PageScript } from '../../harness/page-layer';
import type { Frame } from '../../harness/playwright';
import { until } from '../../harness/run';

const WAIT = 20_000;

/** Markdown that tries everything; the rest makes it a thesis. Nothing of it may run or be fetched. */
const HOSTILE = `# A Thesis <script>window.pwned = 1</script>

## 1 Introduction <img src="https://evil.invalid/h.png" onerror="window.pwned = 2">

Text <script>window.pwned = 3</script> and <img src=x onerror=window.pwned=4> and <svg/onload=window.pwned=5> and <iframe src="javascript:parent.pwned=6"></iframe>.
A [link](javascript:window.pwned=7), [another](JaVaScRiPt:window.pwned=8), [data](data:text/html,<script>window.pwned=9</script>), [command](command:workbench.action.quit), an ![image](https://evil.invalid/i.png), [a good one](https://example.org/) and a broken <b onclick="window.pwned=10"><a href="javascript:window.pwned=11">tag (Alder, 2001).

> A quotation <style>body { display: none }</style> (Alder, 2001, p. 3).

| <script>window.pwned = 12</script> | <i onmouseover="window.pwned=13">B</i> |
|---|---|
| <object data="https://evil.invalid/o"></object> | "><script>window.pwned=14</script> |

A note[^1].

[^1]: <script>window.pwned = 15</script> <link rel=stylesheet href="https://evil.invalid/s.css"> (Alder, 2001).

## References

Alder, P. (2001). *Strings* <img src=x onerror=window.pwned=16>. Brisk: [Gale](javascript:window.pwned=17) Press.

Birch, Q. (2005). The price of calm. *Journal of Air*, 3(1), 1-20.
`;

async function run({ driver, step, at }: Bench): Promise<void> {
  const { page } = driver;
  const asked: string[] = [];
  page.on('request', (request) => { asked.push(request.url()); });

  /** The page of the reading view that shows text with these words. */
  const view = (words: RegExp | string): Promise<Frame> => until(30_000, `a reading view with ${words}`, async () => {
    for (const frame of page.frames()) if ((await frame.locator('#book .unit', { hasText: words }).count().catch(() => 0)) > 0) return frame;
    return undefined;
  });
  const top = (frame: Frame): Promise<string> => frame.evaluate<string>(
    '(() => { const box = document.getElementById("book").getBoundingClientRect(); return document.elementFromPoint(box.left + 90, 110)?.closest(".unit")?.textContent ?? ""; })()');
  const open = async (words: RegExp | string): Promise<Frame> => {
    await until(30_000, 'the document is read', async () => (await page.locator('.statusbar-item[id^="thesis-reader"]').count()) > 0);
    await driver.command('Thesis: Open Reading View');
    return view(words);
  };

  await step('it opens beside the editor from its title', async () => {
    await until(30_000, 'the document is read', async () => (await page.locator('.statusbar-item[id^="thesis-reader"]').count()) > 0);
    await page.locator('.editor-actions .action-label[aria-label^="Open Reading View"]').first().click({ timeout: WAIT });
    const frame = await view(/Agathe Fennick/);
    await frame.locator('h1', { hasText: /Quiet Harbour/i }).first().waitFor({ state: 'visible', timeout: WAIT });
    assert.ok((await frame.locator('.mention.citation').count()) > 50, 'citations');
    assert.ok((await frame.locator('table td').count()) > 8, 'cells of tables');
  });

  await step('a citation shows its card to the pointer and to the focus', async () => {
    const frame = await view(/Agathe Fennick/);
    const cited = frame.locator('.paragraph .mention.citation', { hasText: 'Osterlund (2012, p. 21)' }).first();
    await cited.scrollIntoViewIfNeeded({ timeout: WAIT });
    await cited.hover({ timeout: WAIT });
    await frame.locator('.card', { hasText: 'Changes of Key' }).first().waitFor({ state: 'visible', timeout: WAIT });
    await driver.shot('reading-view');
    await page.mouse.move(5, 5);
    await frame.locator('.card').first().waitFor({ state: 'hidden', timeout: WAIT });
    await cited.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await frame.locator('.card', { hasText: 'Changes of Key' }).first().waitFor({ state: 'visible', timeout: WAIT });
    await page.keyboard.press('Escape');
    await frame.locator('.card').first().waitFor({ state: 'hidden', timeout: WAIT });
  });

  await step('a click leads to the source, Alt+Left back, and the entry to where it is cited', async () => {
    const frame = await view(/Agathe Fennick/);
    const focused = (): Promise<string> => frame.evaluate<string>('document.activeElement?.textContent ?? ""');
    await frame.locator('.paragraph .mention.citation', { hasText: 'Osterlund (2012, p. 21)' }).first().click({ timeout: WAIT });
    await until(WAIT, 'the entry', async () => /Changes of Key: Argument/.test(await focused()));
    await page.keyboard.press('Alt+ArrowLeft');
    await until(WAIT, 'the citation again', async () => /^Osterlund \(2012, p\.\s21\)$|Katarina Osterlund/.test(await focused()));
    await page.keyboard.press('Alt+ArrowRight');
    await until(WAIT, 'the entry again', async () => /Changes of Key: Argument|Katarina/.test(await focused()));
    await frame.locator('.entry', { hasText: 'Changes of Key: Argument' }).locator('.place').first().click({ timeout: WAIT });
    await until(WAIT, 'a place that cites it', async () => !/Changes of Key: Argument/.test(await focused()) && /Osterlund/.test(await focused()));
  });

  await step('a double click opens the place in the editor', async () => {
    const frame = await view(/Agathe Fennick/);
    await frame.locator('.paragraph', { hasText: 'a good example of what' }).first().scrollIntoViewIfNeeded({ timeout: WAIT });
    await frame.locator('.paragraph', { hasText: 'a good example of what' }).first().dblclick({ timeout: WAIT });
    const { line } = at('What followed is a good example');
    await until(WAIT, `line ${line}`, async () => (await driver.cursor()).line === line);
  });

  await step('the view follows the editor, and the editor the view', async () => {
    const frame = await view(/Agathe Fennick/);
    await driver.goTo(at('1.2').line, 1);
    await page.mouse.move(400, 400);
    await driver.goTo(at('Table 1: Positions in the debate on the deep-water channel (').line, 1);
    await until(WAIT, 'chapter 2 in the view', async () => /channel|Table 1|Osterlund|mud|harbour/i.test(await top(frame)) && !/Agathe/.test(await top(frame)));
    await page.waitForTimeout(800);
    const before = await page.locator('.editor-group-container .monaco-editor .line-numbers').first().innerText();
    const box = await page.locator('.webview.ready').first().boundingBox();
    assert.ok(box !== null);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let n = 0; n < 8; n++) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(60);
    }
    await until(WAIT, 'the editor further down', async () => {
      const all = await page.locator('.editor-group-container .monaco-editor .line-numbers').allInnerTexts();
      return Math.min(...all.map(Number).filter((one) => one > 0)) > Number(before);
    });
  });

  await step('typing changes the view where it was typed and nowhere else', async () => {
    const frame = await view(/Agathe Fennick/);
    await frame.evaluate('for (const one of document.querySelectorAll("#book .unit")) one.dataset.before = "1"');
    await driver.goTo(at('The letter was signed').line, 1);
    await page.keyboard.type('Verily, ');
    await frame.locator('.paragraph', { hasText: 'Verily, The letter was signed' }).first().waitFor({ state: 'attached', timeout: WAIT });
    const fresh = await frame.evaluate<number>('document.querySelectorAll("#book .unit:not([data-before])").length');
    assert.ok(fresh > 0 && fresh < 12, `${fresh} units were drawn anew`);
    for (let n = 0; n < 8; n++) await page.keyboard.press('Backspace');
    await frame.locator('.paragraph', { hasText: 'Verily,' }).first().waitFor({ state: 'hidden', timeout: WAIT });
  });

  await step('a passage selected in the view becomes a note, seen in the editor', async () => {
    const frame = await view(/Agathe Fennick/);
    await frame.locator('.paragraph .mention', { hasText: 'Osterlund (2012, p. 21)' }).first().focus();
    await page.keyboard.press('s');
    await frame.locator('.marking .swatch').first().waitFor({ state: 'visible', timeout: WAIT });
    await page.keyboard.press('n');
    await page.keyboard.type('Seen while reading', { delay: 15 });
    await page.keyboard.press('Control+Enter');
    await frame.locator('.annotation', { hasText: 'Seen while reading' }).first().waitFor({ state: 'attached', timeout: WAIT });
    await driver.container('Thesis');
    const pane = await driver.view('Notes');
    await driver.row(pane, /Seen while reading/).waitFor({ state: 'visible', timeout: WAIT });
  });

  await step('no fault is found by axe in any theme', async () => {
    const frame = await view(/Agathe Fennick/);
    await frame.evaluate(fs.readFileSync(path.join('node_modules/axe-core/axe.min.js'), 'utf8'));
    await frame.evaluate('for (const one of document.querySelectorAll(".chunk")) one.style.contentVisibility = "visible"');
    for (const theme of ['auto', 'light', 'sepia', 'dark']) {
      await frame.evaluate(`document.body.dataset.theme = '${theme}'`);
      const found = await frame.evaluate<string[]>('axe.run(document.body).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`)))');
      assert.deepStrictEqual(found, [], theme);
    }
  });

  await step('it is there again after the window was loaded anew', async () => {
    await driver.reopen();
    const frame = await view(/Agathe Fennick/);
    await frame.locator('.annotation', { hasText: 'Seen while reading' }).first().waitFor({ state: 'attached', timeout: 30_000 });
  });

  await step('a document that means harm is shown as text: nothing runs, nothing is fetched', async () => {
    fs.writeFileSync(path.join('.vscode-test/workspace', 'hostile.thesis.md'), HOSTILE);
    fs.writeFileSync(path.join('.vscode-test/workspace', 'hostile.thesis.txt'), HOSTILE);
    for (const name of ['hostile.thesis.md', 'hostile.thesis.txt']) {
      await page.keyboard.press('Escape');
      await page.locator('.editor-group-container .monaco-editor').first().click({ timeout: WAIT });
      await page.keyboard.press('Control+p');
      await page.locator('.quick-input-widget input').first().waitFor({ state: 'visible', timeout: WAIT });
      await page.keyboard.type(name, { delay: 10 });
      // rows come and go while files are searched for: the one that stands is clicked
      await page.waitForTimeout(600);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click({ timeout: WAIT });
      await until(WAIT, name, async () => (await page.locator('.tab.active', { hasText: name }).count()) > 0);
      // too short to be known as a thesis by what stands in it
      await page.locator('.welcome-view .monaco-button', { hasText: 'Read It as a Thesis Anyway' }).first().click({ timeout: WAIT });
      const frame = await open(/and a broken/);
      await page.waitForTimeout(500);
      const seen = await frame.evaluate<{ pwned: unknown; made: number; links: string[]; handlers: number; policy: string; text: string }>(`({
        pwned: window.pwned ?? window.parent.pwned ?? null,
        made: document.querySelectorAll('#book script, #book img, #book iframe, #book object, #book svg, #book style, #book link').length,
        links: [...document.querySelectorAll('#book a')].map((one) => one.getAttribute('href')),
        handlers: [...document.querySelectorAll('#book *')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length,
        policy: document.querySelector('meta[http-equiv=Content-Security-Policy]').content,
        text: document.getElementById('book').textContent,
      })`);
      assert.strictEqual(seen.pwned, null, name);
      assert.strictEqual(seen.made, 0, name);
      assert.strictEqual(seen.handlers, 0, name);
      assert.deepStrictEqual(seen.links.filter((link) => !link.startsWith('https://')), [], name);
      assert.ok(seen.links.includes('https://example.org/'), name);
      assert.match(seen.policy, /^default-src 'none';/);
      assert.doesNotMatch(seen.policy, /unsafe|\*(?!\.)/);
      assert.ok(seen.text.includes('<script>window.pwned = 3</script>'), 'markup is shown as it stands');
    }
    assert.deepStrictEqual(asked.filter((url) => url.includes('evil.invalid')), []);
  });
}

export const script: PageScript = { title: 'the reading view', document: 'sample', pictures: true, run };
