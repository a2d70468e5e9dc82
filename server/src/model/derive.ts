/** Everything that is worked out from the mentions of all blocks together, table by table; plain prose typed drops none. */
import type { Faults } from '../recognisers/faults';
import type { ModelBlock } from './block';
import type { Node } from './outline';
import { type Abbreviations, resolveAbbreviations } from './resolve/abbreviations';
import { Citations, type ResolvedCitation } from './resolve/citations';
import { type ContentsTargets, contentsTargets, resolveCrossReferences } from './resolve/cross-references';
import { resolveFootnotes } from './resolve/footnotes';
import { Linker } from './resolve/link';
import { WorkEntry } from './resolve/works';
import { CITATIONS, DEFINITIONS, ENTRIES, NOTES, REFERENCES, TERMS } from './changes';
import type { CrossReference, Entry, Footnote, Mention, Outside } from './types';
import { joined, NOTHING_OUTSIDE } from './outside';

/** The tables of one document. Each is made when asked for and kept until a change of what it reads drops it. */
export class Tables {
  private worksMade: readonly WorkEntry[] | undefined;
  private worksLast: readonly WorkEntry[] = [];
  private abbreviationsMade: Abbreviations | undefined;
  private readonly resolver = new Citations();
  private citationsMade: readonly ResolvedCitation[] | undefined;
  /** Something the citations are resolved by may have changed. */
  private citationsOpen = true;
  private footnotesMade: readonly Footnote[] | undefined;
  private referencesMade: readonly CrossReference[] | undefined;
  private linker: Linker | undefined;
  /** The entries that know which citations lead to them. */
  private countedIn: readonly WorkEntry[] | undefined;
  private joinedMade: { readonly own: readonly WorkEntry[]; readonly all: readonly Entry[] } | undefined;
  outside: Outside = NOTHING_OUTSIDE;
  private longForms: ReadonlyMap<string, readonly string[]> = new Map();
  private spaced: readonly string[] = [];
  private ambiguous: ReadonlySet<ModelBlock> = new Set();
  private contents: ContentsTargets | undefined;
  private readonly indexes = new Map<object, ReadonlyMap<ModelBlock, readonly Mention[]>>();
  private readonly ofBlock = new Map<ModelBlock, readonly Mention[]>();

  constructor(private readonly source: { readonly blocks: readonly ModelBlock[]; readonly headings: readonly Node[] }, private readonly faults: Faults) {}

  /** Drops what reads the tables of `changed`, a sum as in `changes.ts`. */
  drop(changed: number): void {
    if ((changed & (CITATIONS | ENTRIES)) !== 0) this.citationsOpen = true;
    if ((changed & ~CITATIONS) === 0) return;
    this.indexes.clear();
    this.ofBlock.clear();
    if ((changed & ENTRIES) !== 0) this.worksMade = undefined;
    if ((changed & (DEFINITIONS | TERMS)) !== 0) this.abbreviationsMade = undefined;
    if ((changed & NOTES) !== 0) this.footnotesMade = undefined;
    if ((changed & REFERENCES) !== 0) this.referencesMade = undefined;
  }

  /** What the other files give: names and short forms are looked up anew where it is not the same. */
  setOutside(outside: Outside): void {
    const { works, definitions } = this.outside;
    this.outside = outside;
    if (works !== outside.works) this.joinedMade = undefined;
    this.drop((works === outside.works ? 0 : CITATIONS) | (definitions === outside.definitions ? 0 : TERMS | CITATIONS));
  }

  /** Drops what reads the outline, or the places of blocks in the order of all. */
  dropOutline(): void {
    this.contents = undefined;
    this.drop(REFERENCES | NOTES);
  }

  get abbreviations(): Abbreviations {
    if (this.abbreviationsMade !== undefined) return this.abbreviationsMade;
    this.abbreviationsMade = this.faults.fence('table abbreviations', () => resolveAbbreviations(this.source.blocks, this.outside.definitions), NO_ABBREVIATIONS);
    const { longForms, spaced } = this.abbreviationsMade;
    this.spaced = spaced;
    if (!sameForms(this.longForms, longForms)) this.longForms = longForms;
    return this.abbreviationsMade;
  }

  /** A short form with a space or few capitals stands in the text or did: its uses are looked for again. */
  touch(text: string): void {
    if (this.abbreviationsMade !== undefined && this.spaced.some((form) => text.includes(form))) this.drop(TERMS);
  }

  get works(): readonly WorkEntry[] {
    void this.citations; // a work knows where it is cited
    return this.entries;
  }

  private get entries(): readonly WorkEntry[] {
    if (this.worksMade !== undefined) return this.worksMade;
    const works = this.faults.fence('table works', () => worksOf(this.source.blocks), []);
    const last = this.worksLast;
    this.worksMade = last.length === works.length && works.every((work, i) => work === last[i]) ? last : works;
    this.worksLast = this.worksMade;
    return this.worksMade;
  }

  /** The document's own entries, and behind them those of other files. */
  private get listed(): readonly Entry[] {
    const { entries } = this;
    if (this.joinedMade?.own !== entries) this.joinedMade = { own: entries, all: joined(entries, this.outside.works) };
    return this.joinedMade.all;
  }

  /** How many entries of other files are cited here, those with a year. */
  get citedOutside(): number {
    if (this.outside.works.length === 0) return 0;
    return new Set(this.citations.flatMap(({ outside }) => outside).filter((work) => work.year !== '')).size;
  }

  get citations(): readonly ResolvedCitation[] {
    const { entries, listed } = this;
    void this.abbreviations;
    const { longForms } = this;
    if (this.linker?.fits(listed, longForms) !== true) {
      const known = this.linker;
      this.linker = this.faults.fence('table citations', () => (known?.adapt(listed, longForms) === true ? known : new Linker(listed, longForms)), undefined);
      this.citationsOpen = true;
    }
    if (this.citationsMade !== undefined && !this.citationsOpen) return this.citationsMade;
    const { linker } = this;
    const citations = linker === undefined ? NO_CITATIONS : this.faults.fence('table citations', () => this.resolver.resolve(this.source.blocks, linker), NO_CITATIONS);
    this.citationsOpen = false;
    if (citations === this.citationsMade && this.countedIn === entries) return citations;
    for (const work of entries) work.citations = [];
    for (const citation of citations) {
      if (citation.resolution === 'ambiguous') for (const work of citation.works) work.citations.push(citation);
      else if (citation.entries[0] === citation.works[0]) citation.works[0]?.citations.push(citation);
    }
    this.countedIn = entries;
    this.citationsMade = citations;
    this.ambiguous = new Set(citations.filter((citation) => citation.resolution === 'ambiguous').map((citation) => citation.block));
    this.indexes.clear();
    this.ofBlock.clear();
    return citations;
  }

  /** Its text decides which of several works a citation means, and so what an Ibid after it does. */
  isAmbiguous(block: ModelBlock): boolean {
    return this.ambiguous.has(block);
  }

  get footnotes(): readonly Footnote[] {
    this.footnotesMade ??= this.faults.fence('table footnotes', () => resolveFootnotes(this.source.blocks), []);
    return this.footnotesMade;
  }

  get crossReferences(): readonly CrossReference[] {
    this.referencesMade ??= this.faults.fence('table cross-references', () => {
      this.contents ??= contentsTargets(this.source.blocks, this.source.headings);
      return resolveCrossReferences(this.source.blocks, this.source.headings, this.contents);
    }, []);
    return this.referencesMade;
  }

  /** Mentions of one block in text order, the wider of two that begin together first. */
  mentionsOf(block: ModelBlock): readonly Mention[] {
    void this.citations; // drops the lists where citations changed
    let list = this.ofBlock.get(block);
    if (list === undefined) {
      const { works, citations, abbreviations, footnotes, crossReferences } = this;
      list = [
        ...this.index(works, () => works).get(block) ?? [],
        ...this.index(citations, () => citations).get(block) ?? [],
        ...this.index(abbreviations, () => placesOf(abbreviations)).get(block) ?? [],
        ...this.index(footnotes, () => marksOf(footnotes)).get(block) ?? [],
        ...this.index(crossReferences, () => crossReferences).get(block) ?? [],
      ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
      this.ofBlock.set(block, list);
    }
    return list;
  }

  private index(table: object, mentions: () => Iterable<Mention>): ReadonlyMap<ModelBlock, readonly Mention[]> {
    const known = this.indexes.get(table);
    if (known !== undefined) return known;
    const made = new Map<ModelBlock, Mention[]>();
    for (const mention of mentions()) {
      const block = mention.span.block as ModelBlock;
      const list = made.get(block);
      if (list === undefined) made.set(block, [mention]);
      else list.push(mention);
    }
    this.indexes.set(table, made);
    return made;
  }
}

const NO_CITATIONS: readonly ResolvedCitation[] = [];
const NO_ABBREVIATIONS: Abbreviations = { defined: [], undefined: [], longForms: new Map(), spaced: [] };

function sameForms(a: ReadonlyMap<string, readonly string[]>, b: ReadonlyMap<string, readonly string[]>): boolean {
  if (a.size !== b.size) return false;
  for (const [short, long] of a) {
    const other = b.get(short);
    if (other?.length !== long.length || long.some((form, i) => form !== other[i])) return false;
  }
  return true;
}

function* placesOf(abbreviations: Abbreviations): Iterable<Mention> {
  for (const entry of [...abbreviations.defined, ...abbreviations.undefined]) {
    yield* entry.definitions;
    yield* entry.uses;
    yield* entry.misspellings;
  }
}

function* marksOf(footnotes: readonly Footnote[]): Iterable<Mention> {
  for (const footnote of footnotes) {
    if (footnote.marker !== undefined) yield { kind: 'footnote-mark', at: 'marker', span: footnote.marker, footnote };
    if (footnote.definition !== undefined) yield { kind: 'footnote-mark', at: 'definition', span: footnote.definition, footnote };
  }
}

function worksOf(blocks: readonly ModelBlock[]): readonly WorkEntry[] {
  const works: WorkEntry[] = [];
  for (const block of blocks) {
    if (block.role !== 'entry' || !isEntry(block.text)) continue;
    const known = block.work;
    const before = works[works.length - 1];
    if (known?.stands(works.length, before) !== true) block.work = new WorkEntry(works.length, block, before);
    works.push(block.work as WorkEntry);
  }
  return works;
}

/** Something a reader would take for a reference: letters enough, not a stray line. */
function isEntry(text: string): boolean {
  return text.length >= 12 && /\p{L}{2}/u.test(text);
}
