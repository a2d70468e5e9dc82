/** What the rules are to heed, document by document: the settings, and the `.thesis.json` of the folder the document lies in. */
import { type Connection, DiagnosticSeverity, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type ConfigProblem, NO_CONFIG, PROJECT_FILE, type ProjectConfig } from '../project/config';
import { checkOptions, readProject } from '../rules/options';
import type { Severity } from '../rules/rule';
import type { CheckOptions } from '../rules/run';
import { folderAbove } from '../project/names';
import type { Reading } from './reading';

interface Project { readonly text: string; readonly config: ProjectConfig; readonly problems: readonly ConfigProblem[] }

export class Checks {
  /** Roots of the workspace, without slash at the end. */
  private folders: readonly string[] = [];
  private rules: Readonly<Record<string, Severity>> = {};
  private readonly projects = new Map<string, Project>();
  /** The project file of each document; undefined where it was looked for and there is none. */
  private readonly homes = new Map<string, string | undefined>();
  /** Problems of the files a project file names. */
  private readonly missing = new Map<string, readonly ConfigProblem[]>();
  private readonly made = new Map<string | undefined, CheckOptions>();
  private readonly told = new Set<string>();

  constructor(private readonly connection: Connection, private readonly reading: Reading) {}

  setFolders(uris: readonly string[]): void {
    this.folders = uris.map((uri) => (uri.endsWith('/') ? uri.slice(0, -1) : uri));
  }

  /** The severities of the settings. True where they changed. */
  setRules(rules: Readonly<Record<string, Severity>>): boolean {
    if (JSON.stringify(rules) === JSON.stringify(this.rules)) return false;
    this.rules = rules;
    this.made.clear();
    return true;
  }

  /** The same object for as long as nothing changed, so that findings can be remembered. */
  optionsFor(uri: string): CheckOptions {
    const home = this.homes.get(uri);
    let options = this.made.get(home);
    if (options === undefined) {
      options = checkOptions(this.rules, home === undefined ? NO_CONFIG : this.projects.get(home)?.config);
      this.made.set(home, options);
    }
    return options;
  }

  /** The project file of a document, or where one would be made. */
  projectFor(uri: string): { readonly uri: string; readonly text: string | undefined } | undefined {
    const home = this.homes.get(uri);
    if (home !== undefined) return { uri: home, text: this.projects.get(home)?.text };
    const folder = this.folders.find((one) => uri.startsWith(`${one}/`)) ?? (uri.startsWith('untitled:') ? this.folders[0] : folderAbove(uri));
    return folder === undefined ? undefined : { uri: `${folder}/${PROJECT_FILE}`, text: undefined };
  }

  /** The project file of a document and what it says; undefined where there is none. */
  configFor(uri: string): { readonly home: string; readonly config: ProjectConfig } | undefined {
    const home = this.homes.get(uri);
    const config = home === undefined ? undefined : this.projects.get(home)?.config;
    return home === undefined || config === undefined ? undefined : { home, config };
  }

  /** Text of a project file that was read; undefined for others. */
  textOf(home: string): string | undefined {
    return this.projects.get(home)?.text;
  }

  /** Problems of the files a project file names: shown with its own. */
  setMissing(home: string, problems: readonly ConfigProblem[]): void {
    const before = this.missing.get(home) ?? [];
    if (JSON.stringify(before) === JSON.stringify(problems)) return;
    this.missing.set(home, problems);
    this.report(home, [...this.projects.get(home)?.problems ?? [], ...problems]);
    this.tell(home, problems);
  }

  /** Looks for the project file of a document: beside it, then above it up to the root of the workspace. True where it matters. */
  async find(uri: string): Promise<boolean> {
    const before = this.homes.get(uri);
    for (const candidate of this.candidates(uri)) {
      if (!this.projects.has(candidate)) await this.load(candidate);
      if (!this.projects.has(candidate)) continue;
      this.homes.set(uri, candidate);
      return before !== candidate;
    }
    this.homes.delete(uri);
    return before !== undefined;
  }

  /** Project files that were made, changed or deleted are read again. True where there were some among the files. */
  async changed(uris: readonly string[]): Promise<boolean> {
    const mine = uris.filter((uri) => uri.endsWith(`/${PROJECT_FILE}`));
    for (const uri of mine) await this.load(uri);
    return mine.length > 0;
  }

  /** The client sends the text of a project file, or that there is none. */
  given(uri: string, text: string | undefined): void {
    if (uri.endsWith(`/${PROJECT_FILE}`)) this.take(uri, text);
  }

  closed(uri: string): void {
    this.homes.delete(uri);
  }

  private candidates(uri: string): string[] {
    const root = this.folders.find((one) => uri.startsWith(`${one}/`));
    const out: string[] = [];
    for (let folder = folderAbove(uri); folder !== undefined; folder = folderAbove(folder)) {
      out.push(`${folder}/${PROJECT_FILE}`);
      if (root === undefined || folder === root) break;
    }
    return out;
  }

  private async load(uri: string): Promise<void> {
    if (this.reading.able) this.take(uri, await this.reading.read(uri));
  }

  private take(uri: string, text: string | undefined): void {
    this.made.delete(uri);
    const known = this.projects.get(uri);
    if (text === undefined) {
      this.projects.delete(uri);
      if ((known?.problems.length ?? 0) > 0) this.report(uri, []);
      return;
    }
    const { config, problems } = readProject(text);
    this.projects.set(uri, { text, config, problems });
    const files = this.missing.get(uri) ?? [];
    if (problems.length + files.length > 0 || (known?.problems.length ?? 0) > 0) this.report(uri, [...problems, ...files]);
    this.tell(uri, problems);
  }

  /** Each problem once in words: the file may not be open. */
  private tell(uri: string, problems: readonly ConfigProblem[]): void {
    for (const { line, message } of problems) {
      const said = `${message} (line ${line})`;
      if (this.told.has(`${uri} ${said}`)) continue;
      this.told.add(`${uri} ${said}`);
      this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: said }).catch(() => undefined);
    }
  }

  private report(uri: string, problems: readonly ConfigProblem[]): void {
    const diagnostics = problems.map(({ line, message }) => ({
      range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 1_000 } }, severity: DiagnosticSeverity.Warning, source: 'thesis', message,
    }));
    this.connection.sendDiagnostics({ uri, diagnostics }).catch(() => undefined);
  }
}
