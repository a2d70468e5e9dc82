/** The text as an array of lines that know where they start. An edit replaces the lines it touches and shifts the rest. */
import type { TextBlock } from './block';
import { titleKeyOf } from './contents';
import { entryStartScore } from './entry-start';
import { type SentenceWords, sentenceWords } from './prose';
import { type Shape, shapeOf } from './shape';

const WORDS_WITHIN = 4_000;

/** One line, or a piece of an endless one. */
export class Line {
  /** The layout looked at the text itself, not only at its shape: where the text changes, the layout is made again. */
  looked = false;
  /** The block it belongs to, as laid out last. */
  owner: TextBlock | undefined;
  /** What the layout worked out from the text, for the next time. */
  private score: number | undefined;
  private words: SentenceWords | undefined;
  private title: string | undefined;

  constructor(
    /** Its text, without the break. */
    public raw: string,
    /** Offset of its first code unit in the document. */
    public start: number,
    /** 0-based number of the physical line it belongs to. */
    public number: number,
    /** Column of its first code unit: 0 but for later pieces of an endless line. */
    public column: number,
    /** The line break after it: empty at the end of text and between pieces of one line. */
    readonly lineBreak: string,
    public shape: Shape,
  ) {}

  /** The text, for whoever lays lines out: being asked is remembered. */
  get text(): string {
    this.looked = true;
    return this.raw;
  }

  /** How much it looks like the first line of an entry, 0–1. */
  get startScore(): number {
    this.looked = true;
    this.score ??= entryStartScore(this.raw);
    return this.score;
  }

  /** Words of its first 4,000 characters. */
  get sentence(): SentenceWords {
    const { text } = this;
    this.words ??= sentenceWords(text.length > WORDS_WITHIN ? text.slice(0, WORDS_WITHIN) : text);
    return this.words;
  }

  /** The title it names as a line of the contents, folded. */
  get titleKey(): string {
    this.looked = true;
    this.title ??= titleKeyOf(this.raw);
    return this.title;
  }

  /** Takes another text in place. */
  rewrite({ raw, shape }: Line): void {
    this.raw = raw;
    this.shape = shape;
    this.score = undefined;
    this.words = undefined;
    this.title = undefined;
  }

  get breakLength(): number { return this.lineBreak.length; }
}

/**
 * Longest piece read as one. A cut is made at a space, by content (a hash of the four characters before it), so that an edit
 * moves the cuts near it only; a mention that crosses a cut is missed. No paragraph a person wrote is that long.
 */
const PIECE_MIN = 8_192;
const PIECE_MAX = 32_768;

/** Cuts text into lines at LF, CRLF and CR, as LSP does. `start`, `number` and `column` count from those given. */
export function cutLines(text: string, offset = 0, number = 0): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let line = number;
  // where the next LF and CR stand: each is looked for once, however many of the other come before it
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  for (;;) {
    if (lf >= 0 && lf < start) lf = text.indexOf('\n', start);
    if (cr >= 0 && cr < start) cr = text.indexOf('\r', start);
    const atCr = cr >= 0 && (lf < 0 || cr < lf);
    const end = atCr ? cr : lf;
    const breakLength = atCr && cr + 1 === lf ? 2 : 1;
    if (end < 0) {
      pushPieces(lines, text.slice(start), offset + start, line, '');
      return lines;
    }
    pushPieces(lines, text.slice(start, end), offset + start, line, text.slice(end, end + breakLength));
    start = end + breakLength;
    line++;
  }
}

function pushPieces(lines: Line[], text: string, start: number, number: number, lineBreak: string): void {
  if (text.length <= PIECE_MAX) {
    lines.push(new Line(text, start, number, 0, lineBreak, shapeOf(text)));
    return;
  }
  let from = 0;
  while (from < text.length) {
    const to = cutPoint(text, from);
    const piece = text.slice(from, to);
    const last = to === text.length ? lineBreak : '';
    lines.push(new Line(piece, start + from, number, from, last, shapeOf(piece)));
    from = to;
  }
}

function cutPoint(text: string, from: number): number {
  const most = Math.min(text.length, from + PIECE_MAX);
  if (most === text.length) return most;
  let best = -1;
  let least = 256;
  for (let at = from + PIECE_MIN; at < most; at++) {
    if (text.charCodeAt(at - 1) !== 32) continue;
    const hash = (text.charCodeAt(at - 2) * 31 + text.charCodeAt(at - 3) * 17 + text.charCodeAt(at - 4) * 7 + text.charCodeAt(at - 5)) & 255;
    if (hash < 8) return at;
    if (hash < least) { best = at; least = hash; }
  }
  // a text that says the same again and again
  if (best >= 0) return best;
  const code = text.charCodeAt(most);
  return code >= 0xdc00 && code <= 0xdfff ? most - 1 : most;
}

/** Index of the line (or piece) an offset lies in; a line's break belongs to it. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the first piece of a physical line (0-based). Numbers past the end give the last. */
export function lineOfNumber(lines: readonly Line[], number: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Recounts `start` and `number` from a line on. */
export function recount(lines: Line[], from: number): void {
  let previous = lines[from - 1];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (previous === undefined) { line.start = 0; line.number = 0; line.column = 0; } else {
      line.start = previous.start + previous.raw.length + previous.breakLength;
      const same = previous.breakLength === 0;
      line.number = same ? previous.number : previous.number + 1;
      line.column = same ? previous.column + previous.raw.length : 0;
    }
    previous = line;
  }
}

/** How many lines at either end of those that take the place of `first` to `last` are as they were: they keep their blocks. */
export function sameEnds(lines: readonly Line[], first: number, last: number, fresh: readonly Line[]): { head: number; tail: number } {
  const most = Math.min(fresh.length, last - first + 1);
  const same = (old: Line | undefined, line: Line | undefined): boolean => old !== undefined && line !== undefined && old.raw === line.raw && old.lineBreak === line.lineBreak;
  let head = 0;
  while (head < most && same(lines[first + head], fresh[head])) head++;
  let tail = 0;
  while (tail < most - head && same(lines[last - tail], fresh[fresh.length - 1 - tail])) tail++;
  return { head, tail };
}
