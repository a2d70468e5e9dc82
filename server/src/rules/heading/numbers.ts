/** The numbers of headings: gaps, repeats, levels, and how they are written. */
import { type ContentsLine, contentsLines, numeralOf } from '../../model/facts/contents';
import { textOf } from '../../model/facts/citation-form';
import { insert, replace } from '../../model/facts/edits';
import type { OutlineNode, ThesisDocument } from '../../model/types';
import type { Related, Rule } from '../rule';
import { minority } from '../shared/majority';
import { closeGap, isDecimal, last, renumber, stem } from '../shared/renumber';
import { t } from '../../text/l10n';

/** Numbered headings in rows: those of one parent and one stem. */
function rows(document: ThesisDocument): readonly (readonly OutlineNode[])[] {
  const out = new Map<string, OutlineNode[]>();
  for (const node of document.headings) {
    if (!isDecimal(node.number) || node.kind === 'table' || node.kind === 'figure' || node.kind === 'part' || node.kind === 'annex') continue;
    const key = `${node.parent === undefined ? '' : document.headings.indexOf(node.parent)}:${stem(node.number)}`;
    const row = out.get(key);
    if (row === undefined) out.set(key, [node]);
    else row.push(node);
  }
  return [...out.values()];
}

export const numberGap: Rule = {
  id: 'heading/number-gap',
  title: 'A number is missing between two headings',
  docs: {
    what: 'The numbers of sections beside one another leave one out.',
    why: 'The reader looks for a section that does not exist.',
    good: '1.1, 1.2, 1.3',
    bad: '1.1, 1.2, 1.4',
    source: 'own',
  },
  severity: 'warning',
  reads: ['headings'],
  *check(document, context) {
    const lines = context.once(contentsLines);
    const listed = new Set(lines.filter(({ node }) => node === undefined).map(({ number }) => number));
    for (const row of context.once(rows)) {
      for (let k = 1; k < row.length; k++) {
        const before = row[k - 1] as OutlineNode;
        const node = row[k] as OutlineNode;
        const missing = `${stem(node.number)}${last(before.number) + 1}`;
        if (last(node.number) <= last(before.number) + 1 || last(node.number) > last(before.number) + 3 || listed.has(missing)) continue;
        yield {
          span: numeralOf(node) ?? node.span, message: t('{0} follows {1}: there is no {2}.', node.number, before.number, missing), related: [{ span: before.span, message: `${before.number} ${before.title}` }, ...follow(lines, row.slice(k), node)],
          fixes: () => [{ title: t('Renumber from {0} on, with references and contents', missing), preferred: true, edits: () => renumber(document, closeGap(row, k)) }],
        };
      }
    }
  },
};

/** Its line in the contents, and the headings behind it whose numbers depend on it. */
function follow(lines: readonly ContentsLine[], row: readonly OutlineNode[], node: OutlineNode): Related[] {
  const line = lines.find((one) => one.node === node);
  return [...(line === undefined ? [] : [{ span: line.span, message: t('{0} in the contents', node.number) }]), ...row.slice(1).map((other) => ({ span: other.span, message: t('{0} would change too', other.number) }))];
}

export const numberRepeat: Rule = {
  id: 'heading/number-repeat',
  title: 'Two headings with one number',
  docs: {
    what: 'Two sections beside one another carry the same number, or a later one a smaller number.',
    why: 'A reference to that number leads to two places.',
    good: '2.1, 2.2',
    bad: '2.1, 2.1',
    source: 'own',
  },
  severity: 'warning',
  reads: ['headings'],
  *check(document, context) {
    for (const row of context.once(rows)) {
      for (let k = 1; k < row.length; k++) {
        const node = row[k] as OutlineNode;
        const same = row.slice(0, k).find((other) => other.number === node.number);
        if (same === undefined) continue;
        yield {
          span: numeralOf(node) ?? node.span, message: t('There are two headings with the number {0}.', node.number), related: [{ span: same.span, message: `${same.number} ${same.title}` }],
          fixes: () => [{ title: t('Renumber from here on, with references and contents'), edits: () => renumber(document, closeGap(row, k)) }],
        };
      }
    }
  },
};

export const numberFormat: Rule = {
  id: 'heading/number-format',
  title: 'How numbers of headings are written',
  docs: {
    what: 'One way: numbers with a stop behind them (1.2.) or without (1.2).',
    why: 'One document, one form.',
    good: '1.1. Winds, 1.2. Strings',
    bad: '1.1 Winds, 1.2. Strings',
    source: 'own',
  },
  severity: 'hint',
  reads: ['headings'],
  *check(document) {
    const numbered = document.headings.flatMap((node) => {
      const numeral = isDecimal(node.number) && node.number.includes('.') && node.kind !== 'table' && node.kind !== 'figure' ? numeralOf(node) : undefined;
      return numeral === undefined ? [] : [{ node, numeral, stop: textOf(numeral).endsWith('.') }];
    });
    const { usual, others } = minority(numbered, ({ stop }) => stop, 4, 0.6);
    for (const { node, numeral } of others) {
      const end = { block: numeral.block, start: numeral.end, end: numeral.end };
      const stop = { block: numeral.block, start: numeral.end - 1, end: numeral.end };
      yield {
        span: numeral, message: usual === true ? t('{0} has no stop; most numbers have one.', node.number) : t('{0} has a stop; most numbers have none.', node.number),
        fixes: () => [{ title: usual === true ? t('Add the stop') : t('Remove the stop'), preferred: true, safe: true, edits: () => (usual === true ? insert(document, end, '.') : replace(document, stop, '')) }],
      };
    }
  },
};

export const levelSkip: Rule = {
  id: 'heading/level-skip',
  title: 'A level is left out',
  docs: {
    what: 'A heading stands two levels or more below the one it belongs to.',
    why: 'The outline has a hole: something is missing, or the level is wrong.',
    good: '2, 2.1, 2.1.1',
    bad: '2, 2.1.1',
    source: 'markdownlint MD001',
  },
  severity: 'information',
  reads: ['headings'],
  *check({ headings }) {
    for (const node of headings) {
      const { parent } = node;
      if (parent === undefined || (node.kind !== 'section' && node.kind !== 'chapter') || (parent.kind !== 'section' && parent.kind !== 'chapter') || node.level <= parent.level + 1) continue;
      if (node.number !== '' && parent.number === '') continue;
      yield { span: numeralOf(node) ?? node.span, message: t('{0} is {1} levels below {2}.', node.number === '' ? node.title : node.number, node.level - parent.level, parent.number === '' ? parent.title : parent.number), related: [{ span: parent.span, message: `${parent.number} ${parent.title}`.trim() }] };
    }
  },
};
