/** A Chromium to show the workbench in: found, or on Debian as root installed. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { run } from './run';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'];

/** Programs that are not on PATH where people have them. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of the first of `names` on PATH. */
export function onPath(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

/** A browser of this machine, or undefined. `THESIS_READER_BROWSER` goes first. */
export function findBrowser(): string | undefined {
  const named = process.env.THESIS_READER_BROWSER;
  return named ?? onPath(NAMES) ?? PLACES.find((file) => fs.existsSync(file));
}

/** A browser, installed from Debian's packages where this may be done. @throws one line that says what to install */
export async function needBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  const apt = onPath(['apt-get']);
  if (apt !== undefined && process.getuid?.() === 0) {
    console.log('Chromium is missing: installing the package chromium (apt-get)');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run(apt, ['update', '-qq'], { env, timeout: 240_000 });
    const done = await run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, timeout: 600_000 });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
    throw new Error(`Chromium could not be installed: ${done.output.trim().split('\n').pop() ?? ''}`);
  }
  throw new Error(`No Chromium, Chrome or Edge was found: install one${apt ? ' (sudo apt-get install chromium)' : ''} and run this again`);
}
