/** Where a bracket closes, and whether what it holds is worth reading. */
import { charClass, isDigit } from '../../text/chars';

/** A parenthesis longer than this holds no citation; it also bounds the work for unclosed ones. */
const GROUP_MOST = 1200;
/** Nobody nests brackets so deep; it bounds the work where none closes. */
const DEEPEST = 16;
/** How far an unclosed bracket may reach. */
const UNCLOSED_MOST = 200;

/** Offset of the bracket that closes the one at `open`; -1 where there is none within reach. */
export function closing(text: string, open: number): number {
  let depth = 0;
  const most = Math.min(text.length, open + GROUP_MOST);
  const opener = text.charCodeAt(open);
  const closer = opener === 40 ? 41 : 93;
  for (let i = open; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code === opener) {
      if (++depth > DEEPEST) return -1;
    } else if (code === closer && --depth === 0) return i;
  }
  return -1;
}

/** A bracket that never closes reaches to the end of its sentence. */
export function unclosedEnd(text: string, open: number): number {
  const most = Math.min(text.length, open + UNCLOSED_MOST);
  for (let i = open + 1; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code === 40 || code === 41 || code === 91) return i;
    const after = text.charCodeAt(i + 2);
    if (code === 46 && text.charCodeAt(i + 1) === 32 && charClass(after) === 2 && i > open + 12) return i;
  }
  return most;
}

/** Words that a citation without a digit holds. */
const WORDS = [
  'bid',
  'bd',
  'benda',
  'a.O',
  'a. O',
  'bíd',
  'bem',
  'dem',
  'd.',
  'press',
  'prensa',
  'presse',
  'orthcoming',
  'cited in',
  'cited by',
  's/f',
  'no date',
  'sin fecha',
  'sans date',
  'hne Jahr',
  'n.d',
  's.d',
  's.f',
  's. f',
  's. d',
  'o. J',
  'n. d',
  'o.J',
  'm Druck',
  'rscheinen',
  'no prelo',
  'paraître',
  'impressão',
  'submitted',
  'preparation',
  'review',
  'apud',
  'citad',
  'cité',
  'zit',
];
const HEADS: ReadonlySet<number> = new Set(WORDS.map((word) => word.charCodeAt(0)));

/** Has a digit, an Ibid or a word that stands for a year: cheap, before anything is cut into tokens. */
export function promising(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) return true;
    if (code === 46 && (text.charCodeAt(i + 2) === 46 || text.startsWith('cit', i + 1) || text.startsWith(' cit', i + 1))) return true;
    if (HEADS.has(code) && WORDS.some((word) => text.startsWith(word, i))) return true;
  }
  return false;
}

/** Start of the sentence or clause that ends at `to`, not before `from`. */
export function sentenceStart(text: string, from: number, to: number): number {
  for (let i = to - 2; i > from; i--) {
    const code = text.charCodeAt(i);
    if (code === 59 || code === 41 || code === 40) return i + 1;
    if ((code !== 46 && code !== 63 && code !== 33) || text.charCodeAt(i + 1) !== 32) continue;
    const before = text.charCodeAt(i - 1);
    const beforeThat = text.charCodeAt(i - 2);
    const word = charClass(before) === 1 && charClass(beforeThat) === 1;
    // `et al.` and `v.` end no sentence
    if (word && !(before === 108 && beforeThat === 97)) return i + 1;
  }
  return from;
}
