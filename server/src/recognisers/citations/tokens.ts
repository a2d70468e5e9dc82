/** Tokens of a citation: what stands in one parenthesis, or before it. */
import { charClass, isDigit, isWord, LETTER, LOWER, SPACE, UPPER } from '../../text/chars';
import { foldCase } from '../../text/fold';
import { IBID, LOCATOR_LABELS, YEAR_WORDS } from './marks';

/** `span` is a range of years: `2002–2008`. */
export type TokenKind =
  'name' | 'low' | 'year' | 'span' | 'number' | 'ibid' | 'opcit' | ',' | ';' | ':' | '&' | '.' | '-' | '[' | ']' | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Folded: lower case without accents. */
  readonly word: string;
}

/** A text being cut: the place reached, and whether numbers there belong to a label (`pp.`) before them. */
interface Cut {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly tokens: Token[];
  at: number;
  labelled: boolean;
  /** The last word, where it may be a label: asked only when a number comes. */
  label: string;
}

/** Cuts `text` from `from` to `to` into tokens; emphasis, quotes, tags and targets of links vanish. Linear. */
export function tokenize(text: string, from: number, to: number): Token[] {
  const cut: Cut = { text, from, to, tokens: [], at: from, labelled: false, label: '' };
  while (cut.at < to) {
    if (skipped(cut)) continue;
    const code = text.charCodeAt(cut.at);
    const kind = charClass(code);
    if (isDigit(code)) cutNumber(cut);
    else if (kind >= LOWER && kind <= LETTER) {
      if (!cutSpecial(cut)) cutWord(cut, kind);
    } else cutMark(cut);
  }
  return cut.tokens;
}

const UNSEEN: ReadonlySet<string> = new Set('*_"“”«»');
const TAG_MOST = 60;
const TARGET_MOST = 300;

/** Goes over spaces, emphasis, quotes, a tag, the target of a link: `[2010](#b12)`. */
function skipped(cut: Cut): boolean {
  const { text, at, to } = cut;
  const char = text[at] ?? '';
  if (charClass(text.charCodeAt(at)) === SPACE || UNSEEN.has(char)) {
    cut.at++;
    return true;
  }
  const target = char === ']' && text[at + 1] === '(';
  if (char !== '<' && !target) return false;
  const close = text.indexOf(target ? ')' : '>', at);
  if (close < 0 || close >= to || close - at >= (target ? TARGET_MOST : TAG_MOST)) return false;
  cut.at = close + 1;
  return true;
}

/** A year, a range of years, or another number; a letter behind it is part of it. */
function cutNumber(cut: Cut): void {
  const { text, to, at: start, tokens } = cut;
  let i = start;
  while (i < to && isDigit(text.charCodeAt(i))) i++;
  const dash = isDash(text.charCodeAt(i));
  const joined = dash && isDigit(text.charCodeAt(i + 1));
  if (cut.label !== '') {
    cut.labelled = LOCATOR_LABELS.has(cut.label);
    cut.label = '';
  }
  const free = !cut.labelled && i - start === 4 && isYear(text, start);
  if (free && joined && isYear(text, i + 1)) {
    cut.at = i + 5;
    tokens.push({ kind: 'span', start, end: cut.at, word: text.slice(start, cut.at) });
    return;
  }
  const after = text[i];
  const glued = start > cut.from && isDash(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2));
  const year = free && !glued && !joined;
  if (i < to && endsInLetter(text, i)) i++;
  else if (year && text[i] === '-' && i + 1 < to && endsInLetter(text, i + 1)) i += 2;
  tokens.push({ kind: year ? 'year' : 'number', start, end: i, word: text.slice(start, i) });
  if (!dash && after !== ',' && after !== '&') cut.labelled = false;
  cut.at = i;
}

/** One small letter, and no more of a word after it. */
function endsInLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122 && !isWord(text.charCodeAt(at + 1));
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013;
}

/** Year of a citation from 1400 to 2099. */
function isYear(text: string, at: number): boolean {
  const century = (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  if (century < 14 || century > 20) return false;
  return isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3)) && !isDigit(text.charCodeAt(at + 4));
}

/** `am angegebenen Ort`. */
const AAO = /^a\.\s?a\.\s?O\./i;

/** Words that stand for a year (`n.d.`, `in press`), and `a.a.O.` */
function cutSpecial(cut: Cut): boolean {
  const { text, at: start, to, tokens } = cut;
  if (start > 0 && isWord(text.charCodeAt(start - 1))) return false;
  const aao = (text.charCodeAt(start) | 32) === 97 && text.charCodeAt(start + 1) === 46 ? AAO.exec(text.slice(start, start + 8)) : null;
  if (aao !== null) {
    cut.at = start + aao[0].length;
    tokens.push({ kind: 'opcit', start, end: cut.at, word: 'a.a.o.' });
    return true;
  }
  const year = yearWord(text, start, to);
  if (year === undefined) return false;
  cut.at = year.end;
  cut.labelled = false;
  cut.label = '';
  tokens.push({ kind: 'year', start, end: year.end, word: year.value });
  return true;
}

/** Words that stand for a year by the code of the letter they begin with, small or capital. */
const YEAR_HEADS = new Map<number, (typeof YEAR_WORDS)[number][]>();
for (const entry of YEAR_WORDS) {
  for (const code of [entry[0].charCodeAt(0), entry[0].slice(0, 1).toUpperCase().charCodeAt(0)]) YEAR_HEADS.set(code, [...(YEAR_HEADS.get(code) ?? []), entry]);
}

function yearWord(text: string, at: number, to: number): { value: string; end: number } | undefined {
  const words = YEAR_HEADS.get(text.charCodeAt(at));
  if (words === undefined) return undefined;
  for (const [word, value] of words) {
    const end = at + word.length;
    if (end > to || !matches(text, at, word) || isWord(text.charCodeAt(end))) continue;
    // n.d.-a
    const lettered = text[end] === '-' && end + 1 < to && charClass(text.charCodeAt(end + 1)) === LOWER;
    return lettered ? { value: `${value}${text[end + 1]}`, end: end + 2 } : { value, end };
  }
  return undefined;
}

/** The word, written in small letters, stands behind the first letter at a place, in whatever case. */
function matches(text: string, at: number, word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    const code = text.charCodeAt(at + i);
    const capital = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
    if ((capital ? code + 32 : code) !== word.charCodeAt(i)) return false;
  }
  return true;
}

function cutWord(cut: Cut, head: number): void {
  const { text, to, at: start, tokens } = cut;
  let i = start;
  let small = true;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) continue;
    if (!isWord(code) && !isInside(text, i, to)) break;
    small = false;
  }
  const word = small ? text.slice(start, i) : foldCase(text.slice(start, i));
  const kind = kindOf(text, start, i, word, head);
  if (kind === 'opcit') {
    i += CIT.exec(text.slice(i, i + 6))?.[0].length ?? 0;
    if (text[i] === '.') i++;
  }
  tokens.push({ kind, start, end: i, word });
  cut.labelled = false;
  cut.label = kind !== 'ibid' && kind !== 'opcit' && (head !== UPPER || word.length > 2) ? word : '';
  if (isPossessive(text, i)) i += 2;
  else if (isApostrophe(text.charCodeAt(i)) && text[i - 1] === 's') i++;
  cut.at = i;
}

/** `op. cit.`, `loc. cit.`, `ob. cit.`, `art. cit.` */
const BEFORE_CIT: ReadonlySet<string> = new Set(['op', 'loc', 'ob', 'art']);
const CIT = /^\.?\s?cit/i;

function kindOf(text: string, start: number, end: number, word: string, head: number): TokenKind {
  const first = word.charCodeAt(0);
  if (first === 105 || first === 101 || first === 111 || first === 108 || first === 97) {
    const latin = latinOf(text, end, word);
    if (latin !== undefined) return latin;
  }
  return head === UPPER || head === LETTER || elided(text, start, end) ? 'name' : 'low';
}

function latinOf(text: string, end: number, word: string): 'ibid' | 'opcit' | undefined {
  if (word.length > 6) return undefined;
  const stop = text[end] === '.';
  if ((IBID.has(word) && (word !== 'ib' || stop)) || word === 'idem' || (word === 'id' && stop)) return 'ibid';
  return BEFORE_CIT.has(word) && CIT.test(text.slice(end, end + 6)) ? 'opcit' : undefined;
}

/** A hyphen or an apostrophe between letters of one name; `'s` ends it. */
function isInside(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  const joins = code === 45 || code === 0x2010 || code === 0x2011 || isApostrophe(code);
  if (!joins || at + 1 >= to) return false;
  const next = charClass(text.charCodeAt(at + 1));
  return next >= LOWER && next <= LETTER && !isPossessive(text, at);
}

/** `d'Humières`: a name behind a small elided word. */
function elided(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < Math.min(end, start + 3); i++) {
    if (isApostrophe(text.charCodeAt(i)) && charClass(text.charCodeAt(i + 1)) === UPPER) return true;
  }
  return false;
}

function isPossessive(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && text[at + 1] === 's' && !isWord(text.charCodeAt(at + 2));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

const MARKS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  [',', ','], [';', ';'], [':', ':'], ['&', '&'], ['.', '.'], ['-', '-'], ['–', '-'], ['—', '-'], ['[', '['], [']', ']'],
]);

function cutMark(cut: Cut): void {
  const { text, at: start, tokens } = cut;
  const char = text[start] ?? '';
  cut.at++;
  if (char === '§' || char === '¶') {
    tokens.push({ kind: 'low', start, end: cut.at, word: '§' });
    cut.labelled = true;
    cut.label = '';
    return;
  }
  const kind = MARKS.get(char) ?? 'other';
  if (kind === '&' && text.startsWith('amp;', cut.at)) cut.at += 4;
  tokens.push({ kind, start, end: cut.at, word: kind === 'other' ? char : kind });
  const before = tokens[tokens.length - 2]?.kind;
  if (kind === '.' || kind === '-' || kind === '&') return;
  // a comma or a semicolon between numbers leaves them with their label; behind a word it parts
  cut.label = '';
  if (kind === ';' || kind === ',') cut.labelled = cut.labelled && before === 'number';
  else cut.labelled = kind === ':' && before === 'year';
}
