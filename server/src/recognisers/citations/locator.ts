/** The place in the work that a citation names: `p. 18`, `pp. 4-5`, `24-25`, `: 45`, `p. 3 & 14`. */
import { LOCATOR_LABELS, PAGE_LABELS } from './marks';
import type { Token } from './tokens';

export interface Locator {
  readonly label: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Token after it. */
  readonly next: number;
}

const ROMAN = /^[ivxlc]{1,7}$/;

/** Reads a locator that begins at token `at` (after the year or Ibid), separators allowed. */
export function readLocator(tokens: readonly Token[], at: number, text: string): Locator | undefined {
  let k = at;
  let colon = false;
  while (k < tokens.length && k < at + 3) {
    const kind = tokens[k]?.kind;
    if (kind === ',' || kind === ':' || kind === '.' || kind === ';' || (kind === 'other' && tokens[k]?.word === '(')) {
      colon = colon || kind === ':';
      k++;
    } else break;
  }
  if (tokens[k]?.word === 'at' || tokens[k]?.word === 'en' || tokens[k]?.word === 'here' || tokens[k]?.word === 'see') {
    if (LOCATOR_LABELS.has(tokens[k + 1]?.word ?? '')) k++;
  }
  const head = tokens[k];
  if (head === undefined) return undefined;
  let label = '';
  const labelled = (head.kind === 'low' || head.kind === 'name') && LOCATOR_LABELS.has(head.word);
  const separated = k > at;
  let value = k;
  if (labelled) {
    label = PAGE_LABELS.has(head.word) ? 'page' : head.word;
    value = k + 1;
    while (tokens[value]?.kind === '.' || LOCATOR_LABELS.has(tokens[value]?.word ?? '#')) value++;
  } else if (head.kind !== 'number' && !(head.kind === 'low' && ROMAN.test(head.word) && separated && head.word.length > 1))
    return undefined;
  else if (!separated) return undefined;
  let last = value;
  let lastNumber = -1;
  for (; last < tokens.length; last++) {
    const token = tokens[last] as Token;
    if (
      token.kind === 'number' ||
      (token.kind === 'year' && labelled) ||
      ((token.kind === 'low' || token.kind === 'name') && ROMAN.test(token.word))
    ) {
      lastNumber = last;
      continue;
    }
    const next = tokens[last + 1];
    const followed = next !== undefined && (next.kind === 'number' || (ROMAN.test(next.word) && next.kind === 'low'));
    // `44--45`
    if (token.kind === '-' && next?.kind === '-' && next.start === token.end && tokens[last + 2]?.kind === 'number') {
      last++;
      continue;
    }
    if (token.kind === '-' && (followed || next?.kind === 'year')) {
      if (next?.kind === 'year') {
        lastNumber = last + 1;
        last++;
      }
      continue;
    }
    if (
      (token.kind === '&' || token.word === 'and' || token.word === 'y' || token.word === 'et' || token.kind === ',') &&
      followed &&
      (labelled || lastNumber >= 0)
    )
      continue;
    // `12:30`, `8:6`
    if (token.kind === ':' && lastNumber >= 0 && next?.kind === 'number' && token.end === next.start) continue;
    if (token.kind === '.' && lastNumber >= 0 && next?.kind === 'number' && token.end === next.start && !PAGE_LABELS.has(label)) continue;
    if (
      (token.word === 'f' ||
        token.word === 'ff' ||
        token.word === 'sq' ||
        token.word === 'sqq' ||
        token.word === 'ss' ||
        token.word === 'passim') &&
      lastNumber >= 0
    ) {
      lastNumber = last;
      continue;
    }
    // a second label: `p. 5, n. 3`, `pp. 5 and p. 7`
    if (
      lastNumber >= 0 &&
      token.kind === ',' &&
      next !== undefined &&
      next.kind === 'low' &&
      LOCATOR_LABELS.has(next.word) &&
      hasNumberAfter(tokens, last + 2)
    ) {
      last++;
      continue;
    }
    if (lastNumber >= 0 && token.kind === '.' && LOCATOR_LABELS.has(tokens[last - 1]?.word ?? '#')) continue;
    break;
  }
  if (lastNumber < 0) return undefined;
  const from = tokens[value] as Token;
  const end = tokens[lastNumber] as Token;
  return {
    label: label === '' ? 'page' : label,
    value: text.slice(from.start, end.end).replace(/\s+/g, ' '),
    start: head.start,
    end: end.end,
    next: lastNumber + 1,
  };
}

function hasNumberAfter(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' || (tokens[at]?.kind === '.' && tokens[at + 1]?.kind === 'number');
}
