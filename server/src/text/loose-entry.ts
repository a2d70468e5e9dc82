/**
 * A reference that stands by itself, in a text without a list of works: a guide's example, a handout, notes. Only a line that says all of it counts:
 * who, when in the place a citation style puts it, then a title, and a mark no sentence carries.
 */
import { charClass, isDigit, isUpper } from './chars';
import { entryStartScore } from './entry-start';
import { isProse, sentenceWords } from './prose';

/** Authors longer than this are not read. */
const AUTHORS_MOST = 200;
/** Shorter lines hold no reference. */
const LEAST = 24;
const CHAPTER = /^,? \(?c\. ?\d/;
const WORDED = /^\s?(?:n\.\s?d\.|no date|s\.\s?f\.|s\.\s?d\.|s\.\s?a\.|o\.\s?J\.|in press|forthcoming)/i;
/** What a reference says of a work and a sentence does not. */
const IMPRINT = new RegExp([
  'https?:', 'www\\.', '\\bdoi\\b', '\\bpp?\\.\\s?\\d', '\\d\\s?\\(\\d{1,4}\\)', '\\bvol\\.', '\\bno\\.\\s?\\d', '\\bedn?\\b\\.?', '\\beds?\\.', '\\bisbn\\b', '\\bpress\\b', '\\bpublish', '\\bverlag\\b',
  '\\b(?:available|accessed|retrieved|disponible|recuperado|verfügbar|zugriff|disponível)\\b', '\\[[\\p{L} -]{3,40}\\]', '[.,] \\p{Lu}[\\p{L} ,.]{2,40}: ?\\p{Lu}[^.:]{2,60}\\.?$',
  ', \\d{1,4}[,:] ?\\d{1,5}[-–]\\d', ', \\d{1,4}[-–]\\d{1,4}\\.?$',
].join('|'), 'iu');

/** Where the work is to be had, or what it is. */
const FOUND_AT = /\b(?:available (?:at|from|via)|accessed|retrieved)\b|\[(?:film|dvd|video|image|photograph|online|data ?set|podcast|song|album|tv|television|radio|blog|tweet|map|app)\b/i;
const FIRST_WORD = /\p{L}+/u;
const OPENS_SENTENCE = new Set('in according as for under see since although while on at by from when after before both with because if this these'.split(' '));
/** Words that announce one reference, with their emphasis. */
const ANNOUNCED = /^[*_]{0,3}(?:full |end )?(?:references?|bibliograph(?:y|ic)|works? cited|referencias?|r[ée]f[ée]rences?|literatur(?:verzeichnis)?|referências?)(?: list| page)?(?: entry| citation)?[*_]{0,3}:[*_]{0,3}\s{1,4}/i;

/**
 * Whether a reference begins at `start` of the line. Looks at 400 characters at most.
 * @returns the length of the words that announce it (`Reference: `), 0 where there are none; -1 where the line is no reference
 */
export function looseEntry(line: string, start: number): number {
  const announced = announces(line, start) ? ANNOUNCED.exec(line.slice(start, start + 60))?.[0].length ?? 0 : 0;
  return isReference(line, start + announced, announced > 0) ? announced : -1;
}

/** A colon stands where one announces a reference. */
function announces(line: string, start: number): boolean {
  const most = Math.min(line.length, start + 40);
  for (let i = start; i < most; i++) if (line.charCodeAt(i) === 58) return true;
  return false;
}

function isReference(line: string, start: number, announced: boolean): boolean {
  const end = Math.min(line.length, start + 400);
  const emphasis = '*_"“‘'.includes(line[start] ?? '#') ? 1 : 0;
  if (end - start < LEAST || !isUpper(line.charCodeAt(start + emphasis))) return false;
  const at = titleStart(line, start, end);
  if (at < 0) return false;
  const text = line.slice(start, end);
  if (isProse(sentenceWords(text)) || OPENS_SENTENCE.has(FIRST_WORD.exec(text)?.[0].toLowerCase() ?? '')) return false;
  const rest = text.slice(at - start);
  // a film, a law, a page stands under its title
  const score = announced || FOUND_AT.test(rest) ? 1 : entryStartScore(text);
  if (score >= 0.85 && /[.!?]["”’*_]?\s{0,3}$/.test(text)) return true;
  return (score >= 0.35 || WORDED.test(line.slice(line.indexOf('(', start) + 1, at))) && IMPRINT.test(rest);
}

/** Where the title begins that follows authors and year: `(2016) Sleep`, `(2016). *Sleep*`, `. 1999. Owls`; -1 where a sentence goes on. */
function titleStart(line: string, start: number, end: number): number {
  const most = Math.min(end, start + AUTHORS_MOST);
  for (let i = start + 2; i < most; i++) {
    const code = line.charCodeAt(i);
    if (code > 57 || code < 40) continue;
    if (code === 40 && (yearAt(line, i + 1) || WORDED.test(line.slice(i + 1, i + 14)))) {
      const close = line.indexOf(')', i);
      return close < 0 || close - i > 32 ? -1 : capital(line, close + 1, end);
    }
    if (isDigit(code) && yearAt(line, i) && !isDigit(line.charCodeAt(i - 1))) {
      const letter = charClass(line.charCodeAt(i + 4)) > 0 && line[i + 5] === '.' ? 1 : 0;
      if (line[i - 2] === '.' && line[i - 1] === ' ' && line[i + 4 + letter] === '.') return capital(line, i + 4 + letter, end);
      // `Data Protection Act 1998, c. 29`
      return CHAPTER.test(line.slice(i + 4, i + 14)) ? i + 4 : -1;
    }
  }
  return -1;
}

function yearAt(line: string, i: number): boolean {
  const first = line.charCodeAt(i);
  const second = line.charCodeAt(i + 1);
  return ((first === 50 && second === 48) || (first === 49 && second >= 53 && second <= 57)) && isDigit(line.charCodeAt(i + 2)) && isDigit(line.charCodeAt(i + 3)) && !isDigit(line.charCodeAt(i + 4));
}

/** Offset of the capital, quotation or emphasis a title begins with, a stop or comma and a space before it; -1 where something else follows. */
function capital(line: string, from: number, end: number): number {
  let i = from;
  if ('.,:'.includes(line[i] ?? '#')) i++;
  if (line[i] !== ' ') return -1;
  while (i < end && line[i] === ' ') i++;
  const title = i < end && (/[*_"'“‘«„[]/.test(line[i] ?? '') || isUpper(line.charCodeAt(i)));
  return title ? i : -1;
}
