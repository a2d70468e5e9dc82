/** A newcomer's first minutes: the walkthrough, whose steps tick themselves off. */
import type { Bench, PageScript } from '../../harness/page-layer';

async function run({ driver, step, at }: Bench): Promise<void> {
  const { page } = driver;
  const ticked = (id: string) => page.locator(`.getting-started-step[data-step-id$="#${id}"][aria-checked="true"]`).first();

  await step('hovering a citation ticks off a step of the walkthrough', async () => {
    await driver.command('Thesis: First Steps');
    await page.locator('.getting-started-step', { hasText: /Hover an abbreviation/ }).first().waitFor({ state: 'visible', timeout: 20_000 });
    await page.keyboard.press('Control+PageUp');
    const { line, column } = at('Osterlund (2012, p. 21)', 3);
    await driver.pointAt(line, column);
    await driver.hoverCard(/Changes of Key/);
    await driver.leave();
    await driver.command('Thesis: First Steps');
    await ticked('hover').waitFor({ state: 'visible', timeout: 10_000 });
    await driver.shot('first-steps');
  });

  await step('its button opens a sample of one’s own', async () => {
    await page.locator('.getting-started-step .monaco-button', { hasText: 'Open the Sample' }).first().click({ timeout: 5000 });
    await page.locator('.tab.active', { hasText: 'the-quiet-harbour' }).first().waitFor({ state: 'visible', timeout: 20_000 });
    await driver.ready();
    await page.locator('.editor-group-container.active .view-line', { hasText: 'The Quiet Harbour' }).first().waitFor({ state: 'visible', timeout: 20_000 });
  });
}

export const script: PageScript = { title: 'first steps', document: 'sample', run };
