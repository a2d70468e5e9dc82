/** What is kept of a document between sessions: hashes of the sentences read, and where reading stopped. Damaged records read as none. */
import type { Stopped } from './book';

export interface Record { readonly read: Set<number>; stopped: Stopped | undefined }

/** More hashes than any thesis has sentences: what a much-edited text leaves behind goes, the oldest first. */
const MOST = 40_000;

/** As text: `kept` is plain JSON. */
export interface Kept { read: string; stopped?: Stopped; when: number }

/** `when`: milliseconds, by which the documents read longest ago are forgotten. */
export function keep({ read, stopped }: Record, when: number): Kept {
  const hashes = [...read].slice(-MOST);
  const bytes = new Uint8Array(hashes.length * 4);
  const view = new DataView(bytes.buffer);
  hashes.forEach((hash, index) => { view.setUint32(index * 4, hash); });
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { read: btoa(binary), when, ...(stopped === undefined ? {} : { stopped }) };
}

export function restore(kept: unknown): Record {
  const { read, stopped } = (typeof kept === 'object' && kept !== null ? kept : {}) as { read?: unknown; stopped?: unknown };
  return { read: new Set(typeof read === 'string' ? hashesOf(read) : []), stopped: isStopped(stopped) ? stopped : undefined };
}

function hashesOf(text: string): number[] {
  try {
    const binary = atob(text);
    const out: number[] = [];
    for (let i = 0; i + 4 <= binary.length; i += 4) {
      out.push(((binary.charCodeAt(i) << 24) | (binary.charCodeAt(i + 1) << 16) | (binary.charCodeAt(i + 2) << 8) | binary.charCodeAt(i + 3)) >>> 0);
    }
    return out;
  } catch {
    return [];
  }
}

function isStopped(value: unknown): value is Stopped {
  const { hash, section, nth } = (typeof value === 'object' && value !== null ? value : {}) as { [key in keyof Stopped]?: unknown };
  return typeof hash === 'number' && typeof section === 'string' && typeof nth === 'number';
}
