/** The shipped sample, opened read-only: it lies in the extension's own folder, where nobody should write. */
import { type Disposable, Uri, commands, window, workspace } from 'vscode';
import { SAMPLE_SCHEME } from '../connection/selector';
import type { Commands } from './parts';

const NAME = 'the-quiet-harbour.thesis.txt';

/** `home`: the extension's folder. */
export function provideSample(home: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(SAMPLE_SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(home, 'media', 'sample', path.slice(path.lastIndexOf('/') + 1)));
      return new TextDecoder().decode(bytes);
    },
  });
}

export function sampleCommands(): Commands {
  return {
    'thesis.openSample': async () => {
      await window.showTextDocument(Uri.from({ scheme: SAMPLE_SCHEME, path: `/${NAME}` }), { preview: false });
      await commands.executeCommand('thesis.chapters.focus');
    },
  };
}
