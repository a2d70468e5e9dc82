/** Entry blocks to works: names, year and label for linking and lists. */
import type { CslItem, CslName } from '../../recognisers/references/csl';
import { parseReference, type ParsedReference, type ReferenceField } from '../../recognisers/references';
import { plain } from '../../text/fold';
import { BlockSpan, type ModelBlock } from '../block';
import type { Citation, Span, Work } from '../types';

export class WorkEntry implements Work {
  readonly kind = 'work';
  readonly span: Span;
  citations: Citation[] = [];
  readonly authors: readonly string[];
  readonly authorAbbreviations: readonly string[];
  readonly year: string;
  /** Editors, where nobody else is named. */
  readonly parsed: ParsedReference;

  constructor(
    readonly index: number,
    readonly entry: ModelBlock,
    previous: WorkEntry | undefined,
  ) {
    this.span = new BlockSpan(entry);
    entry.parsed ??= parseReference(entry.text, `ref${index + 1}`);
    const { csl } = entry.parsed;
    const people = csl.author ?? csl.director ?? csl.editor ?? csl.translator ?? [];
    const own = people.map(nameText).filter((name) => name !== '' && !name.startsWith('('));
    const again = previous === undefined ? undefined : sameAuthors(entry.text, previous.authors, own);
    const inherits = again !== undefined && csl.author === undefined && previous?.csl.author !== undefined;
    this.parsed = inherits ? { ...entry.parsed, csl: { ...csl, author: previous.csl.author as CslName[] } } : entry.parsed;
    this.authors = again ?? (own.length === 0 && csl.title !== undefined ? [csl.title] : own);
    this.authorAbbreviations =
      again !== undefined && previous !== undefined ? previous.authorAbbreviations : this.parsed.authorAbbreviations;
    this.year = yearOf(csl);
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
    const names = this.authors;
    const who =
      names.length === 0
        ? plain(this.text).slice(0, 40)
        : names.length === 1
          ? (this.authorAbbreviations[0] ?? names[0])
          : names.length === 2
            ? `${names[0]} & ${names[1]}`
            : `${names[0]} et al.`;
    return this.year === '' ? `${who}` : `${who}, ${this.year}`;
  }
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

function yearOf(csl: CslItem): string {
  const parts = csl.issued?.['date-parts']?.[0];
  const letter = csl['year-suffix'] ?? '';
  if (parts?.[0] !== undefined) return `${parts[0]}${letter}`;
  const literal = csl.issued?.literal ?? '';
  if (/^(?:n\.? ?d|s\.? ?f|s\.? ?d|o\.? ?j)/i.test(literal)) return `n.d.${letter}`;
  const year = /\d{4}/.exec(literal);
  return year !== null ? `${year[0]}${letter}` : literal;
}
