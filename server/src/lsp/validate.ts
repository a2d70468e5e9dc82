/** Checks of what comes over the wire, where a client may send anything. */
import { Position, Range, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Params } from '../features';
import type { HoverView, StructureChange } from '../protocol';

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The document a request is about: `textDocument.uri`, `uri` in our own requests, or that of the item a request is about. */
export function uriOf(params: unknown): string | undefined {
  const { textDocument, uri, item, data } = record(params);
  const found = record(textDocument).uri ?? uri ?? record(item).uri ?? record(data).uri;
  return typeof found === 'string' ? found : undefined;
}

const CHECKS: { [K in keyof Required<Params>]: (value: unknown) => boolean } = {
  position: Position.is,
  range: Range.is,
  id: (value) => typeof value === 'string',
  context: (value) => typeof record(value).includeDeclaration === 'boolean',
  newName: (value) => typeof value === 'string',
  positions: (value) => Array.isArray(value) && value.every((one) => Position.is(one)),
  item: (value) => typeof record(value).uri === 'string' && typeof record(value).data === 'string',
  data: (value) => typeof record(value).uri === 'string' && typeof record(value).id === 'string',
  change: isStructureChange,
  known: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  view: (value) => value === undefined || isHoverView(value),
  format: (value) => value === 'bibtex' || value === 'csl-json' || value === 'ris' || value === 'yaml',
  cited: (value) => typeof value === 'boolean',
  bibliography: (value) => typeof value === 'string',
};

/** The parameters named, or the name of the first that is missing or malformed. */
export function paramsOf(params: unknown, needs: readonly (keyof Params)[]): { readonly params: Params } | { readonly wrong: string } {
  const given = record(params);
  const wrong = needs.find((name) => !CHECKS[name](given[name]));
  return wrong === undefined ? { params: given as unknown as Params } : { wrong };
}

/** A change with a text and, if it has a range, a well-formed one. */
export function isChange(value: unknown): value is TextDocumentContentChangeEvent {
  const { text, range } = record(value);
  return typeof text === 'string' && (range === undefined || Range.is(range));
}

/** What `textDocument/didOpen` must carry. */
export function isItem(value: unknown): value is { uri: string; languageId: string; version: number; text: string } {
  const { uri, languageId, version, text } = record(value);
  return typeof uri === 'string' && typeof languageId === 'string' && typeof version === 'number' && typeof text === 'string';
}

function isStructureChange(value: unknown): value is StructureChange {
  const { kind, id, title, target, place } = record(value);
  if (typeof id !== 'string') return false;
  if (kind === 'rename') return typeof title === 'string';
  if (kind === 'move') return typeof target === 'string' && (place === 'before' || place === 'after' || place === 'inside');
  return kind === 'promote' || kind === 'demote';
}

function isHoverView(value: unknown): value is HoverView {
  const { visible, detail, definitionInView } = record(value);
  return Array.isArray(visible) && visible.every((one) => Range.is(one)) && (detail === 'short' || detail === 'full') &&
    (definitionInView === 'short' || definitionInView === 'silent' || definitionInView === 'full');
}
