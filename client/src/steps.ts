/** First steps: what a reader has done by mouse or keyboard, for the walkthrough, whose steps complete by doing. VS Code keeps the ticks. */
import { commands } from 'vscode';
import type { Hook } from './connection/middleware';

/** As in the context keys `thesis.did.hover` and `thesis.did.jump`, which package.json names; other steps complete by their command. */
type Step = 'hover' | 'jump';

/** Sees hovers and jumps that found something. */
export function firstSteps(): Hook {
  const done = new Set<Step>();
  const did = (step: Step): void => {
    if (done.has(step)) return;
    done.add(step);
    commands.executeCommand('setContext', `thesis.did.${step}`, true);
  };
  return {
    provideHover: async (document, position, token, next) => {
      const card = await next(document, position, token);
      if (card) did('hover');
      return card;
    },
    // VS Code asks for a definition on Ctrl+hover as well: the step says "go", and that is near enough to show how.
    provideDefinition: async (document, position, token, next) => {
      const found = await next(document, position, token);
      if (Array.isArray(found) ? found.length > 0 : found) did('jump');
      return found;
    },
  };
}
