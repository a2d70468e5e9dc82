/** Small pieces of Markdown: escaped text, links, counts in words. */
import type { Position } from 'vscode-languageserver-types';

/** Signs that mean something wherever they stand, `&` before an entity's name, `$(` before an icon's. */
const SPECIAL = /[\\`*_[\]<~]|&(?=[#\p{L}])|\$(?=\()/gu;

/** Text that Markdown shows as it is, on one line. What needs no escape has none, so that other readers can show it too. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(SPECIAL, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=#>|]/, '\\$&');
}

/** A link to a place of the document, as Markdown. */
export function link(label: string, uri: string, position: Position): string {
  const target = linkTo(uri, position).replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
  return `[${label}](${target})`;
}

/** The address of a place in a document: `#L12,5` (1-based), as editors read it. */
export function linkTo(uri: string, { line, character }: Position): string {
  return `${uri}#L${line + 1},${character + 1}`;
}

/** A card: its title, then its other lines close together. Empty lines are left out. */
export function card(title: string, lines: readonly string[]): string {
  return [title, lines.filter((line) => line !== '').join('  \n')].filter((part) => part !== '').join('\n\n');
}

/** `once`, `2 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** `1`, `1 and 2`, `1, 2 and 4`. */
export function series(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** Cuts at a word's end and says so with an ellipsis. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const at = text.lastIndexOf(' ', limit);
  return `${text.slice(0, at > limit / 2 ? at : limit)}…`;
}
