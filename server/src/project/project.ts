/**
 * Several files as one thesis. Each text keeps a model of its own; what the others give it (entries, definitions) is a table put together
 * here and handed to it. Typing in one file touches no other: the tables are made anew when another file is asked, or when typing pauses.
 */
import { NOTHING_OUTSIDE, sameness } from '../model/outside';
import type { Outside, OutsideDefinition, OutsideWork, ThesisDocument } from '../model/types';
import { type Contribution, contributionOf } from './sources';

/** One text of the thesis. `part` says in words why it belongs to a thesis whatever stands in it; empty leaves that to recognition. */
export interface Member { readonly uri: string; readonly document: ThesisDocument; readonly part: string }

/** A list of works that is no text: `.bib`, CSL-JSON. */
export interface DataFile { readonly uri: string; readonly works: readonly OutsideWork[] }

interface Kept {
  /** The document's revision when it was looked at. */
  revision: number;
  contribution: Contribution;
  text: string;
  /** What its table was made of. */
  from: readonly unknown[];
  counted: { readonly revision: number; readonly cited: ReadonlyMap<string, number>; readonly used: ReadonlyMap<string, number> } | undefined;
}

export class Project {
  private members: readonly Member[] = [];
  private data: readonly DataFile[] = [];
  private readonly kept = new WeakMap<ThesisDocument, Kept>();

  /** Texts in the order in which they are asked: those that hold the common lists first. Texts that left are given back what is theirs alone. */
  set(members: readonly Member[], data: readonly DataFile[]): void {
    for (const { document } of this.members) if (!members.some((one) => one.document === document)) document.setOutside(NOTHING_OUTSIDE);
    this.members = members;
    this.data = data;
  }

  /** Whether these are the lists it holds. */
  has(data: readonly DataFile[]): boolean {
    return data.length === this.data.length && data.every(({ uri, works }, index) => this.data[index]?.uri === uri && this.data[index]?.works === works);
  }

  get texts(): readonly Member[] { return this.members; }

  /** Brings what one text knows of the others up to date. Costs a comparison per file where none of the others changed. */
  sync(uri: string): void {
    const member = this.members.find((one) => one.uri === uri);
    if (member === undefined) return;
    for (const other of this.members) if (other !== member) this.look(other);
    this.give(member);
  }

  /** Brings all texts up to date, and counts who cites whose entries. Returns the addresses of those that were given something else. */
  settle(): string[] {
    const before = this.members.map(({ document }) => document.outside);
    for (const member of this.members) this.look(member);
    for (const member of this.members) this.give(member);
    for (const member of this.members) this.count(member);
    for (const member of this.members) this.give(member);
    return this.members.filter(({ document }, index) => document.outside !== before[index]).map(({ uri }) => uri);
  }

  private look({ uri, document }: Member): Kept {
    const known = this.kept.get(document);
    if (known !== undefined && known.revision === document.revision) return known;
    const contribution = contributionOf(uri, document);
    const text = JSON.stringify(contribution);
    if (known === undefined) {
      const fresh: Kept = { revision: document.revision, contribution, text, from: [], counted: undefined };
      this.kept.set(document, fresh);
      return fresh;
    }
    known.revision = document.revision;
    if (known.text !== text) {
      known.contribution = contribution;
      known.text = text;
    }
    return known;
  }

  private give(member: Member): void {
    const { document, part } = member;
    const own = this.kept.get(document) ?? this.look(member);
    const others = this.members.filter((one) => one !== member).map((one) => this.kept.get(one.document) ?? this.look(one));
    const lists = [...others.map(({ contribution }) => contribution), ...this.data.map(({ works }) => works)];
    const from: unknown[] = [part, ...lists, ...others.map(({ counted }) => counted)];
    if (own.from.length === from.length && own.from.every((one, index) => one === from[index])) return;
    const sameLists = own.from.length === from.length && own.from.every((one, index) => index > lists.length || one === from[index]);
    own.from = from;
    const typed = own.revision !== document.revision;
    document.setOutside({
      ...(sameLists ? { works: document.outside.works, definitions: document.outside.definitions } : listsOf(others, this.data)),
      cited: summed(others.map(({ counted }) => counted?.cited)), used: summed(others.map(({ counted }) => counted?.used)), part,
    });
    // what it is given changes nothing of what it gives
    if (!typed) own.revision = document.revision;
  }

  private count(member: Member): void {
    const { document } = member;
    const kept = this.look(member);
    if (kept.counted?.revision === document.revision) return;
    const cited = new Map<string, number>();
    for (const { outside, works } of document.citations) for (const entry of [...works, ...outside]) add(cited, sameness(entry), 1);
    const used = new Map(document.abbreviations.map(({ short, uses }) => [short, uses.length]));
    const { counted } = kept;
    if (counted !== undefined && same(counted.cited, cited) && same(counted.used, used)) kept.counted = Object.assign(counted, { revision: document.revision });
    else kept.counted = { revision: document.revision, cited, used };
  }
}

function listsOf(others: readonly Kept[], data: readonly DataFile[]): Pick<Outside, 'works' | 'definitions'> {
  const definitions: OutsideDefinition[] = others.flatMap(({ contribution }) => contribution.definitions);
  return {
    works: [...others.flatMap(({ contribution }) => contribution.works), ...data.flatMap(({ works }) => works)],
    definitions: [...definitions.filter(({ via }) => via === 'list'), ...definitions.filter(({ via }) => via !== 'list')],
  };
}

function summed(counts: readonly (ReadonlyMap<string, number> | undefined)[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const one of counts) for (const [key, count] of one ?? []) add(sum, key, count);
  return sum;
}

function add(sum: Map<string, number>, key: string, count: number): void {
  sum.set(key, (sum.get(key) ?? 0) + count);
}

function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, count]) => b.get(key) === count);
}
