/** Edits such as texts undergo, each keeping account of where every character went. Deterministic. */

/** A text whose characters know where they stood at first (-1: new). */
export interface Traced { text: string; origin: Int32Array }

export type Random = (below: number) => number;

/** A small generator (mulberry32): the same seed gives the same edits everywhere. */
export function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Piece { text: string; from: number }

export function traced(text: string): Traced {
  return { text, origin: Int32Array.from({ length: text.length }, (_, at) => at) };
}

function join(whole: Traced, pieces: Piece[]): Traced {
  const text = pieces.map((piece) => piece.text).join('');
  const origin = new Int32Array(text.length);
  let at = 0;
  for (const piece of pieces) for (let i = 0; i < piece.text.length; i++) origin[at++] = piece.from < 0 ? -1 : whole.origin[piece.from + i] ?? -1;
  return { text, origin };
}

const piece = (whole: Traced, from: number, to: number): Piece => ({ text: whole.text.slice(from, to), from });

const WORDS = 'ledger harbour meanwhile council evidence turned against several partial measures rather than archive'.split(' ');
const sentence = (pick: Random): string => `${Array.from({ length: 6 + pick(12) }, () => WORDS[pick(WORDS.length)]).join(' ')}. `;

function parts(whole: Traced, separator: RegExp): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of whole.text.matchAll(separator)) {
    found.push(piece(whole, from, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  return [...found, piece(whole, from, whole.text.length)].filter(({ text }) => text !== '');
}

/** `share` of the words become others. */
export function changeWords(whole: Traced, pick: Random): Traced {
  return join(whole, parts(whole, / /g).map((one) => (pick(60) === 0 ? { text: `${WORDS[pick(WORDS.length)]} `, from: -1 } : one)));
}

export function insertSentences(whole: Traced, pick: Random): Traced {
  return join(whole, parts(whole, /\. /g).flatMap((one) => (pick(15) === 0 ? [one, { text: sentence(pick), from: -1 }] : [one])));
}

export function removeSentences(whole: Traced, pick: Random): Traced {
  return join(whole, parts(whole, /\. /g).filter(() => pick(25) !== 0));
}

export function moveParagraphs(whole: Traced, pick: Random): Traced {
  const all = parts(whole, /\n\n?/g);
  for (let n = 0; n < all.length / 10; n++) {
    const [one] = all.splice(pick(all.length), 1);
    if (one !== undefined) all.splice(pick(all.length), 0, one);
  }
  return join(whole, all);
}

/** Three large parts in another order. */
export function reorderSections(whole: Traced): Traced {
  const all = parts(whole, /\n\n?/g);
  const third = Math.floor(all.length / 3);
  return join(whole, [...all.slice(third, 2 * third), ...all.slice(0, third), ...all.slice(2 * third)]);
}

/** Every blank between words may become a line break, and the other way round where lines follow one another. */
export function rewrap(whole: Traced, pick: Random): Traced {
  let column = 0;
  const width = 60 + pick(40);
  const pieces = parts(whole, /[ \n]/g).map((one) => {
    column = one.text.endsWith('\n') ? 0 : column + one.text.length;
    if (!one.text.endsWith(' ') || column < width) return [one];
    column = 0;
    return [{ text: one.text.slice(0, -1), from: one.from }, { text: '\n', from: -1 }];
  });
  return join(whole, pieces.flat());
}

export const EDITS: Array<[string, (whole: Traced, pick: Random) => Traced]> = [
  ['words changed', changeWords], ['sentences inserted', insertSentences], ['sentences removed', removeSentences],
  ['paragraphs moved', moveParagraphs], ['sections reordered', reorderSections], ['wrapped anew', rewrap],
  ['several at once', (whole, pick) => rewrap(moveParagraphs(insertSentences(changeWords(whole, pick), pick), pick), pick)],
];
