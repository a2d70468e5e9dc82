/**
 * Cuts hard-wrapped references without bullets or numbers: every line speaks for or against being a first line, and the cut
 * that fits all of them best is taken. Order of surnames and a year in every entry speak for a cut as a whole.
 */
import { charClass, LOWER } from './chars';
import type { Manner } from './entries';
import type { EntryLine } from './entry-lines';
import { foldCase } from './fold';

/** Cuts kept at each line: each remembers where its last entry began. */
const BEAM = 12;
const YEAR = /\b(?:1[5-9]|20)\d\d[a-z]?\b|\bn\.\s?d\.|\bs\.\s?f\.|\bforthcoming\b|\bin press\b/i;

interface Cut { readonly start: number; readonly weight: number; readonly key: string; readonly dated: boolean; readonly before: Cut | undefined }

/** 1 where a line begins an entry. Linear in the number of lines. */
export function cutByEvidence(content: readonly EntryLine[], manner: Manner): Uint8Array {
  const keys = content.map(({ line }) => keyOf(line.text));
  const sorted = isSorted(content, keys);
  let cuts: Cut[] = [];
  for (const [k, item] of content.entries()) {
    const dated = YEAR.test(item.line.text.length > 400 ? item.line.text.slice(0, 400) : item.line.text);
    const key = keys[k] as string;
    const weight = k === 0 ? 20 : evidence(content, k, manner);
    let best: Cut | undefined;
    let bestWeight = Number.NEGATIVE_INFINITY;
    for (const cut of cuts) {
      const order = !sorted || key === '' || cut.key === '' ? 0 : key >= cut.key ? 0.7 : -1.8;
      const total = cut.weight + weight + order - (cut.dated ? 0 : 1.4);
      if (total > bestWeight) { bestWeight = total; best = cut; }
    }
    const started: Cut = { start: k, weight: k === 0 ? 0 : bestWeight, key: key === '' ? best?.key ?? '' : key, dated, before: best };
    if (k > 0 && dated) cuts = cuts.map((cut) => (cut.dated ? cut : { ...cut, dated }));
    cuts.push(started);
    if (cuts.length > BEAM) cuts = cuts.sort((a, b) => b.weight - a.weight).slice(0, BEAM);
  }
  const starts = new Uint8Array(content.length);
  let last: Cut | undefined;
  for (const cut of cuts) if (last === undefined || cut.weight - (cut.dated ? 0 : 1.4) > last.weight - (last.dated ? 0 : 1.4)) last = cut;
  for (; last !== undefined; last = last.before) starts[last.start] = 1;
  return starts;
}

/** Log-odds, roughly, that line `k` begins an entry. */
function evidence(content: readonly EntryLine[], k: number, manner: Manner): number {
  const { line, score, blank, indent } = content[k] as EntryLine;
  const { line: before, indent: beforeIndent } = content[k - 1] as EntryLine;
  if (before.breakLength === 0) return -50;
  let weight = score >= 0.75 ? 2 : score >= 0.55 ? 1.4 : score >= 0.4 ? 0.8 : score >= 0.2 ? -0.3 : -1.2;
  if (line.shape.startsLower && score < 0.4) weight -= 2.5;
  weight += closing(before.text);
  const room = manner.width - beforeIndent - before.shape.length - 1 - firstWord(line.text);
  weight += room >= 12 ? 2.2 : room >= 5 ? 1.2 : room >= 2 ? 0.4 : -0.4;
  if (manner.hanging) weight += indent <= manner.indent + 1 ? 1.6 : -4;
  if (manner.separated) weight += blank ? 2 : -2;
  else if (blank) weight += 0.4;
  return weight;
}

/** How much the end of the line before speaks for an entry ending there. */
function closing(text: string): number {
  const line = text.trimEnd();
  const code = line.charCodeAt(line.length - 1);
  const char = line[line.length - 1] ?? '';
  if (char === ',' || char === '&' || char === '-' || char === '(' || char === '/' || char === ';') return -3;
  const space = line.lastIndexOf(' ');
  const word = line.slice(space + 1);
  if (char === '.') {
    // an initial, `Vol.`, `pp.` seldom end an entry
    if (/^(?:\p{Lu}\.)+$/u.test(word) || /^(?:vols?|pp?|eds?|nos?|in|al|trans|univ|cf|hrsg|st|dr)\.$/i.test(word)) return -0.8;
    return 1;
  }
  if (char === ')' || char === ']' || char === '”' || char === '"' || char === '>') return 0.3;
  if (word.includes('/') || word.includes('www.')) return 0.3;
  if (code >= 48 && code <= 57) return 0;
  return charClass(code) === LOWER && word.length <= 4 ? -2.5 : -1.4;
}

function firstWord(text: string): number {
  const line = text.trimStart();
  const space = line.indexOf(' ');
  return space < 0 ? line.length : space;
}

/** What a sorted list is sorted by: the first letters of the line; empty for a dash in place of a name. */
function keyOf(text: string): string {
  const line = foldCase(text.slice(0, 60)).replace(/^[^\p{L}]{1,40}/u, '');
  return /^\s{0,30}[-–—_]{2}/.test(text) ? '' : line.slice(0, 5);
}

function isSorted(content: readonly EntryLine[], keys: readonly string[]): boolean {
  let up = 0;
  let down = 0;
  let before = '';
  for (const [k, item] of content.entries()) {
    const key = keys[k] as string;
    if (item.score < 0.6 || key === '') continue;
    if (before !== '') { if (key >= before) up++; else down++; }
    before = key;
  }
  return up >= 4 && up >= down * 4;
}
