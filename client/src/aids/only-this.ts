/** Show Only This: fades everything but the sentences that use the abbreviation, work or case study under the cursor. */
import {
  ColorThemeKind, type Disposable, StatusBarAlignment, type TextDocument, type TextEditor, type TextEditorDecorationType, ThemeColor, commands, l10n, window, workspace,
} from 'vscode';
import type { PassagesInfo } from '../../../server/src/protocol';
import { asNode } from '../commands/here';
import type { Analyses } from '../connection/analyses';
import type { Requests } from '../connection/requests';
import { show } from '../show';
import { toRange } from '../tree/ranges';
import { between, countTo, neighbour } from './ranges';

/** What is left of the letters' strength: still there to see where one is, in no one's way. High contrast keeps more. */
const FADED = '0.3';
const FADED_HIGH_CONTRAST = '0.45';
/** Left of chapter and section. */
const PRIORITY = 102;

export class OnlyThis implements Disposable {
  private on: { readonly document: TextDocument; passages: PassagesInfo } | undefined;
  private styles = styles();
  private turn = 0;
  private readonly item = window.createStatusBarItem('thesis.onlyThis', StatusBarAlignment.Right, PRIORITY);
  private readonly parts: Disposable[];

  constructor(private readonly requests: Requests, analyses: Analyses) {
    this.item.name = l10n.t('Thesis: Show Only This');
    this.item.command = 'thesis.showEverything';
    this.parts = [
      this.item,
      window.onDidChangeVisibleTextEditors(() => this.draw()),
      window.onDidChangeActiveTextEditor(() => this.tell()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor.document === this.on?.document) this.tell(); }),
      window.onDidChangeActiveColorTheme(() => this.restyle()),
      workspace.onDidCloseTextDocument((document) => { if (document === this.on?.document) this.end(); }),
      analyses.onDidAnalyze(({ uri }) => this.again(uri)),
    ];
  }

  get isOn(): boolean {
    return this.on !== undefined && window.activeTextEditor?.document === this.on.document;
  }

  /** Shows only what speaks of a row of a tree, else of what the cursor is on; of the thing already shown: shows everything again. */
  async start(argument?: unknown): Promise<void> {
    const node = asNode(argument);
    if (node?.row.place !== undefined) await show(node.uri, node.row.place, { passage: false, focus: true });
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const uri = editor.document.uri.toString();
    const id = node?.row.key ?? node?.row.id.replace(/ \(filtered\)$/, '');
    const passages = await (id === undefined ? this.requests.passagesAt(uri, editor.selection.active) : this.requests.passages(uri, id));
    if (!passages) {
      window.setStatusBarMessage(l10n.t('Nothing to show alone here: put the cursor on an abbreviation, a citation or the name of a case study'), 5000);
      return;
    }
    if (this.on?.document === editor.document && this.on.passages.id === passages.id) return this.end();
    this.end();
    this.on = { document: editor.document, passages };
    this.draw();
  }

  end(): void {
    this.turn++;
    this.on = undefined;
    this.draw();
  }

  /** Goes to the next or previous place that speaks of it, round the end of the document. */
  async step(forward: boolean): Promise<void> {
    const editor = window.activeTextEditor;
    if (this.on === undefined || editor?.document !== this.on.document) return;
    const next = neighbour(this.on.passages.uses, editor.selection.active, forward);
    // the cursor without a selection: the use is marked already, and Escape is free to end this
    if (next !== undefined) await show(editor.document.uri, toRange({ start: next.start, end: next.start }), { passage: true, focus: true });
  }

  dispose(): void {
    this.end();
    for (const part of [...this.parts, ...Object.values(this.styles)]) part.dispose();
  }

  /** The document was read anew: asks where the sentences are now. Until then the editor itself moves what is drawn. */
  private async again(uri: string): Promise<void> {
    const { on } = this;
    if (on === undefined || on.document.uri.toString() !== uri) return;
    const turn = ++this.turn;
    const passages = await this.requests.passages(uri, on.passages.id);
    if (turn !== this.turn || passages === undefined) return;
    if (passages === null) return this.end();
    on.passages = passages;
    this.draw();
  }

  private draw(): void {
    for (const editor of window.visibleTextEditors) this.drawIn(editor);
    this.tell();
  }

  private drawIn(editor: TextEditor): void {
    const passages = editor.document === this.on?.document ? this.on.passages : undefined;
    const last = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.setDecorations(this.styles.faded, passages === undefined ? [] : between(passages.sentences, last).map(toRange));
    editor.setDecorations(this.styles.used, passages === undefined ? [] : passages.uses.map(toRange));
  }

  private tell(): void {
    commands.executeCommand('setContext', 'thesis.onlyThis', this.isOn);
    const editor = window.activeTextEditor;
    if (this.on === undefined || editor?.document !== this.on.document) return this.item.hide();
    const { label, uses } = this.on.passages;
    const nth = countTo(uses, editor.selection.active);
    const places = nth === 0 ? String(uses.length) : l10n.t('{0} of {1}', nth, uses.length);
    this.item.text = `$(eye) ${l10n.t('Only {0}', short(label))} · ${places}`;
    this.item.tooltip = l10n.t('Only the sentences with “{0}” are shown clearly ({1}). Escape or a click shows everything; F7 and Shift+F7 go to the next and the previous one.', label, places);
    this.item.accessibilityInformation = { label: l10n.t('Showing only {0}, place {1}. Press to show everything', label, places), role: 'button' };
    this.item.show();
  }

  private restyle(): void {
    for (const style of Object.values(this.styles)) style.dispose();
    this.styles = styles();
    this.draw();
  }
}

function styles(): { faded: TextEditorDecorationType; used: TextEditorDecorationType } {
  const { kind } = window.activeColorTheme;
  const high = kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
  return {
    faded: window.createTextEditorDecorationType({ opacity: high ? FADED_HIGH_CONTRAST : FADED }),
    used: window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor('editor.wordHighlightStrongBackground'),
      overviewRulerColor: new ThemeColor('editorOverviewRuler.wordHighlightStrongForeground'),
      ...(high ? { outlineWidth: '1px', outlineStyle: 'solid', outlineColor: new ThemeColor('contrastActiveBorder') } : {}),
    }),
  };
}

/** What fits the status bar. */
function short(label: string): string {
  return label.length <= 30 ? label : `${label.slice(0, 29).trimEnd()}…`;
}

/** The commands; `thesis.nextUse` and `thesis.previousUse` ask `step` while it is on. */
export function onlyThisCommands(onlyThis: OnlyThis): Record<string, (...given: unknown[]) => unknown> {
  return { 'thesis.showOnlyThis': (argument) => onlyThis.start(argument), 'thesis.showEverything': () => onlyThis.end() };
}
