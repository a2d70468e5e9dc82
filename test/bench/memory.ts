/** What a model keeps in memory, and whether edits leave anything behind. Needs `--expose-gc`. */
import { full, readAll } from './ours';

const EDITS = 10_000;
/** No more than this is spent on them, in ms: a busy machine does fewer. */
const BUDGET = 15_000;

export interface Memory { readonly name: string; /** MB kept by one model with all its tables. */ readonly model: number; /** MB more after so many edits. */ readonly growth?: number; readonly edits?: number }

function heap(): number {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

export function memory(name: string, text: string, edited: boolean): Memory {
  const before = heap();
  const document = full(text);
  const model = heap() - before;
  if (!edited) return readAll(document) < 0 ? { name, model: 0 } : { name, model };
  const begun = performance.now();
  const type = (rounds: number): number => {
    let k = 0;
    for (; k < rounds && performance.now() - begun < BUDGET; k++) {
      const at = (k * 7919) % Math.max(1, text.length - 2);
      document.update([{ start: at, end: at, text: 'x' }]);
      if (k % 50 === 0) readAll(document);
      document.update([{ start: at, end: at + 1, text: '' }]);
    }
    readAll(document);
    return k;
  };
  type(EDITS / 10);
  const settled = heap();
  const edits = type(EDITS);
  return { name, model, growth: heap() - settled, edits };
}
