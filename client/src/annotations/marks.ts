/** Highlights drawn over their passages, in colours of the theme. */
import { type Disposable, OverviewRulerLane, type TextEditor, type TextEditorDecorationType, ThemeColor, window } from 'vscode';
import type { Placed } from './book';
import { COLOURS, type Colour } from './model';

export class Marks implements Disposable {
  private readonly types = new Map<Colour, TextEditorDecorationType>(COLOURS.map((colour) => [colour, window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor(`thesis.highlight.${colour}`),
    overviewRulerColor: new ThemeColor(`thesis.highlight.${colour}`),
    overviewRulerLane: OverviewRulerLane.Left,
    // High contrast themes give no backgrounds: there the line below tells.
    borderWidth: '0 0 1px 0', borderStyle: 'solid', borderColor: new ThemeColor(`thesis.highlight.${colour}`),
  })]));
  private readonly doubtful = window.createTextEditorDecorationType({ borderWidth: '1px', borderStyle: 'dashed', borderColor: new ThemeColor('list.warningForeground') });

  draw(editor: TextEditor, placed: readonly Placed[]): void {
    for (const [colour, type] of this.types) editor.setDecorations(type, placed.flatMap(({ note, range }) => (range !== undefined && note.colour === colour ? [range] : [])));
    editor.setDecorations(this.doubtful, placed.flatMap(({ anchor, range }) => (range !== undefined && anchor.standing === 'doubtful' ? [range] : [])));
  }

  dispose(): void {
    for (const type of [...this.types.values(), this.doubtful]) type.dispose();
  }
}
