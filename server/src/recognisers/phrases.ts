/** Names of several words in a block: runs of capitalised words with small joining words inside. A pure function of the text. */
import { charClass, LETTER, LOWER, UPPER } from '../text/chars';
import { foldCase } from '../text/fold';
import type { Stretch } from './mentions';

/** Small words that stand inside names, in the languages theses are written in. */
const JOINING = new Set(['of', 'on', 'for', 'the', 'and', 'in', 'to', 'de', 'del', 'la', 'las', 'los', 'el', 'y', 'e', 'en', 'por', 'para', 'con', 'du', 'des', 'le', 'les', 'et', 'da', 'do', 'dos', 'di', 'der', 'die', 'das', 'und', 'von', 'van']);
/** Words of a name at most: longer runs are titles. */
const MOST = 6;

export interface Phrase extends Stretch { /** Small letters, without accents, one space between words. */ readonly key: string }

/** `capital`: a great letter, then a small one; abbreviations are no words of a name. */
interface Word extends Stretch { readonly folded: string; readonly capital: boolean }

/** Names of two to six words. The first word of a sentence may be one of them; a run broken by a mark other than a space ends. */
export function namesIn(text: string): Phrase[] {
  const out: Phrase[] = [];
  let run: Word[] = [];
  const close = (): void => {
    while (run.length > 0 && !(run[run.length - 1] as Word).capital) run.pop();
    while (run.length > 0 && JOINING.has((run[0] as Word).folded)) run.shift();
    if (run.length >= 2 && run.length <= MOST && run.filter((word) => word.capital).length >= 2) out.push(phraseOf(run));
    run = [];
  };
  let end = -1;
  for (const word of wordsOf(text)) {
    if (word.start !== end + 1 || text.charCodeAt(end) !== 32) close();
    if (word.capital || (run.length > 0 && JOINING.has(word.folded))) run.push(word);
    else close();
    end = word.end;
  }
  close();
  return out;
}

/** Places where a phrase known by its key is written with a small first letter. `firsts` are the keys by their first word. */
export function smallIn(text: string, firsts: ReadonlyMap<string, readonly string[]>): Phrase[] {
  const out: Phrase[] = [];
  const words = wordsOf(text);
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as Word;
    if (first.capital) continue;
    for (const key of firsts.get(first.folded) ?? []) {
      const size = key.split(' ').length;
      const run = words.slice(i, i + size);
      if (run.length === size && phraseOf(run).key === key && run.every((word, k) => k === 0 || word.start === (run[k - 1] as Word).end + 1)) out.push(phraseOf(run));
    }
  }
  return out;
}

function phraseOf(run: readonly Word[]): Phrase {
  return { start: (run[0] as Word).start, end: (run[run.length - 1] as Word).end, key: run.map((word) => word.folded).join(' ') };
}

function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  for (let i = 0; i < text.length;) {
    const kind = charClass(text.charCodeAt(i));
    if (kind < LOWER || kind > LETTER) { i++; continue; }
    const start = i;
    let inner: number = kind;
    while (i < text.length && inner >= LOWER && inner <= LETTER) inner = charClass(text.charCodeAt(++i));
    out.push({ start, end: i, folded: foldCase(text.slice(start, i)), capital: kind === UPPER && charClass(text.charCodeAt(start + 1)) === LOWER });
  }
  return out;
}
