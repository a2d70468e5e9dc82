/** The client put together, whatever kind of process the server runs in. The entries hand it a language client. */
import { type ExtensionContext, type LogOutputChannel, type TreeDataProvider, type Uri, commands, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { budgetItem } from './aids/budget-item';
import { KnownWorks } from './aids/known-works';
import { Noted } from './aids/noted';
import { OnlyThis } from './aids/only-this';
import { noteCommands } from './annotations/commands';
import { Library } from './annotations/library';
import { whereIn } from './annotations/where';
import { registerCommands } from './commands';
import { Analyses } from './connection/analyses';
import { Modes } from './connection/modes';
import { serveFiles } from './connection/files';
import { chain } from './connection/middleware';
import { clientOptions } from './connection/options';
import { Requests } from './connection/requests';
import { type End, openReport } from './connection/report';
import { restarting } from './connection/restart';
import { SetAside } from './connection/set-aside';
import { keepContextKeys } from './context';
import { Current } from './current';
import { Cursor } from './cursor';
import type { Styles } from './exports/styles';
import { Cards } from './hover/cards';
import { Progress } from './progress';
import { progressItem } from './progress/status';
import { statusItem } from './status';
import { firstSteps } from './steps';
import { provideBadges } from './tree/badges';
import type { Node } from './tree/tree';
import { abbreviationsView } from './views/abbreviations';
import { chaptersView } from './views/chapters';
import { notesView } from './views/notes';
import { worksView } from './views/works';
import { caseStudyPanels } from './webviews/case-study';
import { mapPanels } from './webviews/map';
import { readingView } from './webviews/reading';
import { wrapPlainText } from './wrap';

/** What other extensions and the tests get. */
export interface Api {
  readonly trees: Record<'chapters' | 'abbreviations' | 'works', TreeDataProvider<Node>>;
  /** The reader's own notes, which are no part of the thesis. */
  readonly notes: TreeDataProvider<Node>;
  /** Resolves when the server has read the document as it stands. */
  ready(uri: Uri): Promise<void>;
}

export interface Entry {
  /** `heard` is to be told each line the server writes to standard error, where there is such a thing. */
  createClient(options: LanguageClientOptions, log: LogOutputChannel, heard: (line: string) => void): BaseLanguageClient;
  /** Open the Chapters view at once. */
  readonly showChapters: boolean;
  /** Writes references in citation styles. */
  readonly styles?: Styles;
}

/** Starts everything. What has to end is in `context.subscriptions`, the client apart, which the entry ends. */
export async function activateWith(context: ExtensionContext, entry: Entry): Promise<Api> {
  const log = window.createOutputChannel('Thesis Reader', { log: true });
  const restart = async (): Promise<void> => {
    if (client.state === State.Running) await client.stop();
    await client.start();
  };
  const cards = new Cards(() => client, (document, position) => known.remark(document, position));
  const aside = new SetAside(() => client, () => log.show());
  const ends: End[] = [];
  const report = (): void => { openReport(context, ends).then(undefined, () => undefined); };
  const errorHandler = restarting({ again: restart, log: () => log.show(), report, ended: () => { ends.push({ time: Date.now(), hang: aside.hung }); return aside.ended(); } });
  const options = { ...clientOptions(log, errorHandler), middleware: { ...chain([firstSteps(), cards.hook]), ...aside.hook } };
  const client = entry.createClient(options, log, (line) => aside.hear(line));
  serveFiles(client);
  const analyses = new Analyses(client);
  const modes = new Modes(client, analyses, context.workspaceState);
  const requests = new Requests(client);
  const current = new Current(analyses);
  const cursor = new Cursor(requests, current);
  const noted = new Noted();
  const known = new KnownWorks(requests, analyses, noted, context.workspaceState);
  const onlyThis = new OnlyThis(requests, analyses);
  const progress = new Progress(requests, analyses, current, context.workspaceState);
  const chapters = chaptersView(current, requests, cursor, progress);
  const library = new Library(context.globalState);
  const notes = notesView(current, requests, library);
  const views = { chapters: chapters.view, abbreviations: abbreviationsView(current, requests), works: worksView(current, requests) };
  context.subscriptions.push(
    log, analyses, modes, current, cursor, aside.follow(analyses),
    onlyThis,
    progress,
    noted,
    known,
    ...budgetItem(noted, requests, current, cursor),
    library,
    library.onDidChange(({ document: { uri } }) => noted.set(uri, library.ranges(uri))),
    ...notes.parts,
    provideBadges(),
    ...chapters.parts,
    views.abbreviations,
    views.works,
    ...statusItem(cursor),
    ...progressItem(progress, current, cursor),
    ...wrapPlainText(current),
    ...readingView(context.extensionUri, current, requests, analyses, progress, library),
    ...mapPanels(context.extensionUri, { current, requests, analyses }),
    ...caseStudyPanels(context.extensionUri, { current, requests, analyses }),
    ...keepContextKeys(current, analyses, modes),
    ...registerCommands(context, { analyses, modes, requests, current, onlyThis, progress, known, views }, entry.styles, {
      ...cards.commands,
      ...noteCommands(library, (document) => whereIn(requests, document)),
      'thesis.restartServer': restart,
      'thesis.showLog': () => log.show(),
      'thesis.tryAgain': () => aside.again(),
      'thesis.reportProblem': report,
    }),
  );
  // The client itself shows why a start failed; the rest is there for when the server is started again.
  await client.start().catch((error: unknown) => log.error(String(error)));
  if (entry.showChapters) {
    await commands.executeCommand('workbench.view.extension.thesis');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }
  return {
    trees: { chapters: views.chapters.data, abbreviations: views.abbreviations.data, works: views.works.data },
    notes: notes.view.data,
    ready: (uri) => analyses.ready(uri),
  };
}
