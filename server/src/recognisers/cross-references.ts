/** `section 2.2.1`, `Annex C`, `Table 1`, `(see #15)`, `the second case study`. */
import { charClass, DIGIT, isDigit, LETTER, LOWER } from '../text/chars';
import { foldCase } from '../text/fold';
import { numberWord, refWord, roman } from '../text/vocabulary';
import type { Recogniser } from './mentions';

type Emit = Parameters<Recogniser['recognise']>[1];
type Target = Extract<Parameters<Emit>[0], { type: 'cross-reference' }>['target'];

/** Most numbers read after one word: `Sections 2.1, 2.2 and 2.3`. */
const LIST_MOST = 8;
const AND = /^(?:,\s(?:and|y|et|und|or|o|ou|oder)\s|,\s|\s(?:and|y|e|et|und|&|or|o|u|ou|oder|to|a|à|bis|through|al)\s|\s?[–-]\s?)/;

export const crossReferences: Recogniser = {
  id: 'cross-references',
  recognise({ text, role, scan }, emit) {
    if (role === 'heading' || role === 'contents' || role === 'entry') return;
    for (let k = 0; k < scan.beforeNumber.length; k += 2) {
      const start = scan.beforeNumber[k] ?? 0;
      if (role !== 'caption' || start >= 4) emitNumbered(text, start, scan.beforeNumber[k + 1] ?? 0, emit);
    }
    for (const start of scan.cases) emitCaseStudy(text, start, emit);
    for (const at of scan.hashes) {
      const before = text.slice(Math.max(0, at - 24), at).toLowerCase();
      if (!/(?:see|cf\.?|vease|véase|voir|ver|siehe|item|no\.|interview|interviewee|number|entrevista|(?:annexe?|appendix|anexo|apéndice|anhang) [a-z\d]{1,3},?|#\d{1,3}(?: and| y| et| und|,| &))\s?$/.test(before) || text.charCodeAt(at - 1) === 38) continue;
      let end = at + 1;
      while (isDigit(text.charCodeAt(end))) end++;
      if (end - at <= 4) emit({ type: 'cross-reference', start: at, end, target: 'item', number: text.slice(at + 1, end), foreign: true });
    }
  },
};

/** `section 2.2.1`, `Chapters 3 and 4`, `Tables 2–4`, `Chapter Three` from the word at `start`. */
function emitNumbered(text: string, start: number, wordEnd: number, emit: Emit): void {
  const word = foldCase(text.slice(start, wordEnd));
  const target = refWord(word);
  if (target === undefined || isLocator(text, start)) return;
  let at = wordEnd + (text.charCodeAt(wordEnd) === 46 ? 1 : 0);
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 0xa0 || text.charCodeAt(at) === 35 || text.charCodeAt(at) === 167) at++;
  const first = numberAt(text, at, target);
  if (first === undefined) return;
  const found: { start: number; end: number; number: string }[] = [{ start, end: first.end, number: first.number }];
  // `Annexes A and B`, `sections 2.1, 2.2 and 2.3`, `Tables 2–4`
  if (/(?:s|x|eln?|en)$/.test(word) && !/^(?:sec|abs)/.test(word.slice(-3))) {
    for (let end = first.end; found.length < LIST_MOST;) {
      const and = AND.exec(text.slice(end, end + 12));
      const next = and === null ? undefined : numberAt(text, end + and[0].length, target);
      if (and === null || next === undefined || next.word || /^(?:1[5-9]|20)\d\d$/.test(next.number)) break;
      found.push({ start: end + and[0].length, end: next.end, number: next.number });
      end = next.end;
    }
  }
  const foreign = foreignAfter(text, (found[found.length - 1] as { end: number }).end);
  if (foreign === 'yes') return;
  for (const item of found) emit({ type: 'cross-reference', start: item.start, end: item.end, target, number: item.number, foreign: foreign === 'maybe' || target === 'part' });
}

/** The number that stands at `at`: `2.2.1`, `IV` (as 4), `C`, `three` after a chapter or part. */
function numberAt(text: string, at: number, target: Target): { end: number; number: string; word: boolean } | undefined {
  const end = numberEnd(text, at);
  if (end === at) {
    const word = wordAt(text, at);
    const value = target === 'part' || target === 'chapter' ? numberWord(foldCase(word)) : undefined;
    return value === undefined ? undefined : { end: at + word.length, number: String(value), word: true };
  }
  let number = text.slice(at, end);
  if (!isDigit(number.charCodeAt(0))) {
    const value = roman(number);
    if (target === 'annex') { if (number.length > 1 && value === 0) return undefined; } else if (value > 0 && (number.length > 1 || target === 'part' || target === 'chapter')) number = String(value);
    else if (!/^[A-Z]\.?\d/.test(number)) return undefined;
    // an initial: `Part I. Smith`, or the pronoun: `In section I argue`
    if (value === 1 && charClass(text.charCodeAt(end + 1)) === LOWER && target !== 'annex' && number === '1') return undefined;
  }
  return /^(?:1[5-9]|20)\d\d$/.test(number) ? undefined : { end, number, word: false };
}

/** `(Lind, 2010, chapter 3)`: a place in the work cited. */
function isLocator(text: string, start: number): boolean {
  return /(?:1[5-9]|20)\d\d[a-z]?[,:]\s(?:esp\.\s)?$/.test(text.slice(Math.max(0, start - 12), start));
}

const OTHERS = /^,?\s(?:of|in)\s(?:his|her|their|its)\b|^\s(?:in|of|by|from)\s\p{Lu}[\p{L}'’-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}'’-]+|\set al\.?)?(?:['’]s\s|,?\s?\()/u;
const OWN = /^\s(?:of|in)\s(?:the|this|my|our)\s(?:present\s|current\s)?(?:thesis|dissertation|study|paper|work|chapter|section|annex|appendix|text|document)\b/;

/** `Chapter 4 of his book`, `Table 5 in Lind (2010)`: another text's. `Part 1 of the Act` may be. */
function foreignAfter(text: string, end: number): 'yes' | 'maybe' | 'no' {
  const after = text.slice(end, end + 60);
  if (OTHERS.test(after)) return 'yes';
  if (/^\(/.test(after)) return 'yes';
  return !OWN.test(after) && /^\s(?:of (?:the|that)|del? |du |de la|des )/.test(after) ? 'maybe' : 'no';
}

/** End of `2.2.1`, `3`, `C`, `IV`, `A.1` from `at`; `at` where no number stands. */
function numberEnd(text: string, at: number): number {
  let end = at;
  const first = text.charCodeAt(at);
  if (isDigit(first)) {
    for (;;) {
      while (isDigit(text.charCodeAt(end))) end++;
      const code = text.charCodeAt(end);
      if ((code === 46 || code === 45) && isDigit(text.charCodeAt(end + 1)) && end - at < 14 && code === 46) end++;
      else break;
    }
    if (charClass(text.charCodeAt(end)) === LOWER && charClass(text.charCodeAt(end + 1)) < LOWER && text.charCodeAt(end) <= 104) end++;
    return charClass(text.charCodeAt(end)) === LOWER ? at : end;
  }
  if (first < 65 || first > 90) return at;
  while (text.charCodeAt(end) >= 65 && text.charCodeAt(end) <= 90) end++;
  if ((text.charCodeAt(end) === 46 || text.charCodeAt(end) === 45) && isDigit(text.charCodeAt(end + 1))) { end++; while (isDigit(text.charCodeAt(end))) end++; } else if (isDigit(text.charCodeAt(end))) while (isDigit(text.charCodeAt(end))) end++;
  const after = charClass(text.charCodeAt(end));
  return end - at > 5 || (after >= LOWER && after <= DIGIT) || after === LETTER ? at : end;
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (charClass(text.charCodeAt(end)) >= LOWER && charClass(text.charCodeAt(end)) <= LETTER && end - at < 16) end++;
  return text.slice(at, end);
}

/** The ordinals before (`second and third case studies`, `third and final case study`) or the numbers after (`Case Studies 1 and 2`). */
function emitCaseStudy(text: string, start: number, emit: Emit): void {
  const phrase = /^(?:case[ -]stud(?:y|ies)|estudios? de casos?|[ée]tudes? de cas|casos? de estudio|fallstudien?)/i.exec(text.slice(start, start + 18));
  if (phrase === null) {
    const chapter = /^(?:chapter|chapitre|cap[ií]tulo|kapitel)/i.exec(text.slice(start, start + 8));
    const to = start + (chapter?.[0].length ?? 0);
    if (chapter !== null && foreignAfter(text, to) !== 'yes') emitOrdinals(text, start, to, 'chapter', emit);
    return;
  }
  const end = start + phrase[0].length;
  const after = /^\s(?:no\.\s|#)?(\d{1,2}|one|two|three|four|five|six|uno|dos|tres|cuatro)(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 12));
  if (after?.[1] !== undefined) {
    const value = /^\d/.test(after[1]) ? Number(after[1]) : numberWord(foldCase(after[1]));
    const to = end + after[0].length;
    if (value !== undefined) emit({ type: 'cross-reference', start, end: to, target: 'case-study', number: String(value), foreign: false });
    const more = /^(\s(?:and|y|et|und|&)\s)(\d{1,2})(?![\p{L}\p{N}])/u.exec(text.slice(to, to + 12));
    if (more?.[1] !== undefined && more[2] !== undefined && /(?:s|ies|en)\b/i.test(phrase[0])) {
      emit({ type: 'cross-reference', start: to + more[1].length, end: to + more[0].length, target: 'case-study', number: more[2], foreign: false });
    }
    return;
  }
  emitOrdinals(text, start, end, 'case-study', emit);
}

/** Words that may stand between an ordinal and what it counts. */
const BETWEEN = /^(?:and|y|et|und|final|last|main|large|ultimo|dernier|gran|of|the|key|der|el|la|le|les|los)$/;
const BACK = 48;

/** `the second …`, `first, second and third …`: every ordinal right before `start`; the last one's span ends with what it counts. */
function emitOrdinals(text: string, start: number, end: number, target: Target, emit: Emit): void {
  const before = text.slice(Math.max(0, start - BACK), start);
  const words = [...before.matchAll(/[\p{L}]+/gu)];
  const found: { from: number; to: number; value: number }[] = [];
  for (let k = words.length - 1, between = 0; k >= 0 && between < 3; k--) {
    const word = words[k] as RegExpMatchArray;
    const from = start - before.length + (word.index ?? 0);
    if (/[.;:!?()]/.test(text.slice(from, found[0]?.from ?? start))) break;
    const value = ordinal(foldCase(word[0]));
    if (value !== undefined) found.unshift({ from, to: from + word[0].length, value });
    else if (BETWEEN.test(foldCase(word[0]))) between++;
    else break;
  }
  found.forEach(({ from, to, value }, k) => {
    emit({ type: 'cross-reference', start: from, end: k === found.length - 1 ? end : to, target, number: String(value), foreign: target === 'chapter' });
  });
}

function ordinal(word: string): number | undefined {
  const value = numberWord(word);
  return value !== undefined && !CARDINAL.has(word) ? value : undefined;
}

const CARDINAL = new Set(('one two three four five six seven eight nine ten eleven twelve uno una un une dos tres cuatro cinco deux trois quatre cinq eins zwei drei vier ' +
  'seis siete ocho nueve diez once doce six sept huit neuf dix onze douze funf sechs sieben acht neun zehn elf zwolf').split(' '));
