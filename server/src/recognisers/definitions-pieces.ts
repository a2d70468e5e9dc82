/** The parts of a parenthesis: split at commas, semicolons and signs, freed of introducing words. */
import { isMarkup, isQuote, isSpace } from './definitions-letters';

export interface Piece {
  /** Where it begins with its introducing words, and without them. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** The character that follows the piece, 0 at the end of the parenthesis. */
  readonly after: number;
  /** It was introduced by a word such as `or`, `hereafter`, `known as`. */
  readonly cued: boolean;
  /** It is nothing but such words (`by its Spanish acronym, CNDH`). */
  readonly onlyCue: boolean;
}

/** Words that introduce a short or long form; longer ones first where one begins another. */
const LEADS = [
  'commonly known as', 'commonly called', 'commonly referred to as', 'commonly abbreviated as', 'also known as', 'also called',
  'also referred to as', 'better known as', 'widely known as', 'known as', 'known by its', 'referred to as', 'referred to here as',
  'abbreviated to', 'abbreviated as', 'abbreviated', 'abbreviation', 'hereafter referred to as', 'hereafter called', 'hereafter',
  'hereinafter referred to as', 'hereinafter', 'henceforth', 'from here on', 'from now on', 'in what follows', 'in the following',
  'the acronym', 'acronym for', 'acronym of', 'acronym', 'short for', 'in short', 'for short', 'short', 'which stands for',
  'stands for', 'standing for', 'stand for', 'that is', 'i.e.', 'i.e', 'ie', 'a.k.a.', 'aka', 'termed', 'denoted as', 'denoted by',
  'denoted', 'designated as', 'designated', 'called', 'named', 'so-called', 'formerly', 'now', 'later', 'originally', 'also', 'or', 'the',
  'its spanish acronym', 'its spanish initials', 'its french acronym', 'spanish acronym', 'spanish initials', 'french acronym',
  'in its spanish acronym', 'by its spanish acronym', 'from its', 'from the', 'from', 'for', 'in spanish', 'in english', 'in french',
  'in german', 'in portuguese', 'spanish', 'english', 'french', 'german', 'portuguese', 'latin', 'italian', 'eng.', 'sp.', 'fr.',
  'en adelante', 'a partir de ahora', 'de aquí en adelante', 'de ahora en adelante', 'mejor conocido como', 'mejor conocida como',
  'conocido como', 'conocida como', 'también conocido como', 'también conocida como', 'también llamado', 'también llamada', 'llamado',
  'llamada', 'abreviado como', 'abreviada como', 'abreviado', 'abreviada', 'abreviatura', 'por sus siglas en inglés',
  'por sus siglas en español', 'por sus siglas en francés', 'por sus siglas', 'sus siglas', 'siglas en inglés', 'siglas', 'sigla', 'es decir',
  'o sea', 'acrónimo de', 'acrónimo', 'en inglés', 'en español', 'en francés', 'o bien', 'o', 'u', 'el', 'la', 'los', 'las',
  'ci-après', 'désormais', 'dorénavant', 'par la suite', 'dite', 'dit', 'dits', 'abrégé en', 'abrégée en', 'abrégé', 'abrégée', 'sigle',
  'aussi appelé', 'aussi appelée', 'appelé', 'appelée', 'en anglais', 'en espagnol', 'en français', 'ou', 'soit', 'le', 'les', 'doravante',
  "c'est-à-dire", 'connu sous le nom de', 'connue sous le nom de', 'plus connu sous le nom de', 'plus connue sous le nom de',
].sort((a, b) => b.length - a.length);

const LEADS_BY_LETTER = new Map<string, string[]>();
for (const lead of LEADS) {
  const group = LEADS_BY_LETTER.get(lead.charAt(0));
  if (group) group.push(lead);
  else LEADS_BY_LETTER.set(lead.charAt(0), [lead]);
}

/** Phrases that may follow a short form within its piece (`DEA from its Spanish name`). */
const TAILS = [
  'from its', 'for short', 'for its', 'by its', 'in its', 'in spanish', 'in english', 'in french', 'in german', 'hereafter', 'hereinafter',
  'henceforth', 'thereafter', 'respectively', 'as coined', 'as it is', 'as they are', 'as abbreviated', 'acronym', 'in short', 'in the following',
  'por sus siglas', 'por su sigla', 'en inglés', 'en español', 'en francés', 'en adelante', 'en anglais', 'en espagnol', 'en français',
  'par la suite', 'pour ses sigles', 'selon son sigle', 'd’après', "d'après", 'dans la suite', 'respectivamente', 'respectivement',
];

/**
 * Splits `[start, end)` at commas followed by a space, at semicolons, colons and signs of comparison
 * that are not inside inner brackets. At most eight pieces; the rest is dropped.
 */
export function splitPieces(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i <= end && pieces.length < 8; i++) {
    const code = i < end ? text.charCodeAt(i) : 0;
    if (code === 40 || code === 91) depth++;
    else if (code === 41 || code === 93) depth--;
    if (i < end && (depth > 0 || !isDivider(text, i, code, end))) continue;
    const piece = makePiece(text, from, i, code);
    const carried = pieces.length > 0 && (pieces[pieces.length - 1]?.onlyCue ?? false);
    if (piece) pieces.push(carried ? { ...piece, cued: true } : piece);
    else if (pieces.length > 0 && i === from) return pieces;
    from = i + 1;
  }
  return pieces;
}

function isDivider(text: string, at: number, code: number, end: number): boolean {
  if (code === 59 || code === 61 || code === 60 || code === 62 || code === 0x2264 || code === 0x2265 || code === 0x2248 || code === 0xb1) return true;
  return (code === 44 || code === 58) && at + 1 < end && isSpace(text.charCodeAt(at + 1));
}

function makePiece(text: string, from: number, to: number, after: number): Piece | undefined {
  let start = skipEdges(text, from, to);
  let cued = false;
  for (let round = 0; round < 4; round++) {
    const length = leadLength(text, start, to);
    if (length === 0) break;
    cued = true;
    start = skipEdges(text, start + length, to);
  }
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end > start ? { from, start, end, after, cued, onlyCue: isCue(text, start, end) } : undefined;
}

function isCue(text: string, start: number, end: number): boolean {
  return end - start < 40 && /(?:acronym|initials|abbreviation|siglas|sigle|sigla|acrónimo|known as|called|hereafter|inglés|english|spanish)$/i.test(text.slice(start, end));
}

function skipEdges(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (!isSpace(code) && !isMarkup(code) && !isQuote(code)) break;
    at++;
  }
  return at;
}

/** Length of the introducing phrase at `at`, 0 if none stands there with something after it. */
function leadLength(text: string, at: number, to: number): number {
  const group = LEADS_BY_LETTER.get(text.charAt(at).toLowerCase());
  if (!group) return 0;
  const rest = text.slice(at, Math.min(to, at + 32)).toLowerCase();
  for (const lead of group) {
    if (rest.length <= lead.length + 1 || !rest.startsWith(lead)) continue;
    const next = rest.charCodeAt(lead.length);
    if (isSpace(next) || next === 58 || next === 44 || isMarkup(next)) return lead.length + (isSpace(next) ? 0 : 1);
  }
  return 0;
}

/** The end of the first word or two of a piece if a known phrase follows them (`LF for short`); else the piece's end. */
export function cutTail(text: string, piece: Piece): number {
  let at = piece.start;
  for (let words = 0; words < 3; words++) {
    while (at < piece.end && !isSpace(text.charCodeAt(at))) at++;
    if (at >= piece.end) return piece.end;
    const rest = text.slice(at + 1, Math.min(piece.end, at + 22)).toLowerCase();
    for (const tail of TAILS) if (rest.startsWith(tail)) return at;
    at++;
  }
  return piece.end;
}
