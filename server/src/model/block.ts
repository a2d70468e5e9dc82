/** A block with what the recognisers found in it. */
import { recognise } from '../recognisers';
import type { Faults } from '../recognisers/faults';
import type { RawMention, Stretch } from '../recognisers/mentions';
import type { ParsedReference } from '../recognisers/references';
import { scan } from '../recognisers/scan';
import { TextBlock } from '../text/block';
import type { HeadingSpec } from '../text/headings';
import { CITATIONS, compare, ENTRIES, EVERYTHING, REFERENCES, tablesOf } from './changes';
import type { BlockReading } from './resolve/citations';
import type { WorkEntry } from './resolve/works';
import type { Span } from './types';

export class ModelBlock extends TextBlock {
  mentions: readonly RawMention[] = [];
  words = 0;
  heading: HeadingSpec | undefined;
  /** Of an entry: its parsed reference, for as long as the text is the same. */
  parsed: ParsedReference | undefined;
  /** Holds a citation whose author may stand in the sentences before it. */
  contextual = false;
  /** Holds a candidate for a citation. */
  cites = false;
  /** Of an entry: what it was read as last. */
  work: WorkEntry | undefined;
  /** What its citations were resolved to last. */
  reading: BlockReading | undefined;
  /** The text the mentions were found in. */
  private found: string | undefined;

  /** Scans the text and finds its mentions. @returns the tables outside the block that must be made again, as in `changes.ts` */
  recognise(faults: Faults): number {
    if (this.role === 'blank' || this.role === 'code') return 0;
    const { text, found } = this;
    const scanned = scan(text);
    const fresh = recognise({ text, role: this.role, scan: scanned }, faults);
    this.words = scanned.words;
    this.found = text;
    if (found === undefined) {
      this.mentions = fresh;
      this.cites = fresh.some(({ type }) => type === 'citation');
      this.contextual = this.cites && isContextual(fresh);
      return EVERYTHING;
    }
    const had = this.contextual;
    const { mentions, changed } = compare(this.mentions, found, fresh, text);
    this.mentions = mentions;
    this.cites = mentions.some(({ type }) => type === 'citation');
    this.contextual = this.cites && isContextual(mentions);
    if (text === found) return changed;
    this.parsed = undefined;
    return changed | (this.role === 'entry' ? ENTRIES : 0) | (had || this.contextual ? CITATIONS : 0) | (this.role === 'contents' || readsOn(mentions) || head(text) !== head(found) ? REFERENCES : 0);
  }

  /** Tables this block has a part in. */
  get tables(): number {
    return tablesOf(this.mentions) | (this.role === 'entry' ? ENTRIES : 0) | REFERENCES;
  }
}

/** A year alone in its parenthesis, or a name that may begin within the words before it. */
function isContextual(mentions: readonly RawMention[]): boolean {
  return mentions.some((mention) => mention.type === 'citation' && (mention.run !== undefined || (mention.yearAt !== undefined && mention.authors.length === 0)));
}

/** What follows a cross-reference tells whether it means this text. */
function readsOn(mentions: readonly RawMention[]): boolean {
  return mentions.some((mention) => mention.type === 'cross-reference');
}

/** `15. `: what cross-references to list items look for. */
function head(text: string): string {
  return text.slice(0, 24);
}

/** A span that follows its mention when the block is read again. */
export class MentionSpan implements Span {
  constructor(readonly block: ModelBlock, private readonly from: Stretch, private readonly to: Stretch = from) {}
  get start(): number { return this.from.start; }
  get end(): number { return this.to.end; }
}

export function spanOf(block: ModelBlock, stretch: Stretch): Span;
export function spanOf(block: ModelBlock, stretch: Stretch | undefined): Span | undefined;
export function spanOf(block: ModelBlock, stretch: Stretch | undefined): Span | undefined {
  return stretch === undefined ? undefined : new MentionSpan(block, stretch);
}

/** The whole text of a block. */
export class BlockSpan implements Span {
  readonly start = 0;
  constructor(readonly block: ModelBlock) {}
  get end(): number { return this.block.text.trimEnd().length; }
}
