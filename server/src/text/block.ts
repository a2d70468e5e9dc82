/** A logical block: the text a reader reads in one go, and where each stretch of it stands in the document. */
import type { Line } from './lines';

export type Role =
  | 'blank' | 'heading' | 'paragraph' | 'quotation' | 'list-item' | 'row' | 'caption' | 'footnote' | 'entry'
  | 'contents' | 'abbreviation-row' | 'furniture' | 'code';

/** A stretch of one line: `at` is its offset in the block's text, `column` its offset in `line.raw`. */
export interface Segment { readonly at: number; readonly line: Line; readonly column: number; readonly length: number }

export class TextBlock {
  text = '';
  /** Where the stretches stand; those of a single line are made when asked for. */
  private stretches: readonly Segment[] | undefined;
  /** Place in the document's list of blocks; kept by the document. */
  index = 0;

  constructor(
    readonly role: Role,
    public lines: readonly Line[],
    /** Code units of the first line left out (bullet, number of an entry, `#` of a heading). */
    readonly strip: number,
  ) {
    this.read();
  }

  /** Stands over other lines from now on. */
  take(lines: readonly Line[]): void {
    this.lines = lines;
    this.read();
  }

  /** Reads the text again from its lines, after one of them changed in place. */
  read(): void {
    const { lines } = this;
    const only = lines[0] as Line;
    if (lines.length === 1) {
      const column = this.strip;
      const text = column === 0 ? only.raw : only.raw.slice(column);
      this.text = text;
      this.stretches = undefined;
      return;
    }
    // joined once at the end: looking at a string that is still being put together would copy it each time
    const parts: string[] = [];
    const segments: Segment[] = [];
    let at = 0;
    let tail = '';
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as Line;
      const pieceOfSame = i > 0 && (lines[i - 1] as Line).breakLength === 0;
      const column = i === 0 ? this.strip : pieceOfSame ? 0 : line.raw.length - line.raw.trimStart().length;
      const body = line.raw.slice(column).trimEnd();
      if (i > 0 && !pieceOfSame) {
        if (tail.endsWith('-') && closesHyphen(tail, body)) {
          parts[parts.length - 1] = tail.slice(0, -1);
          at--;
        } else if (!(tail.endsWith('-') && /^\p{L}/u.test(body))) {
          parts.push(' ');
          at++;
        }
      }
      const last = segments[segments.length - 1];
      if (last !== undefined && last.at + last.length > at) segments[segments.length - 1] = { ...last, length: at - last.at };
      segments.push({ at, line, column, length: body.length });
      parts.push(body);
      at += body.length;
      tail = body === '' ? ' ' : body;
    }
    this.text = parts.join('');
    this.stretches = segments;
  }

  get segments(): readonly Segment[] {
    this.stretches ??= [{ at: 0, line: this.lines[0] as Line, column: this.strip, length: this.text.length }];
    return this.stretches;
  }

  /** The segment an offset of the text lies in. */
  segmentAt(offset: number): Segment {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle] as Segment).at <= offset) low = middle;
      else high = middle - 1;
    }
    return this.segments[low] as Segment;
  }

  /** Document offset of an offset in the text. `asEnd` keeps an end on the line it closes. */
  absolute(offset: number, asEnd = false): number {
    const segment = this.segmentAt(asEnd && offset > 0 ? offset - 1 : offset);
    return segment.line.start + segment.column + Math.min(offset - segment.at, segment.length);
  }

  /** Offset in the text of a document offset that lies in one of its lines, or -1. */
  relative(offset: number): number {
    for (const segment of this.segments) {
      const start = segment.line.start + segment.column;
      if (offset < start) return -1;
      if (offset <= start + segment.length) return segment.at + offset - start;
    }
    return -1;
  }
}

/** A hyphen at a line's end is taken out between two lower-case halves of a word; `Stolle-` + `McAllister` keeps it. */
function closesHyphen(text: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) && /\p{L}-$/u.test(text.slice(-3));
}
