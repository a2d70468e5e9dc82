/** The shipped sample: a copy in the extension's own storage, so that notes, fixes and renames can be tried on it. */
import { type ExtensionContext, Uri, commands, window, workspace } from 'vscode';
import type { Commands } from './parts';

const NAME = 'the-quiet-harbour.thesis.txt';

export function sampleCommands({ extension, extensionUri, globalStorageUri }: Pick<ExtensionContext, 'extension' | 'extensionUri' | 'globalStorageUri'>): Commands {
  const shipped = Uri.joinPath(extensionUri, 'media', 'sample', NAME);
  const folder = Uri.joinPath(globalStorageUri, 'sample');
  const copy = Uri.joinPath(folder, NAME);
  const asShipped = Uri.joinPath(folder, `${NAME}.as-shipped`);
  return {
    'thesis.firstSteps': () => commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstSteps`, false),
    'thesis.openSample': async () => {
      const [text, mine, before] = await Promise.all([read(shipped), read(copy), read(asShipped)]);
      // A copy nobody has written in follows the extension; one that was edited stays.
      if (text !== undefined && (mine === undefined || (mine === before && mine !== text))) {
        await workspace.fs.createDirectory(folder);
        await workspace.fs.writeFile(copy, new TextEncoder().encode(text));
        await workspace.fs.writeFile(asShipped, new TextEncoder().encode(text));
      }
      await window.showTextDocument(copy, { preview: false });
      await commands.executeCommand('thesis.chapters.focus');
    },
  };
}

/** Undefined where there is no such file. */
async function read(file: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}
