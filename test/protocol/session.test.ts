/** The server spoken to as an editor speaks to it. */
import * as assert from 'node:assert';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { features } from '../../server/src/features';
import { analyze } from '../../server/src/model/document';
import { small } from '../features/thesis';
import { initialize, refused, type Session, start, until } from './client';

const URI = 'file:///small.txt';
const CONTENTS = 'Contents\n\nList of abbreviations\ti\nCHAPTER 1: INTRODUCTION\t1\n1.1 First Gusts\t1\nCHAPTER 2: KITES\t2\n2.1 Strings\t2\n\n';
const text = `${CONTENTS}${small({ body: 'The WSO met (Alder, 2001, p. 18).', second: 'As (Fenwick, 1987) says.' }).text}`;
/** The line of section 2.1's paragraph. */
const LINE = text.split('\n').findIndex((line) => line.startsWith('The WSO met'));

const VSCODE = {
  textDocument: { definition: { linkSupport: true }, diagnostic: {}, documentSymbol: { dynamicRegistration: true } },
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, semanticTokens: { refreshSupport: true }, diagnostics: { refreshSupport: true } },
};

async function opened(capabilities: object = VSCODE, settings: unknown = { recognition: 'auto' }): Promise<Session> {
  const session = start({}, settings);
  await initialize(session, capabilities);
  await session.open(URI, text);
  await until(() => session.analyzed.length > 0, 'the document was read');
  return session;
}

function change(session: Session, version: number, contentChanges: unknown[]): Promise<void> {
  return session.client.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges });
}

const range = (line: number, from: number, to: number): object => ({ start: { line, character: from }, end: { line, character: to } });
const symbols = (session: Session): Promise<unknown[]> => session.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });

/** Parameters that suit most requests on this document, and those that need others. */
const EVERYTHING = {
  textDocument: { uri: URI }, uri: URI, position: { line: LINE, character: 14 }, positions: [{ line: LINE, character: 14 }], range: range(LINE, 0, 40), context: { includeDeclaration: true },
  newName: 'Aldermann', change: { kind: 'rename', id: 'section:2.1:Strings', title: 'Cords' }, id: 'abbreviation:WSO', known: [], format: 'ris', cited: false, bibliography: 'kites.bib', data: { uri: URI, id: 'work:Alder, 2001' }, item: { uri: URI, data: 'work:Alder, 2001' },
};
const SPECIAL: Record<string, object> = {
  'textDocument/inlayHint': { range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } } },
  'textDocument/linkedEditingRange': { position: { line: text.split('\n').indexOf('1.1 First Gusts'), character: 6 } },
  'thesis/reference': { id: 'work:Alder, 2001' },
  'callHierarchy/outgoingCalls': { item: { uri: URI, data: 'chapter:2:KITES' } },
};

describe('the server', () => {
  describe('at the start', () => {
    it('announces what it answers, and only that', async () => {
      const { capabilities } = await initialize(start());
      assert.deepStrictEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
      assert.strictEqual(capabilities.positionEncoding, 'utf-16');
      for (const { method } of features.filter((one) => one.method.startsWith('textDocument/'))) {
        const name = `${(method.split('/')[1] ?? '').replace('prepareCallHierarchy', 'callHierarchy').replace('prepareRename', 'rename')}Provider`;
        assert.ok(capabilities[name] !== undefined, name);
      }
      assert.strictEqual(capabilities.diagnosticProvider, undefined);
      assert.strictEqual(capabilities.documentSymbolProvider, true);
    });

    it('offers findings on request, and registers symbols late, where the client can do that', async () => {
      const session = start({}, null);
      const { capabilities } = await initialize(session, VSCODE);
      assert.ok(capabilities.diagnosticProvider);
      assert.strictEqual(capabilities.documentSymbolProvider, undefined);
      await until(() => session.asked.filter((method) => method === 'client/registerCapability').length === 2, 'symbols and settings are registered');
    });

    it('refuses requests before it is initialized, a second start, and requests after the end', async () => {
      const session = start();
      assert.strictEqual(await refused(session.hover(URI, 0, 0)), ErrorCodes.ServerNotInitialized);
      await initialize(session);
      assert.strictEqual(await refused(session.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })), ErrorCodes.InvalidRequest);
      await session.client.sendRequest('shutdown');
      assert.strictEqual(await refused(session.hover(URI, 0, 0)), ErrorCodes.InvalidRequest);
    });

    it('ignores a document opened before it is initialized', async () => {
      const session = start();
      await session.open(URI, text);
      await initialize(session);
      assert.strictEqual(await session.hover(URI, LINE, 5), null);
      assert.deepStrictEqual(session.analyzed, []);
    });
  });

  describe('on an open document', () => {
    it('tells that it is a thesis and why', async () => {
      const [first] = (await opened()).analyzed;
      assert.strictEqual(first?.uri, URI);
      assert.strictEqual(first.version, 1);
      assert.strictEqual(first.isThesis, true);
      assert.ok(first.evidence.length > 0);
    });

    it('answers every request it registered', async () => {
      const { client } = await opened();
      for (const { method, empty } of features) {
        const answer = await client.sendRequest(method, { ...EVERYTHING, ...SPECIAL[method] });
        assert.notDeepStrictEqual(answer, empty, method);
      }
      const found = await client.sendRequest('workspace/symbol', { query: 'WSO' }) as unknown[];
      assert.strictEqual(found.length, 1);
    });

    it('refuses a rename in words', async () => {
      const { client } = await opened();
      const request = client.sendRequest('textDocument/rename', { textDocument: { uri: URI }, position: { line: LINE, character: 5 }, newName: 'BKA' });
      await assert.rejects(request, (error: { code: number; message: string }) => error.code === LSPErrorCodes.RequestFailed && error.message === '“BKA” already stands for Board of Kite Affairs');
    });

    it('follows edits: one, several in one message, and the whole text', async () => {
      const session = await opened();
      await change(session, 2, [{ range: range(LINE, 4, 7), text: 'BKA' }]);
      assert.match((await session.hover(URI, LINE, 5))?.contents.value ?? '', /Board of Kite Affairs/);
      // from the end to the start, as editors send for several cursors; then one that builds on them
      await change(session, 3, [{ range: range(LINE, 18, 22), text: '2002' }, { range: range(LINE, 4, 7), text: 'WSO' }, { range: range(LINE, 0, 0), text: 'Now: ' }]);
      assert.match((await session.hover(URI, LINE, 10))?.contents.value ?? '', /Wind Safety Organization/);
      await change(session, 4, [{ text: 'Nothing of a thesis.' }]);
      assert.strictEqual(await session.hover(URI, 0, 3), null);
      await change(session, 5, [{ text }]);
      assert.match((await session.hover(URI, LINE, 5))?.contents.value ?? '', /Wind Safety Organization/);
    });

    it('tells about an edit once typing pauses, the newest version alone', async () => {
      const session = await opened();
      for (let version = 2; version < 8; version++) await change(session, version, [{ range: range(LINE, 0, 0), text: 'x' }]);
      await until(() => session.analyzed.length > 1, 'a second message');
      await new Promise((done) => { setTimeout(done, 250); });
      assert.deepStrictEqual(session.analyzed.map((one) => one.version), [1, 7]);
      assert.ok((session.analyzed[1]?.tree ?? 0) > (session.analyzed[0]?.tree ?? 0));
    });

    it('answers nothing once it is closed', async () => {
      const session = await opened();
      await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      assert.strictEqual(await session.hover(URI, LINE, 5), null);
    });
  });

  describe('out of turn', () => {
    it('drops what was cancelled', async () => {
      const { client } = await opened();
      const source = new CancellationTokenSource();
      const answer = client.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri: URI } }, source.token);
      source.cancel();
      assert.strictEqual(await refused(answer), LSPErrorCodes.RequestCancelled);
    });

    it('drops an answer whose position an edit right behind it made stale', async () => {
      const session = await opened();
      const stale = session.hover(URI, LINE, 5);
      const edit = change(session, 2, [{ range: range(0, 0, 0), text: '\n\n' }]);
      assert.strictEqual(await refused(stale), LSPErrorCodes.ContentModified);
      await edit;
      assert.match((await session.hover(URI, LINE + 2, 5))?.contents.value ?? '', /Wind Safety Organization/);
    });

    it('refuses malformed parameters', async () => {
      const { client } = await opened();
      for (const params of [{}, { textDocument: { uri: URI } }, { textDocument: { uri: URI }, position: { line: 'one', character: 0 } }, { textDocument: 3, position: { line: 0, character: 0 } }]) {
        assert.strictEqual(await refused(client.sendRequest('textDocument/hover', params)), ErrorCodes.InvalidParams);
      }
    });

    it('answers nothing for unknown documents and survives positions out of range', async () => {
      const session = await opened();
      assert.strictEqual(await session.hover('file:///nowhere.txt', 0, 0), null);
      for (const [line, character] of [[1e9, 0], [0, 1e9], [2 ** 31 - 1, 2 ** 31 - 1]] as const) await session.hover(URI, line, character);
      await change(session, 2, [{ range: { start: { line: 1e9, character: 5 }, end: { line: 0, character: 1e9 } }, text: '' }]);
      await session.client.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///nowhere.txt', version: 2 }, contentChanges: [{ text: '' }] });
      await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///nowhere.txt' } });
      await session.client.sendNotification('textDocument/didOpen', { textDocument: { uri: 'file:///bad.txt' } });
      await session.client.sendNotification('thesis/setRecognition', { uri: 7 });
      assert.deepStrictEqual(await session.client.sendRequest('workspace/symbol', {}).then((found) => Array.isArray(found)), true);
      assert.deepStrictEqual(session.logged, []);
    });

    it('logs a fault once and goes on', async () => {
      const broken = start({ analyze: (content, options) => Object.defineProperty(analyze(content, options), 'mentionAt', { value: () => { throw new Error('out of order'); } }) });
      await initialize(broken);
      await broken.open(URI, text);
      for (let i = 0; i < 3; i++) assert.strictEqual(await broken.hover(URI, LINE, 5), null);
      assert.ok((await symbols(broken)).length > 0);
      assert.strictEqual(broken.logged.length, 1);
      assert.match(broken.logged[0] ?? '', /^textDocument\/hover failed: Error: out of order/);
    });

    it('survives an analysis that fails', async () => {
      const broken = start({ analyze: () => { throw new Error('cannot read'); } });
      await initialize(broken);
      await broken.open(URI, text);
      assert.strictEqual(await broken.hover(URI, LINE, 5), null);
      await change(broken, 2, [{ text: 'x' }]);
      assert.deepStrictEqual(await symbols(broken), []);
      assert.match(broken.logged[0] ?? '', /^analysis failed: Error: cannot read/);
    });
  });
});
