/** Every command package.json contributes; views register their filters themselves. */
import { type Disposable, type ExtensionContext, commands } from 'vscode';
import { glossaryCommands } from '../aids/glossary';
import { onlyThisCommands } from '../aids/only-this';
import { peekAllCommands } from '../aids/peek';
import { convertCommands } from '../exports/convert';
import { copyAsCommands } from '../exports/copy-as';
import { exportCommands } from '../exports/export';
import type { Styles } from '../exports/styles';
import { checkCommands } from './check';
import { copyCommands } from './copy';
import { navigateCommands } from './navigate';
import { progressCommands } from '../progress/commands';
import type { Commands, Parts } from './parts';
import { peekCommands } from './peek';
import { recognitionCommands } from './recognition';
import { sampleCommands } from './sample';
import { viewCommands } from './views';

/** `styles`: writes references in citation styles, where that can be loaded; `others`: commands made elsewhere, such as those about the server process. */
export function registerCommands(context: ExtensionContext, parts: Parts, styles: Styles | undefined, others: Commands): Disposable[] {
  const all: Commands = {
    ...checkCommands(parts),
    ...copyCommands(parts),
    ...copyAsCommands(parts, styles),
    ...exportCommands(parts),
    ...convertCommands(parts),
    ...navigateCommands(parts),
    ...recognitionCommands(parts),
    ...viewCommands(parts),
    ...sampleCommands(context),
    ...peekCommands(),
    ...onlyThisCommands(parts.onlyThis),
    ...peekAllCommands(parts.requests),
    ...glossaryCommands(parts.requests),
    ...progressCommands(parts),
    ...others,
  };
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, run));
}
