/** Words for what a finding names. */
import type { Citation, OutsideWork, Span, Work } from '../../model/types';
import type { Related } from '../rule';

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
  if ('place' in work) return { place: work.place, message: `The entry: ${work.label}` };
  return { span: headOf(work), message: `The entry: ${work.label}` };
}

/** The names and the year at the head of an entry: enough to see which it is. */
export function headOf({ span, fields }: Work): Span {
  const last = fields.find(({ field }) => field === 'issued') ?? fields[0];
  const end = last === undefined ? span.start + 60 : span.start + last.end;
  return { block: span.block, start: span.start, end: Math.min(span.end, Math.max(end, span.start + 1)) };
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items[0] ?? '' : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** `1 entry`, `2 entries`. */
export function count(value: number, one: string, more: string): string {
  return `${value} ${value === 1 ? one : more}`;
}
