import { sentencesIn } from '../model/facts/sentences';
import type { BlockRole, OutlineNode, ThesisDocument } from '../model/types';
import type { ReadingInfo } from '../protocol';
import { charClass, SPACE } from '../text/chars';
import { wordsIn } from '../text/sentences';
import { headingIds } from './shared/ids';

/** What a reader reads through; lists to look things up in (contents, abbreviations, bibliography), headings and running heads are none of it. */
const READ: ReadonlySet<BlockRole> = new Set<BlockRole>(['paragraph', 'quotation', 'list-item', 'row', 'caption', 'footnote']);

/** `thesis/reading`: the sentences of the text with the section each lies in. The hash of a sentence stays when its lines are wrapped anew. */
export function reading(document: ThesisDocument): ReadingInfo {
  const ids = headingIds(document);
  const nodes = [...ids.keys()].filter(({ kind }) => kind !== 'table' && kind !== 'figure');
  const index = new Map<OutlineNode, number>(nodes.map((node, at) => [node, at]));
  const sentences: number[] = [];
  for (const block of document.blocks) {
    if (!READ.has(block.role)) continue;
    let section: number | undefined;
    for (const span of sentencesIn(block)) {
      const words = wordsIn(block.text, span.start, span.end);
      if (words === 0) continue;
      const parts = document.parts(span);
      const from = parts[0]?.start ?? 0;
      const start = document.positionAt(from);
      const end = document.positionAt(parts.at(-1)?.end ?? from);
      const node = section === undefined ? document.sectionAt(from) : undefined;
      section ??= (node && index.get(node)) ?? -1;
      sentences.push(start.line, start.character, end.line, end.character, words, hash(block.text, span.start, span.end), section);
    }
  }
  return {
    sections: nodes.map((node) => ids.get(node) ?? ''),
    parents: nodes.map(({ parent }) => (parent === undefined ? -1 : index.get(parent) ?? -1)),
    sentences,
  };
}

/** FNV-1a of the characters, each run of white space as one space. 32 bits, not negative. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  let space = false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const blank = charClass(code) === SPACE;
    if (blank && space) continue;
    space = blank;
    value = Math.imul(value ^ (blank ? 32 : code), 0x01000193);
  }
  return value >>> 0;
}
