/** A reader or a rule that throws is left out of the document it failed on, and everything else goes on. Put in by the ordinary registries. */
import assert from 'node:assert';
import { analyze } from '../../server/src/analysis';
import { recognisers } from '../../server/src/recognisers';
import type { Recogniser } from '../../server/src/recognisers/mentions';
import { rules } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/rule';
import { small } from '../features/thesis';
import { snapshot } from '../property/snapshot';
import { initialize, type Session, start, until } from '../protocol/client';

const { text } = small({ body: 'The WSO met (Alder, 2001, p. 18). It met again (Vogel, 1999).' });
const TRIGGER = 'xyzzy';
const URI = 'file:///small.txt';

/** Finds a mention of its own in every block, and throws where a word stands. */
const broken: Recogniser = {
  id: 'broken',
  recognise({ text: block }, emit) {
    emit({ type: 'term', start: 0, end: 1, text: block.slice(0, 1), likely: true });
    if (block.includes(TRIGGER)) throw new Error('cannot read this');
  },
};

const faulty: Rule = {
  id: 'test/faulty', title: 'Faulty', docs: { what: '', why: '', good: '', bad: '', source: 'own' }, severity: 'warning', reads: ['citations'],
  check(document) {
    if (document.getText().includes(TRIGGER)) throw new Error('cannot check this');
    return document.citations.slice(0, 1).map(({ span }) => ({ span, message: 'The faulty rule was here' }));
  },
};

/** With one more in a registry while `work` runs. */
async function within<T>(list: readonly T[], one: T, work: () => Promise<void> | void): Promise<void> {
  (list as T[]).push(one);
  try {
    await work();
  } finally {
    (list as T[]).pop();
  }
}

describe('a reader that throws', () => {
  it('is left out of the document it failed on, before the place and after it, and the rest is read', async () => {
    const without = snapshot(analyze(`${text}${TRIGGER}\n`));
    await within(recognisers, broken, () => {
      const healthy = analyze(text);
      assert.deepStrictEqual(healthy.faults, []);
      const failed = analyze(`${text}${TRIGGER}\n`);
      assert.deepStrictEqual(failed.faults.map(({ part, error }) => [part, String(error)]), [['recogniser broken', 'Error: cannot read this']]);
      assert.deepStrictEqual(snapshot(failed), without);
    });
  });

  it('is left out from the edit on that it failed at, and the model stays that of a fresh reading', async () => {
    await within(recognisers, broken, () => {
      const document = analyze(text);
      for (const [k, sign] of [...TRIGGER].entries()) document.update([{ start: text.length - 1 + k, end: text.length - 1 + k, text: sign }]);
      assert.strictEqual(document.faults.length, 1);
      assert.deepStrictEqual(snapshot(document), snapshot(analyze(document.getText())));
      document.update([{ start: 0, end: document.length, text }]);
      assert.strictEqual(document.faults.length, 1, 'it stays out until the document is opened anew');
    });
  });
});

async function opened(content: string): Promise<Session> {
  const session = start();
  await initialize(session);
  await session.open(URI, content);
  await until(() => session.analyzed.length > 0 && session.published.length > 0, 'the document was read');
  return session;
}

const messages = ({ published }: Session): string[] => ((published[published.length - 1]?.diagnostics ?? []) as { message: string }[]).map(({ message }) => message);
const change = (session: Session, version: number, added: string): Promise<void> => session.client.sendNotification('textDocument/didChange', {
  textDocument: { uri: URI, version }, contentChanges: [{ range: { start: { line: 999, character: 0 }, end: { line: 999, character: 0 } }, text: added }],
});

describe('the server, when part of it throws', () => {
  it('logs a reader that failed once and answers from the others', async () => {
    await within(recognisers, broken, async () => {
      const session = await opened(`${text}${TRIGGER}\n`);
      const line = text.split('\n').findIndex((one) => one.startsWith('The WSO met'));
      assert.match((await session.hover(URI, line, 5))?.contents.value ?? '', /Wind Safety Organization/);
      for (let version = 2; version < 6; version++) await change(session, version, 'more\n');
      await until(() => session.analyzed.length > 1, 'the edits were read');
      const said = session.logged.filter((one) => one.includes('cannot read this'));
      assert.strictEqual(said.length, 1, session.logged.join('\n'));
      assert.match(said[0] ?? '', /^recogniser broken failed and is switched off for small\.txt/);
    });
  });

  it('logs a rule that failed once, keeps it off for that document, and shows what the others find', async () => {
    await within(rules, faulty, async () => {
      const healthy = await opened(text);
      assert.ok(messages(healthy).includes('The faulty rule was here'));
      const session = await opened(`${text}${TRIGGER}\n`);
      const others = messages(session);
      assert.ok(others.length > 0 && !others.includes('The faulty rule was here'));
      await session.client.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text }] });
      await until(() => session.published.length > 1, 'checked again');
      assert.ok(!messages(session).includes('The faulty rule was here'));
      const said = session.logged.filter((one) => one.includes('cannot check this'));
      assert.strictEqual(said.length, 1);
      assert.match(said[0] ?? '', /^the rule test\/faulty failed and is switched off for small\.txt/);
    });
  });
});
