/** The second layer: scripts that use the workbench as a person does, each step counted as a test. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Driver } from './driver';
import type { Listener } from './logs';
import { CACHE, ROOT, WORKSPACE, wanted } from './paths';
import type { Browser } from './playwright';
import { explain, type Result } from './results';
import { within } from './run';
import { address, type Server } from './workbench';

/** What a script gets. `step` counts one test; after a failed step the rest goes on. */
export interface Bench {
  driver: Driver;
  /** The opened document, line by line. */
  lines: string[];
  step(title: string, action: () => Promise<void>): Promise<void>;
  /** The 1-based place of the nth (0-based) occurrence of `text`, `inside` characters into it. @throws when it does not occur */
  at(text: string, inside?: number, nth?: number): { line: number; column: number };
}

/** What a file `*.page.ts` exports. `pictures`: its screenshots are the README's. */
export interface PageScript { title: string; document: 'sample' | 'thesis'; pictures?: true; run(bench: Bench): Promise<void> }

const STEP = 60_000;

/** `npm run pictures`: the pictures of the sample are the README's, so they replace those in media/. */
export const PICTURES = process.argv.includes('--pictures');

export function locate(lines: string[], text: string, inside = 0, nth = 0): { line: number; column: number } {
  let left = nth;
  for (const [index, line] of lines.entries()) {
    for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
      if (left-- === 0) return { line: index + 1, column: at + inside + 1 };
    }
  }
  throw new Error(`the document does not hold "${text}"`);
}

async function play(script: PageScript, file: string, browser: Browser, server: Server, listener: Listener): Promise<Result[]> {
  const results: Result[] = [];
  const viewport = PICTURES ? { width: 1180, height: 740 } : { width: 1400, height: 900 };
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    listener.attach(page);
    const shots = script.document === 'sample' && script.pictures && PICTURES ? path.join(ROOT, 'media/screenshots') : path.join(CACHE, 'screenshots', script.document);
    const driver = new Driver(page, shots);
    const lines = fs.readFileSync(file, 'utf8').split(/\r\n|\n|\r/);
    const step = async (title: string, action: () => Promise<void>): Promise<void> => {
      const start = Date.now();
      try {
        await within(STEP, title, action());
        results.push({ title: `${script.title}: ${title}`, ok: true, ms: Date.now() - start });
      } catch (error) {
        results.push({ title: `${script.title}: ${title}`, ok: false, error: explain(error) });
        const name = `failed-${title.replace(/[^a-z0-9]+/gi, '-').slice(0, 50)}.png`;
        await page.screenshot({ path: path.join(CACHE, name) }).catch(() => undefined);
        await page.keyboard.press('Escape').catch(() => undefined);
      }
    };
    await page.goto(address({ port: server.port, folder: WORKSPACE, file, extension: ROOT }), { timeout: 60_000 });
    await step('the document opens', () => driver.ready());
    await script.run({ driver, lines, step, at: (text, inside, nth) => locate(lines, text, inside, nth) });
  } catch (error) {
    results.push({ title: `${script.title}: runs to its end`, ok: false, error: explain(error) });
  } finally {
    await context.close().catch(() => undefined);
  }
  return results;
}

/** Plays every built script. `thesis` is the real thesis where it is present. */
export async function runPages(
  browser: Browser, server: Server, sample: string, thesis: string | undefined, listener: Listener,
): Promise<Result[]> {
  const folder = path.join(ROOT, 'dist/test/editor/page');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.page.js') && wanted(name)).sort() : [];
  const results: Result[] = [];
  for (const name of names) {
    const script = (require(path.join(folder, name)) as { script: PageScript }).script;
    const file = script.document === 'sample' ? sample : thesis;
    if (file !== undefined) results.push(...(await play(script, file, browser, server, listener)));
  }
  if (names.length === 0 && process.env.THESIS_READER_ONLY === undefined) results.push({ title: 'there are page scripts', ok: false, error: `none in ${folder}` });
  return results;
}
