/** Short forms with what they stand for; the short form for the long one once that has been introduced; rows of the list. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Abbreviation, ThesisDocument } from '../../model/types';
import { foldCase, plain } from '../../text/fold';
import { startOf } from '../shared/ranges';
import { type Caret, nearness, type Proposal } from './item';

/** Letters from which a long form is recognised, of more than one word: `civil` is a word like any other. */
const LONG_LETTERS = 5;
/** Letters from which a short form is, written large; small letters need more, or every word would bring one up. */
const SHORT_LETTERS = 2;
const SMALL_LETTERS = 3;

/** `starts` are the offsets at which the last words begin: a long form may have begun at any of them. */
export function abbreviationItems(caret: Caret, query: string, starts: readonly number[]): Proposal[] {
  const { document, offset } = caret;
  const wordStart = starts[starts.length - 1];
  if (wordStart === undefined || query === '') return [];
  const typed = foldCase(query);
  const phrases = starts.map((start) => ({ start, text: foldCase(document.getText({ start, end: offset }).replace(/\s/g, ' ')) })).filter(({ text }) => text.length >= LONG_LETTERS && text.includes(' '));
  const out: Proposal[] = [];
  for (const abbreviation of [...document.abbreviations, ...unusedElsewhere(document)]) {
    const { short, long } = abbreviation;
    const full = plain(long);
    const rank = 2 + nearness(caret, abbreviation.uses) + Math.min(abbreviation.uses.length, 40) / 80;
    const introduction = `${full} (${short})`;
    const early = full !== '' && !introduced(document, abbreviation, offset);
    const add = (label: string, insert: string, from: number, more: number): void => {
      out.push({ label, description: insert === short ? full : 'introduced here', kind: CompletionItemKind.Constant, from, insert, rank: rank + more });
    };
    if (short.startsWith(query) ? query.length >= SHORT_LETTERS : typed.length >= SMALL_LETTERS && foldCase(short).startsWith(typed)) {
      if (early) add(short, introduction, wordStart, 0.2);
      add(short, short, wordStart, 0);
    }
    const folded = foldCase(full);
    const phrase = folded === '' ? undefined : phrases.find(({ text }) => folded.startsWith(text));
    if (phrase !== undefined) add(early ? introduction : short, early ? introduction : short, phrase.start, 1);
  }
  return out;
}

type Known = Pick<Abbreviation, 'short' | 'long' | 'definitions' | 'outside' | 'uses'>;

/** What other files of the thesis define and this one has not used yet. */
function unusedElsewhere({ abbreviations, outside: { definitions } }: ThesisDocument): Known[] {
  if (definitions.length === 0) return [];
  const known = new Set(abbreviations.map(({ short }) => short));
  return definitions.filter(({ short }) => !known.has(short) && known.add(short)).map((one) => ({ short: one.short, long: one.long, definitions: [], outside: [one], uses: [] }));
}

/** Whether the running text before an offset has introduced it; one that is nowhere introduced counts as known from the list. */
function introduced(document: ThesisDocument, { definitions, outside }: Known, offset: number): boolean {
  const inline = definitions.filter(({ via }) => via === 'inline');
  return inline.length === 0 ? definitions.length + outside.length > 0 : inline.some(({ span }) => startOf(document, span) < offset);
}

/** In the list of abbreviations, at a row's beginning: what the text uses or introduces and the list does not have. Elsewhere undefined. */
export function listRowItems(caret: Caret): Proposal[] | undefined {
  const { document, offset, lineStart } = caret;
  const section = document.sectionAt(offset);
  const rows = document.abbreviations.flatMap(({ definitions }) => definitions.filter(({ via }) => via === 'list'));
  if (section === undefined || !rows.some(({ span }) => document.sectionAt(startOf(document, span)) === section)) return undefined;
  const written = document.getText({ start: lineStart, end: offset });
  if (written.includes('\t') || written.length > 24) return undefined;
  const typed = foldCase(written.trim());
  const missing = [...document.abbreviations.filter(({ definitions }) => !definitions.some(({ via }) => via === 'list')), ...document.undefinedAbbreviations];
  return missing.filter(({ short }) => foldCase(short).startsWith(typed)).map(({ short, long, uses }) => ({
    label: short, description: plain(long) || 'not defined yet', kind: CompletionItemKind.Constant, from: lineStart, insert: `${short}\t${plain(long)}`, rank: uses.length,
  }));
}
