/** `.thesis.json`: what a folder says about the thesis in it. A damaged file is named with its line, and the defaults hold. */
import { isError, type JsonNode, type JsonValue, lineOf, readJson } from './json';

export const PROJECT_FILE = '.thesis.json';

export interface Ignored { readonly rule: string; readonly text: string }

/** A file as named, and the line where: from 1. */
export interface NamedFile { readonly name: string; readonly line: number }

/** Files the thesis consists of. */
export const FILE_KEYS = ['files', 'bibliography', 'abbreviations'] as const;
export type FileKey = (typeof FILE_KEYS)[number];

export interface ProjectConfig {
  /** Severity by rule id, as written; what is no severity is left out by whoever reads it. */
  readonly rules: Readonly<Record<string, string>>;
  readonly ignore: readonly Ignored[];
  readonly accept: readonly string[];
  /** The chapters in their order. */
  readonly files: readonly NamedFile[];
  readonly bibliography: readonly NamedFile[];
  readonly abbreviations: readonly NamedFile[];
}

export interface ConfigProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export const NO_CONFIG: ProjectConfig = { rules: {}, ignore: [], accept: [], files: [], bibliography: [], abbreviations: [] };

/** Reads the file's text. What is of the wrong kind is left out and named. `severities` are the words a rule may be given. */
export function readConfig(text: string, severities: readonly string[]): { readonly config: ProjectConfig; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const root = readJson(text);
  if (isError(root)) return { config: NO_CONFIG, problems: [{ line: lineOf(text, root.offset), message: `${PROJECT_FILE} is damaged: ${root.message}. It is not used.` }] };
  const wrong = (node: JsonNode, message: string): void => { problems.push({ line: lineOf(text, node.start), message: `${PROJECT_FILE}: ${message}` }); };
  if (!isRecord(root.value)) {
    wrong(root, 'an object in braces is expected.');
    return { config: NO_CONFIG, problems };
  }
  const rules: Record<string, string> = {};
  const ignore: Ignored[] = [];
  const accept: string[] = [];
  const section = (name: string, list: boolean): readonly (readonly [string | number, JsonNode])[] => {
    const node = root.children.get(name);
    if (node === undefined) return [];
    if (Array.isArray(node.value) === list && typeof node.value === 'object' && node.value !== null) return [...node.children];
    wrong(node, `"${name}" must be ${list ? 'a list in square brackets' : 'an object in braces'}.`);
    return [];
  };
  for (const [id, node] of section('rules', false)) {
    if (typeof node.value === 'string' && severities.includes(node.value)) rules[String(id)] = node.value;
    else wrong(node, `the rule ${id} takes one of ${severities.join(', ')}.`);
  }
  for (const [, node] of section('ignore', true)) {
    const { value } = node;
    if (isRecord(value) && typeof value.rule === 'string' && typeof value.text === 'string') ignore.push({ rule: value.rule, text: value.text });
    else wrong(node, 'what is ignored needs "rule" and "text".');
  }
  for (const [, node] of section('accept', true)) {
    if (typeof node.value === 'string') accept.push(node.value);
    else wrong(node, 'what is accepted must be text in double quotes.');
  }
  const [files = [], bibliography = [], abbreviations = []] = FILE_KEYS.map((key) => named(root, key, (node, message) => wrong(node, message), text));
  return { config: { rules, ignore, accept, files, bibliography, abbreviations }, problems };
}

/** One name or a list of names. A project file is no part of a thesis: that would go round in a circle. */
function named(root: JsonNode, key: FileKey, wrong: (node: JsonNode, message: string) => void, text: string): readonly NamedFile[] {
  const node = root.children.get(key);
  if (node === undefined) return [];
  const out: NamedFile[] = [];
  for (const one of Array.isArray(node.value) ? node.children.values() : [node]) {
    const name = typeof one.value === 'string' ? one.value.trim() : '';
    if (name === '') wrong(one, `"${key}" takes names of files in double quotes.`);
    else if (name.includes('://') || /^(?:[/\\]|[A-Za-z]:)/.test(name)) wrong(one, `${name} must be named from the folder of ${PROJECT_FILE}: chapters/1.md.`);
    else if (name === PROJECT_FILE || name.endsWith(`/${PROJECT_FILE}`)) wrong(one, `"${key}" names ${name}: a project file cannot be part of a thesis, that would go round in a circle. It is left out.`);
    else if (out.some((other) => other.name === name)) wrong(one, `"${key}" names ${name} twice.`);
    else out.push({ name, line: lineOf(text, one.start) });
  }
  return out;
}

/** The file's text with one more finding ignored; undefined where the file is damaged and must be mended first. */
export function withIgnored(text: string | undefined, item: Ignored): string | undefined {
  return changed(text, (root) => {
    const list = Array.isArray(root.ignore) ? root.ignore : [];
    const known = list.some((one) => isRecord(one) && one.rule === item.rule && one.text === item.text);
    return { ...root, ignore: known ? list : [...list, { rule: item.rule, text: item.text }] };
  });
}

/** The file's text with one more name accepted; undefined where the file is damaged and must be mended first. */
export function withAccepted(text: string | undefined, name: string): string | undefined {
  return changed(text, (root) => {
    const list = Array.isArray(root.accept) ? root.accept : [];
    return { ...root, accept: list.includes(name) ? list : [...list, name] };
  });
}

function changed(text: string | undefined, change: (root: { [key: string]: JsonValue }) => JsonValue): string | undefined {
  const read = readJson(text === undefined || text.trim() === '' ? '{}' : text);
  if (isError(read) || !isRecord(read.value)) return undefined;
  return `${JSON.stringify(change(read.value), null, 2)}\n`;
}

function isRecord(value: JsonValue): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
