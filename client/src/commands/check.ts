/** Runs the checks a reader can see run: the server checks as one types, this shows what it found. */
import { commands, languages, window } from 'vscode';
import { count } from '../tree/row';
import { say } from './here';
import type { Commands, Parts } from './parts';

/** What the server signs its findings with. */
const SOURCE = 'thesis';

export function checkCommands({ analyses }: Pick<Parts, 'analyses'>): Commands {
  return {
    'thesis.check': async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined) return;
      await analyses.ready(document.uri);
      await commands.executeCommand('workbench.actions.view.problems');
      const found = languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE).length;
      say(found === 0 ? 'Thesis Reader found nothing to mend in this document.' : `Thesis Reader found ${count(found, 'place')} to look at.`);
    },
  };
}
