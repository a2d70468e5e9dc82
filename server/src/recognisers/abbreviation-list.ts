/** Rows of a list of abbreviations: tab, spaces, dash, colon, table or Markdown's `*[ABBR]: …` between short and long form. */
import { charClass, LOWER, UPPER } from '../text/chars';
import { comparable, plain } from '../text/fold';
import type { DefinitionMention, Recogniser } from './mentions';

export const abbreviationList: Recogniser = {
  id: 'abbreviation-list',
  recognise({ text, role }, emit) {
    if (role === 'code') return;
    if (/^\s{0,3}\*\[/.test(text)) {
      for (const found of markedRows(text)) emit(found);
      return;
    }
    if (role !== 'abbreviation-row') return;
    const found = readRow(text) ?? readReversed(text);
    if (found !== undefined && !isHeader(found)) emit(found);
  },
};

/** Heads of the two columns, folded: `Abbreviation | Meaning`. */
const HEADS = new Set(
  ('abbreviation abbreviations acronym acronyms term short shortform symbol meaning definition description expansion fullform fullname longform fullterm standsfor ' +
    'sigla siglas abreviatura abreviaturas acronimo acronimos significado descripcion nombre definicion nombrecompleto ' +
    'sigle sigles abreviation abreviations acronyme signification definition developpement intitule ' +
    'abkurzung abkurzungen bedeutung bezeichnung kurzel erklarung abreviacao descricao').split(' '),
);

function isHeader({ short, long }: DefinitionMention): boolean {
  return HEADS.has(comparable(short).replace(/ /g, '')) || HEADS.has(comparable(long).replace(/ /g, ''));
}

/** Markdown's `*[ABBR]: long form`, one or several lines of them in a block. */
function markedRows(text: string): DefinitionMention[] {
  const found: DefinitionMention[] = [];
  for (let at = text.indexOf('*['); at >= 0;) {
    const next = text.indexOf('*[', at + 2);
    const end = next < 0 ? text.length : next;
    const close = text.slice(at + 2, Math.min(end, at + 28)).indexOf(']:');
    if (close < 1) break;
    const from = at + close + 4 + (text.charCodeAt(at + close + 4) === 32 ? 1 : 0);
    const to = from + text.slice(from, Math.min(end, from + 200)).trimEnd().length;
    if (to > from) found.push(row(text, at + 2, text.slice(at + 2, at + 2 + close), from, to));
    at = next;
  }
  return found;
}

function row(text: string, start: number, short: string, longStart: number, longEnd: number): DefinitionMention {
  return { type: 'definition', via: 'list', start, end: start + short.length, short, long: withoutStop(plain(text.slice(longStart, longEnd))), longAt: { start: longStart, end: longEnd } };
}

/** Without a final stop, unless it belongs to an initial (`A. C.`). */
function withoutStop(long: string): string {
  return /(?:^|[.\s])\p{Lu}\.$/u.test(long) ? long : long.replace(/[.;,]$/, '');
}

function readRow(text: string): DefinitionMention | undefined {
  let start = 0;
  while (start < text.length && ' \t|-•*_'.includes(text[start] ?? '')) start++;
  const rest = text.slice(start, start + 400);
  const apart = /^([^\t|:=]{1,30}?)[*_]{0,2}(?:\s{0,60}\|\s{0,60}|\t+| {2,}|\s?[:=]\s{0,6}[*_]{0,2}|\s[–—-]\s{0,3}|\s?\.{3,}\s?)(?=\S)/.exec(rest);
  if (apart?.[1] !== undefined && isShort(apart[1].trim())) {
    const short = apart[1].trimEnd();
    let end = text.length;
    while (end > 0 && ' |\t'.includes(text[end - 1] ?? '')) end--;
    const page = /[\s.]{3,40}\d{1,3}$/.exec(text.slice(Math.max(0, end - 44), end));
    if (page !== null) end -= page[0].length;
    const longStart = start + apart[0].length;
    return end > longStart + 1 && !/^[:-]+$/.test(short) ? row(text, start, short, longStart, end) : undefined;
  }
  // a single space between: the short form ends with the last word in capitals among the first three
  const words = rest.split(' ');
  let length = 0;
  let best = 0;
  for (let k = 0; k < 3 && k < words.length - 1; k++) {
    const word = words[k] ?? '';
    length += word.length + (k > 0 ? 1 : 0);
    if (capitals(word) >= 2 && capitals(word) >= word.length - 2 && (k === 0 || best === 0)) best = length;
    else if (k > 0 && best > 0) break;
  }
  if (best === 0) return undefined;
  const longStart = start + best + 1;
  return rest.length > best + 2 && charClass(text.charCodeAt(longStart)) !== 0 ? row(text, start, rest.slice(0, best), longStart, text.trimEnd().length) : undefined;
}

/** The long form first: `Human Rights Watch<TAB>HRW`, `Human Rights Watch: HRW`, `Human Rights Watch (HRW)`. */
function readReversed(text: string): DefinitionMention | undefined {
  let start = 0;
  while (start < text.length && ' \t|-•*_'.includes(text[start] ?? '')) start++;
  let end = Math.min(text.length, start + 400);
  while (end > start && ' \t|*_)]'.includes(text[end - 1] ?? '')) end--;
  let from = end;
  while (from > start && end - from < 26 && !'\t|:=(['.includes(text[from - 1] ?? '') && text.slice(from - 2, from) !== '  ' && !/^\s[–—-]\s$/.test(text.slice(from - 3, from))) from--;
  const short = text.slice(from, end).trimStart().replace(/^[*_]+/, '');
  let longEnd = from;
  while (longEnd > start && ' \t|:=([*_–—-'.includes(text[longEnd - 1] ?? '')) longEnd--;
  const long = text.slice(start, longEnd);
  if (from === start || capitals(short) < 2 || capitals(short) < short.length / 2 || short.split(' ').length > 2 || !long.includes(' ') || long.length <= short.length) return undefined;
  return row(text, end - short.length, short, start, longEnd);
}

function capitals(word: string): number {
  let count = 0;
  for (let i = 0; i < word.length; i++) if (charClass(word.charCodeAt(i)) === UPPER) count++;
  return count;
}

/** One to four words with a capital or digit somewhere: what a list's left column holds. */
function isShort(text: string): boolean {
  if (text.length < 2 || text.length > 26 || text.split(' ').length > 4) return false;
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === UPPER || kind === 4) marks++;
    else if (kind === LOWER || text[i] === ' ' || "&/.-'’+()".includes(text[i] ?? '') || kind === 3) continue;
    else return false;
  }
  return marks >= 1 || text.length <= 6;
}
