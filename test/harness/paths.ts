/** Where things are, for everything that runs outside the editor. All paths absolute. */
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The project: bundles stand in dist/test/harness, scripts run from the root. */
export const ROOT = path.resolve(__dirname, '../../..');
/** Downloads and leftovers, git-ignored, safe to delete. */
export const CACHE = path.join(ROOT, '.vscode-test');
/** What the suite inside the editor writes its results to, one JSON object per line. */
export const RESULTS = path.join(CACHE, 'results.jsonl');
/** A copy of the sample, so that nothing the extension writes lands in the project. */
export const WORKSPACE = path.join(CACHE, 'workspace');

const SAMPLES = path.join(ROOT, 'media/sample');

/** The one shipped sample. @throws when there is none: nothing can be shown then */
export function sample(): string {
  const names = fs.existsSync(SAMPLES) ? fs.readdirSync(SAMPLES).filter((name) => /\.(?:txt|md|thesis)$/.test(name)).sort() : [];
  const name = names.find((one) => one.includes('.thesis')) ?? names[0];
  if (name === undefined) throw new Error('no sample thesis in media/sample');
  return path.join(SAMPLES, name);
}

/** The thesis this project was made for, which is not part of it; undefined where it is absent. */
export function realThesis(): string | undefined {
  const file = process.env.THESIS_READER_THESIS ?? path.resolve(ROOT, '../shared/thesis/the-third-mexico.txt');
  return fs.existsSync(file) ? file : undefined;
}

/** Empties the workspace folder and puts the sample in it. @returns the copy */
export function freshWorkspace(): string {
  fs.rmSync(WORKSPACE, { recursive: true, force: true });
  fs.mkdirSync(WORKSPACE, { recursive: true });
  const copy = path.join(WORKSPACE, path.basename(sample()));
  fs.copyFileSync(sample(), copy);
  return copy;
}

/** For work on one part: THESIS_READER_ONLY is a part of the file names (suites and page scripts) to run; without it all of them are. */
export function wanted(name: string): boolean {
  return name.includes(process.env.THESIS_READER_ONLY ?? '');
}
