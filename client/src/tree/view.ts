/** One tree view on the screen: its data, its filter, and the text in place of rows when a filter finds nothing. */
import { type Disposable, type TreeDragAndDropController, type TreeView, commands, window } from 'vscode';
import type { Current } from '../current';
import { type Node, Tree } from './tree';

export class View implements Disposable {
  readonly tree: TreeView<Node>;
  private readonly parts: Disposable[];

  /** `name`: as in `thesis.chapters`. */
  constructor(readonly name: string, readonly title: string, readonly data: Tree, current: Current, dragAndDropController?: TreeDragAndDropController<Node>) {
    this.tree = window.createTreeView<Node>(`thesis.${name}`, { treeDataProvider: data, showCollapseAll: true, ...(dragAndDropController ? { dragAndDropController } : {}) });
    this.parts = [
      this.tree,
      data,
      this.tree.onDidExpandElement(({ element }) => data.expanded(element, true)),
      this.tree.onDidCollapseElement(({ element }) => data.expanded(element, false)),
      current.onDidChange(() => data.refresh(this.tree.visible)),
      commands.registerCommand(`thesis.${name}.filter`, () => this.ask()),
      commands.registerCommand(`thesis.${name}.clearFilter`, () => this.filter('')),
    ];
  }

  /** Narrows the rows to those that hold `text`. */
  async filter(text: string): Promise<void> {
    const found = await this.data.setFilter(text);
    const on = this.data.filterText !== '';
    this.tree.message = !on ? undefined : found === 0 ? `Nothing holds “${this.data.filterText}”.` : `Filtered by “${this.data.filterText}”: ${found} found.`;
    await commands.executeCommand('setContext', `thesis.${this.name}.filtered`, on);
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  /** Filters while one types; Enter keeps the filter, Escape brings back the one before. */
  private ask(): void {
    const before = this.data.filterText;
    const box = window.createInputBox();
    let kept = false;
    box.title = `Filter ${this.title}`;
    box.placeholder = 'Words to look for; Enter keeps the filter, Escape drops it';
    box.value = before;
    box.onDidChangeValue((text) => this.filter(text));
    box.onDidAccept(() => {
      kept = true;
      box.hide();
      commands.executeCommand(`thesis.${this.name}.focus`);
    });
    box.onDidHide(() => {
      if (!kept) this.filter(before);
      box.dispose();
    });
    box.show();
  }
}
