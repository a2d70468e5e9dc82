/** What a change of a block may alter outside it, told by comparing its mentions before and after. */
import type { RawMention, Stretch } from '../recognisers/mentions';

/** Tables that may have to be made again; a set of them is the sum. */
export const ENTRIES = 1;
export const DEFINITIONS = 2;
export const TERMS = 4;
export const CITATIONS = 8;
export const NOTES = 16;
export const REFERENCES = 32;
export const EVERYTHING = 63;

export function tableOf(mention: RawMention): number {
  switch (mention.type) {
    case 'citation': return CITATIONS;
    case 'definition': return DEFINITIONS;
    case 'term': return TERMS;
    case 'marker': case 'note': return NOTES;
    default: return REFERENCES;
  }
}

/** Tables the mentions of a block go into. */
export function tablesOf(mentions: readonly RawMention[]): number {
  let tables = 0;
  for (const mention of mentions) tables |= tableOf(mention);
  return tables;
}

/**
 * Compares what was found in a block with what is found now, positions aside. Mentions of a table that is as it was are
 * kept and moved to where their equals now stand, so that whoever refers to them still does.
 * @returns the mentions to go on with, in text order, and the tables that changed
 */
export function compare(old: readonly RawMention[], oldText: string, fresh: readonly RawMention[], text: string): { mentions: readonly RawMention[]; changed: number } {
  let changed = 0;
  const before = byTable(old);
  const after = byTable(fresh);
  const kept = new Map<RawMention, RawMention>();
  for (const table of [DEFINITIONS, TERMS, CITATIONS, NOTES, REFERENCES]) {
    const a = before.get(table) ?? [];
    const b = after.get(table) ?? [];
    if (a.length !== b.length || a.some((mention, i) => !same(mention, oldText, b[i] as RawMention, text))) { changed |= table; continue; }
    b.forEach((mention, i) => { kept.set(mention, a[i] as RawMention); });
  }
  const mentions = fresh.map((mention) => {
    const known = kept.get(mention);
    if (known === undefined) return mention;
    adopt(known, mention);
    return known;
  });
  return { mentions, changed };
}

function byTable(mentions: readonly RawMention[]): Map<number, RawMention[]> {
  const out = new Map<number, RawMention[]>();
  for (const mention of mentions) {
    const list = out.get(tableOf(mention));
    if (list === undefined) out.set(tableOf(mention), [mention]);
    else list.push(mention);
  }
  return out;
}

type Value = string | number | boolean | undefined | readonly string[] | Stretch;

/** Alike in everything but where they stand, and over the same characters. */
function same(a: RawMention, aText: string, b: RawMention, bText: string): boolean {
  if (a.type !== b.type || !sameText(a, aText, b, bText)) return false;
  const left = Object.entries(a) as [string, Value][];
  const right = new Map(Object.entries(b) as [string, Value][]);
  if (left.length !== right.size) return false;
  return left.every(([name, value]) => name === 'start' || name === 'end' || sameValue(value, aText, right.get(name), bText));
}

function sameValue(a: Value, aText: string, b: Value, bText: string): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (isStretch(a)) return isStretch(b) && sameText(a, aText, b, bText);
  return !isStretch(b) && a.length === b.length && a.every((part, i) => part === b[i]);
}

function isStretch(value: readonly string[] | Stretch): value is Stretch {
  return 'start' in value;
}

function sameText(a: Stretch, aText: string, b: Stretch, bText: string): boolean {
  return a.end - a.start === b.end - b.start && aText.slice(a.start, a.end) === bText.slice(b.start, b.end);
}

/** Moves a mention, and the stretches it holds, to where its equal now stands. */
function adopt(old: RawMention, fresh: RawMention): void {
  old.start = fresh.start;
  old.end = fresh.end;
  const values = new Map(Object.entries(fresh) as [string, Value][]);
  for (const [name, value] of Object.entries(old) as [string, Value][]) {
    const now = values.get(name);
    if (typeof value !== 'object' || typeof now !== 'object' || !isStretch(value) || !isStretch(now)) continue;
    value.start = now.start;
    value.end = now.end;
  }
}
