/** What is counted for one kind of thing in one document, and how it prints. */

export interface Tally {
  readonly kind: string;
  labelled: number;
  found: number;
  extra: number;
  /** Of the found ones, how many are right in what they say or lead to; undefined where there is nothing more to be right in. */
  right: number | undefined;
  /** How many of `right` there could be; the found ones where undefined. */
  checked?: number;
  readonly misses: string[];
  readonly extras: string[];
  readonly wrong: string[];
}

export function tally(kind: string, labelled: number, checks: boolean): Tally {
  return { kind, labelled, found: 0, extra: 0, right: checks ? 0 : undefined, misses: [], extras: [], wrong: [] };
}

export const recall = (t: Tally): number => (t.labelled === 0 ? 1 : t.found / t.labelled);
export const precision = (t: Tally): number => (t.found + t.extra === 0 ? 1 : t.found / (t.found + t.extra));
export function f1(t: Tally): number {
  const p = precision(t);
  const r = recall(t);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
/** Share of the checked ones that are right; 1 where nothing is checked. */
export function accuracy(t: Tally): number {
  const of = t.checked ?? t.found;
  return t.right === undefined || of === 0 ? 1 : t.right / of;
}

const percent = (value: number): string => `${(100 * value).toFixed(1)}`.padStart(5);

/** One line of the table: kind, labelled, precision, recall, F1, share right. */
export function row(t: Tally): string {
  const right = t.right === undefined ? '' : `${percent(accuracy(t))} right`;
  return `  ${t.kind.padEnd(24)}${String(t.labelled).padStart(5)} labelled  P ${percent(precision(t))}  R ${percent(recall(t))}  F1 ${percent(f1(t))}  ${right}`.trimEnd();
}

/** The misses, extras and wrong ones, one a line. */
export function details(t: Tally): string[] {
  return [
    ...t.misses.map((text) => `      missed  ${text}`),
    ...t.extras.map((text) => `      extra   ${text}`),
    ...t.wrong.map((text) => `      wrong   ${text}`),
  ];
}
