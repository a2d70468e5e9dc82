/**
 * Works the reader already knows: whose entry was opened (the cursor rested on it), or whose citation or entry is noted. Their citations
 * are marked in the text, and their cards say so.
 */
import { type Disposable, type Memento, type Position, type Range, type TextDocument, type TextEditorDecorationType, ThemeColor, type Uri, l10n, window, workspace } from 'vscode';
import type { CitedWork } from '../../../server/src/protocol';
import type { Analyses } from '../connection/analyses';
import type { Requests } from '../connection/requests';
import { toRange } from '../tree/ranges';
import type { Noted } from './noted';

const PREFIX = 'thesis.opened:';
/** The cursor must rest so long on an entry for it to count as opened (ms). */
const REST = 1000;
/** Typing pauses before citations are asked for again (ms). */
const PAUSE = 1000;

type Known = 'opened' | 'noted';

export class KnownWorks implements Disposable {
  private readonly works = new Map<string, readonly CitedWork[]>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private resting: ReturnType<typeof setTimeout> | undefined;
  private readonly styles: Record<Known, TextEditorDecorationType> = { opened: style('dotted', 'charts.green'), noted: style('dashed', 'charts.yellow') };
  private readonly parts: Disposable[];

  constructor(private readonly requests: Requests, analyses: Analyses, private readonly noted: Noted, private readonly memento: Memento) {
    this.parts = [
      ...Object.values(this.styles),
      analyses.onDidAnalyze(({ uri, isThesis }) => this.later(uri, isThesis)),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => this.rest(textEditor.document, selections[0]?.active)),
      window.onDidChangeVisibleTextEditors(() => this.draw()),
      noted.onDidChange(() => this.draw()),
      workspace.onDidRenameFiles(({ files }) => { for (const { oldUri, newUri } of files) this.move(oldUri, newUri); }),
      workspace.onDidCloseTextDocument(({ uri }) => this.works.delete(uri.toString())),
      workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('thesis.works.markKnown')) this.draw(); }),
    ];
  }

  /** What a card says of the work cited or listed at a place. */
  remark(document: TextDocument, position: Position): string {
    const work = this.works.get(document.uri.toString())?.find(({ citations }) => citations.some((range) => toRange(range).contains(position)));
    const known = work && this.judge(document.uri)(work);
    return known === undefined ? '' : known === 'noted' ? l10n.t('noted') : l10n.t('entry opened');
  }

  /** Forgets which entries of a document were opened. @returns what brings them back */
  clear(uri: Uri): () => void {
    const before = this.opened(uri);
    this.keep(uri, []);
    this.draw();
    return () => {
      this.keep(uri, before);
      this.draw();
    };
  }

  dispose(): void {
    clearTimeout(this.resting);
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const part of this.parts) part.dispose();
  }

  private move(from: Uri, to: Uri): void {
    const opened = this.opened(from);
    if (opened.length === 0) return;
    this.keep(to, opened);
    this.keep(from, []);
  }

  private opened(uri: Uri): readonly string[] {
    const kept: unknown = this.memento.get(PREFIX + uri.toString());
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  }

  private keep(uri: Uri, opened: readonly string[]): void {
    this.memento.update(PREFIX + uri.toString(), opened.length === 0 ? undefined : opened).then(undefined, () => undefined);
  }

  /** Tells of the works of a document whether they are known; notes are looked up by line, for there may be many. */
  private judge(uri: Uri): (work: CitedWork) => Known | undefined {
    const opened = new Set(this.opened(uri));
    const notes = new Map<number, Range[]>();
    for (const note of this.noted.ranges(uri)) {
      for (let line = note.start.line; line <= note.end.line; line++) notes.set(line, [...(notes.get(line) ?? []), note]);
    }
    const touched = (range: Range): boolean => {
      for (let line = range.start.line; line <= range.end.line; line++) if (notes.get(line)?.some((note) => note.intersection(range) !== undefined)) return true;
      return false;
    };
    return ({ id, entry, citations }) => {
      if (notes.size > 0 && [entry, ...citations].some((range) => touched(toRange(range)))) return 'noted';
      return opened.has(id) ? 'opened' : undefined;
    };
  }

  private rest({ uri }: TextDocument, position: Position | undefined): void {
    clearTimeout(this.resting);
    const work = position && this.works.get(uri.toString())?.find(({ entry }) => toRange(entry).contains(position));
    if (work === undefined || this.opened(uri).includes(work.id)) return;
    this.resting = setTimeout(() => {
      this.keep(uri, [...this.opened(uri), work.id]);
      this.draw();
    }, REST);
  }

  private later(uri: string, isThesis: boolean): void {
    clearTimeout(this.waiting.get(uri));
    if (!isThesis) {
      if (this.works.delete(uri)) this.draw();
      return;
    }
    this.waiting.set(uri, setTimeout(() => this.ask(uri), this.works.has(uri) ? PAUSE : 0));
  }

  private async ask(uri: string): Promise<void> {
    const works = await this.requests.citedWorks(uri);
    if (works === undefined || !workspace.textDocuments.some((document) => document.uri.toString() === uri)) return;
    this.works.set(uri, works);
    this.draw();
  }

  private draw(): void {
    for (const editor of window.visibleTextEditors) {
      const { uri } = editor.document;
      const on = workspace.getConfiguration('thesis', uri).get('works.markKnown', true);
      const judge = this.judge(uri);
      const ranges: Record<Known, Range[]> = { opened: [], noted: [] };
      for (const work of on ? this.works.get(uri.toString()) ?? [] : []) {
        const known = judge(work);
        if (known !== undefined) ranges[known].push(...work.citations.map(toRange));
      }
      editor.setDecorations(this.styles.opened, ranges.opened);
      editor.setDecorations(this.styles.noted, ranges.noted);
    }
  }
}

/** A line under the citation, thinner than that of a fault and never in its colours. */
function style(borderStyle: string, color: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({ borderWidth: '0 0 1px 0', borderStyle, borderColor: new ThemeColor(color) });
}
