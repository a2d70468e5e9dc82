/** The word and the sentence round a place in a block's text. */
import { charClass, isWord, SPACE } from './chars';
import { sentenceBefore, sentenceEnds } from './sentences';

export interface Stretch { readonly start: number; readonly end: number }

/** The word at or right before an offset, hyphens and apostrophes inside it included; undefined between words. */
export function wordAround(text: string, at: number): Stretch | undefined {
  let start = at;
  let end = at;
  while (start > 0 && inWord(text, start - 1)) start--;
  while (end < text.length && inWord(text, end)) end++;
  return end > start ? { start, end } : undefined;
}

function inWord(text: string, at: number): boolean {
  if (isWord(text.charCodeAt(at))) return true;
  const sign = text[at];
  return (sign === '-' || sign === "'" || sign === '’') && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1));
}

/** The sentence an offset lies in, white space round it left out. */
export function sentenceAround(text: string, at: number): Stretch {
  const start = sentenceBefore(text, Math.min(at + 1, text.length));
  let end = text.length;
  for (let i = Math.max(at, start); i < text.length; i++) {
    if ((text[i] === '.' || text[i] === '?' || text[i] === '!') && sentenceEnds(text, i, i + 2)) {
      end = closed(text, i + 1);
      break;
    }
  }
  return trimmed(text, start, end);
}

/** Past closing quotes, brackets and note marks behind a stop. */
function closed(text: string, at: number): number {
  let end = at;
  while (end < text.length && charClass(text.charCodeAt(end)) !== SPACE && !isWord(text.charCodeAt(end))) end++;
  return end;
}

function trimmed(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && charClass(text.charCodeAt(start)) === SPACE) start++;
  while (end > start && charClass(text.charCodeAt(end - 1)) === SPACE) end--;
  return { start, end };
}
