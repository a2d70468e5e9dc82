/** What a client should never send, by chance: any request with odd parameters, edits out of order, documents that come and go, broken messages. */
import { features } from '../../server/src/features';
import type { RawClient } from '../protocol/raw';
import { type Chance, pick } from './chance';
import { compose, mutate } from './mutate';

const NUMBERS: readonly unknown[] = [0, 1, 3, 7, 40, -1, -1e9, 1.5, 1e9, 2 ** 31 - 1, 2 ** 53, 1e308, null, 'one', {}, [], true, Number.NaN];
const METHODS = [...features.map(({ method }) => method), 'textDocument/diagnostic', 'workspace/symbol', 'workspace/diagnostic', 'textDocument/codeAction', 'codeAction/resolve', 'workspace/willRenameFiles', 'no/such', '$/no/such', 'textDocument/implementation'];
const URIS = ['file:///a.txt', 'file:///b.md', 'untitled:Untitled-1', 'file:///%zz', 'no uri', '', 'file:///' + 'x'.repeat(3_000), 'file:///a.txt#frag', '../../etc/passwd', 'file:///ä ö.txt'];
const BROKEN = ['{', '[]', 'null', '3', '"x"', '{}', '[{"jsonrpc":"2.0","id":1,"method":"x"}]', '{"jsonrpc":"2.0","id":{},"method":"x"}', '{"jsonrpc":"2.0","method":7}', '\ufeff{}', '{"jsonrpc":"2.0","id":99999999,"result":1}', '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{}}', '{"jsonrpc":"2.0","method":"$/setTrace"}', '{"jsonrpc":"1.0","id":-5}', `{"a":${'['.repeat(500)}`, '{"jsonrpc":"2.0","method":"textDocument/didOpen"}', '{"jsonrpc":"2.0","method":"textDocument/didChange","params":[]}', '{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":3}}', '{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"thesis":{"rules":7,"recognition":[]}}}}', '{"jsonrpc":"2.0","method":"__proto__","params":{"__proto__":{"x":1}}}'];
const HEADERS = ['Nonsense\r\n\r\n', 'Content-Length: abc\r\n\r\n', 'Content-Length: -5\r\n\r\n', 'Content-Type: x\r\n\r\n', 'Content-Length: 99999999999\r\n\r\n', '\r\n\r\n', '\0\0\0\0', 'Content-Length: 3\r\n\r\n{"a":1}'];

interface Open { version: number; text: string }

/** Sends one odd thing, and where it was a request waits for its answer. `open` keeps count of the documents. */
export async function abuse(client: RawClient, next: Chance, open: Map<string, Open>): Promise<void> {
  const uri = pick(next, open.size > 0 && next(8) > 0 ? [...open.keys()] : URIS);
  const known = open.get(uri);
  const number = (): unknown => (next(3) > 0 ? next(60) : pick(next, NUMBERS));
  const position = (): unknown => (next(12) === 0 ? pick(next, NUMBERS) : { line: number(), character: number() });
  switch (next(10)) {
    case 0: client.body(pick(next, BROKEN)); return;
    case 1: client.bytes(pick(next, HEADERS)); return;
    case 2: {
      const text = mutate(next, compose(next, 60), compose(next, 8));
      open.set(uri, { version: 1, text });
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: pick(next, ['plaintext', 'markdown', 'thesis', '']), version: number(), text: next(20) === 0 ? 7 : text } });
      return;
    }
    case 3: {
      if (next(3) > 0) return;
      open.delete(uri);
      client.notify('textDocument/didClose', { textDocument: { uri } });
      return;
    }
    case 4: case 5: {
      const contentChanges = Array.from({ length: 1 + next(4) }, () => ({ ...(next(6) === 0 ? {} : { range: { start: position(), end: position() } }), text: next(10) === 0 ? null : mutate(next, compose(next, 3), '(') }));
      client.notify('textDocument/didChange', { textDocument: { uri, version: next(3) === 0 ? number() : ++(known ?? { version: 1 }).version }, contentChanges: next(30) === 0 ? 5 : contentChanges });
      return;
    }
    default: {
      const params = next(25) === 0 ? pick(next, [{}, [], { textDocument: 3 }, { textDocument: { uri: 9 } }]) : {
        textDocument: { uri }, uri, position: position(), positions: [position(), position()], range: { start: position(), end: position() }, context: { includeDeclaration: true, diagnostics: [] },
        newName: pick(next, ['', 'X', '\ud83d', 'x'.repeat(9_999)]), id: pick(next, ['work:Lind, 2010', '', '\0', '__proto__']), item: { uri, data: 'x' }, data: { uri, id: 'y' }, query: '(', previousResultIds: next(4) === 0 ? 3 : [], files: [{ oldUri: uri, newUri: 'file:///c.txt' }],
        change: { kind: pick(next, ['move', 'promote', 'rename', 'x']), id: 'section:1:x', target: '', place: 'inside', title: '\n' }, format: 'ris', cited: false, bibliography: '', known: [],
      };
      const sent = client.request(pick(next, METHODS), params);
      if (next(5) === 0) client.cancelLast();
      if (next(5) === 0) client.notify('textDocument/didClose', { textDocument: { uri } });
      const { error } = await sent;
      if (error !== undefined && !CODES.has(error.code)) throw new Error(`an error without one of the protocol's codes: ${JSON.stringify(error)}`);
      if (error?.code === -32603) throw new Error(`an internal error: ${error.message}`);
    }
  }
}

/** JSON-RPC and LSP: parse error, invalid request, method not found, invalid params, cancelled, content modified, failed. */
const CODES: ReadonlySet<number> = new Set([-32700, -32600, -32601, -32602, -32603, -32800, -32801, -32802, -32803]);
