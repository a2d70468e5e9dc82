/** The data of one tree: rows asked from the server once per analysis, kept under their ids so that a refresh moves nothing. */
import { type Disposable, EventEmitter, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { Requests } from '../connection/requests';
import type { Current } from '../current';
import { badgeUri } from './badges';
import { filterRows } from './filter';
import { placeRows } from './places';
import type { Row } from './row';

/** What VS Code holds on to: stays the same object while its id is shown, so that selection and open rows stay too. */
export interface Node { row: Row; uri: Uri; parent: Node | undefined }

/** Opens a row's place; the node is its argument. */
export const OPEN_ROW = 'thesis.openRow';

export class Tree implements TreeDataProvider<Node>, Disposable {
  private nodes = new Map<string, Node>();
  private roots: readonly Row[] = [];
  private loaded = '';
  private loading: { stamp: string; done: Promise<void> } | undefined;
  private filter = '';
  private hits = 0;
  private readonly opened = new Set<string>();
  private readonly changed = new EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  /** `load` gives the rows of a document; undefined while the server is away. */
  constructor(
    private readonly current: Current,
    private readonly requests: Requests,
    private readonly load: (uri: string) => Promise<Row[] | undefined>,
  ) {}

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) {
      await this.fresh();
      return this.hang(this.narrowed(), undefined);
    }
    const { uses, children, id } = node.row;
    if (uses === undefined) return this.hang(children, node);
    const places = await this.requests.places(node.uri.toString(), uses);
    return this.hang(placeRows(id, places ?? []), node);
  }

  getTreeItem(node: Node): TreeItem {
    const { id, label, highlight, description, tooltip, spoken, icon, kind, place, children, uses, open, badge } = node.row;
    const folds = children.length > 0 || uses !== undefined;
    const state = !folds ? TreeItemCollapsibleState.None : open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const item = new TreeItem(highlight === undefined ? label : { label, highlights: [highlight] }, state);
    item.id = id;
    item.description = description;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: spoken };
    item.contextValue = kind;
    if (icon !== undefined) item.iconPath = icon;
    if (badge !== undefined) item.resourceUri = badgeUri(badge);
    if (place !== undefined) item.command = { command: OPEN_ROW, title: 'Go to Text', arguments: [node] };
    return item;
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  /** The node with this id, with its parents, if the tree has it now. */
  async find(id: string): Promise<Node | undefined> {
    const search = (nodes: Node[]): Node | undefined => {
      for (const node of nodes) {
        if (node.row.id === id || node.row.id === `${id} (filtered)`) return node;
        const below = search(this.hang(node.row.children, node));
        if (below !== undefined) return below;
      }
      return undefined;
    };
    return search(await this.getChildren());
  }

  /** All rows, whatever is filtered. */
  async rows(): Promise<readonly Row[]> {
    await this.fresh();
    return this.roots;
  }

  get filterText(): string {
    return this.filter;
  }

  /** Narrows the tree; the empty text shows all. @returns how many rows hold the text */
  async setFilter(text: string): Promise<number> {
    this.filter = text.trim();
    await this.fresh();
    this.narrowed();
    this.changed.fire(undefined);
    return this.hits;
  }

  /** To be told which rows stand open, whose uses are read again after an edit. */
  expanded(node: Node, open: boolean): void {
    if (open) this.opened.add(node.row.id);
    else this.opened.delete(node.row.id);
  }

  /** Shows what the server now says; where nothing visible changed, the tree is left as it stands. `visible`: whether anyone sees it. */
  async refresh(visible: boolean, force = false): Promise<void> {
    if (!visible) {
      this.changed.fire(undefined);
      return;
    }
    const before = shape(this.roots);
    if (force) {
      this.loaded = '';
      this.loading = undefined;
    }
    await this.fresh();
    if (force || shape(this.roots) !== before) this.changed.fire(undefined);
    else for (const id of this.opened) this.again(id);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private again(id: string): void {
    const node = this.nodes.get(id);
    if (node?.row.uses !== undefined) this.changed.fire(node);
  }

  /** Loads the rows unless they are those of the present analysis; calls in the meantime share one request. */
  private async fresh(): Promise<void> {
    const { stamp } = this.current;
    if (stamp === this.loaded) return;
    if (this.loading?.stamp !== stamp) this.loading = { stamp, done: this.read(stamp) };
    await this.loading.done;
  }

  private async read(stamp: string): Promise<void> {
    const uri = this.current.document?.uri.toString();
    const rows = uri === undefined ? [] : await this.load(uri);
    if (rows === undefined || stamp !== this.current.stamp) return;
    const other = stamp.slice(stamp.indexOf(' ')) !== this.loaded.slice(this.loaded.indexOf(' '));
    if (other && this.loaded !== '') this.nodes = new Map();
    this.loaded = stamp;
    this.roots = rows;
    this.renew(rows);
  }

  /** Gives the nodes already shown their new rows. */
  private renew(rows: readonly Row[]): void {
    for (const row of rows) {
      const node = this.nodes.get(row.id);
      if (node !== undefined) node.row = row;
      this.renew(row.children);
    }
  }

  private narrowed(): readonly Row[] {
    if (this.filter === '') return this.roots;
    const { rows, found } = filterRows(this.roots, this.filter);
    this.hits = found;
    return rows;
  }

  private hang(rows: readonly Row[], parent: Node | undefined): Node[] {
    const uri = parent?.uri ?? this.current.document?.uri;
    if (uri === undefined) return [];
    return rows.map((row) => {
      const node = this.nodes.get(row.id) ?? { row, uri, parent };
      Object.assign(node, { row, uri, parent });
      this.nodes.set(row.id, node);
      return node;
    });
  }
}

/** What of the rows can be seen, as one text to compare. */
function shape(rows: readonly Row[]): string {
  return JSON.stringify(rows, (key, value: unknown) => {
    if (key === 'place') return undefined;
    return value instanceof ThemeIcon ? [value.id, value.color] : value;
  });
}
