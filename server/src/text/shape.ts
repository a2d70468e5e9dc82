/** What one line looks like, from its own text alone. The structure pass decides from these what it is. */
import { charClass, isDigit, isUpper, LOWER, SUPERSCRIPT, superscriptValue, UPPER } from './chars';
import { foldCase, plain } from './fold';
import { type HeadingShape, headingOf } from './heading-shape';
import { looseEntry } from './loose-entry';
import { refWord, roman } from './vocabulary';

export interface CaptionShape { readonly kind: 'table' | 'figure'; readonly number: string; readonly title: string }

export interface Shape {
  readonly blank: boolean;
  readonly indent: number;
  readonly length: number;
  readonly heading: HeadingShape | undefined;
  readonly caption: CaptionShape | undefined;
  /** Column where the page number of a contents line begins, or -1. */
  readonly pageColumn: number;
  /** Length of bullet and space after it, 0 for none. */
  readonly bullet: number;
  /** Length of a note's number at the line's head (`¹³`, `[^3]:`), 0 for none. */
  readonly note: number;
  readonly tabs: number;
  readonly pipes: boolean;
  /** Only a page number (or a form feed). */
  readonly page: boolean;
  readonly formFeed: boolean;
  readonly fence: boolean;
  /** Nothing but underscores. */
  readonly ruled: boolean;
  readonly rule: '' | '=' | '-';
  /** Code of a mark at its head that decides what it is or goes on from (`>`, a quote, `[`, `*`), else 0. */
  readonly mark: number;
  readonly startsLower: boolean;
  readonly startsUpper: boolean;
  /** Ends like a sentence, a quotation, a citation. */
  readonly stops: boolean;
  readonly hyphen: boolean;
  /** Ends in the middle of something: after a comma, a semicolon, `&`, an opening bracket, `p.`, `of`, or within a parenthesis. */
  readonly dangles: boolean;
  /** `3` for a line that begins with `3. ` or `3) `, else 0. */
  readonly label: number;
  /** `3` for a line that begins with `3 ` and a capital or a quotation mark: a note's, where it stands at a page's foot. Else 0. */
  readonly noteNumber: number;
  /** Short lines: a key that ignores digits, to find running heads. */
  readonly headKey: string;
  /** Of a line that reads like a reference even where no list is announced: length of the words `Reference:` before it, else -1. */
  readonly reference: number;
}

const LIMIT = 160;
const MARKS = [62, 34, 0x201c, 91, 42, 40];

/** Lengths the structure pass compares with: a line that crosses none of them is laid out as before. */
const STEPS = [3, 20, 35, 40, 48, 60, 80, 100, 110, 120, 125, 140, 160, 200, 220, 2_000, 4_096].flatMap((length) => [length - 1, length]);
/** Lines of a hard-wrapped text are compared with one another in steps of so many characters, up to a width. */
const GRAIN = 4;
const WIDTH_MOST = 120;

/** A line's length, coarse: for comparing a line with its neighbours. */
export function coarseLength(length: number): number {
  return length > WIDTH_MOST ? WIDTH_MOST : length - (length % GRAIN);
}

function step(length: number): number {
  let k = 0;
  while (k < STEPS.length && length > (STEPS[k] as number)) k++;
  return k;
}

/**
 * Whether the structure pass reads two lines alike, their texts aside: every part of their shapes is the same, lengths as far as it
 * compares them. What a heading, a caption or a page number says is part of their shape.
 */
export function sameShape(a: Shape, aText: string, b: Shape, bText: string): boolean {
  if (a === b) return true;
  const { length: aLength, headKey: aKey, heading: aHeading, caption: aCaption, ...aRest } = a;
  const { length: bLength, headKey: bKey, heading: bHeading, caption: bCaption, ...bRest } = b;
  if (step(aLength) !== step(bLength) || coarseLength(aLength) !== coarseLength(bLength) || (aKey === '') !== (bKey === '')) return false;
  if ((aHeading ?? aCaption ?? bHeading ?? bCaption) !== undefined || aRest.fence || aRest.page || aRest.pageColumn >= 0) {
    if (aText !== bText) return false;
  }
  return Object.entries(aRest).every(([name, value]) => bRest[name as keyof typeof bRest] === value);
}

/** Reads the shape of a line. Empty lines share one. */
export function shapeOf(line: string): Shape {
  return line === '' ? EMPTY : read(line);
}

function read(line: string): Shape {
  let start = 0;
  let indent = 0;
  let formFeed = false;
  for (; start < line.length; start++) {
    const code = line.charCodeAt(start);
    if (code === 32 || code === 0xa0 || code === 0xfeff) indent++;
    else if (code === 9) indent += 4;
    else if (code === 12) { formFeed = true; indent = 0; }
    else break;
  }
  let end = line.length;
  while (end > start && charClass(line.charCodeAt(end - 1)) === 6) end--;
  const blank = start >= end;
  const length = end - start;
  const first = line.charCodeAt(start);
  const mark = MARKS.includes(first) ? first : 0;
  const short = length <= LIMIT;
  let tabs = 0;
  for (let at = line.indexOf('\t', start); at >= 0 && at < end; at = line.indexOf('\t', at + 1)) tabs++;
  const lead = leadClass(line, start, end);
  const text = short && !blank ? line.slice(start, end) : '';
  const bullet = blank ? 0 : bulletLength(line, start, end);
  const note = blank ? 0 : noteLength(line, start);
  const page = !blank && short && isPage(text);
  const pipes = first === 124 || (short && text.includes('|') && text.split('|').length > 3);
  const rule = short && length >= 3 ? ruleOf(text) : '';
  const ruled = first === 95 && short && /^_{5,160}$/.test(text);
  const fence = text.startsWith('```') || text.startsWith('~~~');
  const pageColumn = short && length > 4 && bullet === 0 ? pageColumnOf(text) : -1;
  const caption = short || lead === UPPER ? captionOf(line.slice(start, Math.min(end, start + 400))) : undefined;
  const heading = short && !blank && !page && note === 0 && (caption === undefined) ? headingOf(text, tabs) : undefined;
  const last = line.charCodeAt(end - 1);
  const stops = !blank && endsSentence(line, end);
  const dangles = !blank && dangling(line, end);
  const label = blank ? 0 : labelOf(line, start);
  const noteNumber = blank || !isDigit(first) ? 0 : noteNumberOf(line, start);
  const hyphen = !blank && last === 45 && end - start > 20 && charClass(line.charCodeAt(end - 2)) === LOWER;
  const headKey = short && length > 3 && length <= 100 ? headKeyOf(text, heading) : '';
  return {
    blank, indent, length, heading, caption, pageColumn: pageColumn < 0 ? -1 : pageColumn + start, bullet, note, tabs, pipes, page, formFeed, fence, ruled, rule, mark,
    startsLower: lead === LOWER, startsUpper: lead === UPPER, stops, hyphen, dangles, label, noteNumber, headKey, reference: blank || note > 0 ? -1 : looseEntry(line, start + bullet),
  };
}

const EMPTY = read('');

/** A short line without the page number at its head or end; the number of a chapter stays, so that `CHAPTER 1` and `CHAPTER 2` are two. */
function headKeyOf(text: string, heading: HeadingShape | undefined): string {
  const folded = foldCase(text);
  if (heading !== undefined && heading.title === '') return folded;
  return folded.replace(/^[0-9]{1,4}(?=\s)/, '#').replace(/[0-9]{1,4}$/, '#').replace(/ {2,}/g, ' ');
}

/** Class of the first character that is no mark: what a second half of a paragraph starts with. */
function leadClass(line: string, start: number, end: number): number {
  for (let i = start; i < end && i < start + 6; i++) {
    const kind = charClass(line.charCodeAt(i));
    if (kind !== 0 && kind !== 6) return kind;
  }
  return 0;
}

function bulletLength(line: string, start: number, end: number): number {
  const code = line.charCodeAt(start);
  if (code === 0x2022 || code === 0x25cf || code === 0x25aa || code === 0x2023 || code === 0xb7 || code === 0x2043) {
    let at = start + 1;
    while (at < end && (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9)) at++;
    return at - start;
  }
  if ((code === 45 || code === 42 || code === 43 || code === 0x2013 || code === 0x2014) && (line.charCodeAt(start + 1) === 32 || line.charCodeAt(start + 1) === 9)) {
    let at = start + 2;
    while (at < end && line.charCodeAt(at) === 32) at++;
    return at - start;
  }
  return 0;
}

function noteLength(line: string, start: number): number {
  if (charClass(line.charCodeAt(start)) === SUPERSCRIPT) {
    let at = start;
    while (superscriptValue(line.charCodeAt(at)) >= 0) at++;
    return at - start;
  }
  if (line.startsWith('[^', start)) {
    const close = line.indexOf(']:', start);
    if (close > 0 && close - start < 40) return close + 2 - start;
  }
  return 0;
}

function isPage(text: string): boolean {
  if (text.length > 24) return false;
  const core = text.replace(/^(?:page|pagina|p\.|seite|-|–|—|\||\[)\s?/i, '').replace(/\s?(?:-|–|—|\||\]|\| ?p ?a ?g ?e)$/i, '');
  return /^\d{1,4}(?: ?(?:\/|of|de|von|sur) ?\d{1,4})?$/.test(core) || (core.length <= 7 && core === core.toLowerCase() && roman(core) > 0);
}

function ruleOf(text: string): '' | '=' | '-' {
  const first = text[0];
  if (first !== '=' && first !== '-') return '';
  for (const char of text) if (char !== first) return '';
  return first;
}

/** Column of the page number at the end of a contents line: after a tab, dot leaders, or three spaces. */
function pageColumnOf(text: string): number {
  let at = text.length;
  while (at > 0 && (isDigit(text.charCodeAt(at - 1)) || 'ivxlcIVXLC'.includes(text[at - 1] ?? ''))) at--;
  const number = text.slice(at);
  if (number.length === 0 || number.length > 6 || !(/^\d{1,4}$/.test(number) || roman(number) > 0)) return -1;
  let gap = at;
  let dots = 0;
  let spaces = 0;
  let tab = false;
  while (gap > 0) {
    const char = text[gap - 1];
    if (char === '.' || char === '…' || char === '·' || char === '_') dots += char === '…' ? 3 : 1;
    else if (char === ' ' || char === '\u00a0') spaces++;
    else if (char === '\t') tab = true;
    else break;
    gap--;
  }
  return gap > 1 && (tab || dots >= 3 || (spaces >= 3 && at > gap)) ? at : -1;
}

function endsSentence(line: string, end: number): boolean {
  let at = end;
  while (at > 0) {
    const code = line.charCodeAt(at - 1);
    // closing marks, emphasis and note numbers after the stop
    if (code === 34 || code === 39 || code === 0x201d || code === 0x2019 || code === 42 || code === 95 || code === 0xbb || charClass(code) === SUPERSCRIPT) at--;
    else if (code === 93) {
      const open = noteMark(line, at - 1);
      if (open < 0) break;
      at = open;
    } else break;
  }
  if (inBrackets(line, end)) return false;
  const code = line.charCodeAt(at - 1);
  return code === 46 || code === 33 || code === 63 || code === 58 || code === 0x2026 || code === 41 || code === 62;
}

/** Where the `[^` stands that the bracket at `close` closes, at most six characters before it; -1 where there is none. */
function noteMark(line: string, close: number): number {
  for (let at = close - 2; at >= 0 && at >= close - 7; at--) if (line.charCodeAt(at) === 91 && line.charCodeAt(at + 1) === 94) return at;
  return -1;
}

/** A bracket opened within the last 80 characters is not closed. */
function inBrackets(line: string, end: number): boolean {
  for (let at = Math.min(end, line.length - 1), least = end - 80; at >= 0 && at > least; at--) if (line.charCodeAt(at) === 40) return line.indexOf(')', at) < 0;
  return false;
}

function dangling(line: string, end: number): boolean {
  const code = line.charCodeAt(end - 1);
  if (code === 44 || code === 59 || code === 38 || code === 40) return true;
  if (code === 46 && /(?:^|[\s(])(?:pp?|e\.g|i\.e|cf|vols?|nos?|vgl|ed)\.$/i.test(line.slice(Math.max(0, end - 6), end))) return true;
  if (charClass(code) === LOWER) {
    const space = line.lastIndexOf(' ', end - 1);
    if (space > 0 && end - space <= 5 && SMALL_WORDS.has(line.slice(space + 1, end))) return true;
  }
  return inBrackets(line, end);
}

/** Words no sentence, title or caption ends with. */
const SMALL_WORDS = new Set('the of and a an in to for by with from at or de la el los las y en del le les et du des der die und von da do'.split(' '));

function labelOf(line: string, start: number): number {
  let at = start;
  let value = 0;
  while (at < start + 3 && isDigit(line.charCodeAt(at))) { value = value * 10 + line.charCodeAt(at) - 48; at++; }
  const code = line.charCodeAt(at);
  return at > start && (code === 46 || code === 41) && (line.charCodeAt(at + 1) === 32 || line.charCodeAt(at + 1) === 9) ? value : 0;
}

function noteNumberOf(line: string, start: number): number {
  let at = start;
  while (at < start + 3 && isDigit(line.charCodeAt(at))) at++;
  const value = Number(line.slice(start, at));
  const space = at;
  while (at < space + 4 && line.charCodeAt(at) === 32) at++;
  const code = line.charCodeAt(at);
  return at > space && (isUpper(code) || code === 0x201c || code === 34 || code === 0xab) ? value : 0;
}

/** Reads a caption at the start of a block's text. */
export function captionFrom(text: string): CaptionShape | undefined {
  return captionOf(text.trimStart().slice(0, 400));
}

/** `Table 2.1 Typology of towns`: no mark behind the number, but a title and no sentence. */
function bareCaption(kind: CaptionShape['kind'], rest: string): CaptionShape | undefined {
  const match = /^ (\d{1,2}[.-]\d{1,2}) (\p{Lu}[^.;?!]{3,140}\)?)$/u.exec(rest.trimEnd());
  return match?.[1] === undefined || match[2] === undefined || /\d$/.test(match[2]) ? undefined : { kind, number: match[1], title: plain(match[2]) };
}

function captionOf(text: string): CaptionShape | undefined {
  const bare = text.replace(/^[*_]{1,3}/, '');
  if (!isUpper(bare.charCodeAt(0))) return undefined;
  let at = 0;
  while (at < bare.length && at < 14 && (charClass(bare.charCodeAt(at)) === UPPER || charClass(bare.charCodeAt(at)) === LOWER)) at++;
  const kind = refWord(foldCase(bare.slice(0, at)));
  if (kind !== 'table' && kind !== 'figure') return undefined;
  const match = /^\.?\s{0,3}((?:[A-Z]\.?)?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?|[IVX]{1,5}|[A-Z](?=[:.]))\s?(?:([:.–—-])(?!\d)|[*_]{1,3}(?=\s|$)|\s{2})[*_]{0,3}\s{0,3}(.{0,320})$/.exec(bare.slice(at));
  if (match === null || match[1] === undefined) return bareCaption(kind, bare.slice(at));
  return { kind, number: match[1], title: plain(match[3] ?? '') };
}
