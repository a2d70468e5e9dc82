/** Clients of little: no registration while running, no semantic tokens, other position encodings, settings in every way there is. */
import assert from 'node:assert/strict';
import { small } from '../features/thesis';
import { initialize, type Session, start, until } from './client';

const URI = 'file:///home/reader/thesis.txt';
const { text } = small({ body: '😀é The WSO met (Nobody, 1990).' });
const LINE = text.split('\n').findIndex((line) => line.includes('The WSO met'));
const RULE = 'citation/missing-entry';

const severities = ({ published }: Session): (number | undefined)[] => {
  const last = published.filter(({ uri }) => uri === URI).at(-1)?.diagnostics as { code?: string; severity?: number }[] | undefined;
  return (last ?? []).filter(({ code }) => code === RULE).map(({ severity }) => severity);
};
const has = (session: Session, severity: number | undefined): Promise<void> => until(() => session.published.length > 0 && severities(session)[0] === severity, `the finding has severity ${severity}`);

describe('a client of little', () => {
  it('is asked to register nothing, has the outline from the start, and gets findings without asking', async () => {
    const session = start();
    const { capabilities } = await initialize(session);
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.equal(capabilities.diagnosticProvider, undefined);
    await session.open(URI, text, 'text');
    await has(session, 2);
    assert.deepEqual(session.asked, []);
  });

  for (const encodings of [['utf-8'], ['utf-32'], ['utf-8', 'utf-32'], ['utf-32', 'utf-16'], undefined]) {
    it(`counts in UTF-16, as it says, with a client of ${encodings?.join(' and ') ?? 'no encodings named'}`, async () => {
      const session = start();
      const { capabilities } = await initialize(session, encodings === undefined ? {} : { general: { positionEncodings: encodings } });
      assert.equal(capabilities.positionEncoding, 'utf-16');
      await session.open(URI, text, 'text');
      // behind a character of two code units and one of one
      assert.match((await session.hover(URI, LINE, '😀é The W'.length))?.contents.value ?? '', /Wind Safety Organization/);
      await session.client.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: { start: { line: LINE, character: 2 }, end: { line: LINE, character: 3 } }, text: '𝕏' }] });
      assert.match((await session.hover(URI, LINE, '😀𝕏 The W'.length))?.contents.value ?? '', /Wind Safety Organization/);
    });
  }

  it('sets rules at the start, as a section or as what is in it', async () => {
    for (const options of [{ rules: { [RULE]: 'error' } }, { thesis: { rules: { [RULE]: 'error' } } }]) {
      const session = start();
      await initialize(session, {}, options);
      await session.open(URI, text, 'text');
      await has(session, 1);
    }
  });

  it('sets rules by notification where it cannot be asked', async () => {
    const session = start();
    await initialize(session);
    await session.open(URI, text, 'text');
    await has(session, 2);
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: { thesis: { rules: { [RULE]: 'hint' } } } });
    await has(session, 4);
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: { thesis: { rules: { [RULE]: 'off' } } } });
    await has(session, undefined);
  });

  it('is asked for its settings where it can be, whatever it sends along', async () => {
    const session = start({}, { rules: { [RULE]: 'information' } });
    await initialize(session, { workspace: { configuration: true } });
    await session.open(URI, text, 'text');
    await has(session, 3);
  });
});
