/** The `.thesis.json` that goes with a file: beside it, or in a folder above. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PROJECT_FILE, type ProjectConfig } from '../project/config';
import { readProject } from '../rules/options';
import { complain } from './command';

const told = new Set<string>();

/** What it says; a damaged one is named on standard error with its line, once, and what can be read of it holds. */
export async function projectOf(file: string): Promise<ProjectConfig> {
  if (file === '-') return readProject(undefined).config;
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const path = join(folder, PROJECT_FILE);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) {
      const { config, problems } = readProject(text);
      if (!told.has(path)) for (const { line, message } of problems) complain(`${path}:${line}: ${message}`);
      told.add(path);
      return config;
    }
    if (dirname(folder) === folder) return readProject(undefined).config;
  }
}
