/** Where notes and highlights stand now. Whoever keeps them tells it: `noted.set(uri, ranges)` whenever they or their places change. */
import { type Disposable, EventEmitter, type Range, type Uri, workspace } from 'vscode';

export class Noted implements Disposable {
  private readonly places = new Map<string, readonly Range[]>();
  private readonly changed = new EventEmitter<void>();
  private readonly closing = workspace.onDidCloseTextDocument(({ uri }) => this.places.delete(uri.toString()));
  readonly onDidChange = this.changed.event;

  ranges(uri: Uri): readonly Range[] {
    return this.places.get(uri.toString()) ?? [];
  }

  set(uri: Uri, ranges: readonly Range[]): void {
    if (ranges.length === 0 && !this.places.has(uri.toString())) return;
    this.places.set(uri.toString(), ranges);
    this.changed.fire();
  }

  dispose(): void {
    this.closing.dispose();
    this.changed.dispose();
  }
}
