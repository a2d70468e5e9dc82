/** The `.thesis.json` that goes with a file: beside it, or in a folder above; and what the files it names give to this one. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyze } from '../model/document';
import type { Outside } from '../model/types';
import { PROJECT_FILE, type ProjectConfig } from '../project/config';
import { isAmong, namedFiles } from '../project/files';
import { readable } from '../project/names';
import { type DataFile, type Member, Project } from '../project/project';
import { isData, readData } from '../project/sources';
import { readProject } from '../rules/options';
import { complain } from './command';
import { readText, UnreadableError } from './files';

/** A project file as read; the path is missing where there is none. */
interface Found { readonly path: string | undefined; readonly config: ProjectConfig }

const told = new Set<string>();

/** What it says; a damaged one is named on standard error with its line, once, and what can be read of it holds. */
export async function projectOf(file: string): Promise<ProjectConfig> {
  return (await find(file)).config;
}

async function find(file: string): Promise<Found> {
  if (file === '-') return { path: undefined, config: readProject(undefined).config };
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const path = join(folder, PROJECT_FILE);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) {
      const { config, problems } = readProject(text);
      for (const { line, message } of problems) tell(`${path}:${line}: ${message}`);
      return { path, config };
    }
    if (dirname(folder) === folder) return { path: undefined, config: readProject(undefined).config };
  }
}

/** What the other files of its thesis give to a file; undefined where no project file names any, or names others but not this one. */
export async function outsideOf(file: string, text: string): Promise<Outside | undefined> {
  const { path, config } = await find(file);
  if (path === undefined) return undefined;
  const files = namedFiles(pathToFileURL(path).href, config);
  const own = pathToFileURL(resolve(file)).href;
  if (files.length === 0 || (config.files.length > 0 && !isAmong(files, own))) return undefined;
  const members: Member[] = [];
  const data: DataFile[] = [];
  const add = (uri: string, content: string): void => { members.push({ uri, document: analyze(content, { markdown: /\.(?:md|markdown)$/i.test(uri) }), part: `named in ${PROJECT_FILE}` }); };
  for (const { uri, line } of files) {
    if (readable(uri) === readable(own)) { add(own, text); continue; }
    try {
      const { text: content } = await readText(fileURLToPath(uri));
      if (!isData(uri)) { add(uri, content); continue; }
      const { works, problems } = readData(uri, content);
      data.push({ uri, works });
      for (const { message } of problems) tell(`${path}:${line}: ${message}`);
    } catch (error) {
      // the other files are still of use
      if (!(error instanceof UnreadableError)) throw error;
      tell(`${path}:${line}: ${error.message}; it is left out`);
    }
  }
  if (!members.some(({ uri }) => uri === own)) add(own, text);
  const project = new Project();
  project.set(members, data);
  project.settle();
  return members.find(({ uri }) => uri === own)?.document.outside;
}

/** Each complaint once, however many files are asked for. */
function tell(message: string): void {
  if (!told.has(message)) complain(message);
  told.add(message);
}
