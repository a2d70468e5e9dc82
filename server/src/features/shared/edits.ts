/** Replacements gathered into one edit of the protocol, those that need a look told apart. */
import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { proseOf } from '../../model/facts/prose';
import type { Span, ThesisDocument } from '../../model/types';
import type { Source } from './source';

/** Why a replacement is shown before it is made. */
export type Doubt = 'quotation' | 'otherwise';

const ANNOTATIONS: Record<'certain' | Doubt, ChangeAnnotation> = {
  certain: { label: 'Places that say so', needsConfirmation: false },
  quotation: { label: 'Inside quotations', description: 'A quotation keeps the words of its author', needsConfirmation: true },
  otherwise: { label: 'Written otherwise', description: 'Probably the same, but it is not written so here', needsConfirmation: true },
};

/** A new text for a span; without a doubt it is certain, unless it stands in a quotation. `cites`: part of a citation. */
export interface Replacement { readonly span: Span; readonly text: string; readonly doubt?: Doubt | undefined; readonly cites?: boolean }

/** A change at offsets of the text as it is. */
export interface Change { readonly start: number; readonly end: number; readonly text: string; readonly doubt?: Doubt | undefined }

/** Quotations of fewer words are names and terms in quotation marks. */
const QUOTED_WORDS = 3;

/** Whether a span stands in somebody else's words. The citation behind a block quotation is the author's own. */
export function inQuotation({ block, start, end }: Span, cites = false): boolean {
  if (block.role === 'quotation' && !cites) return true;
  return proseOf(block).quotations.some(({ span, words, close }) => close !== '' && words >= QUOTED_WORDS && span.start <= start && end <= span.end);
}

/** Replacements as changes; of a span cut by a page break its first part is replaced and the others go. */
export function changesOf(document: ThesisDocument, replacements: readonly Replacement[]): Change[] {
  return replacements.flatMap(({ span, text, doubt, cites }) => document.parts(span).map(({ start, end }, index) => ({
    start, end, text: index === 0 ? text : '', doubt: doubt ?? (inQuotation(span, cites) ? 'quotation' as const : undefined),
  })));
}

/** A text that is edited; the version is null where it is not open. */
export type Edited = Pick<Source, 'document' | 'uri' | 'client'> & { readonly version: number | null };

/**
 * One edit, in text order, no place twice. A client that cannot show annotations gets only what is certain. Null where nothing changes.
 */
export function workspaceEdit({ document, uri, version, client }: Edited, changes: readonly Change[]): WorkspaceEdit | null {
  const kept: Change[] = [];
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept[kept.length - 1];
    if (last !== undefined && (change.start < last.end || (change.start === last.start && change.end === last.end))) continue;
    if (change.doubt !== undefined && !client.annotatedEdits) continue;
    if (change.start === change.end ? change.text !== '' : document.getText(change) !== change.text) kept.push(change);
  }
  if (kept.length === 0) return null;
  const edit = ({ start, end, text }: Change): TextEdit => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text });
  if (!client.versionedEdits) return { changes: { [uri]: kept.map(edit) } };
  const textDocument = { uri, version };
  if (!client.annotatedEdits) return { documentChanges: [{ textDocument, edits: kept.map(edit) }] };
  const used = new Set(kept.map(({ doubt = 'certain' }) => doubt));
  return {
    documentChanges: [{ textDocument, edits: kept.map((change): AnnotatedTextEdit => ({ ...edit(change), annotationId: change.doubt ?? 'certain' })) }],
    changeAnnotations: Object.fromEntries(Object.entries(ANNOTATIONS).filter(([id]) => used.has(id as Doubt))),
  };
}

/** The edits of several files as one; null where none changes anything. */
export function together(edits: readonly (WorkspaceEdit | null)[]): WorkspaceEdit | null {
  const some = edits.filter((edit) => edit !== null);
  if (some.length < 2) return some[0] ?? null;
  const changes = some.map((edit) => edit.changes).filter((one) => one !== undefined);
  const documentChanges = some.flatMap((edit) => edit.documentChanges ?? []);
  const annotations = some.map((edit) => edit.changeAnnotations).filter((one) => one !== undefined);
  return {
    ...(changes.length === 0 ? {} : { changes: Object.assign({}, ...changes) as NonNullable<WorkspaceEdit['changes']> }),
    ...(documentChanges.length === 0 ? {} : { documentChanges }),
    ...(annotations.length === 0 ? {} : { changeAnnotations: Object.assign({}, ...annotations) as NonNullable<WorkspaceEdit['changeAnnotations']> }),
  };
}
