/** The Chapters view follows the cursor: the row of the section it stands in is selected, unless a click in the view has just led there. */
import { type Disposable, window, workspace } from 'vscode';
import type { Cursor } from '../../cursor';
import type { Node } from '../../tree/tree';
import type { View } from '../../tree/view';

export function follow(view: View, cursor: Cursor): Disposable[] {
  let shown = '';
  /** The row clicked last and the line it led to: while the cursor stays there, the selection is left on that row. */
  let clicked: { node: Node; line: number } | undefined;

  const wanted = (): boolean => view.tree.visible && workspace.getConfiguration('thesis').get('chapters.followCursor', true);
  const isWhereClicked = (): boolean => {
    const selection = window.activeTextEditor?.selection.active.line;
    return clicked !== undefined && selection === clicked.line && view.tree.selection[0] === clicked.node;
  };
  const update = async (): Promise<void> => {
    const id = cursor.info?.row ?? '';
    if (id === '' || !wanted() || isWhereClicked()) return;
    const [selected] = view.tree.selection;
    if (id === shown && selected?.row.id === id) return;
    const node = await view.data.find(id);
    if (node === undefined || !wanted()) return;
    shown = id;
    // Refused while the tree is being filled; the next move of the cursor asks again.
    await view.tree.reveal(node, { select: true, focus: false, expand: false }).then(undefined, () => { shown = ''; });
  };

  return [
    cursor.onDidChange(update),
    view.tree.onDidChangeVisibility(update),
    view.tree.onDidChangeSelection(({ selection: [node] }) => {
      clicked = node?.row.place === undefined ? undefined : { node, line: node.row.place.start.line };
    }),
  ];
}
