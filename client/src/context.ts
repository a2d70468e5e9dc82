/** Context keys: what the `when` clauses of package.json read. */
import { type Disposable, commands, window } from 'vscode';
import type { Analyses } from './connection/analyses';
import type { Modes } from './connection/modes';
import { isLookedAt } from './connection/selector';
import type { Current } from './current';

/**
 * `thesis.showing`: what the views show. Of the active editor: `thesis.isThesis`, `thesis.canSwitch` (a document the server is told of)
 * and `thesis.mode` (how it was switched by hand).
 */
export function keepContextKeys(current: Current, analyses: Analyses, modes: Modes): Disposable[] {
  const last = new Map<string, unknown>();
  const set = (key: string, value: unknown): void => {
    if (last.get(key) === value) return;
    last.set(key, value);
    commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    set('thesis.showing', current.showing);
    set('thesis.isThesis', document !== undefined && analyses.of(document)?.isThesis === true);
    set('thesis.canSwitch', document !== undefined && isLookedAt(document));
    set('thesis.mode', document === undefined ? 'auto' : modes.of(document));
  };
  update();
  return [current.onDidChange(update), window.onDidChangeActiveTextEditor(update), analyses.onDidAnalyze(update), modes.onDidChange(update)];
}
