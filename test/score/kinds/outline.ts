/** Headings by line; right where level, kind, number, title and parent are. */
import type { OutlineNode } from '../../../server/src/analysis';
import { type Labelled, lineOf } from '../gold';
import { tally, type Tally } from '../tally';

export function scoreOutline({ document, labels }: Labelled): Tally[] {
  const out = tally('outline', labels.outline.length, true);
  const headings = document.headings.filter(({ kind }) => kind !== 'table' && kind !== 'figure');
  const byLine = new Map(headings.map((node) => [lineOf(document, node.span), node]));
  for (const item of labels.outline) {
    const node = byLine.get(item.line);
    if (node === undefined) {
      out.misses.push(`${item.line} ${item.title}`);
      continue;
    }
    byLine.delete(item.line);
    out.found++;
    const parent = node.parent === undefined ? null : lineOf(document, node.parent.span);
    const wrong = [
      node.level === item.level ? '' : `level ${node.level} for ${item.level}`,
      kindOf(node) === kindLabelled(item.kind) ? '' : `${node.kind} for ${item.kind}`,
      node.number === numberLabelled(item.number) ? '' : `number ${node.number} for ${item.number}`,
      key(node.title) === key(item.title) ? '' : `${JSON.stringify(node.title)} for ${JSON.stringify(item.title)}`,
      parent === item.parent_line ? '' : `parent ${parent} for ${item.parent_line}`,
    ].filter((text) => text !== '');
    if (wrong.length === 0) out.right = (out.right ?? 0) + 1;
    else out.wrong.push(`${item.line} ${item.title}: ${wrong.join(', ')}`);
  }
  for (const [line, node] of byLine) {
    out.extra++;
    out.extras.push(`${line} ${node.kind} ${node.title}`);
  }
  return [out];
}

/** Labels write the kinds together: `frontmatter`, `casestudy`. */
function kindOf(node: OutlineNode): string {
  return node.kind.replace('-', '');
}

/** Labels tell subsections and parts of annexes by name; the model by level and parent. */
function kindLabelled(kind: string): string {
  return kind === 'subsection' ? 'section' : kind === 'annexpart' ? 'part' : kind.replace(/[^a-z]/g, '');
}

/** Labels keep the word before the number of annexes and their parts. */
function numberLabelled(number: string): string {
  const last = number.split(' ').pop() ?? '';
  return { one: '1', two: '2', three: '3' }[last.toLowerCase()] ?? last;
}

function key(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
