/** Where a thesis speaks of its case studies: references to them, their titles, and the abbreviation that is in their title. */
import { comparable } from '../../text/fold';
import type { Abbreviation, OutlineNode, Span, ThesisDocument } from '../types';

/** `reference`: `the first case study`, `section 3.1`. `title`: its title in the text. `abbreviation`: the short form of what its title names. */
export interface CaseMention { readonly span: Span; readonly how: 'reference' | 'title' | 'abbreviation' }

/** Titles shorter than this (characters, words) are words like others. */
const TITLE_LENGTH = 12;
const TITLE_WORDS = 2;

/** Mentions of a case study, in no order: the heading itself and lines of the contents are none. */
export function caseMentions(document: ThesisDocument, study: OutlineNode): readonly CaseMention[] {
  const out: CaseMention[] = [];
  for (const { node, span, target } of document.crossReferences) {
    if (target !== 'contents' && span.block !== study.counterpart?.span.block && (node === study || (node !== undefined && node === study.counterpart))) out.push({ span, how: 'reference' });
  }
  for (const { uses } of abbreviationsOf(document, study)) for (const { span } of uses) out.push({ span, how: 'abbreviation' });
  for (const span of titles(document, study)) out.push({ span, how: 'title' });
  return out;
}

/** Abbreviations whose long or short form stands in the title of the case study or of its summary. */
export function abbreviationsOf({ abbreviations }: ThesisDocument, study: OutlineNode): readonly Abbreviation[] {
  const named = [study.title, study.counterpart?.title ?? ''].map((title) => ` ${comparable(title)} `);
  return abbreviations.filter(({ short, long }) => {
    const folded = comparable(long);
    const own = comparable(short);
    return own !== '' && named.some((title) => (folded.includes(' ') && title.includes(` ${folded} `)) || title.includes(` ${own} `));
  });
}

function titles({ blocks }: ThesisDocument, { title, span, counterpart }: OutlineNode): Span[] {
  const wanted = title.trim().toLowerCase();
  if (wanted.length < TITLE_LENGTH || wanted.split(' ').length < TITLE_WORDS) return [];
  const out: Span[] = [];
  for (const block of blocks) {
    if (block === span.block || block === counterpart?.span.block || block.role === 'heading' || block.role === 'contents' || block.role === 'blank' || block.role === 'furniture' || block.role === 'code') continue;
    const text = block.text.toLowerCase();
    if (text.length !== block.text.length) continue;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) out.push({ block, start: at, end: at + wanted.length });
  }
  return out;
}
