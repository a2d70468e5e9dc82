/** What things are called: headings, citations, targets of references. */
import { headingSpans } from '../../model/heading-spans';
import type { Citation, CrossReferenceKind, OutlineKind, OutlineNode } from '../../model/types';
import { plain } from '../../text/fold';

const KINDS: Record<OutlineKind, string> = {
  'front-matter': '', chapter: 'Chapter', section: '', 'case-study': '', 'back-matter': '', annex: 'Annex', part: 'Part', table: 'Table', figure: 'Figure',
};

/** What stands before a number is a word or two; anything longer is no name of a kind. */
const LONGEST_WORD = 20;

/** `2.2.1 Title`, `Annex C – Title`, `Table 1: Title`: a heading in lists. */
export function headingLabel(node: OutlineNode): string {
  const { number } = node;
  const title = node.title.replace(/:$/, '');
  const word = kindWord(node);
  const head = number === '' ? '' : [word, number].filter((part) => part !== '').join(' ');
  if (head === '' || title === '') return head || title || KINDS[node.kind] || 'Untitled';
  if (node.kind === 'annex' || node.kind === 'part') return `${head} – ${title}`;
  return node.kind === 'table' || node.kind === 'figure' ? `${head}: ${title}` : `${head} ${title}`;
}

/** `Annex`, `Anexo`, `Appendix`: as the heading itself has it before its number; chapters and sections go by their numbers. */
function kindWord(node: OutlineNode): string {
  if (node.kind === 'chapter' || KINDS[node.kind] === '') return '';
  const { number } = headingSpans(node);
  const { block, start } = node.span;
  const written = number === undefined ? '' : plain(block.text.slice(start, number.start)).replace(/^[#\s]+/, '');
  return written === '' || written.length > LONGEST_WORD ? KINDS[node.kind] : written;
}

/** `chapter 2`, `section 2.2.1`, `Annex C`, `Bibliography`: a heading within a sentence. */
export function headingName(node: OutlineNode): string {
  if (node.number === '') return node.title || KINDS[node.kind] || 'an untitled section';
  if (node.kind === 'chapter') return `chapter ${node.number}`;
  return KINDS[node.kind] === '' ? `section ${node.number}` : `${kindWord(node)} ${node.number}`;
}

const TARGETS: Record<CrossReferenceKind, string> = {
  chapter: 'chapter', section: 'section', annex: 'annex', part: 'part', table: 'table', figure: 'figure', 'case-study': 'case study', item: 'item', contents: 'heading',
};

/** `table 3.2.2`: what a cross-reference names. */
export function targetName(kind: CrossReferenceKind, number: string): string {
  return [TARGETS[kind], number].filter((part) => part !== '').join(' ');
}

/** `Cox & Sinclair, 1996`: what a citation says, in one form. */
export function citationLabel({ authors, etAl, year }: Citation): string {
  const [first = '', second = ''] = authors;
  const many = authors.length > 2 || (etAl && authors.length > 0);
  const names = many ? `${first} et al.` : [first, second].filter((name) => name !== '').join(' & ');
  return [names, year].filter((part) => part !== '').join(', ') || 'Unnamed work';
}

/** `p. 18`, `pp. 4-5`; a locator of letters stands as it is. */
export function locatorName(locator: string): string {
  const digit = /^\d/.test(locator);
  if (!digit) return locator;
  return /[-–—,&]/.test(locator) ? `pp. ${locator}` : `p. ${locator}`;
}
