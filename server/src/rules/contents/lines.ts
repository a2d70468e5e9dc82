/** The contents against the headings. */
import { type ContentsLine, contentsLines, numeralOf, pageValue } from '../../model/facts/contents';
import { textOf } from '../../model/facts/citation-form';
import { insert, lineBreakOf, replace } from '../../model/facts/edits';
import type { OutlineKind, OutlineNode, TextChange, ThesisDocument } from '../../model/types';
import { comparable } from '../../text/fold';
import type { Finding, Rule } from '../rule';
import { outOfOrder } from '../shared/rows';
import { upToDate } from './regenerate';
import { t } from '../../text/l10n';

/** A list of fewer lines is no contents to compare with. */
const LEAST = 4;

function headingLines(document: ThesisDocument): readonly ContentsLine[] {
  return contentsLines(document).filter(({ kind }) => kind === 'heading');
}

export const contentsMissing: Rule = {
  id: 'contents/missing',
  title: 'A line of the contents has no heading',
  docs: {
    what: 'The contents names a heading that the text does not hold.',
    why: 'The reader turns to a section that is not there.',
    good: '2.3 Tails in the contents, and a heading 2.3 Tails',
    bad: '2.3 Tails in the contents only',
    source: 'own',
  },
  severity: 'information',
  reads: ['headings'],
  *check(document, context) {
    const lines = context.once(headingLines);
    const found = lines.filter(({ node }) => node !== undefined).length;
    // where most lines lead nowhere, it is not the author who errs
    if (lines.length < LEAST || found < lines.length * 0.7) return;
    for (const [i, { node, titleSpan, title, numeral }] of lines.entries()) {
      // the second half of a line too long for its column
      const before = lines[i - 1];
      if (before !== undefined && before.page === '' && numeral === undefined && lines.some(({ page }) => page !== '')) continue;
      if (node === undefined && title !== '') yield { span: titleSpan, message: t('No heading in the text answers {0}.', title), fixes: () => upToDate(document, 'heading') };
    }
  },
};

const LISTED = new Set<OutlineKind>(['chapter', 'section', 'case-study', 'annex']);

export const contentsExtra: Rule = {
  id: 'contents/extra',
  title: 'A heading is missing from the contents',
  docs: {
    what: 'A heading of a level that the contents otherwise lists is not in it.',
    why: 'The reader does not find the section.',
    good: '2.3 Tails in the text and in the contents',
    bad: 'a heading 2.3 Tails, and 2.1 and 2.2 only in the contents',
    source: 'own',
  },
  severity: 'information',
  reads: ['headings'],
  *check(document, context) {
    const lines = context.once(headingLines);
    if (lines.length < LEAST) return;
    const named = new Set(lines.map(({ node }) => node));
    const levels = new Map<number, { all: OutlineNode[]; missing: OutlineNode[] }>();
    for (const node of document.headings) {
      if (!LISTED.has(node.kind)) continue;
      let row = levels.get(node.level);
      if (row === undefined) levels.set(node.level, row = { all: [], missing: [] });
      row.all.push(node);
      if (!named.has(node)) row.missing.push(node);
    }
    for (const { all, missing } of levels.values()) {
      if (missing.length > all.length * 0.4) continue;
      for (const node of missing) {
        yield { span: node.span, message: t('{0} is not in the contents.', `${node.number} ${node.title}`.trim()), fixes: () => [{ title: t('Add it to the contents'), edits: () => addLine(document, lines, node) }, ...upToDate(document, 'heading')] };
      }
    }
  },
};

/** A line behind that of the heading before, written as it is; without a page where none is known. */
function addLine(document: ThesisDocument, lines: readonly ContentsLine[], node: OutlineNode): TextChange[] {
  const at = document.headings.indexOf(node);
  for (let k = at - 1; k >= 0; k--) {
    const line = lines.find((one) => one.node === document.headings[k]);
    if (line === undefined) continue;
    const { block, end } = line.span;
    const lead = node.level === line.node?.level ? block.text.slice(0, line.numeral?.start ?? line.titleSpan.start) : '';
    const text = `${lead}${node.number}${node.number === '' ? '' : ' '}${node.title}`;
    return insert(document, { block, start: end, end }, `${lineBreakOf(document)}${text}`);
  }
  return [];
}

export const contentsMismatch: Rule = {
  id: 'contents/mismatch',
  title: 'The contents and the heading differ',
  docs: {
    what: 'A line of the contents has other words or another number than its heading, or writes the number otherwise. Case and markup do not count.',
    why: 'The contents was not brought up to date.',
    good: '1.2. Outlining the Debate, in both',
    bad: '1.2 Outlining the Debate in the contents, 1.2. Outlining the Debate as the heading',
    source: 'own',
  },
  severity: 'information',
  reads: ['headings'],
  *check(document, context) {
    for (const line of context.once(headingLines)) {
      const finding = line.node === undefined ? undefined : mismatch(document, line, line.node);
      if (finding !== undefined) yield finding;
    }
  },
};

/** `Chapter One: Winds` for a heading Winds, and a line cut by the column, are no mismatch. */
function sameWords({ title, page }: ContentsLine, node: OutlineNode): boolean {
  const mine = comparable(title);
  const theirs = comparable(node.title);
  return mine === theirs || mine === '' || theirs === '' || mine.endsWith(` ${theirs}`) || (page === '' && theirs.startsWith(`${mine} `));
}

function mismatch(document: ThesisDocument, line: ContentsLine, node: OutlineNode): Finding | undefined {
  const related = [{ span: node.span, message: t('The heading: {0}', `${node.number} ${node.title}`.trim()) }];
  if (!sameWords(line, node)) {
    return { span: line.titleSpan, message: t('The heading reads {0}.', node.title), related, fixes: () => [{ title: t('Take the words of the heading'), preferred: true, edits: () => replace(document, line.titleSpan, node.title) }, ...upToDate(document, 'heading')] };
  }
  const { numeral } = line;
  const written = numeralOf(node);
  if (numeral === undefined || written === undefined || textOf(numeral) === textOf(written) || node.kind === 'annex' || node.kind === 'chapter' && line.number === node.number) return undefined;
  return { span: line.titleSpan.start > numeral.start ? { block: numeral.block, start: numeral.start, end: line.titleSpan.end } : numeral, message: t('{0} in the contents, {1} in the heading.', textOf(numeral), textOf(written)), related, fixes: () => [{ title: t('Write {0}', textOf(written)), preferred: true, safe: true, edits: () => replace(document, numeral, textOf(written)) }, ...upToDate(document, 'heading')] };
}

export const contentsOrder: Rule = {
  id: 'contents/order',
  title: 'Page numbers that cannot be right',
  docs: {
    what: 'Page numbers of the contents that go backwards, or a table or figure listed on a page before or after the section it stands in.',
    why: 'The contents was not brought up to date.',
    good: '3.2 … 66, Table 2 … 68',
    bad: '3.2 … 66, Table 2 (in section 3.2) … 64',
    source: 'own',
  },
  severity: 'information',
  reads: ['headings'],
  *check(document, context) {
    const lines = context.once(contentsLines).filter((line) => line.pageSpan !== undefined && pageValue(line) !== undefined);
    for (const kind of ['heading', 'table', 'figure'] as const) {
      const row = lines.filter((line) => line.kind === kind);
      const moved = outOfOrder(row.map((line) => String(pageValue(line)).padStart(6, '0')));
      if (row.length < 3 || moved.length > row.length / 3) continue;
      for (const i of moved) {
        const line = row[i] as ContentsLine;
        yield { span: line.pageSpan ?? line.span, message: t('Page {0} is out of order here.', line.page) };
      }
    }
    const pages = lines.filter(({ kind, node }) => kind === 'heading' && node !== undefined);
    for (const line of lines) {
      if (line.kind === 'heading' || line.node === undefined) continue;
      const finding = outside(document, line, line.node, pages);
      if (finding !== undefined) yield finding;
    }
  },
};

/** A caption on a page that its section does not reach. */
function outside(document: ThesisDocument, line: ContentsLine, node: OutlineNode, pages: readonly ContentsLine[]): Finding | undefined {
  const page = pageValue(line) ?? 0;
  const at = document.range(node.span).start;
  let before: ContentsLine | undefined;
  let after: ContentsLine | undefined;
  for (const other of pages) {
    const there = other.node === undefined ? 0 : document.range(other.node.span).start;
    if (there <= at) before = other;
    else after ??= other;
  }
  const wrong = before !== undefined && (pageValue(before) ?? 0) > page ? before : after !== undefined && (pageValue(after) ?? Number.POSITIVE_INFINITY) < page ? after : undefined;
  if (wrong === undefined) return undefined;
  return { span: line.pageSpan ?? line.span, message: misplaced(wrong, wrong === before), related: [{ span: wrong.span, message: t('Page {0}', wrong.page) }, { span: node.span, message: t('It stands here') }] };
}

function misplaced({ number, title, page }: ContentsLine, behind: boolean): string {
  const name = `${number} ${title}`.trim();
  return behind ? t('It stands behind {0}, which is on page {1}.', name, page) : t('It stands before {0}, which is on page {1}.', name, page);
}
