/** Citations made to refer: linked to entries, narrative authors found, Ibids followed. Text and notes each have their own chain. */
import type { ModelBlock } from '../block';
import { NAMED_BLOCKS, resolveBare, type Sources } from './bare';
import { followIbid } from './ibid';
import type { Linker } from './link';
import { Spellings } from './name-index';
import { resolveNamed } from './named';
import { Lists, sameLists } from './own-list';
import { ResolvedCitation, sameResults } from './resolved';
import type { Entry } from '../types';

export { ResolvedCitation } from './resolved';

/** What the citations of one block were resolved to, and all that was read to do it: they stand for as long as that is the same. */
export interface BlockReading {
  readonly linker: Linker;
  readonly mentions: ModelBlock['mentions'];
  readonly text: string;
  /** Texts of the blocks before it, where an author may have been looked for in them. */
  readonly before: readonly string[];
  /** How many lists of works stand before it. */
  readonly list: number;
  readonly citations: readonly ResolvedCitation[];
  readonly spelt: readonly Spelt[];
  /** How many citations before the block were looked at. */
  readonly reach: number;
  /** What was asked of the linker, and its revision when that was last known to stand. */
  readonly asked: readonly number[];
  at: number;
  /** Its place among the blocks that cite. */
  order: number;
}

/** How a citation spelt an author, where not as the entry does. */
interface Spelt {
  readonly work: Entry;
  readonly name: string;
}

/** Citations one after the other, and up to where they are not what they were the last time; -1 where all are. */
interface Chain {
  readonly citations: ResolvedCitation[];
  changed: number;
}

/** Resolves the citations of a document again and again, each time those only whose text, candidates or predecessors changed. */
export class Citations {
  private readings: readonly BlockReading[] = [];
  private lists = new Lists([]);
  private made: readonly ResolvedCitation[] = [];

  /** All citations in text order; the very list of before where none changed. Candidates that are none after all are left out. */
  resolve(blocks: readonly ModelBlock[], linker: Linker): readonly ResolvedCitation[] {
    const lists = new Lists(blocks);
    const pass = new Pass(blocks, linker, lists, this.readings, sameLists(lists, this.lists));
    for (const [i, block] of lists.citing.entries()) pass.block(block, lists.started[i] ?? 0);
    this.lists = lists;
    this.readings = pass.finish();
    if (pass.changed) this.made = this.readings.flatMap(({ citations }) => citations);
    return this.made;
  }
}

class Pass {
  changed = false;
  private readonly text: Chain = { citations: [], changed: -1 };
  private readonly notes: Chain = { citations: [], changed: -1 };
  private readonly readings: BlockReading[] = [];
  private readonly spellings = new Spellings();
  private readonly spelt: Spelt[] = [];
  private taken = 0;
  private respelt = false;
  private passed = 0;

  constructor(
    private readonly blocks: readonly ModelBlock[],
    private readonly linker: Linker,
    private readonly lists: Lists,
    private readonly before: readonly BlockReading[],
    private readonly sameLists: boolean,
  ) {}

  block(block: ModelBlock, list: number): void {
    const chain = block.role === 'footnote' ? this.notes : this.text;
    const last = block.reading;
    const known = last !== undefined && this.before[last.order] === last ? last : undefined;
    if (known !== undefined) this.skipTo(known.order);
    const standing = known !== undefined && this.stands(block, known, list, chain);
    const reading = standing ? known : this.read(block, list, chain.citations, known?.citations ?? []);
    if (reading.citations !== known?.citations && reading.citations.length + (known?.citations.length ?? 0) > 0) {
      this.changed = true;
      chain.changed = chain.citations.length + reading.citations.length;
    }
    if (known === undefined || !sameSpelt(known.spelt, reading.spelt)) this.respelt ||= (known?.spelt.length ?? 0) + reading.spelt.length > 0;
    chain.citations.push(...reading.citations);
    this.spelt.push(...reading.spelt);
    reading.order = this.readings.length;
    this.readings.push(reading);
    block.reading = reading;
  }

  finish(): readonly BlockReading[] {
    this.skipTo(this.before.length);
    return this.readings;
  }

  /** Blocks that stood before the one of this place and are gone, or cite no more. */
  private skipTo(order: number): void {
    for (; this.passed < order; this.passed++) {
      const gone = this.before[this.passed];
      if (gone === undefined || gone.citations.length + gone.spelt.length === 0) continue;
      this.changed = true;
      this.text.changed = this.text.citations.length;
      this.notes.changed = this.notes.citations.length;
      this.respelt ||= gone.spelt.length > 0;
    }
    this.passed = order + 1;
  }

  private stands(block: ModelBlock, known: BlockReading, list: number, chain: Chain): boolean {
    const { lookups } = this.linker;
    const stands =
      known.linker === this.linker &&
      (known.at === lookups.revision || lookups.stands(known.asked, known.at)) &&
      known.mentions === block.mentions &&
      known.text === block.text &&
      known.list === list &&
      this.sameLists &&
      (chain.changed < 0 || chain.citations.length - known.reach >= chain.changed) &&
      (!block.contextual || (!this.respelt && sameBefore(this.blocks, block.index, known.before)));
    if (stands) known.at = lookups.revision;
    return stands;
  }

  private read(block: ModelBlock, list: number, chain: ResolvedCitation[], known: readonly ResolvedCitation[]): BlockReading {
    const { linker } = this;
    for (; this.taken < this.spelt.length; this.taken++) this.spell(this.spelt[this.taken]);
    const begun = chain.length;
    const spelt: Spelt[] = [];
    const { result: reach, asked } = linker.lookups.during(() => this.follow(block, chain, spelt));
    this.taken += spelt.length;
    const found = chain.splice(begun);
    const before = block.contextual ? textsBefore(this.blocks, block.index) : NONE;
    const citations = sameResults(known, found) ? known : found;
    return { linker, mentions: block.mentions, text: block.text, before, list, citations, spelt, reach, asked, at: linker.lookups.revision, order: 0 };
  }

  /** Adds the citations of a block to the chain. @returns how many citations before the block were looked at */
  private follow(block: ModelBlock, chain: ResolvedCitation[], spelt: Spelt[]): number {
    const { linker } = this;
    const begun = chain.length;
    const sources: Sources = { linker, blocks: this.blocks, chain, spelt: this.spellings };
    let reach = 0;
    let group = -2;
    let groupStart = 0;
    for (const mention of block.mentions) {
      if (mention.type !== 'citation') continue;
      if (mention.group !== group || mention.group < 0) {
        group = mention.group;
        groupStart = chain.length;
      }
      const citation = new ResolvedCitation(block, mention);
      const { form, yearAt, authors } = mention;
      if (form === 'ibid') reach = Math.max(reach, followIbid(citation, chain, groupStart) + begun - chain.length);
      else if (yearAt !== undefined && authors.length === 0) {
        if (!resolveBare(citation, sources)) continue;
      } else if (!resolveNamed(citation, sources)) continue;
      if (form !== 'ibid') this.lists.settle(citation);
      chain.push(citation);
      const name = citation.authors[0];
      const work = citation.entries[0];
      if (citation.resolution === 'approximate' && form !== 'ibid' && name !== undefined && work !== undefined) {
        spelt.push({ work, name });
        this.spell({ work, name });
      }
    }
    // an author not named near is the last one cited
    return block.contextual ? Math.max(reach, 1) : reach;
  }

  private spell(spelt: Spelt | undefined): void {
    if (spelt !== undefined) this.linker.spell(this.spellings, spelt.work, spelt.name);
  }
}

const NONE: readonly string[] = [];

function sameSpelt(a: readonly Spelt[], b: readonly Spelt[]): boolean {
  return a === b || (a.length === b.length && a.every(({ work, name }, i) => work === b[i]?.work && name === b[i]?.name));
}

/** Texts of the blocks in which a citation's author may be looked for, the nearest first. */
function textsBefore(blocks: readonly ModelBlock[], index: number): string[] {
  const out: string[] = [];
  for (let i = index - 1; i >= 0 && out.length < NAMED_BLOCKS; i--) {
    const { role, text } = blocks[i] as ModelBlock;
    if (role === 'heading') break;
    if (role === 'paragraph' || role === 'quotation' || role === 'list-item') out.push(text);
  }
  return out;
}

/** The same as `textsBefore` giving `texts`. */
function sameBefore(blocks: readonly ModelBlock[], index: number, texts: readonly string[]): boolean {
  let seen = 0;
  for (let i = index - 1; i >= 0 && seen < NAMED_BLOCKS; i--) {
    const { role, text } = blocks[i] as ModelBlock;
    if (role === 'heading') break;
    if (role !== 'paragraph' && role !== 'quotation' && role !== 'list-item') continue;
    if (text !== texts[seen]) return false;
    seen++;
  }
  return seen === texts.length;
}
