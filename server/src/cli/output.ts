/** Writing to standard output at the reader's pace. */
import { once } from 'node:events';

/** Characters gathered before they are written. */
const ENOUGH = 1 << 16;

/** Writes all pieces in order; waits where the reader is slower than the writer. */
export async function print(pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < ENOUGH) continue;
    await write(waiting);
    waiting = '';
  }
  if (waiting !== '') await write(waiting);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A reader that goes away (`| head`) has had enough: no error. Anything else that goes wrong with the output is one. */
export function endQuietlyOnClosedPipe(failed: (message: string) => never): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    failed(`standard output: ${error.code ?? error.message}`);
  });
}
