/** The few parts of playwright-core used here. It lives in the cache, not among the dependencies, so its types are told by hand. */
import { createRequire } from 'node:module';
import * as path from 'node:path';

export interface Box { x: number; y: number; width: number; height: number }

export interface Locator {
  first(): Locator;
  nth(index: number): Locator;
  last(): Locator;
  locator(selector: string): Locator;
  filter(options: { hasText?: string | RegExp }): Locator;
  count(): Promise<number>;
  focus(options?: { timeout?: number }): Promise<void>;
  click(options?: { timeout?: number; button?: 'left' | 'right'; modifiers?: string[]; position?: { x: number; y: number } }): Promise<void>;
  dblclick(options?: { timeout?: number }): Promise<void>;
  hover(options?: { timeout?: number; force?: boolean }): Promise<void>;
  innerText(options?: { timeout?: number }): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  getAttribute(name: string, options?: { timeout?: number }): Promise<string | null>;
  evaluate<T>(fn: (element: unknown) => T): Promise<T>;
  isVisible(): Promise<boolean>;
  waitFor(options: { state?: 'visible' | 'hidden' | 'attached'; timeout: number }): Promise<void>;
  boundingBox(options?: { timeout?: number }): Promise<Box | null>;
  scrollIntoViewIfNeeded(options?: { timeout?: number }): Promise<void>;
}

/** A document within the page: a webview's. `evaluate` takes source text too. */
export interface Frame {
  url(): string;
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
  evaluate<T>(script: string): Promise<T>;
  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
}

export interface Page {
  frames(): Frame[];
  goto(url: string, options?: { timeout?: number }): Promise<unknown>;
  exposeFunction(name: string, callback: (...args: unknown[]) => unknown): Promise<void>;
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  reload(): Promise<unknown>;
  screenshot(options: { path: string; clip?: Box }): Promise<unknown>;
  keyboard: {
    press(key: string, options?: { delay?: number }): Promise<void>;
    type(text: string, options?: { delay?: number }): Promise<void>;
    insertText(text: string): Promise<void>;
  };
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    click(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    wheel(dx: number, dy: number): Promise<void>;
  };
  waitForTimeout(ms: number): Promise<void>;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  close(): Promise<void>;
}

export interface Context { newPage(): Promise<Page>; close(): Promise<void> }
export interface Browser {
  newContext(options: { viewport: { width: number; height: number } }): Promise<Context>;
  on(event: 'disconnected', listener: () => void): void;
  close(): Promise<void>;
}
interface Playwright {
  chromium: { launch(options: { executablePath?: string; headless: boolean; args: string[]; timeout: number }): Promise<Browser> };
}

const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts the browser at `executable` with the playwright-core under `cache`. A root user's browser needs to go without its sandbox. */
export function launch(cache: string, executable: string, headless = true): Promise<Browser> {
  const playwright = createRequire(path.join(cache, 'package.json'))('playwright-core') as Playwright;
  const args = process.getuid?.() === 0 || process.env.CI ? [...QUIET, '--no-sandbox'] : QUIET;
  return playwright.chromium.launch({ executablePath: executable, headless, args, timeout: 60_000 });
}
