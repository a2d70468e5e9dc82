/** A citation with what it refers to. */
import type { CitationMention, Stretch } from '../../recognisers/mentions';
import { type ModelBlock, MentionSpan, spanOf } from '../block';
import type { Citation, CitationForm, Entry, OutsideWork, Resolution, Span } from '../types';
import type { Link } from './link';
import { byTopic } from './topic';
import { WorkEntry } from './works';

export class ResolvedCitation implements Citation {
  readonly kind = 'citation';
  span: Span;
  authorSpan: Span | undefined;
  readonly yearSpan: Span | undefined;
  readonly locatorSpan: Span | undefined;
  authors: readonly string[];
  year: string;
  resolution: Resolution = 'missing';
  reason = '';
  antecedent: ResolvedCitation | undefined;
  private found: readonly Entry[] = [];
  private ordered: readonly Entry[] | undefined;
  /** Where the same works were first cited: this citation follows it. */
  private orderer: ResolvedCitation | undefined;
  private own: readonly WorkEntry[] | undefined;

  constructor(
    readonly block: ModelBlock,
    readonly mention: CitationMention,
  ) {
    this.span = new MentionSpan(block, mention);
    this.authorSpan = spanOf(block, mention.author);
    this.yearSpan = spanOf(block, mention.yearAt);
    this.locatorSpan = spanOf(block, mention.locatorAt);
    this.authors = mention.authors;
    this.year = mention.year;
  }

  get form(): CitationForm {
    return this.mention.form;
  }
  get etAl(): boolean {
    return this.mention.etAl;
  }
  get locator(): string {
    return this.mention.locator;
  }
  get locatorLabel(): string {
    return this.mention.locatorLabel;
  }
  get group(): number {
    return this.mention.group;
  }
  get suffix(): string {
    return this.mention.suffix;
  }
  get prefix(): string {
    return this.mention.prefix;
  }
  get personal(): boolean {
    return this.mention.personal;
  }

  /** Entries of the document itself. */
  get works(): readonly WorkEntry[] {
    this.own ??= this.entries.filter((entry) => entry instanceof WorkEntry);
    return this.own;
  }

  get outside(): readonly OutsideWork[] {
    return this.entries.filter((entry): entry is OutsideWork => !(entry instanceof WorkEntry));
  }

  /** The entry meant, or the candidates, likeliest first: those whose titles share most words with the sentence. */
  get entries(): readonly Entry[] {
    if (this.resolution !== 'ambiguous') return this.found;
    // an Ibid means what its antecedent does, in the same order
    this.ordered ??= this.orderer === undefined ? byTopic(this.found, this.block, this.span) : this.orderer.entries;
    return this.ordered;
  }

  take({ resolution, reason, works }: Link): void {
    this.resolution = resolution;
    this.reason = reason;
    this.found = works;
    this.ordered = undefined;
    this.own = undefined;
    this.orderer = undefined;
  }

  /** Takes over what another citation refers to. */
  follow(other: ResolvedCitation): void {
    this.antecedent = other;
    this.authors = other.authors;
    this.year = other.year;
    this.take({ resolution: other.resolution, reason: other.reason, works: other.found });
    this.orderer = other.orderer ?? other;
  }

  /** Refers to the same as another of the same mention, in the same words and from the same place; `inner` are the citations of their blocks. */
  equals(other: ResolvedCitation, inner: readonly ResolvedCitation[], otherInner: readonly ResolvedCitation[]): boolean {
    const twin = (mine: ResolvedCitation | undefined, theirs: ResolvedCitation | undefined): boolean =>
      mine === theirs || (mine !== undefined && theirs !== undefined && inner.includes(mine) && inner.indexOf(mine) === otherInner.indexOf(theirs));
    return (
      this.mention === other.mention &&
      this.resolution === other.resolution &&
      this.reason === other.reason &&
      this.year === other.year &&
      alike(this.authors, other.authors) &&
      alike(this.found, other.found) &&
      twin(this.antecedent, other.antecedent) &&
      twin(this.orderer, other.orderer) &&
      sameSpan(this.span, other.span) &&
      sameSpan(this.authorSpan, other.authorSpan) &&
      (this.resolution !== 'ambiguous' || alike(this.entries, other.entries))
    );
  }

  /** The citation begins at this stretch, `by` code units into it; it moves with the stretch. */
  beginAt(from: Stretch, by: number): void {
    this.span = new MentionSpan(this.block, new Inside(from, by), this.mention);
  }
}

/** Two resolutions of the citations of one block come to the same. */
export function sameResults(a: readonly ResolvedCitation[], b: readonly ResolvedCitation[]): boolean {
  return a.length === b.length && a.every((citation, i) => citation.equals(b[i] as ResolvedCitation, a, b));
}

function alike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

function sameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** A place a fixed way into a stretch. */
export class Inside implements Stretch {
  constructor(
    private readonly base: Stretch,
    private readonly by: number,
  ) {}
  get start(): number {
    return this.base.start + this.by;
  }
  get end(): number {
    return this.base.end;
  }
}
