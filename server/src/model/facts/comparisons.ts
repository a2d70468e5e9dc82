/** Tables that set case studies side by side: one column a case, or one row a case. */
import { comparable } from '../../text/fold';
import type { Block, OutlineNode, ThesisDocument } from '../types';
import type { CaseSummary, SummaryRow } from './case-studies';
import { type Cell, cellsOf, isDivider, textOfCell } from './tables';

/** What case studies are called before their number (folded). */
const CASE = new Set('case study caso cas fall fallstudie fallbeispiel estudio etude estudo'.split(' '));
/** A title is looked for in a cell, and a cell in a title, from this length on: `Red` is no name of a case. */
const NAME_LENGTH = 4;
/** A name of a case is no longer than this. */
const NAME_MOST = 160;

/** The case study a cell names: by number (`Case 2`, `Case Study 2: …`), or by its title or the one title it is a part of. */
export function studyNamed(cell: string, studies: readonly OutlineNode[]): OutlineNode | undefined {
  const key = comparable(cell);
  if (key === '' || key.length > NAME_MOST) return undefined;
  const words = key.split(' ');
  for (let k = 1; k < words.length && k < 5; k++) {
    const number = Number(words[k]);
    if (Number.isInteger(number) && number > 0 && words.slice(0, k).every((word) => CASE.has(word) || word === 'de')) return byNumber(studies, number);
  }
  const named = studies.filter(({ title }) => comparable(title) === key);
  if (named.length === 1) return named[0];
  if (key.length < NAME_LENGTH) return undefined;
  const padded = ` ${key} `;
  const part = studies.filter(({ title }) => {
    const own = ` ${comparable(title)} `;
    return own.includes(padded) || (own.length >= NAME_LENGTH + 2 && padded.includes(own));
  });
  return part.length === 1 ? part[0] : undefined;
}

/** One case alone is meant by its own number where its heading or its summary has one. */
function byNumber(studies: readonly OutlineNode[], number: number): OutlineNode | undefined {
  const [only] = studies;
  if (studies.length === 1 && only !== undefined) return [only.number, only.counterpart?.number].includes(String(number)) ? only : undefined;
  return studies[number - 1];
}

/** The rows of the first table that sets several cases side by side, each case's own. */
export function comparisons(document: ThesisDocument, studies: readonly OutlineNode[]): ReadonlyMap<OutlineNode, CaseSummary> {
  let run: { block: Block; cells: readonly Cell[] }[] = [];
  let best: ReadonlyMap<OutlineNode, CaseSummary> = new Map();
  const close = (): void => {
    const found = run.length < 2 ? best : read(document, run, studies);
    if (found.size > best.size) best = found;
    run = [];
  };
  for (const block of document.blocks) {
    if (block.role === 'blank' || block.role === 'furniture') continue;
    const cells = cellsOf(block);
    if (cells.length < 2) { close(); continue; }
    if (isDivider(cells)) continue;
    if (run[0] !== undefined && run[0].cells.length !== cells.length) close();
    run.push({ block, cells });
  }
  close();
  return best;
}

type Rows = readonly { readonly block: Block; readonly cells: readonly Cell[] }[];

function read(document: ThesisDocument, rows: Rows, studies: readonly OutlineNode[]): ReadonlyMap<OutlineNode, CaseSummary> {
  const [head, ...body] = rows;
  if (head === undefined) return new Map();
  const columns = head.cells.map((cell, index) => (index === 0 ? undefined : studyNamed(textOfCell(cell), studies)));
  const across = distinct(columns);
  if (across.length >= 2) {
    return new Map(across.map((study) => {
      const column = columns.indexOf(study);
      return [study, summary(document, head.block, body.flatMap(({ block, cells }) => rowOf(block, textOfCell(cells[0]), cells[column])))] as const;
    }));
  }
  const named = body.map(({ cells }) => studyNamed(textOfCell(cells[0]), studies));
  if (distinct(named).length < 2) return new Map();
  const found = new Map<OutlineNode, CaseSummary>();
  for (const [index, study] of named.entries()) {
    const row = body[index];
    if (study === undefined || row === undefined || found.has(study)) continue;
    found.set(study, summary(document, row.block, head.cells.slice(1).flatMap((cell, at) => rowOf(row.block, textOfCell(cell), row.cells[at + 1]))));
  }
  return found;
}

/** The cases named, each once; none where one is named twice: then the cells are about something else. */
function distinct(found: readonly (OutlineNode | undefined)[]): OutlineNode[] {
  const named = found.filter((study) => study !== undefined);
  return new Set(named).size === named.length ? named : [];
}

function rowOf(block: Block, label: string, cell: Cell | undefined): SummaryRow[] {
  if (label === '' || cell === undefined || cell.lines.length === 0) return [];
  return [{ label, group: '', span: { block, start: cell.span.start, end: cell.span.end }, lines: cell.lines }];
}

function summary(document: ThesisDocument, block: Block, rows: readonly SummaryRow[]): CaseSummary {
  const place = { block, start: 0, end: block.text.trimEnd().length };
  return { place, under: document.sectionAt(document.range(place).start), rows };
}
