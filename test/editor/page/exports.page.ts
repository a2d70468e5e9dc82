/** Copying a reference in a style and exporting the bibliography, by keyboard. */
import * as assert from 'node:assert';
import type { Bench, PageScript } from '../../harness/page-layer';
import { until } from '../../harness/run';

async function run({ driver, step, at }: Bench): Promise<void> {
  const { keyboard } = driver.page;
  const palette = async (title: string): Promise<void> => {
    await keyboard.press('F1');
    await driver.page.locator('.quick-input-widget input').first().waitFor({ state: 'visible', timeout: 15_000 });
    await keyboard.type(title, { delay: 5 });
    await driver.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first().waitFor({ state: 'visible', timeout: 15_000 });
    await keyboard.press('Enter');
  };

  await step('Copy Reference As… shows what each style would copy, and copies the one chosen', async () => {
    const { line, column } = at('Fennick, 2010', 3);
    await driver.goTo(line, column);
    await palette('Copy Reference As');
    const chicago = driver.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Chicago 17' }).first();
    await chicago.waitFor({ state: 'visible', timeout: 15_000 });
    await driver.shot('copy-reference-as');
    assert.match(await chicago.innerText(), /Fennick, A.*2010.*The Harbour That Stayed Awake/s);
    await keyboard.type('Chicago');
    await keyboard.press('Enter');
    await driver.page.locator('.statusbar', { hasText: 'Copied: Fennick, A' }).first().waitFor({ state: 'visible', timeout: 10_000 });
  });

  await step('Export Bibliography… asks for a format and a place, and writes there', async () => {
    await palette('Export Bibliography');
    await driver.page.locator('.quick-input-list .monaco-list-row', { hasText: 'CSL-JSON' }).first().waitFor({ state: 'visible', timeout: 15_000 });
    await keyboard.type('RIS');
    await keyboard.press('Enter');
    // every work of the sample is cited, so it does not ask which; the dialog proposes a place beside the document
    const place = driver.page.locator('.quick-input-widget input').first();
    await until(15_000, 'a place is proposed', async () => /the-quiet-harbour\.ris$/.test(await place.evaluate((one) => (one as { value?: string }).value ?? "").catch(() => '')));
    await driver.shot('export-bibliography');
    await keyboard.press('Enter');
    await driver.page.locator('.statusbar', { hasText: 'works written to' }).first().waitFor({ state: 'visible', timeout: 10_000 });
  });
}

export const script: PageScript = { title: 'references for elsewhere', document: 'sample', run };
