/**
 * How much a line looks like the first line of a bibliography entry. A hand-written scan over at most
 * the first 240 characters: a label or bullet, then a shape of name (`Surname, I.`, `Surname IJ,`,
 * `I. Surname,`, `Surname, Given`), an organisation, or a dash for a repeated author, then a year.
 */

const LIMIT = 240;
const PARTICLES = new Set(['van', 'von', 'de', 'da', 'do', 'dos', 'del', 'della', 'di', 'den', 'der', 'la', 'le', 'du', 'ten', 'ter',
  'el', 'al', 'bin', 'zu', 'af', 'av', 'het', 'las', 'los', "d'", 'y', 'e']);
/** Words that open a continuation line, not an entry: they follow a title or a container. */
const CONTINUES = new Set(['in', 'vol', 'pp', 'retrieved', 'available', 'accessed', 'press', 'university', 'publishers', 'publications',
  'eds', 'ed', 'http', 'https', 'www', 'doi', 'journal', 'review', 'and', 'disponible', 'recuperado', 'volume', 'inc', 'ltd',
  'proceedings', 'no', 'verlag', 'editorial', 'phd', 'thesis', 'dissertation', 'working', 'paper', 'from', 'page', 'pages', 'chapter']);
/** Two-letter places that would pass for initials in `Cambridge, MA:`. */
const STATES = new Set(['MA', 'CA', 'NY', 'NJ', 'DC', 'UK', 'US', 'USA', 'IL', 'CT', 'PA', 'TX', 'CO', 'MD', 'VA', 'NC', 'OH', 'WA', 'MN',
  'DF', 'BC', 'ON', 'GA', 'FL', 'MI', 'NS', 'QC', 'NH', 'RI', 'VT', 'OR', 'IN', 'WI', 'KS', 'TN', 'KY', 'LA', 'AZ', 'UT', 'NV', 'NM']);

const MONTHS = new Set(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);

/** 0 = no letter, 1 = lower case, 2 = upper case. */
function letterCase(c: number): number {
  if (c >= 97 && c <= 122) return 1;
  if (c >= 65 && c <= 90) return 2;
  if (c < 0xc0) return 0;
  if (c >= 0x2000 && c < 0x2c00) return 0;
  const s = String.fromCharCode(c);
  const lower = s.toLowerCase();
  if (lower !== s) return 2;
  return s.toUpperCase() !== s || c > 0x24f ? 1 : 0;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isSpace = (c: number): boolean => c === 32 || c === 9 || c === 0xa0;
const isWordJoint = (c: number): boolean => c === 45 || c === 0x2010 || c === 0x2011 || c === 39 || c === 0x2019;

/** Where the entry's own text begins after white space, a bullet or a label, and whether there was a label. */
function skipLabel(s: string): { at: number; label: 0 | 1 | 2 } {
  let i = 0;
  while (i < s.length && isSpace(s.charCodeAt(i))) i++;
  const first = s[i] ?? '';
  if ((first === '-' || first === '*' || first === '+' || first === '•' || first === '–' || first === '·') && isSpace(s.charCodeAt(i + 1))) {
    i += 2;
    while (i < s.length && isSpace(s.charCodeAt(i))) i++;
    return { at: i, label: 1 };
  }
  const bracket = first === '[' || first === '(';
  let j = bracket ? i + 1 : i;
  const digits = j;
  while (j < s.length && j - digits < 4 && isDigit(s.charCodeAt(j))) j++;
  if (j === digits || j - digits > 3) return { at: i, label: 0 };
  const after = s[j] ?? '';
  const closed = bracket ? after === ']' || after === ')' : after === '.' || after === ')';
  if (closed) j++;
  const end = j;
  while (j < s.length && isSpace(s.charCodeAt(j))) j++;
  if (j === end && !(bracket && closed)) return { at: i, label: 0 };
  return { at: j, label: closed ? 2 : 1 };
}

interface Word { start: number; end: number; kind: number; initials: boolean }

/** The words of the opening: kind 1 lower case, 2 capitalised, 3 all capitals. */
function words(s: string, from: number, to: number): Word[] {
  const out: Word[] = [];
  let i = from;
  while (i < to && out.length < 24) {
    const c = s.charCodeAt(i);
    const k = letterCase(c);
    if (k === 0) { i++; continue; }
    const start = i;
    let lower = 0;
    let upper = 0;
    while (i < to) {
      const d = s.charCodeAt(i);
      const m = letterCase(d);
      if (m === 1) lower++;
      else if (m === 2) upper++;
      else if (!(isWordJoint(d) && i + 1 < to && letterCase(s.charCodeAt(i + 1)) > 0)) break;
      i++;
    }
    const kind = k === 1 ? (upper > 0 ? 2 : 1) : lower > 0 ? 2 : 3;
    out.push({ start, end: i, kind, initials: kind === 3 && upper <= 3 && lower === 0 });
  }
  return out;
}

/** Offset of the first year-like number between `from` and `to` (bare 4 digits, or n.d. in parentheses), or -1. */
function findYear(s: string, from: number, to: number): number {
  for (let i = from; i + 3 < to + 1 && i < s.length; i++) {
    const c = s.charCodeAt(i);
    if ((c === 49 || c === 50) && !isDigit(s.charCodeAt(i - 1)) && isDigit(s.charCodeAt(i + 1)) && isDigit(s.charCodeAt(i + 2))
      && isDigit(s.charCodeAt(i + 3)) && !isDigit(s.charCodeAt(i + 4))) {
      const year = Number(s.slice(i, i + 4));
      if (year >= 1500 && year < 2100) return i;
    }
    if (c === 40) {
      const next = s.slice(i + 1, i + 6).toLowerCase();
      if (next.startsWith('n.d') || next.startsWith('s.f') || next.startsWith('n. d') || next.startsWith('s. f')
        || next.startsWith('in pr') || next.startsWith('forth') || next.startsWith('s.d')) return i + 1;
    }
  }
  return -1;
}

/**
 * 0..1: how much the line looks like the START of a bibliography entry, label or bullet included.
 * Above 0.5 is more likely a start than not; lines that open like a continuation get less than 0.2.
 * Linear in at most 240 characters; any text is allowed.
 */
export function entryStartScore(line: string): number {
  const to = Math.min(line.length, LIMIT);
  const { at, label } = skipLabel(line);
  const bonus = label === 2 ? 0.3 : label === 1 ? 0.1 : 0;
  if (at >= to) return 0;
  if (repeatedAuthor(line, at)) return 0.9;
  const first = line.charCodeAt(at);
  const quoted = first === 34 || first === 0x201c || first === 0xab || first === 42 || first === 95;
  const list = words(line, at, to);
  const head = list[0];
  if (head === undefined || head.start > at + (quoted ? 2 : 0)) return isDigit(first) ? 0 : bonus;
  const year = findYear(line, at, to);
  const paren = year > 0 ? parenBefore(line, year) : -1;
  const inParens = paren >= 0;
  if (quoted) return Math.min(1, 0.15 + bonus + (year > 0 ? 0.1 : 0));
  const lower = line.slice(head.start, head.end).toLowerCase();
  if (CONTINUES.has(lower) && !(line[head.end] === ',' && inParens)) return Math.min(0.2, bonus);
  const particle = head.kind === 1 && PARTICLES.has(lower);
  if (head.kind === 1 && !particle) return label === 2 && year > 0 ? 0.35 : 0.02;
  if (MONTHS.has(lower.slice(0, 3)) && (isDigit(line.charCodeAt(head.end + 1)) || isDigit(line.charCodeAt(head.end + 2)))) return 0.1;
  const name = Math.max(nameScore(line, list, to), shouted(line, list, to));
  let score = name + bonus;
  if (year > 0) {
    const authors = headIsAuthors(line, at, inParens ? paren : year);
    if (inParens) score += authors && paren - at < 160 ? (name > 0 ? 0.35 : 0.55) : 0;
    // A bare year at the end of a line closes an entry (`Springer, Berlin, 1986.`) as often as it opens one.
    else if (authors && year - at < 120) score += line.length - year > 24 ? (name > 0 ? 0.3 : 0.35) : name > 0.4 ? 0.1 : 0;
  }
  return Math.max(0, Math.min(1, score));
}

/** `ARTICULAÇÃO NO SEMIÁRIDO BRASILEIRO (ASA). Caminhos`, `BRASIL. Ministério`: an organisation in capitals up to its stop, a title in small letters behind it. */
function shouted(s: string, list: Word[], to: number): number {
  let k = 0;
  let letters = 0;
  while (k < list.length && list[k]!.kind === 3) { letters += list[k]!.end - list[k]!.start; k++; }
  const last = list[k - 1];
  const next = list[k];
  if (last === undefined || next === undefined || letters < 4 || next.kind !== 2 || list[0]!.end - list[0]!.start < 3 || last.end >= to) return 0;
  for (let i = last.end; i < next.start; i++) if (s[i] === '.') return 0.45;
  return 0;
}

/** `———.`, `--- (2012)`, `_____`: the author of the entry before. */
function repeatedAuthor(s: string, at: number): boolean {
  let i = at;
  while (i < s.length && (s[i] === '—' || s[i] === '–' || s[i] === '-' || s[i] === '_' || s[i] === '―')) i++;
  const run = i - at;
  if (run === 0 || (run < 3 && s[at] !== '—' && s[at] !== '―')) return false;
  const next = s[i] ?? '';
  return next === '.' || next === ',' || next === ' ' || next === '(';
}

/** Offset of the parenthesis open before the year, or -1. */
function parenBefore(s: string, year: number): number {
  for (let i = year - 1; i >= 0 && year - i < 28; i--) {
    if (s[i] === '(' || s[i] === '[') return i;
    if (s[i] === ')' || s[i] === ']') return -1;
  }
  return -1;
}

/** What stands before the year reads like authors: no sentence of lower-case words, no colon, no digits. */
function headIsAuthors(s: string, at: number, year: number): boolean {
  let lowerRun = 0;
  let i = at;
  while (i < year) {
    const c = s.charCodeAt(i);
    const k = letterCase(c);
    if (k === 0) {
      if (c === 58 || isDigit(c) || c === 63) return false;
      i++;
      continue;
    }
    const start = i;
    while (i < year && (letterCase(s.charCodeAt(i)) > 0 || isWordJoint(s.charCodeAt(i)))) i++;
    if (k === 1 && i - start > 4) lowerRun++;
    if (lowerRun > 2) return false;
  }
  return true;
}

/** Strength of the name at the head: 0 none … 0.6 for `Surname, I.`. */
function nameScore(s: string, list: Word[], to: number): number {
  const head = list[0];
  if (head === undefined) return 0;
  if (head.initials && head.end - head.start <= 2 && (s[head.end] === '.' || s[head.end] === ' ')) {
    let i = 0;
    while (i < list.length && list[i]!.initials && list[i]!.end - list[i]!.start <= 2 && s[list[i]!.end] === '.') i++;
    while (i < list.length && list[i]!.kind === 1 && PARTICLES.has(s.slice(list[i]!.start, list[i]!.end))) i++;
    const surname = list[i];
    if (i > 0 && surname !== undefined && surname.kind >= 2) {
      const after = s[surname.end] ?? '';
      return after === ',' || s.startsWith(' and ', surname.end) || s.startsWith(' & ', surname.end) || s.startsWith(' (', surname.end)
        ? 0.55 : after === '.' || after === ':' ? 0.4 : 0.25;
    }
  }
  for (let i = 0; i < list.length && i < 5; i++) {
    const w = list[i]!;
    if (w.kind === 1 && !PARTICLES.has(s.slice(w.start, w.end).toLowerCase())) return 0;
    const after = s[w.end] ?? '';
    const next = list[i + 1];
    if (after === ',' || after === ';') {
      if (next === undefined || next.start > w.end + 3) return after === ',' && w.end + 2 >= to ? 0.2 : 0;
      const text = s.slice(next.start, next.end);
      const closing = s[next.end] ?? '';
      if (next.initials && (closing === '.' || closing === ',' || closing === ' ' || closing === ';' || closing === '-' || closing === '')) {
        if (STATES.has(text) && (closing !== '.' || next.end + 3 > s.length || list[i + 2] === undefined)) return 0.05;
        return 0.6;
      }
      if (next.kind >= 2 && (closing === ',' || closing === '.' || closing === ' ' || closing === ';')) return after === ',' && i < 3 ? 0.4 : 0.2;
      return 0.1;
    }
    // `Surname IJ,` with nothing between: two or more words, the last in capitals.
    if (i > 0 && w.initials && (after === ',' || after === '.' || after === ';')) return 0.55;
    if (next !== undefined && next.initials && next.start === w.end + 1 && w.kind === 2) {
      const closing = s[next.end] ?? '';
      if (closing === ',' || closing === ';' || (closing === '.' && i < 3)) return STATES.has(s.slice(next.start, next.end)) ? 0.3 : 0.5;
      if (closing === ' ' && letterCase(s.charCodeAt(next.end + 1)) === 0) return 0.4;
    }
    // `Larry D. Wittie,` and `Ann Lee and Bo Chen`: given names first.
    if (i === 0 && next !== undefined && w.kind === 2 && next.initials && next.end - next.start === 1 && s[next.end] === '.') {
      const surname = list[2];
      const closing = surname === undefined || surname.kind < 2 ? '' : s[surname.end] ?? '';
      return closing === ',' || closing === '.' || (surname !== undefined && s.startsWith(' and ', surname.end)) ? 0.5 : 0.1;
    }
    if (i === 1 && (s.startsWith(' and ', w.end) || s.startsWith(' & ', w.end)) && w.kind === 2) {
      const two = list[next !== undefined && next.kind === 1 ? 3 : 2];
      if (two !== undefined && two.kind >= 2) return 0.35;
    }
    if (after !== ' ' && after !== '-') return 0;
  }
  return 0;
}
