/** What VS Code wrote down about this extension while the tests ran. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Result } from './results';

/** Lines that speak of an error. The extension's own channels count whole; of the host's log only lines that name the extension. */
const ERROR = /\[error\]|\bError:|Unhandled|\bcrash/i;

function logFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))).filter((name) => name.endsWith('.log'));
}

/** One result: no error in the extension's channel or the extension host's log. Fails too when nothing was logged anywhere. */
export function logResult(folder: string): Result {
  const title = 'the extension\'s log holds no error';
  const files = logFiles(folder);
  const bad: string[] = [];
  let hosts = 0;
  for (const file of files) {
    const own = /thesis/i.test(path.basename(file));
    const host = /exthost\.log$|remoteexthost\.log$/.test(file);
    if (host) hosts++;
    if (!own && !host) continue;
    for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
      if (ERROR.test(line) && (own || /thesis-reader\.thesis-reader|thesis reader/i.test(line))) bad.push(`${path.basename(file)}: ${line.slice(0, 400)}`);
    }
  }
  if (hosts === 0) bad.push(`no extension host log under ${folder}`);
  return { title, ok: bad.length === 0, error: bad.slice(0, 20).join('\n') };
}
