/** What is shipped, read as it is shipped: which modules it can reach, and what comes with an installation. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';

const REACHING = /^(?:node:)?(?:net|tls|http|https|http2|dns|dns\/promises|dgram|inspector|child_process|cluster)$/;
/** The client starts the server's process, and that is all it starts. */
const ALLOWED: Record<string, string[]> = { 'dist/client.js': ['child_process'] };

const SHIPPED = fs.readdirSync('dist', { recursive: true }).map((name) => `dist/${String(name).split(path.sep).join('/')}`)
  .filter((name) => /\.m?js$/.test(name) && !name.startsWith('dist/test/'));

function required(code: string): string[] {
  return [...code.matchAll(/(?:\brequire|\bimport)\(\s*["'`]([^"'`]+)["'`]\s*\)|\bfrom\s*["']([a-z:_/]+)["']/g)].map((found) => found[1] ?? found[2] ?? '');
}

interface Package { scripts: Record<string, string>; dependencies?: Record<string, string>; devDependencies: Record<string, string> }
const own = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Package;

describe('what is installed', () => {
  it('reaches no network and starts no program, the server apart', () => {
    assert.ok(SHIPPED.includes('dist/server.js') && SHIPPED.includes('dist/client.js'), 'the build comes first');
    const reached = SHIPPED.map((name) => [name, required(fs.readFileSync(name, 'utf8')).filter((one) => REACHING.test(one) && !ALLOWED[name]?.includes(one))]);
    assert.deepStrictEqual(reached.filter(([, modules]) => modules?.length), []);
  });

  it('sees a module that reaches out (the test can fail)', () => {
    const code = 'var a=require("net"),b=await import(\'node:https\');import c from"dns"';
    assert.deepStrictEqual(required(code).filter((one) => REACHING.test(one)), ['net', 'node:https', 'dns']);
  });

  it('calls nothing of a browser that sends', () => {
    const calls = /\b(?:fetch|importScripts|sendBeacon)\s*\(|new\s+(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b/;
    const found = SHIPPED.filter((name) => calls.test(fs.readFileSync(name, 'utf8')));
    assert.deepStrictEqual(found, []);
  });

  it('runs no code of a text: no eval, no Function made from strings', () => {
    const found = SHIPPED.filter((name) => /\beval\s*\(|\bnew\s+Function\s*\(/.test(fs.readFileSync(name, 'utf8')));
    assert.deepStrictEqual(found, []);
  });

  it('reads no secrets, asks for no account, and looks at no environment but its own', () => {
    const source = ['client/src', 'server/src'].flatMap((folder) => fs.readdirSync(folder, { recursive: true }).map((name) => `${folder}/${String(name)}`))
      .filter((name) => name.endsWith('.ts')).map((name) => [name, fs.readFileSync(name, 'utf8')] as const);
    const wrong = source.filter(([, text]) => /\.secrets\b|authentication\.getSession|process\.env(?!\.THESIS_READER_)/.test(text)).map(([name]) => name);
    assert.deepStrictEqual(wrong, []);
  });

  it('has no step of its own at installation, and packages at exact versions', () => {
    const steps = Object.keys(own.scripts).filter((name) => /^(?:pre|post)?install$|^prepare$|^prepublish$/.test(name));
    assert.deepStrictEqual(steps, []);
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(([, version]) => !/^(?:npm:(?:@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    assert.deepStrictEqual(loose, []);
  });

  it('takes every package from the registry, with its hash', () => {
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { resolved?: string; integrity?: string; inBundle?: boolean }> };
    const wrong = Object.entries(packages).filter(([name, one]) => name !== '' && ((!one.integrity && !one.inBundle) || (one.resolved !== undefined && !one.resolved.startsWith('https://registry.npmjs.org/'))));
    assert.deepStrictEqual(wrong.map(([name]) => name), []);
  });
});
