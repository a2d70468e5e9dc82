/**
 * Theses of several files: which texts belong together, read where they are not open. What `.thesis.json` names is read, and nothing else;
 * without it, a bibliography or list of abbreviations with one of the usual names beside a chapter that has none.
 */
import type { ThesisDocument } from '../model/types';
import { PROJECT_FILE, type ConfigProblem, type ProjectConfig } from '../project/config';
import { isAmong, namedFiles, usualFiles } from '../project/files';
import { fileNameOf, folderOf, nameOf, readable } from '../project/names';
import { type DataFile, type Member, Project } from '../project/project';
import { type Contribution, isData, readData, type SourceProblem } from '../project/sources';
import type { OtherFile } from '../features';
import type { Checks } from './checks';
import type { Analyze, OpenDocuments } from './documents';
import type { Reading } from './reading';

/** One file of a thesis as it was last read. */
interface FileRead { text: string | undefined; document?: ThesisDocument; data?: Contribution & { readonly problems: readonly SourceProblem[] } }

interface Thesis {
  readonly project: Project;
  /** The project file, or the folder where there is none. */
  readonly home: string;
  /** Addresses in the order in which they are asked. */
  files: readonly { readonly uri: string; readonly line: number; readonly part: string }[];
  /** Whether any text of the folder that is opened belongs to it. */
  open: boolean;
}

export interface ThesesParts {
  readonly documents: OpenDocuments;
  readonly checks: Checks;
  readonly reading: Reading;
  readonly analyze: Analyze;
  readonly say: (message: string) => void;
}

export class Theses {
  private readonly theses = new Map<string, Thesis>();
  /** The thesis of each open document. */
  private readonly of = new Map<string, Thesis>();
  private readonly texts = new Map<string, FileRead>();
  private readonly said = new Set<string>();

  constructor(private readonly parts: ThesesParts) {}

  /** Finds the thesis a document belongs to, after its project file was looked for. True where answers may have changed. */
  async attach(uri: string): Promise<boolean> {
    const found = this.parts.checks.configFor(uri);
    const named = found !== undefined && (found.config.files.length + found.config.bibliography.length + found.config.abbreviations.length) > 0;
    const thesis = named ? this.named(found.home, found.config, uri) : await this.beside(uri);
    const before = this.of.get(uri);
    if (thesis === undefined) {
      this.of.delete(uri);
      if (before !== undefined) this.arrange(before);
      return before !== undefined;
    }
    this.of.set(uri, thesis);
    if (before !== undefined && before !== thesis) this.arrange(before);
    for (const file of thesis.files) await this.load(file.uri);
    this.arrange(thesis);
    return thesis.project.settle().length > 0;
  }

  /** A document was closed: its file speaks again. */
  async closed(uri: string): Promise<boolean> {
    const thesis = this.of.get(uri);
    this.of.delete(uri);
    if (thesis === undefined) return false;
    if (this.listed(thesis, uri)) await this.load(uri, true);
    this.arrange(thesis);
    return thesis.project.settle().length > 0;
  }

  /** Files changed on disk. True where one of them belongs to a thesis. */
  async changed(uris: readonly string[]): Promise<boolean> {
    let some = false;
    for (const thesis of this.theses.values()) {
      const mine = uris.filter((uri) => this.listed(thesis, uri));
      if (mine.length === 0) continue;
      some = true;
      for (const uri of mine) await this.load(uri, true);
      this.arrange(thesis);
      thesis.project.settle();
    }
    return some;
  }

  /** Brings what a document knows of the others up to date, and names them. */
  others(uri: string): readonly OtherFile[] {
    const thesis = this.of.get(uri);
    if (thesis === undefined) return [];
    this.refresh(thesis);
    thesis.project.sync(uri);
    return thesis.project.texts.filter((one) => one.uri !== uri).map(({ uri: other, document }) => ({ uri: other, document, version: this.parts.documents.get(other)?.version ?? null }));
  }

  /** Typing in a document has paused: the others hear of it. Returns the addresses of those that were given something else. */
  settle(uri: string): readonly string[] {
    const thesis = this.of.get(uri);
    if (thesis === undefined) return [];
    this.refresh(thesis);
    return thesis.project.settle().filter((one) => one !== uri);
  }

  /** All texts of all theses that are known, open or not. */
  everything(): readonly OtherFile[] {
    const out = new Map<string, OtherFile>();
    for (const thesis of this.theses.values()) {
      this.refresh(thesis);
      thesis.project.settle();
      for (const { uri, document } of thesis.project.texts) out.set(uri, { uri, document, version: this.parts.documents.get(uri)?.version ?? null });
    }
    return [...out.values()];
  }

  /** Names of all files that are named, for watching. */
  get names(): readonly string[] {
    return [...new Set([...this.theses.values()].flatMap(({ files }) => files.map(({ uri }) => fileNameOf(uri))))];
  }

  /** Project files that name files. */
  get homes(): readonly string[] {
    return [...this.theses.keys()].filter((home) => home.endsWith(`/${PROJECT_FILE}`));
  }

  private named(home: string, config: ProjectConfig, uri: string): Thesis | undefined {
    const part = `named in ${PROJECT_FILE}`;
    const files = namedFiles(home, config).map((file) => ({ ...file, part }));
    const thesis = this.theses.get(home) ?? { project: new Project(), home, files, open: false };
    thesis.files = files;
    thesis.open = config.files.length === 0;
    this.theses.set(home, thesis);
    return thesis.open || this.listed(thesis, uri) ? thesis : undefined;
  }

  /** A bibliography and a list of abbreviations beside a text that cites and has none of its own. */
  private async beside(uri: string): Promise<Thesis | undefined> {
    for (const thesis of this.theses.values()) if (!thesis.home.endsWith(`/${PROJECT_FILE}`) && this.listed(thesis, uri)) return thesis;
    const document = this.parts.documents.get(uri)?.model;
    if (document === undefined || document.citations.length === 0 || document.works.length > 0) return undefined;
    const folder = folderOf(uri);
    const there = new Set(folder === '' ? [] : await this.parts.reading.list(folder));
    const files: Thesis['files'][number][] = [];
    for (const kind of usualFiles) {
      for (const name of kind) {
        const file = `${folder}/${name}`;
        if (!there.has(name) || file === uri) continue;
        await this.load(file);
        if (!this.gives(file)) continue;
        files.push({ uri: file, line: 0, part: `used by ${fileNameOf(uri)}` });
        break;
      }
      if (files.length === 0) return undefined;
    }
    const names = files.map((file) => fileNameOf(file.uri)).join(' and ');
    const message = `${fileNameOf(uri)} has no bibliography of its own: ${names} beside it ${files.length === 1 ? 'is' : 'are'} used. Name other files in ${PROJECT_FILE} ("bibliography", "abbreviations").`;
    if (!this.said.has(message)) this.parts.say(message);
    this.said.add(message);
    const thesis = this.theses.get(folder) ?? { project: new Project(), home: folder, files, open: true };
    thesis.files = files;
    this.theses.set(folder, thesis);
    return thesis;
  }

  /** Whether a file found beside a text is a list that can be used; what is of no use is forgotten. */
  private gives(uri: string): boolean {
    const read = this.texts.get(readable(uri));
    if (read?.text !== undefined) {
      if (isData(uri)) read.data ??= readData(uri, read.text);
      else read.document ??= this.analyzed(uri, read.text);
      if ((read.data?.works.length ?? 0) + (read.document?.works.length ?? 0) + (read.document?.abbreviations.length ?? 0) > 0) return true;
    }
    this.texts.delete(readable(uri));
    return false;
  }

  private analyzed(uri: string, text: string): ThesisDocument {
    return this.parts.analyze(text, { markdown: /\.(?:md|markdown)$/i.test(uri) });
  }

  private listed({ files }: Thesis, uri: string): boolean {
    return isAmong(files, uri);
  }

  /** Reads a file that is not open; one that was read stays, unless it is wanted `again`. */
  private async load(uri: string, again = false): Promise<void> {
    const key = readable(uri);
    if (!again && this.texts.has(key)) return;
    const text = await this.parts.reading.read(uri);
    const known = this.texts.get(key);
    if (known === undefined || known.text !== text) this.texts.set(key, { text });
  }

  /** Puts the models of now into the project: an open text before its file. */
  private refresh(thesis: Thesis): void {
    const open = new Map(this.parts.documents.all().flatMap((one) => (one.model === undefined ? [] : [[readable(one.uri), { uri: one.uri, document: one.model }] as const])));
    const members: Member[] = [];
    const data: DataFile[] = [];
    const add = (member: Member): void => { if (!members.some((one) => one.uri === member.uri)) members.push(member); };
    for (const { uri, part } of thesis.files) {
      const key = readable(uri);
      const here = open.get(key);
      const read = this.texts.get(key);
      if (isData(uri)) {
        if (read?.text !== undefined) data.push({ uri, works: (read.data ??= readData(uri, read.text)).works });
      } else if (here !== undefined) add({ ...here, part });
      else if (read?.text !== undefined) add({ uri, part, document: (read.document ??= this.analyzed(uri, read.text)) });
    }
    for (const [uri, own] of this.of) {
      const here = own === thesis ? open.get(readable(uri)) : undefined;
      if (here !== undefined) add({ ...here, part: '' });
    }
    const { texts } = thesis.project;
    if (texts.length !== members.length || members.some((one, index) => one.document !== texts[index]?.document || one.part !== texts[index]?.part) || !thesis.project.has(data)) thesis.project.set(members, data);
  }

  /** Refreshes, and says what is wrong with the files. */
  private arrange(thesis: Thesis): void {
    this.refresh(thesis);
    if (!this.parts.reading.able || !thesis.home.endsWith(`/${PROJECT_FILE}`)) return;
    const problems: ConfigProblem[] = thesis.files.flatMap(({ uri, line }) => {
      const read = this.texts.get(readable(uri));
      const open = this.parts.documents.all().some((one) => readable(one.uri) === readable(uri));
      if (read?.text === undefined && !open) return [{ line, message: `${PROJECT_FILE}: ${nameOf(folderOf(thesis.home), uri)} cannot be read; it is left out.` }];
      return (read?.data?.problems ?? []).slice(0, MOST_PROBLEMS).map(({ message }) => ({ line, message }));
    });
    this.parts.checks.setMissing(thesis.home, problems);
  }
}

/** Problems told of one file. */
const MOST_PROBLEMS = 5;
