/** One thesis in other layouts, and how much of what is read in it stays the same. */
import type { Span, ThesisDocument } from '../../../server/src/analysis';
import { Random } from './random';
import { wrap } from './typeset';

export interface Relayout {
  readonly columns: number;
  /** Lines of a page, 0 for no pages. */
  readonly page: number;
  readonly runningHeads: boolean;
  readonly formFeed: boolean;
  readonly hyphenate: boolean;
  /** Entries without bullets, all but their first line indented. */
  readonly hanging: boolean;
  /** `#` headings. */
  readonly markdown: boolean;
  readonly seed: number;
}

/** The text of a document laid out anew; its headings, entries and rows are those the model sees. */
export function relayout(document: ThesisDocument, title: string, manner: Relayout): string {
  const random = new Random(manner.seed);
  const kinds = kindsOfLines(document);
  const out: string[] = [];
  let used = 0;
  let page = 1;
  const put = (line: string): void => {
    out.push(line);
    if (manner.page === 0 || ++used < manner.page) return;
    used = 0;
    out.push('', String(page++), '');
    const head = manner.runningHeads ? (page % 2 === 0 ? title : 'A. Candidate') : '';
    if (head !== '') out.push(`${manner.formFeed ? '\f' : ''}${head}`, '');
    else if (manner.formFeed) out.push('\f');
  };
  for (const [i, line] of document.getText().split('\n').entries()) {
    const kind = kinds.get(i);
    if (line.trim() === '') put('');
    else if (kind?.role === 'heading' && manner.markdown) put(`${'#'.repeat(Math.min(6, kind.level))} ${line.trim()}`);
    else if (line.includes('\t') || line.startsWith('|')) put(line);
    else if (kind?.role === 'entry') for (const piece of wrap(manner.hanging ? line.replace(/^- /, '') : line, manner.columns, 0, manner.hanging ? 5 : 2, manner.hyphenate, random)) put(piece);
    else for (const piece of wrap(line.trim(), manner.columns, 0, 0, manner.hyphenate && kind?.role === 'paragraph', random)) put(piece);
  }
  return out.join('\n');
}

function kindsOfLines(document: ThesisDocument): Map<number, { role: string; level: number }> {
  const kinds = new Map<number, { role: string; level: number }>();
  const levels = new Map(document.headings.map((node) => [node.span.block, node.level]));
  for (const block of document.blocks) {
    for (const part of document.parts({ block, start: 0, end: block.text.length })) {
      for (let line = document.positionAt(part.start).line; line <= document.positionAt(part.end).line; line++) kinds.set(line, { role: block.role, level: levels.get(block) ?? 1 });
    }
  }
  return kinds;
}

export interface Likeness { readonly kind: string; readonly share: number; readonly lost: readonly string[]; readonly extra: readonly string[] }

const squeeze = (text: string): string => text.replace(/[\s*_#-]+/g, '').toLowerCase();
const cut = ({ block, start, end }: Span): string => block.text.slice(start, end);

/** What a reader sees in a document, without where it stands. */
function facts(document: ThesisDocument): Readonly<Record<string, string[]>> {
  return {
    outline: document.headings.map((node) => `${node.kind} ${node.number} ${squeeze(node.title)}`),
    citations: document.citations.map((item) => `${item.form} ${squeeze(item.authors.join(';'))} ${item.year} ${squeeze(item.locator)}`),
    links: document.citations.map((item) => `${squeeze(item.authors.join(';'))} ${item.year} ${item.resolution} ${item.works.map((work) => squeeze(work.label)).join('|')}`),
    entries: document.works.map((work) => squeeze(work.text)),
    abbreviations: document.abbreviations.map((entry) => `${entry.short} = ${squeeze(entry.long)}`),
    'uses of abbreviations': document.abbreviations.flatMap((entry) => entry.uses.map(() => entry.short)),
    footnotes: document.footnotes.map((note) => `${note.number} ${note.marker !== undefined} ${note.body !== undefined}`),
    'cross-references': document.crossReferences.map((item) => `${item.target} ${item.number} ${item.destination === undefined ? '' : squeeze(cut(item.destination)).slice(0, 30)}`),
  };
}

/** Per kind, the share of things that both documents hold (Dice's coefficient over multisets). */
export function likeness(a: ThesisDocument, b: ThesisDocument): Likeness[] {
  const left = facts(a);
  const right = facts(b);
  return Object.keys(left).map((kind) => {
    const rest = new Map<string, number>();
    for (const item of right[kind] ?? []) rest.set(item, (rest.get(item) ?? 0) + 1);
    const lost: string[] = [];
    let same = 0;
    for (const item of left[kind] ?? []) {
      const count = rest.get(item) ?? 0;
      if (count > 0) { same++; rest.set(item, count - 1); } else lost.push(item);
    }
    const extra = [...rest].flatMap(([item, count]) => new Array<string>(count).fill(item));
    const sum = 2 * same + lost.length + extra.length;
    return { kind, share: sum === 0 ? 1 : (2 * same) / sum, lost, extra };
  });
}
