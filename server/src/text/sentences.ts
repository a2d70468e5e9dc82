/** Where sentences begin: good enough to ask whether two places stand in one. */
import { charClass, DIGIT, LOWER, SPACE, UPPER } from './chars';

/** Words a full stop follows without ending a sentence (folded, without the stop). */
const SHORTENED: ReadonlySet<string> = new Set(
  ('al p pp dr mr mrs ms st vs v cf e.g i.e g e ed eds vol no op cit loc ibid prof fig figs sec art ch chap cap ' +
    'pag pags s vgl bzw z.b ca approx sr sra núm inc ltd co jr').split(' '),
);

/** A sentence is taken to be no longer than this: it bounds the work on text without stops. */
const SENTENCE_MOST = 1200;

/** Offset at which the sentence that holds `at - 1` begins, not before `from`: of a sentence's start, that of the one before. */
export function sentenceBefore(text: string, at: number, from = 0): number {
  const least = Math.max(from, at - SENTENCE_MOST);
  for (let i = at - 2; i >= least; i--) {
    if (!endsSentence(text, i)) continue;
    const start = after(text, i);
    if (start < at) return start;
  }
  return least;
}

/** Whether a sentence ends between two offsets. */
export function sentenceEnds(text: string, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) if (endsSentence(text, i)) return true;
  return false;
}

function endsSentence(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code !== 46 && code !== 63 && code !== 33) return false;
  const next = after(text, i);
  if (next === i + 1 || next >= text.length) return false;
  const head = charClass(text.charCodeAt(next));
  const quoted = head !== LOWER && head !== UPPER && head !== DIGIT ? charClass(text.charCodeAt(next + 1)) : head;
  if (quoted !== UPPER) return false;
  if (code !== 46) return true;
  let start = i;
  while (start > 0 && i - start < 12) {
    const kind = charClass(text.charCodeAt(start - 1));
    if (!(kind >= LOWER && kind <= DIGIT) && text.charCodeAt(start - 1) !== 46) break;
    start--;
  }
  const word = text.slice(start, i);
  // an initial, a known short form
  return !(word.length === 1 && charClass(text.charCodeAt(start)) === UPPER) && !SHORTENED.has(word.toLowerCase());
}

/** Beyond closing quotes and brackets and white space after a stop. */
function after(text: string, stop: number): number {
  let i = stop + 1;
  while (i < text.length && '"”’\')]*_'.includes(text[i] ?? '#')) i++;
  const spaces = i;
  while (i < text.length && charClass(text.charCodeAt(i)) === 6) i++;
  return i === spaces ? stop + 1 : i;
}

/** A text cut into its sentences: start (0-based) and end (exclusive, white space behind it left out) of each, in text order. Linear. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let start = 0;
  const add = (to: number): void => {
    let from = start;
    let end = to;
    while (from < end && charClass(text.charCodeAt(from)) === SPACE) from++;
    while (end > from && charClass(text.charCodeAt(end - 1)) === SPACE) end--;
    if (end > from) out.push({ start: from, end });
    start = to;
  };
  for (let i = 0; i < text.length; i++) if (endsSentence(text, i)) add(after(text, i));
  add(text.length);
  return out;
}

/** Words of a stretch of text: runs of anything but white space that hold a letter or a digit. */
export function wordsIn(text: string, from: number, to: number): number {
  let words = 0;
  let counted = false;
  for (let i = from; i < to; i++) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === SPACE) counted = false;
    else if (!counted && kind >= LOWER && kind <= DIGIT) {
      counted = true;
      words++;
    }
  }
  return words;
}
