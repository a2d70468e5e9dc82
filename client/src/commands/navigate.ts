/** Goes to places: of a row, of the definition, of the next and the previous use. */
import { type DocumentHighlight, type Position, type Range, type Uri, commands, window } from 'vscode';
import { OPEN_ROW, type Node } from '../tree/tree';
import { toRange } from '../tree/ranges';
import { show } from '../show';
import { asNode, say } from './here';
import type { Commands, Parts } from './parts';

/** Enter comes right before the row's own command (ms). */
const AT_ONCE = 500;

export function navigateCommands({ requests, onlyThis }: Parts): Commands {
  let entered = 0;

  const open = async (node: Node, focus: boolean): Promise<void> => {
    const { place, passage } = node.row;
    if (place !== undefined) await show(node.uri, place, { passage: passage === true, focus });
  };
  /** The places of what the row shows, else of what the cursor stands on. */
  const uses = async (node: Node | undefined): Promise<{ uri: Uri; ranges: Range[] }> => {
    if (node?.row.key !== undefined) {
      const places = await requests.places(node.uri.toString(), node.row.key);
      return { uri: node.uri, ranges: (places ?? []).map(({ range }) => toRange(range)) };
    }
    const editor = window.activeTextEditor;
    if (editor === undefined) return { uri: {} as Uri, ranges: [] };
    const { uri } = editor.document;
    const marks = await commands.executeCommand<DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', uri, editor.selection.active);
    return { uri, ranges: (marks ?? []).map(({ range }) => range) };
  };
  const step = async (argument: unknown, forward: boolean): Promise<void> => {
    if (asNode(argument) === undefined && onlyThis.isOn) return onlyThis.step(forward);
    const { uri, ranges } = await uses(asNode(argument));
    const from = window.activeTextEditor?.document.uri.toString() === uri.toString() ? window.activeTextEditor.selection : undefined;
    const next = neighbour(ranges, from && (forward ? from.end : from.start), forward);
    if (next === undefined) return say('Nothing to go to: put the cursor on an abbreviation, a citation or a cross-reference');
    await show(uri, next, { passage: true, focus: true });
  };

  return {
    [OPEN_ROW]: async (argument) => {
      const node = asNode(argument);
      const focus = Date.now() - entered < AT_ONCE;
      entered = 0;
      if (node !== undefined) await open(node, focus);
    },
    'thesis.enterRow': async () => {
      entered = Date.now();
      await commands.executeCommand('list.select');
    },
    'thesis.goToDefinition': async (argument) => {
      const node = asNode(argument);
      if (node === undefined) await commands.executeCommand('editor.action.revealDefinition');
      else await open(node, true);
    },
    'thesis.findReferences': async (argument) => {
      const node = asNode(argument);
      if (node?.row.place !== undefined) await show(node.uri, node.row.place.with({ end: node.row.place.start }), { passage: true, focus: true });
      await commands.executeCommand('editor.action.goToReferences');
    },
    'thesis.nextUse': (argument) => step(argument, true),
    'thesis.previousUse': (argument) => step(argument, false),
  };
}

/** The range after (before) a position, round the end of the document; without a position the first (last). */
export function neighbour(ranges: readonly Range[], from: Position | undefined, forward: boolean): Range | undefined {
  const sorted = [...ranges].sort((a, b) => a.start.compareTo(b.start));
  if (from === undefined) return forward ? sorted[0] : sorted.at(-1);
  if (forward) return sorted.find(({ start }) => start.isAfterOrEqual(from) && !start.isEqual(from)) ?? sorted[0];
  return sorted.findLast(({ end }) => end.isBefore(from)) ?? sorted.at(-1);
}
