/** Where a block's text stands in the document, as plain numbers that can be sent away. */
import type { ModelBlock } from '../block';
import type { Block } from '../types';

/** 0-based line the block begins at. */
export function firstLine(block: Block): number {
  return (block as ModelBlock).lines[0]?.number ?? 0;
}

/** Triples: an offset in the block's text, and the line (counted from `from` on) and character where the text from there on stands. */
export function lineMap(block: Block, from: number): number[] {
  return (block as ModelBlock).segments.flatMap(({ at, line, column }) => [at, line.number - from, line.column + column]);
}

/** Of a block of code: its lines as they stand, fences left out, joined by line breaks; and the triples of that text. */
export function codeText(block: Block, from: number): { text: string; map: number[] } {
  const lines = (block as ModelBlock).lines.filter(({ shape }) => !shape.fence);
  const map: number[] = [];
  let text = '';
  for (const line of lines) {
    map.push(text.length, line.number - from, line.column);
    text += `${line.raw}${line.breakLength === 0 ? '' : '\n'}`;
  }
  return { text: text.trimEnd(), map };
}
