/** What to report when Thesis Reader keeps stopping: a page to fill in, with versions and what happened, and nothing of any document. */
import { type ExtensionContext, UIKind, env, version, window, workspace } from 'vscode';

export interface End { readonly time: number; /** Whether a hang was ended. */ readonly hang: boolean }

/** Opens the page, unsaved. It stays in English: it is read by whoever mends it. */
export async function openReport({ extension }: ExtensionContext, ends: readonly End[]): Promise<void> {
  const { version: own } = extension.packageJSON as { version: string };
  const content = `# Thesis Reader stopped

<!-- Please fill in, look through and send it to whoever gave you Thesis Reader. Nothing was sent, and nothing of your text is in it. -->

## What I was doing


## What happened

${ends.length === 0 ? 'The server did not stop by itself.' : ends.map(({ time, hang }) => `- ${new Date(time).toISOString()}: ${hang ? 'a reading over its budget was ended' : 'the server ended unexpectedly'}`).join('\n')}

## Versions

- Thesis Reader ${own}
- ${env.appName} ${version}, ${env.uiKind === UIKind.Web ? 'in a browser' : 'on the desktop'}${env.remoteName === undefined ? '' : `, remote: ${env.remoteName}`}
- Language: ${env.language}

## Log

<!-- From “Thesis: Show Log”. Look through it first: it may hold names of your files. -->
`;
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
