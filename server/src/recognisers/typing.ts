/**
 * What someone is in the middle of writing, told from the text before the caret: a citation not yet closed, a locator,
 * the number after `section`, or a word. Looks back over a bounded stretch only.
 */
import { charClass, DIGIT, isDigit, isUpper, isWord, LOWER, SPACE } from '../text/chars';
import { foldCase } from '../text/fold';
import { type RefWord, refWord } from '../text/vocabulary';

/** Letters looked at before the caret: more than any parenthesis of citations that is still being typed. */
export const TYPING_WINDOW = 400;

export type Typing =
  /** Names, a year or words of a title, from `from` to the caret. `head`: the parenthesis holds nothing before it. */
  | { readonly kind: 'citation'; readonly from: number; readonly query: string; readonly head: boolean }
  /** After the year and a comma, or after Ibid: a page, or another year of the same author. `cited` is what stands before. */
  | { readonly kind: 'locator'; readonly from: number; readonly query: string; readonly cited: string }
  /** After `section`, `Annex`, `Table` …: its number. */
  | { readonly kind: 'number'; readonly from: number; readonly query: string; readonly target: Exclude<RefWord, 'item' | 'part'> }
  /** A word of running text; `starts` are the beginnings of the last words, nearest last, for names of several words. */
  | { readonly kind: 'word'; readonly from: number; readonly query: string; readonly starts: readonly number[] };

/** Words that may introduce a citation inside its parenthesis (folded). */
const BEFORE = new Set(['see', 'cf', 'cf.', 'e.g.', 'e.g.,', 'eg', 'also', 'as', 'cited', 'quoted', 'in', 'for', 'example', 'and', 'from', 'but', 'i.e.', 'citing', 'quoting', 'after',
  'vease', 'ver', 'citado', 'en', 'voir', 'cite', 'dans', 'vgl.', 'siehe', 'zit.', 'nach', 'apud', 'adapted', 'source:', 'fuente:', 'quelle:']);
/** What refers to a number often enough that numbers are offered unasked (folded). */
const SHORT = new Set(['ch', 'tab', 'box', 'map', 'graph', 'chart', 'carte', 'mapa', 'sect', 'sec', 'diagram', 'illustration', 'paragraphe', 'abb', 'table', 'tables', 'figure', 'figures']);
const MOST_WORDS = 8;

/** Reads the text before the caret. `text` is one block's, cut at the caret. */
export function readTyping(text: string): Typing | undefined {
  const floor = Math.max(0, text.length - TYPING_WINDOW);
  const number = numberTyped(text, floor);
  if (number !== undefined) return number;
  const open = openBracket(text, floor);
  if (open >= 0) {
    const inside = insideTyped(text, open + 1);
    if (inside !== undefined) return inside;
  }
  return wordTyped(text, floor);
}

/** Offset of the bracket that is still open at the end, or -1. */
function openBracket(text: string, floor: number): number {
  let depth = 0;
  for (let i = text.length - 1; i >= floor; i--) {
    const sign = text[i];
    if (sign === ')' || sign === ']') depth++;
    else if ((sign === '(' || sign === '[') && depth-- === 0) return i;
  }
  return -1;
}

function insideTyped(text: string, start: number): Typing | undefined {
  const semicolon = text.lastIndexOf(';');
  let from = Math.max(start, semicolon + 1);
  while (charClass(text.charCodeAt(from)) === SPACE) from++;
  const head = semicolon < start;
  const segment = text.slice(from);
  const year = lastYear(segment);
  const ibid = /^ibid\.?/i.exec(segment.slice(0, 5));
  if (year >= 0 || ibid !== null) {
    const after = year >= 0 ? year : ibid?.[0].length ?? 0;
    let at = after;
    while (segment[at] === ',' || segment[at] === ':' || charClass(segment.charCodeAt(at)) === SPACE) at++;
    const query = segment.slice(at);
    // a capital begins another work: `(A, 2010, B`
    if (at > after && isUpper(query.charCodeAt(0)) && year >= 0) return { kind: 'citation', from: from + at, query, head: false };
    if (at > after) return query.length <= 24 ? { kind: 'locator', from: from + at, query, cited: segment.slice(0, after) } : undefined;
    if (after < segment.length) return undefined;
  }
  for (;;) {
    const space = text.indexOf(' ', from);
    if (space < 0 || !BEFORE.has(foldCase(text.slice(from, space)))) break;
    from = space + 1;
  }
  const query = text.slice(from);
  return query.length <= 80 && words(query) <= MOST_WORDS ? { kind: 'citation', from, query, head } : undefined;
}

/** End of the last year in a text, its letter included, or -1. */
function lastYear(text: string): number {
  for (let i = text.length - 1; i >= 3; i--) {
    if (!isDigit(text.charCodeAt(i)) || isDigit(text.charCodeAt(i + 1))) continue;
    let start = i;
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
    const letter = charClass(text.charCodeAt(i + 1)) === LOWER && !isWord(text.charCodeAt(i + 2)) ? 1 : 0;
    if (i - start === 3 && (letter === 1 || !isWord(text.charCodeAt(i + 1))) && (text[start] === '1' || text[start] === '2')) return i + 1 + letter;
    i = start;
  }
  const none = text.lastIndexOf('n.d.');
  return none < 0 ? -1 : none + 4;
}

function numberTyped(text: string, floor: number): Typing | undefined {
  let from = text.length;
  while (from > floor && (isWord(text.charCodeAt(from - 1)) || text[from - 1] === '.') && text.length - from < 10) from--;
  const query = text.slice(from);
  if (query !== '' && !isDigit(query.charCodeAt(0)) && !(isUpper(query.charCodeAt(0)) && query.length <= 4)) return undefined;
  let end = from;
  while (end > floor && (charClass(text.charCodeAt(end - 1)) === SPACE || text[end - 1] === '.')) end--;
  if (end === from) return undefined;
  let start = end;
  while (start > floor && isWord(text.charCodeAt(start - 1))) start--;
  const word = foldCase(text.slice(start, end));
  const target = refWord(word);
  if (target === undefined || target === 'item' || target === 'part') return undefined;
  // `the map `, `a table `: a plain word until a digit or a capital says otherwise
  if (query === '' && SHORT.has(word) && !isUpper(text.charCodeAt(start))) return undefined;
  return { kind: 'number', from, query, target };
}

function wordTyped(text: string, floor: number): Typing | undefined {
  let from = text.length;
  while (from > floor && inWord(text, from - 1)) from--;
  const query = text.slice(from);
  if (query === '' || charClass(query.charCodeAt(0)) === DIGIT) return undefined;
  const starts: number[] = [];
  for (let i = from; i > floor && starts.length < MOST_WORDS; i--) {
    if (inWord(text, i) && !inWord(text, i - 1)) starts.push(i);
  }
  if (floor === 0 && inWord(text, 0) && starts.length < MOST_WORDS && !starts.includes(0)) starts.push(0);
  return { kind: 'word', from, query, starts: starts.reverse() };
}

function inWord(text: string, at: number): boolean {
  return isWord(text.charCodeAt(at)) || ((text[at] === '-' || text[at] === "'" || text[at] === '’') && isWord(text.charCodeAt(at - 1)));
}

function words(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isWord(text.charCodeAt(i)) && !isWord(text.charCodeAt(i - 1))) count++;
  return count;
}
