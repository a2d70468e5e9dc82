/** The works cited in one parenthesis, read left to right: names, years, locators, what is cited in what. */
import { isUpper } from '../../text/chars';
import { MONTH } from '../../text/vocabulary';
import { clean, type Names } from './authors';
import { type Draft, draft, locate, stretch, words } from './draft';
import { namesBefore } from './names';
import { personalWords } from './personal';
import { secondaryMarker } from './secondary';
import { LOCATOR_LABELS } from './marks';
import { type Token, tokenize } from './tokens';
import { BEFORE_YEAR, LEAD_IN, PLACES } from './words';

/** A title longer than this is not written before a year. */
const LEAD_MOST = 160;

/** Reads the text between two brackets (offsets of the inside). Gives nothing where no work is cited. */
export function readGroup(text: string, from: number, to: number, group: number): Draft[] {
  const tokens = tokenize(text, from, to);
  const items: Draft[] = [];
  let at = 0;
  for (let k = 0; k <= tokens.length; k++) {
    if (k < tokens.length && (tokens[k] as Token).kind !== ';') continue;
    // `(SOUZA; LIMA, 2014)`: names in capitals parted by a semicolon
    if (k > at && k < tokens.length && items.length === 0 && shouted(tokens, at, k + 2, text)) continue;
    if (k > at) readSegment({ tokens: tokens.slice(at, k).map(joined), text, group, items });
    at = k + 1;
  }
  return items;
}

/** What is read of one segment, and the works read so far. */
interface Reader {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly group: number;
  readonly items: Draft[];
}

function joined(token: Token): Token {
  return token.kind === ';' ? { ...token, kind: '&' } : token;
}

function shouted(tokens: readonly Token[], from: number, to: number, text: string): boolean {
  for (let k = from; k < to; k++) {
    const { kind, start, end } = tokens[k] as Token;
    const word = text.slice(start, end);
    if (kind !== ';' && (kind !== 'name' || word.length < 3 || word !== word.toUpperCase())) return false;
  }
  return true;
}

function readSegment(reader: Reader): void {
  const { tokens, text, items, group } = reader;
  let at = 0;
  let mine = 0;
  while (at < tokens.length) {
    const anchor = nextAnchor(tokens, at);
    if (anchor < 0) {
      readTail(reader, at, mine === 0);
      return;
    }
    const token = tokens[anchor] as Token;
    const marker = secondaryMarker(tokens, at, anchor);
    if (marker !== undefined) {
      if (marker.start > at) {
        const names = namesBefore(tokens, at, marker.start, true, text);
        if (names !== undefined) items.push(draft('secondary', group, tokens, names.first, names.end, names, undefined));
        else if (mine > 0 && !marker.reversed) atSecondHand(items[items.length - 1] as Draft);
      } else if (mine > 0 && !marker.reversed) atSecondHand(items[items.length - 1] as Draft);
      at = marker.end;
    }
    if (token.kind === 'ibid' || token.kind === 'opcit') at = readLatin(reader, at, anchor);
    else at = readYear(reader, at, anchor, marker?.reversed === true);
    mine = items.length > 0 ? mine + 1 : mine;
  }
}

/** What is cited in another work has no entry to prove it by: a title that begins with a capital is enough. */
function atSecondHand(item: Draft): void {
  item.form = 'secondary';
  if (item.lead !== '' && isUpper(item.lead.charCodeAt(0))) item.tentative = false;
}

/** `Ibid, p. 3`, `Olvera, op. cit.` */
function readLatin({ tokens, text, items, group }: Reader, at: number, anchor: number): number {
  const named = (tokens[anchor] as Token).kind === 'opcit';
  const names = named ? namesBefore(tokens, at, anchor, true, text) : undefined;
  const start = names?.first ?? anchor;
  const item = draft('ibid', group, tokens, start, anchor + 1, names, undefined);
  item.author = undefined;
  item.byName = named;
  item.prefix = words(text, tokens, at, start);
  items.push(item);
  return locate(tokens, anchor + 1, item, text);
}

/** A year with what stands before it: names, a title, the author of the work before, or nobody. */
function readYear(reader: Reader, at: number, anchor: number, citing: boolean): number {
  const { tokens, text, items, group } = reader;
  const yearAt = editionYear(tokens, anchor) ?? anchor;
  const year = tokens[yearAt] as Token;
  const names = namesBefore(tokens, at, anchor, true, text);
  const previous = items[items.length - 1];
  const form = citing ? 'secondary' : 'parenthetical';
  let item: Draft;
  if (names !== undefined) {
    item = draft(form, group, tokens, names.first, yearAt + 1, names, year);
    item.prefix = words(text, tokens, at, names.first);
    item.tentative = year.kind === 'span' || afterPlace(tokens, at, names.first);
    if (item.prefix !== '') setLead(reader, item, at, anchor);
  } else if (year.kind === 'span') return yearAt + 1;
  else if (previous !== undefined && previous.year !== '' && previous.form !== 'ibid' && only(tokens, at, anchor, JOINS, JOIN_WORDS)) {
    item = {
      ...previous,
      start: year.start,
      end: year.end,
      year: year.word,
      yearAt: stretch(year),
      locator: '',
      locatorLabel: '',
      locatorAt: undefined,
      suffix: '',
      prefix: '',
      author: undefined,
      original: '',
    };
  } else if (previous === undefined && nothingBefore(tokens, at, anchor)) {
    item = draft('narrative', group, tokens, yearAt, yearAt + 1, undefined, year);
    item.prefix = words(text, tokens, at, anchor);
  } else {
    item = draft(form, group, tokens, at, yearAt + 1, undefined, year);
    setLead(reader, item, at, anchor);
    if (item.lead === '') return yearAt + 1;
    item.start = item.leadAt?.start ?? item.start;
    item.author = item.leadAt === undefined ? undefined : { ...item.leadAt };
    item.authors = [item.lead];
    item.tentative = true;
  }
  item.personal = personalWords(tokens, at, tokens.length) !== undefined;
  if (item.personal) item.tentative = false;
  const first = firstYear(tokens, yearAt);
  if (first !== undefined) {
    item.original = first.word;
    item.end = (tokens[yearAt + 3] as Token).end;
  } else if (yearAt !== anchor) item.original = (tokens[anchor] as Token).word;
  else if (year.kind === 'span') item.year = year.word.slice(0, 4);
  items.push(item);
  return moreLetters(reader, locate(tokens, first === undefined ? yearAt + 1 : yearAt + 4, item, text), item);
}

/** `(Oxford: Clarendon Press, 1994)`: a place and a colon come before a publisher; an entry must prove that it is an author. */
function afterPlace(tokens: readonly Token[], at: number, first: number): boolean {
  const place = tokens[first - 2];
  return first - 2 >= at && tokens[first - 1]?.word === ':' && place?.kind === 'name' && !LEAD_IN.has(place.word) && !PLACES.has(place.word);
}

/** All that stands before the year, signal words and marks aside. */
function setLead({ tokens, text }: Reader, item: Draft, at: number, anchor: number): void {
  let first = at;
  while (
    first < anchor &&
    (isMark(tokens[first] as Token) || (LEAD_IN.has((tokens[first] as Token).word) && (tokens[first] as Token).kind === 'low'))
  )
    first++;
  let last = anchor;
  while (last > first && isMark(tokens[last - 1] as Token)) last--;
  if (last <= first) return;
  const start = (tokens[first] as Token).start;
  const end = (tokens[last - 1] as Token).end;
  if (
    end - start > LEAD_MOST ||
    tokens.slice(first, last).every(({ kind, word }) => MONTH.has(word) || kind === 'number' || kind === '.' || kind === ',')
  )
    return;
  item.lead = clean(text.slice(start, end).replace(/["“”«»]/g, ''));
  item.leadAt = { start, end };
}

function isMark({ kind, word }: Token): boolean {
  return kind === ',' || kind === ':' || kind === '.' || kind === '[' || word === '(' || word === "'" || word === '’' || word === '‘';
}

/**
 * What follows the last year of a segment: a locator of its own (`(Ibid; p. 5)`, `(Smith 2010; 12)`), `citing X`, a suffix,
 * or names and a page (MLA).
 */
function readTail(reader: Reader, from: number, whole: boolean): void {
  const { tokens, text, items, group } = reader;
  const to = tokens.length;
  let at = from;
  const last = items[items.length - 1];
  const marker = secondaryMarker(tokens, at, to);
  if (marker?.reversed === true) {
    const names = namesBefore(tokens, marker.end, to, true, text);
    if (names !== undefined) items.push(draft('secondary', group, tokens, names.first, names.end, names, undefined));
  }
  if (last === undefined || (whole && last.year === '' && last.form === 'parenthetical' && last.locatorLabel === 'page')) {
    const before = items.length;
    readPages(reader, from);
    if (last === undefined || items.length > before) return;
  }
  if (whole && last.locator === '') {
    if (LOCATOR_LABELS.has(tokens[at]?.word ?? '#')) at = locate(tokens, at, last, text);
    else if (tokens[at]?.kind === 'number' && only(tokens, at, to, NUMBERS, NO_WORDS)) {
      last.end = (tokens[to - 1] as Token).end;
      last.locatorAt = { start: (tokens[at] as Token).start, end: last.end };
      last.locator = text.slice(last.locatorAt.start, last.end);
      last.locatorLabel = 'page';
      at = to;
    }
  }
  const rest = words(text, tokens, at, to);
  if (rest !== '') last.suffix = last.suffix === '' ? rest : `${last.suffix}; ${rest}`;
}

/** `(Smith 45)`, `(Smith and Jones 45–47)`: an author and pages. */
function readPages({ tokens, text, items, group }: Reader, from: number): void {
  const to = tokens.length;
  let number = to;
  while (number > from + 1 && (tokens[number - 1]?.kind === 'number' || tokens[number - 1]?.kind === '-')) number--;
  if (number === to || number - from > 9) return;
  let nameEnd = number;
  if (LOCATOR_LABELS.has(tokens[number - 1]?.word ?? '#')) nameEnd = number - 1;
  else if (tokens[number - 1]?.kind === '.' && LOCATOR_LABELS.has(tokens[number - 2]?.word ?? '#')) nameEnd = number - 2;
  const names: Names | undefined = namesBefore(tokens, from, nameEnd, true, text);
  if (names === undefined || names.authors.length === 0) return;
  const item = draft('parenthetical', group, tokens, names.first, to, names, undefined);
  item.tentative = true;
  item.locator = text.slice((tokens[number] as Token).start, item.end);
  item.locatorLabel = 'page';
  item.locatorAt = { start: (tokens[number] as Token).start, end: item.end };
  item.prefix = words(text, tokens, from, names.first);
  items.push(item);
}

/** `2012a, b` and `2012a–c`: one work for each letter. */
function moreLetters({ tokens, text, items }: Reader, from: number, item: Draft): number {
  const base = /^(\d{4})([a-z])$/.exec(item.year)?.[1];
  let at = from;
  while (base !== undefined && at + 1 < tokens.length) {
    const { kind, word } = tokens[at] as Token;
    const letter = tokens[at + 1] as Token;
    if (kind !== ',' && kind !== '&' && kind !== '-' && !JOIN_WORDS.has(word) && word !== '/') return at;
    if (letter.kind !== 'low' || !/^[a-oq-rt-xz]$/.test(letter.word)) return at;
    const more: Draft = {
      ...item,
      start: letter.start,
      end: letter.end,
      year: `${base}${letter.word}`,
      yearAt: stretch(letter),
      author: undefined,
      locator: '',
      locatorAt: undefined,
      locatorLabel: '',
      prefix: '',
    };
    at = locate(tokens, at + 2, more, text);
    items.push(more);
  }
  return at;
}

/** `[1962] 2012`, `(1813) 2003`, `1962/2012`: the later year is the one of the edition cited. */
function editionYear(tokens: readonly Token[], anchor: number): number | undefined {
  const next = tokens[anchor + 1];
  const closed = next?.kind === ']' || next?.word === ')' || next?.word === '/';
  return closed && tokens[anchor + 2]?.kind === 'year' ? anchor + 2 : undefined;
}

/** `1987 [1960]`: the year in square brackets is the first edition's. */
function firstYear(tokens: readonly Token[], yearAt: number): Token | undefined {
  const year = tokens[yearAt + 2];
  return tokens[yearAt + 1]?.kind === '[' && year?.kind === 'year' && tokens[yearAt + 3]?.kind === ']' ? year : undefined;
}

function nextAnchor(tokens: readonly Token[], from: number): number {
  for (let k = from; k < tokens.length; k++) {
    const kind = tokens[k]?.kind;
    // `Act of 1990, 1990`: the first belongs to the title
    if (kind === 'year' && tokens[k - 1]?.word === 'of' && tokens[k + 1]?.kind === ',' && tokens[k + 2]?.kind === 'year') continue;
    if (kind === 'year' || kind === 'span' || kind === 'ibid' || kind === 'opcit') return k;
  }
  return -1;
}

/** Only signal words, or what says that a personal communication follows. */
function nothingBefore(tokens: readonly Token[], from: number, to: number): boolean {
  const personal = personalWords(tokens, from, to);
  if (personal === undefined) return only(tokens, from, to, BEFORE_MARKS, BEFORE_YEAR);
  return only(tokens, from, personal.first, BEFORE_MARKS, BEFORE_YEAR);
}

const JOINS: ReadonlySet<string> = new Set([',', '&', ':', '.', '-', '[']);
const JOIN_WORDS: ReadonlySet<string> = new Set(['and', 'y', 'et', 'und', 'e', 'also']);
const BEFORE_MARKS: ReadonlySet<string> = new Set([',', '.', ':', '[']);
const NUMBERS: ReadonlySet<string> = new Set(['number', '-', ',', '&']);
const NO_WORDS: ReadonlySet<string> = new Set();

/** Whether tokens `from` to `to` are all of these kinds or these words. */
function only(tokens: readonly Token[], from: number, to: number, kinds: ReadonlySet<string>, allowed: ReadonlySet<string>): boolean {
  for (let k = from; k < to; k++) {
    const { kind, word } = tokens[k] as Token;
    if (!kinds.has(kind) && !allowed.has(word)) return false;
  }
  return true;
}
