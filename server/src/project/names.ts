/** File names in `.thesis.json` and the addresses they stand for. Names use `/` and count from the folder of `.thesis.json`. */

/** The address a name stands for; undefined where it leads out of everything. */
export function addressOf(folder: string, name: string): string | undefined {
  const root = pathOf(folder);
  const parts = folder.slice(root).split('/');
  for (const part of name.replace(/\\/g, '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(encodeURIComponent(part));
    else if (parts.length <= 1) return undefined;
    else parts.pop();
  }
  return folder.slice(0, root) + parts.join('/');
}

/** The name by which a folder's `.thesis.json` calls an address. */
export function nameOf(folder: string, uri: string): string {
  const from = readable(folder).split('/');
  const to = readable(uri).split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** One spelling for all ways an address may be escaped. */
export function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The folder an address lies in, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** The folder a file or folder lies in; undefined at the root, and for what has no path. */
export function folderAbove(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash < pathOf(uri) ? undefined : uri.slice(0, slash);
}

/** Where the path (or, for `scheme://host/path`, the host) begins: behind `scheme:` and two slashes, if they are there. */
function pathOf(uri: string): number {
  const colon = uri.indexOf(':') + 1;
  return uri.startsWith('//', colon) ? colon + 2 : colon;
}

/** The last part of an address, to show. */
export function fileNameOf(uri: string): string {
  return readable(uri.slice(uri.lastIndexOf('/') + 1));
}
