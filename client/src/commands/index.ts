/** Every command package.json contributes; views register their filters themselves. */
import { type Disposable, commands } from 'vscode';
import { copyCommands } from './copy';
import { navigateCommands } from './navigate';
import type { Commands, Parts } from './parts';
import { peekCommands } from './peek';
import { recognitionCommands } from './recognition';
import { sampleCommands } from './sample';
import { viewCommands } from './views';

/** `server`: commands about the server process. */
export function registerCommands(parts: Parts, server: Commands): Disposable[] {
  const all: Commands = {
    ...copyCommands(parts), ...navigateCommands(parts), ...recognitionCommands(parts), ...viewCommands(parts), ...sampleCommands(), ...peekCommands(), ...server,
  };
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, run));
}
