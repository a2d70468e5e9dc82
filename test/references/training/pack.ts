import { LABEL_COUNT } from '../../../server/src/recognisers/references/labels';
import type { Trained } from './crf';

const N = LABEL_COUNT;
/** Steps per unit of weight. */
const SCALE = 12;

function byte(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value * SCALE)));
}

/** The weights as base64 text, in the layout `unpack` reads; weights under `least` steps are left out. */
export function pack(model: Trained, least = 1): string {
  const body: number[] = [];
  const int = (v: number): void => { body.push((v >>> 24) & 255, (v >>> 16) & 255, (v >>> 8) & 255, v & 255); };
  let total = 0;
  const rowsOut: number[] = [];
  let empty = 0;
  const flush = (): void => {
    while (empty > 0) {
      const run = Math.min(empty, 128);
      rowsOut.push(127 + run);
      empty -= run;
    }
  };
  for (let r = 0; r * N < model.weights.length; r++) {
    const pairs: number[] = [];
    for (let y = 0; y < N; y++) {
      const v = byte(model.weights[r * N + y]!);
      if (Math.abs(v) >= least) pairs.push(y, v & 255);
    }
    if (pairs.length === 0) {
      empty++;
      continue;
    }
    flush();
    rowsOut.push(pairs.length / 2, ...pairs);
    total += pairs.length / 2;
  }
  flush();
  int(model.wordHashes.length);
  int(model.endingHashes.length);
  int(total);
  for (const h of model.wordHashes) int(h);
  for (const h of model.endingHashes) int(h);
  for (const v of model.transitions) body.push(byte(v) & 255);
  for (const v of model.starts) body.push(byte(v) & 255);
  for (const v of model.ends) body.push(byte(v) & 255);
  for (const v of rowsOut) body.push(v);
  while (body.length % 3 !== 0) body.push(128);
  return Buffer.from(body).toString('base64');
}
