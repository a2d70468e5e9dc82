/**
 * Aligns the characters of a short form with the letters of a window and finds the cheapest way.
 *
 * After Schwartz & Hearst (2003) every character must be met in order, the first one where a word begins.
 * As in Sohn, Comeau, Kim & Wilbur (2008) first letters of words are worth more than inner ones, and words
 * may be passed over; but here all strategies are one cost, minimised by dynamic programming over the places
 * where each character occurs, so the start of the long form is the best one rather than the nearest.
 */
import { greekInitial, isDigit, isGreek } from './definitions-letters';
import { Place, type Window } from './definitions-window';

export interface Alignment {
  readonly cost: number;
  /** Index into `window.units` of the unit where the long form begins. */
  readonly firstUnit: number;
  /** Index of the unit that holds the last character met. */
  readonly lastUnit: number;
}

/** Characters of a short form: folded codes, and for each whether it is a capital or digit as written. */
export interface ShortCodes {
  readonly codes: readonly number[];
  readonly strong: readonly boolean[];
}

const ADJACENT = 0.22;
/** The same within the first four letters of a word (`COL` in `Colegio`). */
const OPENING = 0.15;
/** A long form that begins where its clause or an emphasised phrase does is a little likelier. */
const NATURAL_START = 0.25;
/** One that is just what is emphasised is much likelier. */
const MARKED_START = 1.1;
const SEAM = 0.25;
const INNER = 0.5;
const LATE_SEAM = 0.7;
const LATE_INNER = 1.2;
const MISSING_DIGIT = 0.7;
const MISSING_LETTER = 1.6;
/** Then the other three have to be first letters. */
const MISSING_OF_FOUR = 1.95;
/** Passing over the last word costs this share of its price, each further one less. */
const TRAILING = 1.05;
const FURTHER = 0.45;

/** Does the short form's character meet the window's letter? Digits meet number words, Greek letters their names, `E` what begins with `oe` or `ae`. */
function meets(code: number, window: Window, at: number): boolean {
  const letter = window.codes[at] ?? 0;
  if (letter === code) return true;
  if (isGreek(letter)) return greekInitial(letter) === code;
  if (isGreek(code) || isDigit(code)) {
    const unit = window.units[window.unitOf[at] ?? 0];
    if (!unit || unit.first !== at) return false;
    return isDigit(code) ? unit.digit === code : unit.greek === code;
  }
  if (code === 101) return window.codes[at + 1] === 101 && window.units[window.unitOf[at] ?? 0]?.first === at && (letter === 111 || letter === 97);
  return code === 120 && soundsLikeX(window, at);
}

/** `X` may stand for a word that begins with `ex`, `cross` or `trans` (`XGBoost`, `XML`). */
function soundsLikeX(window: Window, at: number): boolean {
  const unit = window.units[window.unitOf[at] ?? 0];
  return unit?.first === at && unit.word.length > 4 && (unit.word.startsWith('ex') || unit.word.startsWith('cross') || unit.word.startsWith('trans'));
}

/** Cost of meeting the letter at `to` right after the letter at `from`. */
function step(window: Window, from: number, to: number, strong: boolean): number {
  const a = window.unitOf[from] ?? 0;
  const b = window.unitOf[to] ?? 0;
  const place = window.places[to];
  if (a === b) {
    if (place === Place.Capital) return to === from + 1 ? 0 : 0.3;
    if (place === Place.Seam) return isDigit(window.codes[to] ?? 0) && to === from + 1 ? 0 : SEAM;
    if (to === from + 1) return to - (window.units[b]?.first ?? 0) < 4 ? OPENING : ADJACENT;
    return strong ? INNER : INNER * 0.7;
  }
  const skipped = (window.skips[b] ?? 0) - (window.skips[a + 1] ?? 0);
  return skipped + (window.units[b]?.barrier ?? 0) + enter(place, strong);
}

function enter(place: number | undefined, strong: boolean): number {
  switch (place) {
    case Place.Initial:
    case Place.PartInitial:
      return 0;
    case Place.Capital:
      return 0.3;
    case Place.Seam:
      return LATE_SEAM;
    default:
      return strong ? LATE_INNER : LATE_INNER * 0.8;
  }
}

/** Cost of beginning the long form at this letter; infinite where none may begin. */
function begin(window: Window, at: number): number {
  const place = window.places[at];
  const unit = window.units[window.unitOf[at] ?? 0];
  if (!unit || unit.first !== at) return Infinity;
  const never = unit.neverFirst ? 1.5 : unit.stop ? 1 : 0;
  if (place === Place.Initial) {
    const natural = unit.opens ? (window.closes ? MARKED_START : NATURAL_START) : unit.first === 0 ? NATURAL_START : 0;
    return never - natural;
  }
  return place === Place.PartInitial ? 0.4 + never : Infinity;
}

/**
 * The cheapest alignment of a short form with the end of a window, or undefined if there is none.
 * With `anchored` the long form must begin with the window's first unit that may begin one.
 * Time: the number of places where neighbouring characters occur, multiplied; the window is bounded by its maker.
 */
export function align(short: ShortCodes, window: Window, anchored: boolean): Alignment | undefined {
  const { codes, strong } = short;
  const count = codes.length;
  const size = window.codes.length;
  if (count === 0 || size < count) return undefined;
  let before: Row = EMPTY;
  let row = firstRow(codes[0] ?? 0, window, anchored);
  for (let i = 1; i < count; i++) {
    if (row.at.length === 0 && before.at.length === 0) return undefined;
    const code = codes[i] ?? 0;
    const next: MutableRow = { at: [], cost: [], start: [] };
    const missing = missingCost(codes, i - 1, count);
    for (let to = i - 1; to < size; to++) {
      if (!meets(code, window, to)) continue;
      let best = Infinity;
      let start = -1;
      const isStrong = strong[i] ?? false;
      for (let k = 0; k < row.at.length; k++) {
        const from = row.at[k] ?? 0;
        if (from >= to) break;
        const cost = (row.cost[k] ?? 0) + step(window, from, to, isStrong);
        if (cost <= best) {
          best = cost;
          start = row.start[k] ?? 0;
        }
      }
      if (missing < Infinity) {
        for (let k = 0; k < before.at.length; k++) {
          const from = before.at[k] ?? 0;
          if (from >= to) break;
          const cost = (before.cost[k] ?? 0) + missing + step(window, from, to, isStrong);
          if (cost < best) {
            best = cost;
            start = before.start[k] ?? 0;
          }
        }
      }
      if (start >= 0 && best < 9) {
        next.at.push(to);
        next.cost.push(best);
        next.start.push(start);
      }
    }
    before = row;
    row = next;
  }
  return finish(window, row, before, missingCost(codes, count - 1, count));
}

interface Row {
  readonly at: readonly number[];
  readonly cost: readonly number[];
  readonly start: readonly number[];
}

interface MutableRow {
  readonly at: number[];
  readonly cost: number[];
  readonly start: number[];
}

const EMPTY: Row = { at: [], cost: [], start: [] };

function firstRow(code: number, window: Window, anchored: boolean): Row {
  const row: MutableRow = { at: [], cost: [], start: [] };
  const last = anchored ? lastAnchor(window) : window.units.length - 1;
  for (let k = 0; k <= last; k++) {
    const unit = window.units[k];
    if (!unit || !meets(code, window, unit.first)) continue;
    const cost = begin(window, unit.first);
    if (cost === Infinity) continue;
    row.at.push(unit.first);
    row.cost.push(cost);
    row.start.push(k);
  }
  return row;
}

/** The last unit of the window's first word that is no article. */
function lastAnchor(window: Window): number {
  const { units } = window;
  let k = 0;
  while (k < units.length - 1 && units[k]?.neverFirst) k++;
  while (k < units.length - 1 && !units[k + 1]?.isWordStart) k++;
  return k;
}

/** Cost of leaving character `i` of the short form unmet: digits are cheap, one letter of four or more is dear. */
function missingCost(codes: readonly number[], i: number, count: number): number {
  if (i <= 0) return Infinity;
  const code = codes[i] ?? 0;
  if (isDigit(code)) return MISSING_DIGIT;
  if (isGreek(code)) return MISSING_DIGIT + 0.2;
  return count >= 5 ? MISSING_LETTER : count === 4 ? MISSING_OF_FOUR : Infinity;
}

function finish(window: Window, row: Row, before: Row, missing: number): Alignment | undefined {
  let best: Alignment | undefined;
  const total = window.skips[window.units.length] ?? 0;
  const consider = (source: Row, extra: number): void => {
    for (let k = 0; k < source.at.length; k++) {
      const lastUnit = window.unitOf[source.at[k] ?? 0] ?? 0;
      const tail = total - (window.skips[lastUnit + 1] ?? 0);
      const cost = (source.cost[k] ?? 0) + extra + (tail <= 1 ? tail * TRAILING : TRAILING + (tail - 1) * FURTHER);
      const firstUnit = source.start[k] ?? 0;
      if (!best || cost < best.cost - 1e-9 || (cost < best.cost + 1e-9 && firstUnit > best.firstUnit)) {
        best = { cost, firstUnit, lastUnit };
      }
    }
  };
  consider(row, 0);
  if (missing < Infinity) consider(before, missing);
  return best;
}
