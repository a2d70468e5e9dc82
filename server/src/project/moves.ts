/** Files that are renamed or moved keep their place in the thesis: `.thesis.json` names them anew. */
import type { TextChange } from '../model/types';
import { FILE_KEYS } from './config';
import { isError, type JsonNode, readJson } from './json';
import { addressOf, nameOf, readable } from './names';

export interface Move { readonly oldUri: string; readonly newUri: string }

/**
 * Changes of a project file's text, `folder` being the folder it lies in. A folder that moves takes its files along; one that takes the project
 * file along changes no name. None where the text is damaged.
 */
export function namedAnew(text: string, folder: string, moves: readonly Move[]): TextChange[] {
  const root = readJson(text);
  if (isError(root)) return [];
  const names = FILE_KEYS.flatMap((key) => {
    const node = root.children.get(key);
    return node === undefined ? [] : Array.isArray(node.value) ? [...node.children.values()] : [node];
  });
  return names.flatMap((node) => {
    const moved = movedTo(node, folder, moves);
    return moved === undefined ? [] : [{ start: node.start, end: node.end, text: JSON.stringify(nameOf(folder, moved)) }];
  });
}

function movedTo({ value }: JsonNode, folder: string, moves: readonly Move[]): string | undefined {
  const address = typeof value === 'string' ? addressOf(folder, value) : undefined;
  if (address === undefined) return undefined;
  const here = readable(address);
  for (const { oldUri, newUri } of moves) {
    const from = trimmed(readable(oldUri));
    if (`${readable(folder)}/`.startsWith(`${from}/`)) continue;
    if (here === from) return trimmed(newUri);
    if (here.startsWith(`${from}/`)) return trimmed(newUri) + here.slice(from.length);
  }
  return undefined;
}

function trimmed(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
