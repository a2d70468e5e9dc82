/** Words for what a finding names. */
import type { Citation, OutsideWork, Span, Work } from '../../model/types';
import type { Related } from '../rule';
import { plural, t } from '../../text/l10n';

/** `Kaldor, 2005`: a citation as one says it. */
export function cited({ authors, etAl, year }: Citation): string {
  const names = authors.length > 2 ? `${authors[0]} et al.` : authors.join(' & ');
  return `${names}${etAl && authors.length < 3 ? ' et al.' : ''}${year === '' ? '' : `, ${year}`}`;
}

/** The entries a citation leads to, those of other files behind the document's own. */
export function entriesOf({ works, outside }: Citation): readonly (Work | OutsideWork)[] {
  return outside.length === 0 ? works : [...works, ...outside];
}

/** The entry as a place to look at. */
export function entry(work: Work | OutsideWork): Related {
  if ('place' in work) return { place: work.place, message: t('The entry: {0}', work.label) };
  return { span: headOf(work), message: t('The entry: {0}', work.label) };
}

/** The names and the year at the head of an entry: enough to see which it is. */
export function headOf({ span, fields }: Work): Span {
  const last = fields.find(({ field }) => field === 'issued') ?? fields[0];
  const end = last === undefined ? span.start + 60 : span.start + last.end;
  return { block: span.block, start: span.start, end: Math.min(span.end, Math.max(end, span.start + 1)) };
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items[0] ?? '' : t('{0} and {1}', items.slice(0, -1).join(', '), items[items.length - 1] ?? '');
}

/** `1 use`, `2 uses`. */
export function uses(count: number): string {
  return plural(count, '{0} use', '{0} uses');
}

/** `table`, `list of figures`: a part of a document by name, within a sentence. */
export function partName(kind: string): string {
  switch (kind) {
    case 'table': return t('table');
    case 'figure': return t('figure');
    case 'chapter': return t('chapter');
    case 'section': return t('section');
    case 'annex': return t('annex');
    default: return kind;
  }
}
