/** A row's text as nodes: mentions are links, styles are elements, notation is left out. Remembers which text node shows which offsets. */
import type { ReadingMark, ReadingRow } from '../../../../../server/src/protocol';
import { element } from '../../page/element';

/** Of a text node: the row it shows a piece of, and the offset it begins at. `fixed`: it shows other signs than the text has. */
export interface Piece { readonly row: ReadingRow; readonly start: number; readonly end: number; readonly fixed: boolean }
const pieces = new WeakMap<Node, Piece>();
/** Of an element: the mention it shows. */
const mentions = new WeakMap<Node, { readonly row: ReadingRow; readonly mark: ReadingMark }>();

export function pieceOf(node: Node): Piece | undefined { return pieces.get(node); }
export function mentionOf(node: Node): { readonly row: ReadingRow; readonly mark: ReadingMark } | undefined { return mentions.get(node); }

const MENTIONS: ReadonlySet<string> = new Set(['citation', 'use', 'definition', 'reference', 'marker', 'note', 'link', 'image']);
const STYLES = { em: 'em', strong: 'strong', code: 'code', sup: 'sup', sub: 'sub', underline: 'u' } as const;

/** Appends the text from `start` to `end`. `after` is told of each mention drawn, and may put something behind it. */
export function appendRun(parent: HTMLElement, row: ReadingRow, start = 0, end = row.text.length, after?: (mark: ReadingMark, drawn: HTMLElement) => void): void {
  const within = row.marks.filter((mark) => mark.start < end && mark.end > start);
  nest(parent, row, within.filter(({ kind }) => MENTIONS.has(kind)), within.filter(({ kind }) => !MENTIONS.has(kind)), start, end, after);
}

/** Draws a stretch: its mentions, those inside them, and the text between. Mentions that cross the end of another are cut. */
function nest(parent: HTMLElement, row: ReadingRow, inside: readonly ReadingMark[], styles: readonly ReadingMark[], start: number, end: number, after?: (mark: ReadingMark, drawn: HTMLElement) => void): void {
  let at = start;
  for (let k = 0; k < inside.length; k++) {
    const mark = inside[k] as ReadingMark;
    if (mark.start < at || mark.end <= mark.start) continue;
    leaves(parent, row, styles, at, Math.min(mark.start, end));
    const to = Math.min(mark.end, end);
    const drawn = drawMention(row, mark);
    if (mark.as === undefined) nest(drawn, row, inside.slice(k + 1).filter((one) => one.start >= mark.start && one.end <= to && one !== mark), styles, mark.start, to, after);
    else drawn.append(textNode(mark.as, row, mark.start, to, true));
    if (drawn.textContent !== '') parent.append(drawn);
    after?.(mark, drawn);
    at = to;
  }
  leaves(parent, row, styles, at, end);
}

function drawMention(row: ReadingRow, mark: ReadingMark): HTMLElement {
  const { kind, state } = mark;
  if (kind === 'link') {
    const href = mark.href ?? '';
    return /^(?:https?:\/\/|mailto:)/i.test(href) ? element('a', { class: 'address', href, title: href }) : element('span');
  }
  if (kind === 'image') return element('span', { class: 'picture' });
  const raised = kind === 'marker' || kind === 'note';
  const made = element(raised ? 'sup' : kind === 'definition' ? 'dfn' : 'span', { class: `mention ${kind}${state === undefined ? '' : ` ${state}`}`, tabindex: 0, role: mark.to === undefined ? undefined : 'link' });
  mentions.set(made, { row, mark });
  return made;
}

/** Text without mentions: cut where a style begins or ends. */
function leaves(parent: HTMLElement, row: ReadingRow, styles: readonly ReadingMark[], start: number, end: number): void {
  if (start >= end) return;
  const here = styles.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [...new Set([start, end, ...here.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])])].sort((a, b) => a - b);
  for (let k = 0; k + 1 < cuts.length; k++) leaf(parent, row, here, cuts[k] as number, cuts[k + 1] as number);
}

function leaf(parent: HTMLElement, row: ReadingRow, styles: readonly ReadingMark[], start: number, end: number): void {
  const here = styles.filter((mark) => mark.start <= start && mark.end >= end);
  if (here.some(({ kind }) => kind === 'hidden')) return;
  const cut = here.find(({ kind }) => kind === 'break' || kind === 'item');
  if (cut !== undefined) {
    if (cut.start !== start) return;
    // the first line needs no break before it, nor do two breaks make an empty line
    if (parent.textContent !== '' && !(parent.lastChild instanceof HTMLBRElement)) parent.append(element('br'));
    if (cut.kind === 'item') parent.append(element('span', { class: 'bullet' }, '•\u2002'));
    return;
  }
  let inner: HTMLElement = parent;
  let shown: string | undefined;
  for (const mark of here) {
    if (mark.kind === 'entity') shown = mark.start === start ? mark.as : '';
    const wrapped = mark.kind in STYLES ? element(STYLES[mark.kind as keyof typeof STYLES]) : mark.kind === 'label' || mark.kind === 'page' ? element('span', { class: mark.kind }) : undefined;
    if (wrapped === undefined) continue;
    inner.append(wrapped);
    inner = wrapped;
  }
  const text = shown ?? spaced(row.text.slice(start, end));
  if (text !== '') inner.append(textNode(text, row, start, end, text.length !== end - start));
}

/** Single spaces, and none that a line may end at between `p.` and its number. Sign for sign, so that offsets stay. */
function spaced(text: string): string {
  return text.replace(/\s/g, ' ').replace(/\b(pp?|[Cc]hap|[Vv]ols?|[Nn]os?|S)\. (?=\d)/g, '$1.\u00a0');
}

/** Cuts a text node in two at an offset of its data. @returns the second half; the node itself where there is nothing to cut */
export function splitAt(node: Text, at: number): Text {
  const piece = pieces.get(node);
  if (piece === undefined || piece.fixed || at <= 0 || at >= node.length) return node;
  const second = node.splitText(at);
  pieces.set(node, { ...piece, end: piece.start + at });
  pieces.set(second, { ...piece, start: piece.start + at });
  return second;
}

function textNode(text: string, row: ReadingRow, start: number, end: number, fixed: boolean): Text {
  const node = document.createTextNode(text);
  pieces.set(node, { row, start, end, fixed });
  return node;
}
