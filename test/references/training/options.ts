/** How the weights in the product were trained. */
export const OPTIONS = {
  epochs: 15, rate: 0.1, decay: 0.002, l1: 0.005, minWord: 3, minEnding: 8, seed: 1, madeUp: 4000, average: 5, repeat: 2,
} as const;
