/** The document: owns text, blocks and mentions, keeps them true through edits, and works out the rest when asked. */
import { type Fault, Faults } from '../recognisers/faults';
import { type Line, cutLines, lineAt, lineOfNumber, recount, sameEnds } from '../text/lines';
import { sameShape } from '../text/shape';
import { structure } from '../text/structure';
import { ModelBlock } from './block';
import { CITATIONS, EVERYTHING } from './changes';
import { Tables } from './derive';
import { buildOutline, type Node } from './outline';
import { relay } from './relay';
import { Sums } from './sums';
import { excerpt } from './excerpt';
import { recogniseThesis } from './recognition';
import { guessLanguage } from './language';
import { NAMED_BLOCKS } from './resolve/bare';
import type {
  Abbreviation, Block, Citation, CrossReference, Footnote, LineRange, Mention, OutlineNode, Outside, Position, Range, Recognition, Span, TextChange, ThesisDocument, Work,
} from './types';

export interface AnalyzeOptions {
  /** `auto` decides by what stands in the text; the others force `recognition.isThesis`. */
  readonly recognition?: 'auto' | 'always' | 'never';
  /** True for Markdown. Plain text may use Markdown headings too. */
  readonly markdown?: boolean;
  /** What the other files of the thesis give. */
  readonly outside?: Outside;
  /** Told the 0-based line of each block before it is read: for whoever watches that reading comes to an end. */
  readonly step?: (line: number) => void;
}

/** Reads a text into a model that answers every question features ask. Never throws on any text. */
export function analyze(text: string, options: AnalyzeOptions = {}): ThesisDocument {
  return new Document(text, options);
}

class Document implements ThesisDocument {
  revision = 0;
  private lines: Line[];
  blocks: readonly ModelBlock[] = [];
  private readonly sums: Sums = new Sums(this);
  private outlineCache: { roots: Node[]; flat: Node[] } | undefined;
  private readonly trouble = new Faults();
  private readonly tables: Tables;
  private textCache: string | undefined;
  private recognised: { readonly from: readonly unknown[]; readonly found: Recognition } | undefined;
  /** How often each short line stands in the text, digits aside. */
  private readonly headKeys = new Map<string, number>();

  constructor(text: string, private readonly options: AnalyzeOptions) {
    this.lines = cutLines(text);
    this.textCache = text;
    this.tables = new Tables(this, this.trouble);
    if (options.outside !== undefined) this.tables.outside = options.outside;
    this.layOut();
  }

  // --- the text -------------------------------------------------------------------------------

  get length(): number {
    const last = this.lines[this.lines.length - 1];
    return last === undefined ? 0 : last.start + last.raw.length;
  }

  get lineCount(): number { return (this.lines[this.lines.length - 1]?.number ?? 0) + 1; }

  getText(range?: Range): string {
    if (range !== undefined) return this.slice(range.start, range.end);
    this.textCache ??= this.slice(0, this.length);
    return this.textCache;
  }

  private slice(start: number, end: number): string {
    if (this.textCache !== undefined) return this.textCache.slice(start, end);
    let out = '';
    for (let i = lineAt(this.lines, start); i < this.lines.length; i++) {
      const line = this.lines[i] as Line;
      if (line.start >= end) break;
      const whole = line.raw + line.lineBreak;
      out += whole.slice(Math.max(0, start - line.start), end - line.start);
    }
    return out;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.length));
    const line = this.lines[lineAt(this.lines, clamped)] as Line;
    return { line: line.number, character: line.column + Math.min(clamped - line.start, line.raw.length) };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    let index = lineOfNumber(this.lines, position.line);
    let line = this.lines[index] as Line;
    const character = Math.max(0, position.character);
    while (line.breakLength === 0 && character > line.column + line.raw.length && index + 1 < this.lines.length) line = this.lines[++index] as Line;
    return line.start + Math.min(Math.max(0, character - line.column), line.raw.length);
  }

  // --- edits ----------------------------------------------------------------------------------

  update(changes: readonly TextChange[]): ThesisDocument {
    for (const change of changes) this.edit(change);
    this.revision += changes.length > 0 ? 1 : 0;
    return this;
  }

  get outside(): Outside { return this.tables.outside; }

  setOutside(outside: Outside): ThesisDocument {
    if (outside === this.tables.outside) return this;
    this.tables.setOutside(outside);
    this.revision++;
    return this;
  }

  private edit(change: TextChange): void {
    const length = this.length;
    const start = Math.max(0, Math.min(change.start, length));
    const end = Math.max(start, Math.min(change.end, length));
    let first = lineAt(this.lines, start);
    let last = lineAt(this.lines, end);
    // whole physical lines, and the neighbours a CR and an LF could join
    while (first > 0 && ((this.lines[first] as Line).column > 0)) first--;
    if (first > 0 && start === (this.lines[first] as Line).start) first--;
    while (first > 0 && ((this.lines[first] as Line).column > 0)) first--;
    while (last + 1 < this.lines.length && (this.lines[last] as Line).breakLength === 0) last++;
    const from = (this.lines[first] as Line).start;
    const lastLine = this.lines[last] as Line;
    const to = last + 1 < this.lines.length ? (this.lines[last + 1] as Line).start : lastLine.start + lastLine.raw.length;
    const text = this.slice(from, start) + change.text + this.slice(end, to);
    let fresh = cutLines(text, from, (this.lines[first] as Line).number);
    if (last + 1 < this.lines.length && fresh.length > 1 && (fresh[fresh.length - 1] as Line).raw === '') fresh = fresh.slice(0, -1);
    this.textCache = undefined;
    this.sums.drop();
    if (this.patch(first, last, fresh)) return;
    const kept = sameEnds(this.lines, first, last, fresh);
    this.lines = [...this.lines.slice(0, first + kept.head), ...fresh.slice(kept.head, fresh.length - kept.tail), ...this.lines.slice(last + 1 - kept.tail)];
    recount(this.lines, first);
    this.layOut();
  }

  /** The same lines in the same shapes: only their blocks are read again. */
  private patch(first: number, last: number, fresh: readonly Line[]): boolean {
    if (fresh.length !== last - first + 1) return false;
    for (let i = 0; i < fresh.length; i++) {
      const old = this.lines[first + i] as Line;
      const line = fresh[i] as Line;
      if (!sameShape(old.shape, old.raw, line.shape, line.raw) || old.lineBreak !== line.lineBreak || this.sensitive(old, line)) return false;
    }
    const touched = new Set<ModelBlock>();
    for (let i = 0; i < fresh.length; i++) {
      const old = this.lines[first + i] as Line;
      const line = fresh[i] as Line;
      if (old.raw === line.raw) continue;
      this.countHead(old.shape.headKey, -1);
      this.countHead(line.shape.headKey, 1);
      old.rewrite(line);
      if (old.owner !== undefined) touched.add(old.owner as ModelBlock);
    }
    recount(this.lines, first + 1);
    const faults = this.trouble.count;
    for (const block of touched) this.read(block);
    this.recover(faults);
    return true;
  }

  /** Reads a block again whose lines changed in place. */
  private read(block: ModelBlock): void {
    this.tables.touch(block.text);
    block.read();
    this.tables.touch(block.text);
    this.tables.drop(this.recognise(block) | (this.namesBefore(block.index) || this.tables.isAmbiguous(block) ? CITATIONS : 0));
    if (block.role !== 'caption' && block.role !== 'row') return;
    this.outlineCache = undefined;
    this.tables.dropOutline();
  }

  private recognise(block: ModelBlock): number {
    this.options.step?.(block.lines[0]?.number ?? 0);
    return block.recognise(this.trouble);
  }

  /** A recogniser failed: what it found before is taken back, so that the model is that of a text read without it. */
  private recover(before: number): void {
    while (this.trouble.count > before) {
      before = this.trouble.count;
      for (const block of this.blocks) this.recognise(block);
      this.outlineCache = undefined;
      this.tables.drop(EVERYTHING);
      this.tables.dropOutline();
    }
  }

  /** A block after this one holds a citation whose author may stand here. */
  private namesBefore(index: number): boolean {
    for (let i = index + 1, seen = 0; i < this.blocks.length && seen < NAMED_BLOCKS; i++) {
      const { contextual, role } = this.blocks[i] as ModelBlock;
      if (contextual) return true;
      if (role === 'heading') return false;
      if (role === 'paragraph' || role === 'quotation' || role === 'list-item') seen++;
    }
    return false;
  }

  /** Lines whose very text decides what lines are: those the layout looked at, and short ones that stand several times (running heads). */
  private sensitive(old: Line, line: Line): boolean {
    if (old.raw === line.raw) return false;
    if (old.looked) return true;
    const key = line.shape.headKey;
    return (this.headKeys.get(old.shape.headKey) ?? 0) > 1 || (key !== old.shape.headKey && (this.headKeys.get(key) ?? 0) > 0);
  }

  private countHead(key: string, by: number): void {
    if (key !== '') this.headKeys.set(key, (this.headKeys.get(key) ?? 0) + by);
  }

  private layOut(): void {
    const faults = this.trouble.count;
    for (const line of this.lines) line.looked = false;
    const specs = structure(this.lines);
    this.headKeys.clear();
    for (const line of this.lines) this.countHead(line.shape.headKey, 1);
    const { blocks, changed, outline, texts } = relay(specs, this.blocks, (block) => this.recognise(block));
    for (const text of texts) this.tables.touch(text);
    this.blocks = blocks;
    this.tables.drop(changed | CITATIONS);
    if (outline) {
      this.outlineCache = undefined;
      this.tables.dropOutline();
    }
    this.recover(faults);
  }

  // --- places ---------------------------------------------------------------------------------

  parts(span: Span): readonly Range[] {
    const block = span.block as ModelBlock;
    const out: { start: number; end: number }[] = [];
    let previous: Line | undefined;
    for (const segment of block.segments) {
      const from = Math.max(span.start, segment.at);
      const to = Math.min(span.end, segment.at + segment.length);
      if (from > to || (from === to && span.start !== span.end)) continue;
      const start = segment.line.start + segment.column + from - segment.at;
      const end = start + to - from;
      const last = out[out.length - 1];
      if (last !== undefined && previous !== undefined && segment.line.number - previous.number <= 1) last.end = end;
      else out.push({ start, end });
      previous = segment.line;
    }
    return out.length > 0 ? out : [{ start: block.absolute(span.start), end: block.absolute(span.start) }];
  }

  range(span: Span): Range {
    const block = span.block as ModelBlock;
    if (block.segments.length === 1) {
      const only = block.segments[0] as (typeof block.segments)[number];
      const base = only.line.start + only.column;
      return { start: base + span.start, end: base + span.end };
    }
    return this.parts(span)[0] as Range;
  }

  lineRange(span: Span): LineRange {
    const { start, end } = this.range(span);
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  context(span: Span, limit = 120): string {
    return excerpt(span.block.text, span.start, span.end, limit);
  }

  // --- what stands in it ----------------------------------------------------------------------

  private get tree(): { roots: Node[]; flat: Node[] } {
    this.outlineCache ??= buildOutline(this.blocks, this.sums);
    return this.outlineCache;
  }

  get words(): number { return this.sums.words(0, this.blocks.length); }
  get outline(): readonly OutlineNode[] { return this.tree.roots; }
  get headings(): readonly Node[] { return this.tree.flat; }
  get abbreviations(): readonly Abbreviation[] { return this.tables.abbreviations.defined; }
  get undefinedAbbreviations(): readonly Abbreviation[] { return this.tables.abbreviations.undefined; }
  get citations(): readonly Citation[] { return this.tables.citations; }
  get works(): readonly Work[] { return this.tables.works; }
  get footnotes(): readonly Footnote[] { return this.tables.footnotes; }
  get crossReferences(): readonly CrossReference[] { return this.tables.crossReferences; }

  get faults(): readonly Fault[] { return this.trouble.list; }

  get language(): string { return guessLanguage(this.blocks); }

  get recognition(): Recognition {
    const { tables } = this;
    const from = [tables.works, tables.citations, tables.abbreviations, tables.footnotes, this.tree, this.blocks, this.outside];
    if (this.recognised === undefined || this.recognised.from.some((part, i) => part !== from[i])) this.recognised = { from, found: this.judge() };
    const mode = this.options.recognition ?? 'auto';
    const { found } = this.recognised;
    if (mode !== 'auto') return { isThesis: mode === 'always', evidence: found.evidence };
    const { part } = this.outside;
    return part === '' ? found : { isThesis: true, evidence: [part, ...found.evidence] };
  }

  private judge(): Recognition {
    const { tables, tree } = this;
    return recogniseThesis({
      entries: tables.works.filter((work) => work.year !== '').length + tables.citedOutside,
      citations: tables.citations.length,
      linked: tables.citations.filter((citation) => citation.entries.length > 0).length,
      chapters: tree.flat.filter((node) => node.kind === 'chapter').length,
      sections: tree.flat.filter((node) => (node.kind === 'section' || node.kind === 'case-study') && node.number.includes('.')).length,
      listed: tables.abbreviations.defined.filter((entry) => entry.definitions.some((definition) => definition.via === 'list')).length,
      contents: this.blocks.filter((block) => block.role === 'contents').length,
      footnotes: tables.footnotes.length,
    });
  }

  mentionAt(offset: number): Mention | undefined {
    const block = this.blockAt(offset);
    const at = block?.relative(offset) ?? -1;
    if (block === undefined || at < 0) return undefined;
    let best: Mention | undefined;
    let size = Number.POSITIVE_INFINITY;
    for (const mention of this.tables.mentionsOf(block)) {
      const { start, end } = mention.span;
      if (at < start || at > end || (at === end && end !== start && best !== undefined)) continue;
      const length = end - start;
      if (length < size || (best !== undefined && best.span.end === at)) [best, size] = [mention, length];
    }
    return best;
  }

  placeAt(offset: number): { block: ModelBlock; at: number } | undefined {
    const block = this.blockAt(offset);
    const at = block?.relative(offset) ?? -1;
    return block === undefined || at < 0 ? undefined : { block, at };
  }

  mentionsIn(range: Range): readonly Mention[] {
    const out: Mention[] = [];
    let previous: ModelBlock | undefined;
    for (let i = lineAt(this.lines, range.start); i < this.lines.length; i++) {
      const line = this.lines[i] as Line;
      if (line.start > range.end) break;
      const block = line.owner as ModelBlock | undefined;
      if (block === undefined || block === previous) continue;
      previous = block;
      for (const mention of this.tables.mentionsOf(block)) {
        const at = this.range(mention.span);
        if (at.start <= range.end && at.end >= range.start && !out.includes(mention)) out.push(mention);
      }
    }
    return out;
  }

  sectionAt(offset: number): OutlineNode | undefined {
    const block = this.blockAt(offset);
    if (block === undefined) return undefined;
    const { flat } = this.tree;
    let low = 0;
    let high = flat.length - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if ((flat[middle] as Node).block <= block.index) { found = middle; low = middle + 1; } else high = middle - 1;
    }
    let node: Node | undefined = flat[found];
    while (node !== undefined && (node.kind === 'table' || node.kind === 'figure' || node.endBlock <= block.index)) node = node.parent ?? flat[--found];
    return node;
  }

  private blockAt(offset: number): ModelBlock | undefined {
    const line = this.lines[lineAt(this.lines, Math.max(0, Math.min(offset, this.length)))];
    return line?.owner as ModelBlock | undefined;
  }
}
export type { Block };
