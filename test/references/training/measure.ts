import { parseReference } from '../../../server/src/recognisers/references';
import type { CslItem, CslName } from '../../../server/src/recognisers/references/csl';
import type { Labelled } from './data';

/** Right, wrong and left-out fields by name. */
export interface Sum { right: number; total: number; misses: string[] }
export type Sums = Map<string, Sum>;

const words = (text: string): string => (text.normalize('NFKD').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const bag = (text: string): string => words(text).split(' ').filter((w) => !/^(?:and|und|y|et|al|e|eds?|editors?|edited|by|in|hrsg|the|others)$/.test(w)).sort().join(' ');
const names = (list: readonly CslName[] | undefined, abbreviations: readonly string[] = []): string =>
  [...(list ?? []).map((n) => [n['non-dropping-particle'], n.family, n.given, n.suffix, n.literal].filter(Boolean).join(' ')), ...abbreviations].join(' ');

/** What a labelled piece must come out as; undefined where nothing can be compared. */
function expected(tag: string, piece: string, csl: CslItem, abbreviations: readonly string[]): { field: string; fine: boolean; got: string } | undefined {
  const same = (field: string, got: string | undefined): { field: string; fine: boolean; got: string } => ({ field, fine: words(piece.replace(/^\s*(?:in|en|dans)\s*:?\s+/i, '')) === words(got ?? ''), got: got ?? '' });
  switch (tag) {
    case 'author': return { field: 'author', fine: bag(piece) === bag(names(csl.author, abbreviations)), got: names(csl.author) };
    case 'editor': return { field: 'editor', fine: bag(piece) === bag(names(csl.editor)), got: names(csl.editor) };
    case 'title': return same('title', csl.title);
    case 'journal': case 'container': return same('container-title', csl['container-title']);
    case 'publisher': return same('publisher', csl.publisher);
    case 'location': return same('publisher-place', csl['publisher-place']);
    case 'date': {
      const year = /\d{4}/.exec(piece)?.[0];
      return year === undefined ? undefined : { field: 'issued', fine: String(csl.issued?.['date-parts']?.[0]?.[0] ?? '') === year, got: JSON.stringify(csl.issued) };
    }
    case 'volume': {
      const first = /\d+/.exec(piece)?.[0];
      return first === undefined ? undefined : { field: 'volume', fine: [csl.volume, csl.issue, csl.number].some((v) => (v ?? '').includes(first)), got: csl.volume ?? '' };
    }
    case 'pages': {
      const digits = piece.match(/\d+/g)?.join(' ');
      return digits === undefined ? undefined : { field: 'page', fine: (csl.page ?? '').match(/\d+/g)?.join(' ') === digits, got: csl.page ?? '' };
    }
    case 'doi': return { field: 'DOI', fine: words(piece).endsWith(words(csl.DOI ?? '-')), got: csl.DOI ?? '' };
    case 'url': return { field: 'URL', fine: piece.includes(csl.URL ?? '\u0000'), got: csl.URL ?? '' };
    case 'edition': {
      const got = csl.edition ?? '';
      return { field: 'edition', fine: got !== '' && words(piece).includes(words(got).split(' ')[0] ?? ''), got };
    }
    default: return undefined;
  }
}

/** Author–date shape: the date follows the names. */
export function authorDate(item: Labelled): boolean {
  const tags = item.pieces.map(([tag]) => tag).filter((tag) => tag !== 'citation-number');
  return tags[0] === 'author' && tags[1] === 'date';
}

/** Adds how the fields of one labelled reference came out. Fields given twice are compared once, by their first piece. */
export function measure(item: Labelled, sums: Sums): void {
  const { csl, authorAbbreviations } = parseReference(item.text);
  const seen = new Set<string>();
  for (const [tag, start, end] of item.pieces) {
    const result = expected(tag, item.text.slice(start, end), csl, authorAbbreviations);
    if (result === undefined || seen.has(result.field)) continue;
    seen.add(result.field);
    const sum = sums.get(result.field) ?? { right: 0, total: 0, misses: [] };
    sums.set(result.field, sum);
    sum.total++;
    if (result.fine) sum.right++;
    else sum.misses.push(`${item.text.slice(start, end)}  →  ${result.got}   |   ${item.text}`);
  }
}

/** One line a field and one for all. */
export function table(sums: Sums): string {
  const all = [...sums.values()].reduce((a, b) => ({ right: a.right + b.right, total: a.total + b.total }), { right: 0, total: 0 });
  const line = (name: string, right: number, total: number): string => `${name.padEnd(18)} ${(right / total * 100).toFixed(1).padStart(6)} %  of ${total}`;
  return [...[...sums].sort((a, b) => b[1].total - a[1].total).map(([name, { right, total }]) => line(name, right, total)), line('all', all.right, all.total)].join('\n');
}
