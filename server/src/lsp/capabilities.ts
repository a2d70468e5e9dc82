/** What the client can do, read once, and what the server offers it in return. */
import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { actionKinds, tokenModifiers, tokenTypes } from '../features';

/** The client's abilities that change what the server does. */
export interface Abilities {
  readonly definitionLinks: boolean;
  readonly pullDiagnostics: boolean;
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly registerSymbols: boolean;
  readonly annotatedEdits: boolean;
  readonly versionedEdits: boolean;
  readonly prepareRename: boolean;
  /** It asks before it renames or moves files. */
  readonly renamesFiles: boolean;
  readonly watchFiles: boolean;
  /** Code actions: objects instead of commands, edits worked out when chosen, files made by an edit. */
  readonly actions: { readonly literals: boolean; readonly resolves: boolean; readonly createsFiles: boolean };
  readonly refresh: { readonly semanticTokens: boolean; readonly diagnostics: boolean; readonly folding: boolean; readonly inlayHints: boolean; readonly codeLenses: boolean };
}

/** Reads the client's capabilities; whatever is missing counts as absent. */
export function abilitiesOf({ textDocument, workspace }: Partial<ClientCapabilities>): Abilities {
  return {
    definitionLinks: textDocument?.definition?.linkSupport === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    configuration: workspace?.configuration === true,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerSymbols: textDocument?.documentSymbol?.dynamicRegistration === true,
    refresh: {
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      folding: workspace?.foldingRange?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
    },
    annotatedEdits: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    actions: {
      literals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
      resolves: textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
      createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    },
    renamesFiles: workspace?.fileOperations?.willRename === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
  };
}

/**
 * What the server announces. Symbols are registered later where the client allows it, and anew when a document becomes or
 * ceases to be a thesis: an editor keeps an empty outline otherwise. Positions are UTF-16, the protocol's default.
 */
export function serverCapabilities({ pullDiagnostics, registerSymbols, prepareRename, renamesFiles, actions }: Abilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    ...(registerSymbols ? {} : { documentSymbolProvider: true }),
    foldingRangeProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: prepareRename ? { prepareProvider: true } : true,
    linkedEditingRangeProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    documentLinkProvider: {},
    selectionRangeProvider: true,
    callHierarchyProvider: true,
    codeActionProvider: actions.literals ? { codeActionKinds: [...actionKinds], resolveProvider: actions.resolves } : true,
    completionProvider: { triggerCharacters: ['(', ',', ' ', '.'], resolveProvider: true },
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true, range: true },
    ...(pullDiagnostics ? { diagnosticProvider: { identifier: 'thesis', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
    ...(renamesFiles ? { workspace: { fileOperations: { willRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] } } } } : {}),
  };
}
