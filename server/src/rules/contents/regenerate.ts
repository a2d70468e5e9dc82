/** The contents, or the list of tables or figures, brought up to date with the text. Page numbers are kept where they are known. */
import { type ContentsLine, contentsLines, numeralOf } from '../../model/facts/contents';
import { textOf } from '../../model/facts/citation-form';
import { insert, lineBreakOf, replace } from '../../model/facts/edits';
import type { OutlineNode, TextChange, ThesisDocument } from '../../model/types';
import { comparable } from '../../text/fold';
import type { Fix } from '../rule';
import { t } from '../../text/l10n';

/** The offer to bring a whole list up to date. */
export function upToDate(document: ThesisDocument, kind: ContentsLine['kind']): Fix[] {
  return [{ title: titleOf(kind), edits: () => regenerate(document, kind) }];
}

function titleOf(kind: ContentsLine['kind']): string {
  switch (kind) {
    case 'heading': return t('Bring the whole contents up to date (page numbers are kept)');
    case 'table': return t('Bring the whole list of tables up to date (page numbers are kept)');
    case 'figure': return t('Bring the whole list of figures up to date (page numbers are kept)');
  }
}

function regenerate(document: ThesisDocument, kind: ContentsLine['kind']): readonly TextChange[] {
  const lines = contentsLines(document).filter((line) => line.kind === kind);
  const listed = new Map(lines.flatMap((line) => (line.node === undefined ? [] : [[line.node, line] as const])));
  const levels = new Set([...listed.keys()].map((node) => `${node.kind} ${node.level}`));
  const out: TextChange[] = [];
  for (const line of lines) out.push(...(line.node === undefined ? removed(document, line) : renewed(document, line, line.node)));
  let before: ContentsLine | undefined;
  const waiting = new Map<ContentsLine, string>();
  for (const node of document.headings) {
    const line = listed.get(node);
    if (line !== undefined) { before = line; continue; }
    const belongs = kind === 'heading' ? levels.has(`${node.kind} ${node.level}`) : node.kind === kind;
    if (belongs && before !== undefined) waiting.set(before, `${waiting.get(before) ?? ''}${lineBreakOf(document)}${written(before, node)}`);
  }
  for (const [{ span: { block, end } }, text] of waiting) out.push(...insert(document, { block, start: end, end }, text));
  return out;
}

/** The line of a heading that is gone, with its line break. */
function removed(document: ThesisDocument, { span }: ContentsLine): TextChange[] {
  const { line } = document.positionAt(document.range(span).start);
  const start = document.offsetAt({ line, character: 0 });
  const end = line + 1 < document.lineCount ? document.offsetAt({ line: line + 1, character: 0 }) : document.length;
  return [{ start, end, text: '' }];
}

function renewed(document: ThesisDocument, { numeral, title, titleSpan }: ContentsLine, node: OutlineNode): TextChange[] {
  const number = numeralOf(node);
  const out: TextChange[] = [];
  if (numeral !== undefined && number !== undefined && textOf(numeral) !== textOf(number) && titleSpan.start >= numeral.end && node.kind !== 'annex' && node.kind !== 'chapter') out.push(...replace(document, numeral, textOf(number)));
  const mine = comparable(title);
  const theirs = comparable(node.title);
  // a caption that goes on below the line in the list is left as short as it was
  if (mine !== theirs && theirs !== '' && mine !== '' && !mine.endsWith(` ${theirs}`) && !theirs.startsWith(`${mine} `)) out.push(...replace(document, titleSpan, node.title));
  return out;
}

/** A new line, begun as the line beside it is where both are of one level. */
function written({ span: { block }, numeral, titleSpan, node: beside }: ContentsLine, node: OutlineNode): string {
  const lead = beside?.level === node.level && beside.kind === node.kind ? block.text.slice(0, numeral?.start ?? titleSpan.start) : '';
  const number = numeralOf(node);
  const between = numeral === undefined || titleSpan.start < numeral.end ? ' ' : block.text.slice(numeral.end, titleSpan.start);
  return `${lead}${number === undefined ? '' : `${textOf(number)}${between}`}${node.title}`;
}
