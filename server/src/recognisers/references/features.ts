import { LEX, LEX_COUNT } from './lexicon';
import { LEAD_COUNT, MAX_TOKENS, PAD, SHAPE, SHAPE_COUNT, TRAIL_COUNT, type TokenColumns } from './tokenise';

/**
 * The observations the sequence model weighs: every token has one row in each of a fixed set of tables
 * (its word, its shape with the punctuation after it, what stands around it, what the reference has shown
 * so far). A row is a number; the weights of the rows are what training learns.
 */

const S = SHAPE_COUNT;
const T = TRAIL_COUNT;
const X = LEX_COUNT;
const C = 8;

/** Coarse shape: 0 punctuation, 1 lower, 2 capitalised, 3 capitals, 4 initials, 5 number, 6 year, 7 address. */
const COARSE = new Uint8Array(S);
for (const [shapes, value] of [
  [[SHAPE.lower, SHAPE.other], 1], [[SHAPE.capital, SHAPE.hyphenCapital, SHAPE.camel], 2], [[SHAPE.allCaps, SHAPE.caps3], 3],
  [[SHAPE.initial, SHAPE.initials2, SHAPE.dotted, SHAPE.hyphenInitial], 4],
  [[SHAPE.digit1, SHAPE.digit2, SHAPE.digit3, SHAPE.digit4, SHAPE.range, SHAPE.volIssue, SHAPE.mixed, SHAPE.longNumber, SHAPE.colonNumber,
    SHAPE.ordinal], 5],
  [[SHAPE.year, SHAPE.yearLetter, SHAPE.yearRange], 6], [[SHAPE.url, SHAPE.doi, SHAPE.email], 7],
] as readonly (readonly [readonly number[], number])[]) for (const shape of shapes) COARSE[shape] = value;

/** Classes of word that say what follows: their number among the 13 kept, 0 for the rest. */
const KEY = new Uint8Array(X);
[LEX.inWord, LEX.editor, LEX.page, LEX.volume, LEX.retrieved, LEX.publisher, LEX.conference, LEX.thesis, LEX.translator, LEX.journal,
  LEX.issue, LEX.interviewer, LEX.director].forEach((cls, i) => { KEY[cls] = i + 1; });
const KEYS = 14;
/** Roles of people in parentheses or after a list of names. */
const ROLE = new Uint8Array(X);
ROLE[LEX.editor] = 1;
ROLE[LEX.interviewer] = 2;
ROLE[LEX.director] = 3;
ROLE[LEX.translator] = 4;

/** What a stretch of words is about, by the strongest word in it. */
const TOPIC = new Uint8Array(X);
[LEX.organisation, LEX.place, LEX.journal, LEX.report, LEX.publisher, LEX.conference, LEX.university, LEX.thesis].forEach((cls, i) => {
  TOPIC[cls] = i + 1;
});
TOPIC[LEX.state] = 2;
TOPIC[LEX.country] = 2;
TOPIC[LEX.newspaper] = 3;
TOPIC[LEX.company] = 5;
const TOPICS = 9;

const SIZES = [
  S * T, S * T, S * T, S * S, S * S, T * S, X * T, X * X, X * X, X * C, X * C, LEAD_COUNT * LEAD_COUNT * C, 10 * S, 10 * X,
  6 * 3 * 3 * 3 * 2 * C, 50 * 6 * C, S * T, S * T, KEYS * C * 6, 5 * 4 * C, 5 * 6 * C, 6 * 6 * C, 6 * X, KEYS * X,
  TOPICS * 8 * 6 * C, 4 * 5 * 6 * C, TOPICS * 6 * C, X * C, 3 * 2 * 2 * 6 * C, 4 * 5 * 4 * C, 4 * 6 * C,
] as const;
const BASES: number[] = [];
let fixed = 0;
for (const size of SIZES) {
  BASES.push(fixed);
  fixed += size;
}
const [B0, B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, B11, B12, B13, B14, B15, B16, B17, B18, B19, B20, B21, B22, B23,
  B24, B25, B26, B27, B28, B29, B30] = BASES as [
  number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number,
  number, number, number, number, number, number, number, number, number, number, number, number, number, number, number];

/** Rows of the tables without words; rows of words follow. */
export const FIXED_ROWS = fixed;
/** Rows per token. */
export const TEMPLATES = SIZES.length + 4;

/** Words the model knows: an open-addressed table from hash to number (1…), for words and for three-letter endings. */
export class Vocabulary {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly ids: Uint16Array;
  readonly size: number;

  constructor(hashes: Int32Array) {
    let capacity = 64;
    while (capacity < hashes.length * 2.5) capacity *= 2;
    this.mask = capacity - 1;
    this.keys = new Int32Array(capacity);
    this.ids = new Uint16Array(capacity);
    this.size = hashes.length;
    for (let i = 0; i < hashes.length; i++) {
      let slot = (hashes[i]! ^ (hashes[i]! >>> 15)) & this.mask;
      while (this.ids[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = hashes[i]!;
      this.ids[slot] = i + 1;
    }
  }

  /** Number of the word, 0 when it is not known. */
  id(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    for (;;) {
      const id = this.ids[slot]!;
      if (id === 0 || this.keys[slot] === hash) return id;
      slot = (slot + 1) & this.mask;
    }
  }
}

const CELLS = MAX_TOKENS + 2 * PAD;
/** Class of the joint after each token, for the transitions: see `joint`; 9 in emphasis, 10 in quotes. */
export const joints = new Uint8Array(CELLS);
export const JOINT_COUNT = 11;
/** Rows of each token, `TEMPLATES` a token, in order. */
export const rows = new Int32Array(MAX_TOKENS * TEMPLATES);

const word = new Uint16Array(CELLS);
const suffix = new Uint16Array(CELLS);
const roleAhead = new Uint8Array(CELLS);
const pointAhead = new Uint8Array(CELLS);

/** How many of the nine tokens around are initials or known given names: 0 to 3. */
const people = new Uint8Array(CELLS);

function countPeople(t: TokenColumns): void {
  const stop = t.n + PAD;
  let count = 0;
  const named = (k: number): number => (k >= PAD && k < stop && (COARSE[t.shape[k]!] === 4 || t.lex[k] === LEX.given) ? 1 : 0);
  for (let k = PAD; k < PAD + 4; k++) count += named(k);
  for (let k = PAD; k < stop; k++) {
    count += named(k + 4) - named(k - 5);
    people[k] = count < 3 ? count : 3;
  }
}

const commaTopic = new Uint8Array(CELLS);
const commaAfter = new Uint8Array(CELLS);
const sentenceTopic = new Uint8Array(CELLS);
const sentenceForm = new Uint8Array(CELLS);
const ahead = new Uint8Array(CELLS);

/**
 * Fills, for every token, what the stretch up to the next point and up to the next full stop holds: its topic, how much of it is
 * capitalised, how long it is, what stands after it; and whether numbers, pages and places are still to come.
 */
function stretches(t: TokenColumns): void {
  const stop = t.n + PAD;
  let from = PAD;
  let begin = PAD;
  let topic = 0;
  let whole = 0;
  let upper = 0;
  let lower = 0;
  for (let k = PAD; k < stop; k++) {
    const of = TOPIC[t.lex[k]!]!;
    if (of > topic) topic = of;
    if (of > whole) whole = of;
    const c = COARSE[t.shape[k]!]!;
    if (c === 2) upper++;
    else if (c === 1 && t.coreEnd[k]! - t.coreStart[k]! > 3) lower++;
    const j = joints[k]!;
    if ((j !== 0 && j !== 8) || k === stop - 1) {
      const after = (j < 6 ? j : 5) * 8 + COARSE[t.shape[k + 1]!]!;
      for (; from <= k; from++) {
        commaTopic[from] = topic;
        commaAfter[from] = after;
      }
      topic = 0;
      if (j === 2 || j === 5 || j === 7 || (j === 6 && t.trail[k]! % 6 === 2) || k === stop - 1) {
        const size = k + 1 - begin;
        const form = (lower === 0 ? (upper === 0 ? 0 : 1) : lower * 2 < upper ? 2 : 3) * 5 + (size < 2 ? 0 : size < 4 ? 1 : size < 7 ? 2 : size < 13 ? 3 : 4);
        for (; begin <= k; begin++) {
          sentenceTopic[begin] = whole;
          sentenceForm[begin] = form;
        }
        whole = upper = lower = 0;
      }
    }
  }
  let volume = 0;
  let pages = 0;
  let place = 0;
  for (let k = stop - 1; k >= PAD; k--) {
    ahead[k] = (volume * 2 + pages) * 2 + place;
    const shape = t.shape[k]!;
    const lex = t.lex[k]!;
    if (shape === SHAPE.volIssue || shape === SHAPE.colonNumber) volume = 2;
    else if (volume === 0 && (lex === LEX.volume || lex === LEX.issue || (COARSE[shape] === 5 && shape !== SHAPE.range))) volume = 1;
    if (lex === LEX.page || shape === SHAPE.range) pages = 1;
    if (lex === LEX.place || lex === LEX.publisher || lex === LEX.state) place = 1;
  }
}

/** 0 none, 1 comma, 2 full stop, 3 colon, 4 semicolon, 5 ? or !, 6 closing bracket, 7 closing quote, 8 full stop of an initial or abbreviation. */
function joint(t: TokenColumns, k: number): number {
  const trail = t.trail[k]!;
  const point = trail % 6;
  const closer = (trail - point) / 6;
  if (closer >= 2) return 6;
  if (closer === 1) return 7;
  if (point !== 2) return point;
  const shape = t.shape[k]!;
  if (COARSE[shape] === 4) return 8;
  const lex = t.lex[k]!;
  return lex === LEX.volume || lex === LEX.issue || lex === LEX.page || lex === LEX.editor || lex === LEX.suffix || lex === LEX.etal ? 8 : 2;
}

/** Looks back to front: the role word ahead with its distance, and the next point with its distance. */
function lookAhead(t: TokenColumns): void {
  let role = 0;
  let roleAt = 0;
  let point = 0;
  let pointAt = 0;
  for (let k = t.n + PAD - 1; k >= PAD; k--) {
    const r = ROLE[t.lex[k]!]!;
    if (r > 0) {
      role = r;
      roleAt = k;
    }
    const away = roleAt - k;
    roleAhead[k] = role === 0 || away > 24 ? 0 : role * 4 + (away < 2 ? 0 : away < 5 ? 1 : away < 11 ? 2 : 3);
    const j = joint(t, k);
    joints[k] = j;
    if (j !== 0 && j !== 8) {
      point = j === 6 || j === 7 ? 5 : j - 1;
      pointAt = k;
    }
    const distance = pointAt - k;
    pointAhead[k] = point * 5 + (distance < 0 ? 4 : distance < 4 ? distance : 4);
  }
}

/** The look of the whole reference: quotes, where the year stands, how the first name is written. */
function styleOf(t: TokenColumns): number {
  let quotes = 0;
  let year = 0;
  const first = PAD;
  for (let k = first; k < t.n + PAD; k++) {
    if (t.lead[k] === 3 || t.lead[k] === 5) quotes = 1;
    const shape = t.shape[k]!;
    if (year === 0 && COARSE[shape] === 6) {
      const early = k - first < 4 || (k - first) * 5 < t.n * 2;
      year = (early ? 1 : 3) + ((t.marks[k]! & 4) !== 0 ? 0 : 1);
    }
  }
  const shape = COARSE[t.shape[first]!]!;
  const comma = t.trail[first]! % 6 === 1;
  const next = COARSE[t.shape[first + 1]!]!;
  const name = shape === 5 ? 0 : comma && next === 4 ? 1 : shape === 4 ? 2 : next === 4 ? 3 : 4;
  return (quotes * 5 + year) * 5 + name;
}

/**
 * Fills `rows` and `joints` for the tokens. `words` and `endings` say which words have rows.
 */
export function observe(t: TokenColumns, words: Vocabulary, endings: Vocabulary): void {
  const n = t.n;
  const stop = n + PAD;
  lookAhead(t);
  stretches(t);
  countPeople(t);
  const style = styleOf(t);
  for (let k = 0; k < stop + PAD; k++) {
    word[k] = t.hash[k] === 0 ? 0 : words.id(t.hash[k]!);
    suffix[k] = t.suffix[k] === 0 ? 0 : endings.id(t.suffix[k]!);
  }
  const V = words.size + 1;
  const BW = FIXED_ROWS;
  let sentence = 0;
  let year = 0;
  let quote = 0;
  let italic = 0;
  let key = 0;
  let point = 0;
  let since = 0;
  let opening = t.lex[PAD]!;
  let out = 0;
  const { shape, trail, lex, lead, marks } = t;
  for (let k = PAD; k < stop; k++) {
    const i = k - PAD;
    const s0 = shape[k]!;
    const s1 = shape[k - 1]!;
    const n1 = shape[k + 1]!;
    const x0 = lex[k]!;
    const c0 = COARSE[s0]!;
    const mark = marks[k]!;
    if ((mark & 2) !== 0) quote = 1;
    else if (quote === 1) quote = 2;
    if ((mark & 1) !== 0) italic = 1;
    else if (italic === 1) italic = 2;
    const paren = (mark >> 2) & 1;
    const t1 = trail[k - 1]!;
    rows[out++] = B0 + s0 * T + trail[k]!;
    rows[out++] = B1 + s1 * T + t1;
    rows[out++] = B2 + n1 * T + trail[k + 1]!;
    rows[out++] = B3 + s0 * S + n1;
    rows[out++] = B4 + s1 * S + s0;
    rows[out++] = B5 + t1 * S + s0;
    rows[out++] = B6 + x0 * T + trail[k]!;
    rows[out++] = B7 + lex[k - 1]! * X + x0;
    rows[out++] = B8 + x0 * X + lex[k + 1]!;
    rows[out++] = B9 + lex[k - 2]! * C + c0;
    rows[out++] = B10 + lex[k + 2]! * C + c0;
    rows[out++] = B11 + (lead[k]! * LEAD_COUNT + lead[k + 1]!) * C + c0;
    rows[out++] = B12 + (i < 6 ? i : i < 9 ? 6 : i < 14 ? 7 : i < 25 ? 8 : 9) * S + s0;
    rows[out++] = B13 + ((i * 10 / n) | 0) * X + x0;
    rows[out++] = B14 + ((((sentence * 3 + year) * 3 + quote) * 3 + italic) * 2 + paren) * C + c0;
    rows[out++] = B15 + (style * 6 + sentence) * C + c0;
    rows[out++] = B16 + shape[k - 2]! * T + trail[k - 2]!;
    rows[out++] = B17 + shape[k + 2]! * T + trail[k + 2]!;
    rows[out++] = B18 + (key * 6 + point) * C + c0;
    rows[out++] = B19 + (roleAhead[k]!) * C + c0;
    rows[out++] = B20 + pointAhead[k]! * C + c0;
    rows[out++] = B21 + ((since < 4 ? since : since < 8 ? 4 : 5) * 6 + point) * C + c0;
    rows[out++] = B22 + sentence * X + x0;
    rows[out++] = B23 + key * X + x0;
    const j = joints[k]!;
    // Inside emphasis or quotes a point seldom ends a field: joints of their own, once the points have been read.
    const next = marks[k + 1]!;
    if ((next & 24) !== 0) joints[k] = (next & 8) !== 0 ? 9 : 10;
    rows[out++] = B24 + (commaTopic[k]! * 48 + commaAfter[k]!) * C + c0;
    rows[out++] = B25 + (sentenceForm[k]! * 6 + sentence) * C + c0;
    rows[out++] = B26 + (sentenceTopic[k]! * 6 + sentence) * C + c0;
    rows[out++] = B27 + opening * C + c0;
    rows[out++] = B28 + (ahead[k]! * 6 + sentence) * C + c0;
    rows[out++] = B29 + (people[k]! * 20 + roleAhead[k]!) * C + c0;
    rows[out++] = B30 + (people[k]! * 6 + sentence) * C + c0;
    rows[out++] = BW + word[k]!;
    rows[out++] = BW + V + word[k - 1]!;
    rows[out++] = BW + 2 * V + word[k + 1]!;
    rows[out++] = BW + 3 * V + suffix[k]!;
    const found = KEY[x0]!;
    if (found > 0) key = found;
    if (year === 0 && c0 === 6) year = paren === 1 ? 1 : 2;
    since++;
    if (j !== 0 && j !== 8) {
      point = j === 6 || j === 7 ? 5 : j > 4 ? 2 : j;
      since = 0;
      opening = lex[k + 1]!;
    }
    if ((j === 2 || j === 5 || (j >= 6 && trail[k]! % 6 === 2)) && sentence < 5) sentence++;
  }
}

/** How many rows a model over these vocabularies has. */
export function rowCount(words: Vocabulary, endings: Vocabulary): number {
  return FIXED_ROWS + 3 * (words.size + 1) + endings.size + 1;
}
