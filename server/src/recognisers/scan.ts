/** One pass over a block's characters: everything recognisers start from. The only place that looks at every character. */
import { charClass, classes, DIGIT, LETTER, LOWER, OTHER, SPACE, SUPERSCRIPT, superscriptValue, UNKNOWN, UPPER } from '../text/chars';

export interface Scan {
  words: number;
  /** Words with two capitals or more (`CSOs`, `HbA1c`), as start, end, start, end …, plural `s` included. */
  readonly capitals: number[];
  /** Offsets of `(` and `[`. */
  readonly opens: number[];
  /** Offsets of runs of superscript digits, as start, end. */
  readonly superscripts: number[];
  /** Digits right after a word or its closing mark (`asked12`, `asked.12`), as start, end: note numbers, if there are such notes. */
  readonly glued: number[];
  /** Offsets of words that are, or begin like, a year: four digits from 1400 to 2099, a letter after them allowed. */
  readonly years: number[];
  /** Words followed by a number, `#` or a lone capital, as start, end: `section 2.2.1`, `Annex C`. */
  readonly beforeNumber: number[];
  /** Offsets of words that begin like `Ibid`, `Ebd`, `op`, `loc`, `id`, `art. cit`: to be looked at closer. */
  readonly latin: number[];
  /** Offsets of words that may name a case study. */
  readonly cases: number[];
  /** `#` before a digit. */
  readonly hashes: number[];
}

/** First and second letters of words looked at closer (`ib`, `op`, `ch`, `ca` …): a bit for each first letter, in both tables. */
const firsts = new Uint8Array(256);
const seconds = new Uint8Array(256);
const PAIRS = [['aA', 'r'], ['cC', 'ah'], ['e\u00e9', 'bst'], ['E\u00c9', 'bst'], ['fF', 'a'], ['iI', 'bd'], ['kK', 'a'], ['lLoO', 'op']] as const;
for (const [bit, [first, second]] of PAIRS.entries()) {
  for (const letter of first) firsts[letter.charCodeAt(0)]! |= 1 << bit;
  for (const letter of second + second.toUpperCase()) seconds[letter.charCodeAt(0)]! |= 1 << bit;
}

export function scan(text: string): Scan {
  const out: Scan = { words: 0, capitals: [], opens: [], superscripts: [], glued: [], years: [], beforeNumber: [], latin: [], cases: [], hashes: [] };
  const end = text.length;
  const table = classes;
  let words = 0;
  // the word before, where a number behind it would be its own: of 2 to 12 characters, no digit at its end
  let wordStart = 0;
  let wordEnd = -9;
  for (let i = 0; i < end;) {
    const code = text.charCodeAt(i);
    let kind = table[code] as number;
    if (kind === UNKNOWN) kind = charClass(code);
    if (kind === SPACE) { i++; continue; }
    if (kind === OTHER) {
      if (code === 40 || code === 91) out.opens.push(i);
      else if (code === 35 || code === 167) {
        if (wordEnd >= i - 2 && follows(text, wordEnd, i)) out.beforeNumber.push(wordStart, wordEnd);
        if (code === 35 && charClass(text.charCodeAt(i + 1)) === DIGIT) out.hashes.push(i);
      }
      i++;
      continue;
    }
    if (kind === SUPERSCRIPT) {
      const start = i;
      while (superscriptValue(text.charCodeAt(i)) >= 0) i++;
      if (i === start) i++;
      else out.superscripts.push(start, i);
      continue;
    }
    // a word
    const start = i;
    let uppers = kind === UPPER ? 1 : 0;
    let last = kind;
    for (;;) {
      // most of a word is small letters
      let inner = OTHER;
      const from = ++i;
      while (i < end && (inner = table[text.charCodeAt(i)] as number) === LOWER) i++;
      if (i > from) last = LOWER;
      if (i >= end) break;
      if (inner === UNKNOWN) inner = charClass(text.charCodeAt(i));
      if (inner === UPPER) uppers++;
      else if (inner < LOWER || inner > DIGIT) break;
      last = inner;
    }
    words++;
    const length = i - start;
    if (kind !== LOWER && wordEnd >= start - 2 && kind !== LETTER && follows(text, wordEnd, start)) {
      // a number, a lone capital
      const second = kind === DIGIT ? DIGIT : charClass(text.charCodeAt(start + 1));
      if (second !== LOWER && second !== LETTER) out.beforeNumber.push(wordStart, wordEnd);
    }
    if (last === DIGIT) {
      if (length <= 24) pushGlued(out.glued, text, start, i, kind);
      if (kind === DIGIT && (length === 4 || length === 5) && isYear(text, start, length)) out.years.push(start);
    }
    else if (kind === DIGIT && length === 5 && isYear(text, start, length)) out.years.push(start);
    if (uppers >= 2 && length <= 24) out.capitals.push(start, i);
    if (last === DIGIT || length < 2 || length > 12) continue;
    wordStart = start;
    wordEnd = i;
    if (code === 80 || code === 67 || code === 99) partAhead(out, text, start, i);
    if (code < 256 && ((firsts[code] as number) & (seconds[text.charCodeAt(start + 1) & 255] as number)) !== 0) special(out, text, start, i);
  }
  out.words = words;
  return out;
}

/** One space, a stop before it allowed, between the end of a word and a place. */
function follows(text: string, end: number, at: number): boolean {
  const space = text.charCodeAt(at - 1);
  return (space === 32 || space === 0xa0) && (end === at - 1 ? true : end === at - 2 && text.charCodeAt(end) === 46);
}

/** Part one, Chapter two, chapter three */
function partAhead(out: Scan, text: string, start: number, end: number): void {
  const length = end - start;
  const code = text.charCodeAt(start);
  if (length < 4 || (code === 99 && (length < 7 || !text.startsWith('chap', start)))) return;
  const at = text.charCodeAt(end) === 46 ? end + 1 : end;
  const space = text.charCodeAt(at);
  if ((space === 32 || space === 0xa0) && charClass(text.charCodeAt(at + 1)) === LOWER) out.beforeNumber.push(start, end);
}

/** Words that may be an `Ibid` or name a case study. */
function special(out: Scan, text: string, start: number, end: number): void {
  const length = end - start;
  const low = text.charCodeAt(start) | 32;
  if (low === 101 && text.charCodeAt(start + 1) === 98 && (length === 3 || length === 6)) out.latin.push(start);
  else if (low === 97 && length === 3 && text.startsWith('rt. cit', start + 1)) out.latin.push(start);
  if (low === 105 || low === 111 || low === 108) {
    const second = text.charCodeAt(start + 1) | 32;
    if ((low === 105 && (second === 98 || second === 100) && length <= 6) || (length <= 3 && ((low === 111 && second === 112) || (low === 108 && second === 111)))) out.latin.push(start);
  } else if (length >= 3 && ((low === 99 && (length === 4 || length === 5 || length === 3 || length === 7 || length === 8)) || (low === 107 && length === 7) || ((low === 101 || low === 0xe9) && length >= 5) || (low === 102 && length >= 10))) {
    if (startsCase(text, start)) out.cases.push(start);
  }
}

/** `asked12`, `asked.12`, `asked”12`, `(asked)12` before a space, a closing mark or the end. */
function pushGlued(glued: number[], text: string, start: number, end: number, kind: number): void {
  const after = charClass(text.charCodeAt(end));
  const code = text.charCodeAt(end);
  if (after !== 6 && end < text.length && !(code === 44 || code === 59 || code === 58 || code === 41 || code === 0x2014) && !(code === 46 && charClass(text.charCodeAt(end + 1)) !== DIGIT)) return;
  let digits = end;
  while (digits > start && charClass(text.charCodeAt(digits - 1)) === DIGIT) digits--;
  if (end - digits > 3) return;
  let word = digits;
  if (kind === DIGIT) {
    if (digits > start) return;
    // closing marks between the word and the number
    while (word > 0 && word > digits - 3 && CLOSING.includes(text[word - 1] ?? ' ')) word--;
    if (word === digits) return;
  }
  let from = word;
  while (from > word - 4 && charClass(text.charCodeAt(from - 1)) === LOWER) from--;
  if (word - from < 2 || (word < digits && word - from < 4 && SHORT.has(text.slice(from, word)))) return;
  glued.push(digits, end);
}

/** Abbreviations before a number that is no note's: `vol.12`. */
const SHORT = new Set(['pp', 'no', 'ch', 'al', 'cf', 'op', 'ed', 'vol', 'fig', 'art', 'sec', 'cap', 'tab', 'pag', 'num', 'abb', 'nos', 'pts']);
const CLOSING = '.,;:)]”"’»!?';

function isYear(text: string, start: number, length: number): boolean {
  const century = (text.charCodeAt(start) - 48) * 10 + text.charCodeAt(start + 1) - 48;
  if (century < 14 || century > 20 || charClass(text.charCodeAt(start + 2)) !== DIGIT || charClass(text.charCodeAt(start + 3)) !== DIGIT) return false;
  return length === 4 || charClass(text.charCodeAt(start + 4)) === LOWER;
}

/** `chapter`, `case study`, `estudios de caso`, `étude de cas`, `Fallstudie`, `caso de estudio` begin here. */
function startsCase(text: string, start: number): boolean {
  const word = text.slice(start, start + 17).toLowerCase();
  return word.startsWith('case stud') || word.startsWith('case-stud') || word.startsWith('estudio de caso') || word.startsWith('estudios de caso') || word.startsWith('étude de cas') ||
    word.startsWith('études de cas') || word.startsWith('etude de cas') || word.startsWith('etudes de cas') || word.startsWith('caso de estudio') || word.startsWith('casos de estudio') || word.startsWith('fallstudie') || /^(?:chapter|chapitre|cap[ií]tulo|kapitel)(?!\p{L})/u.test(word);
}
