/** A formatted reference before it becomes plain text or Markdown: pieces of text, some in italics, some links. */

export interface Piece { readonly text: string; readonly style: 'plain' | 'italic' | 'link' }

export const plain = (text: string): Piece => ({ text, style: 'plain' });
export const italic = (text: string): Piece => ({ text, style: 'italic' });
export const link = (text: string): Piece => ({ text, style: 'link' });

/** White space and control signs folded to single spaces: a field never breaks a line. */
export function oneLine(text: string | undefined): string {
  return text === undefined ? '' : text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
}

/** Signs that end a sentence by themselves, also before a closing quote; behind a bracket, `(2nd ed.)`, a full stop is still due. */
const ENDED = /[.?!…][”’"'»]?$/;

/** A sentence of the reference: its pieces and, where none stands there yet, a full stop. A link gets none: it would be read as part of it. */
export function sentence(...pieces: readonly Piece[]): readonly Piece[] {
  const kept = pieces.filter(({ text }) => text !== '');
  const last = kept[kept.length - 1];
  if (last === undefined || last.style === 'link' || ENDED.test(last.text)) return kept;
  return [...kept, plain('.')];
}

/** Sentences with a space between them; empty ones vanish. */
export function paragraph(sentences: readonly (readonly Piece[])[]): readonly Piece[] {
  return sentences.filter((pieces) => pieces.length > 0).flatMap((pieces, i) => (i === 0 ? pieces : [plain(' '), ...pieces]));
}

export function toText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Markdown that shows the pieces as they are: everything that could be markup is escaped. */
export function toMarkdown(pieces: readonly Piece[]): string {
  const out = pieces.map(({ text, style }) => {
    const escaped = text.replace(/[\\`*_{}[\]<>#|~$!]|&(?=[#\p{L}])/gu, '\\$&');
    if (style === 'italic') return text.trim() === '' ? '' : `*${escaped}*`;
    const target = style === 'link' ? linkTarget(text) : undefined;
    return target === undefined ? escaped : `[${escaped}](${target})`;
  }).join('');
  // the start of a line could make a list or a rule
  return out.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
}

/**
 * Where a link may lead: web addresses only (`https:`, `http:`, or a bare `www.`), with what would end a Markdown link percent-encoded.
 * Anything else (`javascript:`, `file:`, `command:`, …) is no link: undefined.
 */
export function linkTarget(address: string): string | undefined {
  const target = /^www\./i.test(address) ? `http://${address}` : address;
  if (!/^https?:\/\/[^\s/?#]/i.test(target)) return undefined;
  return target.replace(/[\s()<>[\]\\"'`{}|^*\u0000-\u001f\u007f]/g, encode);
}

function encode(sign: string): string {
  const code = sign.charCodeAt(0);
  return code < 0x80 ? `%${code.toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(sign);
}
