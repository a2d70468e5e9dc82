/** What VS Code said about this extension while the tests ran: its log files on the desktop, the consoles of page and extension host in the workbench. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from './playwright';
import type { Result } from './results';

const TITLE = 'the extension\'s log holds no error';
const ERROR = /\[error\]|\bError\b|Unhandled|\bcrash|\bfailed\b/i;
const OWN = /thesis[- ]reader/i;
/** What the workbench says whatever runs in it, and what the extension says where a test kills its server on purpose. */
const CHATTER = /bindings file|gallery|Service Worker|marketplace|telemetry|punycode|ExperimentalWarning|--trace|Extension Development|vscode-remote:.*\.map\b|stopped 5 times within three minutes/i;

/**
 * Listens to a page's consoles. The workbench from npm writes no log files (its logger is a native module it comes without), so this is
 * where errors of the extension, its channel's included as far as it reaches the console, can be seen.
 */
export class Listener {
  private heard = 0;
  private readonly latest: string[] = [];
  private readonly bad: string[] = [];

  /** Keeps what speaks of an error of this extension. @returns whether it did */
  hear(type: string, text: string): boolean {
    this.heard++;
    this.latest.push(text.slice(0, 300));
    if (this.latest.length > 20) this.latest.shift();
    const bad = (type === 'error' || ERROR.test(text)) && OWN.test(text) && !CHATTER.test(text);
    if (bad) this.bad.push(text.slice(0, 500));
    return bad;
  }

  /** The last lines heard, for when something did not come to its end. */
  last(): string {
    return this.latest.join('\n');
  }

  attach(page: Page): void {
    page.on('console', (message) => { this.hear(message.type(), message.text()); });
  }

  /** One result. Fails too when nothing at all was heard: then the listening is what is broken. */
  result(): Result {
    if (this.heard === 0) return { title: TITLE, ok: false, error: 'the consoles said nothing at all' };
    return { title: TITLE, ok: this.bad.length === 0, error: [...new Set(this.bad)].slice(0, 20).join('\n') };
  }
}

/** The same from desktop VS Code's log files under `folder`: the extension's channels whole, of the host's log the lines that name it. */
export function logFilesResult(folder: string): Result {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))) : [];
  const bad: string[] = [];
  let hosts = 0;
  for (const file of files.filter((name) => name.endsWith('.log'))) {
    const own = /thesis/i.test(path.basename(file));
    const host = /exthost\.log$/.test(file);
    if (host) hosts++;
    if (!own && !host) continue;
    const lines = fs.readFileSync(file, 'utf8').split('\n').filter((line) => ERROR.test(line) && (own || OWN.test(line)));
    bad.push(...lines.map((line) => `${path.basename(file)}: ${line.slice(0, 400)}`));
  }
  if (hosts === 0) bad.push(`no extension host log under ${folder}`);
  return { title: TITLE, ok: bad.length === 0, error: bad.slice(0, 20).join('\n') };
}
