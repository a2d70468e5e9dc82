/** Citations without brackets: `Ibid., p. 5` in a note, `See García 1988, 12`, `In 2019, Marrow found`. */
import type { RawMention } from '../mentions';
import { sentenceStart } from './brackets';
import { blank, draft, locate } from './draft';
import { readLocator } from './locator';
import { namesBefore, smallWordBefore } from './names';
import { type Token, tokenize } from './tokens';

const NAME_MOST = 120;
const AFTER_MOST = 60;

/** An Ibid or `op. cit.` at an offset, with its locator and, for the latter, the name before it. */
export function freeIbid(text: string, at: number, emit: (mention: RawMention) => void): void {
  const tokens = tokenize(text, at, Math.min(text.length, at + AFTER_MOST));
  const head = tokens[0];
  if (head === undefined || (head.kind !== 'ibid' && head.kind !== 'opcit')) return;
  // `id.` and `idem` only open a note or a sentence
  if ((head.word === 'id' && at > 6) || (head.word === 'idem' && at > 8)) return;
  const locator = readLocator(tokens, 1, text);
  const item = blank('ibid', -1, at, locator?.end ?? head.end);
  if (head.kind === 'opcit') {
    const before = tokenize(text, sentenceStart(text, Math.max(0, at - NAME_MOST), at), at);
    const names = namesBefore(before, 0, before.length, true, text);
    if (names === undefined) return;
    item.start = (before[names.first] as Token).start;
    item.authors = names.authors;
    item.etAl = names.etAl;
    item.byName = true;
  }
  if (locator !== undefined) {
    item.locator = locator.value;
    item.locatorLabel = locator.label;
    item.locatorAt = { start: locator.start, end: locator.end };
  }
  emit(item);
}

/** A year outside brackets: names right before it, or after `In 2019,`. Claimed only where an entry answers it. */
export function freeYear(text: string, at: number, emit: (mention: RawMention) => void): void {
  if (smallWordBefore(text, at, ' (,')) return;
  const from = sentenceStart(text, Math.max(0, at - NAME_MOST), at);
  const before = tokenize(text, from, at + 5 <= text.length ? yearEnd(text, at) : text.length);
  const year = before[before.length - 1];
  if (year === undefined || year.kind !== 'year' || year.start !== at) return;
  const names = namesBefore(before, 0, before.length - 1, false, text);
  if (names !== undefined && names.end >= before.length - 2) {
    const item = draft('narrative', -1, before, names.first, before.length, names, year);
    item.tentative = true;
    item.run = item.author === undefined ? undefined : { ...item.author };
    const after = tokenize(text, at, Math.min(text.length, at + AFTER_MOST));
    locate(after, 1, item, text);
    emit(item);
  } else if (
    before.length >= 2 &&
    before.length <= 3 &&
    text[year.end] === ',' &&
    ['in', 'en', 'im'].includes(before[before.length - 2]?.word ?? '')
  ) {
    afterYear(text, year, emit);
  }
}

/** `In 2019, Marrow and Prynne found`: the names open the clause after the year. */
function afterYear(text: string, year: Token, emit: (mention: RawMention) => void): void {
  const tokens = tokenize(text, year.end + 1, Math.min(text.length, year.end + 1 + NAME_MOST));
  let end = 0;
  while (end < tokens.length && isNamePart(tokens[end] as Token)) end++;
  while (end > 0 && tokens[end - 1]?.kind === 'low') end--;
  const names = end === 0 ? undefined : namesBefore(tokens, 0, end, true, text);
  if (names === undefined || names.first > 1) return;
  const item = draft('narrative', -1, tokens, names.first, names.end, names, year);
  item.tentative = true;
  emit(item);
}

function isNamePart({ kind, word }: Token): boolean {
  return (
    kind === 'name' ||
    kind === '&' ||
    kind === '.' ||
    (kind === 'low' && ['and', 'et', 'al', 'y', 'de', 'van', 'von', 'der', 'la'].includes(word))
  );
}

function yearEnd(text: string, at: number): number {
  const letter = text.charCodeAt(at + 4);
  return letter >= 97 && letter <= 122 ? at + 5 : at + 4;
}
