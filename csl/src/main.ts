/** `dist/csl.js`: required where Node runs, else a worker that answers messages. It is loaded when a reference is first copied. */
import { format, type Wanted } from './format';

interface Message { readonly data: Wanted & { readonly id: number } }
interface Scope { onmessage?: (message: Message) => void; postMessage?(answer: { id: number; text?: string; error?: string }): void }

declare const module: { exports: unknown } | undefined;

if (typeof module !== 'undefined') module.exports = { format };
else {
  const scope: Scope = globalThis as unknown as Scope;
  scope.onmessage = ({ data }) => {
    try {
      scope.postMessage?.({ id: data.id, text: format(data) });
    } catch (error) {
      scope.postMessage?.({ id: data.id, error: String(error) });
    }
  };
}
