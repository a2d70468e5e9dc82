/** Citations whose author stands in the sentence, before the parenthesis: `Kuhn's (1962)`, `"A Title" (2020)`, `Ginkgo (cited in Ibid)`. */
import { charClass } from '../../text/chars';
import { sentenceBefore } from '../../text/sentences';
import type { CitationMention, RawMention, Stretch } from '../mentions';
import { clean, type Names } from './authors';
import { sentenceStart } from './brackets';
import { blank, type Draft } from './draft';
import { namesBefore, smallWordBefore } from './names';
import { secondaryMarker } from './secondary';
import { type Token, tokenize } from './tokens';
import { LEAD_IN } from './words';

/** How far before its parenthesis an author may be written right beside it. */
const RUN_MOST = 160;

interface Before {
  readonly names: Names;
  readonly tokens: readonly Token[];
  readonly run: Stretch;
}

/** Takes the names, or the title, right before the parenthesis as authors of its years. `end` is where the parenthesis ends. */
export function narrative(text: string, open: number, end: number, items: readonly Draft[]): void {
  const first = items[0] as Draft;
  const years = items.filter((item) => item.authors.length === 0 && item.yearAt !== undefined);
  const title = titleBefore(text, open);
  const before = title === undefined ? namesRightBefore(text, open) : undefined;
  first.start = open;
  first.openAt = { start: open, end: open + 1 };
  if (title !== undefined) {
    for (const item of years) item.authors = [title.text];
    first.lead = title.text;
    first.leadAt = title.at;
    first.tentative = items.length === 1 && first.locator === '';
    first.author = { ...title.at };
    first.run = { ...title.at };
    first.start = title.at.start;
  } else if (before !== undefined) {
    for (const item of years) {
      item.authors = before.names.authors;
      item.etAl = before.names.etAl;
    }
    first.run = before.run;
    first.author = { ...before.run };
    first.start = before.run.start;
  }
  if (items.length === 1) first.end = end;
}

/** `Ondarreta (UPA, 2013)`, `Montejo (ibid, p. 8)`: the person before a parenthesis that opens with an organisation or an Ibid. */
export function personBefore(text: string, open: number, first: Draft): void {
  const organisation = first.form === 'parenthetical' && first.authors.length === 1 && !first.etAl && first.year !== '';
  if (!organisation && !(first.form === 'ibid' && first.authors.length === 0)) return;
  first.person = namesRightBefore(text, open)?.run;
}

const AT_SECOND_HAND = /^\s?(?:as )?(?:cited|quoted|qtd\.?|citado|citada|cité|citée|zit\.|zitiert|apud)/;

/** `Otto Ginkgo (cited in Ibid, p. 8)`: the person named before the parenthesis is cited at second hand. */
export function secondaryBefore(text: string, open: number, first: CitationMention, emit: (mention: RawMention) => void): void {
  const lead = text.slice(open + 1, first.start).toLowerCase();
  if (lead.length < 6 || lead.length > 24 || !AT_SECOND_HAND.test(lead)) return;
  const before = namesRightBefore(text, open);
  if (before === undefined) {
    const person = lastPerson(text, open);
    if (person !== undefined) emit(secondHand(text, person));
    return;
  }
  if (before.names.authors.length !== 1) return;
  const { start, end } = before.tokens[before.names.end - 1] as Token;
  emit(secondHand(text, { start, end }));
}

/** `Drexel, citada por Gorrión y otros (2009)`: the person before the words that introduce a narrative citation. */
export function citedBy(text: string, run: Stretch, emit: (mention: RawMention) => void): void {
  const tokens = tokenize(text, sentenceStart(text, Math.max(0, run.start - RUN_MOST), run.start), run.start);
  const marker = secondaryMarker(tokens, Math.max(0, tokens.length - 5), tokens.length);
  if (marker === undefined || marker.end !== tokens.length || marker.start === 0) return;
  const names = namesBefore(tokens, 0, marker.start, false, text);
  if (names === undefined || names.authors.length !== 1 || names.end !== marker.start) return;
  const { start, end } = tokens[names.end - 1] as Token;
  emit(secondHand(text, { start, end }));
}

function secondHand(text: string, { start, end }: Stretch): CitationMention {
  return { ...blank('secondary', -1, start, end), authors: [text.slice(start, end)], author: { start, end } };
}

/** The surname of the last person of two names or more in the sentence, places (`in Port Sorrel`) left out. */
function lastPerson(text: string, open: number): Stretch | undefined {
  const tokens = tokenize(text, sentenceBefore(text, open, Math.max(0, open - SENTENCE_MOST)), open);
  for (let k = tokens.length - 1; k > 0; k--) {
    if (tokens[k]?.kind !== 'name') continue;
    let first = k;
    while (first > 0 && partOfName(tokens[first - 1] as Token, tokens[first] as Token)) first--;
    const { end } = tokens[k] as Token;
    const before = tokens[first - 1]?.word ?? '';
    if (
      k - first >= 1 &&
      k - first <= 2 &&
      !PLACED.has(before) &&
      !LEAD_IN.has((tokens[k] as Token).word) &&
      !capitals(text, tokens[k] as Token)
    ) {
      // given name first; the rest is the surname
      return { start: (tokens[first + 1] as Token).start, end };
    }
    k = first;
  }
  return undefined;
}

function partOfName(before: Token, { start }: Token): boolean {
  return before.kind === 'name' && before.end === start - 1 && !LEAD_IN.has(before.word);
}

const PLACED: ReadonlySet<string> = new Set('in at of from the to near en de del a el la los las du des le les von im aus'.split(' '));
const SENTENCE_MOST = 500;

function capitals(text: string, { start, end }: Token): boolean {
  return text.slice(start, end).toUpperCase() === text.slice(start, end);
}

function namesRightBefore(text: string, open: number): Before | undefined {
  if (smallWordBefore(text, open, BETWEEN)) return undefined;
  const from = Math.max(0, open - RUN_MOST);
  const tokens = tokenize(text, sentenceStart(text, from, open), open);
  const names = namesBefore(tokens, 0, tokens.length, false, text);
  if (names === undefined) return undefined;
  const last = tokens[names.end - 1] as Token;
  if (!gapIsOpen(text, last.end, open)) return undefined;
  return { names, tokens, run: { start: (tokens[names.first] as Token).start, end: last.end } };
}

/** What may stand between a name and its bracket, possessives and tags aside. */
const BETWEEN = ' \u00a0*_\'’.”"';

/** A title in quotes or emphasis that ends right before the bracket. */
function titleBefore(text: string, open: number): { text: string; at: Stretch } | undefined {
  let end = open;
  while (end > 0 && charClass(text.charCodeAt(end - 1)) === 6) end--;
  const tag = /<\/(i|em|cite)>$/.exec(text.slice(Math.max(0, end - 8), end))?.[1];
  const close = text[end - 1] ?? '';
  const opener = tag !== undefined ? `<${tag}>` : { '”': '“', '"': '"', '*': '*', _: '_', '’': '‘', '»': '«' }[close];
  if (opener === undefined || end - 2 < 0) return undefined;
  const start = text.lastIndexOf(opener, end - 2 - opener.length);
  if (start < 0 || start < end - RUN_MOST) return undefined;
  const title = clean(text.slice(start, end).replace(/["“”«»‘’]/g, ' ')).replace(/^[\s,.]{1,40}|[\s,.]{1,40}$/g, '');
  const at = { start, end };
  // a name in emphasis is a name; a quotation that ends before the year is none of a title's length
  return title.split(' ').length >= 2 && title.length >= 8 && charClass(title.charCodeAt(0)) !== 1 ? { text: title, at } : undefined;
}

/** Only spaces, a possessive, a note number, emphasis or a tag between the name and the bracket. */
function gapIsOpen(text: string, from: number, open: number): boolean {
  for (let i = from; i < open; i++) {
    const code = text.charCodeAt(i);
    const kind = charClass(code);
    if (kind !== 6 && kind !== 5 && !'*_\'’s.<>/i”"'.includes(text[i] ?? '#')) return false;
  }
  return true;
}
