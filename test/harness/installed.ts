/** The built extension as an installed one, for reading rather than testing: no development host, no automation. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './paths';

/** What the VSIX holds (see .vscodeignore). */
const PARTS = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'language-configuration.json', 'dist', 'media', 'syntaxes'];

/** Puts a copy of the extension where a fresh VS Code server finds its installed ones. `folder`: its extensions folder. */
export function installCopy(folder: string): void {
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { publisher: string; name: string; version: string };
  const id = `${manifest.publisher}.${manifest.name}`;
  const name = `${id}-${manifest.version}`;
  const to = path.join(folder, name);
  installParts(to);
  const entry = { identifier: { id }, version: manifest.version, relativeLocation: name, location: { $mid: 1, path: to.split(path.sep).join('/'), scheme: 'file' }, metadata: {} };
  fs.writeFileSync(path.join(folder, 'extensions.json'), JSON.stringify([entry]));
}

/** Copies what runs into a folder, emptied first. */
export function installParts(to: string): void {
  fs.rmSync(to, { recursive: true, force: true });
  fs.mkdirSync(to, { recursive: true });
  for (const part of PARTS.filter((one) => fs.existsSync(path.join(ROOT, one)))) {
    fs.cpSync(path.join(ROOT, part), path.join(to, part), { recursive: true, filter: (file) => !file.includes(path.join('dist', 'test')) });
  }
}
