/** Of the package this program came in: `package.json` lies beside its `dist`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function version(): string {
  const about: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown';
}
