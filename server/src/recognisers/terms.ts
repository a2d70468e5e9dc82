/** Words in capitals that may be abbreviations, and forms with a space or few capitals once the document defines them. */
import { charClass, DIGIT, LOWER, UPPER } from '../text/chars';
import { roman } from '../text/vocabulary';
import type { Recogniser, RawMention } from './mentions';

export const terms: Recogniser = {
  id: 'terms',
  recognise({ text, role, scan }, emit) {
    const { capitals } = scan;
    for (let k = 0; k < capitals.length; k += 2) {
      const start = capitals[k] ?? 0;
      const end = capitals[k + 1] ?? 0;
      const word = text.slice(start, end);
      if (role === 'furniture' || insideAddress(text, start)) continue;
      emit({ type: 'term', start, end, text: word, likely: (role === 'paragraph' || role === 'footnote' || role === 'list-item' || role === 'quotation') && isLikely(text, start, end, word) });
    }
  },
};

function isLikely(text: string, start: number, end: number, word: string): boolean {
  const singular = word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
  if (singular.length < 2 || singular.length > 10) return false;
  let upper = 0;
  let digits = 0;
  for (let i = 0; i < singular.length; i++) {
    const kind = charClass(singular.charCodeAt(i));
    if (kind === UPPER) upper++;
    else if (kind === DIGIT) digits++;
    else return false;
  }
  if (upper < 2 || digits > upper || roman(singular) > 0) return false;
  // shouted: its neighbours are in capitals, too
  if (capitalNeighbour(text, start - 1, -1) || capitalNeighbour(text, end, 1)) return false;
  // initials: J.R. or J. R.
  const after = text.charCodeAt(end);
  return !(after === 46 && singular.length === 2 && charClass(text.charCodeAt(end + 1)) === UPPER);
}

/** The neighbouring word, beyond one space, has two capitals or more and no small letter. */
function capitalNeighbour(text: string, at: number, step: number): boolean {
  if (text.charCodeAt(at) !== 32) return false;
  let upper = 0;
  for (let i = at + step; i >= 0 && i < text.length; i += step) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === LOWER) return false;
    if (kind === UPPER) upper++;
    else break;
  }
  return upper >= 4;
}

function insideAddress(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 47 && before !== 46 && before !== 61 && before !== 38 && before !== 37 && before !== 45 && before !== 95 && before !== 35 && before !== 63) return false;
  const near = text.slice(Math.max(0, start - 300), start);
  return near.lastIndexOf('://') > near.lastIndexOf(' ');
}

/** Places of a short form that is no single word in capitals (`Red TDT`, `mRNA`), at word boundaries, plural `s` allowed. */
export function findForm(text: string, form: string, found: (start: number, end: number) => void): void {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const before = charClass(text.charCodeAt(at - 1));
    let end = at + form.length;
    let after = charClass(text.charCodeAt(end));
    if (after === LOWER && text[end] === 's') {
      const next = charClass(text.charCodeAt(end + 1));
      if (next < LOWER || next > DIGIT) { end++; after = next; }
    }
    if ((before < LOWER || before > DIGIT || at === 0) && (after < LOWER || after > DIGIT)) found(at, end);
  }
}

export type { RawMention };
