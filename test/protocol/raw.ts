/** The built server spoken to in bytes, well formed or not: what it answers, how soon, and whether it lives. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface Answer { readonly id: unknown; readonly result?: unknown; readonly error?: { readonly code: number; readonly message: string }; readonly method?: string; readonly params?: unknown }

export class RawClient {
  readonly program: ChildProcess;
  /** What came without an id of a request of ours: notifications, and refusals of what was no message. */
  readonly others: Answer[] = [];
  /** Standard error, and how it ended. */
  trouble = '';
  ended: string | undefined;
  /** Longest any answer took (ms). */
  longest = 0;
  private readonly waiting = new Map<unknown, (answer: Answer) => void>();
  private held = Buffer.alloc(0);
  private last = 0;

  constructor(file = 'dist/server.js', args: readonly string[] = ['--stdio']) {
    this.program = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.program.stdout?.on('data', (data: Buffer) => this.take(data));
    this.program.stderr?.on('data', (data: Buffer) => { this.trouble += data.toString(); });
    this.program.stdin?.on('error', () => undefined);
    this.program.on('exit', (code, signal) => {
      this.ended = String(signal ?? code);
      for (const settle of this.waiting.values()) settle({ id: null, error: { code: 0, message: `the server ended: ${this.ended} ${this.trouble.slice(-2_000)}` } });
    });
  }

  bytes(data: string | Buffer): void {
    this.program.stdin?.write(data);
  }

  /** Any text as the body of a message; `length` where it is to lie about it. */
  body(text: string, length = Buffer.byteLength(text)): void {
    this.bytes(`Content-Length: ${length}\r\n\r\n${text}`);
  }

  notify(method: string, params: unknown): void {
    this.body(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  /** @throws after `limit` ms without an answer: a hang is a failure */
  request(method: string, params: unknown, limit = 10_000): Promise<Answer> {
    return this.expect(++this.last, limit, method, (id) => this.body(JSON.stringify({ jsonrpc: '2.0', id, method, params })));
  }

  expect(id: unknown, limit: number, what: string, send: (id: unknown) => void): Promise<Answer> {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => { this.waiting.delete(id); reject(new Error(`${what}: no answer within ${limit} ms`)); }, limit);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        this.longest = Math.max(this.longest, performance.now() - began);
        if (answer.error?.code === 0) reject(new Error(answer.error.message));
        else resolve(answer);
      });
      send(id);
    });
  }

  cancelLast(): void {
    this.notify('$/cancelRequest', { id: this.last });
  }

  async initialize(params: object = {}): Promise<void> {
    await this.request('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
    this.notify('initialized', {});
  }

  open(uri: string, text: string, languageId = 'plaintext'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Megabytes the process holds; 0 where that cannot be asked. */
  get memory(): number {
    const file = `/proc/${this.program.pid}/status`;
    return existsSync(file) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024 : 0;
  }

  kill(): void {
    this.program.kill('SIGKILL');
  }

  private take(data: Buffer): void {
    this.held = Buffer.concat([this.held, data]);
    for (;;) {
      const end = this.held.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.held.toString('latin1', 0, end))?.[1]);
      if (this.held.length < end + 4 + length) return;
      const answer = JSON.parse(this.held.toString('utf8', end + 4, end + 4 + length)) as Answer;
      this.held = this.held.subarray(end + 4 + length);
      if (answer.method !== undefined && answer.id !== undefined) this.body(JSON.stringify({ jsonrpc: '2.0', id: answer.id, result: null }));
      const settle = answer.method === undefined ? this.waiting.get(answer.id) : undefined;
      if (settle === undefined) this.others.push(answer);
      else settle(answer);
      if (this.others.length > 5_000) this.others.splice(0, 4_000);
    }
  }
}
