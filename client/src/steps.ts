/** First steps: what a reader has already done, for the walkthrough, whose steps complete by doing. */
import { type ExtensionContext, commands } from 'vscode';
import type { Hook } from './connection/middleware';

const KEY = 'steps';
/** As in the context keys `thesis.did.hover` and `thesis.did.jump`, which package.json names; other steps complete by their command. */
type Step = 'hover' | 'jump';

export class Steps {
  private readonly done: Set<Step>;

  constructor(private readonly context: Pick<ExtensionContext, 'globalState'>) {
    this.done = new Set(context.globalState.get<Step[]>(KEY, []));
    for (const step of this.done) this.tell(step);
  }

  /** Ticks a step off, once and for all. */
  private did(step: Step): void {
    if (this.done.has(step)) return;
    this.done.add(step);
    this.tell(step);
    this.context.globalState.update(KEY, [...this.done]);
  }

  /** Sees hovers and jumps that found something. */
  hook(): Hook {
    return {
      provideHover: async (document, position, token, next) => {
        const card = await next(document, position, token);
        if (card) this.did('hover');
        return card;
      },
      // VS Code asks for a definition on Ctrl+hover as well: the walkthrough's step says "go", and that is near enough to show how.
      provideDefinition: async (document, position, token, next) => {
        const found = await next(document, position, token);
        if (Array.isArray(found) ? found.length > 0 : found) this.did('jump');
        return found;
      },
    };
  }

  private tell(step: Step): void {
    commands.executeCommand('setContext', `thesis.did.${step}`, true);
  }
}
