/** The real thesis, where present: pictures to look at (in .vscode-test/screenshots, never shipped), and the same moves found by what it holds. */
import * as assert from 'node:assert';
import type { Bench, PageScript } from '../../harness/page-layer';
import { until } from '../../harness/run';

/** The rows `ABBR<TAB>Long form` of its list of abbreviations. */
function listed(lines: string[]): Array<{ short: string; long: string }> {
  const rows = lines.map((line) => /^([A-Z]{3,8})\t([^\t]+)$/.exec(line)).filter((row) => row !== null);
  return rows.map((row) => ({ short: row[1] ?? '', long: row[2] ?? '' }));
}

/** A plain citation `(Name, 2010, p. 18)` whose entry opens with the same name and year. */
function plainCitation(lines: string[]): { text: string; name: string; year: string } | undefined {
  for (const line of lines) {
    for (const found of line.matchAll(/\(([A-Z][a-z]+), (\d{4}), p\. \d+\)/g)) {
      const name = found[1] ?? '';
      const year = found[2] ?? '';
      if (lines.some((entry) => entry.startsWith(`- ${name}, `) && entry.includes(`(${year})`))) return { text: found[0], name, year };
    }
  }
  return undefined;
}

async function run({ driver, lines, step, at }: Bench): Promise<void> {
  await step('its chapters are shown', async () => {
    await driver.container('Thesis');
    const pane = await driver.view('Chapters');
    await driver.row(pane, /Introduction/i).waitFor({ state: 'visible', timeout: 30_000 });
    await driver.shot('chapters');
  });

  await step('a listed abbreviation has a card', async () => {
    // Used in running text: a word and a blank before it, and the definition list behind.
    const one = listed(lines).find(({ short }) => lines.some((line) => line.length > 200 && line.includes(` ${short} `)));
    assert.ok(one, 'an abbreviation that is listed and used');
    const { line, column } = at(` ${one.short} `, 2);
    await driver.pointAt(line, column);
    await driver.hoverCard(new RegExp(one.long.slice(0, 10).replace(/[^\p{L} ]/gu, '.'), 'i'));
    await driver.shot('hover-abbreviation');
    await driver.leave();
  });

  await step('a citation has a card, and F12 leads to its entry', async () => {
    const cited = plainCitation(lines);
    assert.ok(cited, 'a plain citation with an entry');
    const { line, column } = at(cited.text, 3);
    await driver.pointAt(line, column);
    await driver.hoverCard(new RegExp(cited.name));
    await driver.shot('hover-citation');
    await driver.leave();
    await driver.goTo(line, column);
    await driver.page.keyboard.press('F12');
    const there = await driver.lineAfter(line);
    assert.ok((lines[there - 1] ?? '').startsWith(`- ${cited.name}`), `line ${there}`);
    await driver.page.keyboard.press('Shift+F12');
    const rows = driver.page.locator('.reference-zone-widget .ref-tree .monaco-list-row .referenceMatch');
    await rows.first().waitFor({ state: 'visible', timeout: 15_000 });
    await driver.shot('peek-references');
    await driver.page.keyboard.press('Escape');
  });

  await step('its abbreviations and works are shown', async () => {
    await driver.toggleView('Chapters', false);
    const pane = await driver.view('Abbreviations');
    await pane.locator('.monaco-list-row').first().waitFor({ state: 'visible', timeout: 15_000 });
    await until(10_000, 'many rows', async () => (await pane.locator('.monaco-list-row').count()) > 10);
    await driver.shot('abbreviations');
    await driver.toggleView('Abbreviations', false);
    const works = await driver.view('Works');
    await until(10_000, 'many works', async () => (await works.locator('.monaco-list-row').count()) > 10);
    await driver.shot('works-cited');
    await driver.toggleView('Chapters', true);
  });
}

export const script: PageScript = { title: 'the real thesis', document: 'thesis', run };
