/** A file system in memory, as web extensions bring them: one that can be written, and one that cannot. Its files come with the page's address. */
import { type Disposable, EventEmitter, type ExtensionContext, type FileChangeEvent, FileChangeType, type FileStat, FileSystemError, type FileSystemProvider, FileType, Uri, workspace } from 'vscode';

interface Folder { readonly entries: Map<string, Folder | File>; readonly time: number }
interface File { bytes: Uint8Array; time: number }

const isFolder = (node: Folder | File): node is Folder => 'entries' in node;
const folder = (): Folder => ({ entries: new Map(), time: Date.now() });

class Memory implements FileSystemProvider {
  private readonly root = folder();
  private readonly changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  stat(uri: Uri): FileStat {
    const node = this.find(uri);
    return isFolder(node) ? { type: FileType.Directory, ctime: node.time, mtime: node.time, size: 0 } : { type: FileType.File, ctime: 0, mtime: node.time, size: node.bytes.length };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    const node = this.find(uri);
    if (!isFolder(node)) throw FileSystemError.FileNotADirectory(uri);
    return [...node.entries].map(([name, one]) => [name, isFolder(one) ? FileType.Directory : FileType.File]);
  }

  createDirectory(uri: Uri): void {
    this.above(uri).entries.set(last(uri), folder());
  }

  readFile(uri: Uri): Uint8Array {
    const node = this.find(uri);
    if (isFolder(node)) throw FileSystemError.FileIsADirectory(uri);
    return node.bytes;
  }

  writeFile(uri: Uri, bytes: Uint8Array): void {
    const known = this.above(uri).entries.has(last(uri));
    this.above(uri).entries.set(last(uri), { bytes, time: Date.now() });
    this.changed.fire([{ type: known ? FileChangeType.Changed : FileChangeType.Created, uri }]);
  }

  delete(uri: Uri): void {
    this.above(uri).entries.delete(last(uri));
    this.changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    const node = this.find(from);
    this.delete(from);
    this.above(to).entries.set(last(to), node);
    this.changed.fire([{ type: FileChangeType.Created, uri: to }]);
  }

  private above(uri: Uri): Folder {
    const node = this.find(Uri.joinPath(uri, '..'));
    if (!isFolder(node)) throw FileSystemError.FileNotADirectory(uri);
    return node;
  }

  private find(uri: Uri): Folder | File {
    let node: Folder | File = this.root;
    for (const name of uri.path.split('/').filter((part) => part !== '')) {
      const next: Folder | File | undefined = isFolder(node) ? node.entries.get(name) : undefined;
      if (next === undefined) throw FileSystemError.FileNotFound(uri);
      node = next;
    }
    return node;
  }
}

function last(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** `files.json` beside the extension: texts by name, the same for both file systems. */
export async function activate(context: ExtensionContext): Promise<void> {
  const given = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'files.json')))) as Record<string, string>;
  for (const [scheme, isReadonly] of [['vscode-test-web', false], ['memfs', true]] as const) {
    const memory = new Memory();
    for (const [name, text] of Object.entries(given)) {
      const parts = name.split('/');
      for (let i = 1; i < parts.length; i++) {
        const uri = Uri.from({ scheme, path: `/${parts.slice(0, i).join('/')}` });
        try { memory.stat(uri); } catch { memory.createDirectory(uri); }
      }
      memory.writeFile(Uri.from({ scheme, path: `/${name}` }), new TextEncoder().encode(text));
    }
    context.subscriptions.push(workspace.registerFileSystemProvider(scheme, memory, { isReadonly }));
  }
}
