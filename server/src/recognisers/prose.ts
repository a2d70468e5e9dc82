/**
 * What a proof-reader sees in a block besides mentions: quotations, words and marks written twice, remains of a word processor.
 * A pure function of the block's text, run when a rule asks for it and not on every keystroke.
 */
import { charClass, isDigit, LETTER, LOWER, SPACE, UPPER } from '../text/chars';
import type { Stretch } from './mentions';

export interface QuotationStretch extends Stretch {
  /** The marks it is written with; `close` is empty where it is never closed. */
  readonly open: string;
  readonly close: string;
  /** Words between the marks. */
  readonly words: number;
}

export interface SlipStretch extends Stretch { readonly kind: 'doubled-word' | 'doubled-punctuation' | 'broken-field' }

export interface ProseFacts {
  readonly quotations: readonly QuotationStretch[];
  readonly slips: readonly SlipStretch[];
  /** Round brackets that stand inside round brackets, both ends included. */
  readonly nested: readonly Stretch[];
}

/** Opening marks and what closes them, by code unit. A straight mark closes itself. */
const CLOSERS = new Map([[0x201c, 0x201d], [0xab, 0xbb], [0x201e, 0x201c], [34, 34]]);
/** Words a sentence may hold twice in a row. */
const TWICE = new Set(['had', 'that', 'is', 'was', 'do', 'did', 'her', 'nos', 'vous', 'nous', 'die', 'der', 'das', 'que', 'no', 'si', 'blah', 'bla', 'so', 'very', 'se', 'sie', 'les', 'in', 'on', 'ha', 'hush']);
/** What Word and LibreOffice leave where a field lost its target, in the languages theses are written in. */
const FIELDS = [
  'Error! Bookmark not defined.', 'Error! Reference source not found.', 'Error: Reference source not found', 'Error! No bookmark name given.', 'Error! Not a valid bookmark self-reference', 'Error! No table of figures entries found.',
  'Error! No table of contents entries found.', '¡Error! Marcador no definido.', '¡Error! No se encuentra el origen de la referencia.', 'Error: no se encuentra el origen de la referencia', 'Fehler! Textmarke nicht definiert.',
  'Fehler! Verweisquelle konnte nicht gefunden werden.', 'Erreur ! Signet non défini.', 'Erreur ! Source du renvoi introuvable.', 'Erreur : source de la référence non trouvée', 'Erro! Indicador não definido.', 'Erro! Fonte de referência não encontrada.',
  '\\* MERGEFORMAT', '#REF!',
];
const CODES = ['REF ', 'PAGEREF ', 'SEQ ', 'CITATION ', 'ADDIN ', 'HYPERLINK ', 'TOC '];

/** Linear in the length of the text. */
export function readProse(text: string): ProseFacts {
  const quotations: QuotationStretch[] = [];
  const slips: SlipStretch[] = [];
  const nested: Stretch[] = [];
  const brackets: number[] = [];
  let quote: { start: number; close: number; words: number } | undefined;
  let before: { start: number; end: number } | undefined;
  const end = text.length;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = charClass(code);
    if (kind >= LOWER && kind <= LETTER) {
      const start = i;
      while (i < end && wordly(text, i)) i++;
      if (quote !== undefined) quote.words++;
      if (before !== undefined && doubled(text, before, start, i)) slips.push({ kind: 'doubled-word', start: before.start, end: i });
      before = { start, end: i };
      i--;
      continue;
    }
    if (kind === SPACE) continue;
    before = undefined;
    if (code === 40) brackets.push(i);
    else if (code === 41) {
      const open = brackets.pop();
      if (open !== undefined && brackets.length > 0) nested.push({ start: open, end: i + 1 });
    } else if (quote !== undefined && closes(text, i, code, quote.close)) {
      quotations.push({ start: quote.start, end: i + 1, open: text.charAt(quote.start), close: text.charAt(i), words: quote.words });
      quote = undefined;
    } else if (quote === undefined && CLOSERS.has(code) && opens(text, i, code)) quote = { start: i, close: CLOSERS.get(code) as number, words: 0 };
    else if (code === 46 || code === 44 || code === 59) i = punctuation(text, i, slips);
    else if (code === 123) field(text, i, slips);
  }
  if (quote !== undefined) quotations.push({ start: quote.start, end, open: text.charAt(quote.start), close: '', words: quote.words });
  for (const phrase of FIELDS) for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) slips.push({ kind: 'broken-field', start: at, end: at + phrase.length });
  return { quotations, slips: slips.sort((a, b) => a.start - b.start), nested };
}

function wordly(text: string, at: number): boolean {
  const kind = charClass(text.charCodeAt(at));
  if (kind >= LOWER && kind <= LETTER) return true;
  const code = text.charCodeAt(at);
  const next = charClass(text.charCodeAt(at + 1));
  return (code === 39 || code === 0x2019 || code === 45) && next >= LOWER && next <= LETTER;
}

/** Straight marks open after a space or bracket only; the others wherever they stand. */
function opens(text: string, at: number, code: number): boolean {
  if (code !== 34) return true;
  const kind = charClass(text.charCodeAt(at - 1));
  return at === 0 || kind === SPACE || (kind < LOWER && text.charCodeAt(at - 1) !== 46);
}

/** The mark that belongs to the opening one; a straight one before a space closes a curly one too, by mistake. */
function closes(text: string, at: number, code: number, wanted: number): boolean {
  if (code === wanted) return true;
  if (wanted === 34) return code === 0x201d;
  if (wanted !== 0x201d || code !== 34) return false;
  const after = charClass(text.charCodeAt(at + 1));
  return at + 1 === text.length || after === SPACE || (after < LOWER && text.charCodeAt(at + 1) !== 34);
}

function doubled(text: string, before: { start: number; end: number }, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || before.end - before.start !== length || start - before.end > 3) return false;
  if (charClass(text.charCodeAt(start)) === UPPER || text.charCodeAt(start - 1) === 10) return false;
  const second = text.slice(start, end);
  return !TWICE.has(second) && text.slice(before.start, before.end).toLowerCase() === second;
}

/** `..` that is no ellipsis, `,,`, `;;`, `,.`. Returns the offset of the last mark read. */
function punctuation(text: string, at: number, slips: SlipStretch[]): number {
  let end = at + 1;
  while (text.charCodeAt(end) === 46 || text.charCodeAt(end) === 44 || text.charCodeAt(end) === 59) end++;
  const run = text.slice(at, end);
  const before = charClass(text.charCodeAt(at - 1));
  const next = text.charCodeAt(end);
  const plainEnd = Number.isNaN(next) || charClass(next) === SPACE;
  if ((run === '..' || run === ',,' || run === ';;' || run === ',.' || run === ';.') && before >= LOWER && before <= LETTER && plainEnd) slips.push({ kind: 'doubled-punctuation', start: at, end });
  return end - 1;
}

/** `{ REF _Ref123 \h }`: the code of a field instead of its value. */
function field(text: string, at: number, slips: SlipStretch[]): void {
  let start = at + 1;
  while (text.charCodeAt(start) === 32) start++;
  if (start - at > 4 || !CODES.some((code) => text.startsWith(code, start))) return;
  const close = text.indexOf('}', start);
  slips.push({ kind: 'broken-field', start: at, end: close < 0 || close - at > 200 ? Math.min(text.length, start + 6) : close + 1 });
}

/** A number as one compares it: undefined where the text is none. */
export function numberOf(text: string): number | undefined {
  if (text.length === 0 || text.length > 6) return undefined;
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return undefined;
  return Number(text);
}
