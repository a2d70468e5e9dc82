/** A text with its white space evened out, so that one wrapped anew still reads the same, and the way back to the original offsets. */

export interface Normal {
  text: string;
  /** For each character of `text`, where it stands in the original; one more at the end. */
  from: Uint32Array;
}

const SPACE = new Uint8Array(0x10000);
for (const code of [9, 10, 11, 12, 13, 32, 0xa0, 0x2028, 0x2029, 0x202f, 0xfeff]) SPACE[code] = 1;

/** Each run of white space becomes one space. Linear in the text. */
export function normalise(original: string): Normal {
  const from = new Uint32Array(original.length + 1);
  const parts: string[] = [];
  let length = 0;
  let begun = 0;
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    if (SPACE[code] === 0) {
      from[length++] = at;
      continue;
    }
    let until = at + 1;
    while (until < original.length && SPACE[original.charCodeAt(until)] === 1) until++;
    from[length++] = at;
    if (code !== 32 || until > at + 1) {
      parts.push(original.slice(begun, at), ' ');
      begun = until;
    }
    at = until - 1;
  }
  from[length] = original.length;
  parts.push(original.slice(begun));
  return { text: parts.join(''), from: from.subarray(0, length + 1) };
}

/** The offset in the normal text of one in the original. */
export function toNormal({ from }: Normal, offset: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
