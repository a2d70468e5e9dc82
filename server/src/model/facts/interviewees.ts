/** Interviews as any annex lists them: items in bold, plain items, rows of a table. */
import { isDigit } from '../../text/chars';
import { foldCase, plain } from '../../text/fold';
import type { Block, OutlineNode, ThesisDocument } from '../types';
import { type Interview, interviews, lastDate } from './interviews';
import { type Cell, cellsOf, isDivider, textOfCell } from './tables';

/** Words of a heading under which people spoken to are listed (folded, by their beginning). */
const PEOPLE = ['interview', 'entrevista', 'entretien', 'gesprach', 'participant', 'participante', 'informant', 'informante', 'respondent', 'befragt', 'personnes rencontrees', 'personnes interrogees'];
/** What stands under these is asked, not who was. */
const ASKED = ['guide', 'question', 'protocol', 'schedule of questions', 'consent', 'guia', 'guion', 'pregunta', 'cuestionario', 'leitfaden', 'fragebogen', 'frage', 'grille', 'transcript', 'transcripcion'];
/** A list where nobody need be dated to be one. */
const LISTED = ['list', 'lista', 'liste', 'completed', 'conducted', 'realizadas', 'participant', 'informant', 'respondent'];
const NAME_WORDS = 10;
const NAME_LENGTH = 120;

/** The interviews a thesis lists; where items set in bold are among them, those and no others. */
export function interviewees(document: ThesisDocument): readonly Interview[] {
  const bold = interviews(document);
  if (bold.length > 0) return bold;
  return document.headings.filter(isList).flatMap((node) => itemsOf(document, node));
}

function isList({ kind, title }: OutlineNode): boolean {
  const folded = foldCase(title);
  return kind !== 'table' && kind !== 'figure' && kind !== 'chapter' && PEOPLE.some((word) => folded.includes(word)) && !ASKED.some((word) => folded.includes(word));
}

function itemsOf(document: ThesisDocument, node: OutlineNode): Interview[] {
  const inAnnex = node.kind === 'annex' || node.kind === 'back-matter' || node.parent?.kind === 'annex' || node.parent?.kind === 'back-matter';
  if (!inAnnex) return [];
  const listed = LISTED.some((word) => foldCase(node.title).includes(word));
  const out: Interview[] = [];
  let columns: Columns | undefined;
  for (let i = document.blocks.indexOf(node.span.block) + 1; i < document.blocks.length; i++) {
    const block = document.blocks[i] as Block;
    if (block.role === 'heading' || document.range({ block, start: 0, end: 0 }).start >= node.end) break;
    const cells = cellsOf(block);
    if (cells.length >= 2) {
      if (isDivider(cells)) continue;
      if (columns === undefined) { columns = columnsOf(cells); if (columns.head) continue; }
      const item = rowItem(block, cells, columns, listed);
      if (item !== undefined) out.push(item);
    } else if (block.role === 'paragraph' || block.role === 'list-item') {
      const item = plainItem(block, listed);
      if (item !== undefined) out.push(item);
    }
  }
  return out;
}

interface Columns { readonly head: boolean; readonly name: number }
const NAME = ['name', 'nombre', 'nom', 'interviewee', 'participant', 'participante', 'entrevistad', 'informant', 'respondent', 'person', 'code', 'pseudonym'];

/** Which column names people: the one whose head says so, else the first that is no bare number. */
function columnsOf(cells: readonly Cell[]): Columns {
  const heads = cells.map((cell) => foldCase(textOfCell(cell)));
  const named = heads.findIndex((head) => head.length < 40 && NAME.some((word) => head.startsWith(word)));
  if (named >= 0 && lastDate(heads.join(' ')) === undefined) return { head: true, name: named };
  return { head: false, name: Math.max(0, heads.findIndex((head) => head !== '' && !isDigit(head.charCodeAt(0)))) };
}

function rowItem(block: Block, cells: readonly Cell[], { name }: Columns, listed: boolean): Interview | undefined {
  const cell = cells[name];
  const said = textOfCell(cell);
  const found = lastDate(block.text);
  if (cell === undefined || said === '' || said.length > NAME_LENGTH || (found === undefined && !listed)) return undefined;
  const trimmed = block.text.slice(cell.span.start, cell.span.end);
  const start = cell.span.start + trimmed.length - trimmed.trimStart().length;
  return made(block, start, start + trimmed.trim().length, said, found);
}

function plainItem(block: Block, listed: boolean): Interview | undefined {
  const { text, role } = block;
  let start = 0;
  while (start < text.length && '-+*•.) \t'.includes(text.charAt(start)) || isDigit(text.charCodeAt(start))) start++;
  if (role !== 'list-item' && start === 0) return undefined;
  if (text.includes('?')) return undefined;
  let end = start;
  while (end < text.length && !',;:(–—'.includes(text.charAt(end)) && !text.startsWith(' - ', end)) end++;
  const name = plain(text.slice(start, end));
  const found = lastDate(text);
  if (name === '' || name.length > NAME_LENGTH || name.split(' ').length > NAME_WORDS || (found === undefined && !listed)) return undefined;
  return made(block, start, start + text.slice(start, end).trimEnd().length, name, found);
}

function made(block: Block, start: number, end: number, name: string, found: ReturnType<typeof lastDate>): Interview {
  return { head: { block, start, end }, name, date: found === undefined ? undefined : { block, start: found.start, end: found.end }, value: found?.value };
}
