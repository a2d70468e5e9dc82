/** Telling sentences from references: small words that carry a sentence seldom stand in titles. */
import { charClass, LETTER, LOWER } from './chars';

const WORDS = new Set(('that which was were had has have is are been who whom they them their he she it its this these those what but not we our you your ' +
  'can would could should will when if because there than did does ' +
  'que fue era es son han habia pero no se su sus esta este fueron ' +
  'qui est sont etait ete mais ne pas ils elle nous cette ces ' +
  'dass war ist sind wurde wurden hat haben nicht aber sie er wir auch').split(' '));

/** A few such words in a title prove nothing. */
const LEAST = 4;
const SHARE = 0.075;

export interface SentenceWords { readonly words: number; readonly small: number }

/** Words of a text, and how many of them only sentences need. Counts of several lines may be added up. */
export function sentenceWords(text: string): SentenceWords {
  let words = 0;
  let small = 0;
  for (let i = 0; i < text.length;) {
    const kind = charClass(text.charCodeAt(i));
    if (kind < LOWER || kind > LETTER) { i++; continue; }
    const start = i;
    while (i < text.length) {
      const inner = charClass(text.charCodeAt(i));
      if (inner < LOWER || inner > LETTER) break;
      i++;
    }
    words++;
    if (kind === LOWER && i - start <= 7 && WORDS.has(text.slice(start, i))) small++;
  }
  return { words, small };
}

/** Sentences rather than a reference. */
export function isProse({ words, small }: SentenceWords): boolean {
  return small >= LEAST && small >= words * SHARE;
}
