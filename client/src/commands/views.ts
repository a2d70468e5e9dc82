/** Shows and refreshes the views. */
import { commands } from 'vscode';
import type { Commands, Parts } from './parts';

export function viewCommands({ views }: Parts): Commands {
  return {
    'thesis.showChapters': () => commands.executeCommand('thesis.chapters.focus'),
    'thesis.collapseAll': () => Promise.all(Object.values(views).map(({ name }) => commands.executeCommand(`workbench.actions.treeView.thesis.${name}.collapseAll`))),
    'thesis.refresh': () => Promise.all(Object.values(views).map(({ data, tree }) => data.refresh(tree.visible, true))),
  };
}
