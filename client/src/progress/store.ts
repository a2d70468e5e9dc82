/** Keeps what was read of each document in the workspace's state. */
import type { Memento } from 'vscode';
import { type Kept, type Record, keep, restore } from './record';

const PREFIX = 'thesis.progress:';
/** Documents remembered in one workspace. */
const MOST = 50;

export class Store {
  private readonly records = new Map<string, Record>();

  constructor(private readonly memento: Memento, private readonly now: () => number) {}

  of(uri: string): Record {
    let record = this.records.get(uri);
    if (record === undefined) {
      record = restore(this.memento.get(PREFIX + uri));
      this.records.set(uri, record);
    }
    return record;
  }

  /** Puts a record back, as before it was cleared. */
  set(uri: string, record: Record): void {
    this.records.set(uri, record);
    this.save(uri);
  }

  clear(uri: string): void {
    this.records.delete(uri);
    this.write(uri, undefined);
  }

  /** Writes what is known of a document; untitled ones have no name to be known by later. */
  save(uri: string): void {
    const record = this.records.get(uri);
    if (record === undefined || uri.startsWith('untitled:')) return;
    this.write(uri, keep(record, this.now()));
    this.forgetOld();
  }

  /** The document has another address now. */
  move(from: string, to: string): void {
    const record = this.of(from);
    if (record.read.size === 0) return;
    this.set(to, record);
    this.clear(from);
  }

  private forgetOld(): void {
    const kept = this.memento.keys().filter((key) => key.startsWith(PREFIX));
    if (kept.length <= MOST) return;
    const age = (key: string): number => this.memento.get<Partial<Kept>>(key)?.when ?? 0;
    const [oldest] = kept.sort((a, b) => age(a) - age(b));
    if (oldest !== undefined) this.write(oldest.slice(PREFIX.length), undefined);
  }

  private write(uri: string, value: Kept | undefined): void {
    this.memento.update(PREFIX + uri, value).then(undefined, () => undefined);
  }
}
