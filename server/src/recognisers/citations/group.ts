/** The works cited in one parenthesis, read left to right: names, years, locators, what is cited in what. */
import type { CitationMention } from '../mentions';
import { readLocator } from './locator';
import { namesBefore } from './names';
import { LOCATOR_LABELS, type Token, tokenize } from './tokens';

type Draft = { -readonly [K in keyof CitationMention]: CitationMention[K] };

/** Reads the text between two brackets (offsets of the inside). Gives nothing where no work is cited. */
export function readGroup(text: string, from: number, to: number, group: number): Draft[] {
  const tokens = tokenize(text, from, to);
  const items: Draft[] = [];
  let at = 0;
  for (let k = 0; k <= tokens.length; k++) {
    if (k < tokens.length && (tokens[k] as Token).kind !== ';') continue;
    if (k > at) readSegment(tokens.slice(at, k), items, text, group);
    at = k + 1;
  }
  return items;
}

function readSegment(tokens: readonly Token[], items: Draft[], text: string, group: number): void {
  let at = 0;
  let mine = 0;
  while (at < tokens.length) {
    const anchor = nextAnchor(tokens, at);
    const last = items[items.length - 1];
    if (anchor < 0) {
      tail(tokens, at, items, last, text, group, mine === 0);
      return;
    }
    const token = tokens[anchor] as Token;
    const marker = secondaryMarker(tokens, at, anchor);
    if (marker !== undefined) {
      if (marker.start > at) {
        const names = namesBefore(tokens, at, marker.start, true, text);
        if (names !== undefined) items.push(draft(group, 'secondary', tokens, names.first, names.end, names, '', undefined));
      } else if (last !== undefined && mine > 0) last.form = marker.reversed ? last.form : 'secondary';
      at = marker.end;
    }
    if (token.kind === 'ibid' || token.kind === 'opcit') {
      const names = namesBefore(tokens, at, anchor, true, text);
      const start = names !== undefined && token.kind === 'opcit' ? names.first : anchor;
      const item = draft(group, 'ibid', tokens, start, anchor + 1, token.kind === 'opcit' ? names : undefined, '', undefined);
      item.byName = token.kind === 'opcit';
      item.prefix = words(text, tokens, at, start);
      at = locate(tokens, anchor + 1, item, text);
      items.push(item);
      mine++;
      continue;
    }
    const original = originalYear(tokens, anchor);
    const yearAt = original ?? anchor;
    const yearToken = tokens[yearAt] as Token;
    const names = namesBefore(tokens, at, anchor, true, text);
    const previous = items[items.length - 1];
    if (names !== undefined) {
      const item = draft(group, marker?.reversed === true ? 'secondary' : 'parenthetical', tokens, names.first, yearAt + 1, names, yearToken.word, yearToken);
      item.prefix = words(text, tokens, at, names.first);
      at = locate(tokens, yearAt + 1, item, text);
      items.push(item);
      mine++;
      at = moreLetters(tokens, at, item, items, text);
    } else if (onlyJoins(tokens, at, anchor) && previous !== undefined && previous.year !== '' && previous.form !== 'ibid') {
      const item: Draft = { ...previous, start: yearToken.start, end: yearToken.end, year: yearToken.word, yearAt: stretch(yearToken), locator: '', locatorLabel: '', locatorAt: undefined, suffix: '', prefix: '', author: undefined };
      at = locate(tokens, yearAt + 1, item, text);
      items.push(item);
      mine++;
      at = moreLetters(tokens, at, item, items, text);
    } else if (previous === undefined && onlyPrefix(tokens, at, anchor)) {
      const item = draft(group, 'narrative', tokens, yearAt, yearAt + 1, undefined, yearToken.word, yearToken);
      item.prefix = words(text, tokens, at, anchor);
      at = locate(tokens, yearAt + 1, item, text);
      items.push(item);
      mine++;
      at = moreLetters(tokens, at, item, items, text);
    } else at = yearAt + 1;
  }
}

/** What follows the last year of a segment: a locator of its own (`(Ibid; p. 5)`), `citing X`, a suffix, or names and a page (MLA). */
function tail(tokens: readonly Token[], at: number, items: Draft[], last: Draft | undefined, text: string, group: number, whole: boolean): void {
  const marker = secondaryMarker(tokens, at, tokens.length);
  if (marker?.reversed === true) {
    const names = namesBefore(tokens, marker.end, tokens.length, true, text);
    if (names !== undefined) items.push(draft(group, 'secondary', tokens, names.first, names.end, names, '', undefined));
  }
  if (last !== undefined) {
    if (whole && last.locator === '') {
      const locator = LOCATOR_LABELS.has(tokens[at]?.word ?? '#') ? readLocator(tokens, at, text) : undefined;
      if (locator !== undefined) {
        last.locator = locator.value;
        last.locatorLabel = locator.label;
        last.locatorAt = { start: locator.start, end: locator.end };
        last.end = locator.end;
        at = locator.next;
      }
    }
    const rest = words(text, tokens, at, tokens.length);
    if (rest !== '') last.suffix = last.suffix === '' ? rest : `${last.suffix}; ${rest}`;
    return;
  }
  // `(Smith 45)`, `(Smith and Jones 45–47)`
  let number = tokens.length;
  while (number > 1 && (tokens[number - 1]?.kind === 'number' || tokens[number - 1]?.kind === '-')) number--;
  if (number === tokens.length || number > 9) return;
  const nameEnd = LOCATOR_LABELS.has(tokens[number - 1]?.word ?? '#') ? number - 1 : tokens[number - 1]?.kind === '.' && LOCATOR_LABELS.has(tokens[number - 2]?.word ?? '#') ? number - 2 : number;
  const names = namesBefore(tokens, 0, nameEnd, true, text);
  if (names === undefined || names.authors.length === 0) return;
  const item = draft(group, 'parenthetical', tokens, names.first, tokens.length, names, '', undefined);
  item.tentative = true;
  item.locator = text.slice((tokens[number] as Token).start, (tokens[tokens.length - 1] as Token).end);
  item.locatorLabel = 'page';
  item.locatorAt = { start: (tokens[number] as Token).start, end: item.end };
  item.prefix = words(text, tokens, 0, names.first);
  items.push(item);
}

function draft(group: number, form: CitationMention['form'], tokens: readonly Token[], first: number, end: number, names: ReturnType<typeof namesBefore>, year: string, yearToken: Token | undefined): Draft {
  const head = tokens[first] as Token;
  const tailToken = tokens[Math.max(first, end - 1)] as Token;
  const author = names === undefined ? undefined : { start: (tokens[names.first] as Token).start, end: (tokens[Math.max(names.first, names.end - 1)] as Token).end };
  return {
    type: 'citation', form, group, start: head.start, end: tailToken.end, authors: names?.authors ?? [], etAl: names?.etAl ?? false, year, locator: '', locatorLabel: '', suffix: '', prefix: '',
    affiliation: names?.affiliation ?? '', author, yearAt: yearToken === undefined ? undefined : stretch(yearToken), locatorAt: undefined, run: undefined, byName: false, tentative: false,
  };
}

function stretch(token: Token): { start: number; end: number } {
  return { start: token.start, end: token.end };
}

function locate(tokens: readonly Token[], at: number, item: Draft, text: string): number {
  const locator = readLocator(tokens, at, text);
  if (locator === undefined) return at;
  item.locator = locator.value;
  item.locatorLabel = locator.label;
  item.locatorAt = { start: locator.start, end: locator.end };
  item.end = locator.end;
  return locator.next;
}

/** `2012a, b` and `2012a–c`: one work for each letter. */
function moreLetters(tokens: readonly Token[], from: number, item: Draft, items: Draft[], text: string): number {
  let at = from;
  const base = /^(\d{4})([a-z])$/.exec(item.year);
  if (base?.[1] === undefined) return at;
  for (;;) {
    const mark = tokens[at];
    const letter = tokens[at + 1];
    const separator = mark?.kind === ',' || mark?.kind === '&' || mark?.word === 'and' || mark?.word === 'y' || mark?.kind === '-';
    if (!separator || letter?.kind !== 'low' || !/^[a-z]$/.test(letter.word) || letter.word === 'p' || letter.word === 'y' || letter.word === 's') return at;
    const more: Draft = { ...item, start: letter.start, end: letter.end, year: `${base[1]}${letter.word}`, yearAt: stretch(letter), author: undefined, locator: '', locatorAt: undefined, locatorLabel: '', prefix: '' };
    at = locate(tokens, at + 2, more, text);
    items.push(more);
  }
}

/** `[1962] 2012`, `1962/2012`: the later year is the one of the edition cited. */
function originalYear(tokens: readonly Token[], anchor: number): number | undefined {
  const next = tokens[anchor + 1];
  if (next?.kind === ']' && tokens[anchor + 2]?.kind === 'year') return anchor + 2;
  if (next?.word === '/' && tokens[anchor + 2]?.kind === 'year') return anchor + 2;
  return undefined;
}

function nextAnchor(tokens: readonly Token[], from: number): number {
  for (let k = from; k < tokens.length; k++) {
    const kind = tokens[k]?.kind;
    if (kind === 'year' || kind === 'ibid' || kind === 'opcit') return k;
  }
  return -1;
}

const JOINS = new Set([',', '&', ':', '.', '-', '[']);
function onlyJoins(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const token = tokens[k] as Token;
    if (!JOINS.has(token.kind) && token.word !== 'and' && token.word !== 'y' && token.word !== 'et' && token.word !== 'und' && token.word !== 'also') return false;
  }
  return true;
}

const PREFIXES = new Set(['see', 'cf', 'also', 'in', 'see', 'vease', 'ver', 'voir', 'vgl', 'e', 'g', 'eg', 'cfr', 'siehe', 'from', 'orig', 'first', 'published']);
function onlyPrefix(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const token = tokens[k] as Token;
    if (token.kind !== ',' && token.kind !== '.' && token.kind !== ':' && token.kind !== '[' && (!PREFIXES.has(token.word) || token.word === 'in')) return false;
  }
  return true;
}

interface Marker { readonly start: number; readonly end: number; /** `citing`: the work before is the one at hand. */ readonly reversed: boolean }
const CITED = new Set(['cited', 'quoted', 'qtd', 'citado', 'citada', 'citados', 'cite', 'citee', 'cit', 'zitiert', 'quotes', 'referenced', 'mentioned', 'discussed', 'reported', 'citato']);
const INSIDE = new Set(['in', 'by', 'en', 'por', 'dans', 'par', 'nach', 'from', 'bei', 'as']);

function secondaryMarker(tokens: readonly Token[], from: number, to: number): Marker | undefined {
  for (let k = from; k < to; k++) {
    const token = tokens[k] as Token;
    const word = token.word;
    if (token.kind !== 'low' && token.kind !== 'name') continue;
    if (word === 'apud') return { start: trimmed(tokens, from, k), end: k + 1, reversed: false };
    if (word === 'citing' || word === 'citando' || word === 'citant' || word === 'quoting') return { start: trimmed(tokens, from, k), end: k + 1, reversed: true };
    if (!CITED.has(word)) continue;
    let next = k + 1;
    if (tokens[next]?.kind === '.') next++;
    if (INSIDE.has(tokens[next]?.word ?? '')) return { start: trimmed(tokens, from, k), end: next + 1, reversed: false };
  }
  return undefined;
}

/** Leaves out the comma and the `as` before a marker. */
function trimmed(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (tokens[end - 1]?.kind === ',' || tokens[end - 1]?.word === 'as' || tokens[end - 1]?.word === 'originally' || tokens[end - 1]?.word === 'comme')) end--;
  return end;
}

function words(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to <= from ? '' : text.slice(first.start, last.end).replace(/^[\s,;:.]+|[\s,;:]+$/g, '');
}
