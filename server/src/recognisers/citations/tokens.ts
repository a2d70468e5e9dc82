/** Tokens of a citation: what stands in one parenthesis, or before it. */
import { charClass, DIGIT, isDigit, isWord, LETTER, LOWER, UPPER } from '../../text/chars';
import { foldCase } from '../../text/fold';

/** `span` is a range of years: `2002–2008`. */
export type TokenKind = 'name' | 'low' | 'year' | 'span' | 'number' | 'ibid' | 'opcit' | ',' | ';' | ':' | '&' | '.' | '-' | '[' | ']' | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Folded: lower case without accents. */
  readonly word: string;
}

const YEAR_WORDS: readonly (readonly [string, string])[] = [
  ['n.d.', 'n.d.'], ['n. d.', 'n.d.'], ['s.f.', 's.f.'], ['s. f.', 's.f.'], ['s/f', 's.f.'], ['s.d.', 's.d.'], ['o.j.', 'o.J.'], ['n.d', 'n.d.'], ['in press', 'in press'],
  ['en prensa', 'en prensa'], ['sous presse', 'sous presse'], ['im erscheinen', 'im Erscheinen'], ['under review', 'under review'],
  ['no date', 'n.d.'], ['sin fecha', 's.f.'], ['sans date', 's.d.'], ['ohne jahr', 'o.J.'], ['no prelo', 'no prelo'], ['im druck', 'im Druck'],
  ['em impressão', 'em impressão'], ['à paraître', 'à paraître'], ['forthcoming', 'forthcoming'], ['submitted', 'submitted'], ['in preparation', 'in preparation'],
];
export const PAGE_LABELS = new Set(['p', 'pp', 'pg', 'pgs', 'pag', 'pags', 'page', 'pages', 'pagina', 'paginas', 's', 'ss', 'seite', 'seiten', 'f', 'ff']);
export const LOCATOR_LABELS = new Set([...PAGE_LABELS, 'chap', 'chaps', 'ch', 'chapter', 'chapters', 'cap', 'caps', 'capitulo', 'chapitre', 'kap', 'kapitel', 'par', 'para', 'paras', 'paragraph',
  'paragraphs', 'parr', 'parrafo', 'sec', 'section', 'sections', 'seccion', 'table', 'tabla', 'tableau', 'cuadro', 'fig', 'figs', 'figure', 'figura', 'note', 'nota', 'n', 'fn', 'vol', 'line', 'lines', 'verse', 'art',
  'article', 'articulo', 'appendix', 'annex', 'anexo', 'slide', 'loc', 'box', 'col', 'folio', 'fol', 'min', 'bk', 'pt', 'rn', 'abs', 'exhibit', 'footnote', 'vv', 'bl', 't', 'tome', 'tomo', 'track', 'doc', 'eq', 'lecture', '§', '¶']);

const IBID = new Set(['ibid', 'ibidem', 'ib', 'ebd', 'ebenda']);

/** `am angegebenen Ort`. */
const AAO = /^a\.\s?a\.\s?O\./i;

/** Year of a citation from 1400 to 2099. */
function isYear(text: string, at: number): boolean {
  const century = (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  return century >= 14 && century <= 20 && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3)) && !isDigit(text.charCodeAt(at + 4));
}

/** Cuts `text` from `from` to `to` into tokens; emphasis and tags vanish. Linear. */
export function tokenize(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let label = false;
  for (let i = from; i < to;) {
    const code = text.charCodeAt(i);
    const kind = charClass(code);
    if (kind === 6 || code === 42 || code === 95 || code === 0x201c || code === 0x201d || code === 34 || code === 0xab || code === 0xbb) { i++; continue; }
    if (code === 60) { // a tag
      const close = text.indexOf('>', i);
      if (close > 0 && close - i < 60 && close < to) { i = close + 1; continue; }
    }
    const start = i;
    if ((code === 97 || code === 65) && AAO.test(text.slice(i, i + 8))) {
      i += (AAO.exec(text.slice(i, i + 8))?.[0] ?? '').length;
      tokens.push({ kind: 'opcit', start, end: i, word: 'a.a.o.' });
      continue;
    }
    const words = yearWord(text, i, to);
    if (words !== undefined) {
      i = words.end;
      tokens.push({ kind: 'year', start, end: i, word: words.value });
      label = false;
      continue;
    }
    if (code === 93 && text.charCodeAt(i + 1) === 40) { // the target of a link: `[2010](#b12)`
      const close = text.indexOf(')', i);
      if (close > 0 && close - i < 300 && close < to) { i = close + 1; continue; }
    }
    if (isDigit(code)) {
      while (i < to && isDigit(text.charCodeAt(i))) i++;
      const dash = text.charCodeAt(i);
      const joined = (dash === 45 || dash === 0x2013) && isDigit(text.charCodeAt(i + 1));
      if (joined && !label && i - start === 4 && isYear(text, start) && isYear(text, i + 1)) {
        i += 5;
        tokens.push({ kind: 'span', start, end: i, word: text.slice(start, i) });
        continue;
      }
      const glued = start > from && (text.charCodeAt(start - 1) === 45 || text.charCodeAt(start - 1) === 0x2013) && isDigit(text.charCodeAt(start - 2));
      if (!label && !glued && i - start === 4 && isYear(text, start) && !joined) {
        const letter = text.charCodeAt(i);
        if (letter >= 97 && letter <= 122 && !isWord(text.charCodeAt(i + 1)) && i < to) i++;
        else if (letter >= 97 && letter <= 122 && text.charCodeAt(i + 1) === 45 && i + 2 < to && charClass(text.charCodeAt(i + 2)) === LOWER && !isWord(text.charCodeAt(i + 3))) i++;
        tokens.push({ kind: 'year', start, end: i, word: text.slice(start, i) });
      } else {
        const letter = text.charCodeAt(i);
        if (letter >= 97 && letter <= 122 && !isWord(text.charCodeAt(i + 1))) i++;
        tokens.push({ kind: 'number', start, end: i, word: text.slice(start, i) });
      }
      if (dash !== 45 && dash !== 0x2013 && dash !== 44 && dash !== 38) label = false;
      continue;
    }
    if (kind >= LOWER && kind <= LETTER) {
      while (i < to) {
        const inner = charClass(text.charCodeAt(i));
        if (inner >= LOWER && inner <= DIGIT) { i++; continue; }
        const mark = text.charCodeAt(i);
        const next = charClass(text.charCodeAt(i + 1));
        // hyphens and apostrophes inside a name; `'s` ends it
        if ((mark === 45 || mark === 0x2010 || mark === 0x2011 || mark === 39 || mark === 0x2019) && i + 1 < to && next >= LOWER && next <= LETTER && !isPossessive(text, i)) { i++; continue; }
        break;
      }
      const word = foldCase(text.slice(start, i));
      const wordKind: TokenKind = IBID.has(word) && (word !== 'ib' || text.charCodeAt(i) === 46) ? 'ibid'
        : (word === 'op' || word === 'loc' || word === 'ob' || word === 'art') && /^\.?\s?cit/i.test(text.slice(i, i + 6)) ? 'opcit'
          : (word === 'idem' || (word === 'id' && text.charCodeAt(i) === 46)) ? 'ibid'
            : kind === UPPER || kind === LETTER || elided(text, start, i) ? 'name' : 'low';
      if (wordKind === 'opcit') { i = text.indexOf('cit', i) + 3; if (text.charCodeAt(i) === 46) i++; }
      tokens.push({ kind: wordKind, start, end: i, word });
      label = wordKind !== 'ibid' && wordKind !== 'opcit' && LOCATOR_LABELS.has(word) && (kind !== UPPER || word.length > 2);
      if (isPossessive(text, i)) i += 2;
      else if ((text.charCodeAt(i) === 39 || text.charCodeAt(i) === 0x2019) && text.charCodeAt(i - 1) === 115) i++;
      continue;
    }
    i++;
    const mark = code === 44 ? ',' : code === 59 ? ';' : code === 58 ? ':' : code === 38 ? '&' : code === 46 ? '.' : code === 45 || code === 0x2013 || code === 0x2014 ? '-' : code === 91 ? '[' : code === 93 ? ']' : 'other';
    if (code === 167 || code === 182) { tokens.push({ kind: 'low', start, end: i, word: '§' }); label = true; continue; }
    if (mark === '&' && text.startsWith('amp;', i)) i += 4;
    tokens.push({ kind: mark, start, end: i, word: mark === 'other' ? text.slice(start, i) : mark });
    if (mark === ';' || mark === ',') label = label && tokens[tokens.length - 2]?.kind === 'number';
    else if (mark === ':') label = tokens[tokens.length - 2]?.kind === 'year';
    else if (mark !== '.' && mark !== '-' && mark !== '&') label = false;
  }
  return tokens;
}

/** `d'Humières`: a name behind a small elided word. */
function elided(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < Math.min(end, start + 3); i++) {
    const code = text.charCodeAt(i);
    if ((code === 39 || code === 0x2019) && charClass(text.charCodeAt(i + 1)) === UPPER) return true;
  }
  return false;
}

function isPossessive(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return (mark === 39 || mark === 0x2019) && text.charCodeAt(at + 1) === 115 && !isWord(text.charCodeAt(at + 2));
}

function yearWord(text: string, at: number, to: number): { value: string; end: number } | undefined {
  const code = text.charCodeAt(at) | 32;
  // the first letters of the words above
  if (code !== 110 && code !== 115 && code !== 111 && code !== 105 && code !== 102 && code !== 101 && code !== 117 && code !== 0xe0) return undefined;
  if (at > 0 && charClass(text.charCodeAt(at - 1)) >= LOWER && charClass(text.charCodeAt(at - 1)) <= DIGIT) return undefined;
  const ahead = text.slice(at, Math.min(to, at + 15)).toLowerCase();
  for (const [word, value] of YEAR_WORDS) {
    if (!ahead.startsWith(word)) continue;
    let end = at + word.length;
    if (charClass(text.charCodeAt(end)) >= LOWER && charClass(text.charCodeAt(end)) <= DIGIT) continue;
    // n.d.-a
    if (text.charCodeAt(end) === 45 && charClass(text.charCodeAt(end + 1)) === LOWER && end + 1 < to) { end += 2; return { value: `${value}${text[end - 1]}`, end }; }
    return { value, end };
  }
  return undefined;
}
