/** The open documents: each a model kept up to date edit by edit, without full copies of the text. */
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { AnalyzeOptions } from '../model/document';
import type { TextChange, ThesisDocument } from '../model/types';
import type { RecognitionMode } from '../protocol';
import { isChange } from './validate';
import { UNWATCHED, type Watch } from './watch';

/** The door to the analysis; tests put their own here. */
export type Analyze = (text: string, options: AnalyzeOptions) => ThesisDocument;

export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  /** Counts up with every analysis of any document: names a state of the model. */
  stamp: number;
  /** How this document was switched by hand, if it was. */
  mode: RecognitionMode | undefined;
  /** Missing where the analysis failed: then the document answers nothing until it is opened anew. */
  model: ThesisDocument | undefined;
}

export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();
  private stamps = 0;

  constructor(
    private readonly analyze: Analyze,
    private readonly defaultMode: () => RecognitionMode,
    private readonly failed: (what: string, error: unknown) => void,
    private readonly watch: Watch = UNWATCHED,
  ) {}

  get(uri: string): OpenDocument | undefined {
    return this.documents.get(uri);
  }

  all(): OpenDocument[] {
    return [...this.documents.values()];
  }

  open({ uri, languageId, version, text }: TextDocumentItem): OpenDocument {
    const mode = this.documents.get(uri)?.mode;
    const open: OpenDocument = { uri, languageId, version, stamp: 0, mode, model: undefined };
    this.documents.set(uri, open);
    this.read(open, text);
    return open;
  }

  close(uri: string): void {
    this.documents.delete(uri);
  }

  /** Applies an edit at once; answers are computed from the new model from here on. Unknown documents are ignored. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const open = this.documents.get(uri);
    if (open === undefined) return undefined;
    open.version = version;
    open.stamp = ++this.stamps;
    const { model } = open;
    if (model === undefined) return open;
    try {
      this.watch.during(uri, model.length, () => apply(model, changes));
    } catch (error) {
      open.model = undefined;
      this.failed('update', error);
    }
    return open;
  }

  /** Switches one document by hand; `auto` gives it back to the setting. */
  setMode(uri: string, mode: RecognitionMode): OpenDocument | undefined {
    const open = this.documents.get(uri);
    if (open === undefined) return undefined;
    open.mode = mode === 'auto' ? undefined : mode;
    this.reread(open);
    return open;
  }

  /** Reads a document anew, as after a change of settings. */
  reread(open: OpenDocument): void {
    if (open.model !== undefined) this.read(open, open.model.getText());
  }

  private read(open: OpenDocument, text: string): void {
    open.stamp = ++this.stamps;
    try {
      open.model = this.watch.during(open.uri, text.length, () => this.analyze(text, { recognition: open.mode ?? this.defaultMode(), markdown: open.languageId === 'markdown' || /\.(?:md|markdown)$/i.test(open.uri) }));
    } catch (error) {
      open.model = undefined;
      this.failed('analysis', error);
    }
  }
}

/**
 * Feeds the protocol's changes to the model. Each counts its positions in the text the one before it left. Changes sent from
 * the end of the text to its start (as editors do for several cursors) do not move one another and go in one update.
 */
function apply(model: ThesisDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
  let batch: TextChange[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  const flush = (): void => {
    if (batch.length > 0) model.update(batch);
    batch = [];
    lowest = Number.POSITIVE_INFINITY;
  };
  for (const change of changes) {
    if (!isChange(change)) continue;
    if (!('range' in change) || change.range === undefined) {
      flush();
      model.update([{ start: 0, end: model.length, text: change.text }]);
      continue;
    }
    let next = offsets(model, change.range, change.text);
    if (next.end > lowest) {
      flush();
      next = offsets(model, change.range, change.text);
    }
    batch.push(next);
    lowest = next.start;
  }
  flush();
}

function offsets(model: ThesisDocument, range: { start: { line: number; character: number }; end: { line: number; character: number } }, text: string): TextChange {
  const a = model.offsetAt(range.start);
  const b = model.offsetAt(range.end);
  return { start: Math.min(a, b), end: Math.max(a, b), text };
}
