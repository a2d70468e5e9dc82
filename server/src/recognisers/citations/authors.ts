/** A run of names cut into authors. */
import type { Token } from './tokens';
import { AND, ORGANISATION, OTHERS, OWNER, PARTICLE } from './words';

export interface Names {
  /** Index of the first token of the names. */
  readonly first: number;
  /** Index after the last token of the names (affiliation, comma, month not among them). */
  readonly end: number;
  readonly authors: readonly string[];
  readonly etAl: boolean;
  /** `NKM` in `Maple, NKM, 2012`; `MoL` in `Ministry of Lighthouses [MoL], 2014`. */
  readonly affiliation: string;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly byAnd: boolean;
}

/** Cuts tokens `first` to `last` at commas and conjunctions; initials and et al. are not authors. */
export function splitNames(tokens: readonly Token[], first: number, last: number, text: string): Names {
  const pieces: Piece[] = [];
  let from = first;
  let etAl = false;
  let byAnd = false;
  let end = first;
  const push = (to: number): void => {
    if (to > from) pieces.push({ from, to, byAnd });
  };
  for (let k = first; k < last; k++) {
    const token = tokens[k] as Token;
    if (k > first && (isAl(tokens, k) || isOthers(tokens, k))) {
      etAl = true;
      let cut = k;
      while (cut > from && joins(tokens[cut - 1] as Token)) cut--;
      push(cut);
      end = k + 1 + (tokens[k + 1]?.kind === '.' && k + 1 < last ? 1 : 0);
      from = end;
      byAnd = false;
    } else if (
      token.kind === ',' ||
      token.kind === '&' ||
      (token.word === '/' && tokens[k - 1]?.kind === 'name' && tokens[k + 1]?.kind === 'name')
    ) {
      push(k);
      byAnd = token.kind !== ',';
      from = k + 1;
    } else if (token.kind === 'low' && AND.has(token.word) && parts(tokens, from, k, last)) {
      push(k);
      byAnd = true;
      from = k + 1;
    } else end = Math.max(end, k + 1);
  }
  push(last);
  const authors: string[] = [];
  let affiliation = '';
  pieces.forEach((piece, index) => {
    let start = piece.from;
    while (start < piece.to && tokens[start]?.kind === 'low' && AND.has((tokens[start] as Token).word)) start++;
    const head = tokens[start];
    const tail = tokens[piece.to - 1];
    if (head === undefined || tail === undefined || start >= piece.to) return;
    const value = clean(text.slice(head.start, tail.end));
    if (index > 0 && onlyInitials(tokens, start, piece.to, text)) return;
    if (index > 0 && index === pieces.length - 1 && !piece.byAnd && !etAl && /^[\p{Lu}\d-]{2,12}$/u.test(value)) affiliation = value;
    else authors.push(value);
  });
  return { first, end: Math.min(end, last), authors, etAl, affiliation };
}

/** Emphasis, tags and doubled spaces away. */
export function clean(text: string): string {
  return text
    .replace(/[*_]/g, '')
    .replace(/<[^<>]{0,40}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function joins(token: Token): boolean {
  return token.word === 'et' || token.kind === '&' || AND.has(token.word) || OWNER.has(token.word);
}

function onlyInitials(tokens: readonly Token[], from: number, to: number, text: string): boolean {
  for (let k = from; k < to; k++) {
    const { kind, start, end } = tokens[k] as Token;
    if (kind === '.' || kind === '-') continue;
    const word = text.slice(start, end);
    if (kind !== 'name' || word.length > 2 || word !== word.toUpperCase()) return false;
  }
  return true;
}

/** Whether the conjunction at `at` parts two authors; inside the name of an organisation (`Office of Drugs and Crime`) it does not. */
function parts(tokens: readonly Token[], from: number, at: number, last: number): boolean {
  const { word } = tokens[at] as Token;
  if (at <= from || at + 1 >= last || word === 'en' || word === 'con' || (word === 'et' && isAl(tokens, at + 1))) return false;
  let names = 0;
  let of = false;
  for (let k = from; k < at; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'low' && ORGANISATION.has(token.word)) return false;
    if (token.kind === 'name') names++;
    else if (token.word === 'de') of = true;
  }
  const after = tokens[at + 1];
  // `Instituto de Estadística y Geografía`: three names or more with a `de`, one after
  if (names >= 3 && of && tokens[at - 1]?.kind === 'name' && after?.kind === 'name' && at + 2 >= last) return false;
  return after !== undefined && (after.kind === 'name' || PARTICLE.has(after.word) || after.kind === 'low');
}

export function isAl(tokens: readonly Token[], k: number): boolean {
  const word = tokens[k]?.word;
  // `u. a.`, `i sur.`
  if (word === 'a' && tokens[k]?.kind === 'low' && tokens[k - 1]?.kind === '.' && tokens[k - 2]?.word === 'u') return true;
  if (word === 'u' && tokens[k]?.kind === 'low' && tokens[k + 1]?.kind === '.' && tokens[k + 2]?.word === 'a') return true;
  return word === 'al' || word === 'alii' || word === 'alia' || word === 'etal' || word === 'colab' || word === 'col';
}

export function isOthers(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k];
  if (token === undefined) return false;
  if (OTHERS.has(token.word)) return true;
  // `co-workers`: one word with a hyphen
  return token.word.startsWith('co-') && OTHERS.has(token.word.replace('-', ''));
}
