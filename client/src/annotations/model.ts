/** A reader's mark on a passage, as the rest of the client uses it. Plain data, knows neither file format nor editor. */

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** Where a note was made: the passage with what stood round it. Offsets are UTF-16 units in the document, end excluded. */
export interface Quote { exact: string; prefix: string; suffix: string; start: number; end: number }

export interface Reply { id: string; text: string; creator: string; created: string; modified: string }

export interface Note {
  /** `urn:uuid:…`, never reused. */
  id: string;
  quote: Quote;
  colour: Colour;
  /** Markdown; empty for a highlight alone. */
  text: string;
  creator: string;
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  resolved: boolean;
  replies: Reply[];
}

/** Who writes: nobody is asked for a name, and none is taken from elsewhere. */
export const AUTHOR = 'Reader';

/** How much of the text round a passage is kept with it, in characters each side. */
export const CONTEXT = 64;

/** The passage from `start` to `end` of `text` with its surroundings. */
export function quoteOf(text: string, start: number, end: number): Quote {
  return { exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT), start, end };
}

/** The tags in a note's text: `#method` at the start of a word, in small letters, each once. */
export function tagsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/(?:^|[\s(])#([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu)].map((match) => (match[1] ?? '').toLowerCase()))];
}

/** By place, then by age, then by name: an order that stays the same whoever writes the file. */
export function inOrder(notes: readonly Note[]): Note[] {
  const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...notes].sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end || by(a.created, b.created) || by(a.id, b.id));
}
