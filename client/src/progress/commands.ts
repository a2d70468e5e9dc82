/** Reads on where one stopped; forgets what was read, which can be taken back. */
import { l10n, window } from 'vscode';
import type { Parts } from '../commands/parts';
import { show } from '../show';
import { toRange } from '../tree/ranges';

export function progressCommands({ progress, known, current }: Parts): Record<string, () => unknown> {
  return {
    'thesis.continueReading': async () => {
      const { document } = current;
      if (document === undefined) return;
      const next = progress.resume(document.uri.toString());
      if (next === undefined) return void window.setStatusBarMessage(l10n.t('All of it has been read'), 5000);
      await show(document.uri, toRange(next.range), { passage: false, focus: true });
    },
    'thesis.clearProgress': async () => {
      const { document } = current;
      if (document === undefined) return;
      const undo = [progress.clear(document.uri.toString()), known.clear(document.uri)];
      const again = l10n.t('Undo');
      if ((await window.showInformationMessage(l10n.t('What was read and opened of this document is forgotten.'), again)) === again) for (const back of undo) back();
    },
  };
}
