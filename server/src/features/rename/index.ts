/** `textDocument/prepareRename` and `textDocument/rename`: one name, everywhere it stands, in all files of the thesis; what stands in quotations is asked about. */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Citation, ThesisDocument } from '../../model/types';
import { fileNameOf } from '../../project/names';
import { changesOf, together, workspaceEdit } from '../shared/edits';
import { headingAt, rangeOf } from '../shared/ranges';
import { Refusal, type Source } from '../shared/source';
import { abbreviationTarget } from './abbreviation';
import { headingTarget, referenceTarget } from './heading';
import type { Target } from './target';
import { citationTarget, entryTarget } from './work';

export function prepareRename(document: ThesisDocument, position: Position): { range: Range; placeholder: string } | Refusal | null {
  const target = targetAt(document, document.offsetAt(position));
  if (target === undefined || target instanceof Refusal) return target ?? null;
  return { range: rangeOf(document, target.span), placeholder: target.name };
}

export function rename(source: Source, position: Position, newName: string): WorkspaceEdit | Refusal | null {
  const { document } = source;
  const target = targetAt(document, document.offsetAt(position));
  if (target === undefined) return new Refusal('There is nothing to rename here');
  if (target instanceof Refusal) return target;
  const replacements = target.rename(newName);
  if (replacements instanceof Refusal) return replacements;
  const edits = [workspaceEdit(source, changesOf(document, replacements))];
  for (const other of source.others) {
    const there = target.elsewhere?.(other.document, newName) ?? [];
    if (there instanceof Refusal) return new Refusal(`${there.message} (in ${fileNameOf(other.uri)})`);
    edits.push(workspaceEdit({ ...other, client: source.client }, changesOf(other.document, there)));
  }
  return together(edits);
}

function targetAt(document: ThesisDocument, offset: number): Target | Refusal | undefined {
  const place = document.placeAt(offset);
  if (place === undefined) return undefined;
  const mention = document.mentionAt(offset);
  const { at } = place;
  switch (mention?.kind) {
    case 'use':
    case 'definition': return abbreviationTarget(document, mention);
    case 'citation': return citationTarget(document, mention, at);
    case 'work': return entryTarget(document, mention, at) ?? citationInside(document, offset, at);
    case 'cross-reference': return referenceTarget(document, mention, at);
    case 'footnote-mark': return new Refusal('Notes are numbered by their order: their numbers are not renamed one by one');
    case undefined: {
      const node = headingAt(document, offset);
      return node === undefined ? undefined : headingTarget(document, node, at);
    }
  }
}

/** A citation inside an entry or a caption. */
function citationInside(document: ThesisDocument, offset: number, at: number): Target | Refusal | undefined {
  const citation = document.mentionsIn({ start: offset, end: offset }).find((one): one is Citation => one.kind === 'citation' && one.span.start <= at && at <= one.span.end);
  return citation === undefined ? undefined : citationTarget(document, citation, at);
}
