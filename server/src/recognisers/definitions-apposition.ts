/**
 * Definitions without a parenthesis: `BMI = body mass index;`, `BMI, body mass index;`, `BMI stands for body mass index`,
 * and the long form first: `proximal policy optimization, or PPO`, `linear discriminant analysis, LDA,`.
 */
import type { DefinitionCandidate } from './definitions';
import { contextBefore } from './definitions-context';
import { fit } from './definitions-fit';
import { fold, isSpace, isUpper } from './definitions-letters';
import { candidate } from './definitions-match';
import { readShort, type ShortForm } from './definitions-short';
import { makeWindow } from './definitions-window';

/** A long form has no more characters than this, and so many for each letter of the short one. */
const MAX_LONG = 24;
const FOR_EACH_LETTER = 14;
/** What may stand between a short form and what it means; the longest first where one begins another. */
const SAYS = [' stands for ', ' stand for ', ' denotes ', ' denote ', ' is short for ', ' is the acronym for ', ' is the acronym of ', ' significa ', ' signifie '];
/** What may stand between a long form and its short one. */
const OR = [', or ', ', o ', ', ou ', ', oder ', ', abbreviated as ', ', abbreviated ', ', hereafter ', ', henceforth ', ', en adelante ', ', ci-après '];

/**
 * Reads around each word in capitals; every reading is held to the strict fit, as there is no bracket to vouch for it.
 * @param capitals start, end, start, end … of the words with two capitals or more
 * @param taken definitions found already: nothing is read inside them
 */
export function findAppositions(text: string, capitals: readonly number[], taken: readonly DefinitionCandidate[]): DefinitionCandidate[] {
  const found: DefinitionCandidate[] = [];
  let limit = 0;
  let next = 0;
  for (let k = 0; k < capitals.length; k += 2) {
    const start = capitals[k] ?? 0;
    const end = capitals[k + 1] ?? 0;
    while (next < taken.length && endOf(taken[next]) <= start) next++;
    const definition = taken[next];
    if (definition !== undefined && start >= Math.min(definition.shortStart, definition.longStart)) continue;
    const read = readAround(text, start, end, Math.max(limit, next > 0 ? endOf(taken[next - 1]) : 0));
    if (read === undefined) continue;
    found.push(read);
    limit = endOf(read);
  }
  return found;
}

function endOf(definition: DefinitionCandidate | undefined): number {
  return definition === undefined ? 0 : Math.max(definition.shortEnd, definition.longEnd);
}

function readAround(text: string, start: number, end: number, limit: number): DefinitionCandidate | undefined {
  const gap = gapAfter(text, end);
  const known = start > limit + 16 ? knownAs(text, start, end, limit) : undefined;
  if (known !== undefined) return known;
  const or = start > limit + 8 ? orBefore(text, start) : 0;
  if (gap === 0 && or === 0) return undefined;
  const short = readShort(text, start, end);
  if (short?.kind !== 'capitals' || short.roman) return undefined;
  return (or === 0 ? undefined : longBefore(text, short, start - or, limit)) ?? (gap === 0 ? undefined : longAfter(text, short, end + gap));
}

/** Length of what leads from a short form at its `end` to a long one; 0 if nothing does. */
function gapAfter(text: string, end: number): number {
  const code = text.charCodeAt(end);
  if (code === 44 || code === 58) return isSpace(text.charCodeAt(end + 1)) ? 2 : 0;
  if (code === 61) return isSpace(text.charCodeAt(end + 1)) ? 2 : 1;
  if (code !== 32) return 0;
  const second = text.charCodeAt(end + 1);
  if (second === 61) return isSpace(text.charCodeAt(end + 2)) ? 3 : 2;
  if (second !== 115 && second !== 100 && second !== 105) return 0;
  for (const phrase of SAYS) if (text.startsWith(phrase, end)) return phrase.length;
  return 0;
}

/** Length of what leads from a long form to the short one at `start`; 0 if nothing does. */
function orBefore(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 32) return 0;
  if (text.charCodeAt(start - 2) === 44) return 2;
  const last = text.charCodeAt(start - 2);
  if (last !== 114 && last !== 111 && last !== 117 && last !== 115 && last !== 100 && last !== 104 && last !== 101) return 0;
  for (const phrase of OR) if (text.startsWith(phrase, start - phrase.length)) return phrase.length;
  return 0;
}

/** What leads from a long form to the name by which it is known, with the article of that name. */
const KNOWN = /(?:, (?:also |better |commonly |widely )?| )known as (?:the )?$|, (?:también )?conocid[oa]s? como (?:el |la )?$|, connue? sous le nom (?:de |du )(?:la )?$/;

/** `Red de Comunidades del Delta, known as the Red CD`: a word of the name's own may stand before the capitals. */
function knownAs(text: string, start: number, end: number, limit: number): DefinitionCandidate | undefined {
  if (text.charCodeAt(start - 1) !== 32) return undefined;
  const space = text.lastIndexOf(' ', start - 2);
  for (const from of [start, isUpper(text.charCodeAt(space + 1)) ? space + 1 : start]) {
    const before = text.slice(Math.max(limit, from - 40), from);
    const lead = before.endsWith(' ') && /(?:as|the|como|el|la|de|du) $/.test(before) ? KNOWN.exec(before) : null;
    const short = lead === null ? undefined : readShort(text, from, end);
    if (lead === null || short === undefined || (short.kind !== 'capitals' && short.kind !== 'words')) continue;
    const context = contextBefore(text, from - lead[0].length, limit, short.codes.length, 0);
    const long = fit(text, short, makeWindow(text, context.from, context.to, context.gaps), false, 'usual', true);
    if (long !== undefined) return candidate(text, short, long, 'long-first');
  }
  return undefined;
}

function longAfter(text: string, short: ShortForm, from: number): DefinitionCandidate | undefined {
  const end = endOfLong(text, from, from + MAX_LONG + FOR_EACH_LETTER * short.codes.length);
  const sign = text.charCodeAt(short.end);
  const closed = text.charCodeAt(end);
  const begins = beginsItem(text, short.start);
  // in a running sentence a comma or a colon says little: a list of such items says more, and so do three letters
  if (sign === 58 && !(begins && closed !== 44)) return undefined;
  if (sign === 44 && !(closed === 59 || (begins && closed !== 44) || (short.codes.length > 2 && closed === 44))) return undefined;
  const window = makeWindow(text, from, end, []);
  if (window.codes.length < short.codes.length + 2) return undefined;
  const long = fit(text, short, window, true, 'strict', false);
  return long === undefined ? undefined : candidate(text, short, long, 'short-first');
}

/** Does the short form begin a list's item or the block? */
function beginsItem(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  const code = text.charCodeAt(at - 1);
  return at === 0 || code === 59 || code === 58 || code === 46;
}

/** Where a long form that begins at `from` ends at the latest: at the next comma, semicolon, bracket or full stop, or before `and` and a further short form. */
function endOfLong(text: string, from: number, limit: number): number {
  const most = Math.min(text.length, limit);
  for (let i = from; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code === 59 || code === 40 || code === 41 || code === 10) return i;
    if (code === 44 && isSpace(text.charCodeAt(i + 1))) return i;
    if (code === 46 && (i + 1 >= text.length || isSpace(text.charCodeAt(i + 1)))) return i;
    if (code === 32 && (text.startsWith(' and ', i) || text.startsWith(' y ', i)) && introduces(text, text.indexOf(' ', i + 1))) return i;
  }
  return most;
}

/** Does a short form with its own sign follow (`and SNR denotes`)? */
function introduces(text: string, from: number): boolean {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  while (at < text.length && fold(text.charCodeAt(at)) !== 0) at++;
  return at > from && gapAfter(text, at) > 0;
}

function longBefore(text: string, short: ShortForm, comma: number, limit: number): DefinitionCandidate | undefined {
  const bare = short.start - comma === 2;
  const after = text.charCodeAt(short.end + (short.plural ? 1 : 0));
  if (bare && (short.codes.length < 3 || after !== 44)) return undefined;
  const { from, to, gaps } = contextBefore(text, comma, limit, short.codes.length, 0);
  const long = fit(text, short, makeWindow(text, from, to, gaps), false, 'strict', false);
  return long === undefined || long.cost > 0.3 ? undefined : candidate(text, short, long, 'long-first');
}
