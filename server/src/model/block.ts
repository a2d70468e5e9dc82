/** A block with what the recognisers found in it. */
import { recognise } from '../recognisers';
import type { CitationMention, RawMention, Stretch } from '../recognisers/mentions';
import type { ParsedReference } from '../recognisers/references';
import { scan } from '../recognisers/scan';
import { TextBlock } from '../text/block';
import { charClass, DIGIT, LOWER, UPPER } from '../text/chars';
import type { HeadingSpec } from '../text/headings';
import { sentenceBefore } from '../text/sentences';
import type { Span } from './types';

export class ModelBlock extends TextBlock {
  mentions: RawMention[] = [];
  words = 0;
  /** What the rest of the document may depend on: kinds, keys and attributes, no positions. */
  signature = '';
  heading: HeadingSpec | undefined;
  /** Its text decides what other lines are: a change of it lays the document out again. */
  bound = false;
  /** Of an entry: its parsed reference, for as long as the text is the same. */
  parsed: ParsedReference | undefined;

  /** Scans the text and finds its mentions. True where something outside the block must be worked out again. */
  recognise(): boolean {
    if (this.role === 'blank' || this.role === 'code') return false;
    const scanned = scan(this.text);
    const mentions = recognise({ text: this.text, role: this.role, scan: scanned });
    const signature = this.sign(mentions, scanned.names);
    this.words = scanned.words;
    this.parsed = undefined;
    if (signature === this.signature && mentions.length === this.mentions.length) {
      for (let i = 0; i < mentions.length; i++) adopt(this.mentions[i] as RawMention, mentions[i] as RawMention);
      return false;
    }
    this.mentions = mentions;
    this.signature = signature;
    return true;
  }

  private sign(mentions: readonly RawMention[], names: number): string {
    if (this.role === 'entry' || this.role === 'heading' || this.role === 'contents' || this.role === 'caption' || this.role === 'row') return this.text;
    let signature = `${names}${this.text.trimEnd().endsWith(':') ? ':' : ''}`;
    for (const mention of mentions) signature += `|${key(mention, this.text)}`;
    return signature;
  }
}

function key(mention: RawMention, text: string): string {
  switch (mention.type) {
    case 'citation': return citationKey(mention, text);
    case 'definition': return `d${mention.short}=${mention.long}`;
    case 'term': return `t${mention.text}${mention.likely}`;
    case 'marker': case 'note': return `${mention.type}${text.charCodeAt(mention.start) === 91 ? '^' : ''}${mention.number}`;
    default: return `x${mention.target}${mention.number}`;
  }
}

/** A citation's own words, and, where its author is looked for round it, how the sentences before and after it name people. */
function citationKey(mention: CitationMention, text: string): string {
  const { start, end, form, suffix, prefix, lead, group, authors, run, person } = mention;
  const own = `c${text.slice(start, end)};${form};${suffix};${prefix};${lead};${group};${person === undefined ? '' : text.slice(person.start, person.end)}`;
  if (authors.length > 0 && run === undefined) return own;
  const sentence = sentenceBefore(text, start);
  const before = capitals(text, sentenceBefore(text, sentence), sentence);
  return `${own};${before};${capitals(text, sentence, start)};${text.slice(Math.max(0, start - 24), start)};${text.slice(end, end + 61)}`;
}

/** The capitalised words of a stretch, run together. */
function capitals(text: string, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) {
    if (charClass(text.charCodeAt(i)) !== UPPER) continue;
    const first = i;
    while (i < to && charClass(text.charCodeAt(i)) >= LOWER && charClass(text.charCodeAt(i)) <= DIGIT) i++;
    out += text.slice(first, i);
  }
  return out;
}

/** Moves a mention to where its equal now stands. */
function adopt(old: RawMention, fresh: RawMention): void {
  place(old, fresh);
  if (old.type === 'citation' && fresh.type === 'citation') {
    place(old.author, fresh.author);
    place(old.yearAt, fresh.yearAt);
    place(old.locatorAt, fresh.locatorAt);
    place(old.run, fresh.run);
    place(old.leadAt, fresh.leadAt);
    place(old.person, fresh.person);
    place(old.openAt, fresh.openAt);
  } else if (old.type === 'definition' && fresh.type === 'definition') place(old.longAt, fresh.longAt);
}

function place(old: Stretch | undefined, fresh: Stretch | undefined): void {
  if (old === undefined || fresh === undefined) return;
  old.start = fresh.start;
  old.end = fresh.end;
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
