/** The workbench as vscode.dev serves it: static files and a browser, no VS Code server. Extensions run in a web worker of the page. */
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { QUIET_WINDOW, VSCODE } from './workbench';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.ttf': 'font/ttf', '.wasm': 'application/wasm',
};

/** What code-server changed in VS Code's own web page so that it insists on a server behind it, and what stands there in VS Code. */
const AS_IN_VSCODE: readonly (readonly [RegExp, string])[] = [
  [/remoteAuthority:location\.host\}/g, 'remoteAuthority:void 0}'],
  [/\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.vscodeRemote\}\)/g, '.file(this.userDataPath).with({scheme:"vscode-userdata"})'],
];

interface Place { scheme: string; authority: string; path: string }

export interface WebPage {
  readonly origin: string;
  /** The page's address with a folder opened in it. */
  address(folder: string): string;
  /** Called with each object the suite in the page posts. */
  onResult: (row: object) => void;
  stop(): Promise<void>;
}

export interface WebPageOptions {
  /** The extension's folder, served as a web server serves an unpacked VSIX. */
  readonly extension: string;
  /** Folders of further extensions that are there from the start. */
  readonly beside: readonly string[];
  /** A module with `run()` in the first of them: VS Code runs tests in the host of the extension they belong to. */
  readonly tests?: string;
  readonly trust?: boolean;
}

/** Serves it. @throws when the workbench from npm is of another make than expected */
export async function serveWebPage(options: WebPageOptions): Promise<WebPage> {
  const folders: Record<string, string> = { static: VSCODE, extension: options.extension };
  options.beside.forEach((folder, index) => { folders[`beside${index}`] = folder; });
  const workbench = patchedWorkbench();
  const page: WebPage = { origin: '', address: () => '', onResult: () => undefined, stop: async () => undefined };
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://here');
    const send = (type: string, body: string | Buffer): void => { response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body); };
    if (url.pathname === '/') return send('text/html', html(page.origin, options, url.searchParams));
    if (url.pathname === '/results' && request.method === 'POST') return take(request, (row) => { page.onResult(row); send('text/plain', ''); });
    if (url.pathname === '/static/out/vs/code/browser/workbench/workbench.js') return send('text/javascript', workbench);
    // code-server leaves out the browser's halves of VS Code's own extensions; empty ones keep the page quiet
    if (/^\/static\/extensions\/[^/]+\/dist\/browser\/\w+\.js$/.test(url.pathname)) return send('text/javascript', '');
    const [, name = '', ...rest] = decodeURIComponent(url.pathname).split('/');
    const base = folders[name];
    const file = base === undefined ? '' : path.join(base, ...rest);
    if (base === undefined || !file.startsWith(base) || !fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
    send(TYPES[path.extname(file)] ?? 'application/octet-stream', fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(page, {
    origin,
    address: (folder: string) => `${origin}/?folder=${encodeURIComponent(folder)}`,
    stop: () => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  });
}

function patchedWorkbench(): string {
  const text = fs.readFileSync(path.join(VSCODE, 'out/vs/code/browser/workbench/workbench.js'), 'utf8');
  return AS_IN_VSCODE.reduce((whole, [theirs, own]) => {
    if (whole.match(theirs)?.length !== 1) throw new Error(`the workbench from npm does not hold ${theirs} once: its page has changed`);
    return whole.replace(theirs, own);
  }, text);
}

function take(request: http.IncomingMessage, done: (row: object) => void): void {
  let body = '';
  request.on('data', (chunk) => { body += String(chunk); });
  request.on('end', () => done(JSON.parse(body) as object));
}

function html(origin: string, { beside, tests, trust }: WebPageOptions, query: URLSearchParams): string {
  const place = (at: string): Place => ({ scheme: 'http', authority: origin.slice('http://'.length), path: at });
  const configuration = {
    additionalBuiltinExtensions: beside.map((_, index) => place(`/beside${index}`)),
    developmentOptions: {
      extensions: [place('/extension')],
      ...(tests === undefined || query.has('look') ? {} : { extensionTestsPath: place(`/beside0/${tests}`) }),
    },
    configurationDefaults: QUIET_WINDOW,
    userDataPath: '/',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: trust === true,
    productConfiguration: { enableTelemetry: false },
    webviewEndpoint: `${origin}/static/out/vs/workbench/contrib/webview/browser/pre`,
  };
  const values: Record<string, string> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replace(/&/g, '&amp;').replace(/"/g, '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/static',
    WORKBENCH_NLS_FALLBACK_URL: '/static/out/nls.messages.js',
  };
  const template = fs.readFileSync(path.join(VSCODE, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
