/** Changes the thesis's structure from the tree: drag, move, promote, demote, rename. The server works out the one edit that does it all. */
import {
  type CancellationToken, type DataTransfer, DataTransferItem, type Disposable, type TreeDragAndDropController, commands, window, workspace,
} from 'vscode';
import type { StructureChange } from '../../../../server/src/protocol';
import type { Requests } from '../../connection/requests';
import type { Node } from '../../tree/tree';
import type { View } from '../../tree/view';

const MIME = 'application/vnd.code.tree.thesis.chapters';
/** What stands on its own feet: tables and figures move with their section. */
const MOVABLE = new Set(['chapter', 'section', 'case-study', 'annex', 'part', 'front-matter', 'back-matter']);

/** Row ids are the server's own while no filter is on; with one, parents carry a mark. */
function idOf({ row }: Node): string {
  return row.id.replace(/ \(filtered\)$/, '');
}

/** Asks for the change and applies it; what cannot be done is said in the server's words. */
async function change(requests: Requests, { uri }: Node, wanted: StructureChange): Promise<void> {
  const answer = await requests.restructure(uri.toString(), wanted);
  if (typeof answer === 'string') await window.showInformationMessage(answer);
  else if (answer !== undefined && !(await workspace.applyEdit(answer))) await window.showInformationMessage('The document cannot be changed.');
}

/** Dropped on a row of its own depth it goes before or after that one, the way it was moving; on any other, inside at the end. */
export function dragging(requests: Requests): TreeDragAndDropController<Node> {
  let dragged: Node | undefined;
  return {
    dragMimeTypes: [MIME],
    dropMimeTypes: [MIME],
    handleDrag: ([node]: readonly Node[], transfer: DataTransfer) => {
      dragged = node !== undefined && MOVABLE.has(node.row.kind) ? node : undefined;
      if (dragged !== undefined) transfer.set(MIME, new DataTransferItem(idOf(dragged)));
    },
    handleDrop: async (target: Node | undefined, _transfer: DataTransfer, token: CancellationToken) => {
      const node = dragged;
      dragged = undefined;
      if (node === undefined || target === undefined || target === node || token.isCancellationRequested) return;
      const down = node.row.place !== undefined && target.row.place?.start.isAfter(node.row.place.start);
      const place = depth(target) !== depth(node) ? 'inside' : down ? 'after' : 'before';
      await change(requests, node, { kind: 'move', id: idOf(node), target: idOf(target), place });
    },
  };
}

function depth(node: Node): number {
  return node.parent === undefined ? 0 : depth(node.parent) + 1;
}

/** The commands of the rows' context menu and of their keys; without a row they mean the selected one. */
export function structureCommands(view: View, requests: Requests): Disposable[] {
  const chosen = (argument: unknown): Node | undefined => {
    const node = (argument as Node | undefined)?.row === undefined ? view.tree.selection[0] : (argument as Node);
    return node !== undefined && MOVABLE.has(node.row.kind) ? node : undefined;
  };
  const level = (kind: 'promote' | 'demote') => async (argument: unknown): Promise<void> => {
    const node = chosen(argument);
    if (node !== undefined) await change(requests, node, { kind, id: idOf(node) });
  };
  const move = (by: -1 | 1) => async (argument: unknown): Promise<void> => {
    const node = chosen(argument);
    if (node === undefined) return;
    const siblings = (await view.data.getChildren(node.parent)).filter(({ row }) => MOVABLE.has(row.kind));
    const target = siblings[siblings.indexOf(node) + by];
    if (target !== undefined) await change(requests, node, { kind: 'move', id: idOf(node), target: idOf(target), place: by < 0 ? 'before' : 'after' });
  };
  const rename = async (argument: unknown): Promise<void> => {
    const node = chosen(argument);
    if (node === undefined) return;
    const title = await window.showInputBox({ title: 'Rename Heading', value: node.row.title ?? node.row.label, prompt: 'The contents and what names this heading follow' });
    if (title?.trim()) await change(requests, node, { kind: 'rename', id: idOf(node), title: title.trim() });
  };
  const all = {
    'thesis.promote': level('promote'), 'thesis.demote': level('demote'), 'thesis.moveUp': move(-1), 'thesis.moveDown': move(1), 'thesis.renameHeading': rename,
  };
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, run));
}
