/** Test texts that draw what they expect: `|` is the cursor, `⟨…⟩` (which may nest) are ranges. */
import type { Position, Range } from 'vscode-languageserver-types';

export interface Fixture {
  /** The text without marks. */
  readonly text: string;
  /** Where the cursor stood; the text's start if none was drawn. */
  readonly cursor: Position;
  /** The ranges drawn, in the order of their opening marks. */
  readonly ranges: Range[];
}

export function fixture(drawn: string): Fixture {
  let text = '';
  let line = 0;
  let lineStart = 0;
  let cursor: Position = { line: 0, character: 0 };
  const ranges: Range[] = [];
  const open: number[] = [];
  const here = (): Position => ({ line, character: text.length - lineStart });
  for (const sign of drawn) {
    if (sign === '|') cursor = here();
    else if (sign === '⟨') open.push(ranges.push({ start: here(), end: here() }) - 1);
    else if (sign === '⟩') {
      const index = open.pop();
      if (index === undefined) throw new Error('a range is closed that was not opened');
      (ranges[index] as Range).end = here();
    } else {
      text += sign;
      if (sign === '\n') { line++; lineStart = text.length; }
    }
  }
  if (open.length > 0) throw new Error('a range is not closed');
  return { text, cursor, ranges };
}

/** A range as a reader checks it: `3:4-3:9 “text”`, lines and columns 1-based. */
export function show(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  const inside = start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : `${(lines[start.line] ?? '').slice(start.character)}…`;
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} “${inside}”`;
}
