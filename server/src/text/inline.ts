/**
 * Inline markup in a block's text: emphasis, code, links, the few HTML tags converters leave behind, raised and lowered letters.
 * Only what can be told for sure is marked; the rest stays text. One pass, linear in the length (delimiters are matched on a stack, as
 * CommonMark 0.31 does, without its rule of three).
 */
import { charClass, isWord, OTHER, SPACE } from './chars';

export type InlineKind =
  | 'em' | 'strong' | 'code' | 'sup' | 'sub' | 'underline' | 'link' | 'image'
  /** Markup that is not shown. */
  | 'hidden'
  /** A new line, a new paragraph or an item begins here, inside a cell. */
  | 'break' | 'item'
  /** An entity: shown as `as`. */
  | 'entity';

export interface InlineMark {
  readonly start: number;
  readonly end: number;
  readonly kind: InlineKind;
  /** Of a link: where it leads, `http:`, `https:` or `mailto:` always. */
  readonly href?: string;
  readonly as?: string;
}

/** Tags read as markup; any other is text. `null`: not shown, nothing else. */
const TAGS: Readonly<Record<string, InlineKind | null>> = {
  i: 'em', em: 'em', cite: 'em', b: 'strong', strong: 'strong', u: 'underline', sup: 'sup', sub: 'sub', code: 'code',
  br: 'break', p: 'break', div: 'break', ul: 'break', ol: 'break', li: 'item', span: null, small: null,
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', '#39': "'", '#160': '\u00a0',
};
const LONGEST_TAG = 200;
const LONGEST_ADDRESS = 2_000;
const LONGEST_RAISED = 12;
const LONGEST_CODE = 500;

interface Delimiter { readonly sign: string; at: number; length: number; readonly opens: boolean; readonly closes: boolean; readonly run: number }
interface Open { readonly name: string; readonly start: number; readonly end: number }

/** Marks of a text, by start, outer before inner. */
export function inlineMarks(text: string): InlineMark[] {
  const marks: InlineMark[] = [];
  const delimiters: Delimiter[] = [];
  const tags: Open[] = [];
  const brackets: number[] = [];
  for (let at = 0; at < text.length;) {
    const sign = text[at];
    switch (sign) {
      case '\\': at += escaped(text, at, marks); break;
      case '*': case '_': at += delimiter(text, at, delimiters); break;
      case '`': at += code(text, at, marks); break;
      case '<': at += tag(text, at, tags, marks); break;
      case '&': at += entity(text, at, marks); break;
      case '^': case '~': at += raised(text, at, marks); break;
      case '\u2022': at += bullet(text, at, marks); break;
      case '[': brackets.push(at); at++; break;
      case ']': at += link(text, at, brackets.pop(), marks); break;
      default: at++;
    }
  }
  emphasis(delimiters, marks);
  return marks.length < 2 ? marks : marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a sign stands, at most so many characters behind `from`; -1 where it does not. */
function within(text: string, sign: string, from: number, most: number): number {
  const end = Math.min(text.length, from + most);
  for (let i = from; i < end; i++) if (text.startsWith(sign, i)) return i;
  return -1;
}

function hide(start: number, end: number): InlineMark {
  return { start, end, kind: 'hidden' };
}

/** A backslash before punctuation that means something. */
function escaped(text: string, at: number, marks: InlineMark[]): number {
  const next = text[at + 1];
  if (next === undefined || !'\\`*_{}[]()#+-.!<>&^~|'.includes(next)) return 1;
  marks.push(hide(at, at + 1));
  return 2;
}

/** A run of stars or underscores: what stands round it tells whether it may open or close. */
function delimiter(text: string, at: number, out: Delimiter[]): number {
  const sign = text[at] as string;
  let end = at + 1;
  while (text[end] === sign) end++;
  const length = end - at;
  if (length > 3) return length;
  const before = at === 0 ? SPACE : charClass(text.charCodeAt(at - 1));
  const after = end === text.length ? SPACE : charClass(text.charCodeAt(end));
  const left = after !== SPACE && (after !== OTHER || before === SPACE || before === OTHER);
  const right = before !== SPACE && (before !== OTHER || after === SPACE || after === OTHER);
  const inWord = sign === '_' && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(end));
  if ((left || right) && !inWord) out.push({ sign, at, length, opens: left && (sign === '*' || !right || before === OTHER), closes: right && (sign === '*' || !left || after === OTHER), run: length });
  return length;
}

/** Closers look for their opener on a stack for each sign; one that finds none, or half of one, leaves the rest as text. */
function emphasis(delimiters: readonly Delimiter[], marks: InlineMark[]): void {
  let stack: Delimiter[] = [];
  for (const closer of delimiters) {
    while (closer.closes && closer.length > 0) {
      const index = stack.findLastIndex((one) => one.sign === closer.sign && one.length > 0);
      const opener = stack[index];
      if (opener === undefined) break;
      const width = opener.length >= 2 && closer.length >= 2 ? 2 : 1;
      // a lone star does not close half of two: `**a*` is text
      if (width === 1 && (opener.run === 2 || closer.run === 2) && opener.run !== closer.run && opener.length + closer.length > 2 && opener.run !== 3 && closer.run !== 3) break;
      const from = opener.at + opener.length - width;
      marks.push({ start: from, end: closer.at + width, kind: width === 2 ? 'strong' : 'em' }, hide(from, from + width), hide(closer.at, closer.at + width));
      opener.length -= width;
      closer.at += width;
      closer.length -= width;
      stack = stack.slice(0, opener.length > 0 ? index + 1 : index);
    }
    if (closer.opens && closer.length > 0) stack.push(closer);
    // what is open this long was never meant to be closed; keeps the pass linear
    if (stack.length > 64) stack = stack.slice(32);
  }
}

function code(text: string, at: number, marks: InlineMark[]): number {
  let open = at + 1;
  while (text[open] === '`') open++;
  const length = open - at;
  if (length > 2) return length;
  const close = within(text, '`'.repeat(length), open, LONGEST_CODE);
  if (close < 0 || close === open || text[close + length] === '`') return length;
  marks.push({ start: at, end: close + length, kind: 'code' }, hide(at, open), hide(close, close + length));
  return close + length - at;
}

/** A tag of the list, closed or not; everything else that looks like one is text. */
function tag(text: string, at: number, open: Open[], marks: InlineMark[]): number {
  const closing = text[at + 1] === '/';
  let name = at + (closing ? 2 : 1);
  const from = name;
  while (name < from + 8 && isWord(text.charCodeAt(name))) name++;
  const kind = TAGS[text.slice(from, name).toLowerCase()];
  const next = text[name];
  if (kind === undefined || !Object.hasOwn(TAGS, text.slice(from, name).toLowerCase()) || (next !== '>' && next !== ' ' && next !== '/')) return autolink(text, at, marks);
  let end = name;
  while (end < text.length && end - at < LONGEST_TAG && text[end] !== '>' && text[end] !== '<') end++;
  if (text[end] !== '>') return 1;
  end++;
  const word = text.slice(from, name).toLowerCase();
  if (kind === null) marks.push(hide(at, end));
  else if (kind === 'break' || kind === 'item') marks.push(closing ? hide(at, end) : { start: at, end, kind });
  else if (!closing) open.push({ name: word, start: at, end });
  else {
    const index = open.findLastIndex((one) => one.name === word);
    const opener = open[index];
    if (opener === undefined) return end - at;
    marks.push({ start: opener.start, end, kind }, hide(opener.start, opener.end), hide(at, end));
    open.length = index;
  }
  if (open.length > 64) open.splice(0, 32);
  return end - at;
}

/** `<https://…>`: the brackets are not shown; the address itself is found as any other. */
function autolink(text: string, at: number, marks: InlineMark[]): number {
  const end = within(text, '>', at, LONGEST_TAG);
  if (end < 0) return 1;
  const inside = text.slice(at + 1, end);
  if (inside.includes(' ') || safeAddress(inside) === undefined) return 1;
  marks.push(hide(at, at + 1), hide(end, end + 1));
  return 1;
}

function entity(text: string, at: number, marks: InlineMark[]): number {
  const end = within(text, ';', at, 8);
  if (end < 0) return 1;
  const name = text.slice(at + 1, end);
  const as = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  if (as === undefined) return 1;
  marks.push({ start: at, end: end + 1, kind: 'entity', as });
  return end + 1 - at;
}

/** `10^2^`, `CO~2~`: short, without a space. */
function raised(text: string, at: number, marks: InlineMark[]): number {
  const sign = text[at] as string;
  const before = charClass(text.charCodeAt(at - 1));
  const end = within(text, sign, at + 1, LONGEST_RAISED);
  if (at === 0 || text[at - 1] === '[' || end <= at + 1 || (before === SPACE && sign === '~')) return 1;
  for (let i = at + 1; i < end; i++) if (charClass(text.charCodeAt(i)) === SPACE || text[i] === '[' || text[i] === ']') return 1;
  marks.push({ start: at, end: end + 1, kind: sign === '^' ? 'sup' : 'sub' }, hide(at, at + 1), hide(end, end + 1));
  return end + 1 - at;
}

/** A bullet within a line begins an item. */
function bullet(text: string, at: number, marks: InlineMark[]): number {
  let end = at + 1;
  while (text[end] === ' ') end++;
  if (at > 0) marks.push({ start: at, end, kind: 'item' });
  return end - at;
}

/** `[words](address)` and `![words](address)`: a link where the address is of a kind that can do no harm, else text. */
function link(text: string, close: number, open: number | undefined, marks: InlineMark[]): number {
  if (open === undefined || text[close + 1] !== '(') return 1;
  const image = text[open - 1] === '!';
  let end = close + 2;
  let depth = 0;
  for (; end < text.length && end - close < LONGEST_ADDRESS; end++) {
    if (text[end] === '[' || text[end] === ']') return 1;
    if (text[end] === '(') depth++;
    else if (text[end] === ')' && depth-- === 0) break;
  }
  if (text[end] !== ')') return 1;
  const inside = text.slice(close + 2, end).trim();
  const space = inside.search(/\s/);
  const href = safeAddress(space < 0 ? inside : inside.slice(0, space));
  if (!image && href === undefined) return 1;
  const start = image ? open - 1 : open;
  marks.push(image || href === undefined ? { start, end: end + 1, kind: 'image' } : { start, end: end + 1, kind: 'link', href });
  marks.push(hide(start, open + 1), hide(close, end + 1));
  return end + 1 - close;
}

/** The address, where it is of the web or mail; undefined for every other kind, `javascript:` and relative ones among them. */
export function safeAddress(address: string): string | undefined {
  const bare = address.startsWith('<') && address.endsWith('>') ? address.slice(1, -1) : address;
  for (let i = 0; i < bare.length; i++) if (bare.charCodeAt(i) <= 32) return undefined;
  const head = bare.slice(0, 8).toLowerCase();
  return head.startsWith('https://') || head.startsWith('http://') || head.startsWith('mailto:') ? bare : undefined;
}
