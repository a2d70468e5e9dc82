import { JOINT_COUNT, TEMPLATES, Vocabulary, joints, observe, rowCount, rows } from '../../../server/src/recognisers/references/features';
import { LABEL_COUNT } from '../../../server/src/recognisers/references/labels';
import { PAD, tokenise, tokens } from '../../../server/src/recognisers/references/tokenise';
import { goldLabels, random, type Labelled } from './data';

const N = LABEL_COUNT;

/** Weights in floating point, dense, as training leaves them. */
export interface Trained {
  readonly wordHashes: Int32Array;
  readonly endingHashes: Int32Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly starts: Float32Array;
  readonly ends: Float32Array;
}

interface Sequence { rows: Int32Array; joints: Uint8Array; gold: Uint8Array; n: number; times: number }

export interface Options {
  readonly epochs: number;
  readonly rate: number;
  /** Shrinking of every weight after each pass. */
  readonly decay: number;
  /** Soft threshold after each pass: what makes the weights sparse. */
  readonly l1: number;
  /** Least count of a word, and of an ending, to have weights. */
  readonly minWord: number;
  readonly minEnding: number;
  readonly seed: number;
  /** How many passes, from the end, are averaged. */
  readonly average: number;
  /** Times each real reference is seen in a pass. */
  readonly repeat: number;
  readonly log?: (line: string) => void;
}

function vocabulary(counts: ReadonlyMap<number, number>, least: number): Int32Array {
  const kept = [...counts].filter(([h, c]) => h !== 0 && c >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([h]) => h);
  return Int32Array.from(kept.slice(0, 60000));
}

/** Trains a linear-chain conditional random field: stochastic gradient with per-weight rates (AdaGrad), soft threshold each pass. */
export function train(items: readonly Labelled[], extra: readonly Labelled[], options: Options): Trained {
  const wordCounts = new Map<number, number>();
  const endingCounts = new Map<number, number>();
  // Made-up references repeat the words of the real ones: only the real ones decide which words are worth weights.
  for (const item of items) {
    tokenise(item.text);
    for (let k = PAD; k < tokens.n + PAD; k++) {
      wordCounts.set(tokens.hash[k]!, (wordCounts.get(tokens.hash[k]!) ?? 0) + 1);
      endingCounts.set(tokens.suffix[k]!, (endingCounts.get(tokens.suffix[k]!) ?? 0) + 1);
    }
  }
  const wordHashes = vocabulary(wordCounts, options.minWord);
  const endingHashes = vocabulary(endingCounts, options.minEnding);
  const words = new Vocabulary(wordHashes);
  const endings = new Vocabulary(endingHashes);
  const size = rowCount(words, endings);
  const sequences: Sequence[] = [];
  for (const item of [...items, ...extra]) {
    const times = sequences.length < items.length ? options.repeat : 1;
    const gold = goldLabels(item);
    observe(tokens, words, endings);
    const n = tokens.n;
    if (n === 0) continue;
    sequences.push({ rows: rows.slice(0, n * TEMPLATES), joints: joints.slice(PAD, n + PAD), gold, n, times });
  }
  const weights = new Float32Array(size * N);
  const squares = new Float32Array(size * N).fill(1e-2);
  const transitions = new Float32Array(JOINT_COUNT * N * N);
  const transitionSquares = new Float32Array(transitions.length).fill(1e-1);
  const transitionGradient = new Float32Array(transitions.length);
  const exps = new Float32Array(transitions.length).fill(1);
  const starts = new Float32Array(N);
  const ends = new Float32Array(N);
  const edgeSquares = new Float32Array(2 * N).fill(1e-1);
  const next = random(options.seed);
  const order = sequences.flatMap((seq, i) => Array.from({ length: seq.times }, () => i));
  const sum = new Float32Array(weights.length);
  const transitionSum = new Float32Array(transitions.length);
  const alpha = new Float64Array(600 * N);
  const beta = new Float64Array(600 * N);
  const emit = new Float64Array(600 * N);
  const marginal = new Float64Array(N);
  const { rate } = options;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (let s = 0; s < order.length; s++) {
      const seq = sequences[order[s]!]!;
      const { n } = seq;
      let score = 0;
      let logZ = 0;
      for (let i = 0; i < n; i++) {
        const base = i * N;
        for (let y = 0; y < N; y++) emit[base + y] = 0;
        for (let r = i * TEMPLATES; r < (i + 1) * TEMPLATES; r++) {
          const w = seq.rows[r]! * N;
          for (let y = 0; y < N; y++) emit[base + y]! += weights[w + y]!;
        }
        if (i === 0) for (let y = 0; y < N; y++) emit[y]! += starts[y]!;
        if (i === n - 1) for (let y = 0; y < N; y++) emit[base + y]! += ends[y]!;
        score += emit[base + seq.gold[i]!]!;
        if (i > 0) score += transitions[(seq.joints[i - 1]! * N + seq.gold[i - 1]!) * N + seq.gold[i]!]!;
        let top = -Infinity;
        for (let y = 0; y < N; y++) if (emit[base + y]! > top) top = emit[base + y]!;
        for (let y = 0; y < N; y++) emit[base + y] = Math.exp(emit[base + y]! - top);
        logZ += top;
      }
      for (let i = 0; i < n; i++) {
        const base = i * N;
        let sum = 0;
        if (i === 0) for (let y = 0; y < N; y++) alpha[y] = emit[y]!;
        else {
          const t = seq.joints[i - 1]! * N * N;
          for (let z = 0; z < N; z++) alpha[base + z] = 0;
          for (let y = 0; y < N; y++) {
            const a = alpha[base - N + y]!;
            if (a < 1e-12) continue;
            for (let z = 0; z < N; z++) alpha[base + z]! += a * exps[t + y * N + z]!;
          }
          for (let z = 0; z < N; z++) alpha[base + z]! *= emit[base + z]!;
        }
        for (let y = 0; y < N; y++) sum += alpha[base + y]!;
        for (let y = 0; y < N; y++) alpha[base + y]! /= sum;
        logZ += Math.log(sum);
      }
      for (let y = 0; y < N; y++) beta[(n - 1) * N + y] = 1;
      for (let i = n - 1; i >= 0; i--) {
        const base = i * N;
        if (i < n - 1) {
          const t = seq.joints[i]! * N * N;
          let sum = 0;
          for (let y = 0; y < N; y++) {
            let b = 0;
            for (let z = 0; z < N; z++) b += exps[t + y * N + z]! * emit[base + N + z]! * beta[base + N + z]!;
            beta[base + y] = b;
            sum += b;
          }
          for (let y = 0; y < N; y++) beta[base + y]! /= sum;
          // Expected transitions between i and i + 1.
          let total = 0;
          for (let y = 0; y < N; y++) {
            const a = alpha[base + y]!;
            if (a < 1e-9) continue;
            for (let z = 0; z < N; z++) total += a * exps[t + y * N + z]! * emit[base + N + z]! * beta[base + N + z]!;
          }
          for (let y = 0; y < N; y++) {
            const a = alpha[base + y]! / total;
            if (a < 1e-9) continue;
            for (let z = 0; z < N; z++) {
              transitionGradient[t + y * N + z]! += a * exps[t + y * N + z]! * emit[base + N + z]! * beta[base + N + z]!;
            }
          }
          transitionGradient[t + seq.gold[i]! * N + seq.gold[i + 1]!]! -= 1;
        }
        let sum = 0;
        for (let y = 0; y < N; y++) sum += marginal[y] = alpha[base + y]! * beta[base + y]!;
        let wrong = 0;
        for (let y = 0; y < N; y++) {
          marginal[y]! /= sum;
          if (y === seq.gold[i]) marginal[y]! -= 1;
          wrong = Math.max(wrong, Math.abs(marginal[y]!));
        }
        if (i === 0 || i === n - 1) {
          const edge = i === 0 ? starts : ends;
          const offset = i === 0 ? 0 : N;
          for (let y = 0; y < N; y++) {
            const g = marginal[y]!;
            edgeSquares[offset + y]! += g * g;
            edge[y]! -= rate * g / Math.sqrt(edgeSquares[offset + y]!);
          }
        }
        if (wrong < 1e-3) continue;
        for (let r = i * TEMPLATES; r < (i + 1) * TEMPLATES; r++) {
          const w = seq.rows[r]! * N;
          for (let y = 0; y < N; y++) {
            const g = marginal[y]!;
            if (g < 1e-4 && g > -1e-4) continue;
            squares[w + y]! += g * g;
            weights[w + y]! -= rate * g / Math.sqrt(squares[w + y]!);
          }
        }
      }
      loss += logZ - score;
      if ((s & 7) === 7 || s === order.length - 1) {
        for (let t = 0; t < transitions.length; t++) {
          const g = transitionGradient[t]!;
          if (g === 0) continue;
          transitionSquares[t]! += g * g;
          transitions[t]! -= rate * g / Math.sqrt(transitionSquares[t]!);
          exps[t] = Math.exp(transitions[t]!);
          transitionGradient[t] = 0;
        }
      }
    }
    for (let w = 0; w < weights.length; w++) {
      const v = weights[w]! * (1 - options.decay);
      weights[w] = v > options.l1 ? v - options.l1 : v < -options.l1 ? v + options.l1 : 0;
    }
    if (epoch >= options.epochs - options.average) {
      for (let w = 0; w < weights.length; w++) sum[w]! += weights[w]! / options.average;
      for (let t = 0; t < transitions.length; t++) transitionSum[t]! += transitions[t]! / options.average;
    }
    options.log?.(`epoch ${epoch + 1} loss ${(loss / order.length).toFixed(4)}`);
  }
  return { wordHashes, endingHashes, weights: sum, transitions: transitionSum, starts, ends };
}
