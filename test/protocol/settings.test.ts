/** Recognition switched by settings and by hand, Markdown, and findings asked for or pushed. */
import * as assert from 'node:assert';
import { small } from '../features/thesis';
import { initialize, type Session, start, until } from './client';

const URI = 'file:///small.md';
const { text } = small({ body: 'The WSO met (Alder, 2001, p. 18).', second: 'As (Fenwick, 1987) says.' });
const LINE = text.split('\n').findIndex((line) => line.startsWith('The WSO met'));
const SHOPPING = 'Shopping\n\n- milk\n- 2 eggs (large)\n- TV, 2012 model\n';

const symbols = (session: Session): Promise<unknown[]> => session.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
const findings = (session: Session, previousResultId?: string): Promise<{ kind: string; resultId: string; items: unknown[] }> =>
  session.client.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });

describe('recognition', () => {
  it('leaves a shopping list alone', async () => {
    const session = start();
    await initialize(session);
    await session.open(URI, SHOPPING);
    await until(() => session.analyzed.length === 1, 'it was read');
    assert.strictEqual(session.analyzed[0]?.isThesis, false);
    assert.strictEqual(await session.hover(URI, 4, 3), null);
    assert.deepStrictEqual(await symbols(session), []);
    assert.deepStrictEqual(await session.client.sendRequest('thesis/works', { uri: URI }), { works: [], neverCited: [], unresolved: [] });
    assert.deepStrictEqual(await session.client.sendRequest('workspace/symbol', { query: '' }), []);
  });

  it('is switched for one document by hand, and given back', async () => {
    const session = start({}, { recognition: 'auto' });
    await initialize(session, { workspace: { semanticTokens: { refreshSupport: true } } });
    await session.open(URI, text);
    assert.ok(await session.hover(URI, LINE, 5));
    await session.client.sendNotification('thesis/setRecognition', { uri: URI, mode: 'never' });
    assert.strictEqual(await session.hover(URI, LINE, 5), null);
    await session.client.sendNotification('thesis/setRecognition', { uri: URI, mode: 'auto' });
    assert.ok(await session.hover(URI, LINE, 5));
    await until(() => session.analyzed.length === 3, 'three messages');
    assert.deepStrictEqual(session.analyzed.map((one) => one.isThesis), [true, false, true]);
    assert.strictEqual(session.asked.filter((method) => method === 'workspace/semanticTokens/refresh').length, 2);
  });

  it('follows the setting at the start, by notification, and by asking', async () => {
    const never = start();
    await initialize(never, {}, { recognition: 'never' });
    await never.open(URI, text);
    assert.strictEqual(await never.hover(URI, LINE, 5), null);
    await never.client.sendNotification('workspace/didChangeConfiguration', { settings: { thesis: { recognition: 'always' } } });
    assert.ok(await never.hover(URI, LINE, 5));
    await never.client.sendNotification('workspace/didChangeConfiguration', { settings: { thesis: { recognition: 'sometimes' } } });
    assert.ok(await never.hover(URI, LINE, 5));

    const asking = start({}, { recognition: 'never' });
    await initialize(asking, { workspace: { configuration: true } });
    await asking.open(URI, text);
    await until(() => asking.analyzed.some((one) => !one.isThesis), 'the answer counted');
    assert.strictEqual(await asking.hover(URI, LINE, 5), null);
  });
});

describe('what is shown between the lines', () => {
  const shown = (session: Session): Promise<[unknown[], unknown[]]> => Promise.all([
    session.client.sendRequest<unknown[]>('textDocument/inlayHint', { textDocument: { uri: URI }, range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } } }),
    session.client.sendRequest<unknown[]>('textDocument/codeLens', { textDocument: { uri: URI } }),
  ]);

  it('follows the settings, and is asked for anew when they change', async () => {
    const session = start();
    await initialize(session, { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } });
    await session.open(URI, text);
    const [hints, lenses] = await shown(session);
    assert.ok(hints.length > 0 && lenses.length > 0);
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: { thesis: { inlayHints: { ibid: false, longForms: false, unresolved: false }, codeLens: false } } });
    assert.deepStrictEqual(await shown(session), [[], []]);
    await until(() => session.asked.includes('workspace/inlayHint/refresh') && session.asked.includes('workspace/codeLens/refresh'), 'both are refreshed');
  });
});

describe('Markdown in an editor that outlines it itself', () => {
  it('is not outlined twice, and hovers all the same', async () => {
    const session = start();
    await initialize(session, {}, { builtinMarkdown: true });
    await session.open(URI, text.replace('CHAPTER 2: KITES', '# Kites'), 'markdown');
    assert.deepStrictEqual(await symbols(session), []);
    assert.ok(await session.hover(URI, LINE, 5));
    await session.open(URI, text, 'markdown');
    assert.ok((await symbols(session)).length > 0, 'headings in prose are ours');
  });
});

describe('findings', () => {
  it('are pulled where the client pulls, and unchanged where nothing changed', async () => {
    const session = start();
    await initialize(session, { textDocument: { diagnostic: {} } });
    await session.open(URI, text);
    const first = await findings(session);
    assert.strictEqual(first.kind, 'full');
    assert.ok(first.items.length > 0);
    assert.strictEqual((await findings(session, first.resultId)).kind, 'unchanged');
    await session.client.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: SHOPPING }] });
    assert.deepStrictEqual((await findings(session, first.resultId)).items, []);
    assert.deepStrictEqual(session.published, []);
  });

  it('are pushed where it does not, and taken back on closing', async () => {
    const session = start();
    await initialize(session);
    await session.open(URI, text);
    await until(() => session.published.length === 1, 'findings');
    assert.ok((session.published[0]?.diagnostics.length ?? 0) > 0);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await until(() => session.published.length === 2, 'none');
    assert.deepStrictEqual(session.published[1]?.diagnostics, []);
  });
});
