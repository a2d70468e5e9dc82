/** Author–date citations and Ibids: in round and square brackets, narrative ones, and Ibids that stand free. */
import { charClass, isDigit } from '../../text/chars';
import type { CitationMention, Recogniser } from '../mentions';
import { readGroup } from './group';
import { readLocator } from './locator';
import { namesBefore } from './names';
import { tokenize } from './tokens';

/** A parenthesis longer than this holds no citation; it also bounds the work for unclosed ones. */
const GROUP_MOST = 1200;
/** How far before its parenthesis an author may be written right beside it. */
const RUN_MOST = 160;

export const citations: Recogniser = {
  id: 'citations',
  recognise({ text, role, scan }, emit) {
    if (role === 'entry' || role === 'contents' || role === 'abbreviation-row' || role === 'furniture' || role === 'code') return;
    let group = 0;
    let done = 0;
    let dry = 0;
    for (const open of scan.opens) {
      if (open < done) continue;
      const square = text.charCodeAt(open) === 91;
      if (square && (text.charCodeAt(open + 1) === 94 || charClass(text.charCodeAt(open - 1)) === 0 && text.charCodeAt(open - 1) === 33)) continue;
      if (open < dry) continue;
      const closed = closing(text, open);
      const to = closed < 0 ? unclosedEnd(text, open) : closed;
      if (!promising(text, open + 1, to)) { continue; }
      const items = readGroup(text, open + 1, to, group);
      const kept = items.filter((item) => !(square && (item.tentative || (item.form === 'narrative'))));
      if (kept.length === 0) continue;
      const first = kept[0] as CitationMention;
      if (first.form === 'narrative' && first.authors.length === 0) narrative(text, open, closed < 0 ? to : closed + 1, kept as CitationMention[]);
      else if (!square) secondaryBefore(text, open, first, emit);
      for (const item of kept) emit(item);
      group++;
      done = to;
      if (closed < 0) dry = to;
    }
    for (const at of scan.latin) {
      if (at < done && insideBrackets(text, at)) continue;
      freeIbid(text, at, emit);
    }
  },
};

function closing(text: string, open: number): number {
  let depth = 0;
  const most = Math.min(text.length, open + GROUP_MOST);
  const round = text.charCodeAt(open) === 40;
  for (let i = open; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code === (round ? 40 : 91)) depth++;
    else if (code === (round ? 41 : 93)) { if (--depth === 0) return i; }
  }
  return -1;
}

/** A bracket that never closes reaches to the end of its sentence. */
function unclosedEnd(text: string, open: number): number {
  const most = Math.min(text.length, open + 200);
  for (let i = open + 1; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code === 40 && i > open) return i;
    if (code === 41 || (code === 46 && text.charCodeAt(i + 1) === 32 && charClass(text.charCodeAt(i + 2)) === 2 && !isDigit(text.charCodeAt(i + 2)) && i > open + 12)) return i;
  }
  return most;
}

/** Has a digit, an Ibid or a word that stands for a year: cheap, before anything is cut into tokens. */
function promising(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
    if (code === 46 && (text.charCodeAt(i + 2) === 46 || text.startsWith('cit', i + 1) || text.startsWith(' cit', i + 1))) return true;
    if (code === 98 && text.startsWith('bid', i) ) return true;
    if (code === 98 && text.startsWith('bíd', i)) return true;
    if (code === 100 && (text.startsWith('dem', i) || text.startsWith('d.', i))) return true;
    if ((code === 112 && text.startsWith('press', i)) || (code === 112 && text.startsWith('prensa', i)) || (code === 102 && text.startsWith('forthcoming', i)) || (code === 70 && text.startsWith('Forthcoming', i)) || (code === 99 && text.startsWith('cited in', i)) || (code === 115 && text.startsWith('s/f', i))) return true;
  }
  return false;
}

/** Takes the names right before the parenthesis as authors of its years. */
function narrative(text: string, open: number, end: number, items: CitationMention[]): void {
  const from = Math.max(0, open - RUN_MOST);
  const tokens = tokenize(text, sentenceStart(text, from, open), open);
  const names = namesBefore(tokens, 0, tokens.length, false, text);
  const first = items[0] as { -readonly [K in keyof CitationMention]: CitationMention[K] };
  const years = items.filter((item) => item.form === 'narrative');
  const adjacent = names !== undefined && gapIsOpen(text, (tokens[names.end - 1] as { end: number }).end, open);
  if (adjacent && names !== undefined) {
    const start = (tokens[names.first] as { start: number }).start;
    const run = { start, end: (tokens[names.end - 1] as { end: number }).end };
    for (const item of years as { -readonly [K in keyof CitationMention]: CitationMention[K] }[]) {
      item.authors = names.authors;
      item.etAl = names.etAl;
    }
    first.run = run;
    first.author = run;
    first.start = start;
  } else first.start = open;
  if (items.length === 1) first.end = end;
}

/** `Matthew Gutman (cited in Ibid, p. 198)`: the person before the parenthesis is cited at second hand. */
function secondaryBefore(text: string, open: number, first: CitationMention, emit: Parameters<Recogniser['recognise']>[1]): void {
  const lead = text.slice(open + 1, first.start).toLowerCase();
  if (lead.length < 6 || lead.length > 24 || !/^\s?(?:as )?(?:cited|quoted|qtd\.?|citado|citada|cité|citée|zit\.|apud)/.test(lead)) return;
  const tokens = tokenize(text, sentenceStart(text, Math.max(0, open - RUN_MOST), open), open);
  const names = namesBefore(tokens, 0, tokens.length, false, text);
  if (names === undefined || names.authors.length !== 1 || !gapIsOpen(text, (tokens[names.end - 1] as { end: number }).end, open)) return;
  const last = tokens[names.end - 1] as { start: number; end: number };
  const author = { start: last.start, end: last.end };
  emit({ ...first, form: 'secondary', group: -1, start: last.start, end: last.end, authors: [text.slice(last.start, last.end)], etAl: false, year: '', locator: '', locatorLabel: '', suffix: '', prefix: '', affiliation: '', author, yearAt: undefined, locatorAt: undefined, run: undefined, byName: false, tentative: false });
}

/** Only spaces, a possessive, a note number or emphasis between the name and the bracket. */
function gapIsOpen(text: string, from: number, open: number): boolean {
  for (let i = from; i < open; i++) {
    const code = text.charCodeAt(i);
    const kind = charClass(code);
    if (kind !== 6 && kind !== 5 && code !== 42 && code !== 95 && code !== 39 && code !== 0x2019 && code !== 115 && code !== 46 && code !== 60 && code !== 62 && code !== 47 && code !== 105 && code !== 0x201d) return false;
  }
  return true;
}

function sentenceStart(text: string, from: number, to: number): number {
  for (let i = to - 2; i > from; i--) {
    const code = text.charCodeAt(i);
    if ((code === 46 || code === 63 || code === 33) && text.charCodeAt(i + 1) === 32 && charClass(text.charCodeAt(i - 1)) === 1 && charClass(text.charCodeAt(i - 2)) === 1 && !(text.charCodeAt(i - 1) === 108 && text.charCodeAt(i - 2) === 97)) return i + 1;
    if (code === 59 || code === 41 || code === 40) return i + 1;
  }
  return from;
}

function insideBrackets(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - GROUP_MOST; i--) {
    const code = text.charCodeAt(i);
    if (code === 40) return true;
    if (code === 41) return false;
  }
  return false;
}

/** `Ibid., p. 5` in a note, or in the sentence without brackets. */
function freeIbid(text: string, at: number, emit: Parameters<Recogniser['recognise']>[1]): void {
  const tokens = tokenize(text, at, Math.min(text.length, at + 60));
  const head = tokens[0];
  if (head === undefined || (head.kind !== 'ibid' && head.kind !== 'opcit') || (head.word === 'id' && at > 6) || (head.word === 'idem' && at > 8)) return;
  const locator = readLocator(tokens, 1, text);
  let names: ReturnType<typeof namesBefore>;
  let start = at;
  if (head.kind === 'opcit') {
    const before = tokenize(text, sentenceStart(text, Math.max(0, at - RUN_MOST), at), at);
    names = namesBefore(before, 0, before.length, true, text);
    if (names === undefined) return;
    start = (before[names.first] as { start: number }).start;
  }
  emit({
    type: 'citation', form: 'ibid', group: -1, start, end: locator?.end ?? head.end, authors: names?.authors ?? [], etAl: names?.etAl ?? false, year: '', locator: locator?.value ?? '', locatorLabel: locator?.label ?? '',
    suffix: '', prefix: '', affiliation: '', author: undefined, yearAt: undefined, locatorAt: locator === undefined ? undefined : { start: locator.start, end: locator.end }, run: undefined, byName: head.kind === 'opcit', tentative: false,
  });
}
