/** Author names at the end of a run of tokens, read backwards from the year. */
import { MONTH } from '../../text/vocabulary';
import type { Token } from './tokens';

export interface Names {
  /** Index of the first token of the names. */
  readonly first: number;
  /** Index after the last token of the names (affiliation, comma, month not among them). */
  readonly end: number;
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly affiliation: string;
}

const AND = new Set(['and', 'y', 'e', 'et', 'und', 'en', 'og', 'och', 'i', 'with', 'con', 'avec', 'mit']);
const PARTICLE = new Set(['de', 'da', 'do', 'dos', 'das', 'del', 'della', 'di', 'der', 'den', 'des', 'du', 'la', 'le', 'las', 'los', 'van', 'von', 'vom', 'zu', 'zur', 'ten', 'ter', 'el', 'al', 'bin', 'ibn', 'ben', 'af', 'av', "d'", 'dal', 'dalla', 'do', 'st', 'san', 'y', 'e']);
/** Small words inside the name of an organisation. */
const CONNECT = new Set(['of', 'for', 'on', 'in', 'the', 'to', 'and', 'against', 'without', 'por', 'para', 'con', 'contra', 'sobre', 'en', 'pour', 'sur', 'contre', 'et', 'und', 'fur', 'a', 'aux', 'au', 'sin', 'per']);
const ORG = new Set(['of', 'for', 'on', 'without', 'against', 'por', 'para', 'contra', 'sobre', 'pour', 'sur', 'fur']);
const PREFIX = new Set(['see', 'cf', 'cfr', 'e.g', 'eg', 'i.e', 'also', 'vease', 'vea', 'ver', 'vid', 'voir', 'vgl', 'siehe', 'as', 'in', 'for', 'but', 'following', 'adapted', 'source', 'sources', 'fuente',
  'cited', 'quoted', 'from', 'compare', 'by', 'per', 'and', 'the', 'while', 'although', 'according', 'when', 'where', 'since', 'like', 'both', 'both', 'that', 'if', 'on', 'at', 'segun', 'como', 'selon', 'comme', 'nach', 'contra', 'after', 'see also', 'note', 'similarly', 'however', 'thus', 'indeed', 'here', 'whereas', 'especially', 'notably', 'particularly', 'including', 'too', 'again', 'yet', 'so', 'with', 'de', 'para', 'en', 'author']);

/** Reads the names that end at token `end` (exclusive), not before token `from`. `list` allows commas between them. */
export function namesBefore(tokens: readonly Token[], from: number, end: number, list: boolean, text: string): Names | undefined {
  let last = end;
  // a comma, a month and a day, an opening bracket between names and year
  for (;;) {
    const token = tokens[last - 1];
    if (token === undefined || last - 1 < from) return undefined;
    if (token.kind === ',' || token.kind === '[' || token.kind === '.' && isAl(tokens, last - 2)) { if (token.kind === '.') break; last--; continue; }
    if (token.kind === '.' && tokens[last - 2]?.kind === 'name' && (tokens[last - 2] as Token).word.length <= 2) break;
    if (token.kind === '.') { last--; continue; }
    if ((token.kind === 'name' || token.kind === 'low') && MONTH.has(token.word) && last - 1 > from) { last--; continue; }
    if (token.kind === 'number' && token.word.length <= 2 && hasMonth(tokens, from, last - 1)) { last--; continue; }
    if (token.kind === 'low' && (token.word === 'de' || token.word === 'in') && hasMonth(tokens, from, last)) { last--; continue; }
    break;
  }
  let first = last;
  let names = 0;
  let joined = false;
  for (let k = last - 1; k >= from; k--) {
    const token = tokens[k] as Token;
    const next = tokens[k + 1];
    if (token.kind === 'name') { names++; first = k; continue; }
    if (token.kind === '&') { joined = true; continue; }
    if (token.kind === '.') {
      const before = tokens[k - 1];
      if (before !== undefined && k - 1 >= from && (isAl(tokens, k - 1) || (before.kind === 'name' && before.word.length <= 3 && before.end === token.start))) continue;
      break;
    }
    if (token.kind === '-' ) { if (next !== undefined && tokens[k - 1]?.end === token.start && next.start === token.end) continue; break; }
    if (token.kind === ',') {
      if (!list && !joined && !isEtAlAhead(tokens, k + 1)) break;
      if (names === 0 && !isEtAlAhead(tokens, k + 1)) break;
      continue;
    }
    if (token.kind === 'other' && (token.word === '/' || token.word === "'" || token.word === '’' || token.word === '#') ) { if (token.word === '#') first = k; continue; }
    if (token.kind === 'low') {
      if (isAl(tokens, k) || (token.word === 'et' && isAl(tokens, k + 1)) || token.word === 'et' || isOthers(tokens, k)) { if (isAl(tokens, k) || isOthers(tokens, k)) joined = true; continue; }
      if (AND.has(token.word) && names > 0) { joined = true; continue; }
      if (names > 0 && PARTICLE.has(token.word)) { if (next?.kind === 'name' || (next?.kind === 'low' && PARTICLE.has(next.word))) { first = k; } continue; }
      if (names > 0 && CONNECT.has(token.word)) continue;
    }
    break;
  }
  if (names === 0) return undefined;
  // leading words that belong to the sentence
  for (let guard = 0; guard < 6; guard++) {
    const token = tokens[first];
    if (token === undefined || first >= last) return undefined;
    const alone = PREFIX.has(token.word) && !(token.word === 'the' && token.kind === 'name') && !(token.kind === 'low' && PARTICLE.has(token.word) && tokens[first + 1]?.kind === 'name' && token.word !== 'en' && token.word !== 'contra');
    if (alone || (token.kind !== 'name' && !(token.kind === 'low' && PARTICLE.has(token.word)) && token.word !== '#')) first++;
    else break;
  }
  if (!tokens.slice(first, last).some((token) => token.kind === 'name')) return undefined;
  return split(tokens, first, last, text);
}

function hasMonth(tokens: readonly Token[], from: number, end: number): boolean {
  for (let k = end - 1; k >= from && k >= end - 3; k--) if (MONTH.has((tokens[k] as Token).word)) return true;
  return false;
}

function isAl(tokens: readonly Token[], k: number): boolean {
  const word = tokens[k]?.word;
  return word === 'al' || word === 'alii' || word === 'alia' || word === 'etal' || (word === 'colab' || word === 'col');
}

function isOthers(tokens: readonly Token[], k: number): boolean {
  const word = tokens[k]?.word;
  return word === 'others' || word === 'otros' || word === 'otras' || word === 'colleagues' || word === 'autres' || word === 'andere' || word === 'cols' || word === 'ot';
}

function isEtAlAhead(tokens: readonly Token[], k: number): boolean {
  return tokens[k]?.word === 'et' || isAl(tokens, k) || isOthers(tokens, k) || isOthers(tokens, k + 1);
}

/** Cuts a run of names into authors at commas and conjunctions; initials and et al. are not authors. */
function split(tokens: readonly Token[], first: number, last: number, text: string): Names {
  const pieces: { from: number; to: number; byAnd: boolean }[] = [];
  let from = first;
  let etAl = false;
  let byAnd = false;
  let sawAnd = false;
  let end = first;
  const push = (to: number): void => {
    if (to > from) pieces.push({ from, to, byAnd });
  };
  for (let k = first; k < last; k++) {
    const token = tokens[k] as Token;
    if (isAl(tokens, k) || isOthers(tokens, k)) {
      etAl = true;
      let cut = k;
      while (cut > from && ((tokens[cut - 1] as Token).word === 'et' || AND.has((tokens[cut - 1] as Token).word) || (tokens[cut - 1] as Token).kind === '&')) cut--;
      push(cut);
      end = k + 1 + (tokens[k + 1]?.kind === '.' && k + 1 < last ? 1 : 0);
      from = end;
      byAnd = false;
      continue;
    }
    if (token.kind === ',' || token.kind === '&') {
      push(k);
      byAnd = token.kind === '&';
      sawAnd = sawAnd || byAnd;
      from = k + 1;
    } else if (token.kind === 'low' && AND.has(token.word) && k > from && k + 1 < last && token.word !== 'en' && token.word !== 'con' && !(token.word === 'et' && isAl(tokens, k + 1)) && splitsAt(tokens, from, k, last)) {
      push(k);
      byAnd = true;
      sawAnd = true;
      from = k + 1;
    }
    end = Math.max(end, k + 1);
  }
  push(last);
  const authors: string[] = [];
  let affiliation = '';
  pieces.forEach((piece, index) => {
    const slice = tokens.slice(piece.from, piece.to);
    let start = 0;
    while (start < slice.length && slice[start]?.kind === 'low' && AND.has((slice[start] as Token).word)) start++;
    const body = slice.slice(start);
    const head = body[0];
    const tail = body[body.length - 1];
    if (head === undefined || tail === undefined) return;
    const value = text.slice(head.start, tail.end).replace(/[*_]/g, '').replace(/<[^<>]{0,40}>/g, '').replace(/\s+/g, ' ').trim();
    if (index > 0 && body.every((token) => token.kind === '.' || token.kind === '-' || (token.kind === 'name' && token.end - token.start <= 2 && text.slice(token.start, token.end).toUpperCase() === text.slice(token.start, token.end)))) return;
    if (index > 0 && index === pieces.length - 1 && !piece.byAnd && !etAl && /^[\p{Lu}\d-]{2,12}$/u.test(value)) { affiliation = value; return; }
    authors.push(value);
  });
  void sawAnd;
  return { first, end: Math.min(end, last), authors, etAl, affiliation };
}

/** A conjunction inside the name of an organisation (`Office of Drugs and Crime`) does not part two authors. */
function splitsAt(tokens: readonly Token[], from: number, at: number, last: number): boolean {
  let words = 0;
  for (let k = from; k < at; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'low' && ORG.has(token.word)) return false;
    if (token.kind === 'name') words++;
  }
  const after = tokens[at + 1];
  if (words >= 3 && (tokens[at - 1]?.kind === 'name') && after?.kind === 'name' && at + 2 >= last && tokens.slice(from, at).some((token) => token.kind === 'low' && token.word === 'de')) return false;
  return after !== undefined && (after.kind === 'name' || PARTICLE.has(after.word) || after.kind === 'low');
}
