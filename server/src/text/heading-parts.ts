/** Where in a heading, a caption or a line of the contents its number and its title stand. */
import { charClass, DIGIT, isWord, SPACE } from './chars';

export interface Part { readonly start: number; readonly end: number }
export interface HeadingParts {
  /** Missing where there is none, or where it is written otherwise (`Part one`). */
  readonly number: Part | undefined;
  readonly title: Part;
}

/** Marks between a number and a title, or round either. */
const BETWEEN = new Set([...'.:–—-)]*_#|\t ']);

/**
 * Parts of a heading's text. `number` as the outline has it (`2.2.1`, `C`), empty for none.
 * The title keeps the emphasis inside it and loses what wraps the whole line.
 */
export function headingParts(text: string, number: string): HeadingParts {
  let start = 0;
  while (start < text.length && (charClass(text.charCodeAt(start)) === SPACE || text[start] === '#')) start++;
  const open = start;
  while (text[start] === '*' || text[start] === '_') start++;
  let end = trimmed(text, text.length);
  const wrapped = text.slice(open, start);
  if (wrapped !== '' && text.slice(0, end).endsWith(wrapped)) end -= wrapped.length;
  const found = number === '' ? -1 : place(text, number, start, end);
  if (found < 0) return { number: undefined, title: { start, end } };
  let from = found + number.length;
  while (from < end && BETWEEN.has(text[from] ?? '') && !emphasis(text, from, end)) from++;
  return { number: { start: found, end: found + number.length }, title: { start: from, end: Math.max(from, end) } };
}

/** Parts of a line of the contents: the title ends before leaders and page number; a Markdown link's label is the line. */
export function contentsParts(text: string, number: string): HeadingParts {
  const link = text.indexOf('](');
  const open = link < 0 ? -1 : text.lastIndexOf('[', link);
  if (open >= 0) {
    const inner = headingParts(text.slice(open + 1, link), number);
    return { number: moved(inner.number, open + 1), title: moved(inner.title, open + 1) };
  }
  let head = 0;
  while (head < text.length && (charClass(text.charCodeAt(head)) === SPACE || text[head] === '•' || ((text[head] === '-' || text[head] === '*') && text[head + 1] === ' '))) head++;
  const end = beforePage(text);
  const inner = headingParts(text.slice(head, end), number);
  return { number: moved(inner.number, head), title: moved(inner.title, head) };
}

function moved(part: Part, by: number): Part;
function moved(part: Part | undefined, by: number): Part | undefined;
function moved(part: Part | undefined, by: number): Part | undefined {
  return part === undefined ? undefined : { start: part.start + by, end: part.end + by };
}

/** Emphasis that opens the title (`*Ley* …`) belongs to it; what closes a bold number (`**2.1** Title`) does not. */
function emphasis(text: string, at: number, end: number): boolean {
  const sign = text[at];
  if (sign !== '*' && sign !== '_') return false;
  let after = at;
  while (text[after] === sign) after++;
  return isWord(text.charCodeAt(after)) && text.slice(after, end).includes(text.slice(at, after));
}

/** The number standing by itself: no letter, digit or `.digit` touches it. */
function place(text: string, number: string, from: number, end: number): number {
  for (let at = text.indexOf(number, from); at >= 0 && at + number.length <= end; at = text.indexOf(number, at + 1)) {
    const after = at + number.length;
    const longer = isWord(text.charCodeAt(after)) || (text[after] === '.' && charClass(text.charCodeAt(after + 1)) === DIGIT);
    const inside = isWord(text.charCodeAt(at - 1)) || (text[at - 1] === '.' && charClass(text.charCodeAt(at - 2)) === DIGIT);
    if (!longer && !inside) return at;
  }
  return -1;
}

function trimmed(text: string, from: number): number {
  let end = from;
  while (end > 0 && charClass(text.charCodeAt(end - 1)) === SPACE) end--;
  return end;
}

/** End of what stands before leaders and page: the page is what follows a tab, dots, or two spaces; a lone number after one space counts too. */
function beforePage(text: string): number {
  let end = trimmed(text, text.length);
  const whole = end;
  while (end > 0 && isWord(text.charCodeAt(end - 1))) end--;
  const page = text.slice(end, whole);
  if (page === '' || page.length > 6 || end === 0 || !isPage(page)) end = whole;
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === '…' || text[end - 1] === '·' || text[end - 1] === '_' || charClass(text.charCodeAt(end - 1)) === SPACE)) end--;
  return end;
}

function isPage(word: string): boolean {
  if (charClass(word.charCodeAt(0)) === DIGIT) return [...word].every((sign) => charClass(sign.charCodeAt(0)) === DIGIT);
  return [...word].every((sign) => 'ivxlc'.includes(sign));
}
