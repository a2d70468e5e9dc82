/** Code actions over the wire: asked for, and worked out when one is chosen. */
import { LSPErrorCodes, Range, ResponseError } from 'vscode-languageserver';
import { type ActionData, type ActionSource, codeActions, resolveAction } from '../features';
import type { RecognitionMode } from '../protocol';
import type { Abilities } from './capabilities';
import type { Checks } from './checks';
import type { OpenDocument, OpenDocuments } from './documents';
import { type Edge, onRequest, thesisOf } from './requests';
import { uriOf } from './validate';

export interface ActionParts {
  readonly documents: OpenDocuments;
  readonly checks: Checks;
  readonly abilities: () => Abilities;
  readonly mode: () => RecognitionMode;
  /** Brings what a document knows of the other files up to date. */
  readonly sync: (uri: string) => void;
}

/** Registers `textDocument/codeAction` and `codeAction/resolve`. */
export function registerActions(edge: Edge, parts: ActionParts): void {
  onRequest(edge, 'textDocument/codeAction', [], (params) => {
    const source = sourceOf(parts, parts.documents.get(uriOf(params) ?? ''));
    const { range, context } = (params ?? {}) as { range?: unknown; context?: { only?: unknown } };
    if (source === undefined || !Range.is(range)) return [];
    const only = Array.isArray(context?.only) ? context.only.filter((kind) => typeof kind === 'string') : undefined;
    return codeActions(source, range, only);
  });
  onRequest(edge, 'codeAction/resolve', null, (params) => {
    const action = (params ?? {}) as { title: string; data?: unknown };
    if (!isData(action.data)) return action;
    const source = sourceOf(parts, parts.documents.get(action.data.uri));
    const resolved = source === undefined ? undefined : resolveAction(source, action, action.data);
    return resolved ?? new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since this was offered');
  });
}

function isData(data: unknown): data is ActionData {
  const { uri, stamp, what, rule, start, title } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return [uri, what, rule, title].every((one) => typeof one === 'string') && typeof stamp === 'number' && typeof start === 'number';
}

function sourceOf({ checks, abilities, mode, sync }: ActionParts, open: OpenDocument | undefined): ActionSource | undefined {
  if (open !== undefined) sync(open.uri);
  const document = thesisOf(open);
  if (open === undefined || document === undefined) return undefined;
  const { actions, versionedEdits } = abilities();
  return {
    uri: open.uri, version: open.version, stamp: open.stamp, document, options: checks.optionsFor(open.uri), project: checks.projectFor(open.uri),
    reading: { recognition: open.mode ?? mode(), markdown: open.languageId === 'markdown', outside: document.outside },
    client: { resolves: actions.resolves, createsFiles: actions.createsFiles, versionedEdits },
  };
}
