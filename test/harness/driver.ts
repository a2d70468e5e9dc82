/** Hands and eyes on the workbench: keys, mouse, what is on the screen. Every wait is bounded. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Box, Frame, Locator, Page } from './playwright';
import { until } from './run';

const WAIT = 15_000;

export class Driver {
  readonly page: Page;
  private readonly shots: string;

  /** `shots`: the folder screenshots go to. */
  constructor(page: Page, shots: string) {
    this.page = page;
    this.shots = shots;
  }

  /** Waits until the editor shows text. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-editor .view-line').first().waitFor({ state: 'visible', timeout: 60_000 });
  }

  /** Saves what is on the screen as NAME.png; `clip` in page pixels. */
  async shot(name: string, clip?: Box): Promise<void> {
    fs.mkdirSync(this.shots, { recursive: true });
    await this.page.screenshot({ path: path.join(this.shots, `${name}.png`), ...(clip ? { clip } : {}) });
  }

  /** Runs a command by its title, through the command palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').first().waitFor({ state: 'visible', timeout: WAIT });
    await this.page.keyboard.type(title, { delay: 5 });
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first().waitFor({ state: 'visible', timeout: WAIT });
    await this.page.keyboard.press('Enter');
    await this.quickInputGone();
  }

  private async quickInputGone(): Promise<void> {
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout: WAIT }).catch(() => undefined);
  }

  /** Puts the cursor at a 1-based line and column and waits until the status bar says so. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click({ timeout: WAIT });
    await this.page.keyboard.press('Control+g');
    await this.page.locator('.quick-input-widget input').first().waitFor({ state: 'visible', timeout: WAIT });
    // The box opens with the colon that means "line".
    await this.page.keyboard.insertText(`${line}:${column}`);
    await this.page.waitForTimeout(150);
    await this.page.keyboard.press('Enter');
    await this.quickInputGone();
    await until(WAIT, `cursor at ${line}:${column}`, async () => (await this.cursor()).line === line);
  }

  /** Where the status bar says the cursor is, 1-based; zeros where it does not say. */
  async cursor(): Promise<{ line: number; column: number }> {
    const text = await this.page.locator('[id="status.editor.selection"]').first().innerText({ timeout: WAIT }).catch(() => '');
    const found = /Ln ([\d,]+), Col ([\d,]+)/.exec(text);
    const number = (digits: string | undefined): number => Number((digits ?? '0').replace(/,/g, ''));
    return { line: number(found?.[1]), column: number(found?.[2]) };
  }

  /** Where the cursor is drawn. */
  private async cursorBox(): Promise<Box> {
    const cursor = this.page.locator('.editor-group-container.active .monaco-editor .cursors-layer .cursor').first();
    return until(WAIT, 'the cursor on the screen', async () => (await cursor.boundingBox().catch(() => null)) ?? undefined);
  }

  /** Moves the mouse over the character at a 1-based position. */
  async pointAt(line: number, column: number): Promise<void> {
    await this.goTo(line, column);
    await this.pointAtCursor();
  }

  /** Lenses and hints that arrive late move the text: waits until the cursor stands still. */
  private async pointAtCursor(): Promise<void> {
    let box = await this.cursorBox();
    await until(WAIT, 'the text stands still', async () => {
      const before = box;
      await this.page.waitForTimeout(300);
      box = await this.cursorBox();
      return box.x === before.x && box.y === before.y;
    });
    await this.page.mouse.move(box.x + 60, box.y + box.height / 2 + 40);
    await this.page.mouse.move(box.x + 5, box.y + box.height / 2, { steps: 8 });
  }

  /** The text of the hover card under the mouse, once it says `expected`. */
  async hoverCard(expected: RegExp): Promise<string> {
    let text = '';
    let again = Date.now() + 4000;
    return until(WAIT, `hover card with ${expected}`, async () => {
      text = (await this.page.locator('.monaco-resizable-hover .hover-row').allInnerTexts()).join('\n');
      if (!expected.test(text)) {
        if (Date.now() < again) return undefined;
        again = Date.now() + 4000;
        await this.pointAtCursor();
        return undefined;
      }
      // A card fades in; pictures are taken of a whole one.
      await this.page.waitForTimeout(400);
      return text;
    }).catch((error: unknown) => { throw new Error(`${error instanceof Error ? error.message : error}; it says: ${text || 'nothing'}`); });
  }

  /** Moves the mouse away and waits until no card is left. */
  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(700, 5);
    await this.page.waitForTimeout(400);
  }

  /** Opens the activity-bar container with this label, unless it is open. */
  async container(label: string): Promise<void> {
    const item = this.page.locator(`.activitybar .action-item:has(> [aria-label^="${label}"])`).first();
    if ((await item.getAttribute('class', { timeout: WAIT }))?.includes('checked')) return;
    await item.click({ timeout: WAIT });
  }

  /** The section of the side bar with this title, opened. */
  async view(title: string): Promise<Locator> {
    const pane = this.page.locator(`.sidebar .pane:has(> .pane-header[aria-label^="${title}"])`).first();
    const header = this.page.locator(`.sidebar .pane-header[aria-label^="${title}"]`).first();
    await header.waitFor({ state: 'visible', timeout: WAIT });
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click({ timeout: WAIT });
    return pane;
  }

  /** Closes (or opens) a section of the side bar. */
  async toggleView(title: string, open: boolean): Promise<void> {
    const header = this.page.locator(`.sidebar .pane-header[aria-label^="${title}"]`).first();
    if (((await header.getAttribute('aria-expanded', { timeout: WAIT })) === 'true') !== open) await header.click({ timeout: WAIT });
    await this.page.waitForTimeout(300);
  }

  /** The row of a tree that holds this text. */
  row(pane: Locator, text: string | RegExp): Locator {
    return pane.locator('.monaco-list-row').filter({ hasText: text }).first();
  }

  /** The line the cursor comes to once it leaves `from`. */
  async lineAfter(from: number): Promise<number> {
    return until(WAIT, `cursor leaves line ${from}`, async () => {
      const { line } = await this.cursor();
      return line !== from && line > 0 ? line : undefined;
    });
  }

  /** Reloads the window as a person does, without naming a file again, so that it comes back with the editors it had. */
  async reopen(): Promise<void> {
    await this.page.evaluate(() => {
      const { location, history } = globalThis as unknown as { location: { href: string }; history: { replaceState(state: null, title: string, url: string): void } };
      const url = new URL(location.href);
      const payload = (JSON.parse(url.searchParams.get('payload') ?? '[]') as string[][]).filter(([name]) => name !== 'openFile');
      url.searchParams.set('payload', JSON.stringify(payload));
      history.replaceState(null, '', url.toString());
    }, undefined);
    await this.command('Developer: Reload Window');
    await this.page.waitForTimeout(2000);
    await this.ready();
  }

  /** The document of the webview whose page has this name (`map`, `reading`), once `selector` stands in it. */
  async webview(name: string, selector = 'body'): Promise<Frame> {
    return until(2 * WAIT, `the page ${name} with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if ((await frame.locator(`body.page-${name} ${selector === 'body' ? '' : selector}`.trim()).count().catch(() => 0)) > 0) return frame;
      }
      return undefined;
    });
  }
}
