import { joints } from './features';
import { L } from './labels';
import { LEX } from './lexicon';
import { ban, decode, path, type Model } from './model';
import { PAD, SHAPE, type TokenColumns } from './tokenise';

const IN_QUOTES = 2;
const IN_BRACKETS = 4;
const JOINT_STOP = 2;
/** Shapes no place is written in. */
const COUNTED: ReadonlySet<number> = new Set([SHAPE.year, SHAPE.digit1, SHAPE.digit2, SHAPE.digit3, SHAPE.digit4, SHAPE.range, SHAPE.volIssue, SHAPE.url]);

/**
 * Puts right what the order of a reference rules out, on the labels in `path`: what a single token cannot show. Where a rule finds
 * a label that cannot be, it is ruled out there and the best path is looked for again, so that the neighbours change with it.
 */
export function repair(text: string, t: TokenColumns, model: Model): void {
  wordedDate(text, t);
  authorsBeforeDate(t);
  namesBeforeYear(t);
  if (closedTitle(t)) decode(t.n, model);
  if (secondTitle(t)) decode(t.n, model);
  gaps(t);
  bookBeforeEditors(t);
  runOn(t);
  placeBeforeColon(t);
  publisherBehindPlace(t);
  placeGoesOn(t);
  openBracket(t);
  authorsBeforeDate(t);
  addresses(text, t);
}

const COMING = new Set('forthcoming press paraître prensa presse prelo druck erscheinen submitted'.split(' '));

/** `LATOUR Bruno (à paraître), Prix`, `Garboden, Philip. Forthcoming. Title`: words for a date behind the authors. */
function wordedDate(text: string, t: TokenColumns): void {
  for (let i = 1; i < t.n && i < 24; i++) {
    if (path[i] === L.date) return;
    if (!COMING.has(text.slice(t.coreStart[i + PAD]!, t.coreEnd[i + PAD]!).toLowerCase())) continue;
    const bracketed = (t.marks[i + PAD]! & IN_BRACKETS) !== 0;
    let first = i;
    while (bracketed && first > 0 && i - first < 3 && t.lead[first + PAD] !== 1) first--;
    const alone = !bracketed && joints[i + PAD] === JOINT_STOP && text[t.coreEnd[i - 1 + PAD]!] === '.';
    if (first === 0 || path[first - 1] !== L.author || (bracketed ? t.lead[first + PAD] !== 1 : !alone)) return;
    for (let k = first; k <= i; k++) path[k] = L.date;
    for (let k = i + 1; k < t.n; k++) if (path[k] === L.title) return;
    for (let k = i + 1; k < t.n && (path[k - 1] === L.date || joints[k - 1 + PAD] === 0); k++) path[k] = L.title;
    return;
  }
}

/** `Turner, Margery, Rob Santos, Diane K. Levy, and Rob Pitingolo. 2013. Title`: all before a year between two full stops is names, where some of it is. */
function namesBeforeYear(t: TokenColumns): void {
  let date = 1;
  while (date < t.n && date < 60 && path[date] !== L.date) date++;
  if (date >= t.n - 1 || t.shape[date + PAD]! !== SHAPE.year || joints[date - 1 + PAD] !== JOINT_STOP || joints[date + PAD] !== JOINT_STOP) return;
  if (path[0] !== L.author || path[date - 1] === L.author) return;
  let commas = 0;
  for (let i = 0; i < date; i++) {
    const shape = t.shape[i + PAD]!;
    if (path[i] !== L.author && path[i] !== L.title && path[i] !== L.editor) return;
    if (i > 0 && i < date - 1 && joints[i + PAD] === JOINT_STOP && shape !== SHAPE.initial && shape !== SHAPE.dotted) return;
    if ((t.marks[i + PAD]! & (IN_QUOTES | IN_BRACKETS | 1)) !== 0) return;
    if (shape === SHAPE.lower && t.coreEnd[i + PAD]! - t.coreStart[i + PAD]! > 3) return;
    if (joints[i + PAD] === 1) commas++;
  }
  if (commas < 2) return;
  for (let i = 0; i < date; i++) path[i] = L.author;
  const next = path[date + 1]!;
  if (next === L.note || next === L.container || next === L.journal) for (let k = date + 1; k < t.n && path[k] === next; k++) path[k] = L.title;
}

/** An address or DOI is one, whatever stands around it. */
function addresses(text: string, t: TokenColumns): void {
  for (let i = 0; i < t.n; i++) {
    const shape = t.shape[i + PAD]!;
    if (path[i] === L.url || path[i] === L.doi) continue;
    const at = t.coreStart[i + PAD]!;
    if (shape === SHAPE.url && (text.startsWith('http', at) || text.startsWith('www.', at))) path[i] = text.startsWith('doi.org/', text.indexOf('//', at) + 2) ? L.doi : L.url;
    else if (shape === SHAPE.doi) path[i] = L.doi;
  }
}

/** What stands before an early date is the authors when a title follows the date, whatever the words look like. */
function authorsBeforeDate(t: TokenColumns): void {
  const n = t.n;
  let first = 0;
  while (first < n && path[first] === L['citation-number']) first++;
  let date = first;
  while (date < n && path[date] !== L.date) date++;
  if (date === first || date >= n || date - first > 60) return;
  let after = date;
  while (after < n && path[after] === L.date) after++;
  if (after >= n || path[after] !== L.title) return;
  const bracketed = (t.marks[date + PAD]! & IN_BRACKETS) !== 0;
  let authors = 0;
  let editors = 0;
  let titles = 0;
  for (let i = first; i < date; i++) {
    const y = path[i]!;
    if (y === L.director || y === L.translator || y === L.interviewer) return;
    if (y === L.author) authors++;
    else if (y === L.editor) editors++;
    else if (y === L.title) titles++;
  }
  const others = date - first - authors;
  if (others === 0) return;
  let roles = 0;
  for (let i = first; i < date; i++) if (t.lex[i + PAD] === LEX.editor) roles++;
  // Editors whom no word calls so are authors.
  if (editors === date - first && (roles > 0 || !bracketed)) return;
  // `(Eds.)` before the date makes all of them editors.
  if (editors > 0 && roles > 0 && (!bracketed || (authors === 0 && titles === 0))) return;
  // Without brackets round the date only a title before it and another behind it say so.
  if (others - editors > 24 || (!bracketed && titles !== date - first)) return;
  const role = t.lex[date - 1 + PAD] === LEX.editor ? L.editor : L.author;
  // `Slattery, Brian. "The Honour of the Crown" (2005) 29 SCLR 433`: who is not in quotation marks
  const quoted = quotedBefore(t, first, date);
  for (let i = first; i < quoted; i++) path[i] = role;
  for (let i = quoted; i < date; i++) path[i] = L.title;
  if (quoted < date) for (let i = after; i < n && path[i] === L.title; i++) path[i] = L.journal;
}

/** Where a quotation begins behind the first token and reaches to the date; the date where none does. */
function quotedBefore(t: TokenColumns, first: number, date: number): number {
  for (let i = first + 1; i < date; i++) {
    const lead = t.lead[i + PAD]!;
    if (lead === 3 && (t.marks[date - 1 + PAD]! & IN_QUOTES) !== 0) return i;
  }
  return date;
}

/** A title that begins with a quotation mark ends where the quotation does, when a full stop or comma or `in` says so. */
function closedTitle(t: TokenColumns): boolean {
  const n = t.n;
  for (let i = 0; i < n; i++) {
    if (path[i] !== L.title || (i > 0 && path[i - 1] === L.title)) continue;
    const lead = t.lead[i + PAD]!;
    if (lead !== 3 && lead !== 5) continue;
    let end = i;
    while (end < n && (t.marks[end + PAD + 1]! & IN_QUOTES) !== 0 && (t.marks[end + PAD + 1]! & 16) !== 0) end++;
    if (end - i > 60 || end + 1 >= n || path[end] !== L.title || path[end + 1] !== L.title) continue;
    const point = t.trail[end + PAD]! % 6;
    const next = t.lex[end + PAD + 1]!;
    if (point !== 1 && point !== JOINT_STOP && point !== 5 && next !== LEX.inWord) continue;
    for (let k = end + 1; k < n; k++) ban(k, L.title);
    return true;
  }
  return false;
}

/** A work has one title: a second one, behind who edited or published it, is its container or something else. */
function secondTitle(t: TokenColumns): boolean {
  const n = t.n;
  let seen = -1;
  let between = false;
  let banned = false;
  for (let i = 0; i < n; i++) {
    const y = path[i]!;
    if (y === L.title) {
      if (seen >= 0 && between) {
        ban(i, L.title);
        banned = true;
      } else seen = i;
    } else if (seen >= 0 && (y === L.editor || y === L.container || y === L.journal || y === L.publisher || y === L.translator)) between = true;
  }
  return banned;
}

/** One to three tokens of another field between two parts of a title or container, with no point before them, belong to it. */
function gaps(t: TokenColumns): void {
  const n = t.n;
  for (let i = 1; i < n - 1; i++) {
    const y = path[i - 1]!;
    if ((y !== L.title && y !== L.journal && y !== L.container && y !== L.location) || path[i] === y) continue;
    let end = i;
    while (end < n && path[end] === path[i]) end++;
    if (end >= n || path[end] !== y || end - i > 3) continue;
    const before = joints[i - 1 + PAD]!;
    const after = joints[end - 1 + PAD]!;
    // `Frankfurt a. M.:`
    const letter = end - i === 1 && t.coreEnd[i + PAD]! - t.coreStart[i + PAD]! === 1;
    if (y === L.location ? letter && before === 0 : (before === 0 || before === 8) && (after === 0 || after === 1 || after === 3 || after === 8)) for (let k = i; k < end; k++) path[k] = y;
    i = end - 1;
  }
}

/** A title does not end within a bracket it opens: `… the world (NBER` goes to the `Working Paper` behind it. */
function openBracket(t: TokenColumns): void {
  for (let i = 1; i < t.n; i++) {
    if (path[i - 1] !== L.title || path[i] === L.title || (t.marks[i + PAD]! & IN_BRACKETS) === 0) continue;
    const lead = t.lead[i + PAD]!;
    if (lead === 1 || lead === 2 || lead === 5) continue;
    for (let k = i - 1; k >= 0 && k > i - 5 && path[k] === L.title; k--) {
      const opens = t.lead[k + PAD]! === 1 || t.lead[k + PAD]! === 2;
      if (!opens) continue;
      for (let j = k; j < i; j++) path[j] = path[i]!;
      break;
    }
  }
}

/** Nothing parts the two: `Justice | in Mexico Project` is one publisher, `… and Violence | in Mexico` one title. */
function runOn(t: TokenColumns): void {
  for (let i = 1; i < t.n; i++) {
    const before = path[i - 1]!;
    const y = path[i]!;
    if (y === before || joints[i - 1 + PAD] !== 0) continue;
    const joined = before === L.publisher ? y === L.container || y === L.journal || y === L.editor || y === L.title
      : before === L.title && t.lex[i + PAD] === LEX.inWord && (y === L.container || y === L.editor);
    if (!joined || (before === L.title && (t.marks[i - 1 + PAD]! & IN_QUOTES) !== 0)) continue;
    for (let k = i; k < t.n && path[k] === y; k++) path[k] = before;
  }
}

/** Behind `Place:` stands who publishes, up to the full stop, also where there are several. */
function publisherBehindPlace(t: TokenColumns): void {
  for (let i = 1; i < t.n; i++) {
    if (path[i - 1] !== L.location || path[i] === L.location || joints[i - 1 + PAD] !== 3) continue;
    if (path[i] !== L.publisher && path[i] !== L.container && path[i] !== L.author && path[i] !== L.note && path[i] !== L.journal) continue;
    let end = i;
    while (end < t.n && end - i < 40 && (path[end] === L.publisher || path[end] === L.container || path[end] === L.author || path[end] === L.note || path[end] === L.journal
      || (path[end] === L.location && end > i && joints[end - 1 + PAD] === 0))) {
      end++;
      if (joints[end - 1 + PAD] === JOINT_STOP || joints[end - 1 + PAD] === 4) break;
    }
    for (let k = i; k < end; k++) path[k] = L.publisher;
  }
}

/** One to five capitalised tokens between a full stop and a colon, a publisher behind: they are its place, `White River Junction (VT): Mill`. */
function placeBeforeColon(t: TokenColumns): void {
  for (let i = 2; i < t.n; i++) {
    if (t.trail[i - 1 + PAD]! % 6 !== 3) continue;
    const y = path[i - 1]!;
    const inside = path[i] === y && (y === L.publisher || y === L.location);
    if (!inside && (path[i] !== L.publisher || y === L.location)) continue;
    let from = i - 1;
    let plain = true;
    while (from > 0 && i - from < 6 && path[from - 1] === y && joints[from - 1 + PAD] !== JOINT_STOP) from--;
    for (let k = from; k < i; k++) if (COUNTED.has(t.shape[k + PAD]!) || (t.shape[k + PAD] === SHAPE.lower && t.coreEnd[k + PAD]! - t.coreStart[k + PAD]! > 2)) plain = false;
    // A title keeps what its own colon joins: only behind a full stop does a place begin in it.
    const whole = y !== L.title || (from > 0 && path[from - 1] === L.title && joints[from - 1 + PAD] === JOINT_STOP);
    if (!plain || !whole || i - from > 5 || from === 0 || y === L.author || y === L.editor || y === L.date || y === L.edition || y === L.volume) continue;
    const old = path[i]!;
    for (let k = i; inside && k < t.n && path[k] === old; k++) path[k] = L.publisher;
    for (let k = from; k < i; k++) path[k] = L.location;
  }
}

/** `Charles Griffin, London, | United Kingdom`: what follows the place behind the publisher belongs to the place. */
function placeGoesOn(t: TokenColumns): void {
  let published = false;
  for (let i = 1; i < t.n; i++) {
    if (path[i - 1] === L.publisher && path[i] === L.location) published = true;
    if (!published || path[i - 1] !== L.location || path[i] !== L.publisher || joints[i - 1 + PAD] !== 1) continue;
    let end = i;
    while (end < t.n && path[end] === L.publisher) end++;
    if (end - i < 3) for (let k = i; k < end; k++) path[k] = L.location;
  }
}

/** `In Rivers and Weirs, eds. A. Lee and B. Moe`, `In Rivers and Weirs. A. Lee, ed.`: the book stands before its editors. */
function bookBeforeEditors(t: TokenColumns): void {
  for (let i = 0; i < t.n; i++) {
    if (path[i] !== L.editor || (i > 0 && path[i - 1] === L.editor)) continue;
    let end = i;
    while (end < t.n && path[end] === L.editor) end++;
    if (t.lex[i + PAD] === LEX.inWord && !isName(t, i + 1)) {
      for (let k = i + 2; k < end - 1; k++) {
        const role = t.lex[k + PAD] === LEX.editor && joints[k + PAD] !== 6 && joints[k + PAD] !== 1;
        const stop = joints[k - 1 + PAD] === JOINT_STOP && isName(t, k);
        if (!role && !stop) continue;
        for (let j = i; j < k; j++) path[j] = L.container;
        break;
      }
    }
    i = end;
  }
}

/** An initial, or a known given name. */
function isName(t: TokenColumns, i: number): boolean {
  const shape = t.shape[i + PAD]!;
  return shape === SHAPE.initial || shape === SHAPE.dotted || shape === SHAPE.hyphenInitial || t.lex[i + PAD] === LEX.given;
}
