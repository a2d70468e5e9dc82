/** A file system in memory that can be made read-only, and a storage that is only kept while it runs. */
import * as vscode from 'vscode';

export class Files implements vscode.FileSystemProvider {
  writable = true;
  private readonly kept = new Map<string, Uint8Array>();
  private readonly emitter = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.emitter.event;

  put(uri: vscode.Uri, bytes: Uint8Array): void {
    this.kept.set(uri.path, bytes);
  }

  text(uri: vscode.Uri): string {
    return new TextDecoder().decode(this.kept.get(uri.path));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.kept.get(uri.path);
    if (bytes !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    if (![...this.kept.keys()].some((one) => one.startsWith(`${uri.path}/`))) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): Array<[string, vscode.FileType]> {
    return [...this.kept.keys()].filter((one) => one.startsWith(`${uri.path}/`)).map((one) => [one.slice(uri.path.length + 1), vscode.FileType.File]);
  }

  createDirectory(): void {}

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.kept.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.check(uri);
    this.kept.set(uri.path, bytes);
  }

  delete(uri: vscode.Uri): void {
    this.check(uri);
    this.kept.delete(uri.path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.check(to);
    this.kept.set(to.path, this.readFile(from));
    this.kept.delete(from.path);
  }

  private check(uri: vscode.Uri): void {
    if (!this.writable) throw vscode.FileSystemError.NoPermissions(uri);
  }
}

export class Store implements vscode.Memento {
  private readonly kept = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.kept.keys()];
  }

  get<T>(key: string, otherwise?: T): T {
    return (this.kept.has(key) ? this.kept.get(key) : otherwise) as T;
  }

  async update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.kept.delete(key);
    else this.kept.set(key, value);
  }
}
