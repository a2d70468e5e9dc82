/** The server put together: documents, settings, requests, announcements. Knows no Node and no worker; the entries hand it a connection. */
import {
  type Connection, type Diagnostic, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, DocumentDiagnosticReportKind, ErrorCodes, type InitializeParams, type InitializeResult, ResponseError,
} from 'vscode-languageserver';
import { diagnostics, features, ruleFailures, workspaceSymbol } from '../features';
import { analyze as read } from '../model/document';
import type { ThesisDocument } from '../model/types';
import { PROJECT_FILE } from '../project/config';
import { fileNameOf } from '../project/names';
import { projectFile, setRecognition } from '../protocol';
import { registerActions } from './actions';
import { registerAcross } from './across';
import { Announcements } from './announcements';
import { abilitiesOf, serverCapabilities } from './capabilities';
import { Checks } from './checks';
import { defaultSettings, isMode, readSettings, thesisSection } from './configuration';
import { type Analyze, type OpenDocument, OpenDocuments } from './documents';
import { type Disk, Reading } from './reading';
import { type Edge, onFeature, onRequest, type Phase, thesisOf } from './requests';
import { Theses } from './theses';
import { isItem, uriOf } from './validate';
import { UNWATCHED, type Watch } from './watch';

export interface ServerOptions {
  /** The analysis; tests put one of theirs here. */
  readonly analyze?: Analyze;
  /** Yields until waiting messages were read; `setImmediate` where there is one. */
  readonly turn?: () => Promise<void>;
  /** Told what is worked on. */
  readonly watch?: Watch;
  /** Reads files that are not open for clients that do not; left out where there is no file system. */
  readonly disk?: Disk;
}

/** Wires a connection and starts listening on it. */
export function createServer(connection: Connection, options: ServerOptions = {}): void {
  let phase: Phase = 'waiting';
  let abilities = abilitiesOf({});
  let settings = defaultSettings;
  const reading = new Reading(connection, options.disk);
  const checks = new Checks(connection, reading);
  /** Counts up with every change of the rules' settings: findings of before are out of date. */
  let checked = 0;
  const say = onceEach((message) => connection.console.error(message));
  const failed = (what: string, error: unknown): void => say(`${what} failed`, error);
  /** Parts of the reading and rules that threw on a document, which goes on without them. */
  const leftOut = (document: ThesisDocument, uri: string, rules: readonly { readonly rule: string; readonly error: unknown }[] = []): void => {
    for (const { part, error } of [...document.faults, ...rules.map(({ rule, error }) => ({ part: `the rule ${rule}`, error }))]) {
      say(`${part} failed and is switched off for ${fileNameOf(uri)} until it is opened anew`, error);
    }
  };
  const watch = options.watch ?? UNWATCHED;
  const analysis: Analyze = options.analyze ?? ((text, how) => read(text, { ...how, step: watch.step }));
  const documents = new OpenDocuments(analysis, () => settings.recognition, failed, watch);
  const announcements = new Announcements(connection, () => abilities, findings, paused, failed);
  const theses: Theses = new Theses({ documents, checks, reading, analyze: (text, how) => watch.during('', text.length, () => analysis(text, how)), say: (message) => connection.console.info(message) });
  const edge: Edge = { connection, phase: () => phase, turn: options.turn ?? (() => new Promise((done) => { setTimeout(done, 0); })), failed, watch };

  connection.onInitialize((params: InitializeParams): InitializeResult | ResponseError<never> => {
    if (phase !== 'waiting') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized');
    phase = 'running';
    watch.start();
    abilities = abilitiesOf(params.capabilities ?? {});
    // other editors write the section as in a settings file, or what is in it
    settings = readSettings(params.initializationOptions, readSettings(thesisSection(params.initializationOptions), settings));
    if (params.initializationOptions?.files === true) reading.askClient();
    checks.setRules(settings.rules);
    checks.setFolders(foldersOf(params));
    return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'thesis-reader' } };
  });
  connection.onInitialized(() => {
    announcements.start();
    if (abilities.watchConfiguration) connection.client.register(DidChangeConfigurationNotification.type, { section: 'thesis' }).catch(() => undefined);
    if (abilities.watchFiles) connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${PROJECT_FILE}` }] }).catch(() => undefined);
    askSettings();
  });
  connection.onShutdown(() => {
    phase = 'stopped';
    announcements.stop();
  });

  function applySettings(section: unknown): void {
    const before = settings;
    settings = readSettings(section, before);
    if (checks.setRules(settings.rules)) recheck();
    const { show } = settings;
    if ((Object.keys(show) as (keyof typeof show)[]).some((name) => show[name] !== before.show[name])) announcements.shownOtherwise();
    if (settings.recognition === before.recognition) return;
    for (const open of documents.all()) {
      if (open.mode !== undefined) continue;
      documents.reread(open);
      announcements.now(open);
    }
  }
  function findings(open: OpenDocument): Diagnostic[] {
    theses.others(open.uri);
    const document = thesisOf(open);
    if (document === undefined) return [];
    return findingsOf(document, open.uri);
  }
  function findingsOf(document: ThesisDocument, uri: string): Diagnostic[] {
    const heeded = checks.optionsFor(uri);
    const found = watch.during(uri, document.length, () => diagnostics(document, uri, heeded));
    leftOut(document, uri, ruleFailures(document, heeded));
    return found;
  }
  function paused(uri: string): void {
    if (theses.settle(uri).length > 0) recheck();
    const model = documents.get(uri)?.model;
    if (model !== undefined) leftOut(model, uri);
  }
  function recheck(): void {
    checked++;
    announcements.recheck(documents.all());
  }
  function findProject(uri: string): void {
    const found = checks.find(uri).then(async (matters) => {
      const joined = await theses.attach(uri);
      if (joined) for (const open of documents.all()) announcements.now(open);
      if (matters || joined) recheck();
      watchFiles();
    });
    found.catch((error: unknown) => failed('reading the project file', error));
  }
  /** Files that are named are looked at where they lie; what was asked for stays asked for. */
  const watched = new Set<string>();
  function watchFiles(): void {
    const fresh = abilities.watchFiles ? theses.names.filter((name) => !watched.has(name)) : [];
    for (const name of fresh) watched.add(name);
    const watchers = fresh.map((name) => ({ globPattern: `**/${name.replace(/[*?{}[\]]/g, '?')}` }));
    if (fresh.length > 0) connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }
  function findProjects(): void {
    for (const { uri } of documents.all()) findProject(uri);
    recheck();
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    const read = Promise.all([checks.changed(uris), theses.changed(uris)]).then(([some, files]) => {
      if (some) findProjects();
      else if (files) recheck();
    });
    read.catch((error: unknown) => failed('reading the project file', error));
  });
  connection.onNotification(projectFile, (params: unknown) => {
    const { uri, text } = (params ?? {}) as { uri?: unknown; text?: unknown };
    if (phase !== 'running' || typeof uri !== 'string') return;
    checks.given(uri, typeof text === 'string' ? text : undefined);
    findProjects();
  });
  function askSettings(): void {
    if (abilities.configuration) connection.workspace.getConfiguration('thesis').then(applySettings, () => undefined);
  }
  connection.onDidChangeConfiguration(({ settings: given }) => {
    if (abilities.configuration) askSettings();
    else applySettings(thesisSection(given));
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (phase !== 'running' || !isItem(textDocument)) return;
    const open = documents.open(textDocument);
    announcements.now(open);
    findProject(open.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const uri = uriOf({ textDocument });
    if (phase !== 'running' || uri === undefined || !Array.isArray(contentChanges)) return;
    const open = documents.change(uri, textDocument.version, contentChanges);
    if (open !== undefined) announcements.soon(open);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = uriOf({ textDocument });
    if (phase !== 'running' || uri === undefined || documents.get(uri) === undefined) return;
    documents.close(uri);
    checks.closed(uri);
    announcements.closed(uri);
    theses.closed(uri).then((some) => { if (some) recheck(); }, (error: unknown) => failed('reading a file of the thesis', error));
  });
  connection.onNotification(setRecognition, (params: unknown) => {
    const { uri, mode } = (params ?? {}) as { uri?: unknown; mode?: unknown };
    if (phase !== 'running' || typeof uri !== 'string' || !isMode(mode)) return;
    const open = documents.setMode(uri, mode);
    if (open !== undefined) announcements.now(open);
  });

  const client = () => {
    const { definitionLinks, annotatedEdits, versionedEdits } = abilities;
    const { builtinMarkdown, referenceLenses, show } = settings;
    return { definitionLinks, annotatedEdits, versionedEdits, builtinMarkdown, referenceLenses, show };
  };
  for (const feature of features) onFeature(edge, feature, documents, client, (uri) => theses.others(uri));

  onRequest(edge, 'workspace/symbol', [], (params) => {
    const { query } = (params ?? {}) as { query?: unknown };
    const all = new Map(documents.all().flatMap(({ uri, model }) => (model === undefined ? [] : [[uri, model] as const])));
    for (const { uri, document } of theses.everything()) all.set(uri, document);
    const sources = [...all].map(([uri, document]) => ({ uri, document })).filter(({ document }) => document.recognition.isThesis);
    return workspaceSymbol(sources, typeof query === 'string' ? query : '');
  });
  onRequest(edge, 'textDocument/diagnostic', { kind: DocumentDiagnosticReportKind.Full, items: [] }, (params) => {
    const open = documents.get(uriOf(params) ?? '');
    if (open !== undefined) theses.others(open.uri);
    const resultId = `${open?.stamp ?? 0}.${open?.model?.revision ?? 0}.${checked}`;
    const { previousResultId } = (params ?? {}) as { previousResultId?: unknown };
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: open === undefined ? [] : findings(open) };
  });

  registerAcross(edge, { theses, checks, abilities: () => abilities, findings: findingsOf, checked: () => checked });
  registerActions(edge, { documents, checks, abilities: () => abilities, mode: () => settings.recognition, sync: (uri) => { theses.others(uri); } });
  connection.listen();
}

/** Roots of the workspace as the client names them, in the older way too. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri).filter((uri) => typeof uri === 'string');
  return typeof rootUri === 'string' ? [rootUri] : [];
}

/** Logs each fault once: one that comes back with every keystroke would drown the log. */
function onceEach(log: (message: string) => void): (what: string, error: unknown) => void {
  const seen = new Set<string>();
  return (what, error) => {
    const message = `${what}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
    if (seen.has(message)) return;
    seen.add(message);
    log(message);
  };
}
