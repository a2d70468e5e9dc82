/** The house's rules, held by machine: who may import whom, what stays pure, how long a file may be, and that no list forgets a member. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import { isBuiltin } from 'node:module';
import * as path from 'node:path';

interface Source { file: string; text: string; lines: number; imports: string[] }

/** The layers in the order text travels; an import points at the same layer or an earlier one. */
const ORDER = ['text', 'recognisers', 'model', 'format', 'project', 'rules', 'features', 'lsp', 'cli'] as const;
type Layer = (typeof ORDER)[number];

/** Which other layers each may import. `model/types` is plain data that everyone reads, so it is free to all. */
const MAY: Record<Layer, Layer[]> = {
  text: [],
  recognisers: ['text'],
  model: ['text', 'recognisers'],
  format: ['text', 'recognisers', 'model'],
  project: ['text', 'recognisers', 'model', 'format'],
  rules: ['text', 'recognisers', 'model', 'format', 'project'],
  features: ['text', 'recognisers', 'model', 'project', 'rules', 'format'],
  lsp: ['text', 'recognisers', 'model', 'project', 'rules', 'format', 'features'],
  cli: ['text', 'recognisers', 'model', 'project', 'rules', 'format', 'features', 'lsp'],
};
const PURE: Layer[] = ['text', 'recognisers', 'model', 'project', 'rules', 'format'];

/** Files a generator writes, or that hold a table and nothing else; they may be long. */
const TABLE = /^\/\/ (?:generated|a table)/i;

const ROOT = process.cwd();

/** Every specifier a module imports, exports from or requires, strings and comments of other kinds left out. */
function specifiers(text: string): string[] {
  const found: string[] = [];
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  for (const match of plain.matchAll(/^\s*(?:import|export)\b[^;'"`]*?from\s*['"]([^'"]+)['"]/gm)) found.push(match[1] ?? '');
  for (const match of plain.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) found.push(match[1] ?? '');
  for (const match of plain.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g)) found.push(match[1] ?? '');
  return found;
}

function sources(folder: string): Source[] {
  if (!fs.existsSync(path.join(ROOT, folder))) return [];
  return fs.readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((name) => path.posix.join(folder, String(name).split(path.sep).join('/')))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
      return { file, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports: specifiers(text) };
    });
}

function layerOf(file: string): Layer | undefined {
  const found = /^server\/src\/([^/]+)\//.exec(file)?.[1];
  return ORDER.find((layer) => layer === found);
}

/** Where a relative import leads, from the root and without its extension. */
function target(source: Source, specifier: string): string | undefined {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(source.file), specifier) : undefined;
}

const server = sources('server/src');
const client = sources('client/src');

/** The feature a file belongs to: its own name, or that of its folder. */
function feature(file: string): string | undefined {
  return /^server\/src\/features\/([^/.]+)/.exec(file)?.[1];
}

describe('architecture', () => {
  it('has sources to look at, all in a layer', () => {
    assert.ok(server.length > 20);
    const stray = server.filter((one) => layerOf(one.file) === undefined && !/^server\/src\/(?:analysis|protocol|protocol\/[a-z-]+)\.ts$/.test(one.file));
    assert.deepStrictEqual(stray.map((one) => one.file), []);
  });

  it('imports point backwards only', () => {
    const bad: string[] = [];
    for (const source of server) {
      const layer = layerOf(source.file);
      for (const specifier of source.imports) {
        const to = target(source, specifier);
        if (to === undefined || layer === undefined) continue;
        const there = layerOf(`${to}.ts`) ?? layerOf(`${to}/index.ts`);
        if (there !== undefined && there !== layer && !MAY[layer].includes(there) && to !== 'server/src/model/types') bad.push(`${source.file} → ${to}`);
        if (to?.startsWith('server/src/protocol') && PURE.includes(layer)) bad.push(`${source.file} → ${to}`);
        if (!to.startsWith('server/src/')) bad.push(`${source.file} → ${to}`);
      }
    }
    assert.deepStrictEqual(bad, []);
  });

  it('the pure layers import no Node, no VS Code, no LSP, no package', () => {
    const bad: string[] = [];
    for (const source of server) {
      const layer = layerOf(source.file);
      const allowed = layer === 'features' ? /^vscode-languageserver-types$/ : /^$/;
      if (layer === 'lsp' || layer === 'cli') continue;
      for (const specifier of source.imports) if (!specifier.startsWith('.') && !allowed.test(specifier)) bad.push(`${source.file} → ${specifier}`);
    }
    assert.deepStrictEqual(bad, []);
  });

  it('lsp and cli keep clear of vscode, and only the entries of lsp touch Node', () => {
    const bad = server.flatMap((source) => source.imports.filter((one) => one === 'vscode' || one.startsWith('vscode-languageclient')).map((one) => `${source.file} → ${one}`));
    const node = server.filter((source) => layerOf(source.file) === 'lsp' && !NODE_SIDE.includes(source.file))
      .flatMap((source) => source.imports.filter((one) => isNode(one)).map((one) => `${source.file} → ${one}`));
    assert.deepStrictEqual([...bad, ...node], []);
  });

  it('the client runs in a browser: only its desktop entry touches Node, and no file names a file:// path', () => {
    const bad = client.filter(({ file }) => file !== 'client/src/node.ts').flatMap((source) => [
      ...source.imports.filter((one) => isNode(one)),
      ...(/\bprocess\.\w|\bBuffer\.\w|\b__dirname\b|\.fsPath\b/.exec(source.text) ?? []),
    ].map((one) => `${source.file} → ${one}`));
    assert.deepStrictEqual(bad, []);
  });

  it('the browser entries reach no module of Node', () => {
    const bad = [...reachedFrom(['server/src/lsp/browser.ts', 'client/src/browser.ts'])].flatMap((file) =>
      [...server, ...client].filter((one) => one.file === file).flatMap((one) => one.imports.filter((name) => isNode(name)).map((name) => `${file} → ${name}`)));
    assert.deepStrictEqual(bad, []);
  });

  it('features do not import one another', () => {
    const bad: string[] = [];
    for (const source of server.filter((one) => layerOf(one.file) === 'features')) {
      const own = feature(source.file);
      for (const specifier of source.imports) {
        const other = feature(`${target(source, specifier) ?? ''}.ts`);
        const shared = other === undefined || other === own || own === 'index' || SHARED.includes(other);
        if (!shared) bad.push(`${source.file} → ${other}`);
      }
    }
    assert.deepStrictEqual(bad, []);
  });

  it('the client imports one file of the server, and its views not one another', () => {
    const bad: string[] = [];
    for (const source of client) {
      for (const specifier of source.imports) {
        const to = target(source, specifier);
        if (to?.startsWith('server/') && to !== 'server/src/protocol') bad.push(`${source.file} → ${to}`);
        const view = /^client\/src\/views\/([^/]+)\//;
        const own = view.exec(source.file)?.[1];
        const other = view.exec(to ?? '')?.[1];
        if (own !== undefined && other !== undefined && own !== other) bad.push(`${source.file} → ${to}`);
      }
    }
    assert.deepStrictEqual(bad, []);
  });

  it('a page runs in the webview: no vscode, nothing of the rest but messages and rows; and only the shell and its own files', () => {
    const bad: string[] = [];
    for (const source of client.filter((one) => one.file.startsWith('client/src/webviews/'))) {
      const [, name = ''] = /^client\/src\/webviews\/([^/]+)\//.exec(source.file) ?? [];
      const inPage = source.file.includes('/page/');
      for (const specifier of source.imports) {
        const to = target(source, specifier);
        const other = /^client\/src\/webviews\/([^/]+)\//.exec(to ?? '')?.[1];
        if (other !== undefined && name !== '' && other !== name && other !== 'page') bad.push(`${source.file} → ${to}`);
        if (!inPage && to !== undefined && to.includes('/page/')) bad.push(`${source.file} → ${to}`);
        if (!inPage) continue;
        if (specifier === 'vscode' || specifier.startsWith('node:') || specifier.startsWith('vscode-')) bad.push(`${source.file} → ${specifier}`);
        if (to !== undefined && !to.startsWith('client/src/webviews/') && !to.startsWith('server/src/protocol')) bad.push(`${source.file} → ${to}`);
      }
    }
    assert.deepStrictEqual(bad, []);
  });

  it('pages put text in as text: no markup made from strings', () => {
    const marks = /\.(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b|document\.write|new Function|\beval\(/;
    const pages = client.filter((one) => one.file.includes('/page/'));
    assert.ok(pages.length > 0);
    assert.deepStrictEqual(pages.filter((one) => marks.test(one.text)).map((one) => one.file), []);
  });

  it('nothing throws in the pure layers', () => {
    const bad = server.filter((one) => PURE.some((layer) => layer === layerOf(one.file)))
      .flatMap((one) => one.text.split('\n').map((line, index) => ({ line, at: `${one.file}:${index + 1}` })))
      .filter(({ line }) => /^\s*throw\s|[;{)]\s*throw\s/.test(line));
    assert.deepStrictEqual(bad.map((one) => one.at), []);
  });

  it('a file holds one idea: 400 lines at most, tables apart', () => {
    const files = [...server, ...client, ...sources('test')];
    assert.deepStrictEqual(files.filter((one) => one.lines > 400 && !TABLE.test(one.text)).map((one) => `${one.file}: ${one.lines}`), []);
  });

  it('types are not silenced', () => {
    const marks = ['@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck', 'biome-' + 'ignore'];
    const files = [...server, ...client, ...sources('test')];
    assert.deepStrictEqual(files.filter((one) => marks.some((mark) => one.text.includes(mark))).map((one) => one.file), []);
  });

  for (const layer of ['features', 'recognisers', 'rules'] as const) {
    it(`every file in ${layer}/ is reached from what is shipped`, () => {
      const files = server.filter((one) => layerOf(one.file) === layer);
      assert.deepStrictEqual(files.map((one) => one.file).filter((file) => !reached.has(file)), []);
    });
  }
});

/** Files of lsp/ that stand on Node; the rest runs in a worker too. */
const NODE_SIDE = ['server/src/lsp/node.ts', 'server/src/lsp/serve.ts', 'server/src/lsp/files.ts', 'server/src/lsp/framing.ts', 'server/src/lsp/watchdog.ts'];

function isNode(specifier: string): boolean {
  return specifier.startsWith('node:') || specifier.endsWith('/node') || isBuiltin(specifier);
}

/** Helpers inside features/ that are no request of their own: texts and conversions every feature shares. */
const SHARED = ['shared'];

/** Everything the shipped entries import, directly or not: what is missing here is registered nowhere. */
const reached = reachedFrom(['server/src/lsp/node.ts', 'server/src/lsp/browser.ts', 'server/src/cli/main.ts', 'server/src/analysis.ts', 'client/src/node.ts', 'client/src/browser.ts']);

/** Every file the entries import, directly or not, themselves included. */
function reachedFrom(entries: readonly string[]): Set<string> {
  const files = new Map([...server, ...client].map((one) => [one.file, one]));
  const seen = new Set<string>();
  const walk = (file: string): void => {
    const source = files.get(file);
    if (source === undefined || seen.has(file)) return;
    seen.add(file);
    for (const specifier of source.imports) {
      const to = target(source, specifier);
      if (to === undefined) continue;
      for (const candidate of [`${to}.ts`, `${to}/index.ts`]) if (files.has(candidate)) walk(candidate);
    }
  };
  for (const entry of entries) walk(entry);
  return seen;
}
