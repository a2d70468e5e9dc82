/** A stretch of running text as Pandoc's Markdown: emphasis kept, other signs escaped, patches put in. */
import { charClass, DIGIT, LOWER, SPACE } from '../../text/chars';
import type { Patch, Writing } from './types';

/** A place where emphasis may begin or end: `*`, `**`, `_`, `<i>`. */
interface Mark { readonly at: number; readonly length: number; readonly kind: string; readonly opens: boolean; readonly closes: boolean; text: string }

/** HTML that only sets type, and what Pandoc writes for it. */
const TAGS: Readonly<Record<string, string>> = { i: '*', em: '*', cite: '*', b: '**', strong: '**', sup: '^', sub: '~' };
/** Longer than any tag a thesis carries. */
const TAG_MOST = 400;

/** Keeps apart what Pandoc would take for one, and is not seen. */
export const APART = '<!-- -->';

/** The text from `start` to `end` with `patches` in place of what they cover. Line breaks and control characters become spaces. */
export function inline(text: string, start: number, end: number, patches: readonly Patch[], writing: Writing): string {
  const marks = writing.markdown ? [] : matched(marksOf(text, start, end, patches));
  let out = '';
  let mark = 0;
  let patch = 0;
  for (let i = start; i < end;) {
    while (patch < patches.length && (patches[patch] as Patch).start < i) patch++;
    const put = patches[patch];
    if (put?.start === i && put.end <= end) {
      // two pairs of brackets side by side would be a link
      if (out.endsWith(']') && put.text.startsWith('[')) out += APART;
      out += guarded(put.text, text, put.end);
      if (put.text.endsWith(']') && '({:'.includes(text[put.end] ?? 'x') && put.end < end) out += APART;
      // a patch of no length is put in once
      if (put.end === i) { patch++; continue; }
      i = put.end;
      continue;
    }
    while (mark < marks.length && (marks[mark] as Mark).at < i) mark++;
    const sign = marks[mark];
    if (sign?.at === i) {
      out += sign.text;
      i += sign.length;
      continue;
    }
    out += writing.markdown ? kept(text, i) : escaped(text, i);
    i++;
  }
  return out.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
}

/** A key must not run into what follows: `@smith2001s`. */
function guarded(text: string, whole: string, end: number): string {
  const at = text.lastIndexOf('@');
  if (at < 0 || text.endsWith(']') || !(isWord(whole, end) || (whole.charCodeAt(end) > 32 && isWord(whole, end + 1)))) return text;
  return `${text.slice(0, at)}@{${text.slice(at + 1)}}`;
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 95 || (charClass(code) >= LOWER && charClass(code) <= DIGIT);
}

/** In Markdown only what Pandoc reads and Markdown does not. */
function kept(text: string, at: number): string {
  const sign = text[at] ?? '';
  if (sign === '\n' || sign === '\r') return ' ';
  if (sign === '@' && text[at - 1] !== '\\' && startsKey(text, at)) return '\\@';
  return sign === '$' && text[at - 1] !== '\\' ? '\\$' : sign;
}

function startsKey(text: string, at: number): boolean {
  return !isWord(text, at - 1) && (isWord(text, at + 1) || text[at + 1] === '{');
}

function escaped(text: string, at: number): string {
  const sign = text[at] ?? '';
  switch (sign) {
    case '\t': case '\n': case '\r': return ' ';
    case '\\': case '`': case '*': case '_': case '[': case ']': case '^': case '~': case '$': return `\\${sign}`;
    case '@': return startsKey(text, at) ? '\\@' : '@';
    case '<': return isAddress(text, at) || charClass(text.charCodeAt(at + 1)) === SPACE ? '<' : '\\<';
    case '&': return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,24});/i.test(text.slice(at, at + 28)) ? '\\&' : '&';
    default: return sign;
  }
}

/** `<https://…>`: Pandoc makes a link of it. */
function isAddress(text: string, at: number): boolean {
  return /^<(?:https?|ftp|mailto):/i.test(text.slice(at, at + 10)) && /^[^\s<>]{1,2000}>/.test(text.slice(at + 1, at + 2002));
}

function marksOf(text: string, start: number, end: number, patches: readonly Patch[]): Mark[] {
  const out: Mark[] = [];
  let patch = 0;
  for (let i = start; i < end;) {
    while (patch < patches.length && (patches[patch] as Patch).end <= i) patch++;
    const over = patches[patch];
    if (over !== undefined && over.start <= i) { i = over.end; continue; }
    const mark = markAt(text, i, end);
    if (mark !== undefined) out.push(mark);
    i += mark?.length ?? 1;
  }
  return out;
}

function markAt(text: string, at: number, end: number): Mark | undefined {
  const sign = text[at];
  if (sign === '<') return tagAt(text, at, end);
  if (sign !== '*' && sign !== '_') return undefined;
  let to = at;
  while (to < end && text[to] === sign) to++;
  const length = to - at;
  // longer runs are lines and footnote signs
  if (length > 3) return { at, length, kind: '', opens: false, closes: false, text: `\\${sign}`.repeat(length) };
  const before = at > 0 && charClass(text.charCodeAt(at - 1)) !== SPACE;
  const after = to < text.length && charClass(text.charCodeAt(to)) !== SPACE;
  const opens = after && (sign === '*' || !isWord(text, at - 1));
  const closes = before && (sign === '*' || !isWord(text, to));
  return { at, length, kind: sign.repeat(length), opens, closes, text: `\\${sign}`.repeat(length) };
}

function tagAt(text: string, at: number, end: number): Mark | undefined {
  const head = /^<(\/?)([a-z][a-z0-9]{0,11})(?=[\s/>])/i.exec(text.slice(at, at + 16));
  const close = head === null ? -1 : text.slice(at, Math.min(end, at + TAG_MOST)).indexOf('>');
  if (head === null || close < 0) return undefined;
  const name = (head[2] ?? '').toLowerCase();
  const mark = TAGS[name];
  const length = close + 1;
  // what sets blocks has no place in a line: its parts are kept apart by a space, items by a bullet
  if (mark === undefined) return { at, length, kind: '', opens: false, closes: false, text: name === 'li' && head[1] === '' ? ' • ' : name === 'span' || name === 'u' || name === 'font' || name === 'a' ? '' : ' ' };
  return { at, length, kind: `<${name}`, opens: head[1] === '', closes: head[1] !== '', text: '' };
}

/** Marks in pairs get their sign; those without a partner stay escaped (tags are dropped). */
function matched(marks: Mark[]): Mark[] {
  const open: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind === '') continue;
    const partner = mark.closes ? lastOf(open, mark.kind) : -1;
    if (partner >= 0) {
      const first = open[partner] as Mark;
      const sign = mark.kind.startsWith('<') ? TAGS[mark.kind.slice(1)] ?? '' : mark.kind;
      first.text = sign;
      mark.text = sign;
      open.length = partner;
    } else if (mark.opens) open.push(mark);
  }
  return marks;
}

/** Few marks are open at a time; farther back none is looked for. */
const NESTED_MOST = 8;

function lastOf(open: readonly Mark[], kind: string): number {
  for (let k = open.length - 1; k >= 0 && k >= open.length - NESTED_MOST; k--) if (open[k]?.kind === kind) return k;
  return -1;
}

/** What at the start of a block would make it a list, a heading, a quotation or a definition. A numbered item stays one. */
export function blockStart(text: string): string {
  if (/^(?:[#>:|%]|[-+] |={3}|-{3})/.test(text)) return `\\${text}`;
  const label = /^(\(?)(\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,8})([.)])(?=\s)/.exec(text);
  // `B. Alder` is an initial: a list would need two spaces
  if (/^[A-Z]\. \S/.test(text)) return text;
  if (label === null || (label[1] === '' && /^\d{1,3}$/.test(label[2] ?? ''))) return text;
  return `${label[1] === '' ? '' : '\\('}${label[2]}\\${label[3]}${text.slice(label[0].length)}`;
}
