/** Tables and figures: their captions, their lists, and whether the text speaks of them. */
import { contentsLines, numeralOf } from '../../model/facts/contents';
import { replace } from '../../model/facts/edits';
import type { OutlineNode, ThesisDocument } from '../../model/types';
import { comparable } from '../../text/fold';
import { upToDate } from '../contents/regenerate';
import type { Rule } from '../rule';
import { isDecimal, last, renumber, stem } from '../shared/renumber';
import { t } from '../../text/l10n';
import { partName } from '../shared/wording';

function captions({ headings }: ThesisDocument, kind: 'table' | 'figure'): readonly OutlineNode[] {
  return headings.filter((node) => node.kind === kind);
}

export const captionMissing: Rule = {
  id: 'caption/missing',
  title: 'A listed table or figure is not in the text',
  docs: {
    what: 'The list of tables or figures names one that has no caption in the text.',
    why: 'The reader looks for it in vain.',
    good: 'Figure 2 in the list and under its picture',
    bad: 'Figure 2 in the list; the text has Figure 1 and Figure 3',
    source: 'own',
  },
  severity: 'warning',
  reads: ['headings'],
  *check(document, context) {
    const lines = context.once(contentsLines);
    for (const kind of ['table', 'figure'] as const) {
      const mine = lines.filter((line) => line.kind === kind);
      // captions that were lost altogether on the way to plain text are no fault of the author
      if (!mine.some(({ node }) => node !== undefined)) continue;
      for (const { node, span, titleSpan, number } of mine) {
        if (node === undefined) yield { span: { block: span.block, start: span.start, end: titleSpan.end }, message: t('There is no {0} {1} in the text (found: {2}).', partName(kind), number, captions(document, kind).map((one) => one.number).join(', ')), fixes: () => upToDate(document, kind) };
      }
    }
  },
};

export const captionNumber: Rule = {
  id: 'caption/number',
  title: 'The numbers of tables or figures are out of order',
  docs: {
    what: 'A table or figure carries the number of another, or a smaller one than the one before it.',
    why: 'A reference to it leads to the wrong place.',
    good: 'Table 1, Table 2, Table 3',
    bad: 'Table 1, Table 3, Table 2',
    source: 'own; LaTeX numbers by itself',
  },
  severity: 'warning',
  reads: ['headings'],
  *check(document) {
    for (const kind of ['table', 'figure'] as const) {
      const seen = new Map<string, OutlineNode>();
      const rows = new Map<string, OutlineNode[]>();
      for (const node of captions(document, kind)) {
        if (!isDecimal(node.number)) continue;
        const same = seen.get(node.number);
        const row = rows.get(stem(node.number)) ?? [];
        rows.set(stem(node.number), row);
        const before = row[row.length - 1];
        row.push(node);
        seen.set(node.number, node);
        const wrong = same !== undefined ? t('There are two captions {0} {1}.', partName(kind), node.number) : before !== undefined && last(node.number) < last(before.number) ? t('{0} {1} stands behind {0} {2}.', partName(kind), node.number, before.number) : '';
        if (wrong === '') continue;
        yield {
          span: numeralOf(node) ?? node.span, message: wrong.charAt(0).toUpperCase() + wrong.slice(1), related: [{ span: (same ?? before ?? node).span, message: t('The other caption') }],
          fixes: () => [{ title: kind === 'table' ? t('Number the tables anew, with references and lists') : t('Number the figures anew, with references and lists'), edits: () => renumber(document, inOrder(captions(document, kind))) }],
        };
      }
    }
  },
};

function inOrder(nodes: readonly OutlineNode[]): Map<OutlineNode, string> {
  const next = new Map<string, number>();
  const out = new Map<OutlineNode, string>();
  for (const node of nodes) {
    if (!isDecimal(node.number)) continue;
    const head = stem(node.number);
    const value = (next.get(head) ?? 0) + 1;
    next.set(head, value);
    if (node.number !== `${head}${value}`) out.set(node, `${head}${value}`);
  }
  return out;
}

export const captionMismatch: Rule = {
  id: 'caption/mismatch',
  title: 'The list and the caption differ',
  docs: {
    what: 'The list of tables or figures has other words than the caption, or the caption goes on where the list ends. Case and markup do not count.',
    why: 'The list was not brought up to date.',
    good: 'Figure 1: Analytical Framework, in both',
    bad: 'Figure 1: Theoretical Framework in the list, Figure 1: Analytical Framework under the picture',
    source: 'own',
  },
  severity: 'information',
  reads: ['headings'],
  *check(document, context) {
    for (const { kind, node, title, titleSpan } of context.once(contentsLines)) {
      if (kind === 'heading' || node === undefined || title === '') continue;
      const mine = comparable(title);
      const theirs = comparable(node.title);
      if (mine === theirs) continue;
      const longer = theirs.startsWith(`${mine} `);
      yield {
        span: titleSpan, message: longer ? t('The caption goes on: {0}', node.title.slice(title.length).replace(/^[\s.,:;–—-]{1,6}/, '')) : t('The caption reads {0}.', node.title), related: [{ span: node.span, message: t('The caption') }],
        fixes: () => (longer ? [] : [{ title: t('Take the words of the caption'), edits: () => replace(document, titleSpan, node.title) }, ...upToDate(document, kind)]),
      };
    }
  },
};

export const captionUnreferenced: Rule = {
  id: 'caption/unreferenced',
  title: 'The text never speaks of a table or figure',
  docs: {
    what: 'No sentence refers to this table or figure by its number.',
    why: 'The reader does not learn what it is for.',
    good: 'see Table 2',
    bad: 'a Table 2 that no sentence names',
    source: 'APA 7, 7.5; LaTeX (refcheck)',
  },
  severity: 'hint',
  reads: ['headings'],
  *check({ headings, crossReferences }) {
    const named = new Set(crossReferences.filter(({ target }) => target !== 'contents').map(({ node }) => node));
    for (const node of headings) {
      if ((node.kind === 'table' || node.kind === 'figure') && !named.has(node)) yield { span: numeralOf(node) ?? node.span, message: t('The text never refers to {0} {1}.', partName(node.kind), node.number) };
    }
  },
};
