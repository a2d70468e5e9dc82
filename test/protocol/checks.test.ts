/** Rules over the wire: settings, `.thesis.json` read and watched, quick fixes asked for and resolved. */
import * as assert from 'node:assert';
import { small } from '../features/thesis';
import { initialize, refused, type Session, start, until } from './client';

const FOLDER = 'file:///home/reader';
const URI = `${FOLDER}/chapters/small.txt`;
const PROJECT = `${FOLDER}/.thesis.json`;
const { text } = small({ body: 'It costs (Birch & Cedra, 2005). The the kite.' });
const LINE = text.split('\n').findIndex((line) => line.startsWith('It costs'));
const RANGE = { start: { line: LINE, character: 0 }, end: { line: LINE, character: 40 } };
const FULL = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } }, dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

interface Action { title: string; data?: unknown; edit?: { documentChanges: { textDocument: { version: number }; edits: { newText: string }[] }[] }; disabled?: object }

const actions = (session: Session, only?: string[]): Promise<Action[]> => session.client.sendRequest('textDocument/codeAction', { textDocument: { uri: URI }, range: RANGE, context: { diagnostics: [], ...(only === undefined ? {} : { only }) } });
const codes = async (session: Session): Promise<unknown[]> => {
  const { items } = await session.client.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
  return items.map(({ code }) => code);
};

async function opened(files: Map<string, string>, capabilities: object = FULL): Promise<Session & { readonly capabilities: Record<string, unknown> }> {
  const session = start({ disk: { read: async (uri) => files.get(uri), list: async () => [] } });
  const { client } = session;
  const result = await client.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', { processId: null, rootUri: null, workspaceFolders: [{ uri: FOLDER, name: 'reader' }], capabilities });
  await client.sendNotification('initialized', {});
  await session.open(URI, text);
  return { ...session, capabilities: result.capabilities };
}

describe('rules over the wire', () => {
  it('carry code, page, source and places', async () => {
    const session = await opened(new Map());
    const { items } = await session.client.sendRequest<{ items: { code: string; codeDescription: { href: string }; source: string; relatedInformation?: { location: { uri: string } }[] }[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
    const found = items.find(({ code }) => code === 'citation/name-mismatch');
    assert.strictEqual(found?.source, 'thesis');
    assert.match(found.codeDescription.href, /RULES\.md#citationname-mismatch$/);
    assert.strictEqual(found.relatedInformation?.[0]?.location.uri, URI);
  });

  it('follow thesis.rules', async () => {
    const session = await opened(new Map());
    assert.ok((await codes(session)).includes('citation/name-mismatch'));
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: { thesis: { rules: { 'citation/name-mismatch': 'off', 'no/such': 'loud' } } } });
    assert.ok(!(await codes(session)).includes('citation/name-mismatch'));
  });

  it('follow a .thesis.json above the document, as it is written, changed and deleted', async () => {
    const files = new Map([[PROJECT, '{ "ignore": [{ "rule": "citation/name-mismatch", "text": "Cedra" }] }']]);
    const session = await opened(files);
    const holds = async (wanted: boolean): Promise<void> => {
      for (let i = 0; i < 100 && (await codes(session)).includes('citation/name-mismatch') !== wanted; i++) await new Promise((done) => { setTimeout(done, 5); });
      assert.strictEqual((await codes(session)).includes('citation/name-mismatch'), wanted);
    };
    await holds(false);
    files.set(PROJECT, '{ "ignore": [ }');
    await session.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: PROJECT, type: 2 }] });
    await holds(true);
    await until(() => session.published.some(({ uri }) => uri === PROJECT), 'the damaged file is named');
    files.set(PROJECT, '{ "accept": ["Cedra"] }');
    await session.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: PROJECT, type: 2 }] });
    await holds(false);
    files.delete(PROJECT);
    await session.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: PROJECT, type: 3 }] });
    await holds(true);
    await session.client.sendNotification('thesis/projectFile', { uri: PROJECT, text: '{ "rules": { "citation/name-mismatch": "off" } }' });
    await session.open(URI, text);
    await session.client.sendNotification('thesis/projectFile', { uri: `${FOLDER}/chapters/.thesis.json`, text: '{ "rules": { "citation/name-mismatch": "off" } }' });
    await holds(false);
  });

  it('offer quick fixes and resolve them, but not for a text that has changed', async () => {
    const session = await opened(new Map());
    assert.deepStrictEqual((session.capabilities.codeActionProvider as { resolveProvider: boolean }).resolveProvider, true);
    const fix = (await actions(session)).find(({ title }) => title === 'Change to Cedar');
    assert.ok(fix !== undefined && fix.edit === undefined);
    const resolved = await session.client.sendRequest<Action>('codeAction/resolve', fix);
    assert.deepStrictEqual(resolved.edit?.documentChanges[0]?.edits.map(({ newText }) => newText), ['Cedar']);
    assert.strictEqual(resolved.edit?.documentChanges[0]?.textDocument.version, 1);
    assert.ok((await actions(session)).some(({ title }) => /^Ignore this finding/.test(title)));
    assert.deepStrictEqual((await actions(session, ['source.fixAll'])).map(({ title }) => title), ['Fix all that is safe to fix']);

    await session.client.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: ' ' }] });
    assert.strictEqual(await refused(session.client.sendRequest('codeAction/resolve', fix)), -32801);
  });

  it('give the edit at once to a client that does not resolve, and take nonsense', async () => {
    const session = start();
    await initialize(session);
    await session.open(URI, text);
    const fix = (await actions(session)).find(({ title }) => title === 'Change to Cedar') as { edit?: { changes?: Record<string, { newText: string }[]> } } | undefined;
    assert.deepStrictEqual(fix?.edit?.changes?.[URI]?.map(({ newText }) => newText), ['Cedar']);
    assert.deepStrictEqual(await session.client.sendRequest('textDocument/codeAction', { textDocument: { uri: URI } }), []);
    assert.deepStrictEqual(await session.client.sendRequest('textDocument/codeAction', {}), []);
    assert.deepStrictEqual(await session.client.sendRequest('codeAction/resolve', { title: 'x', data: 5 }), { title: 'x', data: 5 });
    assert.deepStrictEqual(session.logged, []);
  });
});
