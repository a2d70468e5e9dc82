import type { CslDate } from './csl';
import { DIGIT, LOWER, UPPER, charClass } from './chars';
import { isYear } from './tokenise';

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, ene: 1, jän: 1, gen: 1, feb: 2, fév: 2, fev: 2, mar: 3, mär: 3, apr: 4, avr: 4, abr: 4, may: 5, mai: 5, mag: 5, maj: 5,
  jun: 6, giu: 6, juin: 6, jui: 7, jul: 7, juil: 7, lug: 7, aug: 8, ago: 8, aoû: 8, aou: 8, sep: 9, set: 9, oct: 10, okt: 10, out: 10, ott: 10,
  nov: 11, dec: 12, déc: 12, dic: 12, dez: 12,
};
const SEASONS: Readonly<Record<string, number>> = {
  spring: 1, primavera: 1, printemps: 1, frühling: 1, summer: 2, verano: 2, été: 2, sommer: 2, autumn: 3, fall: 3, otoño: 3, automne: 3,
  herbst: 3, winter: 4, invierno: 4, hiver: 4,
};
const STARTS = new Set(['marzo', 'março', 'mars', 'märz', 'march', 'maio', 'mayo', 'mai', 'may', 'maggio', 'março']);

/** Number of the month a word names, in six languages, 0 for other words. */
export function monthOf(word: string): number {
  const w = word.toLowerCase();
  if (w.length < 3 || w.length > 10) return 0;
  if (w.startsWith('juin')) return 6;
  if (w.startsWith('juil')) return 7;
  const m = MONTHS[w.slice(0, 3)] ?? 0;
  if (m === 0 || w.length <= 4) return w.length === 4 && m > 0 && !/^(sept|juin|juil|june|july|mars|märz|août|aout|maio|mayo|juli|juni)$/.test(w) ? 0 : m;
  return STARTS.has(w) || m !== 3 && m !== 5 ? (MONTH_WORD.test(w) ? m : 0) : 0;
}
const MONTH_WORD = /^(janu|enero|janv|janeiro|gennaio|jänner|febr|févr|fevr|fever|april|abril|avril|aprile|march|marzo|mars|märz|março|mayo|maio|maggio|junio|junho|giugno|julio|julho|luglio|juill|august|agosto|septe|setie|setem|sette|octub|octob|oktob|outub|ottob|novem|dezem|decem|décem|diciem|dicem)/;

/** What a date says: the published year and its letter, the year of the original, words for no date. */
export interface ReadDate {
  date: CslDate | undefined;
  original: CslDate | undefined;
  suffix: string;
  /** UTF-16 offset of the year in the text given, -1 without one. */
  at: number;
}

interface Part { kind: 'year' | 'month' | 'day' | 'season' | 'dash' | 'other'; value: number; at: number; suffix: string; bracket: boolean }

function parts(s: string): Part[] {
  const out: Part[] = [];
  let bracket = false;
  let i = 0;
  while (i < s.length && out.length < 40) {
    const c = s.charCodeAt(i);
    const cls = charClass(c);
    if (c === 91) bracket = true;
    else if (c === 93) bracket = false;
    if (cls === DIGIT) {
      const start = i;
      while (i < s.length && charClass(s.charCodeAt(i)) === DIGIT) i++;
      const size = i - start;
      const value = Number(s.slice(start, Math.min(i, start + 6)));
      if (size === 4 && isYear(s, start)) {
        let suffix = '';
        if (charClass(s.charCodeAt(i)) === LOWER && charClass(s.charCodeAt(i + 1)) !== LOWER && charClass(s.charCodeAt(i + 1)) !== DIGIT) suffix = s[i++]!;
        out.push({ kind: 'year', value, at: start, suffix, bracket });
      } else if (size <= 2 && value >= 1 && value <= 31) out.push({ kind: 'day', value, at: start, suffix: '', bracket });
      else out.push({ kind: 'other', value, at: start, suffix: '', bracket });
    } else if (cls === LOWER || cls === UPPER) {
      const start = i;
      while (i < s.length && (charClass(s.charCodeAt(i)) === LOWER || charClass(s.charCodeAt(i)) === UPPER)) i++;
      const word = s.slice(start, i);
      const month = monthOf(word);
      const season = SEASONS[word.toLowerCase()] ?? 0;
      if (month > 0) out.push({ kind: 'month', value: month, at: start, suffix: '', bracket });
      else if (season > 0) out.push({ kind: 'season', value: season, at: start, suffix: '', bracket });
    } else {
      if (c === 45 || (c >= 0x2010 && c <= 0x2015) || c === 47) out.push({ kind: 'dash', value: c, at: i, suffix: '', bracket });
      i++;
    }
  }
  return out;
}

const UNDATED = /\b(?:n\.?\s?d\b|s\.?\s?f\b|s\.\s?d\b|o\.\s?J\b|undated|sin fecha|sans date)/i;
const COMING = /(?<!\p{L})[àa] para[iî]tre(?!\p{L})|\b(?:in press|forthcoming|to appear|en prensa|sous presse|im druck|im Erscheinen|submitted|no prelo|accepted|in preparation)/iu;

/** `n.d.` with the full stop that ends it. */
function withStop(text: string, word: string, at: number): string {
  return word.includes('.') && text[at + word.length] === '.' ? `${word}.` : word;
}

/** Reads a date field: `(May 10, 2012)`, `(July/August, 2010)`, `2013b`, `[1962] 2012`, `n.d.`, `2006–2007`. */
export function readDate(text: string): ReadDate {
  const list = parts(text);
  const years = list.filter((p) => p.kind === 'year');
  if (years.length === 0) {
    const word = COMING.exec(text) ?? UNDATED.exec(text);
    const letter = /(?:n\.?d\.?|press|prensa|s\.?f\.?)[-\s]?([a-z])\b/.exec(text);
    const bare = list.filter((p) => p.kind === 'month' || p.kind === 'day' || p.kind === 'season');
    const date: CslDate | undefined = word !== null ? { literal: withStop(text, word[0], word.index) } : bare.length > 0 ? { literal: text.trim() } : undefined;
    return { date, original: undefined, suffix: word !== null ? letter?.[1] ?? '' : '', at: word?.index ?? -1 };
  }
  let main = years[0]!;
  let original: CslDate | undefined;
  let range: number | undefined;
  const second = years[1];
  if (second !== undefined) {
    const between = text.slice(main.at + 4, second.at);
    const first = list.indexOf(main);
    const dash = list[first + 1];
    if (main.bracket && !second.bracket) {
      original = { 'date-parts': [[main.value]] };
      main = second;
    } else if (second.bracket && !main.bracket) original = { 'date-parts': [[second.value]] };
    else if (dash?.kind === 'dash' && between.length <= 4) {
      if (dash.value === 47 && second.value - main.value > 4) {
        original = { 'date-parts': [[main.value]] };
        main = second;
      } else if (second.value >= main.value) range = second.value;
    }
  }
  const months = list.filter((p) => p.kind === 'month');
  const index = list.indexOf(main);
  const month = months[0]?.value;
  const start: number[] = [main.value];
  let end: number[] | undefined = range !== undefined ? [range] : undefined;
  if (month !== undefined) {
    start.push(month);
    const at = list.indexOf(months[0]!);
    const days = list.filter((p) => p.kind === 'day');
    const near = days.filter((d) => Math.abs(list.indexOf(d) - at) <= 3);
    if (near[0] !== undefined) {
      start.push(near[0].value);
      if (near[1] !== undefined && near[1].value > near[0].value && months.length === 1) end = [main.value, month, near[1].value];
    }
    const other = months[1];
    if (other !== undefined && range === undefined && other.value > month && Math.abs(list.indexOf(other) - at) <= 3) {
      end = near[1] !== undefined ? [main.value, other.value, near[1].value] : [main.value, other.value];
    }
  } else if (index >= 0) numeric(list, index, start);
  const date: CslDate = { 'date-parts': end === undefined ? [start] : [start, end] };
  const season = list.find((p) => p.kind === 'season');
  if (season !== undefined && month === undefined) date.season = season.value;
  if (/\b(?:ca?\.|circa|um)\s*\[?$/i.test(text.slice(Math.max(0, main.at - 7), main.at))) date.circa = true;
  return { date, original, suffix: main.suffix, at: main.at };
}

/** `2012-08-06`, `6/8/2012`, `06.08.2012`: numbers beside the year; day first unless only the other order fits. */
function numeric(list: readonly Part[], index: number, start: number[]): void {
  const rest = list.filter((p) => p.kind === 'day');
  if (rest.length !== 2) return;
  const [a, b] = rest as [Part, Part];
  const before = a.at < list[index]!.at;
  const month = before ? b.value : a.value;
  const day = before ? a.value : b.value;
  if (month <= 12) start.push(month, day);
  else if (day <= 12) start.push(day, month);
}
