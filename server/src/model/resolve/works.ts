/** Entry blocks to works: names, year and label for linking and lists. */
import type { CslItem, CslName } from '../../recognisers/references/csl';
import { parseReference, type ParsedReference, type ReferenceField } from '../../recognisers/references';
import { plain } from '../../text/fold';
import { BlockSpan, type ModelBlock } from '../block';
import type { Citation, Entry, Span, Work } from '../types';

export class WorkEntry implements Work {
  readonly kind = 'work';
  readonly span: Span;
  citations: Citation[] = [];
  readonly authors: readonly string[];
  readonly authorAbbreviations: readonly string[];
  readonly year: string;
  /** Editors, where nobody else is named. */
  readonly parsed: ParsedReference;
  /** The entry as read by itself. */
  private readonly own: ParsedReference;
  /** The entry before, whose authors it has. */
  private readonly after: WorkEntry | undefined;

  constructor(
    readonly index: number,
    readonly entry: ModelBlock,
    previous: WorkEntry | undefined,
  ) {
    this.span = new BlockSpan(entry);
    entry.parsed ??= parseReference(entry.text, `ref${index + 1}`);
    this.own = entry.parsed;
    const { csl } = entry.parsed;
    const own = authorsOf(csl);
    const again = previous === undefined ? undefined : sameAuthors(entry.text, previous.authors, own);
    this.after = again === undefined ? undefined : previous;
    const inherits = again !== undefined && csl.author === undefined && previous?.csl.author !== undefined;
    this.parsed = inherits ? { ...entry.parsed, csl: { ...csl, author: previous.csl.author as CslName[] } } : entry.parsed;
    this.authors = again ?? (own.length === 0 && csl.title !== undefined ? [csl.title] : own);
    this.authorAbbreviations =
      again !== undefined && previous !== undefined ? previous.authorAbbreviations : this.parsed.authorAbbreviations;
    this.year = yearOf(csl);
  }

  /** Made anew in this place it would say the same. */
  stands(index: number, previous: WorkEntry | undefined): boolean {
    return this.index === index && this.own === this.entry.parsed && (this.after === undefined || this.after === previous);
  }

  get text(): string {
    return this.entry.text;
  }
  get csl(): CslItem {
    return this.parsed.csl;
  }
  get fields(): readonly ReferenceField[] {
    return this.parsed.fields;
  }
  get unsure(): readonly string[] {
    return this.parsed.unsure;
  }
  get label(): string {
    return labelOf(this);
  }
}

/** `Keck & Sikkink, 1998`; without authors the first words of the entry. */
export function labelOf({ authors, authorAbbreviations, year, text }: Pick<Entry, 'authors' | 'authorAbbreviations' | 'year' | 'text'>): string {
  const who =
    authors.length === 0
      ? plain(text).slice(0, 40)
      : authors.length === 1
        ? (authorAbbreviations[0] ?? authors[0])
        : authors.length === 2
          ? `${authors[0]} & ${authors[1]}`
          : `${authors[0]} et al.`;
  return year === '' ? `${who}` : `${who}, ${year}`;
}

/** Names of those an item is by, organisations as they are. */
export function authorsOf(csl: CslItem): string[] {
  const people = csl.author ?? csl.director ?? csl.editor ?? csl.translator ?? [];
  return people.map(nameText).filter((name) => name !== '' && !name.startsWith('('));
}

/** A dash for the authors of the entry before, with what is added to them; undefined where the entry does not begin with one. */
function sameAuthors(text: string, before: readonly string[], own: readonly string[]): readonly string[] | undefined {
  const dash = /^[\s\d.[\]*_]{0,6}(?:[-–_]{2,}|—+|[-–—]\s?[-–—])[\s.]*(?=([,&(:\d]|and\b|y\b|\p{Lu}|["“*«]))/u.exec(text);
  if (dash === null) return undefined;
  const added = /^(?:,\s*(?:and|y|et|und|&)\s|,\s*&|and\b|&)/.test(text.slice(dash[0].length))
    ? own.filter((name) => /^\p{L}/u.test(name))
    : [];
  return [...before, ...added];
}

/** Family name with its particle, or the organisation. */
export function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const particle = name['non-dropping-particle'];
  return `${particle !== undefined ? `${particle} ` : ''}${name.family ?? name.given ?? ''}`.trim();
}

/** `2012`, `2012a`, `n.d.` or empty. */
export function yearOf(csl: CslItem): string {
  const parts = csl.issued?.['date-parts']?.[0];
  const letter = csl['year-suffix'] ?? '';
  if (parts?.[0] !== undefined) return `${parts[0]}${letter}`;
  const literal = csl.issued?.literal ?? '';
  if (/^(?:n\.? ?d|s\.? ?f|s\.? ?d|o\.? ?j)/i.test(literal)) return `n.d.${letter}`;
  const year = /\d{4}/.exec(literal);
  return year !== null ? `${year[0]}${letter}` : literal;
}
