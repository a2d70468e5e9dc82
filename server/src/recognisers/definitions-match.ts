/** The ways in which a bracket and what precedes it can define a short form. */
import type { DefinitionCandidate } from './definitions';
import type { Context } from './definitions-context';
import { type Care, fit, type Found } from './definitions-fit';
import { fold, isDigit, isGreek, isMarkup, isQuote, isSpace, isUpper } from './definitions-letters';
import { cutTail, type Piece } from './definitions-pieces';
import { readShort, type ShortForm } from './definitions-short';
import { makeWindow, type Window } from './definitions-window';
import { factsOf } from './definitions-words';

export function candidate(text: string, short: ShortForm, long: Found, order: DefinitionCandidate['order']): DefinitionCandidate {
  let written = text.slice(short.start, short.end);
  if (long.plural) written = written.replace(/['\u2019]?s$/, '');
  return {
    short: plain(written), shortStart: short.start, shortEnd: short.end,
    long: plain(text.slice(long.start, long.end)), longStart: long.start, longEnd: long.end, order,
  };
}

/** Without emphasis marks, tags and the addresses of links; single spaces. */
function plain(written: string): string {
  if (!/[[<*`_\n\r\t]| {2}/.test(written)) return written;
  return written
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]{0,50}>/g, '')
    .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Does the bracket hold a year? Then it is likely a citation. */
function hasYear(text: string, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => isYear(text, piece.start));
}

function isYear(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== 49 && first !== 50) return false;
  for (let i = at + 1; i < at + 4; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return !isDigit(text.charCodeAt(at + 4));
}

/** `Long Form (LF)`, `Long Form (or LF, as coined …)`, `Long Form (Forma Larga, LF)`. */
export function longFirst(text: string, pieces: readonly Piece[], context: (count: number) => Context): DefinitionCandidate[] {
  const year = hasYear(text, pieces);
  for (let i = 0; i < pieces.length && i < 4; i++) {
    const piece = pieces[i];
    if (!piece || isPersonal(text, pieces[i + 1])) continue;
    const short = shortOf(text, piece);
    const found = (short && longOf(text, pieces, i, short, year, context)) ?? [];
    if (found.length > 0) return found;
    const part = year ? undefined : (lastWordOf(text, piece, short) ?? beforeSlash(text, piece));
    const other = (part && longOf(text, pieces, i, part, true, context)) ?? [];
    if (other.length > 0) return other;
  }
  return [];
}

/** What stands before the bracket for the short form that is its `i`-th piece. @param doubtful the fit must be strict */
function longOf(
  text: string, pieces: readonly Piece[], i: number, short: ShortForm, doubtful: boolean, context: (count: number) => Context,
): DefinitionCandidate[] {
  const piece = pieces[i];
  if (!piece || (i > 0 && (short.kind !== 'capitals' || (doubtful && !piece.cued)))) return [];
  if (short.kind !== 'capitals' && fold(text.charCodeAt((pieces[0]?.from ?? 2) - 2)) !== 0) return []; // `urlopen(url)`
  const statistic = isSign(piece.after) || (i > 0 && isSign(pieces[i - 1]?.after ?? 0));
  const care: Care = (doubtful && !piece.cued) || statistic ? 'strict' : i > 0 && !piece.cued ? 'alias' : 'usual';
  const { from, to, gaps } = context(short.codes.length);
  if ((care === 'strict' || care === 'alias' || short.kind === 'single') && !endsAlike(text, short, from, to)) return [];
  const long = fit(text, short, makeWindow(text, from, to, gaps), false, care, i === 0 || piece.cued);
  if (long) return [candidate(text, short, long, 'long-first')];
  const phrase = short.kind === 'capitals' && isForeign(text, pieces) ? phraseBefore(makeWindow(text, from, to, gaps)) : undefined;
  return phrase ? [candidate(text, short, { ...phrase, plural: short.plural, cost: 3 }, 'long-first')] : [];
}

/** Does the bracket say that the letters are those of another language? */
function isForeign(text: string, pieces: readonly Piece[]): boolean {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!first || !last) return false;
  const inside = text.slice(first.from, last.end).toLowerCase();
  return /\b(?:siglas?|sigles?|acronym|initials|acrónimo)\b|\b(?:spanish|french|english|german|portuguese) name\b/.test(inside);
}

/** The phrase that ends a window: back to its last article, or its run of capitalised words. */
function phraseBefore(window: Window): { start: number; end: number } | undefined {
  const last = window.units.length - 1;
  for (let k = last; k >= 0 && k > last - 9; k--) {
    const unit = window.units[k];
    const next = window.units[k + 1];
    const article = unit !== undefined && factsOf(unit.word).neverFirst && !(k > 0 && window.units[k - 1]?.stop);
    if (!next || !article || last - k < 2) continue;
    return { start: next.wordStart, end: window.units[last]?.end ?? next.end };
  }
  return undefined;
}

/** Does the last word before the bracket hold the short form's last letter? What fits strictly always does. */
function endsAlike(text: string, short: ShortForm, from: number, to: number): boolean {
  const last = short.codes[short.codes.length - 1];
  if (last === undefined || isDigit(last) || isGreek(last)) return true;
  for (let i = to - 1; i >= from && !isSpace(text.charCodeAt(i)); i--) if (fold(text.charCodeAt(i)) === last) return true;
  return false;
}

/** `(JMK, personal communication, 12 May)` names a person. */
function isPersonal(text: string, next: Piece | undefined): boolean {
  return next !== undefined && /^(?:personal|pers\.|interview|entrevista|entretien|comunicación personal)/i.test(text.slice(next.start, next.start + 24));
}

function shortOf(text: string, piece: Piece): ShortForm | undefined {
  return readShort(text, piece.start, beforeYear(text, piece) ?? cutTail(text, piece));
}

const YEARLY = /conference|symposium|workshop|congress|meeting|challenge|competition|olympi|\bcup\b|games|survey|census/i;

/** `World Health Organization (WHO 2013)` cites WHO; `Conference on Learning (ICML 2015)` is called so. */
function beforeYear(text: string, { start, end }: Piece): number | undefined {
  if (end - start > 20) return undefined;
  const match = /^(\p{Lu}[\p{L}&-]{1,12}) (?:19|20)\d\d[a-z]?$/u.exec(text.slice(start, end));
  return match?.[1] === undefined || YEARLY.test(text.slice(Math.max(0, start - 80), start)) ? undefined : start + match[1].length;
}

/** `PECAM-1/CD31`: another name may follow after a slash. */
function beforeSlash(text: string, piece: Piece): ShortForm | undefined {
  const slash = text.slice(piece.start, piece.end).indexOf('/');
  const first = slash < 3 || piece.end - piece.start > 30 ? undefined : readShort(text, piece.start, piece.start + slash);
  return first?.kind === 'capitals' && first.codes.length > 2 ? first : undefined;
}

/** `nasal CPAP`: the short form may have a word of its own before it. */
function lastWordOf(text: string, piece: Piece, short: ShortForm | undefined): ShortForm | undefined {
  const space = text.slice(piece.start, piece.end).indexOf(' ');
  if (space < 3 || piece.end - piece.start > 30 || (short !== undefined && short.kind !== 'capitals')) return undefined;
  const code = text.charCodeAt(piece.start);
  if (isUpper(code) || fold(code) === 0) return undefined;
  const last = readShort(text, piece.start + space + 1, piece.end);
  return last?.kind === 'capitals' && last.codes.length > 2 ? last : undefined;
}

function isSign(code: number): boolean {
  return code === 61 || code === 60 || code === 62 || code === 0x2264 || code === 0x2265 || code === 0x2248 || code === 0xb1;
}

/** `human immunodeficiency virus (HIV) type 1 (HIV-1)`: the long form goes on after a definition of its beginning. */
export function longAcross(text: string, open: number, pieces: readonly Piece[], previous: DefinitionCandidate): DefinitionCandidate[] {
  const piece = pieces[0];
  const short = piece ? shortOf(text, piece) : undefined;
  const written = short ? text.slice(short.start, short.end) : '';
  if (!short || short.kind !== 'capitals' || previous.order !== 'long-first') return [];
  if (written === previous.short || !written.startsWith(previous.short)) return [];
  if (/\b(?:and|or|y|e|et|ou|und)\b/.test(text.slice(previous.shortEnd, open))) return [];
  const gap: readonly [number, number] = [previous.shortStart - 1, previous.shortEnd + 1];
  const window = makeWindow(text, previous.longStart, open, [gap]);
  if (window.units.length > 4 * short.codes.length || text.slice(gap[1], open).includes('. ')) return [];
  const long = fit(text, short, window, true, 'usual', false);
  return long ? [candidate(text, short, long, 'long-first')] : [];
}

/** `English Name (Nombre en español, NEE)`: both inside the bracket. */
export function longInside(text: string, pieces: readonly Piece[]): DefinitionCandidate[] {
  for (let i = 1; i < pieces.length && i < 5; i++) {
    const piece = pieces[i];
    const previous = pieces[i - 1];
    if (!piece || !previous || piece.end - piece.start > 30 || previous.end - previous.start < 8) continue;
    const short = shortOf(text, piece);
    if (!short || (short.kind !== 'capitals' && short.kind !== 'words')) continue;
    const window = makeWindow(text, previous.start, previous.end, []);
    const words = window.units.filter((unit) => unit.isWordStart).length;
    if (words < 2) continue;
    const long = fit(text, short, window, true, 'usual', false) ?? looselyInside(text, short, window);
    if (long) return [candidate(text, short, long, 'long-first')];
  }
  return [];
}

function looselyInside(text: string, short: ShortForm, window: Window): Found | undefined {
  const long = fit(text, short, window, false, 'usual', true);
  return long && long.start === window.units[0]?.wordStart ? long : undefined;
}

/** `LF (Long Form)`. */
export function shortFirst(text: string, open: number, pieces: readonly Piece[], limit: number): DefinitionCandidate[] {
  const piece = pieces[0];
  if (!piece) return [];
  const { start, end } = wordBefore(text, open, limit);
  if (!beginsAlike(text, fold(text.charCodeAt(start)), piece)) return [];
  const short = readShort(text, start, end);
  if (!short || short.kind === 'single' || short.kind === 'name' || short.kind === 'words') return [];
  const strict = short.kind === 'lower' || hasYear(text, pieces.slice(0, 3));
  const care: Care = strict && short.kind === 'capitals' ? 'strict' : 'careful';
  const last = lastLongPiece(text, pieces);
  const ends = last > piece.end ? [piece.end, last] : [piece.end];
  for (const stop of ends) {
    const window = makeWindow(text, piece.start, stop, []);
    if (window.codes.length < short.codes.length + 2) continue;
    const long = fit(text, short, window, true, care, false);
    const tooFew = short.kind === 'lower' && !text.slice(piece.start, stop).includes(' ');
    if (long && !tooFew && (!strict || long.cost < 0.3)) return [candidate(text, short, long, 'short-first')];
  }
  return [];
}

/** Does one of the first four words of a piece begin with this letter? Long forms that begin with a number always may. */
function beginsAlike(text: string, letter: number, piece: Piece): boolean {
  let words = 0;
  for (let i = piece.start; i < piece.end && words < 4; i++) {
    const code = fold(text.charCodeAt(i));
    if (code === 0 || (i > piece.start && fold(text.charCodeAt(i - 1)) !== 0)) continue;
    if (code === letter || isDigit(letter) || isGreek(letter) || isDigit(code) || isGreek(code)) return true;
    words++;
  }
  return false;
}

/** End of the pieces that belong together: up to the first one divided by something else than a comma. */
function lastLongPiece(text: string, pieces: readonly Piece[]): number {
  let end = 0;
  for (const piece of pieces) {
    if (isDigit(text.charCodeAt(piece.start))) break;
    end = piece.end;
    if (piece.after !== 44) break;
  }
  return end;
}

/** The word before a bracket, without the marks around it. */
function wordBefore(text: string, open: number, limit: number): { start: number; end: number } {
  let end = open;
  while (end > limit && isOutside(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > limit && end - start < 26) {
    const code = text.charCodeAt(start - 1);
    if (isSpace(code) || code === 40 || code === 91 || code === 0x2014 || isQuote(code)) break;
    start--;
  }
  return { start, end };
}

function isOutside(code: number): boolean {
  return isSpace(code) || isMarkup(code) || isQuote(code);
}

/** `A B and C D (AB and CD, respectively)`, `(AB/CD)`. */
export function respectively(text: string, open: number, close: number, context: (count: number) => Context): DefinitionCandidate[] {
  const parts = listOf(text, open + 1, close);
  if (parts.length < 2) return [];
  const { from, to, gaps } = context(24);
  const found: DefinitionCandidate[] = [];
  let end = to;
  for (let i = parts.length - 1; i >= 0; i--) {
    const short = parts[i];
    if (!short) return [];
    const long =
      fit(text, short, makeWindow(text, from, cutAnd(text, from, end), gaps), false, 'usual', false) ??
      (end < to ? fit(text, short, makeWindow(text, from, to, gaps), false, 'usual', false) : undefined);
    if (!long) return [];
    found.unshift(candidate(text, short, long, 'long-first'));
    end = long.start;
  }
  return found;
}

/** The short forms of a list inside a bracket; empty unless every part is one. */
function listOf(text: string, start: number, end: number): ShortForm[] {
  if (end - start > 90 || end - start < 5) return [];
  const inside = text.slice(start, end);
  if (!/[A-Z]/.test(inside) || !/[\s/]/.test(inside)) return [];
  const list: ShortForm[] = [];
  const divider = /,?\s{1,4}(?:and|or|y|e|et|ou|u)\s{1,4}|\s{0,4}[,;/&]\s{1,4}|\s{1,4}&\s{0,4}/gi;
  let from = 0;
  const add = (to: number): boolean => {
    const part = inside.slice(from, to).trim();
    if (/^respectiv/i.test(part) || part === '') return true;
    const short = readShort(text, start + from, start + to);
    if (short?.kind !== 'capitals') return false;
    list.push(short);
    return true;
  };
  for (const match of inside.matchAll(divider)) {
    if (!add(match.index)) return [];
    from = match.index + match[0].length;
  }
  return add(inside.length) ? list : [];
}

/** Goes back over `and` and a comma before `end`. */
function cutAnd(text: string, from: number, end: number): number {
  let at = end;
  const tail = /(?:\b(?:and|or|the|y|e|et|ou|la|el|las|los|le|les)|[,;&])\s*$/i;
  for (let round = 0; round < 4; round++) {
    const match = tail.exec(text.slice(Math.max(from, at - 8), at));
    if (!match) break;
    at = Math.max(from, at - 8) + match.index;
  }
  return at;
}
