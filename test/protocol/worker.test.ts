/** The server's bundle for browsers, in a room with nothing of Node in it: only what a web worker has. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as vm from 'node:vm';
import { MessageChannel } from 'node:worker_threads';

interface Message { id?: number; method?: string; params?: { uri?: string }; result?: unknown }

const TEXT = '# 1 Introduction\n\nThey met (Alder, 2001, p. 18). Later (Birch, 2005; Elder, 1999). Winds (Quill, 2011).\n';
const FILES: Record<string, string> = {
  'memfs:/.thesis.json': '{ "files": ["1.md"], "bibliography": "lists/refs.md" }',
  'memfs:/lists/refs.md': '# References\n\nAlder, P. (2001). *Strings and states*. Brisk: Gale Press.\n\nBirch, Q. (2005). *Calm*. Brisk: Gale Press.\n\nElder, T. (1999). *Nobody*. Brisk: Gale Press.\n',
};

describe('the server in a web worker', () => {
  it('needs nothing of Node, and reads files of a thesis through its client', async () => {
    const { port1, port2 } = new MessageChannel();
    const asked: string[] = [];
    const answers = new Map<number, (result: unknown) => void>();
    const seen: string[] = [];
    port2.on('message', (message: Message) => {
      if (message.method !== undefined) seen.push(message.method);
      if (message.method === undefined) return answers.get(message.id ?? -1)?.(message.result);
      if (message.id === undefined) return;
      const uri = message.params?.uri ?? '';
      if (message.method === 'thesis/readFile') asked.push(uri);
      port2.postMessage({ jsonrpc: '2.0', id: message.id, result: message.method === 'thesis/readFile' ? { text: FILES[uri] ?? null } : null });
    });
    // what the server opens for itself must not keep this process alive
    const opened: MessageChannel[] = [];
    const Channel = function () {
      const channel = new MessageChannel();
      opened.push(channel);
      return channel;
    };
    const room: Record<string, unknown> = {
      self: port1, MessageChannel: Channel, TextEncoder, TextDecoder, clearTimeout, clearInterval,
      setTimeout: (run: () => void, ms?: number) => setTimeout(run, ms).unref(),
      setInterval: (run: () => void, ms?: number) => setInterval(run, ms).unref(),
      queueMicrotask, console, performance, URL, crypto, atob, btoa,
    };
    vm.runInNewContext(fs.readFileSync('dist/web/server.js', 'utf8'), room, { timeout: 10_000 });
    let id = 0;
    const ask = (method: string, params: object): Promise<unknown> => new Promise((resolve) => {
      answers.set(++id, resolve);
      port2.postMessage({ jsonrpc: '2.0', id, method, params });
    });
    try {
      await ask('initialize', { processId: null, rootUri: 'memfs:/', capabilities: {}, initializationOptions: { files: true } });
      port2.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
      port2.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: 'memfs:/1.md', languageId: 'markdown', version: 1, text: TEXT } } });
      for (let i = 0; i < 200 && seen.filter((one) => one === 'thesis/didAnalyze').length < 2; i++) await new Promise((done) => { setTimeout(done, 10); });
      const found = await ask('textDocument/definition', { textDocument: { uri: 'memfs:/1.md' }, position: { line: 2, character: TEXT.split('\n')[2]?.indexOf('Birch') ?? 0 } });
      assert.match(JSON.stringify(found), /memfs:\/lists\/refs\.md/);
      assert.deepStrictEqual([...new Set(asked)].sort(), ['memfs:/.thesis.json', 'memfs:/1.md', 'memfs:/lists/refs.md']);
    } finally {
      port2.close();
      port1.close();
      for (const { port1: one } of opened) one.close();
    }
  });
});
