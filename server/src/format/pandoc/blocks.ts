/** The document's blocks, one after the other, as blocks of Pandoc's Markdown. */
import { ModelBlock } from '../../model/block';
import type { Block, OutlineNode, Span, ThesisDocument } from '../../model/types';
import { headingParts } from '../../text/heading-parts';
import { blockStart, inline } from './inline';
import type { Notes } from './notes';
import { table } from './table';
import type { Patch, Writing } from './types';

/** Lines shorter than this that follow one another without a blank line are set as lines: title pages, addresses. */
const SHORT_LINE = 80;
/** A quotation set apart has some length. */
const QUOTE_LEAST = 40;
/** Pandoc knows six levels. */
const DEEPEST = 6;

const REFERENCES = '::: {#refs}\n:::';

interface Piece { readonly text: string; readonly kind: 'block' | 'item' | 'line' }

/** @param from offset where the text begins: what stands before (a YAML head) is written elsewhere */
export function writeBlocks(document: ThesisDocument, patches: ReadonlyMap<Block, readonly Patch[]>, notes: Notes, writing: Writing, from: number): string {
  return new Writer(document, patches, notes, writing).write(from);
}

/** Lines set as lines. What is bold from the first to the last is so in each, since a mark does not reach over their ends in plain text. */
function bold(lines: readonly string[]): string {
  const all = lines.join('\\\n');
  const mark = '\\*\\*';
  return lines.length > 1 && all.startsWith(mark) && all.endsWith(mark) ? `**${all.slice(mark.length, -mark.length)}**` : all;
}

/** A table goes on behind a blank line where rows have as many cells and the head is not set again. */
function sameTable(head: Block | undefined, row: Block): boolean {
  const cells = (block: Block): string[] => block.text.split('\t');
  if (head === undefined || !head.text.includes('\t')) return false;
  const [a, b] = [cells(head), cells(row)];
  return a.length === b.length && a[0]?.trim() !== b[0]?.trim();
}

class Writer {
  private readonly blocks: readonly Block[];
  private readonly nodes = new Map<Block, OutlineNode>();
  private readonly pairs = new Map<Block, { readonly short: Span; readonly long: Span }>();
  /** Rows that begin a part of the outline: summaries of case studies. */
  private readonly heads = new Set<Block>();
  private readonly citing = new Map<Block, number>();
  private readonly out: Piece[] = [];
  /** Block behind which the bibliography comes; -1 where it closes the text. */
  private readonly list: number;
  private listed = false;
  /** Place of the first heading: the title page stands before it. */
  private readonly first: number;
  /** Captions that were written with their table. */
  private readonly taken = new Set<Block>();

  constructor(private readonly document: ThesisDocument, private readonly patches: ReadonlyMap<Block, readonly Patch[]>, private readonly notes: Notes, private readonly writing: Writing) {
    this.blocks = document.blocks;
    for (const node of document.headings) {
      if (node.span.block.role === 'heading') this.nodes.set(node.span.block, node);
      else this.heads.add(node.span.block);
    }
    for (const { definitions } of document.abbreviations) {
      for (const { via, span, longSpan } of definitions) if (via === 'list' && longSpan !== undefined && longSpan.block === span.block) this.pairs.set(span.block, { short: span, long: longSpan });
    }
    for (const { span } of document.citations) this.citing.set(span.block, Math.max(this.citing.get(span.block) ?? 0, span.end));
    this.list = this.placeOfList();
    this.first = document.headings.length === 0 ? -1 : this.blocks.findIndex((block) => this.nodes.has(block));
  }

  write(from: number): string {
    for (let i = 0; i < this.blocks.length;) {
      const block = this.blocks[i] as Block;
      if (from > 0 && this.document.range({ block, start: 0, end: 0 }).start < from) { i++; continue; }
      i = this.block(block, i);
    }
    if (!this.listed && this.document.works.length > 0) this.put(REFERENCES);
    const parts: string[] = [];
    for (let i = 0; i < this.out.length;) {
      const first = this.out[i] as Piece;
      const lines = [first.text];
      while (this.out[i + lines.length]?.kind === 'line') lines.push((this.out[i + lines.length] as Piece).text);
      parts.push(i === 0 ? '' : first.kind === 'item' && this.out[i - 1]?.kind === 'item' ? '\n' : '\n\n', bold(lines));
      i += lines.length;
    }
    return parts.join('');
  }

  private put(text: string, kind: Piece['kind'] = 'block'): void {
    if (text !== '') this.out.push({ text, kind });
  }

  /** Writes the block at `i`; gives the place of the next. */
  private block(block: Block, i: number): number {
    switch (block.role) {
      case 'heading': this.heading(block, i); break;
      case 'row': return this.rows(i);
      case 'caption': if (!this.taken.has(block)) this.caption(block, i); break;
      case 'footnote': this.note(block); break;
      case 'list-item': this.item(block); break;
      case 'abbreviation-row': this.abbreviation(block); break;
      case 'quotation': this.put(`> ${this.quoted(block)}`); break;
      case 'code': this.put(this.document.getText(this.document.range({ block, start: 0, end: block.text.length }))); break;
      case 'paragraph': this.paragraph(block, i); break;
      case 'entry': if (this.list < 0) this.references(); break;
      default:
    }
    return i + 1;
  }

  private say(block: Block, start = 0, end = block.text.length, writing = this.writing): string {
    const { text } = block;
    let from = start;
    let to = end;
    while (from < to && text.charCodeAt(from) <= 32) from++;
    while (to > from && text.charCodeAt(to - 1) <= 32) to--;
    return inline(text, from, to, this.patches.get(block) ?? [], writing);
  }

  private heading(block: Block, i: number): void {
    const next = this.following(i);
    const node = this.nodes.get(block);
    if (node === undefined || next?.role === 'contents' || (next?.role === 'entry' && i !== this.list)) return;
    const { text } = block;
    const { title } = headingParts(text, '');
    const spec = block instanceof ModelBlock ? block.heading : undefined;
    let { end } = title;
    const closing = text.trimStart().startsWith('#') ? '#' : spec?.style === 'setext' ? '=-' : '';
    while (closing !== '' && end > title.start && `${closing} `.includes(text[end - 1] ?? 'x')) end--;
    // `CHAPTER 1` with its title on the next line
    const at = spec !== undefined && spec.lineCount > 1 && spec.style !== 'setext' && node.number !== '' ? text.lastIndexOf(node.title) : -1;
    const split = at > title.start && /[\p{L}\p{N}] $/u.test(text.slice(at - 2, at));
    const words = split ? `${this.say(block, title.start, at)}: ${this.say(block, at, end)}` : this.say(block, title.start, end);
    this.put(`${'#'.repeat(Math.min(DEEPEST, Math.max(1, node.level)))} ${words.replace(/\{/g, '\\{')}`);
    if (i === this.list) this.references();
  }

  private references(): void {
    if (!this.listed) this.put(REFERENCES);
    this.listed = true;
  }

  /** Where several lists stand, one after each chapter, the last one's heading. */
  private placeOfList(): number {
    for (let i = this.blocks.length - 1; i >= 0; i--) {
      const block = this.blocks[i];
      if (block instanceof ModelBlock && block.heading?.name === 'bibliography' && this.nodes.has(block) && this.holdsEntries(i)) return i;
    }
    return -1;
  }

  private holdsEntries(i: number): boolean {
    for (let k = i + 1; k < this.blocks.length; k++) {
      const block = this.blocks[k];
      if (block?.role === 'entry') return true;
      if (block instanceof ModelBlock && block.heading !== undefined && !block.heading.keepsRegion && block.heading.name !== undefined) return false;
    }
    return false;
  }

  /** The next block that is neither blank nor furniture. */
  private following(i: number): Block | undefined {
    for (let k = i + 1; k < this.blocks.length; k++) if (this.blocks[k]?.role !== 'blank' && this.blocks[k]?.role !== 'furniture') return this.blocks[k];
    return undefined;
  }

  /** The block before that a reader comes from: notes at the foot of a page are stepped over. */
  private before(i: number): Block | undefined {
    for (let k = i - 1; k >= 0; k--) {
      const role = this.blocks[k]?.role;
      if (role !== 'blank' && role !== 'furniture' && role !== 'footnote') return this.blocks[k];
    }
    return undefined;
  }

  /** Rows that belong together; a page break may stand between two. */
  private rows(i: number): number {
    const rows: Block[] = [];
    let end = i;
    for (let k = i, broken = false; k < this.blocks.length; k++) {
      const block = this.blocks[k] as Block;
      if (block.role === 'row') {
        if (k > end && !broken && (this.heads.has(block) || !sameTable(rows[0], block))) break;
        rows.push(block);
        end = k + 1;
        broken = false;
      } else if (block.role === 'furniture') broken = true;
      else if (block.role !== 'blank') break;
    }
    const above = this.before(i);
    const below = this.following(end - 1);
    const own = [above, below].find((block) => block?.role === 'caption' && (block === below || this.taken.has(block)) && this.isTable(block));
    const caption = own === undefined ? '' : this.say(own);
    if (own !== undefined) this.taken.add(own);
    this.put(table(rows, (block) => this.patches.get(block) ?? [], this.writing, caption));
    return end;
  }

  private isTable(block: Block): boolean {
    return this.document.headings.some(({ kind, span }) => kind === 'table' && span.block === block);
  }

  /** A caption right above rows goes with them; any other is a paragraph. */
  private caption(block: Block, i: number): void {
    if (this.following(i)?.role === 'row' && this.isTable(block)) this.taken.add(block);
    else this.put(blockStart(this.say(block)));
  }

  private note(block: Block): void {
    const head = this.notes.heads.get(block);
    if (head === undefined) this.put(blockStart(this.say(block)));
    else this.put(`[^${head.id}]: ${this.say(block, head.from)}`);
  }

  private item(block: Block): void {
    const { text } = block;
    let at = 0;
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    const indent = Math.min(3, Math.floor(at / 2));
    at++;
    this.put(`${'  '.repeat(indent)}- ${this.say(block, at)}`, 'item');
  }

  private abbreviation(block: Block): void {
    const pair = this.pairs.get(block);
    if (pair === undefined) this.put(blockStart(this.say(block)));
    else this.put(`${this.say(block, pair.short.start, pair.short.end)}\n:   ${this.say(block, pair.long.start, pair.long.end)}`);
  }

  /** The `>` of each line away. */
  private quoted(block: Block): string {
    const { text } = block;
    const marks: Patch[] = [];
    for (const { at } of block instanceof ModelBlock ? block.segments : [{ at: 0 }]) {
      let end = at;
      while (end < text.length && (text[end] === ' ' || text[end] === '>')) end++;
      if (end > at) marks.push({ start: at, end, text: at === 0 ? '' : ' ' });
    }
    const all = [...marks, ...(this.patches.get(block) ?? [])].sort((a, b) => a.start - b.start);
    return inline(text, 0, text.trimEnd().length, all, this.writing).trim().replace(/ {2,}/g, ' ');
  }

  private paragraph(block: Block, i: number): void {
    if (i < this.first && block instanceof ModelBlock && block.lines.length > 1) return this.titlePage(block);
    const text = blockStart(this.say(block));
    if (this.isQuotation(block, i)) return this.put(`> ${text}`);
    const previous = this.blocks[i - 1];
    const short = (one: Block | undefined): boolean => one?.role === 'paragraph' && one.text.trim().length < SHORT_LINE;
    const continues = short(block) && short(previous) && !/^\d{1,3}[.)]\s/.test(text) && this.out.length > 0;
    this.put(text, continues ? 'line' : 'block');
  }

  /** Lines of a title page are no paragraph, whatever their length. */
  private titlePage(block: ModelBlock): void {
    let number = -2;
    for (const { at, length, line } of block.segments) {
      this.put(blockStart(this.say(block, at, at + length)), line.number === number + 1 ? 'line' : 'block');
      ({ number } = line);
    }
  }

  /** Set apart and ended by its source: after a colon, or right under a heading with the full stop before the brackets. */
  private isQuotation(block: Block, i: number): boolean {
    const text = block.text.trimEnd();
    const cites = this.citing.get(block) ?? 0;
    if (this.writing.markdown || text.length < QUOTE_LEAST || cites < text.length - 3 || /^\s*(?:\d|[-–•])/.test(text)) return false;
    const before = this.before(i);
    if (before?.role === 'heading') return this.following(i)?.role === 'paragraph' && /[.?!…]["”’]? ?$/.test(text.slice(0, Math.max(0, text.lastIndexOf('(')))) && text.lastIndexOf('(') > text.length - 80;
    return (before?.role === 'paragraph' || before?.role === 'list-item') && before.text.trimEnd().endsWith(':');
  }
}
