// Builds what is shipped (dist/*.js) and, with --tests, what tests it (dist/test/**). Plain CJS: it runs before anything is built.
const { build } = require('esbuild');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const withTests = process.argv.includes('--tests');
const onlyTests = withTests && !process.argv.includes('--production');

/** Settings every bundle shares. */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  absWorkingDir: __dirname,
  loader: { '.txt': 'text', '.bin': 'binary' },
  logLevel: 'silent',
};

/** Modules that reach the network or start programs. */
const REACHING = ['net', 'tls', 'http', 'https', 'http2', 'dns', 'dns/promises', 'dgram', 'inspector', 'child_process', 'cluster'];

/** Puts an empty module in the place of those, so that what is shipped cannot reach out even by a path nobody thought of. */
function shut(except = []) {
  const names = REACHING.filter((name) => !except.includes(name));
  return {
    name: 'shut',
    setup(at) {
      at.onResolve({ filter: /^(?:node:)?[a-z/0-9_]+$/ }, ({ path: name }) => (names.includes(name.replace(/^node:/, '')) ? { path: name, namespace: 'shut' } : undefined));
      at.onLoad({ filter: /.*/, namespace: 'shut' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/** Styles and locales of CSL: comments and white space between tags away; the names of their authors stay. */
const smaller = {
  name: 'smaller',
  setup(at) {
    at.onLoad({ filter: /\.(?:csl|xml)$/ }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '><').trim(), loader: 'text',
    }));
  },
};

/** What users get. `browser` bundles run in web workers, `neutral` ones there as well as in Node. */
const SHIPPED = [
  { entry: 'server/src/lsp/node.ts', out: 'dist/server.js', plugins: [shut()] },
  { entry: 'client/src/node.ts', out: 'dist/client.js', external: ['vscode'], plugins: [shut(['child_process'])] },
  { entry: 'server/src/lsp/browser.ts', out: 'dist/web/server.js', platform: 'browser', format: 'iife' },
  { entry: 'client/src/browser.ts', out: 'dist/web/client.js', platform: 'browser', external: ['vscode'] },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.js', executable: true, plugins: [shut()] },
  // a file of its own with a licence of its own, see csl/README.md; nothing in it asks for anything over the network
  { entry: 'csl/src/main.ts', out: 'dist/csl.js', platform: 'neutral', plugins: [smaller, shut()], define: { XMLHttpRequest: 'undefined' }, notice: 'csl/NOTICE.txt' },
  { entry: 'server/src/analysis.ts', out: 'dist/analysis.js', platform: 'neutral' },
  { entry: 'server/src/analysis.ts', out: 'dist/analysis.mjs', platform: 'neutral', format: 'esm' },
];

/** The pages shown in webviews: `webviews/NAME/page/main.ts` becomes `dist/webview/NAME.js`, the style sheets it imports `NAME.css`. */
function pages() {
  const base = path.join(__dirname, 'client/src/webviews');
  const names = fs.existsSync(base) ? fs.readdirSync(base).filter((name) => fs.existsSync(path.join(base, name, 'page/main.ts'))) : [];
  return names.map((name) => ({ entry: `client/src/webviews/${name}/page/main.ts`, out: `dist/webview/${name}.js`, platform: 'browser', format: 'iife' }));
}

/** Test programs, each a bundle of its own with the packages left outside. */
function testEntries() {
  const extra = ['test/harness/editor.ts', 'test/harness/start.ts', 'test/harness/shipped.ts', 'test/soak/soak.ts', 'test/editor/index.ts', 'test/bench/bench.ts', 'test/score/score.ts', 'test/rules/write.ts',
    'test/references/training/cross.ts', 'test/references/training/train.ts'];
  const found = fs.readdirSync(path.join(__dirname, 'test'), { recursive: true })
    .map((file) => `test/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.(?:test|page|program)\.ts$/.test(file));
  return [...extra.filter((file) => fs.existsSync(path.join(__dirname, file))), ...found.sort()];
}

/** What runs in the browser's extension host while it is tested. */
const WEB_TESTS = ['test/web/suite.ts', 'test/web/files.ts'];

/** Packages of which a second copy in one bundle would break `instanceof` and constants between client and server parts. */
const ONCE = /node_modules\/((?:.*node_modules\/)?vscode-(?:jsonrpc|languageserver[a-z-]*|languageclient)(?:\/lib\/(?:umd|esm))?)\//;

/** Says which protocol packages a bundle holds twice (nested, or as two module formats). */
function doubled(metafile) {
  const places = new Map();
  for (const file of Object.keys(metafile.inputs)) {
    const place = ONCE.exec(file)?.[1];
    if (place === undefined) continue;
    const name = /vscode-[a-z-]+(?!.*vscode-)/.exec(place)[0];
    places.set(name, new Set([...(places.get(name) ?? []), place]));
  }
  return [...places].filter(([, found]) => found.size > 1).map(([name, found]) => `two copies of ${name}: ${[...found].join(', ')}`);
}

/** @returns {Promise<string[]>} what went wrong, as readable lines */
async function bundle(options) {
  try {
    const { metafile } = await build({ ...common, ...options, metafile: true });
    return options.packages === 'external' ? [] : doubled(metafile);
  } catch (error) {
    return (error.errors ?? []).map((e) => `${e.location ? `${e.location.file}:${e.location.line}:${e.location.column + 1} ` : ''}${e.text}`)
      .concat(error.errors ? [] : [String(error)]);
  }
}

async function shipped({ entry, out, external, executable, platform, format, plugins, define, notice }) {
  if (!fs.existsSync(path.join(__dirname, entry))) return console.log(`build: ${entry} is not there yet, ${out} left out`) ?? [];
  const banner = executable && !fs.readFileSync(path.join(__dirname, entry), 'utf8').startsWith('#!') ? { js: '#!/usr/bin/env node' } : notice ? { js: `/*\n${fs.readFileSync(path.join(__dirname, notice), 'utf8').trim()}\n*/` } : {};
  const problems = await bundle({
    entryPoints: [entry], outfile: out, external, plugins, define, banner, minify: production, sourcemap: production ? false : 'linked',
    ...(platform ? { platform, mainFields: ['module', 'main'] } : {}), ...(format ? { format } : {}),
  });
  if (executable && problems.length === 0) fs.chmodSync(path.join(__dirname, out), 0o755);
  return problems;
}

/** Removes bundles of tests that are gone, so that they do not run on. */
function sweep(entries) {
  const wanted = new Set(entries.map((file) => path.join(__dirname, 'dist', file.replace(/\.ts$/, '.js'))));
  const base = path.join(__dirname, 'dist/test');
  for (const file of fs.existsSync(base) ? fs.readdirSync(base, { recursive: true }) : []) {
    if (/\.(?:test|page|program)\.js$/.test(file) && !wanted.has(path.join(base, file))) fs.rmSync(path.join(base, file), { force: true });
  }
}

async function tests() {
  const entries = testEntries();
  sweep(entries);
  const shared = { outbase: 'test', outdir: 'dist/test', external: ['vscode'], sourcemap: 'inline' };
  const options = { ...shared, packages: 'external' };
  const web = await bundle({ ...shared, entryPoints: WEB_TESTS, platform: 'browser', target: 'es2022' });
  if (web.length > 0) return web;
  if ((await bundle({ ...options, entryPoints: entries })).length === 0) return [];
  // One broken test must not take the others with it: bundle them one by one and name the broken ones.
  const problems = await Promise.all(entries.map((entry) => bundle({ ...options, entryPoints: [entry] })));
  return problems.flat();
}

/** Removes declarations that `entry` does not reach: what only the inside of the program needs. */
function prune(folder, entry) {
  const reached = new Set();
  const walk = (file) => {
    if (reached.has(file) || !fs.existsSync(file)) return;
    reached.add(file);
    for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/(?:from\s|import\()\s*['"](\.[^'"]+)['"]/g)) {
      for (const end of ['.d.ts', '/index.d.ts']) walk(path.join(path.dirname(file), name) + end);
    }
  };
  walk(path.join(folder, entry));
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (fs.statSync(file).isFile() && !reached.has(file)) fs.rmSync(file);
  }
}

/** The declarations `thesis-reader/analysis` exports. */
function types() {
  try {
    execFileSync(process.execPath, [path.join(__dirname, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'], { cwd: __dirname });
    prune(path.join(__dirname, 'dist/types'), 'analysis.d.ts');
    // the declarations as an ES module sees them
    fs.writeFileSync(path.join(__dirname, 'dist/types/analysis.d.mts'), "export * from './analysis.js';\n");
    return [];
  } catch (error) {
    return [`declarations: ${String(error.stdout ?? error).trim()}`];
  }
}

async function main() {
  const problems = [];
  if (!onlyTests) problems.push(...(await Promise.all([...SHIPPED, ...pages()].map(shipped))).flat(), ...types());
  if (withTests) problems.push(...(await tests()));
  for (const line of new Set(problems)) console.error(`build: ${line}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main();
