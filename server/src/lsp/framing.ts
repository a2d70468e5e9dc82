/**
 * Reads messages framed as the protocol says (`Content-Length`, blank line, JSON) from a stream that may carry anything. What cannot be read is
 * answered with JSON-RPC's own error codes, and reading goes on at the next header: one wrong length does not lose what comes after it.
 */
import { AbstractMessageReader, type DataCallback, type Disposable, ErrorCodes, type Message } from 'vscode-languageserver/node';

/** Longest header and longest message that are waited for, in bytes. */
const HEADER_MOST = 8_192;
const BODY_MOST = 256 * 1024 * 1024;
const BREAK = '\r\n\r\n';
const LENGTH = /Content-Length:[ \t]{0,8}(\d{1,15})[ \t]{0,8}(?=\r\n)/gi;
/** A header where a message should stand: JSON holds no raw line breaks in its strings, so that this is never part of one. */
const INSIDE = /Content-Length:[ \t]{0,8}\d{1,15}\r\n(?:Content-Type:[^\r\n]{0,200}\r\n)?\r\n/i;
const INSIDE_MOST = 300;

interface Stream {
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export class FramedReader extends AbstractMessageReader {
  private chunks: Buffer[] = [];
  private held = 0;
  /** Bytes of the message waited for; undefined while its header is. */
  private wanted: number | undefined;
  private receive: DataCallback | undefined;
  /** A `shutdown` went by. */
  ended = false;

  /** `refuse` sends an answer to what was no message. */
  constructor(private readonly stream: Stream, private readonly refuse: (answer: Message) => void) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.receive = callback;
    this.stream.on('data', (chunk) => this.take(chunk));
    this.stream.on('error', (error) => this.fireError(error));
    this.stream.on('end', () => this.fireClose());
    this.stream.on('close', () => this.fireClose());
    return { dispose: () => { this.receive = undefined; } };
  }

  private take(chunk: Buffer): void {
    const tail = this.chunks[this.chunks.length - 1];
    this.chunks.push(chunk);
    this.held += chunk.length;
    // a message whose length is too great would swallow all that follow
    if (this.wanted !== undefined && this.held < this.wanted) {
      const seam = tail === undefined ? '' : tail.toString('latin1', Math.max(0, tail.length - INSIDE_MOST));
      if (chunk.includes('Content-Length') || INSIDE.test(seam + chunk.toString('latin1', 0, INSIDE_MOST))) this.resume(this.joined());
      if (this.wanted !== undefined) return;
    }
    let going = true;
    while (going) going = this.wanted === undefined ? this.readHeader() : this.readBody(this.wanted);
  }

  private joined(): Buffer {
    const all = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks);
    this.chunks = all.length === 0 ? [] : [all];
    return all;
  }

  private keep(rest: Buffer): void {
    this.chunks = rest.length === 0 ? [] : [rest];
    this.held = rest.length;
  }

  /** True where there is more to read. */
  private readHeader(): boolean {
    if (this.held === 0) return false;
    const all = this.joined();
    const end = all.indexOf(BREAK);
    if (end < 0) {
      if (this.held <= HEADER_MOST) return false;
      // no header is so long: what may be the beginning of one stays
      this.deny(ErrorCodes.ParseError, 'No header was found');
      this.keep(all.subarray(all.length - INSIDE_MOST));
      return false;
    }
    const header = all.toString('latin1', Math.max(0, end - HEADER_MOST), end + 2);
    this.keep(all.subarray(end + BREAK.length));
    const found = [...header.matchAll(LENGTH)];
    const length = Number(found[found.length - 1]?.[1] ?? Number.NaN);
    if (!(length <= BODY_MOST)) this.deny(ErrorCodes.ParseError, Number.isNaN(length) ? 'A header without Content-Length' : 'The message is too long');
    else this.wanted = length;
    return true;
  }

  private readBody(wanted: number): boolean {
    if (this.held < wanted) return this.held > 0 && this.resume(this.joined());
    const all = this.joined();
    const text = all.toString('utf8', 0, wanted);
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      if (this.resume(all)) return true;
      this.wanted = undefined;
      this.keep(all.subarray(wanted));
      this.deny(ErrorCodes.ParseError, 'The message is not JSON');
      return true;
    }
    this.wanted = undefined;
    this.keep(all.subarray(wanted));
    const wrong = faultOf(message);
    this.ended ||= wrong === undefined && (message as { method?: unknown }).method === 'shutdown';
    if (wrong !== undefined) this.deny(ErrorCodes.InvalidRequest, wrong, idOf(message));
    else if (!isIdleCancel(message)) this.hand(message as Message);
    return true;
  }

  /** A message its receiver stumbles over must not end the process. */
  private hand(message: Message): void {
    try {
      this.receive?.(message);
    } catch (error) {
      this.fireError(error);
    }
  }

  /** Goes on at a header inside of what was taken for a message. */
  private resume(all: Buffer): boolean {
    const at = INSIDE.exec(all.toString('latin1'))?.index;
    if (at === undefined) return false;
    this.wanted = undefined;
    this.keep(all.subarray(at));
    this.deny(ErrorCodes.ParseError, 'A message ended before its length');
    return true;
  }

  private deny(code: number, message: string, id: number | string | null = null): void {
    this.refuse({ jsonrpc: '2.0', id, error: { code, message } } as Message);
  }
}

/** Why this is neither a request, a notification nor an answer; undefined where it is. */
function faultOf(message: unknown): string | undefined {
  if (Array.isArray(message)) return 'Batches are not part of the protocol';
  if (typeof message !== 'object' || message === null) return 'A message is an object';
  const { method, id, params } = message as { method?: unknown; id?: unknown; params?: unknown };
  if (id !== undefined && id !== null && idOf(message) === null) return 'An id is a number or a string';
  if (method === undefined) return id !== undefined && ('result' in message || 'error' in message) ? undefined : 'Neither a method nor an answer';
  if (typeof method !== 'string') return 'A method is named by a string';
  return params === undefined || params === null || typeof params === 'object' ? undefined : 'Parameters are an object or a list';
}

/** Cancels nothing: the receiver would look for the request's number. */
function isIdleCancel(message: unknown): boolean {
  const { method, params } = message as { method?: unknown; params?: unknown };
  return method === '$/cancelRequest' && idOf(params) === null;
}

function idOf(message: unknown): number | string | null {
  const { id } = (message ?? {}) as { id?: unknown };
  return typeof id === 'string' || (typeof id === 'number' && Number.isInteger(id)) ? id : null;
}
