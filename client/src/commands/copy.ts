/** Copies the reference of a work, or what an abbreviation stands for. */
import { env } from 'vscode';
import type { Tree } from '../tree/tree';
import { asNode, rowHere, say } from './here';
import type { Commands, Parts } from './parts';

export function copyCommands({ requests, views }: Parts): Commands {
  const copy = async (argument: unknown, tree: Tree, missing: string): Promise<void> => {
    const node = asNode(argument);
    const found = node === undefined ? await rowHere(tree) : { uri: node.uri, row: node.row };
    const text = found?.row.key && (await requests.copyText(found.uri.toString(), found.row.key));
    if (!text) return say(missing);
    await env.clipboard.writeText(text);
    say(`Copied: ${text}`);
  };
  return {
    'thesis.copyReference': (argument) => copy(argument, views.works.data, 'No work here: put the cursor on a citation or a bibliography entry'),
    'thesis.copyLongForm': (argument) => copy(argument, views.abbreviations.data, 'No abbreviation here: put the cursor on one'),
  };
}
