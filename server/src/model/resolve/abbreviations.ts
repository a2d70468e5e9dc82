/** Short forms, their definitions and uses, gathered over the whole document. */
import { nearVariant } from '../../recognisers/near-variants';
import type { DefinitionMention, TermMention } from '../../recognisers/mentions';
import { findForm } from '../../recognisers/terms';
import { comparable } from '../../text/fold';
import { type ModelBlock, spanOf } from '../block';
import type { Abbreviation, AbbreviationDefinition, AbbreviationUse, OutsideDefinition, Span } from '../types';

class Entry implements Abbreviation {
  readonly kind = 'abbreviation';
  readonly definitions: AbbreviationDefinition[] = [];
  readonly outside: OutsideDefinition[] = [];
  readonly uses: AbbreviationUse[] = [];
  readonly misspellings: AbbreviationUse[] = [];
  constructor(readonly short: string) {}

  get long(): string {
    return (this.definitions.find((definition) => definition.via === 'list') ?? this.definitions[0] ?? this.outside[0])?.long ?? '';
  }

  get meanings(): AbbreviationDefinition[] {
    const seen = new Set<string>();
    return this.definitions.filter((definition) => {
      const form = meaning(definition.long);
      return !seen.has(form) && seen.add(form);
    });
  }

  get conflicting(): boolean { return this.meanings.length > 1; }
}

/** A long form as one compares it: without case, accents, an article in front, plural endings and the short form in parentheses behind it. */
function meaning(long: string): string {
  return comparable(long.replace(/\([^()]{1,24}\)$/, '')).replace(/^(?:the|la|el|le|les|los|las|der|die|das) /, '').split(' ').map((word) => word.replace(/(?:es|s)$/, '')).join(' ');
}

export interface Abbreviations {
  readonly defined: readonly Entry[];
  readonly undefined: readonly Entry[];
  /** Long forms by short form, for linking citations by an organisation's abbreviation. */
  readonly longForms: ReadonlyMap<string, readonly string[]>;
  /** Short forms looked for in the text itself: the scan does not find them. */
  readonly spaced: readonly string[];
}

/** Gathers what the blocks define and use; `outside` holds what the other files of the thesis define. */
export function resolveAbbreviations(blocks: readonly ModelBlock[], outside: readonly OutsideDefinition[]): Abbreviations {
  const byShort = new Map<string, Entry>();
  const entries: ModelBlock[] = [];
  for (const block of blocks) {
    if (block.role === 'entry') entries.push(block);
    else for (const mention of block.mentions) if (mention.type === 'definition') define(byShort, block, mention);
  }
  // the bibliography is asked only where the text and the list say nothing
  const said = new Set(byShort.keys());
  for (const block of entries) for (const mention of block.mentions) if (mention.type === 'definition' && !said.has(mention.short)) define(byShort, block, mention);
  for (const definition of outside) {
    let entry = byShort.get(definition.short);
    if (entry === undefined) byShort.set(definition.short, entry = new Entry(definition.short));
    entry.outside.push(definition);
  }
  const forms = new Set(byShort.keys());
  // one letter is too common to be looked for: only its definition counts as a use
  const spaced = [...forms].filter((form) => form.length > 1 && !isTerm(form));
  const unknown = new Map<string, Entry>();
  const variants = new Map<string, string | undefined>();
  for (const block of blocks) {
    if (block.role === 'code' || block.role === 'blank') continue;
    const listed = block.role === 'abbreviation-row' || block.mentions.some((mention) => mention.type === 'definition' && mention.via === 'list');
    if (listed) continue;
    const found: { start: number; end: number; text: string; entry: Entry; misspelt: boolean; from: TermMention | undefined }[] = [];
    for (const form of spaced) findForm(block.text, form, (start, end) => { found.push({ start, end, text: block.text.slice(start, end), entry: byShort.get(form) as Entry, misspelt: false, from: undefined }); });
    found.sort((one, other) => one.start - other.start);
    const last = found.length;
    let passed = 0;
    for (const mention of block.mentions) {
      if (mention.type === 'definition' && mention.short.length === 1) found.push({ start: mention.start, end: mention.end, text: mention.short, entry: byShort.get(mention.short) as Entry, misspelt: false, from: undefined });
      if (mention.type !== 'term') continue;
      while (passed < last && (found[passed]?.end ?? 0) <= mention.start) passed++;
      let inside = false;
      for (let k = passed; k < last && (found[k]?.start ?? Infinity) <= mention.start && !inside; k++) inside = mention.end <= (found[k]?.end ?? 0);
      if (inside) continue;
      const known = byShort.get(mention.text) ?? byShort.get(singular(mention.text)) ?? byShort.get(`${mention.text}s`);
      if (known !== undefined) { found.push({ start: mention.start, end: mention.end, text: mention.text, entry: known, misspelt: false, from: mention }); continue; }
      const meant = variantOf(mention.text, forms, variants);
      if (meant !== undefined) { found.push({ start: mention.start, end: mention.end, text: mention.text, entry: byShort.get(meant) as Entry, misspelt: true, from: mention }); continue; }
      if (!mention.likely) continue;
      const short = singular(mention.text);
      let entry = unknown.get(short);
      if (entry === undefined) unknown.set(short, entry = new Entry(short));
      entry.uses.push(use(block, mention, mention.text, entry, false));
    }
    found.sort((a, b) => a.start - b.start);
    for (const item of found) (item.misspelt ? item.entry.misspellings : item.entry.uses).push(use(block, item.from ?? { start: item.start, end: item.end }, item.text, item.entry, item.misspelt));
  }
  const known = [...byShort.values()];
  const longForms = new Map(known.map((entry) => [entry.short, (entry.definitions.length > 0 ? entry.definitions : entry.outside).map(({ long }) => long)]));
  // what only other files define is of no concern here unless it is used
  const defined = known.filter((entry) => entry.definitions.length > 0 || entry.uses.length > 0 || entry.misspellings.length > 0);
  return { defined, undefined: [...unknown.values()], longForms, spaced };
}

function define(byShort: Map<string, Entry>, block: ModelBlock, mention: DefinitionMention): void {
  const short = byShort.has(mention.short) ? mention.short : byShort.has(singular(mention.short)) ? singular(mention.short) : mention.short;
  let entry = byShort.get(short);
  if (entry === undefined) byShort.set(short, entry = new Entry(short));
  const span: Span = spanOf(block, mention);
  entry.definitions.push({ kind: 'definition', span, longSpan: spanOf(block, mention.longAt), long: mention.long, via: mention.via, abbreviation: entry });
}

function use(block: ModelBlock, at: { start: number; end: number }, text: string, abbreviation: Entry, misspelt: boolean): AbbreviationUse {
  return { kind: 'use', span: spanOf(block, at), text, misspelt, abbreviation };
}

function variantOf(text: string, forms: ReadonlySet<string>, cache: Map<string, string | undefined>): string | undefined {
  if (cache.has(text)) return cache.get(text);
  const meant = text.length < 4 ? plural(text, forms) : nearVariant(text, forms) ?? (text.endsWith('s') ? nearVariant(text.slice(0, -1), forms) : undefined) ?? plural(text, forms);
  cache.set(text, meant);
  return meant;
}

/** `SMS` for `SMs`: the plural ending in capitals. */
function plural(text: string, forms: ReadonlySet<string>): string | undefined {
  return text.endsWith('S') && text.length >= 3 && forms.has(text.slice(0, -1)) ? text.slice(0, -1) : undefined;
}

function singular(text: string): string {
  return text.length > 2 && text.endsWith('s') ? text.slice(0, -1) : text;
}

/** Found as a word in capitals by the scan; others (`Red TDT`, `mRNA`) are looked for one by one. */
function isTerm(form: string): boolean {
  return /^[\p{L}\p{N}]{2,24}$/u.test(form) && (form.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
