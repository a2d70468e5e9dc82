/** A kind of panel with a page in it: opened by a command, restored after a reload, its messages checked. */
import { type Disposable, type Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import { html, roots } from './html';
import type { Check } from './messages';

/** What a panel's owner gets to talk to its page. */
export interface Page<Out> {
  readonly panel: WebviewPanel;
  post(message: Out): void;
}

/** What is made for each panel. */
export interface Controller<In> extends Disposable {
  /** The page has loaded and listens: send it everything. Called again whenever VS Code loads it anew. */
  start(): void;
  receive(message: In): void;
}

/** `State` is what the page keeps (`keep` of `page/channel.ts`) and the panel is made from again. */
export interface PanelKind<State, In, Out> {
  /** The view type is `thesis.NAME`; the page is `dist/webview/NAME.js`, from `webviews/NAME/page/main.ts`. */
  readonly name: string;
  readonly state: Check<State>;
  readonly incoming: Check<In>;
  title(state: State): string;
  /** The words the page shows, by key, already translated. */
  strings(): Readonly<Record<string, string>>;
  control(page: Page<Out>, state: State): Controller<In>;
}

/** Panels of one kind that are open. */
export class Panels<State, In, Out> implements Disposable {
  private readonly open = new Map<WebviewPanel, { state: State; controller: Controller<In> }>();
  private readonly serializer: Disposable;

  constructor(private readonly extension: Uri, private readonly kind: PanelKind<State, In, Out>) {
    this.serializer = window.registerWebviewPanelSerializer(this.type, {
      deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) => {
        if (kind.state(state)) this.fill(panel, state);
        else panel.dispose();
      },
    });
  }

  /** Opens a panel, or brings the open one that `same` says yes to. */
  show(state: State, column: ViewColumn | { viewColumn: ViewColumn; preserveFocus?: boolean }, same: (state: State) => boolean): WebviewPanel {
    const found = [...this.open].find(([, one]) => same(one.state))?.[0];
    if (found !== undefined) {
      found.reveal(undefined, typeof column === 'object' && column.preserveFocus === true);
      return found;
    }
    const panel = window.createWebviewPanel(this.type, this.kind.title(state), column);
    this.fill(panel, state);
    return panel;
  }

  dispose(): void {
    this.serializer.dispose();
    for (const panel of [...this.open.keys()]) panel.dispose();
  }

  private get type(): string { return `thesis.${this.kind.name}`; }

  private fill(panel: WebviewPanel, state: State): void {
    const { kind } = this;
    panel.webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: roots(this.extension) };
    const controller = kind.control({ panel, post: (message) => { panel.webview.postMessage(message); } }, state);
    this.open.set(panel, { state, controller });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isReady(message)) controller.start();
      else if (kind.incoming(message)) controller.receive(message);
    });
    panel.onDidDispose(() => {
      this.open.delete(panel);
      controller.dispose();
    });
    panel.webview.html = html(panel.webview, this.extension, { name: kind.name, title: kind.title(state), strings: kind.strings() });
  }
}

/** Sent by `connect` of `page/channel.ts`. */
function isReady(message: unknown): boolean {
  return typeof message === 'object' && message !== null && (message as { kind?: unknown }).kind === 'ready';
}
