/** Interviews as an annex lists them: `4. **Name:** who it is … (May 15, 2012 at …)`. */
import { monthOf } from '../../recognisers/references/dates';
import { charClass, DIGIT, isDigit, LOWER } from '../../text/chars';
import { foldCase, plain } from '../../text/fold';
import type { Block, OutlineNode, Span, ThesisDocument } from '../types';

export interface Interview {
  /** Number, name and what stands with it, up to the colon. */
  readonly head: Span;
  readonly name: string;
  readonly date: Span | undefined;
  /** Year, month, day. */
  readonly value: readonly [number, number, number] | undefined;
}

const WORDS = ['interview', 'entrevista', 'entretien', 'gesprach'];
/** How far the head of an item reaches where no colon ends it. */
const HEAD = 200;

/** Items of annexes that list interviews, in text order. */
export function interviews(document: ThesisDocument): readonly Interview[] {
  const annexes = document.headings.filter(({ kind, title }) => (kind === 'annex' || kind === 'back-matter') && WORDS.some((word) => foldCase(title).includes(word)));
  return annexes.flatMap((annex) => itemsOf(document, annex));
}

function itemsOf(document: ThesisDocument, annex: OutlineNode): Interview[] {
  const from = document.blocks.indexOf(annex.span.block);
  const out: Interview[] = [];
  for (const block of document.blocks.slice(from + 1)) {
    if (block.role === 'heading' || document.range({ block, start: 0, end: 0 }).start >= annex.end) break;
    if (block.role !== 'paragraph' && block.role !== 'list-item') continue;
    const item = itemOf(block);
    if (item !== undefined) out.push(item);
  }
  return out;
}

function itemOf(block: Block): Interview | undefined {
  const { text } = block;
  let start = 0;
  while (isDigit(text.charCodeAt(start)) || text.charAt(start) === '.' || text.charAt(start) === ' ') start++;
  if (!text.startsWith('**', start)) return undefined;
  const colon = text.indexOf(':', start);
  const end = colon < 0 || colon - start > HEAD ? Math.min(text.length, start + HEAD) : colon;
  const found = lastDate(text);
  return { head: { block, start, end }, name: plain(text.slice(start, end)), date: found === undefined ? undefined : { block, start: found.start, end: found.end }, value: found?.value };
}

export interface Found { readonly start: number; readonly end: number; readonly value: readonly [number, number, number] }

/** The last `May 15, 2012` or `15 May 2012` (`15 de mayo de 2012`) of a text. */
export function lastDate(text: string): Found | undefined {
  const words: { start: number; end: number; text: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const start = i;
    while (i < text.length && charClass(text.charCodeAt(i)) >= LOWER && charClass(text.charCodeAt(i)) <= DIGIT) i++;
    if (i > start) words.push({ start, end: i, text: text.slice(start, i) });
  }
  const plainWords = words.filter((word) => word.text !== 'de' && word.text !== 'del');
  for (let k = plainWords.length - 3; k >= 0; k--) {
    const [a, b, c] = plainWords.slice(k, k + 3);
    if (a === undefined || b === undefined || c === undefined || c.text.length !== 4 || c.end - a.start > 40) continue;
    const year = Number(c.text);
    const [word, day] = isDigit(a.text.charCodeAt(0)) ? [b.text, Number(a.text)] : [a.text, Number(b.text)];
    const month = monthOf(word.toLowerCase());
    if (month > 0 && day >= 1 && day <= 31 && year >= 1900 && year < 2100) return { start: a.start, end: c.end, value: [year, month, day] };
  }
  return undefined;
}
