import { joints } from './features';
import { L } from './labels';
import { LEX } from './lexicon';
import { ban, decode, path, type Model } from './model';
import { PAD, SHAPE, type TokenColumns } from './tokenise';

const IN_QUOTES = 2;
const IN_BRACKETS = 4;
const JOINT_STOP = 2;

/**
 * Puts right what the order of a reference rules out, on the labels in `path`: what a single token cannot show. Where a rule finds
 * a label that cannot be, it is ruled out there and the best path is looked for again, so that the neighbours change with it.
 */
export function repair(text: string, t: TokenColumns, model: Model): void {
  authorsBeforeDate(t);
  if (closedTitle(t)) decode(t.n, model);
  if (secondTitle(t)) decode(t.n, model);
  gaps(t);
  openBracket(t);
  authorsBeforeDate(t);
  addresses(text, t);
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
  for (let i = first; i < date; i++) path[i] = role;
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
    if ((y !== L.title && y !== L.journal && y !== L.container) || path[i] === y) continue;
    let end = i;
    while (end < n && path[end] === path[i]) end++;
    if (end >= n || path[end] !== y || end - i > 3) continue;
    const before = joints[i - 1 + PAD]!;
    const after = joints[end - 1 + PAD]!;
    if ((before === 0 || before === 8) && (after === 0 || after === 1 || after === 3 || after === 8)) for (let k = i; k < end; k++) path[k] = y;
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
