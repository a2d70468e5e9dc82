/** What stands between VS Code and the server's answers: several features may each look at, or change, the same answer. */
import type { Middleware } from 'vscode-languageclient';

/** The answers features look at so far; another one is one more line in `chain`. */
export type Hook = Pick<Middleware, 'provideHover' | 'provideDefinition'>;

/** One middleware out of several: the first is asked first, and its `next` is the one after it, then the server. */
export function chain(hooks: readonly Hook[]): Hook {
  return {
    provideHover: (document, position, token, next) =>
      hooks.reduceRight((inner, { provideHover: hook }) => (hook === undefined ? inner : (d, p, t) => hook(d, p, t, inner)), next)(document, position, token),
    provideDefinition: (document, position, token, next) =>
      hooks.reduceRight((inner, { provideDefinition: hook }) => (hook === undefined ? inner : (d, p, t) => hook(d, p, t, inner)), next)(document, position, token),
  };
}
