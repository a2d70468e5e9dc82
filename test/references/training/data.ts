import { readFileSync } from 'node:fs';
import { L, type Label } from '../../../server/src/recognisers/references/labels';
import { PAD, tokenise, tokens } from '../../../server/src/recognisers/references/tokenise';

/** One labelled reference: its pieces in order; pieces are joined by `glue` (a space when absent). */
export interface Labelled {
  readonly text: string;
  /** Tag and UTF-16 range of each piece. */
  readonly pieces: readonly (readonly [Label, number, number])[];
}

const TAGS: Readonly<Record<string, Label>> = {
  author: 'author', editor: 'editor', date: 'date', title: 'title', journal: 'journal', 'container-title': 'container', volume: 'volume',
  pages: 'pages', publisher: 'publisher', location: 'location', url: 'url', doi: 'doi', note: 'note', genre: 'genre', edition: 'edition',
  'citation-number': 'citation-number', translator: 'translator', 'collection-title': 'collection', director: 'director',
  container: 'container', collection: 'collection', producer: 'director', isbn: 'isbn', medium: 'medium', source: 'source', interviewer: 'interviewer',
};

/** Builds a labelled reference from tagged pieces. */
export function assemble(segments: readonly (readonly [string, string])[], text?: string): Labelled {
  const pieces: [Label, number, number][] = [];
  let at = 0;
  for (const [tag, piece] of segments) {
    pieces.push([TAGS[tag] ?? 'note', at, at + piece.length]);
    at += piece.length + 1;
  }
  return { text: text ?? segments.map((s) => s[1]).join(' '), pieces };
}

export function load(path: string): Labelled[] {
  const out: Labelled[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { text, segments } = JSON.parse(line) as { text: string; segments: [string, string][] };
    out.push(assemble(segments, text));
  }
  return out;
}

/** Gold labels of the tokens `tokenise` finds in the text; `12(3):45-67` tagged volume as a whole gives its pages back. */
export function goldLabels(item: Labelled): Uint8Array {
  tokenise(item.text);
  const out = new Uint8Array(tokens.n);
  let p = 0;
  for (let i = 0; i < tokens.n; i++) {
    const start = tokens.start[i + PAD]!;
    while (p + 1 < item.pieces.length && start >= item.pieces[p]![2]) p++;
    let tag = item.pieces[p]![0];
    if (tag === 'volume' && i > 0 && start > item.pieces[p]![1] && start === tokens.end[i - 1 + PAD]) {
      const before = item.text[start - 1];
      if (before === ':' && /[0-9]/.test(item.text[start] ?? '') && /^[A-Za-z]?\d+[-–]\d+/.test(item.text.slice(start))) tag = 'pages';
    }
    out[i] = L[tag];
  }
  return out;
}

/** A small repeatable generator of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
