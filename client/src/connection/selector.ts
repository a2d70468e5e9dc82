/** Which documents are looked at: prose in files, wherever the files are kept. */
import { type TextDocument, languages } from 'vscode';

/** Left out on purpose: output channels, notebooks' cells, chat and comment boxes, which are plain text too. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'vscode-local', 'memfs', 'git'];
const LANGUAGES = ['plaintext', 'markdown'];

/** Documents of the language `thesis` count whatever they are kept in. */
export const selector: Array<{ language: string; scheme?: string }> = [
  { language: 'thesis' },
  ...LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
];

/** Whether the server is told of this document. */
export function isLookedAt(document: TextDocument): boolean {
  return languages.match(selector, document) > 0;
}
