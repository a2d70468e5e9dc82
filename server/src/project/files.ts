/** Which files a thesis consists of: those `.thesis.json` names, or lists with one of the usual names. */
import type { ProjectConfig } from './config';
import { addressOf, folderOf, readable } from './names';

/** A file of a thesis, and the line that names it: from 1. */
export interface ThesisFile { readonly uri: string; readonly line: number }

/** The files a project file names, each once: the common lists, which are asked first, then the chapters in their order. */
export function namedFiles(home: string, { files, bibliography, abbreviations }: ProjectConfig): readonly ThesisFile[] {
  const folder = folderOf(home);
  const found = new Map<string, ThesisFile>();
  for (const { name, line } of [...bibliography, ...abbreviations, ...files]) {
    const uri = addressOf(folder, name);
    if (uri !== undefined && !found.has(readable(uri))) found.set(readable(uri), { uri, line });
  }
  return [...found.values()];
}

/** Whether a file is one of these, however its address is escaped. */
export function isAmong(files: readonly ThesisFile[], uri: string): boolean {
  const name = readable(uri);
  return files.some((file) => readable(file.uri) === name);
}

const LISTS = ['references', 'bibliography', 'refs', 'works-cited', 'library', 'sources'];

/** Files looked for beside a text, in this order; of each kind the first that is there. Without the first kind there is no second. */
export const usualFiles: readonly (readonly string[])[] = [
  ['md', 'txt', 'bib', 'json'].flatMap((ending) => LISTS.map((name) => `${name}.${ending}`)),
  ['abbreviations', 'list-of-abbreviations', 'acronyms'].flatMap((name) => [`${name}.md`, `${name}.txt`]),
];
