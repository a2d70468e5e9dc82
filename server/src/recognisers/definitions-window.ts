/**
 * A stretch of text in which a long form may stand, cut into letters and units for the alignment.
 * A unit is a word or a part of a hyphenated or mixed word; only letters and digits are kept,
 * so emphasis marks, quotation marks and tags between words cost nothing.
 */
import { factsOf, prefixLength } from './definitions-words';
import { fold, isDigit, isGreek, isMarkup, isQuote, isSpace, isUpper } from './definitions-letters';

/** How a letter stands in its unit. */
export enum Place {
  Inner = 0,
  /** After a known prefix (`electro|cardio`). */
  Seam = 1,
  /** First letter of a part after a hyphen, slash, digit or change of case. */
  PartInitial = 2,
  /** First letter of a word. */
  Initial = 3,
  /** A further letter of a short word in capitals (`UN` in `UN Office`). */
  Capital = 4,
}

export interface Unit {
  /** Index of its first letter in {@link Window.codes}. */
  readonly first: number;
  /** Offset of the whole word it belongs to (the white space before it ends there). */
  readonly wordStart: number;
  readonly end: number;
  readonly isWordStart: boolean;
  readonly stop: boolean;
  readonly neverFirst: boolean;
  readonly capital: boolean;
  /** An emphasis or quotation mark opens right before it. */
  readonly opens: boolean;
  /** The folded text of the unit. */
  readonly word: string;
  /** Digit this unit spells out, or 0. */
  readonly digit: number;
  /** Greek letter this unit names, or 0. */
  readonly greek: number;
  /** What passing over it costs an alignment, the barrier included. */
  readonly skip: number;
  /** What lies before it (a comma, a quotation mark, a gap) costs, also when the unit itself is met. */
  readonly barrier: number;
}

export interface Window {
  /** Folded letters and digits, their offsets, their units and their places. */
  readonly codes: number[];
  readonly offsets: number[];
  readonly unitOf: number[];
  readonly places: number[];
  readonly units: Unit[];
  /** `skips[k]`: cost of passing over all units before unit k. */
  readonly skips: number[];
  /** An emphasis or quotation mark closes right after it. */
  readonly closes: boolean;
}

/** Cost of passing over a comma, a quotation or a bracketed group inside a long form. */
const BARRIER = 0.8;

/** Ranges left out of a window: `[from, to)` pairs in order. */
export type Gaps = ReadonlyArray<readonly [number, number]>;

/** Cuts `text` between two offsets into letters and units, leaving out the gaps. */
export function makeWindow(text: string, from: number, to: number, gaps: Gaps): Window {
  const window: Window = { codes: [], offsets: [], unitOf: [], places: [], units: [], skips: [0], closes: isMarkup(text.charCodeAt(to)) || isQuote(text.charCodeAt(to)) };
  let at = from;
  let gap = 0;
  let wordStart = -1;
  let penalty = 0;
  let afterElision = false;
  while (at < to) {
    const next = gaps[gap];
    if (next && at >= next[0]) {
      if (at < next[1]) at = next[1];
      gap++;
      penalty += BARRIER;
      wordStart = -1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      wordStart = -1;
      at++;
      continue;
    }
    if (code === 60) {
      const close = tagEnd(text, at, to);
      if (close > at) {
        at = close;
        continue;
      }
    }
    if (fold(code) === 0) {
      if (code === 44 && isSpace(text.charCodeAt(at + 1)) && !isCompanyEnding(text, at + 1)) penalty += BARRIER;
      if (code === 34 || code === 0x201c || code === 0x201d) penalty += BARRIER / 2;
      if ((code === 39 || code === 0x2019) && afterElision) wordStart = -1;
      if (code === 47 || code === 0x2014 || code === 0x2026) wordStart = -1;
      if (code === 0x2014 || code === 0x2026) penalty += BARRIER;
      at++;
      continue;
    }
    const isWordStart = wordStart < 0;
    if (isWordStart) wordStart = at;
    const end = addUnit(window, text, at, to, wordStart, isWordStart, penalty);
    penalty = 0;
    afterElision = isWordStart && end - at <= 2 && !isDigit(code);
    at = end;
  }
  return window;
}

/** The offset after an HTML tag that opens at `at`; `at` itself if none does. */
function tagEnd(text: string, at: number, to: number): number {
  const second = text.charCodeAt(at + 1);
  if (second !== 47 && fold(second) === 0) return at;
  const close = text.indexOf('>', at);
  return close >= 0 && close < to && close - at < 60 ? close + 1 : at;
}

/** Is what follows the comma the legal ending of a name (`, A.C.`, `, Inc.`)? */
function isCompanyEnding(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 6);
  return /^(?:[A-Z]\.\s?[A-Z]\.|Inc|Ltd|LLC|S\.A)/.test(rest);
}

/** Reads one unit that begins at `at`, adds it and returns the offset after it. */
function addUnit(
  window: Window, text: string, at: number, to: number, wordStart: number, isWordStart: boolean, penalty: number,
): number {
  const index = window.units.length;
  const first = window.codes.length;
  const kind = isDigit(fold(text.charCodeAt(at)));
  let end = at;
  let asWritten = true;
  let capitals = 0;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code >= 0x300 && code < 0x370) {
      asWritten = false;
      continue;
    }
    if (isMarkup(code) && end + 1 < to && fold(text.charCodeAt(end + 1)) !== 0 && end > at && code !== 95) {
      asWritten = false;
      continue;
    }
    const letter = fold(code);
    if (letter === 0 || isDigit(letter) !== kind) break;
    const upper = isUpper(code);
    if (end > at && (isGreek(letter) !== isGreek(window.codes[window.codes.length - 1] ?? 0))) break;
    if (upper && end > at && !isUpper(text.charCodeAt(end - 1))) break;
    if (upper) capitals++;
    window.codes.push(letter);
    window.offsets.push(end);
    window.unitOf.push(index);
    if (code > 127) asWritten = false;
  }
  if (end === at) end = at + 1;
  const word = asWritten ? text.slice(at, end).toLowerCase() : String.fromCharCode(...window.codes.slice(first));
  markPlaces(window, word, isWordStart, capitals, kind);
  const facts = factsOf(word);
  const stop = facts.stop && (capitals === 0 || word.length > 1);
  const unit: Unit = {
    first, wordStart, end, isWordStart, stop, word,
    neverFirst: capitals === 0 && facts.neverFirst,
    capital: capitals > 0,
    opens: isWordStart && at > 0 && (isMarkup(text.charCodeAt(at - 1)) || isQuote(text.charCodeAt(at - 1))),
    digit: facts.digit,
    greek: facts.greek,
    skip: penalty + skipCost(word, stop, isWordStart, kind, capitals),
    barrier: penalty,
  };
  window.units.push(unit);
  window.skips.push((window.skips[index] ?? 0) + unit.skip);
  return end;
}

function skipCost(word: string, stop: boolean, isWordStart: boolean, digits: boolean, capitals: number): number {
  if (stop) return 0.05;
  if (digits) return 0.1;
  if (word.length === 1) return 0.3;
  if (!isWordStart) return 0.45;
  return capitals > 1 ? 1.3 : 1;
}

function markPlaces(window: Window, word: string, isWordStart: boolean, capitals: number, digits: boolean): void {
  const initial = isWordStart ? Place.Initial : Place.PartInitial;
  const allCapitals = capitals === word.length && word.length > 1 && word.length < 6;
  const inner = allCapitals ? Place.Capital : digits ? Place.Seam : Place.Inner;
  const base = window.places.length;
  for (let i = 0; i < word.length; i++) window.places.push(i === 0 ? initial : inner);
  if (allCapitals || digits || word.length < 6) return;
  let seam = 0;
  for (let rounds = 0; rounds < 6; rounds++) {
    const length = prefixLength(word, seam);
    if (length === 0) break;
    seam += length;
    window.places[base + seam] = Place.Seam;
  }
}
