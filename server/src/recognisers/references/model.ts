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
  /** For each row, where its weights begin in `weights`; rows without weights share the first, which is all zero. */
  readonly offsets: Uint32Array;
  /** `LANES` numbers a row, each the weights of two labels: the even one plus 65,536 times the odd one. */
  readonly weights: Int32Array;
  /** `[joint][from][to]`. */
  readonly transitions: Int8Array;
  readonly starts: Int8Array;
  readonly ends: Int8Array;
}

/** Numbers a row of weights takes. The sum of all rows of a token fits sixteen bits, so that two labels are added at once. */
const LANES = 12;

const emissions = new Int32Array(MAX_TOKENS * N);
const best = new Int32Array(MAX_TOKENS * N);
const back = new Uint8Array(MAX_TOKENS * N);
/** The labels followed at one token, where their transitions begin, and their scores. */
const aliveLabels = new Uint8Array(N);
const aliveLines = new Int32Array(N);
const aliveScores = new Int32Array(N);
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
  const weights = new Int32Array((filledRows(bytes, at, size) + 1) * LANES);
  let row = 0;
  let k = LANES;
  while (row < size) {
    const count = bytes[at++]!;
    if (count >= 128) {
      row += count - 127;
      continue;
    }
    offsets[row++] = count === 0 ? 0 : k;
    for (let i = 0; i < count; i++) {
      const label = bytes[at++]!;
      const value = (bytes[at++]! << 24) >> 24;
      weights[k + (label >> 1)]! += (label & 1) === 0 ? value : value * 65_536;
    }
    if (count > 0) k += LANES;
  }
  return { words, endings, offsets, weights, transitions, starts, ends };
}

/** How many rows have weights. */
function filledRows(bytes: Uint8Array, from: number, size: number): number {
  let filled = 0;
  for (let at = from, row = 0; row < size;) {
    const count = bytes[at]!;
    row += count < 128 ? 1 : count - 127;
    if (count > 0 && count < 128) filled++;
    at += count < 128 ? 1 + 2 * count : 1;
  }
  return filled;
}

/** Labels the tokens: fills `path` and `margins`. Viterbi's algorithm over the labels near the best. */
export function label(t: TokenColumns, model: Model): void {
  const n = t.n;
  if (n === 0) return;
  observe(t, model.words, model.endings);
  for (let i = 0; i < n; i++) add(model, i);
  decode(n, model);
}

/** Adds up the weights of a token's rows: the inner loop of all reading of references, hence the sums in variables of their own. */
function add({ offsets, weights }: Model, i: number): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let s8 = 0;
  let s9 = 0;
  let s10 = 0;
  let s11 = 0;
  for (let r = i * TEMPLATES, end = r + TEMPLATES; r < end; r++) {
    const k = offsets[rows[r]!]!;
    s0 = (s0 + weights[k]!) | 0;
    s1 = (s1 + weights[k + 1]!) | 0;
    s2 = (s2 + weights[k + 2]!) | 0;
    s3 = (s3 + weights[k + 3]!) | 0;
    s4 = (s4 + weights[k + 4]!) | 0;
    s5 = (s5 + weights[k + 5]!) | 0;
    s6 = (s6 + weights[k + 6]!) | 0;
    s7 = (s7 + weights[k + 7]!) | 0;
    s8 = (s8 + weights[k + 8]!) | 0;
    s9 = (s9 + weights[k + 9]!) | 0;
    s10 = (s10 + weights[k + 10]!) | 0;
    s11 = (s11 + weights[k + 11]!) | 0;
  }
  const base = i * N;
  two(base, s0);
  two(base + 2, s1);
  two(base + 4, s2);
  two(base + 6, s3);
  two(base + 8, s4);
  two(base + 10, s5);
  two(base + 12, s6);
  two(base + 14, s7);
  two(base + 16, s8);
  two(base + 18, s9);
  two(base + 20, s10);
  emissions[base + 22] = (s11 << 16) >> 16;
}

/** Takes the sums of two labels apart. */
function two(at: number, sum: number): void {
  const even = (sum << 16) >> 16;
  emissions[at] = even;
  emissions[at + 1] = (sum - even) >> 16;
}

/** Rules a label out at a token; `decode` then finds the best path without it. */
export function ban(i: number, label: number): void {
  emissions[i * N + label]! += LOW / 2000;
}

/** Finds the best path through the scores `label` has filled in, and its margins. */
export function decode(n: number, model: Model): void {
  const { transitions } = model;
  let top = LOW;
  for (let y = 0; y < N; y++) {
    const score = emissions[y]! + model.starts[y]!;
    best[y] = score;
    if (score > top) top = score;
  }
  for (let i = 1; i < n; i++) {
    const from = (i - 1) * N;
    const base = i * N;
    const table = joints[i - 1 + PAD]! * N * N;
    const least = top - BEAM;
    let alive = 0;
    for (let y = 0; y < N; y++) {
      const score = best[from + y]!;
      if (score < least) continue;
      aliveLabels[alive] = y;
      aliveLines[alive] = table + y * N;
      aliveScores[alive++] = score;
    }
    follow(transitions, base, alive);
    top = LOW;
    for (let z = base; z < base + N; z++) {
      const score = best[z]! + emissions[z]!;
      best[z] = score;
      if (score > top) top = score;
    }
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

/** The best way from the labels alive at a token to each label of the next. */
function follow(transitions: Int8Array, base: number, alive: number): void {
  const first = aliveScores[0]!;
  const line = aliveLines[0]!;
  const label = aliveLabels[0]!;
  for (let z = 0; z < N; z++) {
    best[base + z] = first + transitions[line + z]!;
    back[base + z] = label;
  }
  for (let a = 1; a < alive; a++) {
    const score = aliveScores[a]!;
    const from = aliveLines[a]!;
    const y = aliveLabels[a]!;
    for (let z = 0; z < N; z++) {
      const sum = score + transitions[from + z]!;
      if (sum > best[base + z]!) {
        best[base + z] = sum;
        back[base + z] = y;
      }
    }
  }
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
