/** What the text calls a heading: `Chapter 4` for what has become a section, `the first case study` for what is now the second. */
import { mentionSpans } from '../../model/heading-spans';
import type { CrossReference, OutlineNode, ThesisDocument } from '../../model/types';
import type { Change } from '../shared/edits';
import type { Tree } from './tree';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** References to headings that have become sections, or chapters: the word changes with the number. */
export function wordChanges(document: ThesisDocument, moved: readonly OutlineNode[], by: number, numbers: ReadonlyMap<OutlineNode, string>): Change[] {
  if (by === 0) return [];
  const out: Change[] = [];
  for (const reference of document.crossReferences) {
    const { node, target, span } = reference;
    if (node === undefined || !moved.includes(node)) continue;
    const wanted = node.level + by === 1 ? 'chapter' : 'section';
    const { number } = mentionSpans(reference);
    if (number === undefined || target === wanted || (target !== 'chapter' && target !== 'section')) continue;
    const before = { block: span.block, start: span.start, end: number.start };
    const word = wordFor(document, wanted);
    const capital = (span.block.text[span.start] ?? '').toUpperCase() === span.block.text[span.start];
    const text = `${capital ? word.charAt(0).toUpperCase() : word.charAt(0)}${word.slice(1)} ${numbers.get(node) ?? node.number}`;
    out.push({ start: document.range(before).start, end: document.range(number).end, text });
  }
  return out;
}

/** The word the document itself uses, else the English one. */
function wordFor(document: ThesisDocument, target: 'chapter' | 'section'): string {
  for (const reference of document.crossReferences) {
    const { number } = mentionSpans(reference);
    if (reference.target !== target || number === undefined) continue;
    const word = reference.span.block.text.slice(reference.span.start, number.start).trim().toLowerCase();
    if (word.length > 4) return word;
  }
  return target;
}

/** `the first case study` and `Case Study 1` by the new order of the case studies; ordinals in English only. */
export function caseStudyChanges(document: ThesisDocument, tree: Tree, moved: OutlineNode): Change[] {
  const chapters = [...new Set(document.headings.filter(({ kind }) => kind === 'case-study').map(({ parent }) => parent))];
  const order = chapters.flatMap((chapter) => tree.children(chapter).filter((node) => node.kind === 'case-study' || node === moved));
  return document.crossReferences.flatMap((reference) => {
    const { node, target } = reference;
    if (target !== 'case-study' || node === undefined) return [];
    const next = order.indexOf(node);
    return next < 0 || String(next + 1) === reference.number ? [] : ordinal(document, reference, next);
  });
}

function ordinal(document: ThesisDocument, { span, number }: CrossReference, next: number): Change[] {
  const { block, start, end } = span;
  const text = block.text.slice(start, end);
  const old = ORDINALS[Number(number) - 1] ?? '';
  const word = old === '' ? -1 : text.toLowerCase().indexOf(old);
  const digits = text.indexOf(number);
  const [at, length, name] = word >= 0 ? [word, old.length, ORDINALS[next] ?? ''] : [digits, number.length, String(next + 1)];
  if (at < 0 || name === '') return [];
  const capital = text.charAt(at) !== text.charAt(at).toLowerCase();
  return [{ ...document.range({ block, start: start + at, end: start + at + length }), text: capital ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name }];
}
