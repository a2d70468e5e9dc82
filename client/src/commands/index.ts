/** Every command package.json contributes; views register their filters themselves. */
import { type Disposable, commands } from 'vscode';
import { glossaryCommands } from '../aids/glossary';
import { onlyThisCommands } from '../aids/only-this';
import { peekAllCommands } from '../aids/peek';
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
    ...copyCommands(parts), ...navigateCommands(parts), ...recognitionCommands(parts), ...viewCommands(parts), ...sampleCommands(), ...peekCommands(),
    ...onlyThisCommands(parts.onlyThis), ...peekAllCommands(parts.requests), ...glossaryCommands(parts.requests), ...server,
  };
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, run));
}
