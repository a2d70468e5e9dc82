import { JOINT_COUNT, Vocabulary, joints, observe, rowCount, rows, TEMPLATES } from './features';
import { LABEL_COUNT } from './labels';
import { MAX_TOKENS, PAD, type TokenColumns } from './tokenise';

const N = LABEL_COUNT;
/** Labels further than this below the best one at a token are not followed (in units of the weights). */
const BEAM = 130;
const LOW = -1e9;

/** Weights of a linear-chain conditional random field, quantised to bytes and sparse. */
export interface Model {
  readonly words: Vocabulary;
  readonly endings: Vocabulary;
  /** For each row, where its weights begin in `labels` and `values`; one more at the end. */
  readonly offsets: Uint32Array;
  readonly labels: Uint8Array;
  readonly values: Int8Array;
  /** `[joint][from][to]`. */
  readonly transitions: Int8Array;
  readonly starts: Int8Array;
  readonly ends: Int8Array;
}

const emissions = new Int32Array(MAX_TOKENS * N);
const best = new Int32Array(MAX_TOKENS * N);
const back = new Uint8Array(MAX_TOKENS * N);
/** The labels of the tokens after `label`. */
export const path = new Uint8Array(MAX_TOKENS);
/** For each token, how much the path would lose with the next best label there, its neighbours kept. */
export const margins = new Int32Array(MAX_TOKENS);

function base64(text: string): Uint8Array {
  const out = new Uint8Array((text.length * 3) >> 2);
  const table = new Uint8Array(128);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < 64; i++) table[alphabet.charCodeAt(i)] = i;
  let o = 0;
  for (let i = 0; i + 3 < text.length; i += 4) {
    const v = (table[text.charCodeAt(i)]! << 18) | (table[text.charCodeAt(i + 1)]! << 12)
      | (table[text.charCodeAt(i + 2)]! << 6) | table[text.charCodeAt(i + 3)]!;
    out[o++] = v >> 16;
    out[o++] = (v >> 8) & 255;
    out[o++] = v & 255;
  }
  return out;
}

/**
 * Reads the weights as `training/pack.ts` writes them: counts, hashes of words and endings, transitions, then for each
 * row a byte with its number of weights (runs of empty rows shortened) and pairs of label and value.
 */
export function unpack(text: string): Model {
  const bytes = base64(text);
  const view = new DataView(bytes.buffer);
  const wordCount = view.getUint32(0);
  const endingCount = view.getUint32(4);
  const total = view.getUint32(8);
  let at = 12;
  const hashes = (count: number): Int32Array => {
    const out = new Int32Array(count);
    for (let i = 0; i < count; i++, at += 4) out[i] = view.getInt32(at);
    return out;
  };
  const words = new Vocabulary(hashes(wordCount));
  const endings = new Vocabulary(hashes(endingCount));
  const signed = (count: number): Int8Array => new Int8Array(bytes.buffer, (at += count) - count, count);
  const transitions = signed(JOINT_COUNT * N * N);
  const starts = signed(N);
  const ends = signed(N);
  const size = rowCount(words, endings);
  const offsets = new Uint32Array(size + 1);
  const labels = new Uint8Array(total);
  const values = new Int8Array(total);
  let row = 0;
  let k = 0;
  while (row < size) {
    const count = bytes[at++]!;
    if (count >= 128) {
      for (let run = count - 127; run > 0 && row < size; run--) offsets[row++] = k;
      continue;
    }
    offsets[row++] = k;
    for (let i = 0; i < count; i++) {
      labels[k] = bytes[at++]!;
      values[k++] = (bytes[at++]! << 24) >> 24;
    }
  }
  offsets[size] = k;
  return { words, endings, offsets, labels, values, transitions, starts, ends };
}

/** Labels the tokens: fills `path` and `margins`. Viterbi's algorithm over the labels near the best. */
export function label(t: TokenColumns, model: Model): void {
  const n = t.n;
  if (n === 0) return;
  observe(t, model.words, model.endings);
  const { offsets, labels, values } = model;
  emissions.fill(0, 0, n * N);
  for (let i = 0, r = 0; i < n; i++) {
    const base = i * N;
    for (let end = r + TEMPLATES; r < end; r++) {
      const row = rows[r]!;
      const to = offsets[row + 1]!;
      for (let k = offsets[row]!; k < to; k++) emissions[base + labels[k]!]! += values[k]!;
    }
  }
  decode(n, model);
}

/** Rules a label out at a token; `decode` then finds the best path without it. */
export function ban(i: number, label: number): void {
  emissions[i * N + label]! += LOW / 2000;
}

/** Finds the best path through the scores `label` has filled in, and its margins. */
export function decode(n: number, model: Model): void {
  const { transitions } = model;
  for (let y = 0; y < N; y++) best[y] = emissions[y]! + model.starts[y]!;
  for (let i = 1; i < n; i++) {
    const from = (i - 1) * N;
    const base = i * N;
    const table = joints[i - 1 + PAD]! * N * N;
    let top = LOW;
    for (let y = 0; y < N; y++) {
      if (best[from + y]! > top) top = best[from + y]!;
      best[base + y] = LOW;
    }
    top -= BEAM;
    for (let y = 0; y < N; y++) {
      const score = best[from + y]!;
      if (score < top) continue;
      const line = table + y * N;
      for (let z = 0; z < N; z++) {
        const sum = score + transitions[line + z]!;
        if (sum > best[base + z]!) {
          best[base + z] = sum;
          back[base + z] = y;
        }
      }
    }
    for (let z = 0; z < N; z++) best[base + z]! += emissions[base + z]!;
  }
  let last = 0;
  for (let y = 1, base = (n - 1) * N; y < N; y++) {
    if (best[base + y]! + model.ends[y]! > best[base + last]! + model.ends[last]!) last = y;
  }
  for (let i = n - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * N + last]!;
  }
  measure(n, model);
}

function measure(n: number, model: Model): void {
  const { transitions } = model;
  for (let i = 0; i < n; i++) {
    const base = i * N;
    const chosen = path[i]!;
    const before = i > 0 ? joints[i - 1 + PAD]! * N * N + path[i - 1]! * N : -1;
    const after = i + 1 < n ? joints[i + PAD]! * N * N + path[i + 1]! : -1;
    let own = 0;
    let other = LOW;
    for (let y = 0; y < N; y++) {
      const score = emissions[base + y]! + (before >= 0 ? transitions[before + y]! : model.starts[y]!)
        + (after >= 0 ? transitions[after + y * N]! : model.ends[y]!);
      if (y === chosen) own = score;
      else if (score > other) other = score;
    }
    margins[i] = own - other;
  }
}
