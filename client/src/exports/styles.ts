/** References in citation styles: `dist/csl.js`, loaded when the first one is wanted. */

export interface StyleRequest { readonly item: object; readonly style: 'apa' | 'chicago' | 'mla'; readonly language: string; readonly markdown: boolean }

/** Writes one reference in a style. Rejects where the program for it cannot be loaded. */
export type Styles = (wanted: StyleRequest) => Promise<string>;

/** The parts of a browser's Worker that are used here. */
export interface StyleWorker {
  postMessage(message: unknown): void;
  addEventListener(event: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(event: 'error', listener: () => void): void;
  terminate(): void;
}

/** Longer is none of a few references. */
const PATIENCE = 15_000;

/** Styles by a worker that `start` starts, for where no module can be required. It stays for the next reference. */
export function stylesInWorker(start: () => StyleWorker): Styles {
  let worker: StyleWorker | undefined;
  let last = 0;
  const waiting = new Map<number, { done: (text: string) => void; failed: (error: Error) => void }>();
  const fail = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const { failed } of waiting.values()) failed(new Error('the citation styles cannot be loaded'));
    waiting.clear();
  };
  return (wanted) => new Promise<string>((done, failed) => {
    if (worker === undefined) {
      worker = start();
      worker.addEventListener('error', fail);
      worker.addEventListener('message', ({ data }) => {
        const { id, text } = (data ?? {}) as { id?: unknown; text?: unknown };
        const one = typeof id === 'number' ? waiting.get(id) : undefined;
        if (typeof id !== 'number' || one === undefined) return;
        waiting.delete(id);
        if (typeof text === 'string') one.done(text);
        else one.failed(new Error('the reference cannot be written in this style'));
      });
    }
    const id = ++last;
    waiting.set(id, { done, failed });
    setTimeout(() => { if (waiting.has(id)) fail(); }, PATIENCE);
    worker.postMessage({ ...wanted, id });
  });
}
