import { clean } from './clean';
import type { CslDate } from './csl';
import { readDate } from './dates';

/** The address without brackets, `URL:` and the points after it; pieces broken by a space are joined. */
export function readUrl(text: string): string {
  let s = plain0(text);
  const at = /(?:https?:\/\/|ftp:\/\/|www\.)/i.exec(s);
  if (at !== null) s = s.slice(at.index);
  else s = s.replace(/^[\s(<[]*(?:url|online|available|link)\s*:?\s*/i, '').replace(/^[\s(<[]+/, '');
  s = s.replace(/\s+/g, '');
  const close = s.indexOf('>');
  if (close > 0) s = s.slice(0, close);
  let end = s.length;
  while (end > 0) {
    const c = s[end - 1]!;
    if ('.,;:>]”"*'.includes(c)) end--;
    else if (c === ')' && s.slice(0, end).split('(').length < s.slice(0, end).split(')').length) end--;
    else break;
  }
  return s.slice(0, end);
}

/** Tags and stars off, underscores kept: they belong to addresses. */
function plain0(text: string): string {
  return text.replace(/<\/?(?:i|em)>/gi, '').replace(/\\_/g, '_');
}

/** The DOI in `doi:10.…`, `https://doi.org/10.…`, `10.…`; empty without one. */
export function readDoi(text: string): string {
  const at = /10\.\d{3,9}(?:\.\d{1,9}){0,4}\//.exec(text);
  if (at === null) return '';
  let s = text.slice(at.index).replace(/\s+/g, '');
  const bad = s.search(/[<>"”»]/);
  if (bad > 0) s = s.slice(0, bad);
  let end = s.length;
  while (end > 0) {
    const c = s[end - 1]!;
    if ('.,;:]*_'.includes(c)) end--;
    else if (c === ')' && s.slice(0, end).split('(').length < s.slice(0, end).split(')').length) end--;
    else break;
  }
  return s.slice(0, end);
}

export function readIsbn(text: string): string {
  const m = /[\dX][\dX\s-]{8,20}[\dX]/i.exec(text);
  return m === null ? clean(text) : m[0].replace(/\s+/g, '');
}

const EDITION_WORD = /\s{0,4}\b(?:edn|edition|ed|édition|éd|edición|auflage|aufl|ausgabe|edição|edizione|vyd|wyd)\b\.?$/i;

/** `(2nd ed.)` → `2nd`, `2.ª ed.` → `2.ª`, `second edition` → `second`; `Rev. ed.` stays a text. */
export function readEdition(text: string): string {
  const s = clean(text);
  const bare = s.replace(EDITION_WORD, '');
  if (/^\d+(?:st|nd|rd|th|\.ª|\.|ª|a|e|er|ère|ème|º)?$/i.test(bare)) return bare.replace(/(\d)\.$/, '$1');
  return /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|primera|segunda|tercera|cuarta|quinta)$/i.test(bare) ? bare : s;
}

export interface Access { retrieved: boolean; date: CslDate | undefined; source: string; whole: boolean }

const ACCESS = /\b(?:retrieved|accessed|available|recuperado|consultado|consult[ée]e?|disponib(?:le|el)|dispon[ií]vel|abgerufen|zugriff|obtenido|visited|viewed|downloaded|acesso|letzter zugriff|stand|accessed on|web)\b/i;

/** Day of access and the keeper of the page in a remark: `Retrieved May 5, 2013, from CUPIHD:`. */
export function readAccess(text: string): Access {
  const m = ACCESS.exec(text);
  const short = /^\W*\d{1,2}\.?\s+\w+\.?\s+\d{4}\W*$/.test(text);
  if (m === null && !short) return { retrieved: false, date: undefined, source: '', whole: false };
  const from = m?.index ?? 0;
  const tail = text.slice(from);
  const read = readDate(tail.slice(0, 60));
  const date = read.date?.['date-parts'] !== undefined ? read.date : undefined;
  const by = /\b(?:from|de|at|von|en)\s{1,4}(?:the\s{1,4})?([A-ZÀ-Þ][^<>]{1,90}?)\s{0,4}:?\s{0,4}$/.exec(tail.slice(m?.[0].length ?? 0));
  const source = by !== null && !/\d{4}\W*$/.test(by[1]!) ? clean(by[1]!) : '';
  return { retrieved: true, date, source, whole: from < 4 && text.length < 120 };
}
