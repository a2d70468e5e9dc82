/** Requests about all files of the theses: findings of those that are not open, and files that are renamed or moved. */
import { type Diagnostic, DocumentDiagnosticReportKind, type WorkspaceDocumentDiagnosticReport, type WorkspaceEdit } from 'vscode-languageserver';
import type { ThesisDocument } from '../model/types';
import { type Move, namedAnew } from '../project/moves';
import { folderOf } from '../project/names';
import { cutLines, lineAt } from '../text/lines';
import type { Abilities } from './capabilities';
import type { Checks } from './checks';
import { type Edge, onRequest } from './requests';
import type { Theses } from './theses';

export interface AcrossParts {
  readonly theses: Theses;
  readonly checks: Checks;
  readonly abilities: () => Abilities;
  /** Findings of a text that is not open. */
  readonly findings: (document: ThesisDocument, uri: string) => Diagnostic[];
  /** Counts up with every change of the rules' settings. */
  readonly checked: () => number;
}

/** Registers `workspace/diagnostic` and `workspace/willRenameFiles`. */
export function registerAcross(edge: Edge, parts: AcrossParts): void {
  const names = new WeakMap<ThesisDocument, number>();
  let count = 0;
  onRequest(edge, 'workspace/diagnostic', { items: [] }, (params) => {
    const before = previous(params);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const { uri, version, document } of parts.theses.everything()) {
      // an open document is asked for by itself
      if (version !== null || !document.recognition.isThesis) continue;
      let name = names.get(document);
      if (name === undefined) names.set(document, name = ++count);
      const resultId = `${name}.${document.revision}.${parts.checked()}`;
      items.push(before.get(uri) === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: parts.findings(document, uri) });
    }
    return { items };
  });
  onRequest(edge, 'workspace/willRenameFiles', null, async (params) => {
    const { files } = (params ?? {}) as { files?: unknown };
    const moves = Array.isArray(files) ? files.filter(isMove) : [];
    for (const { oldUri } of moves) await parts.checks.find(oldUri);
    return editOf(parts, moves);
  });
}

function editOf({ checks, abilities }: AcrossParts, moves: readonly Move[]): WorkspaceEdit | null {
  const edits = [...new Set(moves.flatMap(({ oldUri }) => checks.configFor(oldUri)?.home ?? []))].flatMap((home) => {
    const text = checks.textOf(home) ?? '';
    const lines = cutLines(text);
    const position = (offset: number) => {
      const line = lines[lineAt(lines, offset)];
      return { line: line?.number ?? 0, character: (line?.column ?? 0) + offset - (line?.start ?? 0) };
    };
    const changes = namedAnew(text, folderOf(home), moves).map(({ start, end, text: newText }) => ({ range: { start: position(start), end: position(end) }, newText }));
    return changes.length === 0 ? [] : [{ home, changes }];
  });
  if (edits.length === 0) return null;
  if (!abilities().versionedEdits) return { changes: Object.fromEntries(edits.map(({ home, changes }) => [home, changes])) };
  return { documentChanges: edits.map(({ home, changes }) => ({ textDocument: { uri: home, version: null }, edits: changes })) };
}

function previous(params: unknown): ReadonlyMap<string, string> {
  const { previousResultIds } = (params ?? {}) as { previousResultIds?: unknown };
  const known = new Map<string, string>();
  for (const one of Array.isArray(previousResultIds) ? previousResultIds : []) {
    const { uri, value } = (one ?? {}) as { uri?: unknown; value?: unknown };
    if (typeof uri === 'string' && typeof value === 'string') known.set(uri, value);
  }
  return known;
}

function isMove(value: unknown): value is Move {
  const { oldUri, newUri } = (value ?? {}) as { oldUri?: unknown; newUri?: unknown };
  return typeof oldUri === 'string' && typeof newUri === 'string';
}
