/** Author names at the end of a run of tokens, read backwards from the year. */
import { MONTH } from '../../text/vocabulary';
import { isAl, isOthers, type Names, splitNames } from './authors';
import { personalWords } from './personal';
import type { Token } from './tokens';
import { AND, CONNECT, CURRENCIES, DAYS, ERA, LEAD_IN, OTHERS, OWNER, PARTICLE, PLACES } from './words';

/** Reads the names that end at token `end` (exclusive), not before token `from`. `list` allows commas between them. */
export function namesBefore(tokens: readonly Token[], from: number, end: number, list: boolean, text: string): Names | undefined {
  let last = beforeDate(tokens, from, end);
  const personal = personalWords(tokens, Math.max(from, last - 4), last);
  if (personal !== undefined) last = beforeDate(tokens, from, personal.first);
  const alias = aliasBefore(tokens, from, last);
  if (alias !== undefined) last = alias.first;
  while (last > from && (tokens[last - 1] as Token).kind === ',') last--;
  if (last <= from) return undefined;
  let first = firstOfNames(tokens, from, last, list);
  first = afterLeadIn(tokens, first, last, text);
  if (first < 0 || notNames(tokens, first, last)) return undefined;
  const names = splitNames(tokens, first, last, text);
  return alias === undefined ? names : { ...names, end: alias.end, affiliation: alias.text(text) };
}

/** Small words longer than two letters that names may end with, or that may stand between them and a year. */
const ENDS: ReadonlySet<string> = new Set(['alii', 'alia', 'etal', 'colab', 'col', 'circa', ...OTHERS, ...AND, ...OWNER, ...MONTH]);

/**
 * Whether the word before `at`, with nothing but `between` behind it, is a small one that no names end with: as most words before
 * a parenthesis are, and cheaper than cutting the sentence into tokens.
 */
export function smallWordBefore(text: string, at: number, between: string): boolean {
  let end = at;
  while (end > 0 && between.includes(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isSmall(text.charCodeAt(start - 1))) start--;
  if (end - start < 3 || (start > 0 && text.charCodeAt(start - 1) !== 32)) return false;
  const word = text.slice(start, end);
  return word !== 'sis' && !ENDS.has(word);
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Leaves out what may stand between names and year: commas, a bracket, a month and a day, the first edition's year. */
function beforeDate(tokens: readonly Token[], from: number, end: number): number {
  let last = end;
  for (;;) {
    const token = tokens[last - 1];
    if (token === undefined || last - 1 < from) return from;
    const { kind, word } = token;
    if (kind === '.') {
      const before = tokens[last - 2];
      if (isAl(tokens, last - 2) || (before?.kind === 'name' && before.word.length <= 2 && !isEra(tokens, last - 2))) return last;
      last--;
    } else if (kind === ',' || kind === '[' || kind === ':' || word === '(') last--;
    else if (word === '/') last = beforeFirstYear(tokens, from, last - 1);
    else if ((kind === 'name' || kind === 'low') && MONTH.has(word) && last - 1 > from) last--;
    else if (
      kind === 'number' &&
      word.length <= 2 &&
      (hasMonth(tokens, from, last - 1) || (last < end && MONTH.has(tokens[last]?.word ?? '')))
    )
      last--;
    else if (kind === '-' && hasMonth(tokens, from, last - 1)) last--;
    else if (kind === 'low' && (word === 'de' || word === 'in') && hasMonth(tokens, from, last)) last--;
    else if (kind === 'low' && (word === 'ca' || word === 'circa' || word === 'c') && last < end) last--;
    else return last;
  }
}

/** `ca. 350 B.C.E.` before the slash. */
function beforeFirstYear(tokens: readonly Token[], from: number, end: number): number {
  let last = end;
  while (last > from && (tokens[last - 1]?.kind === '.' || isEra(tokens, last - 1))) last--;
  if (tokens[last - 1]?.kind === 'number' || tokens[last - 1]?.kind === 'year') last--;
  while (
    last > from &&
    (tokens[last - 1]?.kind === '.' ||
      tokens[last - 1]?.word === 'ca' ||
      tokens[last - 1]?.word === 'c' ||
      tokens[last - 1]?.word === 'circa')
  )
    last--;
  return last;
}

function isEra(tokens: readonly Token[], k: number): boolean {
  const word = tokens[k]?.word ?? '';
  return ERA.has(word) || (word.length === 1 && 'bcead'.includes(word));
}

interface Alias {
  readonly first: number;
  readonly end: number;
  text(source: string): string;
}

/** `[MoL]` or `(MoL)` right before token `last`: how an organisation, or an account, calls itself. */
function aliasBefore(tokens: readonly Token[], from: number, last: number): Alias | undefined {
  const close = tokens[last - 1];
  if (close?.kind !== ']' && close?.word !== ')') return undefined;
  const open = close.kind === ']' ? '[' : '(';
  for (let k = last - 2; k > from && k >= last - 8; k--) {
    if (tokens[k]?.word !== open) continue;
    const inside = tokens[k + 1];
    if (k + 1 > last - 2 || inside === undefined) return undefined;
    const until = (tokens[last - 2] as Token).end;
    return { first: k, end: last, text: (source) => source.slice(inside.start, until) };
  }
  return undefined;
}

/** Goes back over names, conjunctions, particles and the small words of organisations. */
function firstOfNames(tokens: readonly Token[], from: number, last: number, list: boolean): number {
  let first = last;
  let names = 0;
  let joined = false;
  for (let k = last - 1; k >= from; k--) {
    const token = tokens[k] as Token;
    const { kind, word } = token;
    const next = tokens[k + 1];
    if (kind === 'name') {
      names++;
      first = k;
    } else if (kind === '&') joined = true;
    else if (kind === '.') {
      const before = tokens[k - 1];
      const initial = before?.kind === 'name' && before.word.length <= 3 && before.end === token.start;
      if (k - 1 < from || !(isAl(tokens, k - 1) || initial)) break;
    } else if (kind === '-') {
      if (next === undefined || tokens[k - 1]?.end !== token.start || next.start !== token.end) break;
    } else if (kind === ',') {
      if ((!list && !joined && !othersAhead(tokens, k + 1)) || (names === 0 && !othersAhead(tokens, k + 1))) break;
    } else if (kind === 'other') {
      if (word === '#') first = k;
      else if (word !== '/' && word !== "'" && word !== '’') break;
    } else if (kind === 'low') {
      if (isAl(tokens, k) || isOthers(tokens, k)) joined = true;
      else if (word === 'et' || (OWNER.has(word) && isOthers(tokens, k + 1))) continue;
      else if (AND.has(word) && (names > 0 || othersAhead(tokens, k + 1))) joined = true;
      else if (names > 0 && PARTICLE.has(word)) {
        if (next?.kind === 'name' || (next?.kind === 'low' && PARTICLE.has(next.word))) first = k;
      } else if (!(names > 0 && CONNECT.has(word))) break;
    } else break;
  }
  return names === 0 ? -1 : first;
}

/** Leaves out leading words that belong to the sentence; -1 where nothing remains. */
function afterLeadIn(tokens: readonly Token[], from: number, last: number, text: string): number {
  let first = from;
  if (first < 0) return -1;
  for (let guard = 0; guard < 8; guard++) {
    const token = tokens[first];
    if (token === undefined || first >= last) return -1;
    const particle = token.kind === 'low' && PARTICLE.has(token.word);
    const article = token.word === 'the' && token.kind === 'name';
    const own = article || (particle && tokens[first + 1]?.kind === 'name' && token.word !== 'en' && token.word !== 'contra');
    if ((LEAD_IN.has(token.word) && !own && !inCapitals(token, text)) || (token.kind !== 'name' && !particle && token.word !== '#'))
      first++;
    else break;
  }
  return tokens.slice(first, last).some((token) => token.kind === 'name') ? first : -1;
}

/** `WHO` is no `who`. */
function inCapitals({ start, end }: Token, text: string): boolean {
  const word = text.slice(start, end);
  return word.length > 1 && word === word.toUpperCase();
}

/** A date, a place in this text (`Figure 2, 2010`): nobody's name. */
function notNames(tokens: readonly Token[], first: number, last: number): boolean {
  const head = tokens[first] as Token;
  if (PLACES.has(head.word) && (tokens[first + 1]?.kind === 'number' || last === first + 1)) return true;
  for (let k = first; k < last; k++) {
    const { kind, word } = tokens[k] as Token;
    if (kind === 'name' && !MONTH.has(word) && !DAYS.has(word) && !CURRENCIES.has(word)) return false;
  }
  return true;
}

function hasMonth(tokens: readonly Token[], from: number, end: number): boolean {
  for (let k = end - 1; k >= from && k >= end - 3; k--) if (MONTH.has((tokens[k] as Token).word)) return true;
  return false;
}

function othersAhead(tokens: readonly Token[], k: number): boolean {
  for (let i = k; i <= k + 2; i++) {
    if (isAl(tokens, i) || isOthers(tokens, i)) return true;
    const word = tokens[i]?.word ?? '';
    if (word !== 'et' && !AND.has(word) && !OWNER.has(word) && tokens[i]?.kind !== '&') return false;
  }
  return false;
}
